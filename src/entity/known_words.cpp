// SPDX-License-Identifier: GPL-2.0-or-later
// Looks at a word's letters and looks it up.
#include "entity/known_words.hpp"

#include "base/ascii.hpp"
#include "entity/fold_name.hpp"
#include "entity/word_class.hpp"
#include "entity/word_type.hpp"

#include <algorithm>
#include <string>

namespace dateline::entity {

namespace {

/// The word's first character as a code point; only two-byte sequences, which hold all the scripts
/// with capitals that news is written in, are told apart.
char32_t first_character(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word.front());
  if (byte >= 0xc3 && byte < 0xe0 && word.size() > 1)
    return static_cast<char32_t>((byte & 0x1f) << 6 | (static_cast<unsigned char>(word[1]) & 0x3f));
  return byte;
}

bool is_beyond_ascii_capital(char32_t c) {
  return (c >= 0xc0 && c <= 0xde && c != 0xd7) ||  // Latin-1
         (c >= 0x100 && c <= 0x17f && (c & 1) == (c >= 0x139 && c <= 0x148 ? 1u : 0u)) ||
         (c >= 0x386 && c <= 0x3ab) ||  // Greek
         (c >= 0x400 && c <= 0x42f) ||  // Cyrillic
         (c >= 0x531 && c <= 0x556);    // Armenian
}

bool has_case(char32_t c) { return c < 0x590; }

Letters letters_of(std::string_view written) {
  if (is_digit(written.front())) return Letters::digits;
  const auto byte = static_cast<unsigned char>(written.front());
  if (byte >= 0x80) {
    if (byte >= 0xe0 || !has_case(first_character(written))) return Letters::caseless;
    return is_beyond_ascii_capital(first_character(written)) ? Letters::capital : Letters::small;
  }
  const auto capitals = std::count_if(written.begin(), written.end(), is_upper);
  if (capitals == 0) return Letters::small;
  if (std::any_of(written.begin(), written.end(), is_lower)) return Letters::capital;
  return capitals > 1 ? Letters::upper : Letters::initial;
}

/// Bytes that "'s" or its curly like takes as written, at the end of a word.
std::uint8_t possessive_size(std::string_view written) {
  return written.size() > 4 && static_cast<unsigned char>(written[written.size() - 2]) >= 0x80 ? 4
                                                                                               : 2;
}

std::uint64_t hash_of(bool is_number, std::string_view form, const WordProbe& probe) {
  if (is_number) return combined(form.size(), 0);
  return mixed_bits(probe.head ^ std::uint64_t{probe.hash} << 32 ^ form.size());
}

/// A stop after these words ends no sentence: "Gen. Smith", "J. Smith", "St. Petersburg".
bool is_abbreviation(const KnownWord& word, std::string_view form) {
  return word.letters == Letters::initial || ((word.classes & title) != 0 && form.size() <= 5) ||
         form == "st" || form == "mt" || form == "ft";
}

bool may_begin_name(const KnownWord& word, std::string_view written) {
  constexpr std::size_t article = 3;  // "the Gulf"
  return word.letters != Letters::small || (word.classes & name_particle) != 0 ||
         ((word.classes & function_word) != 0 && written.size() == article);
}

}  // namespace

std::uint64_t form_hash(std::string_view form) {
  return hash_of(is_digit(form.front()), form, WordProbe(form));
}

void KnownWords::follow(const text::WrittenWords& words) {
  written_ = &words;
  if (!words_.follow(words)) blocks_ = {};
}

void KnownWords::fill(std::uint32_t number, KnownWord& word) {
  std::string_view written = written_->written(number);
  const std::string_view folded = written_->folded(number);
  const std::string_view bare = without_possessive(folded);
  if (bare.size() < folded.size()) word.possessive_size = possessive_size(written);
  std::string form;
  append_name_word(form, bare);
  word.form_size = static_cast<std::uint8_t>(form.size());
  if (form.size() <= word.short_form.size())
    std::copy(form.begin(), form.end(), word.short_form.begin());
  else
    word.long_form = blocks_.keep(form).data();
  written.remove_suffix(word.possessive_size);
  word.letters = letters_of(written);
  word.mixed =
      word.letters == Letters::capital && std::any_of(written.begin() + 1, written.end(), is_upper);
  const WordProbe probe(form);
  word.hash = hash_of(word.letters == Letters::digits, form, probe);
  word.number = table_.word(form, probe);
  word.classes = table_.classes(word.number);
  if (may_begin_name(word, written)) word.first_name = table_.longer_name(0, word.number);
  word.is_abbreviation = is_abbreviation(word, form);
}

}  // namespace dateline::entity
