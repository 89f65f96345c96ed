// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's columns: what counting and sorting ask of every article, each kind in a row of its own.
#pragma once

#include "base/varint.hpp"
#include "store/hit_rows.hpp"
#include "store/id_column.hpp"
#include "store/list_column.hpp"
#include "store/names_builder.hpp"
#include "store/packed.hpp"
#include "store/spool.hpp"
#include "store/table.hpp"

#include <dateline/field.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::store {

/// What an article puts into the columns.
struct ColumnRow {
  std::uint64_t minute = 0;  ///< of publication, in any count that ascends; 0 if undated
  std::uint64_t id = 0;      ///< below ids_end
  std::uint32_t words = 0;
  std::uint32_t length = 0;  ///< of its words as ranking weighs them, the postings' document length
  std::span<const std::uint32_t> names;  ///< as NamesBuilder numbered them
  std::span<const std::int16_t> years;   ///< that it is about
};

/// Writes a shard's columns. Holds little of them in memory, as an archive has articles by the
/// million. One thread at a time. Throws Error{io}; then only destroying is allowed, and no file is
/// left.
class ColumnsBuilder {
 public:
  /// What was added waits in `path`.spool, which goes in the end. `names` must outlive the builder.
  ColumnsBuilder(std::filesystem::path path, const NamesBuilder& names);
  void add(const ColumnRow& row);
  /// Writes the file, with the names numbered as they are in the file of names, and the dictionary
  /// that unpacks the shard's records. The last call.
  void finish(const NameOrder& order, std::string_view dictionary);

 private:
  void add_list(std::size_t stream, std::span<const std::uint32_t> list);
  void add_hit_row();
  template <typename Take>
  void visit_numbers(std::size_t stream, Take&& take);
  void write_hit_rows(TableFileWriter& table, const NameOrder& order,
                      const std::vector<std::uint64_t>& all_ids,
                      const std::vector<std::uint8_t>& shared_bits);
  void read_list(VarintReader& in, Field field, const NameOrder& order,
                 std::vector<std::uint32_t>& list) const;
  void visit_lists(Field field, const NameOrder& order, const ListSink& sink);

  std::filesystem::path path_;
  const NamesBuilder& names_;
  Spool spool_;
  std::uint32_t articles_ = 0;
  std::uint32_t earliest_year_ = ~std::uint32_t{0}, latest_year_ = 0;
  std::vector<std::uint32_t> ends_;  ///< by stream of lists: the article behind its last list
  std::vector<std::pair<std::size_t, std::uint32_t>> by_stream_;  ///< an article's names
  std::vector<std::uint32_t> list_;
  std::string scratch_;
};

/// The mapped columns. Articles count from 1. Const members may be called from several threads.
class ColumnsFile {
 public:
  /// Throws Error{index_corrupt, io}; it is damage too if the file has another number of articles.
  /// `names` must stay where it is.
  ColumnsFile(const std::filesystem::path& path, std::uint64_t articles, const NamesFile& names,
              FileUse use = FileUse::most);
  ColumnsFile(const ColumnsFile&) = delete;
  ColumnsFile& operator=(const ColumnsFile&) = delete;

  [[nodiscard]] std::uint32_t articles() const noexcept { return articles_; }
  [[nodiscard]] std::uint64_t minute(std::uint32_t article) const { return minutes_[article - 1]; }
  [[nodiscard]] std::uint64_t id(std::uint32_t article) const { return hit_rows_.id(article); }
  [[nodiscard]] const IdColumn& ids() const noexcept { return ids_; }
  [[nodiscard]] const HitRows& hit_rows() const noexcept { return hit_rows_; }
  [[nodiscard]] std::uint32_t words(std::uint32_t article) const {
    return static_cast<std::uint32_t>(words_[article - 1]);
  }
  /// ColumnRow::length
  [[nodiscard]] std::uint32_t length(std::uint32_t article) const {
    return static_cast<std::uint32_t>(lengths_[article - 1]);
  }
  /// What unpacks the records; as long as the file. Empty if there is none.
  [[nodiscard]] std::string_view dictionary() const;
  /// The articles with ids from `first` to `last`, by id, at most `limit`.
  [[nodiscard]] std::vector<std::uint32_t> with_ids(std::uint64_t first, std::uint64_t last,
                                                    std::uint64_t limit) const;
  /// Has the system read what every hit shows of the columns, if that isn't much.
  void fetch_for_hits() const noexcept;

  /// Articles' names of a field, each less the number of the field's first name. Opened when asked
  /// for, since most searches ask for none: each lies in other pages. Throws Error{index_corrupt},
  /// also if the column doesn't fit the names.
  [[nodiscard]] ListColumn names(Field field) const;
  /// Articles' years, as latest_year() less the year. Throws as names() does.
  [[nodiscard]] ListColumn years() const;
  [[nodiscard]] std::int16_t latest_year() const noexcept { return latest_year_; }
  /// As MappedFile::use_most().
  void use_most() const noexcept { file_.use_most(); }
  /// Reads all there is. Throws Error{index_corrupt}.
  void check() const;

 private:
  [[nodiscard]] ListColumn lists(Field field) const;

  const NamesFile& names_;
  TableFile file_;
  std::uint32_t articles_ = 0;
  std::int16_t latest_year_ = 0;
  PackedNumbers minutes_, words_, lengths_;
  IdColumn ids_;
  HitRows hit_rows_;
};

}  // namespace dateline::store
