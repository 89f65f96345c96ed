// SPDX-License-Identifier: GPL-2.0-or-later
// The public Index: each member hands its work to the file that knows how.
#include "search/article_lookup.hpp"
#include "search/compile.hpp"
#include "search/coverage.hpp"
#include "search/facet_counts.hpp"
#include "search/hit_values.hpp"
#include "search/index_facts.hpp"
#include "search/match.hpp"
#include "search/snapshot.hpp"
#include "search/snippets.hpp"

#include <dateline/error.hpp>
#include <dateline/index.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline {
namespace {

constexpr const char* index_name = ".dateline";

}  // namespace

struct Index::Impl {
  explicit Impl(const std::filesystem::path& directory) : snapshot(directory) {}
  Snapshot snapshot;
};

Index::Index(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Index Index::open(const std::filesystem::path& directory) {
  return Index(std::make_unique<Impl>(directory));
}

std::optional<std::filesystem::path> Index::find(const std::filesystem::path& start) {
  std::error_code error;
  std::filesystem::path at = std::filesystem::absolute(start, error).lexically_normal();
  for (;; at = at.parent_path()) {
    if (store::holds_index(at / index_name)) return at / index_name;
    if (!at.has_relative_path()) return std::nullopt;
  }
}

ResultPage Index::search(const Query& query, const SearchOptions& options) const {
  const auto started = std::chrono::steady_clock::now();
  const Snapshot& snapshot = impl_->snapshot;
  CompiledQuery compiled = compile(snapshot, query);
  for (const auto& shard : snapshot.shards()) shard->fetch_for_hits();
  const Ranking found = rank(snapshot, compiled, options);
  ResultPage page;
  page.matches = found.matches;
  page.notes = std::move(compiled.notes);
  TextCache texts(snapshot);
  std::vector<TextPattern> patterns;
  if (options.snippet > 0 && !found.articles.empty())
    patterns = visible_patterns(snapshot, texts.words(), query);
  fetch_hits(snapshot, found.articles);
  for (std::span<const RankedArticle> left = found.articles; !left.empty();) {
    const auto some = left.first(std::min(left.size(), store::few_articles));
    left = left.subspan(some.size());
    const std::vector<store::HitRow> rows = hit_rows(snapshot, some);
    std::vector<std::vector<FieldValues>> values(some.size());
    if (options.names) values = hit_values(snapshot, some, rows);
    std::vector<Hit> hits = make_hits(some, rows, texts, patterns, options);
    for (std::size_t i = 0; i < some.size(); ++i) {
      hits[i].names = std::move(values[i]);
      page.hits.push_back(std::move(hits[i]));
    }
  }
  page.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  return page;
}

std::uint64_t Index::count(const Query& query) const {
  return count_matches(impl_->snapshot, compile(impl_->snapshot, query));
}

std::vector<Facet> Index::facets(const std::vector<Field>& wanted, const Query& query,
                                 std::uint64_t limit) const {
  const Snapshot& snapshot = impl_->snapshot;
  return count_facets(snapshot, wanted, all_matches(snapshot, compile(snapshot, query)), limit);
}

std::string Index::explain(const Query& query) const {
  return to_string(query) + "\n" + compile(impl_->snapshot, query).whole().get_description();
}

std::vector<StoredArticle> Index::articles(const std::string& id_or_path,
                                           std::uint64_t limit) const {
  return find_articles(impl_->snapshot, id_or_path, limit);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Index::marks(const Query& query,
                                                                  const std::string& text) const {
  return find_marks(impl_->snapshot, query, text);
}

IndexInfo Index::info() const { return index_info(impl_->snapshot); }

std::vector<Index::Coverage> Index::coverage(Field field) const {
  const Snapshot& snapshot = impl_->snapshot;
  return count_coverage(snapshot, field, all_matches(snapshot, compile(snapshot, {Everything{}})));
}

std::vector<SourceProblem> Index::problems() const { return index_problems(impl_->snapshot); }

CheckReport Index::check(const std::filesystem::path& directory, bool quick) {
  return check_index(directory, quick);
}

}  // namespace dateline
