// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's columns: what counting and sorting ask of every article, each kind in a row of its own.
#pragma once

#include "store/list_column.hpp"
#include "store/names.hpp"
#include "store/packed.hpp"
#include "store/table.hpp"

#include <dateline/field.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dateline::store {

/// What an article puts into the columns.
struct ColumnRow {
  std::uint64_t minute = 0;  ///< of publication, in any count that ascends; 0 if undated
  std::uint64_t id = 0;      ///< of 50 bits
  std::uint32_t words = 0;
  std::span<const std::uint32_t> names;  ///< as NamesBuilder::add numbered them
  std::span<const std::int16_t> years;   ///< that it is about
};

/// Gathers the columns of a shard. One thread at a time.
class ColumnsBuilder {
 public:
  void add(const ColumnRow& row);
  /// The file's bytes, with the names numbered as they are in the file of names.
  [[nodiscard]] std::string encode(const NameOrder& order) const;

 private:
  std::vector<std::uint64_t> minutes_, ids_, words_;
  std::string lists_;  ///< of each article: how many names, names, how many years, years
};

/// The mapped columns. Articles count from 1. Const members may be called from several threads.
class ColumnsFile {
 public:
  /// Throws Error{index_corrupt, io}; it is damage too if the file doesn't fit the names or has
  /// another number of articles.
  ColumnsFile(const std::filesystem::path& path, std::uint64_t articles, const NamesFile& names);
  ColumnsFile(const ColumnsFile&) = delete;
  ColumnsFile& operator=(const ColumnsFile&) = delete;

  [[nodiscard]] std::uint32_t articles() const noexcept { return articles_; }
  [[nodiscard]] std::uint64_t minute(std::uint32_t article) const { return minutes_[article - 1]; }
  [[nodiscard]] std::uint64_t id(std::uint32_t article) const { return ids_[article - 1]; }
  [[nodiscard]] std::uint32_t words(std::uint32_t article) const {
    return static_cast<std::uint32_t>(words_[article - 1]);
  }
  /// The articles with ids from `first` to `last`, by id, at most `limit`.
  [[nodiscard]] std::vector<std::uint32_t> with_ids(std::uint64_t first, std::uint64_t last,
                                                    std::uint64_t limit) const;

  /// An article's names of a field, each less the number of the field's first name.
  [[nodiscard]] const ListColumn& names(Field field) const;
  /// An article's years, as latest_year() less the year.
  [[nodiscard]] const ListColumn& years() const { return lists_.back(); }
  [[nodiscard]] std::int16_t latest_year() const noexcept { return latest_year_; }
  /// Reads all there is. Throws Error{index_corrupt}.
  void check() const;

 private:
  TableFile file_;
  std::uint32_t articles_ = 0;
  std::int16_t latest_year_ = 0;
  PackedNumbers minutes_, ids_, words_, by_id_;
  std::vector<ListColumn> lists_;  ///< by field, then years
};

}  // namespace dateline::store
