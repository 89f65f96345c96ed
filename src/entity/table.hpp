// SPDX-License-Identifier: GPL-2.0-or-later
// Looks names and words up in a gazetteer table.
#pragma once

#include "base/word_head.hpp"
#include "entity/country_code.hpp"
#include "entity/table_format.hpp"

#include <dateline/entity.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity {

/// A name's meaning for one entity.
struct NameReference {
  std::uint32_t entity = 0;
  std::uint8_t flags = 0;  ///< RefFlag
  /// Where the table keeps the years the name holds for, if it doesn't hold for all.
  std::uint32_t dated = 0;
};

/// The entities a name may mean, likeliest first; none if it only begins longer names.
struct NameMatch {
  std::uint32_t first = 0, count = 0;  ///< references
};

inline constexpr std::uint32_t kNoState = 0xffffffff;

/// A view of a table built by TableBuilder; reads in place and owns nothing. The bytes must outlive
/// it. All members are const and may be called from several threads.
class Table {
 public:
  /// A table without names.
  Table() = default;
  /// `bytes` must come from TableBuilder; they are trusted.
  explicit Table(std::string_view bytes);

  /// The number of a folded word; 0 for words the table doesn't have.
  [[nodiscard]] std::uint32_t word(std::string_view folded) const {
    return word(folded, WordProbe(folded));
  }
  /// The same with the word's probe, so that memory can answer for many words at once: ask ahead
  /// for the word's place, then look.
  void ask_ahead(const WordProbe& probe) const {
    __builtin_prefetch(words_ + kWordSize * (probe.hash & last_slot_));
  }
  [[nodiscard]] std::uint32_t word(std::string_view folded, const WordProbe& probe) const;
  void ask_ahead_for_name(std::uint32_t name) const {
    __builtin_prefetch(names_ + std::size_t{kNameSize} * name);
  }
  /// WordClass bits of a word by its number.
  [[nodiscard]] std::uint32_t classes(std::uint32_t word) const {
    return word == 0 ? 0 : load32(words_ + kWordSize * (word - 1) + 12);
  }

  /// The number of the name, or beginning of names, that `name` and one more word make; 0 if there
  /// is none. The name 0 is empty.
  [[nodiscard]] std::uint32_t longer_name(std::uint32_t name, std::uint32_t word) const {
    if (word == 0) return 0;
    if (name == 0) return load32(first_names_ + std::size_t{4} * (word - 1));
    return goes_on(name) ? next_name(name, word) : 0;
  }
  /// Whether longer names begin with this one.
  [[nodiscard]] bool goes_on(std::uint32_t name) const {
    return name_field(name, name_longer) < name_field(name + 1, name_longer);
  }
  [[nodiscard]] NameMatch match(std::uint32_t name) const {
    const std::uint32_t first = name_field(name, name_references);
    return {first, name_field(name + 1, name_references) - first};
  }
  /// A name or beginning of names, `form` as lookup_form makes it.
  [[nodiscard]] std::optional<NameMatch> find(std::string_view form) const;
  [[nodiscard]] NameReference reference(std::uint32_t index) const {
    const std::uint32_t value = load32(references_ + std::size_t{4} * index);
    return {value & kEntityMask, static_cast<std::uint8_t>(value >> 24),
            (value & kDatedName) != 0 ? period_of(index) : 0};
  }
  /// The likeliest meaning of a name that passes `test(NameReference)`; none of no match does.
  template <typename Test>
  [[nodiscard]] std::optional<NameReference> first_meaning(const std::optional<NameMatch>& match,
                                                           Test test) const {
    for (std::uint32_t i = 0; match && i < match->count; ++i)
      if (const NameReference meaning = reference(match->first + i); test(meaning)) return meaning;
    return std::nullopt;
  }

  [[nodiscard]] std::uint32_t entity_count() const { return field(field_entities); }
  [[nodiscard]] EntityKind kind(std::uint32_t entity) const {
    return static_cast<EntityKind>(entity_field(entity, entity_kind) & (kEndsWithS - 1));
  }
  [[nodiscard]] PlaceType place_type(std::uint32_t entity) const {
    return static_cast<PlaceType>(entity_field(entity, entity_kind) >> 8 & 0xff);
  }
  /// ISO 3166-1 alpha-2 of a place, or empty.
  [[nodiscard]] CountryCode country(std::uint32_t entity) const;
  /// The state the place lay in that year and lies in no more: the Soviet Union of Moscow in 1987;
  /// kNoState if there is none, or for the year 0.
  [[nodiscard]] std::uint32_t former_state(std::uint32_t entity, int year) const;
  /// Calls `visit(place)` for those that lay in another state once, a place for each such state.
  template <typename Visit>
  void visit_moved(Visit&& visit) const {
    const char* states = base_ + field(field_states_at);
    for (std::uint32_t i = 0; i < field(field_states); ++i) visit(load32(states + kStateSize * i));
  }
  /// The country as it was that year: SU of Moscow in 1987.
  [[nodiscard]] CountryCode country(std::uint32_t entity, int year) const;
  [[nodiscard]] bool is_capital(std::uint32_t entity) const;
  /// Of sport, as far as our own tables say.
  [[nodiscard]] bool is_club(std::uint32_t entity) const;
  /// Whether one of its names ends with "'s": "McDonald's".
  [[nodiscard]] bool has_name_with_s(std::uint32_t entity) const {
    return (entity_field(entity, entity_kind) & kEndsWithS) != 0;
  }
  [[nodiscard]] std::string_view name(std::uint32_t entity) const;
  [[nodiscard]] std::string_view key(std::uint32_t entity) const;
  [[nodiscard]] std::uint32_t weight(std::uint32_t entity) const {
    return entity_field(entity, entity_weight);
  }
  /// Whether the entity goes by its names in `year`; always for years and entities without limits.
  [[nodiscard]] bool known_in(std::uint32_t entity, int year) const;
  /// The same of one name: "Zaire" is the Congo's from 1971 to 1997.
  [[nodiscard]] bool known_in(const NameReference& name, int year) const;
  /// Whether it has limits at all.
  [[nodiscard]] bool has_years(std::uint32_t entity) const;
  /// Calls `visit(place)` for the places around it, nearest first.
  template <typename Visit>
  void visit_containers(std::uint32_t entity, Visit&& visit) const {
    const char* links = base_ + field(field_links_at);
    const std::uint32_t end = entity_field(entity + 1, entity_links);
    for (std::uint32_t at = entity_field(entity, entity_links); at < end; ++at)
      visit(load32(links + 4 * at));
  }
  [[nodiscard]] bool lies_in(std::uint32_t entity, std::uint32_t container) const;
  /// Names but for the one shown.
  [[nodiscard]] std::vector<std::string_view> other_names(std::uint32_t entity) const;

 private:
  [[nodiscard]] std::uint32_t field(unsigned index) const;
  [[nodiscard]] std::uint32_t name_field(std::uint32_t name, unsigned index) const {
    return load32(names_ + std::size_t{kNameSize} * name + std::size_t{4} * index);
  }
  [[nodiscard]] std::uint32_t next_name(std::uint32_t name, std::uint32_t word) const;
  [[nodiscard]] std::uint32_t period_of(std::uint32_t reference) const;
  [[nodiscard]] std::uint32_t entity_field(std::uint32_t entity, unsigned index) const {
    return load32(entities_ + std::size_t{kEntitySize} * entity + std::size_t{4} * index);
  }
  [[nodiscard]] std::string_view string(std::uint32_t offset) const;
  [[nodiscard]] std::uint32_t own_former_state(std::uint32_t entity, int year) const;

  const char* base_ = nullptr;
  const char* words_ = nullptr;
  const char* first_names_ = nullptr;
  const char* names_ = nullptr;
  const char* references_ = nullptr;
  const char* entities_ = nullptr;
  std::uint32_t last_slot_ = 0;  ///< of words, a mask too
};

}  // namespace dateline::entity
