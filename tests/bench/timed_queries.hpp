// SPDX-License-Identifier: GPL-2.0-or-later
// The queries whose latency is measured.
#pragma once

#include <dateline/index.hpp>

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

struct TimedQuery {
  std::string id, kind;  ///< "rare3", "rare"
  std::string text;      ///< as a user types it
  Query query;
  std::vector<Field> facets;  ///< to be counted; if empty, the query is searched
};

/// How the words of a phrase are compared.
enum class PhraseWords : bool { as_typed, stems };

/// Throws std::runtime_error if `text` is no query.
TimedQuery timed_query(std::string id, std::string kind, std::string text,
                       std::vector<Field> facets = {});

/// Reads rows of id, kind, words, first and last day (YYYYMMDD), with tabs between them, and `#`
/// before comments. Kinds: rare, freq, and, or, phraserare, phrasefreq, prefix, date, near, facet.
std::vector<TimedQuery> read_queries(const std::filesystem::path& path, PhraseWords phrase_words);

/// Queries of the same kinds on words that the index has, and facets besides: of names (`names`)
/// and of each field over all articles (`all`). The same for the same index.
std::vector<TimedQuery> choose_queries(const Index& index);

/// One query a line: id, kind, text and the names of its facets, with tabs between.
void write_list(const std::vector<TimedQuery>& queries, std::ostream& out);
std::vector<TimedQuery> read_list(const std::filesystem::path& path);

/// What a list of results shows first: the ten best, with headlines.
inline SearchOptions ten_best() {
  SearchOptions options;
  options.limit = 10;
  options.snippet = 0;
  options.exact_total = false;
  return options;
}

}  // namespace dateline::bench
