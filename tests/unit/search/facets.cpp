// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of values over matches, and coverage by year.
#include "catch.hpp"

#include "failure.hpp"
#include "open_archive.hpp"
#include "random_news.hpp"

#include <map>

using namespace dateline;
using namespace dateline::test;

namespace {

using Counts = std::vector<FacetCount>;

Counts counts(const Index& index, Field field, const Query& query = everything(),
              std::uint64_t limit = 0) {
  return index.facets({field}, query, limit).at(0).counts;
}

/// Values of a field of one story, as shown.
std::vector<std::string> values(const Story& story, Field field) {
  std::vector<std::string> found;
  for (const Entity& entity : story.annotations.entities) {
    const bool act = entity.kind != EntityKind::place || entity.place_type == PlaceType::country;
    if ((field == Field::person && entity.kind == EntityKind::person) ||
        (field == Field::org && entity.kind == EntityKind::org) ||
        (field == Field::place && entity.kind == EntityKind::place) ||
        (field == Field::actor && act))
      found.push_back(entity.name);
  }
  if (field == Field::source && !story.article.source.empty())
    found.push_back(story.article.source);
  if (field == Field::topic) found = story.article.topics;
  if (field == Field::lang) found.push_back(story.article.lang);
  if (field == Field::year)
    for (const int year : story.annotations.years) found.push_back(std::to_string(year));
  return found;
}

std::vector<std::string> coverage(const Index& index, Field field) {
  std::vector<std::string> rows;
  for (const auto& row : index.coverage(field))
    rows.push_back(row.value + " " + std::to_string(row.year) + " " + std::to_string(row.count));
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace

TEST_CASE("facets are exactly what counting by hand gives") {
  const std::size_t shards = GENERATE(1u, 3u);
  RandomNews news(static_cast<std::uint32_t>(shards));
  const std::vector<Story> stories = news.stories(150);
  IndexPlan plan;
  plan.shards = deal(stories, shards);
  plan.deleted = {{1, 3}, {1, 40}};
  const OpenArchive archive(plan);
  const std::vector<Field> counted{Field::person, Field::org,   Field::place, Field::actor,
                                   Field::source, Field::topic, Field::lang,  Field::year};
  for (const Query& query : {everything(), word("vote"), phrase({"the", "vote"})}) {
    std::map<std::string, std::size_t> by_path;
    for (std::size_t i = 0; i < stories.size(); ++i) by_path[stories[i].article.path] = i;
    SearchOptions options;
    options.limit = 1000;
    std::map<std::pair<Field, std::string>, std::uint64_t> expected;
    for (const Hit& hit : archive.index.search(query, options).hits)
      for (const Field field : counted)
        for (const std::string& value : values(stories[by_path.at(hit.path)], field))
          ++expected[{field, value}];
    const std::vector<Facet> facets = archive.index.facets(counted, query);
    REQUIRE(facets.size() == counted.size());
    std::map<std::pair<Field, std::string>, std::uint64_t> found;
    for (std::size_t i = 0; i < counted.size(); ++i) {
      CHECK(facets[i].field == counted[i]);
      CHECK(facets[i].distinct == facets[i].counts.size());
      for (const FacetCount& count : facets[i].counts)
        REQUIRE(found.emplace(std::pair(counted[i], count.value), count.count).second);
    }
    for (const auto& [value, count] : expected) {
      CAPTURE(shards, to_string(query), value.second, count);
      CHECK(found[value] == count);
    }
    CHECK(found.size() == expected.size());
  }
}

TEST_CASE("the commonest values come first, equals by name, and a cut says how many there are") {
  const OpenArchive archive({story("1").from("B"), story("2").from("B"), story("3").from("C"),
                             story("4").from("A"), story("5")});
  CHECK(counts(archive.index, Field::source) == Counts{{"B", 2}, {"A", 1}, {"C", 1}});
  const Facet cut = archive.index.facets({Field::source}, everything(), 2).at(0);
  CHECK(cut.counts == Counts{{"B", 2}, {"A", 1}});
  CHECK(cut.distinct == 3);
  CHECK(counts(archive.index, Field::source, everything(), 100).size() == 3);
}

TEST_CASE("a query that finds nothing has no facets") {
  const OpenArchive archive({story("1").from("B")});
  CHECK(counts(archive.index, Field::source, word("absent")).empty());
}

TEST_CASE("countries are counted by name, sites by host, authors as written") {
  const OpenArchive archive({story("1").naming(city("Pyongyang", "KP")).url("http://a.example.org"),
                             story("2").naming(country("North Korea", "KP")).by("Jane Roe"),
                             story("3").by("JANE ROE").by("Jane Roe").filed("SEOUL")});
  CHECK(counts(archive.index, Field::country) == Counts{{"North Korea", 2}});
  CHECK(counts(archive.index, Field::site) == Counts{{"a.example.org", 1}});
  CHECK(counts(archive.index, Field::author).size() == 1);
  CHECK(counts(archive.index, Field::author)[0].count == 2);
  CHECK(counts(archive.index, Field::filed) == Counts{{"SEOUL", 1}});
}

TEST_CASE("a name is shown as the shard with most articles spells it") {
  IndexPlan plan;
  plan.shards = {{story("1").from("COURIER")},
                 {story("2").from("Courier"), story("3").from("Courier")}};
  const OpenArchive archive(plan);
  CHECK(counts(archive.index, Field::source) == Counts{{"Courier", 3}});
}

TEST_CASE("some values can't be counted") {
  const OpenArchive archive({story("1")});
  const Field field = GENERATE(Field::text, Field::title, Field::id, Field::path, Field::words);
  const auto failure = failure_of([&] { (void)archive.index.facets({field}, everything()); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::invalid_argument);
  const std::string name(field == Field::text ? "text" : field_info(field).name);
  CHECK(failure->message == "the values of '" + name + "' can't be counted");
  CHECK(failure->hint == "'dateline fields' lists the fields and says which can");
}

TEST_CASE("coverage counts articles by value and year of publication") {
  const OpenArchive archive({story("1").from("A").on("2000-05-01"), story("2").from("A").on("2000"),
                             story("3").from("A"), story("4").from("B").on("1969-12-31"),
                             story("5").on("2000")});
  CHECK(coverage(archive.index, Field::source) ==
        Headlines{" 2000 1", "A 0 1", "A 2000 2", "B 1969 1"});
}

TEST_CASE("coverage takes the year that the article's own date says") {
  const OpenArchive archive({story("1").from("A").on("2000-01-01T00:30+02:00")});
  CHECK(coverage(archive.index, Field::source) == Headlines{"A 2000 1"});
}

TEST_CASE("coverage leaves out what is deleted and joins spellings over shards") {
  IndexPlan plan;
  plan.shards = {{story("1").from("COURIER").on("2000"), story("2").from("COURIER").on("2000")},
                 {story("3").from("Courier").on("2000"), story("4").from("Courier").on("2000"),
                  story("5").from("Courier").on("2000")}};
  plan.deleted = {{1, 2}};
  const OpenArchive archive(plan);
  CHECK(coverage(archive.index, Field::source) == Headlines{"Courier 2000 4"});
}

TEST_CASE("coverage of actors and years counts each article once for each") {
  const OpenArchive archive({story("1").on("2000").about(1961).naming(person("Ann Bush")),
                             story("2").on("2000").naming(country("Iceland", "IS"))});
  CHECK(coverage(archive.index, Field::actor) == Headlines{"Ann Bush 2000 1", "Iceland 2000 1"});
  CHECK(coverage(archive.index, Field::year) == Headlines{"1961 2000 1", "2000 2000 2"});
}

TEST_CASE("coverage of what can't be counted is refused") {
  const OpenArchive archive({story("1")});
  CHECK(code_of([&] { (void)archive.index.coverage(Field::url); }) ==
        number(ErrorCode::invalid_argument));
}

TEST_CASE("a hit lists its names if asked to") {
  const OpenArchive archive({story("x", "Ann Bush and Valdane met in Oslo")
                                 .on("2000")
                                 .about(1961)
                                 .naming(person("Ann Bush"))
                                 .naming(org("Valdane"))
                                 .naming(city("Oslo", "NO"))
                                 .from("Courier")});
  SearchOptions options;
  CHECK(archive.index.search(everything(), options).hits[0].names.empty());
  options.names = true;
  const auto names = archive.index.search(everything(), options).hits[0].names;
  REQUIRE(names.size() == 4);
  CHECK((names[0].field == Field::person && names[0].values == Headlines{"Ann Bush"}));
  CHECK((names[1].field == Field::org && names[1].values == Headlines{"Valdane"}));
  CHECK((names[2].field == Field::place && names[2].values == Headlines{"Oslo"}));
  CHECK((names[3].field == Field::year && names[3].values == Headlines{"1961", "2000"}));
}

TEST_CASE("a cut over several shards keeps the commonest of all, and counts what it leaves out") {
  RandomNews news(11);
  const std::vector<Story> stories = news.stories(200);
  IndexPlan one_plan, plan;
  one_plan.shards = {stories};
  plan.shards = deal(stories, 4);
  // The same articles are gone: every fourth lies in the first shard.
  for (std::uint32_t i = 1; i <= 30; ++i) {
    plan.deleted.push_back({1, i});
    one_plan.deleted.push_back({1, 4 * i - 3});
  }
  const OpenArchive one(one_plan), several(plan);
  for (const Query& query : {everything(), word("vote"), word("absent"), no(word("vote")),
                             any_of({word("vote"), word("talks")})}) {
    CAPTURE(to_string(query));
    CHECK(one.index.count(query) == several.index.count(query));
    for (const Field field : {Field::person, Field::org, Field::place, Field::actor, Field::topic,
                              Field::year, Field::lang})
      for (const std::uint64_t limit : {0, 1, 3, 1000}) {
        CAPTURE(field_info(field).name, limit);
        const Facet expected = one.index.facets({field}, query, limit).at(0);
        const Facet found = several.index.facets({field}, query, limit).at(0);
        CHECK(found.counts == expected.counts);
        CHECK(found.distinct == expected.distinct);
        const Facet all = several.index.facets({field}, query).at(0);
        REQUIRE(found.counts.size() ==
                (limit == 0 ? all.counts.size() : std::min<std::size_t>(limit, all.counts.size())));
        CHECK(std::equal(found.counts.begin(), found.counts.end(), all.counts.begin()));
      }
  }
}
