// SPDX-License-Identifier: GPL-2.0-or-later
// Takes apart what PostingChunks puts together.
#include "glass/list_reader.hpp"

#include "glass/keys.hpp"
#include "glass/pack.hpp"
#include "glass/version.hpp"

#include <optional>
#include <utility>

namespace dateline::glass {
ListReader::ListReader(const std::shared_ptr<Blocks>& blocks, const std::filesystem::path& path)
    : ListReader(blocks, read_version(*blocks, path).postlist, path) {}

ListReader::ListReader(std::shared_ptr<Blocks> blocks, const TableRoot& postlist,
                       const std::filesystem::path& path)
    : cursor_(std::move(blocks), postlist, path) {}

/// Reads a chunk from where every chunk is alike.
void ListReader::read_chunk(VarintReader in) {
  const std::string_view last = in.bytes(1);
  chunk_.last = chunk_.first + in.number();
  chunk_.entries = in.rest();
  if (!in.ok() || chunk_.entries.empty() || chunk_.first == 0) cursor_.throw_corrupt();
  last_ = last == "1";
}

/// Reads the chunk on which the cursor stands, the list's first one.
void ListReader::read_list() {
  VarintReader in(cursor_.tag());
  documents_ = static_cast<std::uint32_t>(in.number());
  in.number();  // occurrences
  chunk_.first = static_cast<std::uint32_t>(in.number() + 1);
  read_chunk(in);
}

/// The same of another one.
void ListReader::read_later_chunk() {
  const std::string_view key = cursor_.key();
  const std::size_t first = key_.size() + (key_ == lengths_key ? 0 : 1);
  const auto document = key.size() > first && key.starts_with(key_)
                            ? sortable_number(key.substr(first))
                            : std::nullopt;
  // Else damage could lead round in circles.
  if (!document || *document <= chunk_.first) cursor_.throw_corrupt();
  chunk_.first = *document;
  read_chunk(VarintReader(cursor_.tag()));
}

bool ListReader::next_chunk() {
  if (last_) return false;
  if (!cursor_.next()) cursor_.throw_corrupt();
  read_later_chunk();
  return true;
}

bool ListReader::next_chunk(std::uint32_t document) {
  if (!next_chunk()) return false;
  // The next but one is no farther than another; those behind it are looked for.
  if (document > chunk_.last && !next_chunk()) return false;
  while (document > chunk_.last) {
    if (last_) return false;
    if (!cursor_.seek(later_postings_key(key_, document))) cursor_.throw_corrupt();
    const std::uint32_t before = chunk_.first;
    if (cursor_.key() != later_postings_key(key_, before))
      read_later_chunk();
    else if (!next_chunk())
      return false;
  }
  return true;
}

bool ListReader::find(std::string_view term) {
  last_ = true;
  key_ = postings_key(term);
  if (!cursor_.seek(key_) || cursor_.key() != key_) return false;
  term_ = term;
  read_list();
  return true;
}

bool ListReader::next() {
  while (next_chunk()) {
  }
  do {
    if (!cursor_.next()) return false;
  } while (cursor_.key() < lengths_key);  // metadata and values
  key_ = cursor_.key();
  const auto term = key_ == lengths_key ? std::optional<std::string>("") : sortable_string(key_);
  if (!term) cursor_.throw_corrupt();
  term_ = *term;
  read_list();
  return true;
}

}  // namespace dateline::glass
