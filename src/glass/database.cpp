// SPDX-License-Identifier: GPL-2.0-or-later
// Looks entries up by their keys.
#include "glass/database.hpp"

#include "base/file.hpp"
#include "glass/keys.hpp"
#include "glass/pack.hpp"

#include <fcntl.h>

#include <optional>
#include <vector>

namespace dateline::glass {
namespace {

std::string tag_of(TableCursor& table, const std::string& key) {
  return table.seek(key) && table.key() == key ? std::string(table.tag()) : std::string();
}

}  // namespace

Database::Database(const std::filesystem::path& path)
    : path_(path),
      blocks_(std::make_shared<BlocksOfFile>(path)),
      version_(read_version(*blocks_, path)),
      lists_(blocks_, version_.postlist, path) {}

PostingCursor Database::list(std::string_view term) const {
  return {std::make_unique<ListReader>(blocks_, version_.postlist, path_), term};
}

std::uint32_t Database::documents_with(std::string_view term) const {
  return lists_.find(term) ? lists_.documents() : 0;
}

void Database::visit_terms(std::string_view beginning,
                           const std::function<void(const std::string&)>& visit) const {
  TableCursor table(blocks_, version_.postlist, path_);
  std::string from(beginning);
  while (table.seek(postings_key(from)) && (table.key() == postings_key(from) || table.next())) {
    const std::optional<std::string> term = sortable_string(table.key());
    if (!term || *term < from) table.throw_corrupt();
    if (!term->starts_with(beginning)) return;
    visit(*term);
    from = *term + '\0';  // behind all chunks of its list
  }
}

std::string Database::metadata(std::string_view name) const {
  TableCursor postlist(blocks_, version_.postlist, path_);
  return tag_of(postlist, metadata_key(name));
}

TableCursor& Database::docdata() const {
  if (!docdata_) docdata_.emplace(blocks_, version_.docdata, path_);
  return *docdata_;
}

std::string Database::data(std::uint32_t document) const {
  return tag_of(docdata(), document_key(document));
}

void Database::fetch_data(std::span<const std::uint32_t> documents) const {
  std::vector<std::string> keys;
  for (const std::uint32_t document : documents) keys.push_back(document_key(document));
  docdata().fetch(keys);
}

int Database::duplicate_file() const {
  const int file = ::fcntl(blocks_->file(), F_DUPFD_CLOEXEC, 0);
  if (file < 0) throw_io("open", path_);
  return file;
}

}  // namespace dateline::glass
