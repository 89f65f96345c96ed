// SPDX-License-Identifier: GPL-2.0-or-later
// The names an article's fields give: entities and the values of fields.
#pragma once

#include "base/word_head.hpp"
#include "store/names.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The field that an entity of this kind is a value of. Times are none.
Field field_of(EntityKind kind);

/// One article's names after the other's; the memory of one serves the next. One thread at a time.
class FieldNames {
 public:
  /// Takes entities, countries, dateline, authors and the values of term fields, each field and key
  /// once. Their terms are prefix(field) + key.
  void read(const Article& article, const Annotations& annotations);

  [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
  /// As store::encode_name writes it; valid until the next article.
  [[nodiscard]] std::string_view encoded(std::size_t i) const {
    return std::string_view(bytes_).substr(places_[i].begin, places_[i].size);
  }
  /// Of the encoded name.
  [[nodiscard]] const WordProbe& probe(std::size_t i) const { return places_[i].probe; }
  /// Which name each entity has; `none` if it has no key.
  [[nodiscard]] const std::vector<std::uint32_t>& of_entities() const noexcept {
    return of_entities_;
  }
  static constexpr std::uint32_t none = ~std::uint32_t{0};

 private:
  struct Place {
    std::size_t begin = 0, size = 0;
    std::uint32_t key_hash = 0;
    WordProbe probe;
  };
  /// Empties name_, but for its field.
  void begin(Field field);
  /// The name of name_'s field that has its key already; `none` if there is none.
  [[nodiscard]] std::uint32_t known() const;
  /// Whether there is one, or the key is empty.
  [[nodiscard]] bool is_superfluous() const;
  void finish();
  /// Gives the entity's name; `none` if it has no key.
  std::uint32_t add_entity(const Entity& entity);
  void add_country(const std::string& code, const Annotations& annotations);
  void add_value(Field field, std::string_view value);
  void add_name(Field field, const std::string& value);

  store::NameRef name_;  ///< being made
  std::string bytes_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> of_entities_;
};

}  // namespace dateline
