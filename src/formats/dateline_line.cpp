// SPDX-License-Identifier: GPL-2.0-or-later
// Takes place, date, agency and dash off the front of a paragraph, then judges whether together
// they are a dateline.
#include "formats/dateline_line.hpp"

#include "formats/agencies.hpp"
#include "formats/dateline_words.hpp"
#include "formats/month_names.hpp"
#include "formats/strings.hpp"

namespace dateline::formats {
namespace {

/// Datelines are short; what lies further on can't belong to one.
constexpr std::size_t longest_dateline = 160;
constexpr int most_places = 4, most_regions = 2;

class LineScanner {
 public:
  explicit LineScanner(std::string_view paragraph)
      : begin_(paragraph.data()), rest_(paragraph.substr(0, longest_dateline)) {}

  std::optional<DatelineLine> scan() {
    skip_blanks();
    skip_byline();
    take_places();
    take_separator();
    take_date();
    take_separator();
    take_agency();
    const bool dash = take_dash();
    if (!is_dateline(dash)) return std::nullopt;
    line_.size = static_cast<std::size_t>(rest_.data() - begin_);
    return line_;
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void take_separator() {
    skip_blanks();
    if (take(',') || take('.')) skip_blanks();
  }

  /// "By Ann Lee ZURICH": some wires run the byline into the dateline.
  void skip_byline() {
    if (!starts_with_word(rest_, "by ")) return;
    std::string_view ahead = rest_;
    if (skip_to_capitals(ahead)) rest_ = ahead;
  }

  /// "SAN FRANCISCO/NEW YORK", "BAGHDAD, Iraq", "CHARLOTTE, N.C./BOSTON".
  void take_places() {
    const char* const begin = rest_.data();
    const char* end = begin;
    for (int places = 0; places < most_places; ++places) {
      const PlaceName name = take_place_name(rest_);
      if (name.text.empty()) break;
      if (places == 0) first_ = name;
      capitals_ = places == 0 ? name.capitals : capitals_ && name.capitals;
      words_ += name.words;
      end = name.text.data() + name.text.size();
      for (int regions = 0; regions < most_regions; ++regions) {
        const std::string_view region = take_region();
        if (region.empty()) break;
        end = region.data() + region.size();
      }
      if (!take('/')) break;
      skip_blanks();
    }
    line_.place.assign(begin, end);
    if (rest_.starts_with("-(")) take('-');
  }

  std::string_view take_region() {
    std::string_view ahead = rest_;
    if (!ahead.starts_with(',')) return {};
    ahead.remove_prefix(ahead.starts_with(", ") ? 2 : 1);
    std::string_view date = ahead;
    if (DatelineLine none; take_weekday(date) || take_day(date, none)) return {};
    const PlaceName region = take_place_name(ahead);
    if (region.text.empty() || is_agency(region.text)) return {};
    rest_ = ahead;
    // "PARIS, Jul (Reuters)": a month without its day is neither region nor date.
    return month_from_name(region.text) == 0 ? region.text : std::string_view();
  }

  void take_date() {
    take_weekday(rest_);
    take_day(rest_, line_);
  }

  /// "(Reuters)", "/TASS/", and without brackets only behind a date: "TOKYO, July 19 Kyodo -".
  void take_agency() {
    if (rest_.empty()) return;
    const char open = rest_.front();
    const char close = open == '(' ? ')' : open == '/' ? '/' : open == '[' ? ']' : '\0';
    std::string_view credit;
    if (close != '\0') {
      const std::size_t end = rest_.find(close, 1);
      if (end == std::string_view::npos) return;
      credit = trim(rest_.substr(1, end - 1));
      if (!may_be_credit(credit)) return;
      rest_.remove_prefix(end + 1);
      bracketed_ = true;
    } else if (line_.day != 0) {
      std::string_view ahead = rest_;
      credit = take_place_name(ahead).text;
      if (!is_agency(credit)) return;
      rest_ = ahead;
    }
    known_agency_ = is_agency(credit);
    line_.agency = agency_name(credit);
  }

  bool take_dash() {
    if (!line_.agency.empty()) take('.');  // "/TASS/."
    skip_blanks();
    bool dash = false;
    for (const std::string_view mark : {"—", "–", "--", "-", "_", ":"}) {
      // A colon or a low line ends a dateline only behind an agency.
      const bool weak = mark == "_" || mark == ":";
      if (!rest_.starts_with(mark) || (weak && line_.agency.empty())) continue;
      if (mark == "-" && !stands_free()) break;
      rest_.remove_prefix(mark.size());
      while (take('-')) {
      }
      dash = true;
      break;
    }
    skip_blanks();
    return dash;
  }

  /// Whether the hyphen ahead is a dash: a blank or a bracket before it, or a blank behind it.
  [[nodiscard]] bool stands_free() const {
    const char before = rest_.data() == begin_ ? ' ' : *(rest_.data() - 1);
    return is_blank(before) || before == ')' || rest_.size() == 1 || is_blank(rest_[1]);
  }

  [[nodiscard]] bool is_dateline(bool dash) const {
    const bool date = line_.day != 0;
    if (line_.place.empty()) return known_agency_ && bracketed_ && (dash || !date);
    if (is_desk_word(first_.text) && !(date && capitals_)) return false;
    if (known_agency_) return capitals_ ? date || dash || bracketed_ : dash;
    if (!line_.agency.empty())
      return date ? capitals_ || dash : capitals_ && dash && names_an_outlet(line_.agency);
    if (date) return dash;
    return dash && capitals_ && stands_alone();
  }

  /// Whether capitals and a dash are enough: tickers are short, headlines are long.
  [[nodiscard]] bool stands_alone() const {
    constexpr std::size_t shortest = 4;
    constexpr int most_words = 4;
    return line_.place.size() >= shortest && words_ <= most_words && !rest_.empty() &&
           !is_lower(rest_.front());
  }

  const char* begin_;
  std::string_view rest_;
  DatelineLine line_;
  PlaceName first_;
  int words_ = 0;
  bool capitals_ = false, known_agency_ = false, bracketed_ = false;
};

}  // namespace

std::optional<DatelineLine> parse_dateline_line(std::string_view paragraph) {
  return LineScanner(paragraph).scan();
}

}  // namespace dateline::formats
