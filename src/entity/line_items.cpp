// SPDX-License-Identifier: GPL-2.0-or-later
// A line of a table as the things it's made of: names, numbers, brackets, links.
#include "entity/line_items.hpp"

#include "base/word_lists.hpp"
#include "entity/sport_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

using namespace std::string_view_literals;

constexpr std::array kOutcomes{"beat"sv,       "beats"sv,   "bt"sv,       "def"sv,    "defeat"sv,
                               "outpointed"sv, "stopped"sv, "defeated"sv, "downed"sv, "drew"sv,
                               "edged"sv,      "lost"sv,    "tied"sv,     "topped"sv};
constexpr std::array kMatches{"at"sv, "v"sv, "vs"sv};
/// "drew with", "lost to"
constexpr std::array kOutcomeEnds{"to"sv, "with"sv};
/// What a time or a total is counted in, behind a number.
constexpr std::array kUnits{"hour"sv,  "hours"sv,  "minute"sv, "minutes"sv,
                            "point"sv, "points"sv, "second"sv, "seconds"sv};

class ItemReader {
 public:
  ItemReader(const ZoneText& text, std::uint32_t last, std::vector<LineItem>& items)
      : text_(text), last_(last), items_(items) {}

  void read(std::uint32_t first) {
    for (std::uint32_t i = first; i < last_;) {
      read_gap(i, i == first);
      i = read_word(i);
    }
    if (last_ > first) {
      const std::size_t end = text_[last_ - 1].end;
      const std::string_view rest = text_.text().substr(end);
      add_marks(rest.substr(0, rest.find('\n')), true);
    }
  }

 private:
  /// The bytes between a word and the one before it.
  [[nodiscard]] std::string_view gap(std::uint32_t i) const {
    const std::uint32_t begin = i == 0 ? 0 : text_[i - 1].end;
    return text_.text().substr(begin, text_[i].begin - begin);
  }

  void read_gap(std::uint32_t i, bool starts_line) {
    std::string_view marks = gap(i);
    if (starts_line) {
      // What stands there ended the sentence before.
      const std::size_t newline = marks.rfind('\n');
      const std::size_t end = newline != std::string_view::npos ? newline : marks.rfind(' ');
      marks.remove_prefix(end == std::string_view::npos ? 0 : end + 1);
    }
    const bool after_abbreviation =
        !starts_line && i > 0 && (text_[i - 1].letters == Letters::initial || is_dotted(i - 1));
    // ".583"
    if (text_[i].letters == Letters::digits && marks.ends_with(" .")) marks.remove_suffix(1);
    add_marks(marks, !after_abbreviation);
  }

  /// "U.S"
  [[nodiscard]] bool is_dotted(std::uint32_t i) const {
    return text_.written(i, i + 1).find('.') != std::string_view::npos &&
           text_[i].letters == Letters::upper;
  }

  void add_marks(std::string_view marks, bool stop_counts) {
    for (const char c : marks) {
      switch (c) {
        case '(':
        case '[':
          items_.push_back({ItemKind::opening});
          break;
        case ')':
        case ']':
          items_.push_back({ItemKind::closing});
          break;
        case ',':
          items_.push_back({ItemKind::comma});
          break;
        case ';':
          items_.push_back({ItemKind::semicolon});
          break;
        case ':':
          items_.push_back({ItemKind::colon});
          break;
        case '-':
          items_.push_back({ItemKind::dash});
          break;
        case '.':
          if (stop_counts) items_.push_back({ItemKind::stop});
          break;
        default:
          break;
      }
    }
  }

  /// Adds the item that begins at word `i` and returns the word behind it.
  std::uint32_t read_word(std::uint32_t i) {
    const Word& word = text_[i];
    if (word.letters == Letters::digits) return read_number(i);
    if (word.is(number_word) && !word.is(month)) {
      items_.push_back({ItemKind::number, i, i + 1, 1});
      return skip_units(i + 1);
    }
    if (const auto end = read_link(i); end > i) return end;
    if (!begins_name(i)) {
      items_.push_back({ItemKind::word, i, i + 1});
      return i + 1;
    }
    std::uint32_t end = i + 1;
    while (end < last_) {
      const std::uint32_t next = name_end_from(end);
      if (next == end) break;
      end = next;
    }
    items_.push_back({ItemKind::name, i, end});
    return end;
  }

  std::uint32_t read_number(std::uint32_t i) {
    LineItem item{ItemKind::number, i, i + 1, 1};
    while (item.last < last_ && text_[item.last].letters == Letters::digits &&
           !gap(item.last).empty() &&
           gap(item.last).find_first_not_of("-.:/") == std::string_view::npos) {
      ++item.last;
      ++item.parts;
    }
    items_.push_back(item);
    return skip_units(item.last);
  }

  [[nodiscard]] std::uint32_t skip_units(std::uint32_t i) const {
    while (i < last_ && is_among(kUnits, text_.form(i)) && gap(i) == " ") ++i;
    return i;
  }

  std::uint32_t read_link(std::uint32_t i) {
    if (!is_link(i)) return i;
    const bool is_outcome = is_among(kOutcomes, text_.form(i));
    std::uint32_t end = i + 1;
    if (is_outcome && end < last_ && is_among(kOutcomeEnds, text_.form(end))) ++end;
    items_.push_back({is_outcome ? ItemKind::outcome : ItemKind::match, i, end});
    return end;
  }

  [[nodiscard]] bool begins_name(std::uint32_t i) const {
    const Word& word = text_[i];
    if (!word.capitalised()) return word.is(name_particle) && i + 1 < last_ && goes_on(i + 1);
    if (!word.is(function_word | month | weekday) || is_in_name(i) || is_dotted(i)) return true;
    // "New York", "Jan Doe", "Per-Ulrik Doe"
    const bool may_lead = word.is(month) || text_.form(i) == "new" || text_.form(i) == "sun" ||
                          (i + 1 < last_ && gap(i + 1) == "-");
    return may_lead && i + 1 < last_ && goes_on(i + 1);
  }

  /// A capital "A." or "St" that is a function word elsewhere.
  [[nodiscard]] bool is_in_name(std::uint32_t i) const {
    return text_[i].letters == Letters::initial && text_.has_behind(i, '.');
  }

  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    return text_[i].capitalised() && joins(i) && !text_[i].is(function_word | month | weekday);
  }

  [[nodiscard]] bool joins(std::uint32_t i) const {
    const std::string_view between = gap(i);
    const Word& before = text_[i - 1];
    if (before.possessive && between != " ") return between.find("' ") == 0;
    // "SOCCER-NEWCASTLE", "Boston-Detroit"
    if (between == "-")
      return !(before.is(sport_word) && before.letters == Letters::upper) &&
             !uses_of(text_, i - 1, i).club;
    if (between == ". ")
      return before.letters == Letters::initial || before.end - before.begin <= 3;
    return between == " " || between == "'" || between == " & ";
  }

  /// Where the name's next word ends, particles before it included; `i` if the name ends at `i`.
  [[nodiscard]] std::uint32_t name_end_from(std::uint32_t i) const {
    if (is_year_of_club(i)) return i + 1;
    if (is_link(i)) return i;
    if (goes_on(i)) return i + 1;
    std::uint32_t next = i;
    while (next < last_ && next < i + 2 && joins(next) && is_inner(next)) ++next;
    return next > i && next < last_ && goes_on(next) ? next + 1 : i;
  }

  [[nodiscard]] bool is_inner(std::uint32_t i) const {
    return text_[i].letters == Letters::small &&
           (text_[i].is(name_particle) || text_.form(i) == "of" || text_.form(i) == "des");
  }

  /// "Schalke 04", "76ers"
  [[nodiscard]] bool is_year_of_club(std::uint32_t i) const {
    const std::string_view form = text_.form(i);
    return text_[i].letters == Letters::digits && gap(i) == " " &&
           ((form.size() == 2 && form[0] == '0') || form.ends_with("ers"));
  }

  /// "v", "beat"
  [[nodiscard]] bool is_link(std::uint32_t i) const {
    if (text_[i].letters == Letters::capital || is_in_name(i)) return false;
    return is_among(kMatches, text_.form(i)) || is_among(kOutcomes, text_.form(i));
  }

  const ZoneText& text_;
  std::uint32_t last_;
  std::vector<LineItem>& items_;
};

}  // namespace

void read_line_items(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                     std::vector<LineItem>& items) {
  items.clear();
  ItemReader(text, last, items).read(first);
}

bool is_heading(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  return std::all_of(text.words().begin() + first, text.words().begin() + last,
                     [](const Word& word) { return word.is(common_word | sport_word); });
}

}  // namespace dateline::entity
