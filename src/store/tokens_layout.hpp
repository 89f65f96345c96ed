// SPDX-License-Identifier: GPL-2.0-or-later
// The file `tokens`, for its writer and its reader.
//
//   section       content
//   articles      one behind the other, each: varint size of its stream; the stream; varint numbers
//                 of words in headline, lead and body, and of the body's that serve as lead; string
//                 of breaks; strings that end headline, lead and body; marks (store/spelling.hpp)
//   starts        of the articles in the first section, lowest 32 bits each, and the end
//   carries       64 bits: articles at whose start the upper 32 bits grow by one
//   usual         a byte a word number: casing, and 8 if from the other base
//   other numbers 32 bits: words that have another base than the folded word, ascending
//   other starts  32 bits: where their bases begin in the next section, and the end
//   other bases   the bases
//   gaps          strings, by number
//   marks         32 bits: the commonest marks
//
// The stream is the codes of the words (store/word_code.hpp), with the end of a part behind
// headline and lead. Breaks are varints: twice the number of words since the break before, and 1
// more for a paragraph; the breaks that every part begins with are not written.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::store::tokens_layout {

inline constexpr std::string_view magic = "dateline tokens 1\n";
enum Section : std::size_t {
  articles,
  starts,
  carries,
  usual,
  other_numbers,
  other_starts,
  other_bases,
  gaps,
  marks,
  section_count
};
inline constexpr unsigned char other_base_bit = 8;

}  // namespace dateline::store::tokens_layout
