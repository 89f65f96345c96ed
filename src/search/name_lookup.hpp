// SPDX-License-Identifier: GPL-2.0-or-later
// From a name in a query to the names of the index it means.
#pragma once

#include "search/snapshot.hpp"

#include <dateline/query.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace dateline {

/// A name of the index, over all shards.
struct FoundName {
  Field field = Field::person;
  std::string key, shown;
  std::uint64_t articles = 0;  ///< as counted when the shards were written; see first_living
  PlaceType place_type = PlaceType::none;
  std::string country;
};

struct NameLookup {
  std::vector<FoundName> names;  ///< that the query means, most articles first
  std::set<std::string> terms;   ///< whose articles match
  /// ISO codes of countries and keys of other places: what lies in them matches as well.
  std::set<std::string> countries, containers;
  /// Folded spelling that an article must have; empty if any will do.
  std::string spelling;
};

/// Names for an entity, filed or author field.
NameLookup look_up(const Snapshot& snapshot, const Name& name);

/// The first of the names that are in articles which aren't deleted, at most `limit`, with as many
/// articles as that.
std::vector<FoundName> first_living(const Snapshot& snapshot, std::vector<FoundName> names,
                                    std::size_t limit);

/// The index's names nearest to `text` among those of the field, best first, at most `limit`.
std::vector<FoundName> nearest_names(const Snapshot& snapshot, Field field, const std::string& text,
                                     std::size_t limit);

/// Whether a name of `found` answers to a query for `wanted`: an actor is a person, an organisation
/// or a country.
bool field_fits(Field wanted, Field found, PlaceType place_type);

}  // namespace dateline
