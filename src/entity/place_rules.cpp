// SPDX-License-Identifier: GPL-2.0-or-later
// Places by the words beside their names.
#include "entity/name_rules.hpp"

namespace dateline::entity {

namespace {

void add(std::vector<Candidate>& candidates, std::uint32_t first, std::uint32_t last,
         const char* why) {
  Candidate candidate;
  candidate.first = first;
  candidate.last = last;
  candidate.kind = EntityKind::place;
  candidate.why = why;
  candidates.push_back(candidate);
}

bool may_be_place(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  return word.letters == Letters::capital && word.sentence == SentenceCase::normal &&
         !word.starts_sentence &&
         !word.is(function_word | month | weekday | title | legal_form | not_in_name | demonym |
                  org_end | common_word);
}

/// "Lake X", "Mount X".
void by_head(const ZoneText& text, std::uint32_t i, std::vector<Candidate>& candidates) {
  if (i + 1 < text.size() && text.name_goes_on(i + 1) && may_be_place(text, i + 1) &&
      !text[i].possessive)
    add(candidates, i, i + 2, "rule: place word");
}

/// "X River", "X Island".
void by_end(const ZoneText& text, std::uint32_t i, std::vector<Candidate>& candidates) {
  if (i == 0 || !text.name_goes_on(i) || !may_be_place(text, i - 1) || text[i - 1].possessive)
    return;
  const Between between = text[i].before;
  if (between == Between::ampersand || between == Between::joined) return;
  // "Andrew Wood", "Sean Lane"
  if (text[i - 1].is(first_name) && text[i].is(family_name | family_first)) return;
  add(candidates, i - 1, i + 1, "rule: place word");
}

/// "X province", "the town of X".
void by_noun(const ZoneText& text, std::uint32_t i, std::vector<Candidate>& candidates) {
  if (i > 0 && text.name_goes_on(i) && may_be_place(text, i - 1) && !text[i - 1].possessive &&
      !text[i - 1].is(first_name | family_name))
    add(candidates, i - 1, i, "rule: place noun");
  if (i + 2 < text.size() && text.form(i + 1) == "of" && !text[i + 2].starts_sentence &&
      may_be_place(text, i + 2))
    add(candidates, i + 2, i + 3, "rule: place noun");
}

}  // namespace

void PlaceRules::find(const ZoneText& text, std::vector<Candidate>& candidates) const {
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const Word& word = text[i];
    if (word.sentence != SentenceCase::normal) continue;
    if (word.letters == Letters::small) {
      if (word.is(place_noun)) by_noun(text, i, candidates);
    } else if (word.letters == Letters::capital) {
      if (word.is(place_head)) by_head(text, i, candidates);
      if (word.is(place_end)) by_end(text, i, candidates);
    }
  }
}

}  // namespace dateline::entity
