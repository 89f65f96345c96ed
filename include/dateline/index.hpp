// SPDX-License-Identifier: GPL-2.0-or-later
// Reading an index: search, counts, facets, articles, and facts about the index itself.
#pragma once

#include <dateline/article.hpp>
#include <dateline/entity.hpp>
#include <dateline/query.hpp>
#include <dateline/reader.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

enum class SortOrder : std::uint8_t { relevance, newest, oldest };

struct SearchOptions {
  std::uint64_t offset = 0;
  std::uint64_t limit = 20;
  /// Without a choice: relevance if the query has words, else newest.
  std::optional<SortOrder> sort;
  unsigned snippet = 240;  ///< about so many bytes; 0 for none
  bool names = false;      ///< also fill Hit::names
  /// Whether ResultPage::matches must be exact. If not, matching may pass over articles that can't
  /// be among the first, and the number is an estimate.
  bool exact_total = true;
};

/// Text around the matches.
struct Snippet {
  std::string text;
  /// Byte ranges in `text` that matched, in order, end excluded.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;
};

/// Names of one kind, for an article: {Field::person, {"Vladimir Putin", ...}}.
struct FieldValues {
  Field field;
  std::vector<std::string> values;
};

/// One matching article, ready to print.
struct Hit {
  std::string id;        ///< whole
  std::string short_id;  ///< enough of it to be unique in this index
  std::string headline, source, path, url;
  Date date;
  DateOrigin date_origin = DateOrigin::none;
  double score = 0;  ///< 0 unless sorted by relevance
  Snippet snippet;
  std::vector<FieldValues> names;  ///< person, org, place, year
};

/// A note on how a name was understood: `person:Bush` covers two people.
struct SearchNote {
  std::string code;     ///< "covers", "no-such-name", "no-such-word"
  std::string message;  ///< "person:Bush covers George W. Bush (812), Kate Bush (3)"
};

struct ResultPage {
  std::uint64_t matches = 0;  ///< exact unless SearchOptions::exact_total is false
  std::vector<Hit> hits;
  std::vector<SearchNote> notes;
  double seconds = 0;
};

struct FacetCount {
  std::string value;
  std::uint64_t count = 0;
  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

/// Exact counts of a field's values over the matches.
struct Facet {
  Field field;
  std::vector<FacetCount> counts;  ///< commonest first, ties by name
  std::uint64_t distinct = 0;      ///< values in all, before any cut
};

/// An article as the index keeps it.
struct StoredArticle {
  Article article;
  Annotations annotations;
  std::string short_id;
};

struct ShardInfo {
  std::string name;
  std::uint64_t articles = 0, deleted = 0;
  std::vector<std::pair<std::string, std::uint64_t>> files;  ///< name and bytes
};

struct IndexInfo {
  std::filesystem::path path;
  std::uint64_t generation = 0;
  unsigned schema = 0;
  std::string created;  ///< ISO 8601, UTC
  std::uint64_t articles = 0;
  std::uint64_t text_bytes = 0;  ///< of headline and body of all articles
  std::uint64_t index_bytes = 0;
  std::vector<std::string> languages;
  std::vector<std::string> roots;  ///< the paths it was made from
  std::uint64_t sources_read = 0, sources_partial = 0, sources_failed = 0, sources_skipped = 0;
  std::vector<ShardInfo> shards;
  std::vector<std::pair<std::string, std::uint64_t>>
      parts;  ///< bytes by part: postings, records ...
};

/// What `check` found; empty `damage` is good news.
struct CheckReport {
  std::uint64_t files = 0, bytes = 0, articles = 0;
  std::vector<std::string> damage;  ///< one sentence each, naming the file
};

/// One generation of an index, open for reading. A snapshot: later runs of update_index don't
/// change it. Const members may be called from several threads one at a time per Index.
class DATELINE_API Index {
 public:
  /// Throws Error{index_not_found, index_newer, index_corrupt, io}.
  static Index open(const std::filesystem::path& directory);
  /// The nearest `.dateline` directory in `start` or above it, as git finds .git.
  static std::optional<std::filesystem::path> find(const std::filesystem::path& start);

  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  /// Throws Error{bad_query} if the query can't be answered (a wildcard with too many words).
  [[nodiscard]] ResultPage search(const Query& query, const SearchOptions& options = {}) const;
  /// The exact number of matches.
  [[nodiscard]] std::uint64_t count(const Query& query) const;
  /// Counts for several fields in one pass. `limit` 0 means all values.
  [[nodiscard]] std::vector<Facet> facets(const std::vector<Field>& chosen, const Query& query,
                                          std::uint64_t limit = 0) const;
  /// How the query is carried out: the tree, then the terms, for `--explain`.
  [[nodiscard]] std::string explain(const Query& query) const;

  /// By id, by a unique beginning of an id, or by path. Several if the beginning or the path fits
  /// several articles, none if nothing fits.
  [[nodiscard]] std::vector<StoredArticle> articles(const std::string& id_or_path,
                                                    std::uint64_t limit = 100) const;
  /// Byte ranges of `text` that the words of `query` match, in order.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> marks(
      const Query& query, const std::string& text) const;

  [[nodiscard]] IndexInfo info() const;
  /// Articles by a field's value and year of publication (0: undated): coverage for `info`.
  struct Coverage {
    std::string value;
    std::int16_t year = 0;
    std::uint64_t count = 0;
  };
  [[nodiscard]] std::vector<Coverage> coverage(Field field) const;
  /// Sources failed, partial or skipped, by path.
  [[nodiscard]] std::vector<SourceProblem> problems() const;

  /// Verifies checksums, then (unless `quick`) the structure of every part.
  static CheckReport check(const std::filesystem::path& directory, bool quick = false);

 private:
  struct Impl;
  explicit Index(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
