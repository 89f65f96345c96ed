// SPDX-License-Identifier: GPL-2.0-or-later
// Work on several threads: order kept, failures handed on, nobody left waiting.
#include "catch.hpp"

#include "articles.hpp"
#include "base/read_failure.hpp"
#include "counted_words.hpp"
#include "index/article_group.hpp"
#include "index/pipeline.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace dateline;
using namespace dateline::test;

namespace {

/// The record's bytes are the headline. Some have meanings.
void read_test_record(const formats::Record& record, const ReadOptions&,
                      const formats::ArticleSink& sink) {
  // Uneven work, so that workers overtake each other.
  std::this_thread::sleep_for(std::chrono::microseconds(record.number * 7919 % 300));
  if (record.bytes == "break") throw std::runtime_error("a bug");
  if (record.bytes == "fail") throw ReadFailure("nothing to read");
  if (record.bytes == "complain") sink.problem("a picture is missing");
  const int articles = record.bytes == "two" ? 2 : 1;
  for (int i = 0; i < articles; ++i)
    sink.article(story(record.bytes + (i == 0 ? "" : " again"), "body").article);
}

const formats::Format test_format{"test",  "records of these tests",
                                  "",      [](std::string_view, std::string_view) { return 100; },
                                  nullptr, read_test_record};

Task task(const std::string& bytes, std::uint64_t place) {
  static const auto entry = std::make_shared<const formats::Entry>(formats::Entry{"a.test", 0});
  Task made;
  made.format = &test_format;
  made.record = {entry, bytes, place};
  made.place = place;
  return made;
}

constexpr std::uint64_t plenty = 64u << 20;

struct Rig {
  ReadOptions read;
  entity::RecogniserSet recognisers{TaggerOptions()};
  std::vector<std::uint64_t> places;
  std::vector<TaskResult> results;
  Lexicon lexicon;

  std::function<void(TaskResult&)> take = [this](TaskResult& result) {
    places.push_back(result.place);
    results.push_back(std::move(result));
  };
  void run(unsigned jobs, const std::vector<std::string>& records, std::uint64_t memory = plenty) {
    Pipeline pipeline(jobs, memory, read, recognisers, take);
    for (std::size_t i = 0; i < records.size(); ++i) pipeline.put(task(records[i], i));
    pipeline.finish(lexicon);
  }
};

/// Everything a plan says, whatever numbers it says it by.
std::vector<std::string> contents(const DocumentPlan& plan) {
  std::vector<std::string> said;
  for (const Posting& word : plan.words)
    said.push_back(std::string(word.stem.text) + " " + std::to_string(word.weight));
  for (const store::NumberedText& term : plan.terms) said.emplace_back(term.text);
  for (const store::NumberedText& name : plan.names) said.emplace_back(name.text);
  for (const std::int16_t year : plan.years) said.push_back(std::to_string(year));
  for (const store::SpelledWord& word : plan.text.words)
    said.push_back(std::string(plan.text.vocabulary[word.word].text) +
                   std::string(plan.text.gaps[word.gap].text) +
                   std::to_string(static_cast<int>(word.casing)));
  for (const std::string& tail : plan.text.tails) said.push_back("tail " + tail);
  said.push_back("asides " + plan.text.asides);
  for (const std::uint32_t count : plan.text.counts) said.push_back(std::to_string(count));
  said.push_back(std::to_string(plan.text.lead_in_body));
  said.push_back(std::to_string(plan.word_count) + " " + std::to_string(plan.text_bytes));
  said.push_back(std::to_string(plan.annotations.annotations.mentions.size()));
  said.push_back(plan.record.head + plan.record.rest);
  std::sort(said.begin(), said.end());
  return said;
}

std::vector<std::uint64_t> up_to(std::uint64_t count) {
  std::vector<std::uint64_t> numbers;
  for (std::uint64_t i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

std::vector<std::string> some_records(std::size_t count) {
  std::vector<std::string> records;
  for (std::size_t i = 0; i < count; ++i) records.push_back("record number " + std::to_string(i));
  return records;
}

}  // namespace

TEST_CASE("results come in the order of the tasks, however many workers there are") {
  const unsigned jobs = GENERATE(1u, 2u, 8u);
  Rig rig;
  rig.run(jobs, some_records(300));
  CHECK(rig.places == up_to(300));
  const CountedWords words = counted_words(rig.lexicon);
  CHECK(words.at({"record", "record"}) == 300);
  CHECK(words.at({"299", "299"}) == 1);
}

TEST_CASE("a pipeline without tasks ends") {
  Rig rig;
  rig.run(3, {});
  CHECK(rig.places.empty());
}

TEST_CASE("little memory makes work wait, not fail") {
  Rig rig;
  rig.run(4, some_records(200), 1);
  CHECK(rig.places == up_to(200));
}

TEST_CASE("a record gives its articles, or the reason why it gives none") {
  Rig rig;
  rig.run(2, {"one", "fail", "two", "complain"});
  REQUIRE(rig.results.size() == 4);
  CHECK(rig.results[0].plans.size() == 1);
  CHECK(rig.results[0].problems.empty());
  CHECK(rig.results[1].plans.empty());
  CHECK(rig.results[1].problems == std::vector<std::string>{"nothing to read"});
  CHECK(rig.results[2].plans.size() == 2);
  CHECK(rig.results[3].plans.size() == 1);
  CHECK(rig.results[3].problems == std::vector<std::string>{"a picture is missing"});
}

TEST_CASE("what a worker throws reaches the caller, and every thread ends") {
  const unsigned jobs = GENERATE(1u, 4u);
  const std::size_t bad = GENERATE(0u, 50u, 99u);
  std::vector<std::string> records = some_records(100);
  records[bad] = "break";
  Rig rig;
  // With room for about one record at a time a put would wait for ever if nobody told it.
  const std::uint64_t memory = GENERATE(std::uint64_t{1}, plenty);
  CHECK_THROWS_WITH(rig.run(jobs, records, memory), "a bug");
  CHECK(rig.places.size() <= bad);
}

TEST_CASE("a plan that has the memory of an earlier one has nothing else of it") {
  std::vector<std::string> records;
  for (int i = 0; i < 60; ++i) {
    std::string record = "In " + std::to_string(1950 + i) + ", NATO";
    for (int word = 0; word < i * 7 % 50; ++word) record += " iPod" + std::to_string(word * i);
    records.push_back(record + (i % 3 == 0 ? " met in Paris ...  " : ""));
  }
  const std::uint64_t memory = 1;  // each record is a batch
  Rig kept;
  kept.run(2, records, memory);
  std::vector<std::vector<std::string>> recycled;
  Rig left;
  left.take = [&](TaskResult& result) {
    for (const DocumentPlan& plan : result.plans) recycled.push_back(contents(plan));
  };
  left.run(2, records, memory);
  REQUIRE(recycled.size() == kept.results.size());
  for (std::size_t i = 0; i < recycled.size(); ++i)
    CHECK(recycled[i] == contents(kept.results[i].plans.front()));
}

TEST_CASE("what the writer throws reaches the caller, and every thread ends") {
  Rig rig;
  rig.take = [&](TaskResult& result) {
    if (result.place == 20) throw std::runtime_error("the disk is full");
    rig.places.push_back(result.place);
  };
  const std::uint64_t memory = GENERATE(std::uint64_t{1}, plenty);
  CHECK_THROWS_WITH(rig.run(3, some_records(100), memory), "the disk is full");
  CHECK(rig.places == up_to(20));
}

TEST_CASE("a pipeline that is given up ends without its results") {
  Rig rig;
  {
    Pipeline pipeline(3, plenty, rig.read, rig.recognisers, rig.take);
    for (std::uint64_t i = 0; i < 200; ++i) pipeline.put(task("record", i));
  }
  CHECK(rig.places.size() <= 200);
  CHECK(std::is_sorted(rig.places.begin(), rig.places.end()));
}

TEST_CASE("articles planned in groups have the plans they would have alone") {
  const entity::RecogniserSet recognisers{TaggerOptions()};
  std::vector<Article> articles;
  for (int i = 0; i < 60; ++i) {
    std::string body = "Kim Dae-jung met Mr. Putin in Pyongyang no. " + std::to_string(i) + ".\n\n";
    // One is so long that its memory isn't kept.
    for (int more = i == 30 ? 2000 : i % 5; more > 0; --more) body += "The talks of 2000 went on. ";
    articles.push_back(story("Summit " + std::to_string(i), body).article);
  }
  const auto plans = [&](bool alone) {
    ArticleGroup group(recognisers, 1 << 16);
    DocumentPlanner planner(1 << 24);
    std::vector<std::vector<std::string>> made(articles.size());
    const auto take = [&](std::size_t place, DocumentPlan&& plan) { made[place] = contents(plan); };
    for (std::size_t i = 0; i < articles.size(); ++i) {
      group.add(Article(articles[i]), i);
      if (alone || group.is_full()) group.plan(planner, take);
    }
    group.plan(planner, take);
    return made;
  };
  CHECK((plans(false) == plans(true)));
}
