// SPDX-License-Identifier: GPL-2.0-or-later
// Turns rows of names into the bytes of a gazetteer table.
#pragma once

#include "entity/table_writer.hpp"

#include <dateline/entity.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::entity {

/// One entity as a table file gives it. Several rows may describe one entity: places with the same
/// code, and rows of a kind that share the main name and lie in the same country, are joined.
struct NameRow {
  EntityKind kind = EntityKind::person;
  PlaceType place_type = PlaceType::none;
  std::string name;
  std::vector<std::string> other_names;  ///< '~' before it marks a demonym, '*' a short
                                         ///< form, '@' a foreign name or a code; " [1971-1997]"
                                         ///< behind it the years it holds for
  std::vector<std::string> containers;   ///< codes or names of places, nearest first; with years
                                         ///< behind it a state the place lay in then
  std::string code;                      ///< ISO 3166: "RU" of a country, "US-CA" of a division
  int from = 0, to = 0;                  ///< years the names hold for; 0 is open
  std::uint32_t weight = 0;              ///< 0 takes the kind's usual weight
  bool capital = false;                  ///< of its country
  bool club = false;                     ///< of sport
  bool only_contains = false;            ///< is here to contain others; not found by its names
};

class TableBuilder {
 public:
  void add_word(std::string_view folded_word, std::uint32_t classes);
  void add(const NameRow& row);
  /// The table. Containers that name no row are left out. Call once.
  [[nodiscard]] std::string build();

 private:
  struct Name {
    std::string text;
    std::uint8_t flags;
    std::vector<std::uint32_t> periods;  ///< years it holds for, as entity_years; none for all
  };
  struct Entity {
    NameRow row;
    std::vector<Name> names;  ///< the canonical one first
    std::vector<std::uint32_t> links;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> states;  ///< years, state it lay in
    std::string key;
    bool dropped = false;  ///< a weightier namesake took its name
  };
  [[nodiscard]] std::uint32_t entity_for(const NameRow& row);
  void add_name(std::uint32_t entity, std::string_view name, std::uint8_t flags,
                std::uint32_t years = 0);
  void mark_family_name(const Entity& entity);
  void link_containers();
  [[nodiscard]] std::int64_t find_container(const std::string& name) const;
  void separate_namesakes();
  void collect_names();
  void collect_name(std::uint32_t entity, const Name& name);
  [[nodiscard]] static bool has_name_with_s(const Entity& entity);
  [[nodiscard]] std::uint8_t word_flags(std::string_view form) const;
  [[nodiscard]] std::string serialised() const;

  std::vector<Entity> entities_;
  std::map<std::string, std::uint32_t, std::less<>> words_;
  std::unordered_map<std::string, std::uint32_t> by_code_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;  ///< kind and lookup form
  std::map<std::string, std::vector<TableWriter::Owner>> names_;         ///< by lookup form
};

}  // namespace dateline::entity
