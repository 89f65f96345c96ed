// SPDX-License-Identifier: GPL-2.0-or-later
// The ids sorted, and both ways between them and the articles.
#include "store/id_column.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::store {
namespace {

/// Ids are hashes, so one lies about where its size says: mostly within this many, which take a
/// page.
constexpr std::uint64_t window = 512;

enum Section : std::size_t { ids_by_rank, ranks_by_article, articles_by_rank };

template <typename Numbers>
void write(TableFileWriter& table, const Numbers& numbers) {
  write_packed(table, [&](const auto& take) {
    for (const std::uint64_t number : numbers) take(number);
  });
}

}  // namespace

void write_id_column(TableFileWriter& table, const std::vector<std::uint64_t>& ids) {
  std::vector<std::uint32_t> order(ids.size()), ranks(ids.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return ids[a] != ids[b] ? ids[a] < ids[b] : a < b;
  });
  write_packed(table, [&](const auto& take) {
    for (const std::uint32_t article : order) take(ids[article]);
  });
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  write(table, ranks);
  write(table, order);
}

IdColumn::IdColumn(const TableFile& file, std::size_t first, std::uint64_t articles)
    : file_(file), first_(first) {
  for (const auto& [numbers, section] :
       {std::pair{&ids_, ids_by_rank}, {&ranks_, ranks_by_article}, {&articles_, articles_by_rank}})
    if (!numbers->open(file, first + section, articles))
      file.throw_corrupt("a column has the wrong length");
}

std::uint64_t IdColumn::first_rank(std::uint64_t wanted) const {
  // Where others don't lie where their size says, halving finds it.
  constexpr unsigned most_guesses = 8;
  std::uint64_t low = 0, high = ids_.size(), low_id = 0, high_id = ids_end;
  for (unsigned guesses = 0; low < high; ++guesses) {
    std::uint64_t from = (low + high) / 2;
    if (guesses < most_guesses && low_id < wanted && wanted < high_id) {
      const double part =
          static_cast<double>(wanted - low_id) / static_cast<double>(high_id - low_id);
      from = low + static_cast<std::uint64_t>(part * static_cast<double>(high - low));
    }
    from -= std::min(from - low, window / 2);
    const std::uint64_t end = std::min(from + window, high);
    const std::vector<std::uint64_t> ids = ids_.read(from, end);
    if (ids.front() >= wanted) {
      high = from;
      high_id = ids.front();
    } else if (ids.back() < wanted) {
      low = end;
      low_id = ids.back();
    } else {
      const auto found = std::lower_bound(ids.begin(), ids.end(), wanted);
      return from + static_cast<std::uint64_t>(found - ids.begin());
    }
  }
  return low;
}

IdColumn::Ranks IdColumn::ranks(std::uint64_t first, std::uint64_t last) const {
  const std::uint64_t begin = first_rank(first);
  return {begin, last < ids_end ? std::max(begin, first_rank(last + 1)) : ids_.size()};
}

std::uint32_t IdColumn::article(std::uint64_t rank) const {
  const std::uint64_t article = articles_.read(rank);
  if (article >= articles_.size()) file_.throw_corrupt("an article is out of range");
  return static_cast<std::uint32_t>(article) + 1;
}

void IdColumn::fetch() const noexcept { file_.fetch_small(first_ + ranks_by_article); }

void IdColumn::fetch(std::span<const std::uint32_t> articles) const {
  if (articles.size() > few_articles) return fetch_all();
  for (const std::uint32_t article : articles) {
    const std::uint64_t rank = std::min(ranks_.read(article - 1), ids_.size());
    file_.fetch_alone(
        ids_.bytes(rank - std::min(rank, window), std::min(rank + window, ids_.size())));
  }
}

void IdColumn::fetch_all() const noexcept { file_.fetch_small(first_ + ids_by_rank); }

void IdColumn::check() const {
  for (std::uint64_t rank = 0; rank < ids_.size(); ++rank)
    if (ranks_[article(rank) - 1] != rank || (rank > 0 && ids_[rank - 1] > ids_[rank]))
      file_.throw_corrupt("the articles are not sorted by id");
}

}  // namespace dateline::store
