// SPDX-License-Identifier: GPL-2.0-or-later
// What dateline knows of names without reading an article: for queries and facets.
#pragma once

#include "entity/table.hpp"

#include <dateline/entity.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity {

/// The key a name is joined by: folded words with one blank between two; "Putin, Vladimir" becomes
/// "vladimir putin", but "Paris, Texas" keeps its order. Entity::key of a name no gazetteer has.
std::string name_key(std::string_view name);

/// ISO 3166-1 alpha-2 of a country given by code (two or three letters), or by any of its names in
/// any language or time: "USSR" gives "SU", "Zaire" "CD", "Германия" "DE".
std::optional<std::string> country_code(std::string_view name_or_code);

/// The country's usual English name; empty for what is no code.
std::string country_name(std::string_view code);

/// The key of a country part of which lay in another state once, as Russia in the Soviet Union;
/// empty for others.
std::string key_of_successor(std::string_view code);

/// An entity of the shipped gazetteer.
struct KnownEntity {
  EntityKind kind = EntityKind::person;
  PlaceType place_type = PlaceType::none;
  std::string key;                      ///< as Entity::key
  std::string name;                     ///< as shown
  std::string country;                  ///< of a place: ISO 3166-1 alpha-2, or empty
  std::vector<std::string> names;       ///< every accepted name, the shown one first
  std::vector<std::string> containers;  ///< keys of the places around it, nearest first
  friend bool operator==(const KnownEntity&, const KnownEntity&) = default;
};

/// Entities of a kind that have `name` as a whole name, in any script and either order ("Putin,
/// Vladimir"), likeliest first. Not demonyms, nor family names alone.
std::vector<KnownEntity> find_known(EntityKind kind, std::string_view name);

/// The table compiled into the library. Valid for the life of the program.
const Table& builtin_table();

/// An entity of a table as the values above.
KnownEntity known_entity(const Table& table, std::uint32_t entity);

}  // namespace dateline::entity
