// SPDX-License-Identifier: GPL-2.0-or-later
// The columns of a shard, written and read back.
#include "catch.hpp"

#include "damage.hpp"
#include "failure.hpp"
#include "random_article.hpp"
#include "store/columns.hpp"
#include "temp_directory.hpp"

#include <algorithm>
#include <numeric>
#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

using Numbers = std::vector<std::uint32_t>;

/// An article as it goes in and is to come out.
struct Row {
  std::uint64_t minute = 0, id = 0;
  std::uint32_t words = 0, length = 0;
  std::set<std::pair<Field, std::string>> names;
  std::set<std::int16_t> years;
};

/// The files that rows make.
struct Columns {
  static constexpr std::string_view dictionary = "what records share";
  TempDirectory directory;
  store::NamesBuilder names_builder;
  std::size_t articles;

  explicit Columns(const std::vector<Row>& rows) : articles(rows.size()) {
    store::ColumnsBuilder builder(path(), names_builder);
    for (const Row& row : rows) {
      Numbers numbers;
      for (const auto& [field, key] : row.names) {
        store::NameRef name;
        name.field = field;
        name.key = name.shown = key;
        numbers.push_back(names_builder.count(names_builder.variant(name)));
      }
      const std::vector<std::int16_t> years(row.years.begin(), row.years.end());
      builder.add({row.minute, row.id, row.words, row.length, numbers, years});
    }
    names_builder.write(directory / "names", names_builder.order());
    builder.finish(names_builder.order(), dictionary);
  }
  [[nodiscard]] std::string bytes() const { return read_file(path()); }
  [[nodiscard]] std::filesystem::path path() const { return directory / "columns"; }
  [[nodiscard]] store::NamesFile names() const { return store::NamesFile(directory / "names"); }
};

std::vector<Row> random_rows(std::uint32_t seed, std::size_t count, std::uint32_t most_names) {
  Random random(seed);
  const std::vector<Field> chosen{Field::person, Field::place, Field::source};
  std::vector<Row> rows(count);
  for (Row& row : rows) {
    if (!random.chance(5)) row.minute = (std::uint64_t{1} << 38) + random.below(1u << 30);
    row.id = (std::uint64_t{random.below(1u << 31)} << 19) ^ random.below(1u << 31);
    row.words = random.below(5000);
    row.length = 2 * row.words + random.below(100);
    for (std::uint32_t left = random.below(most_names + 1); left > 0; --left)
      row.names.insert({random.pick(chosen), std::to_string(random.below(700))});
    for (std::uint32_t left = random.below(4); left > 0; --left)
      row.years.insert(static_cast<std::int16_t>(1800 + random.below(250)));
  }
  return rows;
}

/// Reads everything there is.
void read_all(const store::ColumnsFile& columns) {
  columns.check();
  (void)columns.with_ids(0, ~std::uint64_t{0}, 1000);
  Numbers all(columns.articles());
  std::iota(all.begin(), all.end(), 1u);
  for (const Field field : {Field::person, Field::place}) {
    Numbers counts(columns.names(field).bound());
    columns.names(field).count(all, counts);
  }
  for (const std::uint32_t article : all) (void)(columns.minute(article) + columns.words(article));
  (void)columns.hit_rows().at(all);
}

}  // namespace

TEST_CASE("columns give back every article, with no names, one at most, or many") {
  const std::uint32_t most_names = GENERATE(0u, 1u, 12u, 300u);
  const std::vector<Row> rows = random_rows(most_names, 250, most_names);
  const Columns written(rows);
  const store::NamesFile names = written.names();
  const store::ColumnsFile columns(written.path(), rows.size(), names);
  columns.check();
  REQUIRE(columns.articles() == 250);
  for (std::uint32_t article = 1; article <= rows.size(); ++article) {
    const Row& row = rows[article - 1];
    REQUIRE(columns.minute(article) == row.minute);
    REQUIRE(columns.id(article) == row.id);
    REQUIRE(columns.words(article) == row.words);
    REQUIRE(columns.length(article) == row.length);
    std::set<std::pair<Field, std::string>> found;
    for (const Field field : {Field::person, Field::place, Field::source, Field::org})
      for (const std::uint32_t name : columns.names(field).list(article))
        REQUIRE(found.emplace(field, names.key(names.first(field) + name)).second);
    REQUIRE(found == row.names);
    std::set<std::int16_t> years;
    for (const std::uint32_t back : columns.years().list(article))
      years.insert(static_cast<std::int16_t>(columns.latest_year() - static_cast<int>(back)));
    REQUIRE(years == row.years);
  }
}

TEST_CASE("a hit's row says what the columns say, and how much of its id is another's too") {
  std::vector<Row> rows = random_rows(8, 300, 9);
  rows[70].id = rows[7].id;
  const Columns written(rows);
  const store::NamesFile names = written.names();
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  const store::ColumnsFile columns(written.path(), rows.size(), names, use);
  Numbers some{300, 8, 1, 71, 150};
  const std::vector<store::HitRow> found = columns.hit_rows().at(some);
  REQUIRE(found.size() == some.size());
  for (std::size_t i = 0; i < some.size(); ++i) {
    CAPTURE(some[i]);
    const std::uint64_t id = rows[some[i] - 1].id;
    CHECK(found[i].id == id);
    CHECK(found[i] == columns.hit_rows().at(some[i]));
    CHECK(found[i].values[0] == columns.names(Field::person).list(some[i]));
    CHECK(found[i].values[1].empty());
    CHECK(found[i].values[2] == columns.names(Field::place).list(some[i]));
    CHECK(found[i].values[3] == columns.years().list(some[i]));
    std::uint32_t shared = 0;
    for (std::size_t other = 0; other < rows.size(); ++other)
      for (std::uint32_t bits = 50; other + 1 != some[i] && bits > shared; --bits)
        if (rows[other].id >> (50 - bits) == id >> (50 - bits)) shared = bits;
    CHECK(found[i].shared_bits == shared);
  }
  CHECK(found[1].shared_bits == 50);
}

TEST_CASE("counting adds up the lists of the articles asked for") {
  const std::vector<Row> rows = random_rows(3, 400, 9);
  const Columns written(rows);
  const store::NamesFile names = written.names();
  const store::ColumnsFile columns(written.path(), rows.size(), names);
  const store::ListColumn persons = columns.names(Field::person);
  Numbers some, expected(persons.bound()), found(persons.bound());
  for (std::uint32_t article = 1; article <= 400; article += 3) {
    some.push_back(article);
    for (const std::uint32_t name : persons.list(article)) ++expected[name];
  }
  persons.count(some, found);
  CHECK(found == expected);
  // Over all articles it gives what the names say.
  Numbers all(400), counts(persons.bound());
  std::iota(all.begin(), all.end(), 1u);
  persons.count(all, counts);
  CHECK(counts == names.article_counts(Field::person));
}

TEST_CASE("articles are found by ranges of ids, in their order, twins included") {
  std::vector<Row> rows = random_rows(4, 100, 2);
  rows[70].id = rows[7].id;
  const Columns written(rows);
  const store::NamesFile names = written.names();
  const store::ColumnsFile columns(written.path(), rows.size(), names);
  CHECK(columns.with_ids(rows[7].id, rows[7].id, 9) == Numbers{8, 71});
  CHECK(columns.with_ids(rows[7].id, rows[7].id, 1) == Numbers{8});
  const Numbers all = columns.with_ids(0, ~std::uint64_t{0}, 1000);
  REQUIRE(all.size() == 100);
  CHECK(std::is_sorted(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
    return columns.id(a) < columns.id(b);
  }));
  const std::uint64_t least = columns.id(all.front()), most = columns.id(all.back());
  CHECK(columns.with_ids(0, least, 9).size() == 1);
  CHECK(columns.with_ids(most + 1, ~std::uint64_t{0}, 9).empty());
}

TEST_CASE("articles are found by id however the ids lie") {
  const std::uint64_t factor = GENERATE(std::uint64_t{1}, std::uint64_t{3}, std::uint64_t{1} << 39);
  const std::uint64_t first = GENERATE(std::uint64_t{0}, (std::uint64_t{1} << 50) - 2100);
  if (factor > 3 && first > 0) return;  // no ids
  std::vector<Row> rows(700);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].id = first + i * factor;
  const Columns written(rows);
  const store::NamesFile names = written.names();
  const store::ColumnsFile columns(written.path(), rows.size(), names, FileUse::few);
  for (const std::uint32_t i : {0u, 1u, 2u, 350u, 697u, 698u, 699u})
    CHECK(columns.with_ids(rows[i].id, rows[i].id, 9) == Numbers{i + 1});
  CHECK(columns.with_ids(rows[10].id, rows[309].id, 1000).size() == 300);
  CHECK(columns.with_ids(rows[20].id, ~std::uint64_t{0}, 5).size() == 5);
}

TEST_CASE("a shard without articles has empty columns") {
  const Columns written({});
  const store::NamesFile names = written.names();
  const store::ColumnsFile columns(written.path(), 0, names);
  columns.check();
  CHECK(columns.with_ids(0, ~std::uint64_t{0}, 9).empty());
  CHECK(columns.latest_year() == 0);
}

TEST_CASE("columns of other articles or of other names are refused") {
  const Columns one(random_rows(5, 20, 5)), other(random_rows(6, 20, 5));
  const store::NamesFile names = one.names(), other_names = other.names();
  const auto fewer = failure_of([&] { store::ColumnsFile(one.path(), 19, names); });
  REQUIRE(fewer);
  CHECK(fewer->message == one.path().string() + " is damaged: it has another number of articles");
  const auto misfit = failure_of([&] { store::ColumnsFile(one.path(), 20, other_names).check(); });
  REQUIRE(misfit);
  CHECK(misfit->code == ErrorCode::index_corrupt);
  CHECK(misfit->message == one.path().string() + " is damaged: it does not fit the names");
}

TEST_CASE("damaged columns are read or refused, and refusals name the file") {
  const Columns written(random_rows(7, 20, 3));
  const store::NamesFile names = written.names();
  for_each_damage(written.bytes(), [&](const std::string& damaged, const std::string& what) {
    write_file(written.path(), damaged);
    CAPTURE(what);
    const auto failure =
        failure_of([&] { read_all(store::ColumnsFile(written.path(), 20, names)); });
    if (!failure) return;
    REQUIRE(failure->code == ErrorCode::index_corrupt);
    REQUIRE(failure->message.find(written.path().string() + " is damaged: ") == 0);
  });
}
