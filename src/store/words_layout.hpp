// SPDX-License-Identifier: GPL-2.0-or-later
// The file `words`, for its writer and its reader.
//
//   section       content
//   blocks        entries by word, then stem, front-coded in blocks: word; stem, as what differs
//                 from the word; varints: articles, number
//   offsets       32 bits: where the blocks begin
//   by stem       32 bits: the entries in order of their stems
//   count         64 bits: of the entries
//   word fences   some of the words (fences.hpp)
//   stem fences   some of the stems, in their order
//   spellings     the words alone by number, two sections (string_blocks.hpp): so the commonest,
//                 which most texts are made of, lie side by side
#pragma once

#include "store/string_blocks.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::store::words_layout {

inline constexpr std::string_view magic = "dateline words 4\n";
inline constexpr std::uint64_t block_size = 16;  ///< words that are decoded to reach one
enum Section : std::size_t {
  blocks,
  offsets,
  by_stem,
  count,
  word_fences,
  stem_fences,
  spellings,
  section_count = spellings + StringBlocks::sections
};

}  // namespace dateline::store::words_layout
