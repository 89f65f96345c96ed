// SPDX-License-Identifier: GPL-2.0-or-later
// The persons, organisations and places a source itself declared.
#include "entity/metadata_names.hpp"

#include "base/ascii.hpp"
#include "entity/fold_name.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// The likeliest entity of the kind that has the name; its short forms count, as the kind is known.
std::uint32_t find_in(const Table& table, EntityKind kind, std::string_view form, int year) {
  const auto match = table.find(form);
  if (!match) return kNoEntity;
  std::uint32_t out_of_time = kNoEntity;
  for (std::uint32_t i = 0; i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if (table.kind(meaning.entity) != kind || (meaning.flags & ref_demonym) != 0) continue;
    if (year == 0 || table.known_in(meaning, year)) return meaning.entity;
    if (out_of_time == kNoEntity && (meaning.flags & ref_short) == 0) out_of_time = meaning.entity;
  }
  return out_of_time;
}

/// The only person of the article with this family name; -1 if there is none or another one.
std::int32_t person_in_text(std::string_view family_name, const Annotations& annotations) {
  std::int32_t found = -1;
  for (std::size_t i = 0; i < annotations.entities.size(); ++i) {
    const Entity& entity = annotations.entities[i];
    const std::size_t blank = entity.key.rfind(' ');
    if (entity.kind != EntityKind::person || blank == std::string::npos ||
        std::string_view(entity.key).substr(blank + 1) != family_name)
      continue;
    if (found >= 0) return -1;
    found = static_cast<std::int32_t>(i);
  }
  return found;
}

/// Names in small letters, as subject codes are written, with capitals: "james-baker" as "James
/// Baker".
std::string shown_name(std::string_view declared) {
  if (std::any_of(declared.begin(), declared.end(), is_upper)) return std::string(declared);
  std::string name(declared);
  bool begins = true;
  for (char& c : name) {
    if (c == '-') c = ' ';
    if (begins && is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
    begins = c == ' ';
  }
  return name;
}

void add_kind(const std::vector<std::string>& names, EntityKind kind, int year, const Table& table,
              EntityList& entities, Annotations& annotations) {
  for (const std::string& declared : names) {
    const std::string name = in_reading_order(declared);
    std::string form = lookup_form(name);
    if (form.empty()) continue;
    std::uint32_t known = find_in(table, kind, lookup_form(declared), year);
    if (known == kNoEntity) known = find_in(table, kind, form, year);
    std::int32_t number =
        kind == EntityKind::person ? person_in_text(form, annotations) : std::int32_t{-1};
    if (number >= 0)
      entities.declared(number);
    else if (known != kNoEntity)
      number = entities.add_known(table, known, MentionOrigin::metadata);
    else
      number = entities.add_unknown(kind, shown_name(name), MentionOrigin::metadata);
    entities.mention(number, declared);
    Mention mention;
    mention.kind = kind;
    mention.origin = MentionOrigin::metadata;
    mention.zone = Zone::metadata;
    mention.entity = number;
    mention.why = "source";
    annotations.mentions.push_back(std::move(mention));
  }
}

}  // namespace

void add_declared_names(const Article& article, const Table& table, EntityList& entities,
                        Annotations& annotations) {
  const int year = article.date.known() ? article.date.year : 0;
  add_kind(article.persons, EntityKind::person, year, table, entities, annotations);
  add_kind(article.orgs, EntityKind::org, year, table, entities, annotations);
  add_kind(article.places, EntityKind::place, year, table, entities, annotations);
}

}  // namespace dateline::entity
