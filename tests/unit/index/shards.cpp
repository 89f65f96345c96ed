// SPDX-License-Identifier: GPL-2.0-or-later
// Shards written and read back through Xapian.
#include "catch.hpp"

#include "base/file.hpp"
#include "failure.hpp"
#include "index/pipeline.hpp"
#include "index/schema.hpp"
#include "index/shard_reader.hpp"
#include "planning.hpp"
#include "random_article.hpp"
#include "small_index.hpp"
#include "temp_directory.hpp"

#include <map>
#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Stories of few different words, names and values, so that terms have many postings.
std::vector<Story> some_stories(std::size_t count) {
  Random random(static_cast<std::uint32_t>(count));
  const std::vector<std::string> words{"missile",   "summit", "talks", "river",  "flood",
                                       "elections", "vote",   "trade", "treaty", "=2000"};
  const auto text = [&](std::uint32_t length) {
    std::string made;
    for (; length > 0; --length) made += random.pick(words) + (random.chance(9) ? ".\n\n" : " ");
    return made;
  };
  std::vector<Story> stories;
  for (std::size_t i = 0; i < count; ++i) {
    Story one = story(text(5), text(60)).from("Paper " + std::to_string(random.below(4)));
    one.article.date = random.date();
    one.about(1950 + static_cast<int>(random.below(70)));
    one.article.lang = random.pick(std::vector<std::string>{"en", "", "de", "ja"});
    if (random.chance(2)) one.naming(person("Kim " + std::to_string(random.below(9))));
    if (random.chance(3)) one.naming(city("Port " + std::to_string(random.below(5)), "GB"));
    stories.push_back(std::move(one));
  }
  return stories;
}

struct Shard {
  TempDirectory directory;
  WrittenShard written;
  ShardReader reader;
  explicit Shard(const std::vector<Story>& stories)
      : written(write_shard(directory.path(), 7, stories)),
        reader(directory.path(), written.shard) {}
};

/// What a plan of an article promises the shard.
using Postings = std::map<std::string, std::map<std::uint32_t, std::uint32_t>>;

Postings expected_postings(const std::vector<Story>& stories) {
  Postings postings;
  DocumentPlanner planner(64u << 20);
  std::uint32_t article = 0;
  for (const Story& one : stories) {
    const DocumentPlan plan = plan_with(planner, one.article, one.annotations);
    ++article;
    for (const Posting& posting : plan.words)
      postings[std::string(posting.stem.text)][article] = posting.weight;
    for (const store::NumberedText& term : plan.terms)
      postings[std::string(term.text)][article] = 0;
  }
  return postings;
}

Postings postings_of(const Xapian::Database& database) {
  Postings postings;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      postings[*term][*at] = at.get_wdf();
  }
  return postings;
}

const std::vector<Story>& numbered_stories() {
  static const std::vector<Story> stories = some_stories(250);
  return stories;
}

}  // namespace

TEST_CASE("a shard holds exactly the postings of its plans, with their weights") {
  const std::vector<Story> stories = some_stories(300);
  const Shard shard(stories);
  const Postings expected = expected_postings(stories),
                 found = postings_of(shard.reader.database());
  CHECK(found.size() == expected.size());
  for (const auto& [term, articles] : expected) {
    CAPTURE(term);
    const auto known = found.find(term);
    REQUIRE(known != found.end());
    REQUIRE(known->second == articles);
  }
}

TEST_CASE("every article of a shard reads back whole, by number") {
  const std::vector<Story> stories = some_stories(300);
  const Shard shard(stories);
  REQUIRE(shard.reader.articles() == 300);
  for (std::uint32_t article = 1; article <= 300; ++article) {
    const store::RecordBody body = shard.reader.record(article);
    Article expected = stories[article - 1].article;
    expected.path = "7/" + std::to_string(article) + ".txt";
    REQUIRE(body.article == expected);
    REQUIRE(body.annotations == stories[article - 1].annotations);
    REQUIRE(shard.reader.texts(article).headline == expected.headline);
  }
}

TEST_CASE("an article's columns are its minute, id, words, names and years") {
  const std::vector<Story> stories{story("Putin visits", "He came.").on("2000-07-19").about(1961),
                                   story("Kim", "Kim waits.").naming(person("Kim"))};
  const Shard shard(stories);
  const store::ColumnsFile& columns = shard.reader.columns();
  REQUIRE(columns.articles() == 2);
  CHECK(schema::year_of_minute(columns.minute(1)) == 2000);
  CHECK(columns.minute(2) == 0);
  CHECK(columns.id(1) == shard.reader.id(1));
  CHECK(columns.words(1) == 4);
  using Numbers = std::vector<std::uint32_t>;
  CHECK(columns.latest_year() == 2000);
  CHECK(columns.years().list(1) == Numbers{0, 39});
  CHECK(columns.years().list(2).empty());
  const store::NamesFile& names = shard.reader.names();
  REQUIRE(names.size() == 3);
  CHECK(names.entry(names.first(Field::person)).key == "kim");
  CHECK(columns.names(Field::person).list(1).empty());
  CHECK(columns.names(Field::person).list(2) == Numbers{0});
  CHECK(names.entry(names.first(Field::datefrom)).key == "structured");
  CHECK(columns.names(Field::datefrom).list(1) == Numbers{0});
  CHECK(columns.names(Field::datefrom).list(2) == Numbers{1});
}

TEST_CASE("a shard describes itself") {
  const Shard shard(some_stories(2000));
  const Xapian::Database& database = shard.reader.database();
  CHECK(database.get_metadata(std::string(schema::schema_key)) ==
        std::to_string(store::schema_version));
  CHECK(shard.reader.languages() == std::vector<std::string>{"de", "en", "none"});
  CHECK(!shard.reader.columns().dictionary().empty());
  CHECK(shard.reader.number() == 7);
  CHECK(shard.reader.path() == shard.directory / "shard-0007");
}

TEST_CASE("a small shard has no dictionary and reads as well") {
  const Shard shard({story("One", "only")});
  CHECK(shard.reader.columns().dictionary().empty());
  CHECK(shard.reader.record(1).article.headline == "One");
}

TEST_CASE("Xapian finds a shard clean, without termlists and positions") {
  const Shard shard(some_stories(300));
  CHECK(Xapian::Database::check((shard.reader.path() / "postings.xapian").string(), 0, nullptr) ==
        0);
  CHECK_FALSE(shard.reader.database().has_positions());
  CHECK_THROWS_AS(shard.reader.database().termlist_begin(1), Xapian::Error);
}

TEST_CASE("a shard's directory holds five files, with the sums the manifest will name") {
  const Shard shard(some_stories(20));
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(shard.reader.path()))
    names.insert(file.path().filename().string());
  CHECK(names == std::set<std::string>{"columns", "names", "postings.xapian", "tokens", "words"});
  REQUIRE(shard.written.files.size() == 5);
  for (const store::ManifestFile& file : shard.written.files)
    CHECK(file.sum == sum_file(shard.directory / file.name));
}

TEST_CASE("articles are found by their ids and the beginnings of ids") {
  const Shard shard(some_stories(200));
  for (std::uint32_t article = 1; article <= 200; ++article) {
    const std::string id = schema::id_text(shard.reader.id(article));
    REQUIRE(shard.reader.with_id(id, 5) == std::vector{article});
  }
  const auto begin_with_0 = shard.reader.with_id("0", 1000);
  for (const std::uint32_t article : begin_with_0)
    CHECK(schema::id_text(shard.reader.id(article)).starts_with("0"));
  CHECK(shard.reader.with_id("", 1000).size() == 200);
  CHECK(shard.reader.with_id("", 3).size() == 3);
  CHECK(shard.reader.with_id("zzzzzzzzzz", 3).empty());
}

TEST_CASE("the deleted articles of a shard are known") {
  const TempDirectory directory;
  WrittenShard written = write_shard(directory.path(), 1, some_stories(5));
  written.shard.deleted = 2;
  written.shard.deleted_file = "deleted-3";
  write_file(directory / "shard-0001" / "deleted-3", store::encode_deleted({2, 5}));
  const ShardReader shard(directory.path(), written.shard);
  CHECK(shard.deleted() == std::vector<std::uint32_t>{2, 5});
  CHECK(shard.is_deleted(5));
  CHECK_FALSE(shard.is_deleted(1));
  CHECK(shard.articles() == 5);
}

TEST_CASE("a term too long for Xapian is shortened, not refused") {
  const Shard shard({story("x").from(std::string(5000, 'p'))});
  const std::string term = schema::term(schema::prefix(Field::source), std::string(5000, 'p'));
  CHECK(shard.reader.database().get_termfreq(term) == 1);
}

TEST_CASE("the same articles give the same shard, with one worker and with three") {
  const TempDirectory directory;
  std::vector<std::string> columns, postings, names, words;
  for (const unsigned jobs : {1u, 3u}) {
    const std::string name = store::shard_name(jobs);
    ShardBuilder builder(directory / name, 64u << 20);
    const ReadOptions read;
    const entity::RecogniserSet recognisers{TaggerOptions()};
    Lexicon lexicon;
    const formats::Format format{
        "stories",
        "numbered",
        "",
        [](std::string_view, std::string_view) { return 100; },
        nullptr,
        [](const formats::Record& record, const ReadOptions&, const formats::ArticleSink& sink) {
          sink.article(Article(numbered_stories()[record.number].article));
        }};
    Pipeline pipeline(jobs, 64u << 20, read, recognisers, [&](TaskResult& result) {
      const std::uint64_t id = result.plans.front().id;
      builder.add(result.plans.front(), id);
    });
    const auto entry = std::make_shared<const formats::Entry>(formats::Entry{"a.test", 0});
    for (std::uint64_t number = 0; number < numbered_stories().size(); ++number) {
      Task task;
      task.format = &format;
      task.record = {entry, "", number};
      pipeline.put(std::move(task));
    }
    pipeline.finish(lexicon);
    builder.finish(lexicon);
    columns.push_back(read_file(directory / name / "columns"));
    postings.push_back(read_file(directory / name / "postings.xapian"));
    names.push_back(read_file(directory / name / "names"));
    words.push_back(read_file(directory / name / "words"));
  }
  CHECK((columns[0] == columns[1]));
  CHECK((postings[0] == postings[1]));
  CHECK(names[0] == names[1]);
  CHECK(words[0] == words[1]);
}

TEST_CASE("a shard is never written over another") {
  const TempDirectory directory;
  std::filesystem::create_directory(directory / "shard-0001");
  const auto failure = failure_of([&] { ShardBuilder(directory / "shard-0001", 64u << 20); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message ==
        "cannot create " + (directory / "shard-0001").string() + ": File exists");
}

TEST_CASE("a shard whose files are missing is an error that names one") {
  const TempDirectory directory;
  const auto written = write_shard(directory.path(), 1, some_stories(3));
  const std::string file = GENERATE("columns", "names", "words", "postings.xapian");
  std::filesystem::remove(directory / "shard-0001" / file);
  const auto failure = failure_of([&] { ShardReader(directory.path(), written.shard); });
  REQUIRE(failure);
  CHECK((failure->code == ErrorCode::index_corrupt || failure->code == ErrorCode::io));
  CHECK(failure->message.find((directory / "shard-0001" / file).string()) != std::string::npos);
}
