// SPDX-License-Identifier: GPL-2.0-or-later
// Persons by title, by first name, by initials and by an East Asian family name.
#include "entity/name_rules.hpp"

namespace dateline::entity {

bool capital_tells(const Word& word) {
  if (!word.capitalised() || word.sentence != SentenceCase::normal) return false;
  return !word.starts_sentence || !word.is(common_word | function_word);
}

bool may_be_name_part(const Word& word) {
  return (word.letters == Letters::capital || word.letters == Letters::initial) &&
         word.sentence == SentenceCase::normal &&
         !word.is(function_word | month | weekday | title | legal_form | not_in_name | demonym |
                  compass);
}

namespace {

constexpr std::uint32_t kMostNameWords = 5;

bool joins(const ZoneText& text, std::uint32_t i) {
  return i < text.size() && text.name_goes_on(i) && text[i].before != Between::ampersand &&
         !text[i - 1].possessive;
}

/// The word after the further words of a name whose first words end before `at`: "van der X",
/// "X-y", "Jr".
std::uint32_t rest_of_name(const ZoneText& text, std::uint32_t first, std::uint32_t at) {
  std::uint32_t end = at;
  while (joins(text, at) && at - first < kMostNameWords) {
    const Word& word = text[at];
    // "Moo-hyun", "Jong-il"
    if (word.before == Between::joined && word.letters == Letters::small && at == end &&
        !word.is(common_word | function_word)) {
      end = ++at;
      continue;
    }
    if (word.is(name_particle) && word.letters != Letters::upper) {
      ++at;  // counts only with what follows
      continue;
    }
    if (word.is(name_suffix)) return at + 1;
    if (!may_be_name_part(word)) break;
    if (word.is(org_end) && !word.is(family_name)) break;
    end = ++at;
  }
  return end;
}

/// After a title: one name at least, that isn't an everyday word unless the title leaves no doubt.
std::uint32_t name_after_title(const ZoneText& text, std::uint32_t i) {
  const Word& start = text[i];
  const Word& title_word = text[i - 1];
  if (!may_be_name_part(start)) return i;
  const bool ordinary =
      start.is(common_word) || start.is(org_end | org_of | place_end | place_noun);
  if (ordinary && !start.is(first_name) && !title_word.is(sure_title)) return i;
  if (start.is(org_end | org_of | org_lead) && !start.is(family_name)) return i;
  const std::uint32_t end = rest_of_name(text, i, i + 1);
  // "President X" is said of persons alone; "Captain X" needn't be.
  return end;
}

/// A first name and at least one more.
std::uint32_t name_by_first_name(const ZoneText& text, std::uint32_t i) {
  std::uint32_t at = i + 1;
  while (joins(text, at) && (text[at].letters == Letters::initial ||
                             (text[at].is(first_name) && !text[at].is(month | weekday) &&
                              text[at].letters == Letters::capital)))
    ++at;
  const std::uint32_t end = rest_of_name(text, i, at);
  if (end - i < 2) return i;
  const Word& last = text[end - 1];
  if (last.letters == Letters::initial) return i;
  const bool doubtful_first = text[i].is(common_word | not_in_name) || text[i].starts_sentence;
  if (last.is(common_word) && !last.is(family_name) && doubtful_first) return i;
  return end;
}

std::uint32_t name_by_initials(const ZoneText& text, std::uint32_t i) {
  std::uint32_t at = i + 1;
  while (joins(text, at) && text[at].letters == Letters::initial) ++at;
  // "A Ford dealer" begins a sentence; "A. Ford" is a person.
  if (at == i + 1 && joins(text, at) && text[i].is(function_word) &&
      text[at].before == Between::blank)
    return i;
  if (!joins(text, at) || !may_be_name_part(text[at])) return i;
  if (text[at].before == Between::joined) return i;  // "R-Kan", a party and a state
  if (!text[at].is(family_name) || text[at].is(org_end | place_end)) return i;
  return rest_of_name(text, i, at + 1);
}

/// "Roh Moo-hyun", "Hu Jintao": the family name first, one or two names after it.
std::uint32_t name_by_family_first(const ZoneText& text, std::uint32_t i) {
  if (text[i].is(common_word) && text[i].starts_sentence) return i;
  std::uint32_t at = i + 1;
  std::uint32_t given = 0;
  while (joins(text, at) && given < 2) {
    const Word& word = text[at];
    const bool hyphenated = word.before == Between::joined && given == 1 && !word.is(function_word);
    if (!hyphenated && (!may_be_name_part(word) || word.is(common_word | org_end | place_end)))
      break;
    ++at;
    ++given;
  }
  return given == 0 ? i : at;
}

}  // namespace

void PersonRules::find(const ZoneText& text, std::vector<Candidate>& candidates) const {
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const Word& word = text[i];
    if (word.sentence != SentenceCase::normal || !word.capitalised() ||
        word.letters == Letters::upper)
      continue;
    Candidate candidate;
    candidate.first = candidate.last = i;
    const auto attempt = [&](std::uint32_t end, const char* why) {
      if (end <= candidate.last) return;
      candidate.last = end;
      candidate.why = why;
    };
    if (i > 0 && text.name_goes_on(i) && !text[i - 1].possessive) {
      const Word& before = text[i - 1];
      if (before.is(title) && (before.capitalised() || before.is(weak_title)))
        attempt(name_after_title(text, i), "rule: title");
    }
    if (word.is(first_name)) attempt(name_by_first_name(text, i), "rule: first name");
    if (word.letters == Letters::initial) attempt(name_by_initials(text, i), "rule: initials");
    if (word.is(family_first) && !word.is(function_word))
      attempt(name_by_family_first(text, i), "rule: family name first");
    if (candidate.last == i) continue;
    candidate.kind = EntityKind::person;
    candidates.push_back(candidate);
    i = candidate.last - 1;
  }
}

}  // namespace dateline::entity
