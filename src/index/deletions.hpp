// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles of which shard a run drops.
#pragma once

#include "store/sources.hpp"

#include <cstdint>
#include <map>
#include <set>

namespace dateline {

/// Gathers deleted articles by shard.
class Deletions {
 public:
  void add(const store::RecordRow& record) {
    for (std::uint32_t i = 0; i < record.articles; ++i)
      by_shard_[record.first.shard].insert(record.first.article + i);
  }
  void add(const store::FileRow& file) {
    for (const store::EntryRow& entry : file.entries)
      for (const store::RecordRow& record : entry.records) add(record);
  }
  void add(std::uint32_t shard, std::uint32_t article) { by_shard_[shard].insert(article); }
  [[nodiscard]] const std::set<std::uint32_t>& of(std::uint32_t shard) const {
    static const std::set<std::uint32_t> none;
    const auto known = by_shard_.find(shard);
    return known == by_shard_.end() ? none : known->second;
  }
  [[nodiscard]] bool contains(const store::ArticleRef& article) const {
    return of(article.shard).contains(article.article);
  }

 private:
  std::map<std::uint32_t, std::set<std::uint32_t>> by_shard_;
};

}  // namespace dateline
