// SPDX-License-Identifier: GPL-2.0-or-later
// Lists as differences in variable-length integers, ends by article, starts by block of articles;
// where no article has two numbers, just the number by article.
#include "store/list_column.hpp"

#include "base/varint.hpp"

#include <algorithm>

namespace dateline::store {
namespace {

/// Articles that share a start, so that their ends are small numbers.
constexpr std::uint32_t block = 16;
enum Section : std::size_t { bounds, starts, ends, bytes };

}  // namespace

void ListColumnWriter::add(std::span<const std::uint32_t> numbers) {
  if (ends_.size() % block == 0) starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  std::uint32_t last = 0;
  for (const std::uint32_t number : numbers) {
    put_varint(bytes_, number - last);
    last = number;
  }
  ends_.push_back(bytes_.size() - starts_.back());
  single_ = single_ && numbers.size() < 2;
  if (single_) singles_.push_back(numbers.empty() ? 0 : std::uint64_t{numbers.front()} + 1);
}

void ListColumnWriter::write(TableWriter& table, std::uint64_t bound) const {
  table.section(std::vector<std::uint64_t>{bound});
  if (single_) {
    table.section(std::string_view());
    table.section(pack_numbers(singles_));
    table.section(std::string_view());
  } else {
    table.section(starts_);
    table.section(pack_numbers(ends_));
    table.section(bytes_);
  }
}

ListColumn::ListColumn(const TableFile& file, std::size_t first, std::uint64_t articles)
    : file_(file),
      starts_(file.section(first + starts)),
      bytes_(file.section(first + bytes)),
      bound_(static_cast<std::uint32_t>(file.number<std::uint64_t>(first + bounds, 0))) {
  const std::uint64_t blocks = (articles + block - 1) / block;
  if (!ends_.open(file.section(first + ends), articles) ||
      (!starts_.empty() && starts_.size() != blocks * sizeof(std::uint32_t)))
    file.throw_corrupt("a column has the wrong length");
}

template <typename Visit>
void ListColumn::visit(std::uint32_t article, Visit&& visit) const {
  const std::uint32_t i = article - 1;
  if (starts_.empty()) {
    const std::uint64_t number = ends_[i];
    if (number > bound_) file_.throw_corrupt("a number is out of range");
    if (number > 0) visit(static_cast<std::uint32_t>(number - 1));
    return;
  }
  std::uint32_t start = 0;
  if (i >= ends_.size()) file_.throw_corrupt("an article is out of range");
  std::memcpy(&start, starts_.data() + i / block * sizeof start, sizeof start);
  const std::uint64_t begin = start + (i % block == 0 ? 0 : ends_[i - 1]), end = start + ends_[i];
  if (begin > end || end > bytes_.size()) file_.throw_corrupt("a list lies outside");
  std::uint64_t number = 0;
  for (const char *at = bytes_.data() + begin, *stop = bytes_.data() + end; at < stop;) {
    auto byte = static_cast<unsigned char>(*at++);
    std::uint64_t difference = byte & 0x7fu;
    for (unsigned shift = 7; byte >= 0x80; shift += 7) {
      if (at == stop || shift > 28) file_.throw_corrupt("a list is cut off");
      byte = static_cast<unsigned char>(*at++);
      difference |= std::uint64_t{byte & 0x7fu} << shift;
    }
    number += difference;
    if (number >= bound_) file_.throw_corrupt("a number is out of range");
    visit(static_cast<std::uint32_t>(number));
  }
}

void ListColumn::count(std::span<const std::uint32_t> articles,
                       std::span<std::uint32_t> counts) const {
  if (counts.size() < bound_) file_.throw_corrupt("a column has more values than there are");
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
