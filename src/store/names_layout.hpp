// SPDX-License-Identifier: GPL-2.0-or-later
// The file `names`, for its writer and its reader.
//
//   section       content
//   rows          one behind the other, each: type of place (8 bits); strings: key, shown, as first
//                 shown or nothing if it is the same, country; lists of strings: containers, others
//   row offsets   32 bits: where the rows begin, by number
//   field starts  32 bits: first number of each field, and the end
//   run starts    32 bits: first number of each run of names with as many articles
//   run articles  32 bits: how many these are
//   words         in bytewise order, each: string; list of the numbers of names that have it
//   word offsets  32 bits: where the words begin
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::store::names_layout {

inline constexpr std::string_view magic = "dateline names 2\n";
enum Section : std::size_t {
  rows,
  row_offsets,
  field_starts,
  run_starts,
  run_articles,
  words,
  word_offsets,
  section_count
};

}  // namespace dateline::store::names_layout
