// SPDX-License-Identifier: GPL-2.0-or-later
// The names an article itself introduces: family names, acronyms and short forms of its full names.
#include "entity/article_names.hpp"

#include "base/word_head.hpp"
#include "entity/defined_acronyms.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::entity {

namespace {

/// A word of its own that may stand for the whole name.
bool tells_alone(const Word& word) {
  return !word.is(function_word | first_name | demonym | compass | title | month | org_end |
                  org_of | place_end | place_noun);
}

constexpr std::size_t kShortestAcronym = 3;

}  // namespace

ArticleNames::ArticleNames(const std::vector<Decision>& decisions) : decisions_(decisions) {
  acronyms_.reserve(decisions.size());
  forms_.reserve(2 * decisions.size());
  for (std::uint32_t number = 0; number < decisions.size(); ++number) {
    const Decision& decision = decisions[number];
    if (decision.same_as != kNoEntity) continue;
    if (decision.kind == EntityKind::person) learn_person(number, decision);
    if (decision.kind == EntityKind::org) learn_org(number, decision);
  }
  std::sort(forms_.begin(), forms_.end(), [](const ShortForm& a, const ShortForm& b) {
    return std::tie(a.hash, a.decision, a.doubt) < std::tie(b.hash, b.decision, b.doubt);
  });
}

void ArticleNames::add(std::string_view form, std::uint32_t decision, std::uint32_t words,
                       bool acronym) {
  forms_.push_back({WordHash()(form), form, decision, words, acronym});
  first_words_.add(form_hash(form.substr(0, form.find(' '))));
  most_words_ = std::max(most_words_, words);
}

void ArticleNames::learn_person(std::uint32_t number, const Decision& person) {
  const ZoneText& text = *person.text;
  if (person.size() < 2) return;
  std::uint32_t family = person.last - 1;
  while (family > person.first && text[family].is(name_suffix)) --family;
  const bool hyphenated = family > person.first + 1 && text[family].before == Between::joined &&
                          text[family].letters == Letters::small;
  const bool family_leads = text[person.first].is(family_first);
  if (family_leads || !text[person.first].is(first_name | name_particle)) {
    add(text.form(person.first), number, 1);
    if (!family_leads) forms_.back().doubt = Match::Doubt::first_word;
  }
  if (!hyphenated && !(family_leads && person.size() == 3) && family > person.first)
    add(text.form(family), number, 1);
}

void ArticleNames::learn_org(std::uint32_t number, const Decision& org) {
  const ZoneText& text = *org.text;
  if (org.size() < 2) return;
  std::uint32_t last = org.last;
  while (last > org.first + 1 && text[last - 1].is(legal_form | org_end) &&
         text.form(last - 2) != "stock") {  // "Quill stock" is rather the shares
    --last;
    if (last > org.first + 1 && text[last - 1].letters == Letters::small) --last;  // "X and Co"
    if (last - org.first > 1 || (text[org.first].possessive && is_one_word_firm(org)) ||
        (tells_alone(text[org.first]) && !has_other_owner(org)))
      add(text.form(org.first, last), number, last - org.first);
  }
  learn_first_word(number, org, last);
  learn_founder(number, org, last);
  learn_acronym(number, org);
}

/// "American" of "American Airlines", "Goldman" of "Goldman Sachs".
void ArticleNames::learn_first_word(std::uint32_t number, const Decision& org, std::uint32_t last) {
  const ZoneText& text = *org.text;
  const Word& first = text[org.first];
  const bool is_people = first.is(demonym);
  if (is_people ? last - org.first > 2 : last - org.first < 2) return;
  if (!is_people && (first.letters != Letters::capital ||
                     first.is(function_word | compass | title | org_of | org_end | place_head |
                              institution | state_field)))
    return;
  if (is_of_person(text.form(org.first)) || has_other_owner(org)) return;
  add(text.form(org.first), number, 1);
  forms_.back().doubt = is_people               ? Match::Doubt::demonym
                        : first.is(common_word) ? Match::Doubt::everyday
                                                : Match::Doubt::first_word;
}

/// "Hutton" of "E.F. Hutton".
void ArticleNames::learn_founder(std::uint32_t number, const Decision& org, std::uint32_t last) {
  const ZoneText& text = *org.text;
  if (last - org.first < 2 || text[last - 1].letters != Letters::capital ||
      !tells_alone(text[last - 1]))
    return;
  for (std::uint32_t i = org.first; i + 1 < last; ++i)
    if (text[i].letters != Letters::initial && text.form(i).size() > 2) return;
  if (is_of_person(text.form(last - 1))) return;
  add(text.form(last - 1), number, 1);
  forms_.back().doubt = Match::Doubt::first_word;
}

/// Whether the first word alone is known to be a person's name or another organisation's: "Reagan"
/// of "Reagan Administration", "OPEC" of "OPEC Conference".
bool ArticleNames::has_other_owner(const Decision& org) {
  const Table& table = org.text->table();
  const auto match = org.text->find(table, org.first, org.first + 1);
  bool other = false;
  for (std::uint32_t i = 0; match && i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if ((meaning.flags & ref_foreign) != 0 || table.kind(meaning.entity) == EntityKind::place)
      continue;
    if (org.table == &table && org.entity == meaning.entity) return false;
    const bool in_short = (meaning.flags & ref_short) != 0;
    other = other || table.kind(meaning.entity) == EntityKind::person || !in_short;
  }
  return other;
}

/// Whether a person of the article has the name.
bool ArticleNames::is_of_person(std::string_view form) const {
  return std::any_of(decisions_.begin(), decisions_.end(), [&](const Decision& person) {
    if (person.kind != EntityKind::person) return false;
    for (std::uint32_t i = person.first; i < person.last; ++i)
      if (person.text->form(i) == form) return true;
    return false;
  });
}

/// Whether a table has another organisation by these initials: a misspelt full name takes no "IMF".
bool ArticleNames::is_others_acronym(const std::string& initials, const Decision& org) {
  const Table& table = org.text->table();
  const auto owner = table.first_meaning(table.find(initials), [&](NameReference meaning) {
    return table.kind(meaning.entity) == EntityKind::org && (meaning.flags & ref_acronym) != 0;
  });
  return owner && (org.table != &table || org.entity != owner->entity);
}

/// From the first letters, "and" and "of" left out; with or without a definition in brackets.
void ArticleNames::learn_acronym(std::uint32_t number, const Decision& org) {
  const ZoneText& text = *org.text;
  std::string initials;
  for (std::uint32_t i = org.first; i < org.last; ++i)
    if (text[i].letters != Letters::small) initials += text.form(i).front();
  const std::uint32_t next = org.last;
  if (has_acronym_behind(org) && text.form(next).front() == initials.front())
    add(text.form(next), number, 1, true);
  if (initials.size() < kShortestAcronym || is_others_acronym(initials, org)) return;
  acronyms_.push_back(std::move(initials));
  add(acronyms_.back(), number, 1, true);
}

const ArticleNames::ShortForm* ArticleNames::nearest(std::string_view form, const ZoneText& text,
                                                     std::uint32_t i) const {
  const std::size_t hash = WordHash()(form);
  auto at = std::lower_bound(forms_.begin(), forms_.end(), hash,
                             [](const ShortForm& a, std::size_t b) { return a.hash < b; });
  const ShortForm* found = nullptr;
  for (; at != forms_.end() && at->hash == hash; ++at) {
    if (at->form != form) continue;
    const Decision& full = decisions_[at->decision];
    // "Quill" is Quill Co rather than Quill Trust.
    if (found && found->doubt < at->doubt) continue;
    const bool before = full.text == &text && full.first < i;
    if (!found || before || at->doubt < found->doubt) found = &*at;
  }
  return found;
}

std::optional<ArticleNames::Match> ArticleNames::at(const ZoneText& text, std::uint32_t i) const {
  if (!first_words_.may_have(text.form_hash(i))) return std::nullopt;
  std::uint32_t most = 1;
  while (most < most_words_ && i + most < text.size() && text.name_goes_on(i + most)) ++most;
  for (std::uint32_t words = most; words > 0; --words) {
    const ShortForm* form = nearest(text.form(i, i + words), text, i);
    if (!form) continue;
    const Word& word = text[i];
    const bool written_so = form->acronym
                                ? word.letters == Letters::upper
                                : word.sentence != SentenceCase::normal || word.capitalised();
    if (!written_so) continue;
    return Match{form->decision, i + words, form->doubt};
  }
  return std::nullopt;
}

}  // namespace dateline::entity
