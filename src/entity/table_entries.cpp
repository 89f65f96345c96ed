// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a line as names with figures, homes and links behind them.
#include "entity/table_entries.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

using Role = TableCell::Role;

/// So many numbers behind a name are a row of a standing.
constexpr unsigned kStandingNumbers = 3;
/// Words beside names and numbers: "on aggregate".
constexpr unsigned kMostLooseWords = 4;
/// Figures of a bowler: overs, maidens, runs and wickets.
constexpr unsigned kBowlingParts = 4;

class EntryReader {
 public:
  EntryReader(LineView& line, std::size_t begin) : line_(line), begin_(begin) {}

  LineShape read() {
    std::vector<Entry> entries;
    std::size_t at = begin_;
    unsigned words = 0;
    while (at < line_.size()) {
      const std::size_t from = at;
      if (line_.may_be_name(at) && !is_heading_alone(at)) {
        at = read_entry(at, entries);
        continue;
      }
      if (line_.is(at, ItemKind::word)) ++words;
      if (line_.is(at, ItemKind::name) && !is_heading_alone(at)) return shape_none;
      if (line_.is(at, ItemKind::opening)) {
        const std::size_t end = line_.closing(at);
        if (!entries.empty()) brackets_.push_back(at);
        at = end;
      }
      at = std::max(at, from) + 1;
    }
    return judge(entries, words);
  }

 private:
  /// A name with what stands behind it, up to the next one's.
  struct Entry {
    std::size_t name = 0;
    std::size_t affiliation = LineView::kNone;  ///< in brackets before the numbers
    std::size_t behind = LineView::kNone;       ///< a second name, behind those
    unsigned numbers = 0;
    unsigned paired = 0;      ///< numbers like "6-2"
    unsigned most_parts = 0;  ///< of one number
    bool ranked = false;      ///< "1." before it
    bool numbered = false;    ///< "7-" or "140" before it
    bool outcome = false;     ///< "beat" and the like behind it
    bool match = false;       ///< "v" behind it
  };
  [[nodiscard]] bool is_heading_alone(std::size_t i) const {
    const LineItem& item = line_[i];
    constexpr std::size_t shortest = 3;
    if (!line_.is_heading(i) || line_.text().form(item.first).size() < shortest ||
        line_.is(i + 1, ItemKind::opening))
      return false;
    const auto known = line_.text().find(line_.text().table(), item.first, item.last);
    return !known || known->count == 0;
  }

  /// "(Croatia, 4)"
  [[nodiscard]] bool is_seeded(std::size_t opening) const {
    return line_.is(opening + 2, ItemKind::comma) && line_.is(opening + 3, ItemKind::number) &&
           line_.closing(opening) == opening + 4;
  }

  std::size_t read_entry(std::size_t at, std::vector<Entry>& entries) {
    Entry entry;
    entry.name = at;
    entry.ranked =
        at >= 2 && line_.is(at - 1, ItemKind::stop) && line_.is(at - 2, ItemKind::number);
    entry.numbered =
        at >= 1 && !entry.ranked &&
        (line_.is(at - 1, ItemKind::number) ||
         (at >= 2 && line_.is(at - 1, ItemKind::dash) && line_.is(at - 2, ItemKind::number))) &&
        (at < 3 || at - 2 <= begin_ || !line_.is(at - 1, ItemKind::number));
    ++at;
    if (line_.is(at, ItemKind::opening) && line_.is(at + 1, ItemKind::name) &&
        (line_.closing(at) == at + 2 || is_seeded(at))) {
      entry.affiliation = at + 1;
      at = line_.closing(at) + 1;
      if (line_.may_be_name(at) && !is_heading_alone(at)) entry.behind = at++;
    }
    // "Oakland (Doe 6-12) at Boston (Roe 10-6)"
    if (line_.is(at, ItemKind::opening) && line_.is_link(line_.closing(at) + 1)) {
      brackets_.push_back(at);
      at = line_.closing(at) + 1;
    }
    // "John Doe, Norway, Ford"
    if (entry.affiliation == LineView::kNone && line_.is(at, ItemKind::comma) &&
        line_.may_be_name(at + 1) && !line_.is_nation(entry.name) && line_.is_nation(at + 1) &&
        !line_.is_date(at + 2)) {
      entry.affiliation = at + 1;
      at += 2;
      const bool club_follows = line_.is(at, ItemKind::comma) && line_.may_be_name(at + 1) &&
                                line_.is(at + 2, ItemKind::comma) &&
                                line_.is(at + 3, ItemKind::number);
      if (club_follows) entry.behind = at + 1;
      if (club_follows) at += 2;
      if (line_.is(at, ItemKind::comma) &&
          (line_.is(at + 1, ItemKind::number) || line_.is_link(at + 1)))
        ++at;
    }
    while (line_.is(at, ItemKind::number)) {
      // "4-1 1. John Doe": the rank of the next.
      if (line_.is(at + 1, ItemKind::stop) && line_.is(at + 2, ItemKind::name)) break;
      ++entry.numbers;
      entry.most_parts = std::max<unsigned>(entry.most_parts, line_[at].parts);
      if (line_[at].parts == 2 && is_pair(line_[at])) ++entry.paired;
      ++at;
      if (line_.is_word(at, "and") && line_.is(at + 1, ItemKind::number)) ++at;
    }
    entry.outcome = line_.is(at, ItemKind::outcome);
    entry.match = line_.is(at, ItemKind::match);
    // "Adelaide 13.12 (90) beat Carlton"
    if (line_.is(at, ItemKind::opening) && line_.closing(at) == at + 2 &&
        line_.is(at + 1, ItemKind::number) && line_.is(at + 3, ItemKind::outcome)) {
      entry.outcome = true;
      at += 3;
    }
    if (line_.is(at, ItemKind::outcome) || line_.is(at, ItemKind::match)) ++at;
    entries.push_back(entry);
    return at;
  }

  /// "6-2", but not "13.12" or "1:43"
  [[nodiscard]] bool is_pair(const LineItem& number) const {
    return line_.text().text()[line_.text()[number.first].end] == '-';
  }

  LineShape judge(const std::vector<Entry>& entries, unsigned words) {
    if (entries.empty()) return shape_none;
    const auto count = [&](auto test) {
      return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), test));
    };
    const std::size_t scored = count([](const Entry& e) { return e.numbers > 0; });
    const std::size_t linked = count([](const Entry& e) { return e.match || e.outcome; });
    const std::size_t affiliated =
        count([](const Entry& e) { return e.affiliation != LineView::kNone; });
    const std::size_t bowlers = count([](const Entry& e) { return e.most_parts >= kBowlingParts; });
    const Entry& first = entries.front();
    const bool wordy = words > kMostLooseWords;
    LineShape shape = shape_none;
    if (bowlers > 0 && bowlers == scored && !wordy)
      shape = shape_card;
    else if (linked > 0 && entries.size() >= 2 && !wordy && are_linked(entries))
      shape = first.match ? shape_fixture : shape_result;
    else if (first.ranked && !wordy)
      shape = shape_ranked;
    else if (entries.size() == 1 && first.numbers >= kStandingNumbers && words == 0)
      shape = shape_standing;
    else if (affiliated > 0 && first.numbered && !wordy)
      shape = shape_entries;
    else if (first.numbered && scored == 0 && words == 0 && is_mere_list())
      shape = shape_entries;
    else if (scored >= 2 && scored == entries.size() && words <= 2)
      shape = first.numbered ? shape_entries : shape_result;
    else if (affiliated == entries.size() && scored == affiliated && words <= 2 &&
             line_.is_home(first.affiliation))
      shape = shape_ranked;
    if (shape == shape_none) return shape;
    for (const Entry& entry : entries) add_entry(entry, entries, shape);
    for (const std::size_t opening : brackets_) line_.add_players_in_brackets(opening);
    return shape;
  }

  /// "141: John Doe, Max Roe", "12 - John Doe"
  [[nodiscard]] bool is_mere_list() const {
    for (std::size_t i = 1; i < line_.size(); ++i)
      if (!line_.is(i, ItemKind::name) && !line_.is(i, ItemKind::comma) &&
          !line_.is(i, ItemKind::dash) && !line_.is(i, ItemKind::colon) &&
          !line_.is(i, ItemKind::stop))
        return false;
    return true;
  }

  /// Whether all are parts of matches, with scores or homes behind those that have been played.
  static bool are_linked(const std::vector<Entry>& entries) {
    bool tells = false, after_link = false;
    for (const Entry& entry : entries) {
      const bool own = entry.numbers > 0 || entry.affiliation != LineView::kNone;
      tells = tells || own || entry.match;
      if (!own && !after_link && !entry.match && !entry.outcome && &entry != &entries.front())
        return false;
      after_link = entry.match || entry.outcome;
    }
    return tells;
  }

  void add_entry(const Entry& entry, const std::vector<Entry>& entries, LineShape shape) {
    line_.add(entry.name, shape == shape_card ? Role::person : Role::contestant,
              lean(entry, entries, shape));
    if (entry.affiliation != LineView::kNone) line_.add(entry.affiliation, Role::affiliation);
    if (entry.behind != LineView::kNone) line_.add(entry.behind, Role::club);
  }

  /// What a contestant's place speaks for.
  [[nodiscard]] int lean(const Entry& entry, const std::vector<Entry>& entries,
                         LineShape shape) const {
    const Entry& last = entries.back();
    switch (shape) {
      case shape_result: {
        const bool sets = last.paired >= 2 || entries.front().paired >= 2;
        const bool decided = std::any_of(entries.begin(), entries.end(),
                                         [](const Entry& other) { return other.outcome; });
        if (decided && sets) return -2;
        return decided && last.numbers == 0 ? 0 : 3;
      }
      case shape_fixture:
        return entry.affiliation != LineView::kNone ? -2 : 2;
      case shape_entries:
        return -2;
      case shape_standing:  // "Tiger Woods 67 66 71 68" is a row of one, too
        return line_[entry.name].last - line_[entry.name].first == 1 ? 2 : 1;
      case shape_ranked:
        return entry.affiliation != LineView::kNone ? -3 : 0;
      default:
        return 0;
    }
  }

  LineView& line_;
  std::size_t begin_;
  std::vector<std::size_t> brackets_;  ///< that may hold players
};

}  // namespace

LineShape read_table_entries(LineView& line, std::size_t begin) {
  return EntryReader(line, begin).read();
}

}  // namespace dateline::entity
