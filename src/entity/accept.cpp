// SPDX-License-Identifier: GPL-2.0-or-later
// Turns what a gazetteer or the model found into decisions, if it holds.
#include "entity/accept.hpp"

#include "entity/gazetteer.hpp"
#include "entity/place_context.hpp"

namespace dateline::entity {

namespace {

void set_meaning(Decision& decision, const Table& table, NameReference meaning) {
  decision.table = &table;
  decision.entity = meaning.entity;
  decision.kind = table.kind(meaning.entity);
  decision.is_demonym = (meaning.flags & ref_demonym) != 0;
  if (decision.is_demonym) decision.why = "demonym";
}

/// Leaves out what a table's name may have for being found, but isn't part of it in text.
void trim(Decision& decision) {
  const ZoneText& text = *decision.text;
  if (decision.kind == EntityKind::person)
    while (decision.size() > 1 && text[decision.first].is(title) &&
           !text[decision.first].is(first_name))
      ++decision.first;
  if (decision.kind == EntityKind::place && decision.size() > 1 &&
      text[decision.last - 1].is(place_noun) && text[decision.last - 1].letters == Letters::small)
    --decision.last;
  if (decision.kind == EntityKind::org && decision.size() > 1 && text.form(decision.first) == "the")
    ++decision.first;
}

/// "NY prosecutors", "LA traffic": a place's letters by themselves, where capitals mean anything.
std::optional<NameReference> place_by_code(const ZoneText& text, const Candidate& candidate) {
  const Word& word = text[candidate.first];
  if (candidate.last - candidate.first > 1 || word.letters != Letters::upper ||
      word.sentence == SentenceCase::upper)
    return std::nullopt;
  const Table& table = *candidate.table;
  std::optional<NameReference> found;
  for (const PlaceType type : {PlaceType::city, PlaceType::division})
    if (!found)
      found = table.first_meaning(candidate.match, [&](NameReference meaning) {
        return (meaning.flags & ref_short) != 0 && table.place_type(meaning.entity) == type;
      });
  return found;
}

}  // namespace

std::optional<Decision> accept_known(const ZoneText& text, const Candidate& candidate,
                                     const ArticleFacts& facts) {
  const auto meaning = judge(text, candidate, facts);
  if (!meaning) return std::nullopt;
  Decision decision = decision_at(text, candidate.first, candidate.last, candidate.kind);
  decision.origin = candidate.origin;
  decision.match = candidate.match;
  set_meaning(decision, *candidate.table, *meaning);
  if (candidate.origin != MentionOrigin::user_gazetteer) trim(decision);
  return decision;
}

std::optional<Decision> accept_labelled(const ZoneText& text, const LabelledName& name,
                                        const ArticleFacts& facts) {
  const auto kind = meant_kind(name.kind);
  if (!kind) return std::nullopt;
  Decision decision = decision_at(text, name.first, name.last, *kind);
  decision.origin = MentionOrigin::recogniser;
  Candidate candidate;
  candidate.first = decision.first;
  candidate.last = decision.last;
  candidate.table = &builtin_table();
  if (names_branch(text, candidate)) return std::nullopt;
  const auto match = text.find(*candidate.table, candidate.first, candidate.last);
  if (!match) return decision;
  candidate.match = *match;
  auto meaning = meaning_of_kind(text, candidate, decision.kind, facts);
  if (!meaning && decision.kind == EntityKind::place) meaning = place_by_code(text, candidate);
  if (!meaning) return decision;
  if (decision.kind == EntityKind::place && is_money(text, candidate, *meaning))
    return std::nullopt;
  decision.match = *match;
  decision.origin = MentionOrigin::gazetteer;
  set_meaning(decision, *candidate.table, *meaning);
  return decision;
}

}  // namespace dateline::entity
