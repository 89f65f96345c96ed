// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the names an article holds into entities.
#include "entity/entities.hpp"

#include "base/ascii.hpp"
#include "base/word_head.hpp"
#include "entity/fold_name.hpp"
#include "entity/gazetteer.hpp"
#include "entity/gazetteer_recogniser.hpp"
#include "entity/institutions.hpp"
#include "entity/name_context.hpp"
#include "entity/passing_places.hpp"

#include <algorithm>
#include <utility>

namespace dateline::entity {

namespace {

/// Adds what isn't there yet.
void add_names(const std::vector<std::string>& more, std::vector<std::string>& names) {
  for (const std::string& name : more)
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

/// "QUILLAX" of a headline, or an acronym.
bool is_in_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), is_lower);
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Line ends inside a name become blanks.
std::string on_one_line(std::string_view written) {
  std::string out;
  for (const char c : written) {
    if (!is_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

/// The organisation a table has under this name; kNoEntity if there is none.
std::uint32_t org_named(std::string_view form, const Table& table) {
  const auto org = table.first_meaning(table.find(form), [&](NameReference meaning) {
    return table.kind(meaning.entity) == EntityKind::org && (meaning.flags & ref_short) == 0;
  });
  return org ? org->entity : kNoEntity;
}

/// The organisation the table has under this name without some of its legal forms, or all, which
/// `bare` is the end of: "Quill Cos" of "Quill Cos Inc".
std::uint32_t known_without_legal_form(const Decision& org, std::uint32_t bare) {
  const ZoneText& text = *org.text;
  // "the state House of Representatives"
  if (is_of_division(text, org.first) && names_organ(text, org.last - 1)) return kNoEntity;
  const auto known_to = [&](std::uint32_t last) {
    return last - org.first > 1 ? org_named(text.form(org.first, last), builtin_table())
                                : kNoEntity;
  };
  for (std::uint32_t last = org.last; last > org.first; --last) {
    if (const std::uint32_t known = known_to(last); known != kNoEntity) return known;
    if (!text[last - 1].is(legal_form)) break;
  }
  return known_to(bare);
}

/// The person a table has under this name but for initials: "Vladimir V. Putin".
std::uint32_t named_without_initials(const Decision& person, const Table& table) {
  const ZoneText& text = *person.text;
  std::string form;
  bool has_initials = false;
  for (std::uint32_t i = person.first; i < person.last; ++i) {
    if (text[i].letters == Letters::initial && i > person.first) {
      has_initials = true;
      continue;
    }
    if (!form.empty()) form += ' ';
    form += text.form(i);
  }
  if (!has_initials) return kNoEntity;
  const auto known = table.first_meaning(table.find(form), [&](NameReference meaning) {
    return table.kind(meaning.entity) == EntityKind::person;
  });
  return known ? known->entity : kNoEntity;
}

}  // namespace

std::string usual_case(std::string_view written) {
  std::string out = on_one_line(written);
  if (!is_in_capitals(written)) return out;
  bool word_begins = true;
  for (char& c : out) {
    if (is_upper(c)) {
      if (!word_begins) c = to_lower(c);
      word_begins = false;
    } else {
      word_begins = static_cast<unsigned char>(c) < 0x80;
    }
  }
  return out;
}

std::int32_t EntityList::add(Entity&& entity) {
  std::vector<Entity>& entities = annotations_.entities;
  const auto is_it = [&](std::uint32_t number) {
    return entities[number].kind == entity.kind && entities[number].key == entity.key;
  };
  const std::uint32_t hash = WordProbe(entity.key).hash + static_cast<std::uint32_t>(entity.kind);
  const std::uint32_t number = numbers_.add(hash, is_it);
  if (number == entities.size()) {
    entities.push_back(std::move(entity));
  } else {
    Entity& known = entities[number];
    // The text tells that a headline's "QUILLAX" is no acronym; a table's names stay.
    if (known.origin >= MentionOrigin::rule && is_in_capitals(known.name) &&
        !is_in_capitals(entity.name))
      known.name = std::move(entity.name);
    known.origin = std::min(known.origin, entity.origin);
    // Only one of a town's mentions may tell where it lies, or another of its name lies elsewhere.
    if (known.country.empty() && !entity.country.empty()) {
      known.country = std::move(entity.country);
      known.containers = std::move(entity.containers);
    } else if (known.country != entity.country && !entity.country.empty()) {
      annotations_.countries.push_back(entity.country);
      add_names(entity.containers, known.containers);
    }
    add_names(entity.aliases, known.aliases);
  }
  return static_cast<std::int32_t>(number);
}

std::int32_t EntityList::add_known(const Table& table, std::uint32_t number, MentionOrigin origin) {
  for (const Known& known : known_) {
    if (known.table != &table || known.entity != number) continue;
    Entity& entity = annotations_.entities[static_cast<std::size_t>(known.number)];
    entity.origin = std::min(entity.origin, origin);
    return known.number;
  }
  Entity entity;
  entity.kind = table.kind(number);
  entity.place_type = table.place_type(number);
  entity.key = table.key(number);
  entity.name = table.name(number);
  if (entity.kind == EntityKind::place) set_place(table, number, entity);
  entity.origin = origin;
  // A query finds the shipped names itself; the user's file isn't at hand then.
  if (origin == MentionOrigin::user_gazetteer)
    for (const std::string_view alias : table.other_names(number))
      entity.aliases.emplace_back(alias);
  known_.push_back({&table, number, add(std::move(entity))});
  return known_.back().number;
}

std::int32_t EntityList::add_unknown(EntityKind kind, const std::string& name,
                                     MentionOrigin origin) {
  Entity entity;
  entity.kind = kind;
  entity.place_type = kind == EntityKind::place ? PlaceType::other : PlaceType::none;
  entity.name = name;
  entity.key = kind == EntityKind::person ? person_form(name) : lookup_form(name);
  entity.origin = origin;
  return add(std::move(entity));
}

std::int32_t EntityList::add_town(const std::string& name, const Table& table,
                                  std::uint32_t container, MentionOrigin origin) {
  Entity entity;
  entity.kind = EntityKind::place;
  entity.name = name;
  if (table.place_type(container) == PlaceType::country) {
    entity.place_type = PlaceType::other;
  } else {
    entity.place_type = PlaceType::city;
    entity.name.append(", ").append(table.name(container));
  }
  entity.key = lookup_form(entity.name);
  entity.origin = origin;
  set_place(table, container, entity);
  entity.containers.emplace(entity.containers.begin(), table.key(container));
  return add(std::move(entity));
}

/// Where a table's place lies in the article's year.
void EntityList::set_place(const Table& table, std::uint32_t place, Entity& entity) const {
  entity.country = table.country(place, year_).view();
  table.visit_containers(place, [&](std::uint32_t container) {
    entity.containers.emplace_back(table.key(container));
  });
  const std::uint32_t state = table.former_state(place, year_);
  if (state == kNoState) return;
  entity.containers.emplace_back(table.key(state));
  // Who asks for Russia wants Moscow of 1987, too; a river may lie in no country alone.
  if (const CountryCode country = table.country(place); !country.empty())
    annotations_.countries.emplace_back(country.view());
}

void EntityList::mention(std::int32_t number, std::string_view written) {
  Entity& entity = annotations_.entities[static_cast<std::size_t>(number)];
  ++entity.mentions;
  // Most are written as before.
  if (written.empty() ||
      std::find(entity.names.begin(), entity.names.end(), written) != entity.names.end())
    return;
  std::string form = on_one_line(written);
  if (std::find(entity.names.begin(), entity.names.end(), form) == entity.names.end())
    entity.names.push_back(std::move(form));
}

namespace {

/// "Mexico, Missouri", which lies where the state does; a town in a country goes by its own name.
std::int32_t town_of(const Decision& town, EntityList& entities) {
  const std::string written = usual_case(town.text->written(town.first, town.last));
  const Table& table = town.table ? *town.table : builtin_table();
  return entities.add_town(written, table, town.town_in, town.origin);
}

std::int32_t entity_of(const Decision& decision, EntityList& entities) {
  if (decision.town_in != kNoEntity) return town_of(decision, entities);
  if (decision.table) return entities.add_known(*decision.table, decision.entity, decision.origin);
  if (!decision.country.empty())
    return entities.add_unknown(decision.kind, on_one_line(institution_name(decision)),
                                decision.origin);
  if (decision.kind == EntityKind::org) {
    const std::uint32_t last = end_without_legal_form(decision);
    const ZoneText& text = *decision.text;
    const std::uint32_t known = known_without_legal_form(decision, last);
    if (known != kNoEntity) return entities.add_known(builtin_table(), known, decision.origin);
    return entities.add_unknown(decision.kind, on_one_line(text.written(decision.first, last)),
                                decision.origin);
  }
  if (decision.kind == EntityKind::person) {
    const std::uint32_t known = named_without_initials(decision, builtin_table());
    if (known != kNoEntity) return entities.add_known(builtin_table(), known, decision.origin);
  }
  const std::string_view written = decision.text->written(decision.first, decision.last);
  const Word& word = (*decision.text)[decision.first];
  const bool is_acronym = decision.kind == EntityKind::place && decision.size() == 1 &&
                          word.sentence == SentenceCase::normal && word.end - word.begin < 4;
  return entities.add_unknown(
      decision.kind, is_acronym ? std::string(written) : usual_case(written), decision.origin);
}

/// Whether the full name goes on behind these words and "'s": "Quill" of "Quill's Group".
bool begins_with_s(const Decision& full, const Decision& short_form) {
  const std::uint32_t last = full.first + short_form.size();
  return last < full.last && (*full.text)[last - 1].possessive &&
         full.text->form(full.first, last) ==
             short_form.text->form(short_form.first, short_form.last);
}

/// Where the name ends: behind the "'s" of "Moody's", which is no possessive there. `full`: what it
/// is a short form of, if it is one.
std::uint32_t end_of_name(const Decision& decision, const Decision* full) {
  const ZoneText& text = *decision.text;
  const Word& last = text[decision.last - 1];
  if (!last.possessive || decision.kind != EntityKind::org) return last.end;
  const bool is_known = decision.table && has_name_with_s(*decision.table, decision.entity,
                                                          text.form(decision.first, decision.last));
  if (!is_known && !(full && begins_with_s(*full, decision))) return last.end;
  for (const std::string_view ending : {"'s", "\xe2\x80\x99s"})
    if (text.text().substr(last.end).starts_with(ending))
      return last.end + static_cast<std::uint32_t>(ending.size());
  return last.end;
}

}  // namespace

void add_mentions(const std::vector<Decision>& decisions, EntityList& entities,
                  Annotations& annotations) {
  constexpr std::size_t usual_entities = 16, usual_times = 16;
  annotations.entities.reserve(std::min(decisions.size(), usual_entities));
  annotations.mentions.reserve(decisions.size() + usual_times);
  std::vector<std::int32_t> numbers(decisions.size(), -1);
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Decision& decision = decisions[i];
    if (decision.in_passing) continue;
    numbers[i] =
        decision.same_as != kNoEntity ? numbers[decision.same_as] : entity_of(decision, entities);
    const std::uint32_t begin = (*decision.text)[decision.first].begin;
    const bool is_short = decision.same_as != kNoEntity;
    const std::uint32_t end =
        end_of_name(decision, is_short ? &decisions[decision.same_as] : nullptr);
    const std::string_view written = decision.text->text().substr(begin, end - begin);
    const bool is_name = !decision.is_demonym && !decision.is_partial &&
                         (decision.same_as == kNoEntity || !decisions[decision.same_as].is_partial);
    entities.mention(numbers[i], is_name ? written : std::string_view());
    Mention mention;
    mention.kind = decision.kind;
    mention.origin = decision.origin;
    mention.zone = decision.text->zone();
    mention.demonym = decision.is_demonym || is_modifier(decision);
    mention.begin = begin;
    mention.end = end;
    mention.entity = numbers[i];
    mention.why = decision.why;
    annotations.mentions.push_back(std::move(mention));
  }
}

}  // namespace dateline::entity
