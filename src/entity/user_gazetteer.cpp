// SPDX-License-Identifier: GPL-2.0-or-later
// The user's own names as a table beside the shipped one.
#include "entity/user_gazetteer.hpp"

#include "base/file.hpp"
#include "entity/gazetteer.hpp"
#include "entity/name_rows.hpp"

#include <dateline/error.hpp>

#include <stdexcept>

namespace dateline::entity {

namespace {

/// A shipped place and what contains it, so that the user's places lie where it does.
void add_container(const KnownEntity& place, TableBuilder& builder) {
  NameRow row;
  row.kind = EntityKind::place;
  row.place_type = place.place_type;
  row.name = place.name;
  row.code = place.country;
  row.containers = place.containers;
  row.only_contains = true;
  builder.add(row);
}

}  // namespace

std::string read_user_gazetteer(const std::filesystem::path& path) {
  TableBuilder builder;
  std::vector<UserRow> rows = read_user_rows(read_whole_file(path), path.string());
  for (UserRow& user_row : rows) {
    NameRow& row = user_row.row;
    for (const std::string& container : row.containers) {
      const std::vector<KnownEntity> known = find_known(EntityKind::place, container);
      if (known.empty()) continue;
      if (row.code.empty()) row.code = known.front().country;
      add_container(known.front(), builder);
      for (const std::string& outer : known.front().containers)
        for (const KnownEntity& place : find_known(EntityKind::place, outer))
          if (place.key == outer) add_container(place, builder);
    }
    try {
      builder.add(row);
    } catch (const std::invalid_argument& problem) {
      throw Error(ErrorCode::invalid_argument,
                  path.string() + ":" + std::to_string(user_row.line) + ": " + problem.what());
    }
  }
  return builder.build();
}

}  // namespace dateline::entity
