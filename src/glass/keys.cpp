// SPDX-License-Identifier: GPL-2.0-or-later
// A zero byte and a kind begin every key that is not a term's; a term's own zero becomes 00 ff.
#include "glass/keys.hpp"

#include "base/varint.hpp"
#include "glass/pack.hpp"

namespace dateline::glass {
namespace {

constexpr std::string_view metadata_kind{"\0\xc0", 2};
constexpr std::string_view value_statistics_kind{"\0\xd0", 2};
constexpr std::string_view value_chunk_kind{"\0\xd8", 2};

}  // namespace

std::string metadata_key(std::string_view name) { return std::string(metadata_kind).append(name); }

std::string value_statistics_key(std::uint32_t slot) {
  std::string key(value_statistics_kind);
  put_last_uint(key, slot);
  return key;
}

std::string value_chunk_key(std::uint32_t slot, std::uint32_t first_document) {
  std::string key(value_chunk_kind);
  put_varint(key, slot);
  put_sortable(key, first_document);
  return key;
}

bool is_value_chunk_key(std::string_view key) { return key.starts_with(value_chunk_kind); }

std::string postings_key(std::string_view term) {
  if (term.empty()) return std::string(lengths_key);
  std::string key;
  put_sortable(key, term);
  return key;
}

std::string later_postings_key(std::string_view key, std::uint32_t first_document) {
  std::string later(key);
  if (key != lengths_key) later += '\0';
  put_sortable(later, first_document);
  return later;
}

std::string document_key(std::uint32_t document) {
  std::string key;
  put_sortable(key, document);
  return key;
}

}  // namespace dateline::glass
