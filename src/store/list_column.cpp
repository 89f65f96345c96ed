// SPDX-License-Identifier: GPL-2.0-or-later
// All lists behind each other in numbers of one width, which count faster than such as take the
// bytes they need; ends by article, starts by block of articles. Where no article has two numbers,
// just the number by article.
#include "store/list_column.hpp"

#include <algorithm>

namespace dateline::store {
namespace {

/// Articles that share a start, so that their ends are small numbers.
constexpr std::uint32_t block = 16;
enum Section : std::size_t { head, starts, ends, numbers };

/// What opening such a column looks at, and what its lists begin with.
const TableFile& fetched(const TableFile& file, std::size_t first) {
  file.fetch_section(first + head);
  file.fetch_small(first + starts);
  file.fetch_small(first + ends);
  file.fetch(file.section(first + numbers).substr(0, 1));
  return file;
}

}  // namespace

void write_list_column(TableFileWriter& table, std::uint64_t bound,
                       const std::function<void(const ListSink&)>& visit) {
  std::vector<std::uint32_t> starts, ends, only;
  std::uint64_t numbers = 0;
  bool single = true;
  NumberPacking packing;
  visit([&](std::span<const std::uint32_t> list) {
    if (ends.size() % block == 0) starts.push_back(static_cast<std::uint32_t>(numbers));
    numbers += list.size();
    ends.push_back(static_cast<std::uint32_t>(numbers - starts.back()));
    for (const std::uint32_t number : list) packing.note(number);
    single = single && list.size() < 2;
    if (single) only.push_back(list.empty() ? 0 : list.front() + 1);
  });
  table.section(std::vector<std::uint64_t>{bound, single ? 0 : numbers});
  if (single) {
    table.section(std::string_view());
    write_all_packed(table, only);
    write_all_packed(table, {});
  } else {
    table.section(starts);
    write_all_packed(table, ends);
    write_packed(table, packing, [&](const auto& take) {
      visit([&](std::span<const std::uint32_t> list) {
        for (const std::uint32_t number : list) take(number);
      });
    });
  }
}

ListColumn::ListColumn(const TableFile& file, std::size_t first, std::uint64_t articles)
    : file_(fetched(file, first)), first_(first), starts_(file.section(first + starts)) {
  const auto [bound, count] = file.read_some<std::uint64_t, 2>(first + head, 0);
  bound_ = static_cast<std::uint32_t>(bound);
  const std::uint64_t blocks = (articles + block - 1) / block;
  if (!ends_.open(file, first + ends, articles) || !numbers_.open(file, first + numbers, count) ||
      (!starts_.empty() && starts_.size() != blocks * sizeof(std::uint32_t)))
    file.throw_corrupt("a column has the wrong length");
}

std::uint32_t ListColumn::checked(std::uint64_t number) const {
  if (number >= bound_) file_.throw_corrupt("a number is out of range");
  return static_cast<std::uint32_t>(number);
}

ListColumn::Places ListColumn::places(std::uint32_t article) const {
  const std::uint32_t i = article - 1;
  if (i >= ends_.size()) file_.throw_corrupt("an article is out of range");
  std::uint32_t start = 0;
  std::memcpy(&start, starts_.data() + i / block * sizeof start, sizeof start);
  const Places places{start + (i % block == 0 ? 0 : ends_[i - 1]), start + ends_[i]};
  if (places.end > numbers_.size() || places.begin > places.end)
    file_.throw_corrupt("a list lies outside");
  return places;
}

template <typename Visit>
void ListColumn::visit(std::uint32_t article, Visit&& visit) const {
  if (starts_.empty()) {
    const std::uint64_t number = ends_[article - 1];
    if (number > 0) visit(checked(number - 1));
    return;
  }
  const auto [begin, end] = places(article);
  for (std::uint64_t at = begin; at < end; ++at) visit(checked(numbers_[at]));
}

void ListColumn::count(std::span<const std::uint32_t> articles,
                       std::span<std::uint32_t> counts) const {
  if (counts.size() < bound_) file_.throw_corrupt("a column has more values than there are");
  if (articles.size() > few_articles) {
    file_.use_most();
    file_.fetch_small(first_ + numbers);
  }
  const ListColumn column = *this;  // the compiler can't know that no count is a part of *this
  for (const std::uint32_t article : articles)
    column.visit(article, [counts](std::uint32_t number) { ++counts[number]; });
}

std::vector<std::uint32_t> ListColumn::list(std::uint32_t article) const {
  std::vector<std::uint32_t> numbers;
  visit(article, [&](std::uint32_t number) { numbers.push_back(number); });
  return numbers;
}

}  // namespace dateline::store
