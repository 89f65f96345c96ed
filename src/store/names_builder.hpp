// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers and writes a shard's names.
#pragma once

#include "base/large_vector.hpp"
#include "base/numbers_by_hash.hpp"
#include "base/placed_strings.hpp"
#include "base/string_ids.hpp"
#include "store/names.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// How the file numbers what a builder has gathered.
struct NameOrder {
  std::vector<std::uint32_t> numbers;                   ///< by the number that count() gave
  std::array<std::uint32_t, field_count + 1> starts{};  ///< first number of each field
};

/// Gathers the names of a shard, in few bytes each, as an archive has them by the hundred thousand.
/// One thread at a time; the same articles in the same order give the same bytes.
class NamesBuilder {
 public:
  /// The number of a name as an article gives it; the same name may come in several variants.
  /// Throws Error{invalid_argument} if there are more than 2^26 names.
  std::uint32_t variant(const NameRef& name);
  /// Counts an article for a variant's name and returns the name's number, in order of appearance.
  /// Call once per article and name.
  std::uint32_t count(std::uint32_t variant);

  [[nodiscard]] Field field(std::uint32_t number) const { return names_[number].field; }
  /// Whether the first article that gave the name said the same of where it lies.
  [[nodiscard]] bool lies_there(std::uint32_t number, PlaceType type, std::string_view country,
                                const std::vector<std::string>& containers) const;
  /// As the first article gave it. Valid as long as this lives.
  [[nodiscard]] std::string_view first_shown(std::uint32_t number) const {
    return texts_.at(spellings_[names_[number].spelling].text);
  }

  /// By field, then by articles, the most first, then as they appeared: so the names that an
  /// article alone has lie together.
  [[nodiscard]] NameOrder order() const;
  /// Writes the file and makes it durable, numbered as order() says. Throws Error{io}.
  void write(const std::filesystem::path& path, const NameOrder& order) const;

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  struct Name {
    std::uint32_t articles = 0;
    std::uint32_t key = 0;                        ///< in texts_
    std::uint32_t place = 0;                      ///< in places_
    std::uint32_t spelling = none, other = none;  ///< the first of each list
    Field field = Field::person;
    PlaceType place_type = PlaceType::none;
  };
  /// A way of writing a name, with how many articles use it; the commonest is shown.
  struct Spelling {
    std::uint32_t text = 0, articles = 0, next = none;
  };
  struct Other {
    std::uint32_t text = 0, next = none;
  };
  std::uint32_t number_of(const NameRef& name);
  std::uint32_t spelling_of(Name& name, std::string_view shown);
  void add_other(Name& name, std::string_view other);
  [[nodiscard]] std::string_view shown(const Name& name) const;
  [[nodiscard]] std::string_view key(std::uint32_t number) const {
    return texts_.at(names_[number].key);
  }
  /// Where the name lies, as its row says it.
  [[nodiscard]] std::string_view place(const Name& name) const { return places_.text(name.place); }
  void put_row(std::string& out, std::uint32_t number) const;

  NumbersByHash numbers_;  ///< of the names, by field and key
  LargeVector<Name> names_;
  LargeVector<Spelling> spellings_;  ///< lists: most names have one
  LargeVector<Other> others_;
  StringIds places_;  ///< countries with containers
  PlacedStrings texts_;
};

}  // namespace dateline::store
