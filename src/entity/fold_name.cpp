// SPDX-License-Identifier: GPL-2.0-or-later
// Names made comparable: the keys entities are joined by and the form names are looked up in.
#include "entity/fold_name.hpp"

#include "base/ascii.hpp"
#include "text/tokenizer.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

/// What may follow a comma without being a first name: "Sumitomo Bank, Ltd", "King, Jr".
constexpr std::array<std::string_view, 19> kAfterComma{
    "inc", "ltd", "llc", "llp", "lp", "plc", "co", "corp", "sa", "ag",
    "nv",  "bv",  "jr",  "sr",  "ii", "iii", "iv", "gmbh", "spa"};

bool is_word_char(char c) { return static_cast<unsigned char>(c) > ' '; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && !is_word_char(text.front())) text.remove_prefix(1);
  while (!text.empty() && !is_word_char(text.back())) text.remove_suffix(1);
  return text;
}

/// Folds a name of nothing but words of ASCII letters and digits with one blank between two, as
/// most are; false if it is another.
bool fold_simple(std::string_view name, std::string& out) {
  if (name.size() > text::longest_word) return false;
  bool in_word = false;
  for (const char c : name) {
    if (c == ' ' ? !in_word : !is_letter(c) && !is_digit(c)) return false;
    in_word = c != ' ';
  }
  if (!in_word) return false;
  out.assign(name);
  for (char& c : out) c = to_lower(c);
  return true;
}

std::string joined_words(std::string_view name, bool keep_possessive) {
  std::string out;
  if (fold_simple(name, out)) return out;
  text::Tokenizer tokenizer(name);
  for (text::Token token; tokenizer.next(token);) {
    if (!out.empty()) out += ' ';
    append_name_word(out, keep_possessive ? token.word : without_possessive(token.word));
  }
  return out;
}

}  // namespace

void append_name_word(std::string& out, std::string_view folded_word) {
  if (folded_word.find('.') == std::string_view::npos || is_digit(folded_word.front())) {
    out += folded_word;
    return;
  }
  for (const char c : folded_word)
    if (c != '.') out += c;
}

std::string lookup_form(std::string_view name) { return joined_words(name, false); }

std::string person_form(std::string_view name) {
  std::string without_nickname;
  const std::size_t open = name.find(" \""), close = name.rfind("\" ");
  if (open != std::string_view::npos && close != std::string_view::npos && open + 1 < close) {
    without_nickname = std::string(name.substr(0, open)) + std::string(name.substr(close + 1));
    name = without_nickname;
  }
  const std::string form = lookup_form(name);
  std::string out;
  for (std::size_t begin = 0; begin < form.size();) {
    const std::size_t end = std::min(form.find(' ', begin), form.size());
    const bool is_initial = begin > 0 && end < form.size() && end - begin == 1;
    if (!is_initial) {
      if (!out.empty()) out += ' ';
      out.append(form, begin, end - begin);
    }
    begin = end + 1;
  }
  return out;
}

std::string in_reading_order(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos)
    return std::string(name);
  const std::string_view family = trimmed(name.substr(0, comma));
  const std::string_view given = trimmed(name.substr(comma + 1));
  const std::string after = lookup_form(given);
  if (family.empty() || after.empty() ||
      std::find(kAfterComma.begin(), kAfterComma.end(), after) != kAfterComma.end())
    return std::string(name);
  return std::string(given) + ' ' + std::string(family);
}

std::string plain_name_key(std::string_view name) {
  return joined_words(in_reading_order(name), true);
}

}  // namespace dateline::entity
