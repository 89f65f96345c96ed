// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the names an article holds into entities.
#include "entity/entities.hpp"

#include "entity/fold_name.hpp"
#include "entity/gazetteer.hpp"
#include "entity/judge.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

std::string kind_and_key(EntityKind kind, std::string_view key) {
  return static_cast<char>('0' + static_cast<int>(kind)) + std::string(key);
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

/// Company names are joined without "Inc" and "Ltd", unless that leaves an everyday word.
std::string without_legal_form(const Decision& org) {
  const ZoneText& text = *org.text;
  std::uint32_t last = org.last;
  while (last > org.first + 1 && text[last - 1].is(legal_form)) --last;
  const bool too_short =
      last - org.first == 1 && text[org.first].is(common_word | function_word | first_name |
                                                  family_name | demonym | compass);
  return on_one_line(text.written(org.first, too_short ? org.last : last));
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
  const auto match = has_initials ? table.find(form) : std::nullopt;
  if (!match) return kNoEntity;
  for (std::uint32_t i = 0; i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if (table.kind(meaning.entity) == EntityKind::person) return meaning.entity;
  }
  return kNoEntity;
}

/// How much the article's other places speak for this one.
int support(const Table& table, std::uint32_t entity, const std::vector<const Decision*>& places) {
  int score = table.place_type(entity) == PlaceType::country ? 1 : 0;
  for (const Decision* place : places) {
    const std::uint32_t other = place->entity;
    if (place->table != &table || other == entity) continue;
    if (table.lies_in(other, entity)) score += 3;
    if (table.lies_in(entity, other))
      score += table.place_type(other) == PlaceType::division ? 3 : 1;
  }
  return score;
}

}  // namespace

std::string usual_case(std::string_view written) {
  const bool has_lower =
      std::any_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::string out = on_one_line(written);
  if (has_lower) return out;
  bool word_begins = true;
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') {
      if (!word_begins) c = static_cast<char>(c - 'A' + 'a');
      word_begins = false;
    } else {
      word_begins = static_cast<unsigned char>(c) < 0x80;
    }
  }
  return out;
}

std::int32_t EntityList::add(Entity&& entity) {
  const auto next = static_cast<std::int32_t>(annotations_.entities.size());
  const auto [at, is_new] = by_key_.emplace(kind_and_key(entity.kind, entity.key), next);
  if (is_new)
    annotations_.entities.push_back(std::move(entity));
  else
    annotations_.entities[static_cast<std::size_t>(at->second)].origin =
        std::min(annotations_.entities[static_cast<std::size_t>(at->second)].origin, entity.origin);
  return at->second;
}

std::int32_t EntityList::add_known(const Table& table, std::uint32_t number, MentionOrigin origin) {
  Entity entity;
  entity.kind = table.kind(number);
  entity.place_type = table.place_type(number);
  entity.key = table.key(number);
  entity.name = table.name(number);
  entity.country = table.country(number);
  for (const std::uint32_t container : table.containers(number))
    entity.containers.emplace_back(table.key(container));
  entity.origin = origin;
  return add(std::move(entity));
}

std::int32_t EntityList::add_unknown(EntityKind kind, const std::string& name,
                                     MentionOrigin origin) {
  Entity entity;
  entity.kind = kind;
  entity.place_type = kind == EntityKind::place ? PlaceType::other : PlaceType::none;
  entity.name = name;
  entity.key = lookup_form(name);
  entity.origin = origin;
  return add(std::move(entity));
}

void EntityList::mention(std::int32_t number, std::string_view written) {
  Entity& entity = annotations_.entities[static_cast<std::size_t>(number)];
  ++entity.mentions;
  if (written.empty()) return;
  std::string form = on_one_line(written);
  if (std::find(entity.names.begin(), entity.names.end(), form) == entity.names.end())
    entity.names.push_back(std::move(form));
}

void settle_places(std::vector<Decision>& decisions) {
  std::vector<const Decision*> places;
  for (const Decision& decision : decisions)
    if (decision.kind == EntityKind::place && decision.table) places.push_back(&decision);
  for (Decision& decision : decisions) {
    if (decision.kind != EntityKind::place || !decision.table || decision.match.count < 2) continue;
    const Table& table = *decision.table;
    const Candidate candidate{decision.first,
                              decision.last,
                              decision.kind,
                              decision.origin,
                              decision.table,
                              decision.match,
                              ""};
    int best = -1;
    std::uint32_t chosen = decision.entity;
    for (std::uint32_t i = 0; i < decision.match.count; ++i) {
      const NameReference meaning = table.reference(decision.match.first + i);
      const bool is_demonym = (meaning.flags & ref_demonym) != 0;
      if (table.kind(meaning.entity) != EntityKind::place || is_demonym != decision.is_demonym ||
          (meaning.flags & (ref_short | ref_foreign)) != 0)
        continue;
      int score = support(table, meaning.entity, places);
      if (container_follows(*decision.text, candidate, meaning.entity)) score += 100;
      if (meaning.entity == decision.entity) score += 2;
      if (score > best) {
        best = score;
        chosen = meaning.entity;
      }
    }
    decision.entity = chosen;
  }
}

namespace {

std::int32_t entity_of(const Decision& decision, EntityList& entities) {
  if (decision.table) return entities.add_known(*decision.table, decision.entity, decision.origin);
  if (decision.kind == EntityKind::org)
    return entities.add_unknown(decision.kind, without_legal_form(decision), decision.origin);
  if (decision.kind == EntityKind::person) {
    const std::uint32_t known = named_without_initials(decision, builtin_table());
    if (known != kNoEntity) return entities.add_known(builtin_table(), known, decision.origin);
  }
  const std::string_view written = decision.text->written(decision.first, decision.last);
  return entities.add_unknown(decision.kind, usual_case(written), decision.origin);
}

}  // namespace

void add_mentions(const std::vector<Decision>& decisions, EntityList& entities,
                  Annotations& annotations) {
  std::vector<std::int32_t> numbers(decisions.size(), -1);
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Decision& decision = decisions[i];
    numbers[i] =
        decision.same_as != kNoEntity ? numbers[decision.same_as] : entity_of(decision, entities);
    const std::string_view written = decision.text->written(decision.first, decision.last);
    entities.mention(numbers[i], decision.is_demonym ? std::string_view() : written);
    Mention mention;
    mention.kind = decision.kind;
    mention.origin = decision.origin;
    mention.zone = decision.text->zone();
    mention.begin = (*decision.text)[decision.first].begin;
    mention.end = (*decision.text)[decision.last - 1].end;
    mention.entity = numbers[i];
    mention.why = decision.why;
    annotations.mentions.push_back(std::move(mention));
  }
}

}  // namespace dateline::entity
