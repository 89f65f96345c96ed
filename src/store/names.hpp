// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's names: the entities and other field values its articles have, numbered by field and
// then the commonest first, so that an article lists its values as small numbers and a query finds
// names by their words.
#pragma once

#include "base/varint.hpp"
#include "store/table.hpp"

#include <dateline/entity.hpp>
#include <dateline/field.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

/// Appends a value as bytes that are the same for the same value, and reads it again.
void encode_name(std::string& out, const NameRef& name);
NameRef decode_name(std::string_view bytes);
/// Its field and key alone.
std::pair<Field, std::string_view> encoded_field_and_key(std::string_view bytes);

/// One name of a shard.
struct NameEntry {
  Field field = Field::person;
  PlaceType place_type = PlaceType::none;
  std::string key, shown, country;
  std::string first_shown;  ///< as the first article gave it
  std::vector<std::string> containers, others;
  std::uint32_t articles = 0;
};

inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::datefrom) + 1;

/// The mapped names. Const members may be called from several threads.
class NamesFile {
 public:
  /// Throws Error{index_corrupt, io}.
  explicit NamesFile(const std::filesystem::path& path, FileUse use = FileUse::most);

  [[nodiscard]] std::uint32_t size() const;
  [[nodiscard]] NameEntry entry(std::uint32_t number) const;
  /// Parts of the entry, cheaper; the texts live as long as the file.
  [[nodiscard]] Field field(std::uint32_t number) const;
  [[nodiscard]] PlaceType place_type(std::uint32_t number) const;
  [[nodiscard]] std::string_view key(std::uint32_t number) const;
  [[nodiscard]] std::string_view shown(std::uint32_t number) const;
  /// shown() of a few names, in their order, without looking at pages; see MappedFile::read().
  [[nodiscard]] std::vector<std::string> shown(std::span<const std::uint32_t> numbers) const;
  /// As MappedFile::use_most().
  void use_most() const noexcept { file_.use_most(); }
  [[nodiscard]] std::uint32_t articles(std::uint32_t number) const;

  /// A field's names are numbered from first() on, those in most articles first, equals as shown.
  [[nodiscard]] std::uint32_t first(Field field) const { return start(field, 0); }
  [[nodiscard]] std::uint32_t size(Field field) const { return start(field, 1) - first(field); }
  /// Articles of each name of a field.
  [[nodiscard]] std::vector<std::uint32_t> article_counts(Field field) const;
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
  /// The first number of the field `after` places behind.
  [[nodiscard]] std::uint32_t start(Field field, std::size_t after) const {
    return field_starts_[static_cast<std::size_t>(field) + after];
  }
  [[nodiscard]] VarintReader row(std::uint32_t number) const;
  /// The run of names with as many articles that holds the number.
  [[nodiscard]] std::uint64_t run_of(std::uint32_t number) const;
  [[nodiscard]] std::string_view word(std::uint64_t slot) const;
  /// The first slot whose word is not before `bound`.
  [[nodiscard]] std::uint64_t first_slot(std::string_view bound) const;
  TableFile file_;
  std::array<std::uint32_t, field_count + 1> field_starts_{};
};

/// Calls `take(word)` for each word of a folded name: they stand between blanks.
template <typename Take>
void visit_name_words(std::string_view folded, Take&& take) {
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) take(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
}

/// The words of a folded name: "choe son hui" gives three.
std::vector<std::string_view> name_words(std::string_view folded);

}  // namespace dateline::store
