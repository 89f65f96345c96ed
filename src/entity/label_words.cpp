// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a labelled name tell of it, one by one.
#include "entity/label_words.hpp"

#include "base/ascii.hpp"
#include "base/word_map.hpp"
#include "entity/place_context.hpp"

#include <algorithm>

namespace dateline::entity {

bool is_known(const ZoneText& text, std::uint32_t first, std::uint32_t last, EntityKind kind) {
  const Table& table = text.table();
  const auto passes = [&](NameReference meaning) {
    return table.kind(meaning.entity) == kind &&
           (meaning.flags & (ref_demonym | ref_foreign | ref_short)) == 0;
  };
  return has_meaning(text, first, last, passes);
}

bool is_state(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  const Table& table = text.table();
  const auto passes = [&](NameReference meaning) {
    const PlaceType type = table.place_type(meaning.entity);
    return type == PlaceType::division || type == PlaceType::country;
  };
  return has_meaning(text, first, last, passes);
}

bool is_state_in_initials(const ZoneText& text, std::uint32_t i) {
  return i + 1 < text.size() && is_spaced_abbreviation(text, i, i + 2) && is_state(text, i, i + 2);
}

bool follows_slash(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::joined && text[i].begin > 0 &&
         text.text()[text[i].begin - 1] == '/';
}

bool is_known_alone_as_person(const ZoneText& text, std::uint32_t i) {
  const Table& table = text.table();
  const auto passes = [&](NameReference meaning) {
    return table.kind(meaning.entity) == EntityKind::person;
  };
  return has_meaning(text, i, i + 1, passes);
}

bool is_participle(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::joined && text[i].letters == Letters::small &&
         text.form(i).ends_with("ed");
}

std::uint32_t joint_of_places(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first + 1; i + 1 < last; ++i)
    if (text.form(i) == "and" && is_known(text, first, i, EntityKind::place) &&
        is_known(text, i + 1, last, EntityKind::place))
      return i;
  return last;
}

bool are_places(const ZoneText& text, const LabelledName& name) {
  return joint_of_places(text, name.first, name.last) != name.last &&
         !is_known(text, name.first, name.last, EntityKind::org);
}

namespace {

/// "RICE" of "RICE CROP THREATENED", but not of "RICE SAYS": where all is in capitals, an everyday
/// word is rather that than somebody's name.
bool is_shouted_word(const ZoneText& text, std::uint32_t i) {
  if (text[i].sentence != SentenceCase::upper || !text[i].is(common_word) ||
      is_known_alone_as_person(text, i) || text[i].possessive)
    return false;
  const bool has_title = i > 0 && text[i - 1].is(title);
  const bool has_verb = i + 1 < text.size() && text[i + 1].is(headline_verb | speech_verb);
  return !has_title && !has_verb;
}

/// "FY16", "Q3", "H1"
bool is_period(std::string_view form) {
  const std::size_t letters = form.starts_with("fy") ? 2 : 1;
  if (form.size() < letters + 1 || form.size() > letters + 4) return false;
  if (letters == 1 && (form.size() != 2 || (form.front() != 'q' && form.front() != 'h')))
    return false;
  return std::all_of(form.begin() + static_cast<std::ptrdiff_t>(letters), form.end(), is_digit);
}

/// "8:20 a.m. EDT"
bool is_time_zone(const ZoneText& text, std::uint32_t i) {
  static constexpr auto kZones = word_set(std::to_array<std::string_view>(
      {"bst", "cdt", "cest", "cet", "cst", "edt", "est", "gmt", "mst", "pdt", "pst", "utc"}));
  return text[i].letters == Letters::upper && kZones.contains(text.form(i));
}

/// "Jul8 Untrd", "A380"
bool has_number(const ZoneText& text, const LabelledName& name) {
  const std::string_view form = text.form(name.first, name.last);
  return std::any_of(form.begin(), form.end(), is_digit);
}

/// "Shrs", "Clsg Opn": what tables and telegrams leave of words.
bool is_telegraphic(const ZoneText& text, const LabelledName& name) {
  constexpr std::size_t shortest = 3;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const std::string_view form = text.form(i);
    if (text[i].letters == Letters::capital && form.size() >= shortest &&
        std::all_of(form.begin(), form.end(), is_lower) &&
        form.find_first_of("aeiouy") == std::string_view::npos && !text[i].is(name_suffix))
      return true;
  }
  return false;
}

/// "A400M", "F-35": a model of something.
bool is_model(const ZoneText& text, const LabelledName& name) {
  constexpr int fewest = 2;
  const std::string_view form = text.form(name.first);
  return std::count_if(form.begin(), form.end(), is_digit) >= fewest &&
         !is_known(text, name.first, name.last, EntityKind::org);
}

/// "CEOs", "GSEs": several of what has an acronym.
bool is_plural_acronym(const ZoneText& text, std::uint32_t i) {
  constexpr std::size_t shortest = 3;
  const std::string_view written = text.written(i, i + 1);
  return written.size() >= shortest && written.back() == 's' &&
         std::all_of(written.begin(), written.end() - 1, is_upper);
}

/// "Basel III", but not "Henry III"
bool is_accord(const ZoneText& text, const LabelledName& name) {
  const Word& last = text[name.last - 1];
  return name.last - name.first == 2 && last.is(name_suffix) && last.letters == Letters::upper &&
         (name.kind != NameKind::person || !text[name.first].is(first_name | family_name));
}

/// "Alzheimer" of "Alzheimer's disease"
bool is_disease(const ZoneText& text, const LabelledName& name) {
  return text[name.first].possessive && name.last < text.size() &&
         (text.form(name.last) == "disease" || text.form(name.last) == "syndrome");
}

/// "Brokers said": a plural that is capitalised because a sentence begins.
bool begins_as_plural(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  return word.starts_sentence && word.letters == Letters::capital && word.is(common_word) &&
         text.form(i).ends_with('s') && !word.is(first_name | family_name);
}

/// "Western" of "Western companies"
bool is_bearing(const ZoneText& text, std::uint32_t i) {
  const std::uint32_t next = i + 1;
  return text[i].is(compass) && !text[i].possessive && next < text.size() &&
         text[next].before == Between::blank && text[next].letters == Letters::small &&
         !text[next].is(speech_verb | function_word) && text[i].sentence == SentenceCase::normal;
}

/// Feasts, works and events, as ZoneText::form gives them, without possessives.
constexpr auto kNamedThings = word_set(std::to_array<std::string_view>(
    {"arab spring", "big bang", "black death", "christmas day", "christmas eve", "eid al adha",
     "eid al fitr", "great depression", "industrial revolution", "magna carta", "marshall plan",
     "mona lisa", "mother day", "new year", "new year eve", "prague spring", "santa claus",
     "tour de france"}));

/// Contests, meetings, wars and pacts, which bear names of persons and places: "Quill Cup".
constexpr auto kAffairs = word_set(std::to_array<std::string_view>(
    {"accord",        "accords",  "awards",      "bowl",     "championship",
     "championships", "airshow",  "conventions", "cup",      "declaration",
     "doctrine",      "marathon", "massacre",    "olympics", "prix",
     "prize",         "protocol", "revolution",  "show",     "summit",
     "treaty",        "trophy",   "uprising",    "war",      "wars"}));

bool is_named_thing(const ZoneText& text, const LabelledName& name) {
  if (kNamedThings.contains(text.form(name.first, name.last))) return true;
  const Word& last = text[name.last - 1];
  return last.letters == Letters::capital && last.before == Between::blank &&
         last.sentence == SentenceCase::normal && kAffairs.contains(text.form(name.last - 1)) &&
         !text.find(text.table(), name.first, name.last);
}

/// "Oct 19", "Thu Aug", "mid-March", "Sun" of "Sun Jul 28"
bool is_date(const ZoneText& text, const LabelledName& name) {
  if (name.last - name.first == 1)
    return text[name.first].is(weekday) && name.last < text.size() && text[name.last].is(month) &&
           text[name.last].before == Between::blank;
  if (name.last - name.first != 2) return false;
  const Word &first = text[name.first], &second = text[name.first + 1];
  if (first.is(month)) return second.letters == Letters::digits;
  return second.is(month) && (first.is(weekday) || text.form(name.first) == "mid");
}

/// "the Bill", a law in the making
bool is_draft(const ZoneText& text, std::uint32_t i) {
  if (text.form(i) != "bill" || i == 0 || text[i].before != Between::blank) return false;
  const std::string_view before = text.form(i - 1);
  return before == "the" || before == "a" || before == "this" || before == "new";
}

}  // namespace

bool names_nothing(const ZoneText& text, const LabelledName& name) {
  if (text.has_behind(name.last - 1, '$')) return true;  // "US$3 million"
  if (is_date(text, name)) return true;
  const auto words = text.words().begin();
  if (std::all_of(words + name.first, words + name.last, [](const Word& word) {
        return word.is(legal_form) && !word.is(family_name | first_name);
      }))
    return true;
  // "Mormons and Jews"
  if (name.last - name.first == 3 && text.form(name.first + 1) == "and" &&
      text[name.first].is(not_in_name) && text[name.last - 1].is(not_in_name))
    return true;
  if (name.kind == NameKind::person && (has_number(text, name) || is_telegraphic(text, name)))
    return true;
  if (name.last - name.first > 1) return is_accord(text, name) || is_named_thing(text, name);
  const Word& word = text[name.first];
  if (word.is(function_word) && word.sentence == SentenceCase::normal &&
      !word.is(first_name | family_name) && !text.find(text.table(), name.first, name.last))
    return true;
  if (name.kind != NameKind::org && is_disease(text, name)) return true;
  if (is_period(text.form(name.first)) || is_plural_acronym(text, name.first) ||
      is_time_zone(text, name.first))
    return true;
  if (name.kind == NameKind::org && is_model(text, name)) return true;
  if (name.kind == NameKind::org && (begins_as_verb(text, name) || is_bearing(text, name.first)))
    return true;
  if (name.kind == NameKind::place && word.starts_sentence && word.is(common_word) &&
      word.letters == Letters::capital && !text.find(text.table(), name.first, name.last))
    return true;  // "Port officials"
  if (name.kind == NameKind::org)
    return word.is(not_in_name) && !is_known(text, name.first, name.last, EntityKind::org);
  if (name.kind == NameKind::person) {
    if (word.is(month) && word.letters == Letters::capital && !word.possessive &&
        (name.last >= text.size() || !text[name.last].is(speech_verb)))
      return true;
    return text.form(name.first).size() == 1 || begins_as_plural(text, name.first) ||
           is_draft(text, name.first) ||
           (word.is(compass | not_in_name) && !word.is(family_name | first_name)) ||
           is_shouted_word(text, name.first);
  }
  return name.kind == NameKind::place && (word.is(compass | not_in_name) || has_number(text, name));
}

namespace {

bool is_small_town(const Table& table, std::uint32_t entity) {
  constexpr std::uint32_t town = 100'000;
  return table.place_type(entity) == PlaceType::city && table.weight(entity) < town;
}

/// Where neither "in Magna" nor "Magna, Utah" stands.
bool may_be_firm_here(const ZoneText& text, std::uint32_t i) {
  const std::uint32_t next = i + 1;
  if (text[i].letters != Letters::capital || text[i].sentence != SentenceCase::normal ||
      (next < text.size() && text[next].before == Between::comma && text[next].capitalised()))
    return false;
  return i == 0 || (!text[i - 1].is(locative) && text.form(i - 1) != "of");
}

}  // namespace

NameKind kind_in_table(const ZoneText& text, const LabelledName& name) {
  if (name.last - name.first > 1 || name.kind == NameKind::org || name.kind == NameKind::other)
    return name.kind;
  const bool may_be_acronym = text[name.first].letters == Letters::upper &&
                              text[name.first].sentence == SentenceCase::normal;
  if (!may_be_acronym && text[name.first].is(family_name | first_name)) return name.kind;
  const Table& table = text.table();
  const auto match = text.find(table, name.first, name.last);
  const bool may_be_firm = name.kind == NameKind::place && may_be_firm_here(text, name.first);
  bool is_org = false;
  for (std::uint32_t i = 0; match && i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if ((meaning.flags & ref_foreign) != 0) continue;
    if (table.kind(meaning.entity) != EntityKind::org) {
      // "the UN": rather that than a town called Un. "Canada's Magna": than Magna in Utah.
      const bool is_town = may_be_acronym ? (meaning.flags & ref_acronym) == 0
                                          : may_be_firm && is_small_town(table, meaning.entity);
      if (!is_town || is_state(text, name.first)) return name.kind;
      continue;
    }
    if (table.is_club(meaning.entity)) continue;
    is_org = is_org || (meaning.flags & (ref_acronym | ref_common)) == ref_acronym ||
             (meaning.flags & (ref_short | ref_common)) == ref_common ||
             (may_be_firm && (meaning.flags & ref_short) != 0);
  }
  return is_org ? NameKind::org : name.kind;
}

bool begins_as_verb(const ZoneText& text, const LabelledName& org) {
  const Word& word = text[org.first];
  if (word.sentence == SentenceCase::normal || !word.is(headline_verb) || word.starts_sentence)
    return false;
  const bool acts = org.last < text.size() && text[org.first + 1].is(headline_verb | speech_verb);
  return !acts &&
         (org.last - org.first == 1 ? org.last < text.size()
                                    : !is_known(text, org.first, org.last, EntityKind::org));
}

std::uint32_t before_verbs(const ZoneText& text, const LabelledName& name) {
  for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
    const Word& word = text[i];
    if (word.sentence == SentenceCase::normal) break;
    const bool like_verb = word.is(common_word) && text.form(i).ends_with('s');
    if ((!word.is(headline_verb | speech_verb) && !like_verb) ||
        word.is(family_name | first_name | org_end | legal_form))
      continue;
    const bool known = name.kind == NameKind::person
                           ? i == name.first + 1 && is_known_alone_as_person(text, name.first)
                           : is_known(text, name.first, i, EntityKind::org);
    if (known || (!like_verb && !text[name.first].is(first_name))) return i;
  }
  return name.last;
}

bool joins_families(const ZoneText& text, const LabelledName& name) {
  for (std::uint32_t i = name.first + 1; i < name.last; ++i)
    if (text[i].before == Between::ampersand)
      return !text[i].is(first_name) && !text[i - 1].is(first_name);
  return false;
}

bool means_people(const ZoneText& text, const LabelledName& name) {
  if (text[name.last - 1].before != Between::blank) return false;
  const Word &first = text[name.first], &last = text[name.last - 1];
  if (!last.is(demonym | not_in_name) || last.possessive) return false;
  const bool of_place = first.is(compass) || is_state(text, name.first) ||
                        is_known(text, name.first, name.first + 1, EntityKind::place) ||
                        (name.kind == NameKind::place && last.is(not_in_name));
  return of_place && !is_known(text, name.first, name.last, EntityKind::place) &&
         !is_known(text, name.first, name.last, EntityKind::org);
}

/// What states have, beside ministries and the like, that is a body by itself.
constexpr auto kOfStates = word_set(std::to_array<std::string_view>(
    {"administration", "ambassador", "attorney", "census",       "congressional", "consulate",
     "customs",        "delegation", "embassy",  "geological",   "marine",        "marines",
     "mint",           "mission",    "open",     "presidential", "postal",        "secret",
     "state",          "trustee",    "special",  "strategic"}));

bool is_of_country(const ZoneText& text, const LabelledName& name) {
  if (name.last - name.first != 2 || !is_state(text, name.first) ||
      text.written(name.first, name.first + 1).find('.') == std::string_view::npos)
    return false;
  const Word& word = text[name.first + 1];
  const std::string_view form = text.form(name.first + 1);
  const bool is_plain = word.is(common_word) && !kOfStates.contains(form) &&
                        !word.is(org_end | org_of | org_lead | institution | state_field |
                                 place_end | legal_form | compass | first_name | family_name);
  return (is_plain || word.is(money | speech_verb | function_word) || form == "government" ||
          form == "economy" || form == "officials") &&
         !is_known(text, name.first, name.last, EntityKind::place) &&
         !is_known(text, name.first, name.last, EntityKind::org);
}

void insert_in_order(std::vector<LabelledName>& names, const std::vector<LabelledName>& more) {
  const auto middle = static_cast<std::ptrdiff_t>(names.size());
  names.insert(names.end(), more.begin(), more.end());
  std::inplace_merge(
      names.begin(), names.begin() + middle, names.end(),
      [](const LabelledName& a, const LabelledName& b) { return a.first < b.first; });
}

}  // namespace dateline::entity
