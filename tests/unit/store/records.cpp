// SPDX-License-Identifier: GPL-2.0-or-later
// Articles packed into records and read back.
#include "catch.hpp"

#include "articles.hpp"
#include "random_article.hpp"
#include "store/record.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// A dictionary trained on random records; they have much in common.
std::string some_dictionary() {
  Random random(7);
  std::string samples;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 400; ++i) {
    const auto record = store::encode_record(random.article(), random.annotations());
    for (const std::string* part : {&record.head, &record.rest}) {
      samples += *part;
      sizes.push_back(part->size());
    }
  }
  return store::train_dictionary(samples, sizes, 8192);
}

std::string pack(const Article& article, const Annotations& annotations,
                 const std::string& dictionary = {}) {
  store::FrameWriter writer(dictionary, 3);
  return store::pack_record(store::encode_record(article, annotations), writer);
}

}  // namespace

TEST_CASE("a record gives back every field of an article and its annotations") {
  const std::string dictionary = some_dictionary();
  REQUIRE(!dictionary.empty());
  const bool with_dictionary = GENERATE(false, true);
  const store::FrameReader reader(with_dictionary ? dictionary : std::string());
  Random random(42);
  for (int i = 0; i < 500; ++i) {
    const Article article = random.article();
    const Annotations annotations = random.annotations();
    const std::string record = pack(article, annotations, with_dictionary ? dictionary : "");
    const store::RecordBody body = store::read_record(record, reader, "record");
    CAPTURE(i);
    REQUIRE(body.article == article);
    REQUIRE(body.annotations == annotations);
    const store::RecordHead head = store::read_head(record, reader, "record");
    REQUIRE(head.headline == article.headline);
    REQUIRE(head.source == article.source);
    REQUIRE(head.path == article.path);
    REQUIRE(head.url == article.url);
    REQUIRE(head.date == article.date);
    REQUIRE(head.date_origin == article.date_origin);
  }
}

TEST_CASE("an empty article makes a record too") {
  const store::RecordBody body = store::read_record(pack({}, {}), store::FrameReader({}), "record");
  CHECK(body.article == Article());
  CHECK(body.annotations == Annotations());
}

TEST_CASE("an article's own id is not part of its record: the shard keeps the stable one") {
  Article article;
  article.id = "reuters-4711";
  CHECK(store::read_record(pack(article, {}), store::FrameReader({}), "r").article.id.empty());
}

TEST_CASE("the head of a record reads without the rest") {
  const Article article = story("Headline", std::string(100'000, 'x')).from("Courier").article;
  const std::string record = pack(article, {});
  // The first byte is the size of the head's frame; all behind that frame may be missing.
  const std::string head_only = record.substr(0, 1u + static_cast<unsigned char>(record[0]));
  CHECK(store::read_head(head_only, store::FrameReader({}), "record").headline == "Headline");
}

TEST_CASE("the text of a record reads without what was found in it") {
  Random random(5);
  const store::FrameReader reader({});
  for (int i = 0; i < 100; ++i) {
    const Article article = random.article();
    const Article text = store::read_text(pack(article, random.annotations()), reader, "record");
    REQUIRE(text.headline == article.headline);
    REQUIRE(text.lead == article.lead);
    REQUIRE(text.body == article.body);
  }
}

TEST_CASE("a dictionary makes records smaller and is the same for the same samples") {
  const std::string dictionary = some_dictionary();
  CHECK(dictionary == some_dictionary());
  Random random(3);
  std::size_t with = 0, without = 0;
  for (int i = 0; i < 100; ++i) {
    const Article article = random.article();
    with += pack(article, {}, dictionary).size();
    without += pack(article, {}).size();
  }
  CHECK(with < without);
}

TEST_CASE("too few samples or too small a dictionary train none") {
  const std::string samples(64 * 100, 'x');
  CHECK(store::train_dictionary(samples.substr(0, 6300), std::vector<std::size_t>(63, 100), 4096)
            .empty());
  CHECK(store::train_dictionary(samples, std::vector<std::size_t>(64, 100), 1023).empty());
  CHECK(store::train_dictionary({}, {}, 1 << 20).empty());
}
