// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the names an article holds into entities.
#pragma once

#include "base/numbers_by_hash.hpp"
#include "entity/decision.hpp"

#include <dateline/entity.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity {

/// Collects entities; those of one kind and key are one.
class EntityList {
 public:
  /// `annotations` have no entities yet. `year` of the article, 0 if unknown: places lie in the
  /// states of their time.
  EntityList(Annotations& annotations, int year) : annotations_(annotations), year_(year) {}

  /// The number of a table's entity.
  std::int32_t add_known(const Table& table, std::uint32_t entity, MentionOrigin origin);
  /// The number of an entity no table has, named as written.
  std::int32_t add_unknown(EntityKind kind, const std::string& name, MentionOrigin origin);
  /// The number of a town no table has, in a place a table has.
  std::int32_t add_town(const std::string& name, const Table& table, std::uint32_t container,
                        MentionOrigin origin);
  /// The source itself names this entity.
  void declared(std::int32_t number) {
    annotations_.entities[static_cast<std::size_t>(number)].origin = MentionOrigin::metadata;
  }
  /// Counts a mention and notes how it was written, unless `written` is empty.
  void mention(std::int32_t number, std::string_view written);

 private:
  struct Known {
    const Table* table;
    std::uint32_t entity;
    std::int32_t number;
  };
  std::int32_t add(Entity&& entity);
  void set_place(const Table& table, std::uint32_t place, Entity& entity) const;
  Annotations& annotations_;
  int year_;
  std::vector<Known> known_;  ///< the tables' entities that were added, few in one article
  NumbersByHash numbers_;     ///< of the entities, by kind and key
};

/// Adds the decisions' mentions and entities, without offsets' order.
void add_mentions(const std::vector<Decision>& decisions, EntityList& entities,
                  Annotations& annotations);

/// A name in capitals as it's usually written: "KIM JONG-IL" as "Kim Jong-Il". Others as they are.
std::string usual_case(std::string_view written);

}  // namespace dateline::entity
