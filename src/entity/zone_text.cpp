// SPDX-License-Identifier: GPL-2.0-or-later
// A headline or body as the words the recognisers look at.
#include "entity/zone_text.hpp"

#include "entity/fold_name.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

Between between(std::string_view gap) {
  if (gap.empty() || gap == "-" || gap == "\xe2\x80\x90" || gap == "\xe2\x80\x91" || gap == "/" ||
      gap == "*")
    return Between::joined;
  bool blank = true;
  if (const std::size_t last = gap.find_last_not_of(" \n\t");
      last != std::string_view::npos && (gap[last] == '(' || gap[last] == '<'))
    return Between::opening;
  for (const char c : gap) {
    if (c == ' ' || c == '\n' || c == '\t') continue;
    blank = false;
    switch (c) {
      case ',':
        return Between::comma;
      case '.':
        return Between::stop;
      case '&':
        return Between::ampersand;
      case ')':
      case ']':
        return Between::other;
      case '"':
        return Between::quote;
      case '-':
        return Between::dash;
      default:
        break;
    }
  }
  if (gap.find("\xe2\x80\x9c") != std::string_view::npos) return Between::quote;
  return blank ? Between::blank : Between::other;
}

/// Bytes that "'s" or its curly like takes as written, at the end of a word.
std::uint32_t possessive_size(std::string_view written) {
  return written.size() > 4 && static_cast<unsigned char>(written[written.size() - 2]) >= 0x80 ? 4
                                                                                               : 2;
}

/// A stop after these words ends no sentence: "Gen. Smith", "J. Smith", "St. Petersburg".
bool is_abbreviation(const Word& word, std::string_view form) {
  return word.letters == Letters::initial || (word.is(title) && form.size() <= 5) || form == "st" ||
         form == "mt" || form == "ft";
}

}  // namespace

void ZoneText::read(const text::SplitText& split) {
  text_ = split.text();
  read_words(split);
  read_classes();
  end_entries();
  set_codes_apart();
  set_addresses_apart();
  if (zone_ == Zone::body) set_credits_apart();
  set_sentence_cases();
}

/// Puts the folded word, as it stands in names, at the end of the forms, and notes whether a
/// possessive was left out.
void ZoneText::add_form(Word& word, const text::SplitWord& seen, std::string_view folded) {
  if (!forms_.empty()) forms_ += ' ';
  word.form_begin = static_cast<std::uint32_t>(forms_.size());
  if (seen.plain) {
    forms_ += folded;
    probes_.push_back(seen.probe);
  } else {
    const std::string_view bare = without_possessive(folded);
    word.possessive = bare.size() < folded.size();
    append_name_word(forms_, bare);
    probes_.emplace_back(std::string_view(forms_).substr(word.form_begin));
  }
  word.form_end = static_cast<std::uint32_t>(forms_.size());
}

void ZoneText::read_words(const text::SplitText& split) {
  forms_.clear();
  words_.clear();
  probes_.clear();
  std::uint32_t last_end = 0;  // of the word before, its possessive included
  for (const text::SplitWord& seen : split.words()) {
    Word& word = words_.emplace_back();
    add_form(word, seen, split.folded(seen));
    const std::string_view written = split.written(seen);
    word.begin = seen.begin;
    word.end = seen.end - (word.possessive ? possessive_size(written) : 0);
    const bool small = !seen.recased && !is_digit(written.front());
    word.letters = small ? Letters::small : letters_of(written.substr(0, word.end - word.begin));
    word.starts_paragraph = seen.before == text::Break::paragraph;
    word.starts_sentence = seen.before != text::Break::none;
    const std::string_view gap = text_.substr(last_end, seen.begin - last_end);
    if (last_end > 0 && gap.size() == 1 && gap[0] == ' ') {
      word.before = Between::blank;
    } else {
      if (last_end > 0 || gap.ends_with('(')) word.before = between(gap);
      word.starts_line = last_end == 0 || gap.find('\n') != std::string_view::npos;
    }
    if (seen.end < text_.size() && text_[seen.end] == '\'' && forms_.back() == 's')
      word.possessive = true;
    last_end = seen.end;
  }
}

/// Whether a line's last word is a figure, or a colon or bracket stands behind it.
bool ZoneText::ends_entry(const Word& last) const {
  return last.letters == Letters::digits || text_[last.end] == ':' || text_[last.end] == ')';
}

/// Where a line ends so early that the next word would have fitted on it, however narrow the text,
/// an entry of a list or table does: the sentence ends there.
void ZoneText::end_entries() {
  constexpr std::uint32_t narrowest = 57;
  std::uint32_t begin = 0;
  for (std::size_t i = 1; i < words_.size(); ++i) {
    Word& word = words_[i];
    if (!word.starts_line) continue;
    const Word& last = words_[i - 1];
    const bool fits = last.end - begin + 1 + word.end - word.begin < narrowest;
    if (word.letters != Letters::small && word.before != Between::comma &&
        (fits || ends_entry(last)))
      word.starts_sentence = true;
    begin = word.begin;
  }
}

/// Looks the words up, and tells which stops before them end a sentence.
void ZoneText::read_classes() {
  constexpr std::size_t ahead = 8;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (i + ahead < words_.size()) table_.ask_ahead(probes_[i + ahead]);
    Word& word = words_[i];
    word.number = table_.word(form(i), probes_[i]);
    word.classes = table_.classes(word.number);
    if (word.number != 0 && word.letters != Letters::small) table_.ask_ahead_for_name(word.number);
    if (word.starts_sentence && !word.starts_paragraph && i > 0)
      word.starts_sentence = !is_abbreviation(words_[i - 1], form(i - 1));
  }
}

void ZoneText::set_sentence_cases() {
  for (std::size_t first = 0; first < words_.size();) {
    const std::size_t last = sentence_end(static_cast<std::uint32_t>(first));
    set_case(first, last);
    first = last;
  }
}

/// Sentences of one or two words tell nothing of their own; they count as normal.
void ZoneText::set_case(std::size_t first, std::size_t last) {
  unsigned small = 0, capital = 0, upper = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = words_[i];
    if (word.letters == Letters::upper) ++upper;
    if (word.letters == Letters::capital) ++capital;
    // "of", "the" and "with" are small in headlines too.
    if (word.letters == Letters::small && (!word.is(function_word) || word.end - word.begin > 4))
      ++small;
  }
  // A sentence of a body may be full of names; one small word shows that its capitals mean
  // something.
  const unsigned most_capitals = zone_ == Zone::headline ? 4 : capital + upper + 1;
  SentenceCase found = SentenceCase::normal;
  if (small == 0 && upper >= 2 && upper >= 3 * capital)
    found = SentenceCase::upper;
  else if (capital + upper >= 3 && small * most_capitals <= capital + upper)
    found = SentenceCase::title;
  if (found == SentenceCase::normal) return;
  for (std::size_t i = first; i < last; ++i) words_[i].sentence = found;
}

std::optional<NameMatch> ZoneText::find(const Table& table, std::size_t first,
                                        std::size_t last) const {
  std::uint32_t name = 0;
  for (std::size_t i = first; i < last; ++i) {
    name = longer_name(table, name, i);
    if (name == 0) return std::nullopt;
  }
  return table.match(name);
}

std::uint32_t ZoneText::sentence_end(std::uint32_t first) const {
  std::uint32_t last = first + 1;
  while (last < words_.size() && !words_[last].starts_sentence) ++last;
  return last;
}

bool ZoneText::name_goes_on(std::size_t i) const {
  const Word& word = words_[i];
  const Word& last = words_[i - 1];
  if (word.starts_sentence || word.letters == Letters::apart || last.letters == Letters::apart)
    return false;
  switch (word.before) {
    case Between::blank:
    case Between::joined:
    case Between::ampersand:
      return true;
    case Between::stop:  // after an initial or abbreviation only, else a sentence would have ended
      return last.letters == Letters::initial || last.end - last.begin <= 4 ||
             (word.begin == last.end + 1 && word.letters == Letters::small);  // "Amazon.com"
    default:
      return false;
  }
}

}  // namespace dateline::entity
