// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's names: the entities and other field values its articles have, numbered, so that an
// article lists its values as small numbers and a query finds names by their words.
#pragma once

#include "store/table.hpp"

#include <dateline/entity.hpp>
#include <dateline/field.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::store {

/// One value of a field, as it comes from an article.
struct NameRef {
  Field field = Field::person;
  PlaceType place_type = PlaceType::none;
  std::string key;                      ///< folded; one name per field and key
  std::string shown;                    ///< as the article gives it
  std::string country;                  ///< of a place
  std::vector<std::string> containers;  ///< of a place: keys around it
  std::vector<std::string> others;      ///< folded; met in the article, or the user's aliases
  friend bool operator==(const NameRef&, const NameRef&) = default;
};

/// One name of a shard.
struct NameEntry {
  Field field = Field::person;
  PlaceType place_type = PlaceType::none;
  std::string key, shown, country;
  std::string first_shown;  ///< as the first article gave it
  std::vector<std::string> containers, others;
  std::uint32_t articles = 0;
};

/// Gathers the names of a shard. One thread at a time; the same articles in the same order give the
/// same bytes.
class NamesBuilder {
 public:
  /// The number of this name; counts one article for it. Call once per article and name.
  std::uint32_t add(const NameRef& name);
  [[nodiscard]] std::uint64_t memory() const noexcept { return memory_; }
  /// What the file will say of the name's place, and how its first article showed it.
  [[nodiscard]] const NameEntry& entry(std::uint32_t number) const { return rows_[number].entry; }
  /// The file's bytes.
  [[nodiscard]] std::string encode() const;

 private:
  struct Row {
    NameEntry entry;
    /// Ways of writing it, with how many articles use each; the commonest is shown.
    std::vector<std::pair<std::string, std::uint32_t>> spellings;
  };
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::uint64_t memory_ = 0;
};

/// The mapped names. Const members may be called from several threads.
class NamesFile {
 public:
  /// Throws Error{index_corrupt, io}.
  explicit NamesFile(const std::filesystem::path& path);

  [[nodiscard]] std::uint32_t size() const;
  [[nodiscard]] NameEntry entry(std::uint32_t number) const;
  /// Only the field: cheap.
  [[nodiscard]] Field field(std::uint32_t number) const;
  /// Numbers of the names one of whose words (of key or other names) is `word`, ascending.
  [[nodiscard]] std::vector<std::uint32_t> with_word(std::string_view word) const;
  /// Calls `visit` for each word that begins with `prefix`, in order.
  void visit_words(
      std::string_view prefix,
      const std::function<void(std::string_view word, std::uint64_t slot)>& visit) const;
  /// Numbers of the names with the word that visit_words gave as `slot`.
  [[nodiscard]] std::vector<std::uint32_t> at_slot(std::uint64_t slot) const;
  /// Numbers of all names of a field, ascending.
  [[nodiscard]] std::vector<std::uint32_t> of_field(Field field) const;

 private:
  [[nodiscard]] std::string_view word(std::uint64_t slot) const;
  /// The first slot whose word is not before `bound`.
  [[nodiscard]] std::uint64_t first_slot(std::string_view bound) const;
  TableFile file_;
};

/// The words of a folded name: "choe son hui" gives three.
std::vector<std::string_view> name_words(std::string_view folded);

}  // namespace dateline::store
