// SPDX-License-Identifier: GPL-2.0-or-later
// A small index, published and open, with the questions tests ask it most.
#pragma once

#include "queries.hpp"
#include "small_index.hpp"
#include "temp_directory.hpp"

#include <dateline/index.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace dateline::test {

class OpenArchive {
 public:
  explicit OpenArchive(const std::vector<Story>& stories) : OpenArchive(one_shard(stories)) {}
  explicit OpenArchive(const IndexPlan& plan)
      : index((publish_index(directory.path(), plan), Index::open(directory.path()))) {}

  TempDirectory directory;
  Index index;

  /// The headlines of all hits, in their order.
  [[nodiscard]] std::vector<std::string> ranked(const Query& query, SearchOptions options) const {
    std::vector<std::string> found;
    options.snippet = 0;
    for (const Hit& hit : index.search(query, options).hits) found.push_back(hit.headline);
    return found;
  }
  [[nodiscard]] std::vector<std::string> ranked(const Query& query, SortOrder sort) const {
    SearchOptions options;
    options.sort = sort;
    return ranked(query, options);
  }
  /// The headlines of all hits, sorted.
  [[nodiscard]] std::vector<std::string> found(const Query& query) const {
    SearchOptions options;
    options.limit = 1000;
    std::vector<std::string> headlines = ranked(query, options);
    std::sort(headlines.begin(), headlines.end());
    return headlines;
  }
  /// The notes on a query, as "code: message".
  [[nodiscard]] std::vector<std::string> notes(const Query& query) const {
    std::vector<std::string> found;
    for (const SearchNote& note : index.search(query).notes)
      found.push_back(note.code + ": " + note.message);
    return found;
  }

 private:
  static IndexPlan one_shard(const std::vector<Story>& stories) {
    IndexPlan plan;
    plan.shards = {stories};
    return plan;
  }
};

using Headlines = std::vector<std::string>;

}  // namespace dateline::test
