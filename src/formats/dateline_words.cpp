// SPDX-License-Identifier: GPL-2.0-or-later
// Tells names, dates and credits from other words.
#include "formats/dateline_words.hpp"

#include "formats/date_cursor.hpp"
#include "formats/date_text.hpp"
#include "formats/month_names.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <array>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::array desk_words{
    "advisory"sv,  "alert"sv,     "analysis"sv,   "background"sv, "breaking"sv,   "breakingviews"sv,
    "brief"sv,     "briefs"sv,    "bulletin"sv,   "buzz"sv,       "chronology"sv, "clarification"sv,
    "column"sv,    "comment"sv,   "commentary"sv, "corrected"sv,  "correction"sv, "corrections"sv,
    "diary"sv,     "editorial"sv, "embargoed"sv,  "exclusive"sv,  "explainer"sv,  "factbox"sv,
    "feature"sv,   "flash"sv,     "focus"sv,      "headlines"sv,  "highlights"sv, "insight"sv,
    "instant"sv,   "interview"sv, "lead"sv,       "live"sv,       "market"sv,     "media"sv,
    "newsflash"sv, "newsmaker"sv, "note"sv,       "obituary"sv,   "opinion"sv,    "poll"sv,
    "posted"sv,    "preview"sv,   "press"sv,      "profile"sv,    "published"sv,  "quotes"sv,
    "refile"sv,    "repeat"sv,    "report"sv,     "review"sv,     "rpt"sv,        "scenarios"sv,
    "snapshot"sv,  "source"sv,    "special"sv,    "stocks"sv,     "summary"sv,    "table"sv,
    "text"sv,      "timeline"sv,  "transcript"sv, "update"sv,     "updated"sv,    "urgent"sv,
    "video"sv,     "watch"sv,     "witness"sv,    "wrapup"sv,
};

constexpr std::array weekdays{
    "monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv, "saturday"sv,
    "sunday"sv, "mon"sv,     "tue"sv,       "tues"sv,     "wed"sv,    "thu"sv,
    "thurs"sv,  "fri"sv,     "sat"sv,       "sun"sv,
};

/// Small words inside names: "RIO de JANEIRO", "Bosnia and Herzegovina".
constexpr std::array small_words{
    "de"sv,  "la"sv, "las"sv, "los"sv, "del"sv, "el"sv,  "al"sv,   "of"sv,
    "and"sv, "on"sv, "the"sv, "in"sv,  "du"sv,  "des"sv, "le"sv,   "les"sv,
    "am"sv,  "an"sv, "der"sv, "da"sv,  "do"sv,  "dos"sv, "near"sv, "sur"sv,
};

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [=](std::string_view known) { return same_word(known, word); });
}

constexpr bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool starts_dash(std::string_view text) {
  return text.starts_with("—") || text.starts_with("–") || text.starts_with("\xc2\xa0");
}

/// Letters with the full stops, apostrophes and hyphens that stand inside or close a word.
std::string_view word_at(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const char c = text[size];
    const bool inner = size > 0 && (c == '.' || c == '\'' || c == '&' ||
                                    (c == '-' && size + 1 < text.size() &&
                                     (is_letter(text[size + 1]) || is_high(text[size + 1]))));
    if (!is_letter(c) && !inner && (!is_high(c) || starts_dash(text.substr(size)))) break;
    ++size;
  }
  return text.substr(0, size);
}

/// "McALLEN" and "O'HARE" count as capitals, "London" doesn't.
bool in_capitals(std::string_view word) {
  const auto upper = std::count_if(word.begin(), word.end(), is_upper);
  const auto lower = std::count_if(word.begin(), word.end(), is_lower);
  return upper > lower && (upper >= 2 || word.size() == 1 || word.ends_with('.'));
}

bool begins_name(std::string_view word) {
  return !word.empty() && (is_upper(word.front()) || is_high(word.front()) || in_capitals(word));
}

std::string_view without_stop(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word;
}

/// "MOSCOW. July 19": the full stop ends the place. "N.Y." and "MICH." keep theirs.
bool ends_sentence(std::string_view word) {
  constexpr std::size_t longest_abbreviation = 5;
  return word.ends_with('.') && word.size() > longest_abbreviation && in_capitals(word);
}

/// Sets day, and month from a word, if both are there.
bool set_day(DatelineLine& line, int month, const Number& day) {
  if (month == 0 || day.digits > 2 || day.value < 1 || day.value > 31) return false;
  line.month = month;
  line.day = day.value;
  return true;
}

void take_year(DateCursor& cursor, DatelineLine& line) {
  DateCursor ahead = cursor;
  ahead.take(",");
  ahead.take(" ");
  const Number year = ahead.take_number();
  if (year.digits != 4 || year.value < first_year || year.value > last_year) return;
  line.year = year.value;
  cursor = ahead;
}

}  // namespace

PlaceName take_place_name(std::string_view& text) {
  constexpr int most_words = 6;
  PlaceName name;
  std::string_view rest = text;
  std::size_t size = 0, small = 0;
  name.capitals = true;
  while (name.words < most_words) {
    const std::string_view word = word_at(rest);
    const bool is_small = name.words > 0 && holds(small_words, word);
    if (word.empty() || (!is_small && !begins_name(word))) break;
    std::string_view date = rest;
    if (DatelineLine none; take_day(date, none)) break;
    const bool last = ends_sentence(word);
    size = static_cast<std::size_t>(word.data() - text.data()) + word.size() - (last ? 1 : 0);
    small = is_small ? small + word.size() + 1 : 0;
    if (!is_small && !in_capitals(word)) name.capitals = false;
    ++name.words;
    rest = text.substr(size);
    if (last || !rest.starts_with(' ')) break;
    rest.remove_prefix(1);
  }
  name.text = text.substr(0, size - std::min(size, small));  // a small word can't be the last
  text.remove_prefix(name.text.size());
  return name;
}

bool skip_to_capitals(std::string_view& text) {
  constexpr int most_words = 6;
  std::string_view rest = text;
  for (int words = 0; words < most_words; ++words) {
    const std::string_view word = word_at(rest);
    if (word.empty()) return false;
    // An initial is a capital too, but no place.
    if (in_capitals(word) && without_stop(word).size() > 1) {
      text = rest;
      return true;
    }
    rest.remove_prefix(word.size());
    while (rest.starts_with(' ') || rest.starts_with(',')) rest.remove_prefix(1);
  }
  return false;
}

bool take_weekday(std::string_view& text) {
  const std::string_view word = word_at(text);
  if (!holds(weekdays, without_stop(word))) return false;
  text.remove_prefix(word.size());
  while (text.starts_with(' ') || text.starts_with(',')) text.remove_prefix(1);
  return true;
}

bool take_day(std::string_view& text, DatelineLine& line) {
  DateCursor cursor{text};
  if (cursor.digit_at(0)) {
    const Number day = cursor.take_number();
    cursor.take(".");
    if (!cursor.take(" ")) return false;
    cursor.take("de ");
    if (!set_day(line, month_from_name(cursor.take_word()), day)) return false;
  } else {
    const int month = month_from_name(cursor.take_word());
    if (month == 0) return false;
    cursor.take(".");
    while (cursor.take(" ")) {
    }
    if (!set_day(line, month, cursor.take_number()) || cursor.digit_at(0)) return false;
  }
  cursor.take(".");
  take_year(cursor, line);
  text = cursor.rest;
  return true;
}

bool may_be_credit(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.empty() || text.size() > longest) return false;
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_high(c) || "-/ .&!"sv.find(c) != std::string_view::npos;
  });
  return plain && std::count(text.begin(), text.end(), ' ') <= 3;
}

bool names_an_outlet(std::string_view credit) {
  return credit.find('.') == std::string_view::npos &&
         std::any_of(credit.begin(), credit.end(), is_lower);
}

bool is_desk_word(std::string_view name) {
  const std::string_view first = without_stop(word_at(name));
  if (holds(desk_words, first)) return true;
  // "SUN VALLEY" is a place, "Sunday" alone is none.
  return first.size() == name.size() && (holds(weekdays, first) || month_from_name(first) != 0);
}

}  // namespace dateline::formats
