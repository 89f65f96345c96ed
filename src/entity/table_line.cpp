// SPDX-License-Identifier: GPL-2.0-or-later
// What stands where in a line of results, standings, fixtures, rankings or scorecards.
#include "entity/table_line.hpp"

#include "entity/sport_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

using Role = TableCell::Role;

/// Names in a table have no more words.
constexpr std::uint32_t kMostWords = 6;
/// So many numbers behind a name are a row of a standing.
constexpr unsigned kStandingNumbers = 3;
/// So many names behind a team's are its players.
constexpr std::size_t kFewestPlayers = 5;
/// Words beside names and numbers: "on aggregate".
constexpr unsigned kMostLooseWords = 4;
/// Figures of a bowler: overs, maidens, runs and wickets.
constexpr unsigned kBowlingParts = 4;

class LineParser {
 public:
  LineParser(const ZoneText& text, const std::vector<LineItem>& items,
             std::vector<TableCell>& cells)
      : text_(text), items_(items), cells_(cells) {}

  LineShape read() {
    if (read_dateline()) return shape_dateline;
    // "SOCCER-BRAZIL V SWEDEN": a headline
    if (is(0, ItemKind::name) && is(1, ItemKind::dash) && text_[items_[0].first].is(sport_word) &&
        text_[items_[0].first].letters == Letters::upper)
      return shape_none;
    if (read_card()) return shape_card;
    if (read_goal()) return shape_players;
    read_prefix();
    if (read_players()) return shape_players;
    const LineShape shape = read_entries();
    if (shape == shape_none) return shape;
    if (venue_ < items_.size()) add(venue_, Role::venue);
    return shape;
  }

 private:
  /// A name with what stands behind it, up to the next one's.
  struct Entry {
    std::size_t name = 0;
    std::size_t affiliation = kNone;  ///< in brackets before the numbers
    std::size_t behind = kNone;       ///< a second name, behind those
    unsigned numbers = 0;
    unsigned paired = 0;      ///< numbers like "6-2"
    unsigned most_parts = 0;  ///< of one number
    bool ranked = false;      ///< "1." before it
    bool numbered = false;    ///< "7-" or "140" before it
    bool outcome = false;     ///< "beat" and the like behind it
    bool match = false;       ///< "v" behind it
  };
  static constexpr std::size_t kNone = ~std::size_t{0};

  [[nodiscard]] bool is(std::size_t i, ItemKind kind) const {
    return i < items_.size() && items_[i].kind == kind;
  }
  [[nodiscard]] bool is_word(std::size_t i, std::string_view form) const {
    return is(i, ItemKind::word) && text_.form(items_[i].first) == form;
  }
  [[nodiscard]] std::string_view form(std::size_t i) const {
    return text_.form(items_[i].first, items_[i].last);
  }
  [[nodiscard]] bool may_be_name(std::size_t i) const {
    return is(i, ItemKind::name) && items_[i].last - items_[i].first <= kMostWords;
  }

  void add(std::size_t item, Role role, int lean = 0) {
    TableCell cell;
    cell.first = items_[item].first;
    cell.last = items_[item].last;
    cell.role = role;
    cell.lean = static_cast<std::int8_t>(lean);
    cells_.push_back(cell);
  }

  /// "STOCKHOLM 1998-03-04", "SEVILLA, Spain 1997-08-21"
  bool read_dateline() {
    std::size_t at = 0;
    if (is(0, ItemKind::name) && is(1, ItemKind::dash) && is(2, ItemKind::name)) at = 2;
    const std::size_t town = at;
    if (!may_be_name(at)) return false;
    ++at;
    if (is(at, ItemKind::comma) && is(at + 1, ItemKind::name)) at += 2;
    if (!is_date(at) || at + 1 != items_.size()) return false;
    add(town, Role::venue);
    if (at > town + 1) add(at - 1, Role::venue);
    return true;
  }

  /// "J. Doe c Roe b Poe 12", "J. Doe not out 3"
  bool read_card() {
    if (!may_be_name(0) || items_.size() < 3) return false;
    const auto is_catch = [&](std::size_t i) {
      return is_word(i, "c") || is_word(i, "b") || is_word(i, "lbw") || is_word(i, "st");
    };
    const bool stays = (is_word(1, "not") || is_word(1, "run")) && is_word(2, "out");
    if (!is_catch(1) && !stays) return false;
    add(0, Role::person);
    for (std::size_t i = 2; i < items_.size(); ++i)
      if (may_be_name(i) && (is_catch(i - 1) || is_word(i - 1, "and"))) add(i, Role::person);
    return true;
  }

  /// "1, Boston, Doe 21 (Roe, Poe) 4:12"
  bool read_goal() {
    if (!is(0, ItemKind::number) || !is(1, ItemKind::comma) || !may_be_name(2) ||
        !is(3, ItemKind::comma) || !may_be_name(4))
      return false;
    add(2, Role::team);
    add(4, Role::person);
    for (std::size_t i = 5; i < items_.size(); ++i)
      if (is(i, ItemKind::opening)) i = read_players_in_brackets(i);
    return true;
  }

  /// "In Hamburg:", "Playing Sunday:"
  void read_prefix() {
    const auto colon = std::find_if(items_.begin(), items_.end(), [](const LineItem& item) {
      return item.kind == ItemKind::colon || item.kind == ItemKind::opening;
    });
    if (colon == items_.end() || colon->kind != ItemKind::colon) return;
    const auto end = static_cast<std::size_t>(colon - items_.begin());
    constexpr std::size_t longest = 4;
    if (end > longest) return;
    const bool preposed = end == 2 && is(0, ItemKind::word);
    if ((end == 1 || preposed) && may_be_name(end - 1) &&
        (is_home(end - 1) || !is_heading(text_, items_[end - 1].first, items_[end - 1].last)))
      venue_ = end - 1;
    begin_ = end + 1;
  }

  [[nodiscard]] std::size_t closing(std::size_t opening) const {
    std::size_t at = opening + 1;
    while (at < items_.size() && !is(at, ItemKind::closing)) ++at;
    return at;
  }

  /// "(Doe 12, Roe 70)", "(A. Doe 113)"; returns where the brackets close.
  std::size_t read_players_in_brackets(std::size_t opening) {
    const std::size_t end = closing(opening);
    for (std::size_t i = opening + 1; i < end; ++i) {
      if (!may_be_name(i) || is_heading(text_, items_[i].first, items_[i].last) ||
          is_abbreviation(i))
        continue;
      const bool begins = i == opening + 1 || is(i - 1, ItemKind::comma) ||
                          is(i - 1, ItemKind::semicolon) || is(i - 1, ItemKind::dash) ||
                          is(i - 1, ItemKind::number);
      if (begins) add(i, Role::person);
    }
    return end;
  }

  /// "OT", "pp"
  [[nodiscard]] bool is_abbreviation(std::size_t i) const {
    const LineItem& item = items_[i];
    const Word& word = text_[item.first];
    return item.last - item.first == 1 && word.letters == Letters::upper &&
           word.end - word.begin <= 3;
  }

  /// "Brazil - 1-Doe; 2-Roe, 3-Poe", "Brazil - Doe (13th minute), Roe (78)", "Boston: Doe 22, Roe
  /// 18"; with at least two names behind the dash or colon, or one with a minute.
  bool read_players() {
    std::vector<std::size_t> teams, players;
    std::size_t at = begin_;
    if (begin_ == 0 && !(may_be_name(0) && is(1, ItemKind::dash))) return false;
    if (venue_ != kNone) teams.push_back(venue_);
    unsigned numbered = 0, with_figures = 0, words = 0;
    for (std::size_t i = at; i < items_.size(); ++i) {
      if (is(i, ItemKind::word) || is(i, ItemKind::outcome) || is(i, ItemKind::match)) ++words;
      if (!may_be_name(i)) continue;
      const bool begins = i == at || is(i - 1, ItemKind::stop) || is(i - 1, ItemKind::semicolon);
      if (begins && is(i + 1, ItemKind::dash)) {
        teams.push_back(i);
        at = ++i + 1;
        continue;
      }
      if (is_heading(text_, items_[i].first, items_[i].last)) return false;
      const bool shirt = i >= 2 && is(i - 1, ItemKind::dash) && is(i - 2, ItemKind::number);
      const bool listed = begins || is(i - 1, ItemKind::comma) || is(i - 1, ItemKind::opening);
      if (!shirt && !listed) return false;
      if (shirt) ++numbered;
      if (is(i + 1, ItemKind::opening) && is(i + 2, ItemKind::number)) ++with_figures;
      players.push_back(i);
    }
    const bool minutes = !teams.empty() && with_figures > 0 && with_figures == players.size();
    const bool lineup = teams.size() == 1 && players.size() >= kFewestPlayers && is_home(teams[0]);
    if (numbered < 2 && !minutes && !lineup) return false;
    if (words > players.size() + 2) return false;
    for (const std::size_t team : teams) add(team, Role::team);
    for (const std::size_t player : players) add(player, Role::person);
    return true;
  }

  LineShape read_entries() {
    std::vector<Entry> entries;
    std::size_t at = begin_;
    unsigned words = 0;
    while (at < items_.size()) {
      const std::size_t from = at;
      if (may_be_name(at) && !is_heading_alone(at)) {
        at = read_entry(at, entries);
        continue;
      }
      if (is(at, ItemKind::word)) ++words;
      if (is(at, ItemKind::name) && !is_heading_alone(at)) return shape_none;
      if (is(at, ItemKind::opening)) {
        const std::size_t end = closing(at);
        if (!entries.empty()) brackets_.push_back(at);
        at = end;
      }
      at = std::max(at, from) + 1;
    }
    return judge(entries, words);
  }

  [[nodiscard]] bool is_heading_alone(std::size_t i) const {
    const LineItem& item = items_[i];
    return is_heading(text_, item.first, item.last) && text_.form(item.first).size() > 2 &&
           !is_known(item) && !is(i + 1, ItemKind::opening);
  }

  [[nodiscard]] bool is_known(const LineItem& item) const {
    const auto match = text_.find(text_.table(), item.first, item.last);
    return match && match->count > 0;
  }

  std::size_t read_entry(std::size_t at, std::vector<Entry>& entries) {
    Entry entry;
    entry.name = at;
    entry.ranked = at >= 2 && is(at - 1, ItemKind::stop) && is(at - 2, ItemKind::number);
    entry.numbered = at >= 1 && !entry.ranked &&
                     (is(at - 1, ItemKind::number) ||
                      (at >= 2 && is(at - 1, ItemKind::dash) && is(at - 2, ItemKind::number))) &&
                     (at < 3 || at - 2 <= begin_ || !is(at - 1, ItemKind::number));
    ++at;
    if (is(at, ItemKind::opening) && is(at + 1, ItemKind::name) && closing(at) == at + 2) {
      entry.affiliation = at + 1;
      at += 3;
      if (may_be_name(at) && !is_heading_alone(at)) entry.behind = at++;
    }
    // "Oakland (Doe 6-12) at Boston (Roe 10-6)"
    const auto is_link = [&](std::size_t i) {
      return is(i, ItemKind::match) || is(i, ItemKind::outcome);
    };
    if (is(at, ItemKind::opening) && is_link(closing(at) + 1)) {
      brackets_.push_back(at);
      at = closing(at) + 1;
    }
    // "John Doe, Norway, Ford"
    if (entry.affiliation == kNone && is(at, ItemKind::comma) && may_be_name(at + 1) &&
        !is_nation(entry.name) && is_nation(at + 1) && !is_date(at + 2)) {
      entry.affiliation = at + 1;
      at += 2;
      const bool club_follows = is(at, ItemKind::comma) && may_be_name(at + 1) &&
                                is(at + 2, ItemKind::comma) && is(at + 3, ItemKind::number);
      if (club_follows) entry.behind = at + 1;
      if (club_follows) at += 2;
      if (is(at, ItemKind::comma) && (is(at + 1, ItemKind::number) || is_link(at + 1))) ++at;
    }
    while (is(at, ItemKind::number)) {
      // "4-1 1. John Doe": the rank of the next.
      if (is(at + 1, ItemKind::stop) && is(at + 2, ItemKind::name)) break;
      ++entry.numbers;
      entry.most_parts = std::max<unsigned>(entry.most_parts, items_[at].parts);
      if (items_[at].parts == 2 && is_pair(items_[at])) ++entry.paired;
      ++at;
      if (is_word(at, "and") && is(at + 1, ItemKind::number)) ++at;
    }
    entry.outcome = is(at, ItemKind::outcome);
    entry.match = is(at, ItemKind::match);
    // "Adelaide 13.12 (90) beat Carlton"
    if (is(at, ItemKind::opening) && closing(at) == at + 2 && is(at + 1, ItemKind::number) &&
        is(at + 3, ItemKind::outcome)) {
      entry.outcome = true;
      at += 3;
    }
    if (is(at, ItemKind::outcome) || is(at, ItemKind::match)) ++at;
    entries.push_back(entry);
    return at;
  }

  /// "6-2", but not "13.12" or "1:43"
  [[nodiscard]] bool is_pair(const LineItem& number) const {
    return text_.text()[text_[number.first].end] == '-';
  }

  LineShape judge(const std::vector<Entry>& entries, unsigned words) {
    if (entries.empty()) return shape_none;
    const auto count = [&](auto test) {
      return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), test));
    };
    const std::size_t scored = count([](const Entry& e) { return e.numbers > 0; });
    const std::size_t linked = count([](const Entry& e) { return e.match || e.outcome; });
    const std::size_t affiliated = count([](const Entry& e) { return e.affiliation != kNone; });
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
             is_home(first.affiliation))
      shape = shape_ranked;
    if (shape == shape_none) return shape;
    for (const Entry& entry : entries) add_entry(entry, entries, shape);
    for (const std::size_t opening : brackets_) read_players_in_brackets(opening);
    return shape;
  }

  /// "1996-08-29"
  [[nodiscard]] bool is_date(std::size_t i) const {
    constexpr std::size_t year_size = 4;
    return is(i, ItemKind::number) && items_[i].parts == 3 &&
           text_.form(items_[i].first).size() == year_size;
  }

  [[nodiscard]] bool is_nation(std::size_t i) const {
    return uses_of(text_, items_[i].first, items_[i].last).nation;
  }

  /// A nation, town or club.
  [[nodiscard]] bool is_home(std::size_t i) const {
    const NameUses uses = uses_of(text_, items_[i].first, items_[i].last);
    return uses.nation || uses.club || uses.town;
  }

  /// "141: John Doe, Max Roe", "12 - John Doe"
  [[nodiscard]] bool is_mere_list() const {
    return std::all_of(items_.begin() + 1, items_.end(), [](const LineItem& item) {
      return item.kind == ItemKind::name || item.kind == ItemKind::comma ||
             item.kind == ItemKind::dash || item.kind == ItemKind::colon ||
             item.kind == ItemKind::stop;
    });
  }

  /// Whether all are parts of matches, with scores or homes behind those that have been played.
  static bool are_linked(const std::vector<Entry>& entries) {
    bool tells = false, after_link = false;
    for (const Entry& entry : entries) {
      const bool own = entry.numbers > 0 || entry.affiliation != kNone;
      tells = tells || own || entry.match;
      if (!own && !after_link && !entry.match && !entry.outcome && &entry != &entries.front())
        return false;
      after_link = entry.match || entry.outcome;
    }
    return tells;
  }

  void add_entry(const Entry& entry, const std::vector<Entry>& entries, LineShape shape) {
    add(entry.name, shape == shape_card ? Role::person : Role::contestant,
        lean(entry, entries, shape));
    if (entry.affiliation != kNone) add(entry.affiliation, Role::affiliation);
    if (entry.behind != kNone) add(entry.behind, Role::club);
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
        return entry.affiliation != kNone ? -2 : 2;
      case shape_entries:
        return -2;
      case shape_ranked:
        return entry.affiliation != kNone ? -3 : 0;
      default:
        return 0;
    }
  }

  const ZoneText& text_;
  const std::vector<LineItem>& items_;
  std::vector<TableCell>& cells_;
  std::size_t begin_ = 0;              ///< behind the prefix
  std::size_t venue_ = kNone;          ///< item before the colon
  std::vector<std::size_t> brackets_;  ///< that may hold players
};

}  // namespace

LineShape read_table_line(const ZoneText& text, const std::vector<LineItem>& items,
                          std::vector<TableCell>& cells) {
  return LineParser(text, items, cells).read();
}

}  // namespace dateline::entity
