// SPDX-License-Identifier: GPL-2.0-or-later
// What stands where in a line of results, standings, fixtures, rankings or scorecards.
#include "entity/table_line.hpp"

#include "entity/line_view.hpp"
#include "entity/table_entries.hpp"

namespace dateline::entity {

namespace {

using Role = TableCell::Role;

/// So many names behind a team's are its players.
constexpr std::size_t kFewestPlayers = 5;

class LineParser {
 public:
  explicit LineParser(LineView& line) : line_(line) {}

  LineShape read() {
    if (read_dateline()) return shape_dateline;
    if (is_headline()) return shape_none;
    if (read_card()) return shape_card;
    if (read_goal() || read_leader()) return shape_players;
    read_prefix();
    if (read_players()) return shape_players;
    const LineShape shape = read_table_entries(line_, begin_);
    if (shape != shape_none && venue_ != LineView::kNone) line_.add(venue_, Role::venue);
    return shape;
  }

 private:
  /// "SOCCER-BRAZIL V SWEDEN"
  [[nodiscard]] bool is_headline() const {
    if (!line_.is(0, ItemKind::name) || !line_.is(1, ItemKind::dash)) return false;
    const Word& word = line_.text()[line_[0].first];
    return word.is(sport_word) && word.letters == Letters::upper;
  }

  /// "STOCKHOLM 1998-03-04", "SEVILLA, Spain 1997-08-21"
  bool read_dateline() {
    std::size_t at = 0;
    if (line_.is(0, ItemKind::name) && line_.is(1, ItemKind::dash) && line_.is(2, ItemKind::name))
      at = 2;
    const std::size_t town = at;
    if (!line_.may_be_name(at)) return false;
    ++at;
    if (line_.is(at, ItemKind::comma) && line_.is(at + 1, ItemKind::name)) at += 2;
    if (!line_.is_date(at) || at + 1 != line_.size()) return false;
    line_.add(town, Role::venue);
    if (at > town + 1) line_.add(at - 1, Role::venue);
    return true;
  }

  /// "J. Doe c Roe b Poe 12", "J. Doe not out 3"
  bool read_card() {
    if (!line_.may_be_name(0) || line_.size() < 3) return false;
    const auto is_catch = [&](std::size_t i) {
      return line_.is_word(i, "c") || line_.is_word(i, "b") || line_.is_word(i, "lbw") ||
             line_.is_word(i, "st");
    };
    const bool stays =
        (line_.is_word(1, "not") || line_.is_word(1, "run")) && line_.is_word(2, "out");
    if (!is_catch(1) && !stays) return false;
    line_.add(0, Role::person);
    for (std::size_t i = 2; i < line_.size(); ++i)
      if (line_.may_be_name(i) && (is_catch(i - 1) || line_.is_word(i - 1, "and")))
        line_.add(i, Role::person);
    return true;
  }

  /// "1, Boston, Doe 21 (Roe, Poe) 4:12"
  bool read_goal() {
    const std::size_t team = line_.is(0, ItemKind::number) && line_.is(1, ItemKind::comma) ? 2 : 0;
    const std::size_t scorer = team + 2;
    if (!line_.may_be_name(team) || !line_.is(team + 1, ItemKind::comma) ||
        !line_.may_be_name(scorer))
      return false;
    // Without the goal's number, the scorer's and who helped must tell.
    if (team == 0 && !(line_.is(scorer + 1, ItemKind::number) &&
                       line_.is(scorer + 2, ItemKind::opening) && line_.is_home(team)))
      return false;
    if (team > 0 && !line_.is(3, ItemKind::comma)) return false;
    line_.add(team, Role::team);
    line_.add(scorer, Role::person);
    for (std::size_t i = scorer + 1; i < line_.size(); ++i)
      if (line_.is(i, ItemKind::opening)) i = line_.add_players_in_brackets(i);
    return true;
  }

  /// "Doe, Pittsburgh 28 14 30 44"
  bool read_leader() {
    constexpr std::size_t figures = 3;
    if (!line_.may_be_name(0) || !line_.is(1, ItemKind::comma) || !line_.may_be_name(2) ||
        line_.size() == figures || !line_.is_home(2) || line_.is_nation(2))
      return false;
    for (std::size_t i = figures; i < line_.size(); ++i)
      if (!line_.is(i, ItemKind::number)) return false;
    line_.add(0, Role::person);
    line_.add(2, Role::team);
    return true;
  }

  /// "In Hamburg:", "Playing Sunday:"
  void read_prefix() {
    constexpr std::size_t longest = 4;
    std::size_t colon = 0;
    while (colon < line_.size() && !line_.is(colon, ItemKind::colon) &&
           !line_.is(colon, ItemKind::opening))
      ++colon;
    if (!line_.is(colon, ItemKind::colon) || colon > longest) return;
    const bool preposed = colon == 2 && line_.is(0, ItemKind::word);
    if ((colon == 1 || preposed) && line_.may_be_name(colon - 1) &&
        (line_.is_home(colon - 1) || !line_.is_heading(colon - 1)))
      venue_ = colon - 1;
    begin_ = colon + 1;
  }

  /// "Brazil - 1-Doe; 2-Roe, 3-Poe", "Brazil - Doe (13th minute), Roe (78)", "Boston: Doe 22, Roe
  /// 18"; with at least two names behind the dash or colon, or one with a minute.
  bool read_players() {
    std::vector<std::size_t> teams, players;
    std::size_t at = begin_;
    if (begin_ == 0 && !(line_.may_be_name(0) && line_.is(1, ItemKind::dash))) return false;
    if (venue_ != LineView::kNone) teams.push_back(venue_);
    unsigned numbered = 0, with_figures = 0, words = 0;
    for (std::size_t i = at; i < line_.size(); ++i) {
      if (line_.is(i, ItemKind::word) || line_.is(i, ItemKind::outcome) ||
          line_.is(i, ItemKind::match))
        ++words;
      if (!line_.may_be_name(i)) continue;
      const bool begins =
          i == at || line_.is(i - 1, ItemKind::stop) || line_.is(i - 1, ItemKind::semicolon);
      if (begins && line_.is(i + 1, ItemKind::dash)) {
        teams.push_back(i);
        at = ++i + 1;
        continue;
      }
      if (line_.is_heading(i)) return false;
      const bool shirt =
          i >= 2 && line_.is(i - 1, ItemKind::dash) && line_.is(i - 2, ItemKind::number);
      const bool listed =
          begins || line_.is(i - 1, ItemKind::comma) || line_.is(i - 1, ItemKind::opening);
      if (!shirt && !listed) return false;
      if (shirt) ++numbered;
      if (line_.is(i + 1, ItemKind::opening) && line_.is(i + 2, ItemKind::number)) ++with_figures;
      players.push_back(i);
    }
    const bool minutes = !teams.empty() && with_figures > 0 && with_figures == players.size();
    const bool lineup = teams.size() == 1 && players.size() >= kFewestPlayers &&
                        line_.is_home(teams[0]) && !line_.is_home(players[0]);
    if (numbered < 2 && !minutes && !lineup) return false;
    if (words > players.size() + 2) return false;
    for (const std::size_t team : teams) line_.add(team, Role::team);
    for (const std::size_t player : players) line_.add(player, Role::person);
    return true;
  }

  LineView& line_;
  std::size_t begin_ = 0;                ///< behind the prefix
  std::size_t venue_ = LineView::kNone;  ///< item before the colon
};

}  // namespace

LineShape read_table_line(const ZoneText& text, const std::vector<LineItem>& items,
                          std::vector<TableCell>& cells) {
  LineView line(text, items, cells);
  return LineParser(line).read();
}

}  // namespace dateline::entity
