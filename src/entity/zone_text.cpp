// SPDX-License-Identifier: GPL-2.0-or-later
// A headline or body as the words the recognisers look at.
#include "entity/zone_text.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

/// A dateline isn't longer: "PORT-AU-PRINCE, Haiti, Jan 17, 2010 (Reuters) -".
constexpr std::size_t kDatelineWords = 14;

/// What a character says that stands alone between two words, blanks apart.
constexpr std::array<Between, 256> between_by_character() {
  std::array<Between, 256> between{};
  between.fill(Between::other);
  for (const unsigned char c : {' ', '\n', '\t'}) between[c] = Between::blank;
  for (const unsigned char c : {'(', '<'}) between[c] = Between::opening;
  between[','] = Between::comma;
  between['.'] = Between::stop;
  between['&'] = Between::ampersand;
  between['"'] = Between::quote;
  between['-'] = Between::dash;
  return between;
}

Between between_of(char c) {
  static constexpr std::array<Between, 256> by_character = between_by_character();
  return by_character[static_cast<unsigned char>(c)];
}

Between between(std::string_view gap) {
  // Most of those that aren't just a blank.
  if (gap.size() == 2 && (gap[0] == ' ' || gap[1] == ' '))
    return between_of(gap[0] == ' ' ? gap[1] : gap[0]);
  if (gap.empty() || gap == "-" || gap == "\xe2\x80\x90" || gap == "\xe2\x80\x91" || gap == "/" ||
      gap == "*")
    return Between::joined;
  if (const std::size_t last = gap.find_last_not_of(" \n\t");
      last != std::string_view::npos && between_of(gap[last]) == Between::opening)
    return Between::opening;
  bool blank = true;
  for (const char c : gap) {
    const Between found = between_of(c);
    if (found == Between::blank) continue;
    blank = false;
    if (c == ')' || c == ']') return Between::other;
    if (found != Between::other && found != Between::opening) return found;
  }
  if (gap.find("\xe2\x80\x9c") != std::string_view::npos) return Between::quote;
  return blank ? Between::blank : Between::other;
}

}  // namespace

void ZoneText::read(const text::SplitText& split) {
  split_ = &split;
  text_ = split.text();
  read_words(split);
  end_entries();
  apart_.clear();
  set_codes_apart();
  set_addresses_apart();
  if (zone_ == Zone::body) set_credits_apart();
  set_sentence_cases();
}

void ZoneText::read_words(const text::SplitText& split) {
  constexpr std::size_t ahead = 32;
  const std::span<const text::SplitWord> seen_words = split.words();
  words_.resize(seen_words.size());
  hashes_.resize(seen_words.size());
  beginnings_.resize(seen_words.size());
  lines_.resize(seen_words.size());
  gaps_.clear();
  std::size_t names = 0, lines = 0;
  KnownWords& known_words = *known_;
  known_words.follow(split.table());
  std::uint32_t last_end = 0;  // of the word before, its possessive included
  std::uint32_t form_end = 0;
  bool is_abbreviation = false;  // the word before
  for (std::size_t i = 0; i < seen_words.size(); ++i) {
    const text::SplitWord& seen = seen_words[i];
    if (i + ahead < seen_words.size()) known_words.ask_ahead(seen_words[i + ahead].number);
    const KnownWord& known = known_words[seen.number];
    // Written where it stays: to copy a whole that has just been written in parts takes longer.
    Word& word = words_[i];
    word.begin = seen.begin;
    word.end = seen.end - known.possessive_size;
    word.classes = known.classes;
    word.number = known.number;
    word.letters = known.letters;
    word.before = Between::other;
    word.sentence = SentenceCase::normal;
    word.starts_line = false;
    word.mixed = known.mixed;
    word.possessive = known.possessive_size > 0;
    // Without a branch, as no processor foresees which word names begin with.
    beginnings_[names] = {static_cast<std::uint32_t>(i), known.first_name};
    names += known.first_name != 0 ? 1 : 0;
    table_.ask_ahead_for_name(known.first_name);
    hashes_[i] = known.hash;
    word.form_begin = form_end;
    word.form_end = add_form(form_end, known);
    forms_[word.form_end] = ' ';
    form_end = word.form_end + 1;
    word.starts_paragraph = seen.before == text::Break::paragraph;
    word.starts_sentence =
        word.starts_paragraph || (seen.before != text::Break::none && !is_abbreviation);
    const std::string_view gap = text_.substr(last_end, seen.begin - last_end);
    if (last_end > 0 && gap.size() == 1 && (gap[0] == ' ' || gap[0] == '\n')) {
      word.before = Between::blank;
      word.starts_line = gap[0] == '\n';
    } else {
      gaps_.push_back(static_cast<std::uint32_t>(i));
      if (last_end > 0 || gap.ends_with('(')) word.before = between(gap);
      word.starts_line = last_end == 0 || gap.find('\n') != std::string_view::npos;
    }
    lines_[lines] = static_cast<std::uint32_t>(i);
    lines += word.starts_line ? 1 : 0;
    if (seen.end < text_.size() && text_[seen.end] == '\'' && forms_[word.form_end - 1] == 's')
      word.possessive = true;
    is_abbreviation = known.is_abbreviation;
    last_end = seen.end;
  }
  beginnings_.resize(names);
  lines_.resize(lines);
}

/// Puts the form at its place and returns where it ends.
std::uint32_t ZoneText::add_form(std::uint32_t begin, const KnownWord& known) {
  constexpr std::size_t room = 2 * KnownWord::longest_form;  // and a blank
  if (forms_.size() < begin + room) forms_.resize(2 * forms_.size() + room);
  known.copy_form(&forms_[begin]);
  return begin + known.form_size;
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
  for (const std::uint32_t i : lines_) {
    if (i == 0) continue;
    Word& word = words_[i];
    const Word& last = words_[i - 1];
    const bool fits = last.end - begin + 1 + word.end - word.begin < narrowest;
    if (word.letters != Letters::small && word.before != Between::comma &&
        (fits || ends_entry(last)))
      word.starts_sentence = true;
    begin = word.begin;
  }
}

/// Finds the words that are raised, those that may begin a time, and those of sport on the way.
void ZoneText::set_sentence_cases() {
  raised_.resize(words_.size());
  times_.resize(words_.size());
  sport_words_ = 0;
  std::size_t raised = 0, times = 0;
  std::uint32_t sentence = 1;
  for (std::size_t first = 0; first < words_.size(); ++sentence) {
    const std::size_t last = sentence_end(static_cast<std::uint32_t>(first));
    raised = set_case(first, last, raised);
    times = find_times(first, last, sentence, times);
    first = last;
  }
  raised_.resize(raised);
  times_.resize(times);
}

/// Adds to the first `count` ones and returns how many there are then.
std::size_t ZoneText::find_times(std::size_t first, std::size_t last, std::uint32_t sentence,
                                 std::size_t count) {
  constexpr std::uint32_t classes = month | weekday | number_word | time_word;
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = words_[i];
    times_[count] = {static_cast<std::uint32_t>(i), sentence};
    count += static_cast<std::size_t>(word.is(classes)) |
             static_cast<std::size_t>(word.letters == Letters::digits) |
             static_cast<std::size_t>(word.letters == Letters::upper);
    sport_words_ += word.is(sport_word) ? 1 : 0;
  }
  return count;
}

/// Sentences of one or two words tell nothing of their own; they count as normal. Adds the
/// sentence's raised words to the first `count` ones and returns how many there are then.
std::size_t ZoneText::set_case(std::size_t first, std::size_t last, std::size_t count) {
  unsigned small = 0, capital = 0, upper = 0;
  std::size_t raised = count;
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = words_[i];
    raised_[raised] = static_cast<std::uint32_t>(i);
    raised += word.capitalised() ? 1 : 0;
    // Sums, as no processor foresees what the next word is. "of", "the" and "with" are small in
    // headlines too.
    const unsigned weighty = unsigned{!word.is(function_word)} | (word.end - word.begin > 4);
    upper += word.letters == Letters::upper;
    capital += word.letters == Letters::capital;
    small += unsigned{word.letters == Letters::small} & weighty;
  }
  // A sentence of a body may be full of names; one small word shows that its capitals mean
  // something.
  const unsigned most_capitals = zone_ == Zone::headline ? 4 : capital + upper + 1;
  SentenceCase found = SentenceCase::normal;
  if (small == 0 && upper >= 2 && upper >= 3 * capital)
    found = SentenceCase::upper;
  else if (capital + upper >= 3 && small * most_capitals <= capital + upper)
    found = SentenceCase::title;
  if (found == SentenceCase::normal) return raised;
  for (std::size_t i = first; i < last; ++i) {
    words_[i].sentence = found;
    raised_[count++] = static_cast<std::uint32_t>(i);
  }
  return count;
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

/// Whether a dash stands before word `i`, and a bracket or the day of the month before that.
bool ZoneText::follows_dateline_dash(std::size_t i) const {
  const Word& last = words_[i - 1];
  const std::string_view gap = text_.substr(last.end, words_[i].begin - last.end);
  const bool has_dash = gap.find(" -") != std::string_view::npos ||
                        gap.find(" \u2013") != std::string_view::npos ||
                        gap.find(" \u2014") != std::string_view::npos;
  return has_dash && gap.ends_with(' ') &&
         (gap.starts_with(')') || last.letters == Letters::digits);
}

bool ZoneText::begins_dateline(std::size_t i) const {
  if (!words_[i].starts_paragraph || words_[i].letters != Letters::upper || zone_ != Zone::body)
    return false;
  const std::size_t end = std::min(words_.size(), i + 1 + kDatelineWords);
  for (std::size_t next = i + 1; next < end && !words_[next].starts_paragraph; ++next)
    if (follows_dateline_dash(next)) return true;
  return false;
}

bool ZoneText::may_begin_dateline(std::size_t i) const {
  const bool begins_body = i == 0 && zone_ == Zone::body && words_[i].letters == Letters::upper;
  return begins_body || begins_dateline(i);
}

bool ZoneText::begins_report(std::size_t i) const {
  if (i == 0 || zone_ != Zone::body || !follows_dateline_dash(i)) return false;
  for (std::size_t first = i - 1; i - first <= kDatelineWords; --first) {
    if (words_[first].starts_paragraph) return words_[first].letters == Letters::upper;
    if (first == 0) break;
  }
  return false;
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
