// SPDX-License-Identifier: GPL-2.0-or-later
// Decides about the names of an article on sport that its tables and its teams' doings tell.
#include "entity/sport_report.hpp"

#include "entity/accept.hpp"
#include "entity/full_names.hpp"
#include "entity/result_tables.hpp"
#include "entity/sport_names.hpp"
#include "entity/team_mentions.hpp"

#include <algorithm>
#include <utility>

namespace dateline::entity {

namespace {

/// Words of sport and lines of results that make an article one about sport.
constexpr std::uint32_t kFewestSigns = 3;
/// Without results one word of sport must be in so many words.
constexpr std::uint32_t kSportShare = 120;
/// Words before the "Cup".
constexpr std::uint32_t kLongestCompetition = 4;

bool is_about_sport(std::uint32_t sport_words, std::uint32_t lines, std::size_t words) {
  return sport_words > 0 && sport_words + lines >= kFewestSigns &&
         (lines > 1 || sport_words * kSportShare >= words);
}

void decide(ZoneNames& zone, const ArticleFacts& facts, std::uint32_t first, std::uint32_t last,
            EntityKind kind, std::vector<Decision>& decisions) {
  constexpr NameKind kinds[] = {NameKind::person, NameKind::org, NameKind::place};
  auto decision =
      accept_labelled(*zone.text, {first, last, kinds[static_cast<unsigned>(kind)]}, facts);
  if (!decision || !is_free(zone, first, last)) return;
  if (!decision->table) {
    decision->origin = MentionOrigin::rule;
    decision->why = "report of sport";
  }
  take(zone, *decision);
  decisions.push_back(std::move(*decision));
}

/// Whether a name holds a verb: "Juventus beat Rosenborg".
bool holds_verb(const ZoneText& text, const LabelledName& name) {
  return std::any_of(
      text.words().begin() + name.first, text.words().begin() + name.last, [](const Word& word) {
        return word.letters == Letters::small && word.before == Between::blank &&
               !word.is(function_word | name_particle | org_lead | org_end | place_noun);
      });
}

/// "John Doe of South Africa" is a person and a place.
void part_from_nations(const ZoneText& text, LabelledName& name) {
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (text.form(i) != "of" || !uses_of(text, i + 1, name.last).nation ||
        text[i - 1].is(org_end | org_of | common_word) || text[name.first].is(org_of | org_end))
      continue;
    name.last = i;
    name.kind = NameKind::person;
  }
}

/// "South African John Doe" is a person.
void part_from_people(const ZoneText& text, LabelledName& name) {
  for (std::uint32_t first = name.first + 1; first + 1 < name.last && first < name.first + 3;
       ++first) {
    const auto people = text.find(text.table(), name.first, first);
    if (!people || people->count == 0 ||
        (text.table().reference(people->first).flags & ref_demonym) == 0)
      continue;
    name.first = first;
    name.kind = NameKind::person;
    return;
  }
}

/// What the model makes of a table, or where all is in capitals, is guesswork.
void forget_labels(ZoneNames& zone, const ResultTables& tables) {
  auto& labels = zone.labelled;
  for (LabelledName& name : labels) {
    part_from_nations(*zone.text, name);
    if (name.kind == NameKind::place) part_from_people(*zone.text, name);
  }
  labels.erase(std::remove_if(labels.begin(), labels.end(),
                              [&](const LabelledName& name) {
                                return holds_verb(*zone.text, name) || tables.holds(name.first) ||
                                       tables.holds(name.last - 1) ||
                                       (*zone.text)[name.first].sentence == SentenceCase::upper;
                              }),
               labels.end());
}

/// Adds the clubs that are named in full.
void add_clubs(const ZoneNames& zone, ArticleFacts& facts) {
  for (const Candidate& candidate : zone.known) {
    if (candidate.last - candidate.first == 1) continue;
    for (std::uint32_t i = 0; i < candidate.match.count; ++i) {
      const NameReference meaning = candidate.table->reference(candidate.match.first + i);
      if (candidate.table->is_club(meaning.entity) && (meaning.flags & ref_short) == 0)
        facts.add_full_org(*candidate.table, meaning.entity);
    }
  }
}

/// Names of competitions end with these.
bool ends_competition(std::string_view form) {
  return form == "cup" || form == "open" || form == "prix" || form == "masters" ||
         form == "olympics" || form == "invitational" || form == "trophy" || form == "classic" ||
         form == "championship" || form == "championships";
}

/// "American League", "English premier league": what is played for. The "National Hockey League" is
/// who has it played.
bool is_division(const ZoneText& text, std::uint32_t i) {
  if (i == 0 || text.form(i) != "league" || !text.name_goes_on(i)) return false;
  const std::string_view before = text.form(i - 1);
  return before == "american" || before == "super" || before == "champions" ||
         (before == "premier" && text[i].letters == Letters::small) ||
         (before == "national" && (i + 1 == text.size() || text.form(i + 1) != "of"));
}

/// The Hong Kong Open and the World Cup are neither towns nor organisations.
void pass_over_competitions(ZoneNames& zone) {
  const ZoneText& text = *zone.text;
  const auto goes_back = [&](std::uint32_t i) {
    return i > 0 && text.name_goes_on(i) && !zone.taken[i - 1] && text[i - 1].capitalised() &&
           !text[i - 1].possessive && !text[i - 1].is(function_word);
  };
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i].is(sport_word) && text[i].letters == Letters::upper)
      zone.taken[i] = true;  // "RUGBY"
    if (i + 1 < text.size() && text[i + 1].is(org_end | legal_form) && text.name_goes_on(i + 1))
      continue;  // "Grand Prix Holdings"
    const bool divides = is_division(text, i);
    if (!divides && (!text[i].capitalised() || !ends_competition(text.form(i)))) continue;
    // Where all is in capitals, nothing tells how long the name is.
    std::uint32_t most = text[i].sentence == SentenceCase::upper ? 1 : kLongestCompetition;
    std::uint32_t first = i;
    for (; most > 0 && goes_back(first); --most) --first;
    if (first == i && !divides) continue;
    if (divides) first = std::min(first, i - 1);
    std::fill(zone.taken.begin() + first, zone.taken.begin() + i + 1, true);
  }
}

}  // namespace

std::vector<Decision> decide_sport(std::vector<ZoneNames>& zones, ArticleFacts& facts) {
  std::vector<Decision> decisions;
  std::uint32_t sport_words = 0, lines = 0;
  std::size_t words = 0;
  for (const ZoneNames& zone : zones) {
    sport_words += zone.text->sport_words();
    words += zone.text->size();
  }
  if (sport_words == 0 || !facts.english) return decisions;
  std::vector<ResultTables> tables;
  for (const ZoneNames& zone : zones) lines += tables.emplace_back(*zone.text).line_count();
  if (!is_about_sport(sport_words, lines, words)) return decisions;
  facts.sport = true;
  for (const ZoneNames& zone : zones) add_clubs(zone, facts);
  TeamMentions teams;
  for (std::size_t z = 0; z < zones.size(); ++z) {
    forget_labels(zones[z], tables[z]);
    for (const TableName& name : tables[z].names()) {
      decide(zones[z], facts, name.first, name.last, name.kind, decisions);
      teams.learn(*zones[z].text, name);
    }
  }
  for (std::size_t z = 0; z < zones.size(); ++z) {
    pass_over_competitions(zones[z]);
    teams.learn(zones[z], tables[z]);
  }
  for (std::size_t z = 0; z < zones.size(); ++z)
    for (const TableName& name : teams.find(zones[z], tables[z]))
      decide(zones[z], facts, name.first, name.last, name.kind, decisions);
  return decisions;
}

}  // namespace dateline::entity
