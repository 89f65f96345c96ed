// SPDX-License-Identifier: GPL-2.0-or-later
// The file `names`, for its writer and its reader.
//
//   section       content
//   rows          one behind the other, each: type of place (8 bits); strings: key, as first shown
//                 or nothing if that is as shown, country; lists of strings: containers, others
//   row offsets   32 bits: where the rows begin, by number
//   field starts  32 bits: first number of each field, and the end
//   run starts    32 bits: first number of each run of names with as many articles
//   run articles  32 bits: how many these are
//   words         in bytewise order, each: string; list of the numbers of names that have it
//   word offsets  32 bits: where the words begin
//   shown         strings by number, two sections (string_blocks.hpp): what every hit asks for
#pragma once

#include "store/string_blocks.hpp"

#include <cstddef>
#include <string_view>

namespace dateline::store::names_layout {

inline constexpr std::string_view magic = "dateline names 3\n";
enum Section : std::size_t {
  rows,
  row_offsets,
  field_starts,
  run_starts,
  run_articles,
  words,
  word_offsets,
  shown,
  section_count = shown + StringBlocks::sections
};

}  // namespace dateline::store::names_layout
