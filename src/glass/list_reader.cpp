// SPDX-License-Identifier: GPL-2.0-or-later
// Takes apart what PostingChunks puts together.
#include "glass/list_reader.hpp"

#include "glass/keys.hpp"
#include "glass/pack.hpp"
#include "glass/version.hpp"

#include <dateline/error.hpp>

#include <optional>

namespace dateline::glass {
namespace {

TableRoot root_of(std::string_view file, const std::filesystem::path& path) {
  const auto root = postlist_root(file);
  if (!root)
    throw Error(ErrorCode::index_corrupt, path.string() + " is no database that can be merged",
                "run 'dateline check', then 'dateline index --full' if the sources are at hand");
  return *root;
}

}  // namespace

ListReader::ListReader(std::string_view file, const std::filesystem::path& path)
    : cursor_(file, root_of(file, path), path) {}

/// Reads a chunk from where every chunk is alike.
void ListReader::read_chunk(VarintReader in) {
  const std::string_view last = in.bytes(1);
  in.number();  // how far it reaches
  entries_ = in.rest();
  if (!in.ok() || entries_.empty() || document_ == 0) cursor_.throw_corrupt();
  last_ = last == "1";
}

void ListReader::next_chunk() {
  if (!cursor_.next()) cursor_.throw_corrupt();
  const std::string_view key = cursor_.key();
  const std::size_t first = key_.size() + (key_ == lengths_key ? 0 : 1);
  const auto document = key.size() > first && key.starts_with(key_)
                            ? sortable_number(key.substr(first))
                            : std::nullopt;
  if (!document) cursor_.throw_corrupt();
  document_ = *document;
  read_chunk(VarintReader(cursor_.tag()));
}

bool ListReader::next() {
  while (!last_) next_chunk();
  do {
    if (!cursor_.next()) return false;
  } while (cursor_.key() < lengths_key);  // metadata and values
  key_ = cursor_.key();
  const auto term = key_ == lengths_key ? std::optional<std::string>("") : sortable_string(key_);
  if (!term) cursor_.throw_corrupt();
  term_ = *term;
  VarintReader in(cursor_.tag());
  in.number();  // documents
  in.number();  // occurrences
  document_ = static_cast<std::uint32_t>(in.number() + 1);
  read_chunk(in);
  return true;
}

}  // namespace dateline::glass
