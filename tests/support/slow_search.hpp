// SPDX-License-Identifier: GPL-2.0-or-later
// Another way to answer queries, for tests to compare with: every article is looked at word by
// word, straight from what the query language promises, without index, terms or patterns.
#pragma once

#include "articles.hpp"

#include <dateline/query.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace dateline::test {

/// Articles all in one language, with names that no gazetteer knows.
class SlowSearch {
 public:
  /// `lang` as Article::lang of all of them; `countries` are codes by folded name.
  SlowSearch(std::vector<Story> stories, std::string lang,
             std::map<std::string, std::string> countries);
  /// Places in the list of the articles that match.
  [[nodiscard]] std::set<std::size_t> matches(const Query& query) const;

 private:
  std::vector<Story> stories_;
  std::string lang_;
  std::map<std::string, std::string> countries_;
};

}  // namespace dateline::test
