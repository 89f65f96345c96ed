// SPDX-License-Identifier: GPL-2.0-or-later
// The layout of the columns: head, plain numbers, articles by id, then lists by field.
#include "store/columns.hpp"

#include "base/varint.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::store {
namespace {

constexpr std::string_view magic = "dateline columns 1\n";
enum Section : std::size_t { head, all_minutes, all_ids, all_words, ids_sorted, first_list };
constexpr std::size_t list_count = field_count + 1;
constexpr std::size_t section_count = first_list + list_count * ListColumn::sections;

/// Articles, the first being 0, in the order of their ids.
std::vector<std::uint64_t> sorted_by_id(const std::vector<std::uint64_t>& ids) {
  std::vector<std::uint64_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint64_t a, std::uint64_t b) {
    return ids[a] != ids[b] ? ids[a] < ids[b] : a < b;
  });
  return order;
}

}  // namespace

void ColumnsBuilder::add(const ColumnRow& row) {
  minutes_.push_back(row.minute);
  ids_.push_back(row.id);
  words_.push_back(row.words);
  put_varint(lists_, row.names.size());
  for (const std::uint32_t name : row.names) put_varint(lists_, name);
  put_varint(lists_, row.years.size());
  for (const std::int16_t year : row.years) put_varint(lists_, static_cast<std::uint64_t>(year));
}

std::string ColumnsBuilder::encode(const NameOrder& order) const {
  // All names of all articles as they will be numbered, then all years.
  std::vector<std::uint32_t> names, years;
  std::vector<std::size_t> name_starts{0}, year_starts{0};
  VarintReader in(lists_);
  for (std::size_t article = 0; article < minutes_.size(); ++article) {
    for (std::uint64_t left = in.number(); left > 0; --left)
      names.push_back(order.numbers[in.number()]);
    std::sort(names.begin() + static_cast<std::ptrdiff_t>(name_starts.back()), names.end());
    name_starts.push_back(names.size());
    for (std::uint64_t left = in.number(); left > 0; --left)
      years.push_back(static_cast<std::uint32_t>(in.number()));
    year_starts.push_back(years.size());
  }
  const auto [earliest, latest] = std::minmax_element(years.begin(), years.end());
  const std::uint32_t latest_year = years.empty() ? 0 : *latest;
  const std::uint32_t year_bound = years.empty() ? 0 : *latest - *earliest + 1;

  TableWriter table(magic);
  table.section(std::vector<std::uint64_t>{minutes_.size(), latest_year});
  table.section(pack_numbers(minutes_));
  table.section(pack_numbers(ids_));
  table.section(pack_numbers(words_));
  table.section(pack_numbers(sorted_by_id(ids_)));
  std::vector<std::uint32_t> some;
  std::vector<std::size_t> at(name_starts.begin(), name_starts.end() - 1);
  for (std::size_t field = 0; field < field_count; ++field) {
    const std::uint32_t first = order.starts[field], end = order.starts[field + 1];
    ListColumnWriter column;
    for (std::size_t article = 0; article < at.size(); ++article) {
      some.clear();
      for (std::size_t& next = at[article]; next < name_starts[article + 1] && names[next] < end;
           ++next)
        some.push_back(names[next] - first);
      column.add(some);
    }
    column.write(table, end - first);
  }
  ListColumnWriter column;
  for (std::size_t article = 0; article + 1 < year_starts.size(); ++article) {
    some.clear();
    for (std::size_t i = year_starts[article]; i < year_starts[article + 1]; ++i)
      some.push_back(latest_year - years[i]);
    std::sort(some.begin(), some.end());
    column.add(some);
  }
  column.write(table, year_bound);
  return table.finish();
}

ColumnsFile::ColumnsFile(const std::filesystem::path& path, std::uint64_t articles,
                         const NamesFile& names)
    : file_(path, magic, section_count),
      articles_(static_cast<std::uint32_t>(file_.number<std::uint64_t>(head, 0))),
      latest_year_(static_cast<std::int16_t>(file_.number<std::uint64_t>(head, 1))) {
  if (articles_ != articles) file_.throw_corrupt("it has another number of articles");
  for (const auto& [numbers, section] :
       {std::pair{&minutes_, all_minutes}, std::pair{&ids_, all_ids}, std::pair{&words_, all_words},
        std::pair{&by_id_, ids_sorted}})
    if (!numbers->open(file_.section(section), articles_))
      file_.throw_corrupt("a column has the wrong length");
  lists_.reserve(list_count);
  for (std::size_t i = 0; i < list_count; ++i)
    lists_.emplace_back(file_, first_list + i * ListColumn::sections, articles_);
  for (std::size_t field = 0; field < field_count; ++field)
    if (lists_[field].bound() != names.size(static_cast<Field>(field)))
      file_.throw_corrupt("it does not fit the names");
  if (latest_year_ < 0 || years().bound() > static_cast<std::uint32_t>(latest_year_) + 1)
    file_.throw_corrupt("a year is out of range");
}

const ListColumn& ColumnsFile::names(Field field) const {
  return lists_[static_cast<std::size_t>(field)];
}

std::vector<std::uint32_t> ColumnsFile::with_ids(std::uint64_t first, std::uint64_t last,
                                                 std::uint64_t limit) const {
  std::uint64_t low = 0, high = articles_;
  while (low < high) {
    const std::uint64_t middle = (low + high) / 2;
    if (ids_[by_id_[middle]] < first)
      low = middle + 1;
    else
      high = middle;
  }
  std::vector<std::uint32_t> found;
  for (; low < articles_ && ids_[by_id_[low]] <= last && found.size() < limit; ++low) {
    if (by_id_[low] >= articles_) file_.throw_corrupt("an article is out of range");
    found.push_back(static_cast<std::uint32_t>(by_id_[low]) + 1);
  }
  return found;
}

void ColumnsFile::check() const {
  for (std::uint32_t article = 1; article <= articles_; ++article)
    for (const ListColumn& column : lists_) (void)column.list(article);
  std::vector<bool> seen(articles_);
  for (std::uint32_t i = 0; i < articles_; ++i) {
    const std::uint64_t article = by_id_[i];
    if (article >= articles_ || seen[article] || (i > 0 && ids_[by_id_[i - 1]] > ids_[article]))
      file_.throw_corrupt("the articles are not sorted by id");
    seen[article] = true;
  }
}

}  // namespace dateline::store
