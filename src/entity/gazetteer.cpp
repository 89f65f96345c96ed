// SPDX-License-Identifier: GPL-2.0-or-later
// What dateline knows of names without reading an article: for queries and facets.
#include "entity/gazetteer.hpp"

#include "entity/fold_name.hpp"

#include <algorithm>

namespace dateline::entity {

// Written by make_table.
extern const unsigned kBuiltinTableSize;
extern const char kBuiltinTable[];

const Table& builtin_table() {
  static const Table table(std::string_view(kBuiltinTable, kBuiltinTableSize));
  return table;
}

namespace {

/// Calls `take(reference)` for what the name means in the table, likeliest first.
template <typename Take>
void for_each_meaning(std::string_view form, Take take) {
  const Table& table = builtin_table();
  const auto match = table.find(form);
  if (!match) return;
  for (std::uint32_t i = 0; i < match->count; ++i) take(table.reference(match->first + i));
}

bool is_place_name(std::string_view name) {
  bool found = false;
  for_each_meaning(lookup_form(name), [&](NameReference meaning) {
    const PlaceType type = builtin_table().place_type(meaning.entity);
    found = found || type == PlaceType::country || type == PlaceType::division ||
            type == PlaceType::region;
  });
  return found;
}

std::optional<std::uint32_t> find_country(std::string_view name) {
  std::optional<std::uint32_t> found;
  for_each_meaning(lookup_form(name), [&](NameReference meaning) {
    if (!found && (meaning.flags & ref_demonym) == 0 &&
        builtin_table().place_type(meaning.entity) == PlaceType::country)
      found = meaning.entity;
  });
  return found;
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma != std::string_view::npos && is_place_name(name.substr(comma + 1))) {
    std::string in_order(name);
    std::replace(in_order.begin(), in_order.end(), ',', ' ');
    return plain_name_key(in_order);
  }
  return plain_name_key(name);
}

std::optional<std::string> country_code(std::string_view name_or_code) {
  const auto found = find_country(name_or_code);
  if (!found) return std::nullopt;
  return std::string(builtin_table().country(*found).view());
}

std::string country_name(std::string_view code) {
  if (code.size() != 2) return {};
  const auto found = find_country(code);
  return found ? std::string(builtin_table().name(*found)) : std::string();
}

std::string key_of_successor(std::string_view code) {
  const auto country = find_country(code);
  if (!country) return {};
  const Table& table = builtin_table();
  bool is_successor = false;
  table.visit_moved([&](std::uint32_t place) {
    is_successor = is_successor || place == *country || table.lies_in(place, *country);
  });
  return is_successor ? std::string(table.key(*country)) : std::string();
}

KnownEntity known_entity(const Table& table, std::uint32_t entity) {
  KnownEntity known;
  known.kind = table.kind(entity);
  known.place_type = table.place_type(entity);
  known.key = table.key(entity);
  known.name = table.name(entity);
  known.country = table.country(entity).view();
  known.names.push_back(known.name);
  for (const std::string_view name : table.other_names(entity)) known.names.emplace_back(name);
  if (known.kind == EntityKind::place)
    table.visit_containers(entity, [&](std::uint32_t container) {
      known.containers.emplace_back(table.key(container));
    });
  return known;
}

std::vector<KnownEntity> find_known(EntityKind kind, std::string_view name) {
  std::vector<KnownEntity> found;
  const auto take = [&](NameReference meaning) {
    const Table& table = builtin_table();
    if (table.kind(meaning.entity) != kind || (meaning.flags & (ref_demonym | ref_short)) != 0)
      return;
    KnownEntity known = known_entity(table, meaning.entity);
    if (std::find(found.begin(), found.end(), known) == found.end())
      found.push_back(std::move(known));
  };
  for_each_meaning(lookup_form(name), take);
  if (found.empty()) for_each_meaning(lookup_form(in_reading_order(name)), take);
  return found;
}

}  // namespace dateline::entity
