// SPDX-License-Identifier: GPL-2.0-or-later
// From one side of a set to the other.
#include "search/article_set.hpp"

#include <utility>

namespace dateline {

std::vector<std::uint32_t> others(const std::vector<std::uint32_t>& listed,
                                  std::uint32_t articles) {
  std::vector<std::uint32_t> missing;
  missing.reserve(articles - listed.size());
  std::uint32_t next = 1;
  for (const std::uint32_t article : listed) {
    for (; next < article; ++next) missing.push_back(next);
    next = article + 1;
  }
  for (; next <= articles; ++next) missing.push_back(next);
  return missing;
}

std::vector<std::uint32_t> to_list(ArticleSet set, std::uint32_t articles) {
  return set.all_but_listed ? others(set.listed, articles) : std::move(set.listed);
}

}  // namespace dateline
