// SPDX-License-Identifier: GPL-2.0-or-later
// Sentence and paragraph breaks, abbreviations.
#include "text/gap.hpp"

#include "base/ascii.hpp"
#include "text/char_class.hpp"
#include "text/icu.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace dateline::text {
namespace {

using namespace std::string_view_literals;

/// After these a full stop ends no sentence. Written with a capital, but for "vs".
constexpr std::array titles{"adm"sv,  "brig"sv,   "bros"sv, "capt"sv, "cmdr"sv, "co"sv,   "col"sv,
                            "corp"sv, "cos"sv,    "cpl"sv,  "dept"sv, "dr"sv,   "ft"sv,   "gen"sv,
                            "gov"sv,  "govs"sv,   "hon"sv,  "inc"sv,  "insp"sv, "lt"sv,   "ltd"sv,
                            "maj"sv,  "messrs"sv, "mme"sv,  "mr"sv,   "mrs"sv,  "ms"sv,   "mt"sv,
                            "pres"sv, "prof"sv,   "pvt"sv,  "rep"sv,  "reps"sv, "rev"sv,  "sen"sv,
                            "sens"sv, "sgt"sv,    "st"sv,   "ste"sv,  "supt"sv, "univ"sv, "vs"sv};

/// These stand before a number; before anything else they may well end a sentence ("said no.").
constexpr std::array before_numbers{"apr"sv, "art"sv, "aug"sv, "dec"sv, "feb"sv,  "fig"sv,
                                    "jan"sv, "jul"sv, "jun"sv, "mar"sv, "no"sv,   "nos"sv,
                                    "nov"sv, "oct"sv, "sec"sv, "sep"sv, "sept"sv, "vol"sv};

bool holds(const auto& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// A single capital, as in "J. Smith"; the word "I" is none.
bool is_initial(std::string_view word) {
  const CodePoint point = decode_at(word, 0);
  if (point.size != word.size() || point.value == 'I') return false;
  return point.value < 0x80 ? is_upper(word.front())
                            : icu().is_upper(static_cast<UChar32>(point.value)) != 0;
}

bool is_abbreviation(std::string_view word, char32_t next) {
  constexpr std::size_t longest = 6;
  if (word.size() > longest) return false;
  if (is_initial(word)) return true;
  const bool before_number = next >= '0' && next <= '9';
  // Most words that end sentences can be neither.
  if (!before_number && !is_upper(word.front()) && word != "vs") return false;
  const std::string small = lower(word);
  if (holds(before_numbers, small)) return before_number;
  return holds(titles, small) && (word.front() != small.front() || small == "vs");
}

bool is_closer(char32_t value) {
  return is_quote(value) || value == ')' || value == ']' || value == '}';
}

/// Marks that end sentences only before white space: Latin, Arabic, Devanagari.
bool is_stop(char32_t value) {
  return value == '.' || value == '!' || value == '?' || value == 0x2026 || value == 0x061F ||
         value == 0x06D4 || value == 0x0964;
}

bool is_wide_stop(char32_t value) {
  return value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0xFF61;
}

}  // namespace

void Gap::see(char32_t value) {
  constexpr char32_t paragraph_separator = 0x2029;
  if (is_space(value)) {
    if (value == '\n') {
      paragraph_ = paragraph_ || newline_;
      newline_ = true;
    }
    paragraph_ = paragraph_ || value == paragraph_separator;
    spaced_ = stop_;
    return;
  }
  newline_ = false;
  if (is_stop(value)) {
    stop_ = true;
  } else if (is_wide_stop(value)) {
    stop_ = wide_stop_ = true;
  } else if (spaced_) {
    quote_ = quote_ || is_quote(value);
  } else if (!is_closer(value)) {
    stop_ = wide_stop_;
  }
}

Break Gap::before(char32_t first, std::string_view last_word, std::string_view after_last) const {
  if (paragraph_ || last_word.empty()) return Break::paragraph;
  if (!stop_ || !(spaced_ || wide_stop_)) return Break::none;
  if (!quote_ && !may_start_sentence(first)) return Break::none;
  const bool lone_stop = after_last.size() > 1 && after_last[0] == '.' &&
                         is_space(static_cast<unsigned char>(after_last[1]));
  return lone_stop && is_abbreviation(last_word, first) ? Break::none : Break::sentence;
}

}  // namespace dateline::text
