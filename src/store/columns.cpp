// SPDX-License-Identifier: GPL-2.0-or-later
// The layout of the columns: head, plain numbers, articles by id, then lists by field.
#include "store/columns.hpp"

#include "base/varint.hpp"

#include <algorithm>

namespace dateline::store {
namespace {

constexpr std::string_view magic = "dateline columns 3\n";
enum Section : std::size_t {
  head,
  all_minutes,
  all_words,
  all_lengths,
  all_ids,
  record_dictionary = all_ids + IdColumn::sections,
  first_list
};
constexpr std::size_t list_count = field_count + 1;
constexpr std::size_t section_count = first_list + list_count * ListColumn::sections;

/// What waits to be written. Lists: how many articles have none before the next that has one, how
/// many numbers that one has, and these.
enum Stream : std::size_t { minutes, ids, words, lengths, years, first_field };
constexpr std::size_t stream_count = first_field + field_count;

/// What opening the file looks at, and what ranking reads of every match.
const TableFile& fetched(const TableFile& file) {
  for (std::size_t section = head; section < record_dictionary; ++section)
    file.fetch(file.section(section).substr(0, 1));
  file.fetch_section(all_lengths);
  return file;
}

/// Which of the lists the years are; of a field's names it is the field's number.
constexpr std::size_t year_lists = field_count;

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
    by_stream_.emplace_back(first_field + static_cast<std::size_t>(names_.field(name)), name);
  for (const std::int16_t year : row.years) {
    const auto number = static_cast<std::uint32_t>(year);
    earliest_year_ = std::min(earliest_year_, number);
    latest_year_ = std::max(latest_year_, number);
    by_stream_.emplace_back(years, number);
  }
  std::sort(by_stream_.begin(), by_stream_.end());
  for (auto next = by_stream_.begin(); next != by_stream_.end();) {
    const std::size_t stream = next->first;
    list_.clear();
    for (; next != by_stream_.end() && next->first == stream; ++next) list_.push_back(next->second);
    add_list(stream, list_);
  }
  ++articles_;
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

/// Gives the sink every article's list from a stream of lists, sorted once renumbered.
template <typename Renumber>
void ColumnsBuilder::visit_lists(std::size_t stream, Renumber&& renumber, const ListSink& sink) {
  std::uint32_t given = 0;
  spool_.visit(stream, [&](std::string_view bytes) {
    for (VarintReader in(bytes); !in.at_end(); ++given) {
      for (std::uint64_t left = in.number(); left > 0; --left, ++given) sink({});
      list_.clear();
      for (std::uint64_t left = in.number(); left > 0; --left)
        list_.push_back(renumber(static_cast<std::uint32_t>(in.number())));
      std::sort(list_.begin(), list_.end());
      sink(list_);
    }
  });
  for (; given < articles_; ++given) sink({});
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
  write_id_column(table, all);
  table.section(dictionary);
  for (std::size_t field = 0; field < field_count; ++field) {
    const std::uint32_t first = order.starts[field];
    const auto renumber = [&](std::uint32_t name) { return order.numbers[name] - first; };
    write_list_column(table, order.starts[field + 1] - first, [&](const ListSink& sink) {
      visit_lists(first_field + field, renumber, sink);
    });
  }
  const auto before_latest = [&](std::uint32_t year) { return latest_year_ - year; };
  write_list_column(table, any_year ? latest_year_ - earliest_year_ + 1 : 0,
                    [&](const ListSink& sink) { visit_lists(years, before_latest, sink); });
  table.finish();
}

ColumnsFile::ColumnsFile(const std::filesystem::path& path, std::uint64_t articles,
                         const NamesFile& names, FileUse use)
    : names_(names),
      file_(path, magic, section_count, use),
      articles_(static_cast<std::uint32_t>(fetched(file_).read<std::uint64_t>(head, 0))),
      latest_year_(static_cast<std::int16_t>(file_.read<std::uint64_t>(head, 1))),
      ids_(file_, all_ids, articles_) {
  if (articles_ != articles) file_.throw_corrupt("it has another number of articles");
  for (const auto& [numbers, section] :
       {std::pair{&minutes_, all_minutes}, std::pair{&words_, all_words},
        std::pair{&lengths_, all_lengths}})
    if (!numbers->open(file_, section, articles_))
      file_.throw_corrupt("a column has the wrong length");
}

ListColumn ColumnsFile::lists(std::size_t number) const {
  return {file_, first_list + number * ListColumn::sections, articles_};
}

std::string_view ColumnsFile::dictionary() const { return file_.section(record_dictionary); }

ListColumn ColumnsFile::names(Field field) const {
  ListColumn column = lists(static_cast<std::size_t>(field));
  if (column.bound() != names_.size(field)) file_.throw_corrupt("it does not fit the names");
  return column;
}

ListColumn ColumnsFile::years() const {
  ListColumn column = lists(year_lists);
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

void ColumnsFile::fetch_lists(std::span<const Field> fields) const noexcept {
  for (const Field field : fields) {
    const std::size_t number = field == Field::year ? year_lists : static_cast<std::size_t>(field);
    ListColumn::fetch(file_, first_list + number * ListColumn::sections);
  }
}

void ColumnsFile::fetch_for_hits() const noexcept {
  for (const Section section : {all_minutes, record_dictionary}) file_.fetch_small(section);
  ids_.fetch();
}

void ColumnsFile::check() const {
  std::vector<ListColumn> columns{years()};
  for (std::size_t field = 0; field < field_count; ++field)
    columns.push_back(names(static_cast<Field>(field)));
  for (std::uint32_t article = 1; article <= articles_; ++article)
    for (const ListColumn& column : columns) (void)column.list(article);
  ids_.check();
}

}  // namespace dateline::store
