// SPDX-License-Identifier: GPL-2.0-or-later
// Keys of the postlist and docdata tables. Bytewise order of the keys is the order of the entries:
// metadata, value statistics, value chunks, document lengths, terms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// First chunk of the document lengths, which are kept as the postings of the empty term.
inline constexpr std::string_view lengths_key{"\0\xe0", 2};

std::string metadata_key(std::string_view name);
std::string value_statistics_key(std::uint32_t slot);
std::string value_chunk_key(std::uint32_t slot, std::uint32_t first_document);
bool is_value_chunk_key(std::string_view key);

/// First chunk of a term's postings. Sorting these keys sorts the terms.
std::string postings_key(std::string_view term);
/// Chunk that begins with `first_document`, of the list whose first chunk is under `key`.
std::string later_postings_key(std::string_view key, std::uint32_t first_document);

/// A document's data in the docdata table.
std::string document_key(std::uint32_t document);

}  // namespace dateline::glass
