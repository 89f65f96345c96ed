// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the names an article holds into entities.
#pragma once

#include "entity/decision.hpp"

#include <dateline/entity.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity {

/// Collects entities; those of one kind and key are one.
class EntityList {
 public:
  explicit EntityList(Annotations& annotations) : annotations_(annotations) {}

  /// The number of a table's entity.
  std::int32_t add_known(const Table& table, std::uint32_t entity, MentionOrigin origin);
  /// The number of an entity no table has, named as written.
  std::int32_t add_unknown(EntityKind kind, const std::string& name, MentionOrigin origin);
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
  /// Where in slots_ the entity of that kind and key is, or would be.
  [[nodiscard]] std::size_t slot_of(EntityKind kind, std::string_view key) const;
  void add_slots();
  Annotations& annotations_;
  std::vector<Known> known_;  ///< the tables' entities that were added, few in one article
  /// The entities' numbers + 1 by hash of kind and key, else 0; a power of two, at most half used.
  std::vector<std::int32_t> slots_;
};

/// Where a place's name has several owners, takes the one the rest of the article speaks for.
void settle_places(std::vector<Decision>& decisions);

/// Adds the decisions' mentions and entities, without offsets' order.
void add_mentions(const std::vector<Decision>& decisions, EntityList& entities,
                  Annotations& annotations);

/// A name in capitals as it's usually written: "KIM JONG-IL" as "Kim Jong-Il". Others as they are.
std::string usual_case(std::string_view written);

}  // namespace dateline::entity
