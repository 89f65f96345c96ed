// SPDX-License-Identifier: GPL-2.0-or-later
// The layout of the columns: head, plain numbers, articles by id, rows, then lists by field.
#include "store/columns.hpp"

#include <algorithm>

namespace dateline::store {
namespace {

constexpr std::string_view magic = "dateline columns 4\n";
enum Section : std::size_t {
  head,
  all_minutes,
  all_words,
  all_lengths,
  all_ids,
  all_hit_rows = all_ids + IdColumn::sections,
  record_dictionary = all_hit_rows + HitRows::sections,
  first_list
};
constexpr std::size_t section_count = first_list + field_count * ListColumn::sections;

/// What waits to be written. Lists: how many articles have none before the next that has one, how
/// many numbers that one has, and these. Rows: for each of hit_fields how many numbers, and these.
enum Stream : std::size_t { minutes, ids, words, lengths, rows, first_field };
constexpr std::size_t stream_count = first_field + field_count;

/// What opening the file looks at, and what ranking reads of every match.
const TableFile& fetched(const TableFile& file) {
  for (std::size_t section = head; section < all_hit_rows; ++section)
    file.fetch(file.section(section).substr(0, 1));
  file.fetch_section(all_lengths);
  return file;
}

std::size_t stream_of(Field field) { return first_field + static_cast<std::size_t>(field); }

/// What numbers in hit rows must stay below.
std::array<std::uint32_t, hit_fields.size()> hit_bounds(const NamesFile& names,
                                                        std::int16_t latest_year) {
  std::array<std::uint32_t, hit_fields.size()> bounds{};
  for (std::size_t i = 0; i < bounds.size(); ++i)
    bounds[i] = hit_fields[i] == Field::year
                    ? static_cast<std::uint32_t>(std::max<int>(latest_year, 0)) + 1
                    : names.size(hit_fields[i]);
  return bounds;
}

}  // namespace

ColumnsBuilder::ColumnsBuilder(std::filesystem::path path, const NamesBuilder& names)
    : path_(std::move(path)),
      names_(names),
      spool_(path_.string() + ".spool", stream_count),
      ends_(stream_count) {}

void ColumnsBuilder::add(const ColumnRow& row) {
  for (const auto& [stream, number] : {std::pair{minutes, row.minute},
                                       {ids, row.id},
                                       {words, std::uint64_t{row.words}},
                                       {lengths, std::uint64_t{row.length}}}) {
    scratch_.clear();
    put_varint(scratch_, number);
    spool_.append(stream, scratch_);
  }
  by_stream_.clear();
  for (const std::uint32_t name : row.names)
    by_stream_.emplace_back(stream_of(names_.field(name)), name);
  for (const std::int16_t year : row.years) {
    const auto number = static_cast<std::uint32_t>(year);
    earliest_year_ = std::min(earliest_year_, number);
    latest_year_ = std::max(latest_year_, number);
    by_stream_.emplace_back(stream_of(Field::year), number);
  }
  std::sort(by_stream_.begin(), by_stream_.end());
  for (auto next = by_stream_.begin(); next != by_stream_.end();) {
    const std::size_t stream = next->first;
    list_.clear();
    for (; next != by_stream_.end() && next->first == stream; ++next) list_.push_back(next->second);
    add_list(stream, list_);
  }
  add_hit_row();
  ++articles_;
}

/// Of what `by_stream_` has in order.
void ColumnsBuilder::add_hit_row() {
  scratch_.clear();
  for (const Field field : hit_fields) {
    const std::pair begin{stream_of(field), std::uint32_t{0}}, end{begin.first + 1, begin.second};
    const auto from = std::lower_bound(by_stream_.begin(), by_stream_.end(), begin);
    const auto to = std::lower_bound(from, by_stream_.end(), end);
    put_varint(scratch_, static_cast<std::uint64_t>(to - from));
    for (auto next = from; next != to; ++next) put_varint(scratch_, next->second);
  }
  spool_.append(rows, scratch_);
}

void ColumnsBuilder::add_list(std::size_t stream, std::span<const std::uint32_t> list) {
  scratch_.clear();
  put_varint(scratch_, articles_ - ends_[stream]);
  put_varint(scratch_, list.size());
  for (const std::uint32_t number : list) put_varint(scratch_, number);
  spool_.append(stream, scratch_);
  ends_[stream] = articles_ + 1;
}

/// Calls take(number) for each number of a stream of them.
template <typename Take>
void ColumnsBuilder::visit_numbers(std::size_t stream, Take&& take) {
  spool_.visit(stream, [&](std::string_view bytes) {
    for (VarintReader in(bytes); !in.at_end();) take(in.number());
  });
}

/// Reads how many numbers a field has and these, and gives them as the columns have them.
void ColumnsBuilder::read_list(VarintReader& in, Field field, const NameOrder& order,
                               std::vector<std::uint32_t>& list) const {
  list.clear();
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const auto number = static_cast<std::uint32_t>(in.number());
    list.push_back(field == Field::year
                       ? latest_year_ - number
                       : order.numbers[number] - order.starts[static_cast<std::size_t>(field)]);
  }
  std::sort(list.begin(), list.end());
}

/// Gives the sink every article's list of a field.
void ColumnsBuilder::visit_lists(Field field, const NameOrder& order, const ListSink& sink) {
  std::uint32_t given = 0;
  spool_.visit(stream_of(field), [&](std::string_view bytes) {
    for (VarintReader in(bytes); !in.at_end(); ++given) {
      for (std::uint64_t left = in.number(); left > 0; --left, ++given) sink({});
      read_list(in, field, order, list_);
      sink(list_);
    }
  });
  for (; given < articles_; ++given) sink({});
}

void ColumnsBuilder::write_hit_rows(TableFileWriter& table, const NameOrder& order,
                                    const std::vector<std::uint64_t>& all_ids,
                                    const std::vector<std::uint8_t>& shared_bits) {
  StringBlocksWriter blocks(table);
  HitRow row;
  std::size_t article = 0;
  spool_.visit(rows, [&](std::string_view bytes) {
    for (VarintReader in(bytes); !in.at_end(); ++article) {
      row.id = all_ids[article];
      row.shared_bits = shared_bits[article];
      for (std::size_t i = 0; i < hit_fields.size(); ++i)
        read_list(in, hit_fields[i], order, row.values[i]);
      scratch_.clear();
      put_hit_row(scratch_, row);
      blocks.add(scratch_);
    }
  });
  blocks.finish();
}

void ColumnsBuilder::finish(const NameOrder& order, std::string_view dictionary) {
  const bool any_year = earliest_year_ <= latest_year_;
  TableFileWriter table(path_, magic);
  table.append(std::vector<std::uint64_t>{articles_, latest_year_});
  for (const Stream stream : {minutes, words, lengths})
    write_packed(table, [&](const auto& take) { visit_numbers(stream, take); });
  std::vector<std::uint64_t> all;
  all.reserve(articles_);
  visit_numbers(ids, [&](std::uint64_t id) { all.push_back(id); });
  write_hit_rows(table, order, all, write_id_column(table, all));
  table.section(dictionary);
  for (std::size_t field = 0; field < field_count; ++field) {
    const bool is_year = static_cast<Field>(field) == Field::year;
    const std::uint32_t bound = !is_year   ? order.starts[field + 1] - order.starts[field]
                                : any_year ? latest_year_ - earliest_year_ + 1
                                           : 0;
    write_list_column(table, bound, [&](const ListSink& sink) {
      visit_lists(static_cast<Field>(field), order, sink);
    });
  }
  table.finish();
}

ColumnsFile::ColumnsFile(const std::filesystem::path& path, std::uint64_t articles,
                         const NamesFile& names, FileUse use)
    : names_(names),
      file_(path, magic, section_count, use),
      articles_(static_cast<std::uint32_t>(fetched(file_).read<std::uint64_t>(head, 0))),
      latest_year_(static_cast<std::int16_t>(file_.read<std::uint64_t>(head, 1))),
      ids_(file_, all_ids, articles_),
      hit_rows_(file_, all_hit_rows, hit_bounds(names, latest_year_)) {
  if (articles_ != articles) file_.throw_corrupt("it has another number of articles");
  for (const auto& [numbers, section] :
       {std::pair{&minutes_, all_minutes}, std::pair{&words_, all_words},
        std::pair{&lengths_, all_lengths}})
    if (!numbers->open(file_, section, articles_))
      file_.throw_corrupt("a column has the wrong length");
}

ListColumn ColumnsFile::lists(Field field) const {
  return {file_, first_list + static_cast<std::size_t>(field) * ListColumn::sections, articles_};
}

std::string_view ColumnsFile::dictionary() const { return file_.section(record_dictionary); }

ListColumn ColumnsFile::names(Field field) const {
  ListColumn column = lists(field);
  if (column.bound() != names_.size(field)) file_.throw_corrupt("it does not fit the names");
  return column;
}

ListColumn ColumnsFile::years() const {
  ListColumn column = lists(Field::year);
  if (latest_year_ < 0 || column.bound() > static_cast<std::uint32_t>(latest_year_) + 1)
    file_.throw_corrupt("a year is out of range");
  return column;
}

std::vector<std::uint32_t> ColumnsFile::with_ids(std::uint64_t first, std::uint64_t last,
                                                 std::uint64_t limit) const {
  auto [rank, end] = ids_.ranks(first, last);
  end = std::min(end, rank + std::min(limit, end - rank));
  if (end - rank > few_articles) file_.use_most();
  std::vector<std::uint32_t> found;
  for (; rank < end; ++rank) found.push_back(ids_.article(rank));
  return found;
}

void ColumnsFile::fetch_for_hits() const noexcept {
  file_.fetch_small(record_dictionary);
  hit_rows_.fetch();
}

void ColumnsFile::check() const {
  std::vector<ListColumn> columns;
  for (std::size_t field = 0; field < field_count; ++field)
    columns.push_back(static_cast<Field>(field) == Field::year ? years()
                                                               : names(static_cast<Field>(field)));
  for (std::uint32_t article = 1; article <= articles_; ++article) {
    std::vector<std::vector<std::uint32_t>> lists;
    for (const ListColumn& column : columns) lists.push_back(column.list(article));
    const HitRow row = hit_rows_.at(article);
    for (std::size_t i = 0; i < hit_fields.size(); ++i)
      if (row.values[i] != lists[static_cast<std::size_t>(hit_fields[i])])
        file_.throw_corrupt("a row and the columns differ");
  }
  for (std::uint64_t rank = 0; rank < articles_; ++rank)
    if (id(ids_.article(rank)) != ids_.id(rank) || (rank > 0 && ids_.id(rank - 1) > ids_.id(rank)))
      file_.throw_corrupt("the articles are not sorted by id");
}

}  // namespace dateline::store
