// SPDX-License-Identifier: GPL-2.0-or-later
// The ids sorted, and the article of each.
#include "store/id_column.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace dateline::store {
namespace {

/// Ids are hashes, so one lies about where its size says: mostly within this many, which take a
/// page.
constexpr std::uint64_t window = 512;

enum Section : std::size_t { ids_by_rank, articles_by_rank };

/// How many bits of two ids are the same, from the highest on.
std::uint8_t bits_in_common(std::uint64_t a, std::uint64_t b) {
  constexpr int unused = std::countl_zero(ids_end - 1);
  return static_cast<std::uint8_t>(std::countl_zero(a ^ b) - unused);
}

}  // namespace

std::vector<std::uint8_t> write_id_column(TableFileWriter& table,
                                          const std::vector<std::uint64_t>& ids) {
  std::vector<std::uint32_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return ids[a] != ids[b] ? ids[a] < ids[b] : a < b;
  });
  write_packed(table, [&](const auto& take) {
    for (const std::uint32_t article : order) take(ids[article]);
  });
  write_all_packed(table, order);
  std::vector<std::uint8_t> shared(ids.size());
  for (std::size_t rank = 1; rank < order.size(); ++rank) {
    const std::uint8_t bits = bits_in_common(ids[order[rank - 1]], ids[order[rank]]);
    for (const std::uint32_t article : {order[rank - 1], order[rank]})
      shared[article] = std::max(shared[article], bits);
  }
  return shared;
}

IdColumn::IdColumn(const TableFile& file, std::size_t first, std::uint64_t articles) : file_(file) {
  for (const auto& [numbers, section] :
       {std::pair{&ids_, ids_by_rank}, {&articles_, articles_by_rank}})
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

void IdColumn::fetch(std::span<const std::uint64_t> ids) const noexcept {
  // As first_rank() guesses.
  const double spread = static_cast<double>(ids_.size()) / static_cast<double>(ids_end);
  for (const std::uint64_t id : ids) {
    const auto rank = static_cast<std::uint64_t>(static_cast<double>(id) * spread);
    file_.fetch_alone(
        ids_.bytes(rank - std::min(rank, window), std::min(rank + window, ids_.size())));
  }
}

}  // namespace dateline::store
