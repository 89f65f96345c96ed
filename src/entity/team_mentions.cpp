// SPDX-License-Identifier: GPL-2.0-or-later
// Finds teams in running text about sport, and tells them from the towns they are named after.
#include "entity/team_mentions.hpp"

#include "base/word_lists.hpp"
#include "entity/sport_names.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kLongestTeam = 4;
/// Where so many teams are named, towns that have clubs stand for those.
constexpr std::size_t kFewestTeams = 2;

/// What a team does; it stands behind its name.
constexpr std::array kDoings{
    "beat"sv,      "beats"sv,    "blanked"sv, "bowled"sv, "clinched"sv,   "crushed"sv,
    "defeated"sv,  "downed"sv,   "drew"sv,    "edged"sv,  "eliminated"sv, "equalised"sv,
    "humbled"sv,   "lose"sv,     "loses"sv,   "lost"sv,   "nipped"sv,     "outplayed"sv,
    "outscored"sv, "overcame"sv, "routed"sv,  "scored"sv, "stunned"sv,    "thrashed"sv,
    "tied"sv,      "trounced"sv, "whipped"sv, "win"sv,    "wins"sv,       "won"sv};
/// The same; others do so, too.
constexpr std::array kCommonDoings{
    "advanced"sv, "are"sv,    "draw"sv,   "dropped"sv, "face"sv,     "faced"sv,   "finished"sv,
    "have"sv,     "hit"sv,    "host"sv,   "hosted"sv,  "improved"sv, "knocked"sv, "lead"sv,
    "led"sv,      "meet"sv,   "needed"sv, "play"sv,    "played"sv,   "plays"sv,   "rallied"sv,
    "reached"sv,  "sacked"sv, "score"sv,  "sign"sv,    "signed"sv,   "snapped"sv, "swept"sv,
    "take"sv,     "took"sv,   "trail"sv,  "trailed"sv, "upset"sv,    "visit"sv,   "were"sv};
/// Who belongs to a team; stands behind its name.
constexpr std::array kMembers{
    "batsman"sv,      "boss"sv,         "bowler"sv,     "captain"sv,    "centre"sv,
    "coach"sv,        "defender"sv,     "defenders"sv,  "fly-half"sv,   "forward"sv,
    "fullback"sv,     "full-forward"sv, "fly"sv,        "goalie"sv,     "goalkeeper"sv,
    "goaltender"sv,   "linebacker"sv,   "manager"sv,    "midfielder"sv, "outfielder"sv,
    "pitcher"sv,      "player"sv,       "players"sv,    "prop"sv,       "quarterback"sv,
    "right-hander"sv, "left-hander"sv,  "scrum-half"sv, "shortstop"sv,  "skipper"sv,
    "sweeper"sv,      "defenseman"sv,   "paceman"sv,    "spinner"sv,    "seamer"sv,
    "all-rounder"sv,  "wicketkeeper"sv, "reliever"sv,   "closer"sv,     "catcher"sv,
    "baseman"sv,      "rookie"sv,       "guard"sv,      "center"sv,     "fans"sv,
    "supporters"sv,   "starter"sv,      "striker"sv,    "winger"sv};
/// What is done to a team; stands before its name.
constexpr std::array kDoneTo{"beat"sv,       "beating"sv,   "blanked"sv,     "crushed"sv,
                             "defeated"sv,   "defeating"sv, "downed"sv,      "edged"sv,
                             "eliminated"sv, "humbled"sv,   "leapfrogged"sv, "nipped"sv,
                             "outplayed"sv,  "overcame"sv,  "routed"sv,      "stunned"sv,
                             "thrashed"sv,   "trounced"sv,  "whipped"sv};
/// The same; it may be done to others.
constexpr std::array kCommonlyDoneTo{"against"sv, "face"sv,  "faced"sv,  "faces"sv, "host"sv,
                                     "hosted"sv,  "hosts"sv, "meet"sv,   "meets"sv, "met"sv,
                                     "over"sv,    "play"sv,  "played"sv, "plays"sv, "swept"sv,
                                     "topped"sv,  "visit"sv, "visits"sv};
/// Before "to" and a team: "lost to"
constexpr std::array kBeforeTo{"defeat"sv, "lose"sv,   "loses"sv, "losing"sv, "loss"sv,
                               "lost"sv,   "losses"sv, "sold"sv,  "thanks"sv};
/// Before "by" and a team: "beaten by"
constexpr std::array kBeforeBy{"beaten"sv, "crushed"sv, "defeated"sv,
                               "held"sv,   "signed"sv,  "thrashed"sv};
/// Before "for" and a team: "scored for"
constexpr std::array kBeforeFor{"appearances"sv, "debut"sv, "goal"sv,   "goals"sv, "hits"sv,
                                "innings"sv,     "play"sv,  "played"sv, "plays"sv, "points"sv,
                                "runs"sv,        "saves"sv, "scored"sv, "twice"sv};
/// A few words before "from" or "to" and a team: "bought John Doe from"
constexpr std::array kTransfers{"acquired"sv, "bought"sv, "loan"sv,     "moved"sv,      "moving"sv,
                                "joined"sv,   "offer"sv,  "signed"sv,   "signing"sv,    "sold"sv,
                                "switched"sv, "traded"sv, "transfer"sv, "transferred"sv};
constexpr std::uint32_t kTransferReach = 8;
/// Before "to" and a place: "travel to"
constexpr std::array kOnTheWay{"back"sv,   "flew"sv,      "fly"sv,      "go"sv,
                               "goes"sv,   "going"sv,     "return"sv,   "returned"sv,
                               "travel"sv, "travelled"sv, "traveled"sv, "travels"sv,
                               "trip"sv,   "visit"sv,     "way"sv,      "went"sv};
/// Before a place.
constexpr std::array kWhere{"across"sv, "around"sv, "at"sv,      "in"sv,     "inside"sv,
                            "into"sv,   "near"sv,   "outside"sv, "visited"sv};

/// The words around a name.
class Surroundings {
 public:
  Surroundings(const ZoneText& text, std::uint32_t first, std::uint32_t last)
      : text_(text), last_(last) {
    std::uint32_t at = first;
    const auto step = [&](std::string_view& form) {
      if (at == 0 || text[at].starts_sentence || text[at].before != Between::blank) return;
      form = text.form(--at);
    };
    step(before_);
    if (before_ == "the") step(before_);
    step(second_);
    // "John Doe of Marseille"
    is_of_player_ = before_ == "of" && !second_.empty() && at > 0 && text[at].capitalised() &&
                    text[at].before == Between::blank && text[at - 1].capitalised() &&
                    !text[at].is(org_end | org_of | org_lead | title);
    is_of_place_ = before_ == "of" && !second_.empty() &&
                   text[at].is(place_noun | place_end | compass | org_of | org_end);
    if (before_ == "from" || before_ == "to") find_transfer(at + 1);
    // "in Bristol, Quebec"
    in_list_of_places_ = first > 1 && text[first].before == Between::comma &&
                         !text[first - 1].starts_sentence && text[first - 1].capitalised() &&
                         text[first - 2].is(locative) && text[first - 2].letters == Letters::small;
    if (!text[last - 1].possessive && last < text.size() && !text[last].starts_sentence &&
        text[last].before == Between::blank)
      after_ = text.form(last);
  }

  [[nodiscard]] bool acts() const {
    return (is_among(kDoings, after_) || is_among(kCommonDoings, after_)) &&
           text_[last_].letters == Letters::small;
  }
  /// Does, or is done to, what only teams are.
  [[nodiscard]] bool is_surely_team() const {
    return (is_among(kDoings, after_) && text_[last_].letters == Letters::small) ||
           is_among(kDoneTo, before_);
  }
  /// "Milan have won": a town has.
  [[nodiscard]] bool is_plural() const {
    return after_ == "are" || after_ == "have" || after_ == "were";
  }
  [[nodiscard]] bool has_member() const { return is_among(kMembers, after_); }
  [[nodiscard]] bool is_done_to() const {
    return is_among(kDoneTo, before_) || is_among(kCommonlyDoneTo, before_) ||
           (before_ == "to" && is_among(kBeforeTo, second_)) ||
           (before_ == "by" && is_among(kBeforeBy, second_)) ||
           (before_ == "with" && second_ == "drew") ||
           (before_ == "for" && is_among(kBeforeFor, second_)) || is_transfer_ || is_of_player_;
  }
  [[nodiscard]] bool is_at() const { return before_ == "at"; }
  [[nodiscard]] bool is_where() const {
    if (is_transfer_ || is_of_player_) return false;
    return in_list_of_places_ || is_of_place_ || is_among(kWhere, before_) ||
           (before_ == "to" && is_among(kOnTheWay, second_)) || before_ == "from";
  }

 private:
  /// Whether a transfer is told of before word `i`.
  void find_transfer(std::uint32_t i) {
    for (std::uint32_t n = 0; n < kTransferReach && i > 0 && !text_[i].starts_sentence; ++n)
      is_transfer_ = is_transfer_ || is_among(kTransfers, text_.form(--i));
  }

  const ZoneText& text_;
  std::uint32_t last_;
  std::string_view before_, second_, after_;
  bool in_list_of_places_ = false, is_transfer_ = false, is_of_player_ = false,
       is_of_place_ = false;
};

/// A state, province or country behind a comma.
bool is_located(const ZoneText& text, std::uint32_t last) {
  if (last >= text.size() || text[last].before != Between::comma || !text[last].capitalised())
    return false;
  const NameUses uses = uses_of(text, last, last + 1);
  return uses.nation && !uses.club;
}

/// "at Highbury", "at the Recreation Ground"; but not "at FIFA" or "at Boston University".
bool is_venue(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  if (!Surroundings(text, first, last).is_at() || text.find(text.table(), first, last))
    return false;
  return std::all_of(text.words().begin() + first, text.words().begin() + last,
                     [](const Word& word) {
                       return word.letters == Letters::capital && !word.possessive &&
                              word.before != Between::ampersand &&
                              !word.is(org_end | org_of | legal_form | demonym);
                     });
}

/// "Napoli and Lazio"
bool holds_and(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  for (; first < last; ++first)
    if (text.form(first) == "and" && text[first].letters == Letters::small) return true;
  return false;
}

bool joins_name(const ZoneText& text, std::uint32_t i) {
  return text[i].capitalised() && !text[i].is(function_word | month | weekday);
}

/// Whether the words are but a part of some longer name.
bool is_part(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  if (text[first].sentence == SentenceCase::upper) return false;
  const bool goes_on = last < text.size() && !text[last - 1].possessive &&
                       text.name_goes_on(last) && joins_name(text, last);
  if (last < text.size() && text[last].before == Between::joined) return true;  // "Boston-based"
  const bool began = first > 0 && text.name_goes_on(first) && joins_name(text, first - 1) &&
                     !text[first - 1].possessive;
  return goes_on || began;
}

}  // namespace

void TeamMentions::learn(const ZoneText& text, const TableName& name) {
  if (name.kind == EntityKind::person)
    persons_.emplace(text.form(name.last - 1));
  else if (name.kind == EntityKind::org)
    teams_.emplace(text.form(name.first, name.last));
}

/// The longest name at word `i` that may be a team's; nothing if `last` is `first`.
TeamMentions::Span TeamMentions::span_at(const ZoneNames& zone, std::uint32_t i,
                                         std::size_t& label) const {
  const ZoneText& text = *zone.text;
  Span span{i, i};
  std::uint32_t most = 1;
  while (most < kLongestTeam && i + most < text.size() && text.name_goes_on(i + most)) ++most;
  while (label < zone.labelled.size() && zone.labelled[label].first < i) ++label;
  for (std::uint32_t last = i + most; last > i; --last) {
    const NameUses uses = uses_of(text, i, last);
    const bool labelled = label < zone.labelled.size() && zone.labelled[label].first == i &&
                          zone.labelled[label].last == last && !holds_and(text, i, last);
    const bool known = is_team(text.form(i, last));
    if (!uses.nation && !uses.club && !uses.town && !labelled && !known) continue;
    span.last = last;
    if (uses.nation && !known) {
      span.nation = true;
      return span;
    }
    span.club = uses.club && !uses.short_club;
    span.in_short = uses.short_club;
    span.town = uses.town;
    span.labelled = labelled;
    return span;
  }
  return span;
}

template <typename Take>
void TeamMentions::visit_spans(const ZoneNames& zone, const ResultTables& tables, Take take) const {
  const ZoneText& text = *zone.text;
  std::size_t label = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (tables.holds(i) || zone.taken[i] || !text[i].capitalised() ||
        text[i].is(month | weekday | title) || (text[i].is(function_word) && text.form(i) != "new"))
      continue;
    const Span span = span_at(zone, i, label);
    if (span.last == i) continue;
    if (!is_part(text, span.first, span.last)) take(span);
    i = span.last - 1;
  }
}

void TeamMentions::learn(const ZoneNames& zone, const ResultTables& tables) {
  const ZoneText& text = *zone.text;
  for (const LabelledName& name : zone.labelled)
    if (name.kind == NameKind::person && name.last - name.first > 1)
      persons_.emplace(text.form(name.last - 1));
  std::vector<std::string_view> found;
  visit_spans(zone, tables, [&](const Span& span) {
    if (span.club) learn_short_names(text, span);
    const bool may_be_team = span.in_short || (span.town && !text[span.last - 1].is(family_name));
    if (!may_be_team || text[span.first].is(demonym)) return;
    const Surroundings around(text, span.first, span.last);
    // "Chelsea manager"
    const bool does_for_sure =
        around.is_surely_team() || (span.in_short && (around.has_member() || around.is_plural()));
    const bool does = does_for_sure || (span.in_short && !text[span.first].is(first_name) &&
                                        (around.acts() || around.is_done_to()));
    if (does && !around.is_where() && !is_located(text, span.last) &&
        text[span.first].sentence != SentenceCase::upper)
      found.push_back(text.form(span.first, span.last));
  });
  for (const std::string_view form : found)
    if (!is_person(form)) teams_.emplace(form);
}

/// The "Bruins" of the Boston Bruins.
void TeamMentions::learn_short_names(const ZoneText& text, const Span& span) {
  for (std::uint32_t first = span.first + 1; first < span.last; ++first) {
    const NameUses uses = uses_of(text, first, span.last);
    if (uses.short_club && !uses.town) teams_.emplace(text.form(first, span.last));
  }
}

bool TeamMentions::is_meant(const ZoneText& text, const Span& span) const {
  if (span.club) return true;
  if (span.nation) return text[span.first].sentence == SentenceCase::upper;
  const bool known = is_team(text.form(span.first, span.last));
  if (text[span.first].sentence == SentenceCase::upper)
    return known || (span.in_short && !span.town && !text[span.first].is(common_word));
  if (span.in_short && span.town && !known)
    return teams_.size() >= kFewestTeams && !text[span.first].is(first_name) &&
           !is_person(text.form(span.last - 1));
  if (span.in_short && !known)
    return !text[span.first].is(common_word | first_name | family_name) ||
           (span.first > 0 && text.form(span.first - 1) == "the" &&
            !text[span.first].starts_sentence);
  return known;
}

std::vector<TableName> TeamMentions::find(const ZoneNames& zone, const ResultTables& tables) const {
  const ZoneText& text = *zone.text;
  std::vector<TableName> names;
  visit_spans(zone, tables, [&](const Span& span) {
    if (!is_meant(text, span)) {
      if (span.labelled && is_venue(text, span.first, span.last))
        names.push_back({span.first, span.last, EntityKind::place, false});
      return;
    }
    TableName name{span.first, span.last, EntityKind::org, true};
    if (span.nation) name.kind = EntityKind::place;
    const Surroundings around(text, span.first, span.last);
    if (span.town && !span.club && (around.is_where() || is_located(text, span.last)) &&
        !around.acts() && !around.has_member())
      name.kind = EntityKind::place;
    names.push_back(name);
  });
  return names;
}

}  // namespace dateline::entity
