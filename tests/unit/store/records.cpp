// SPDX-License-Identifier: GPL-2.0-or-later
// What an index keeps of articles beside their texts, packed into records and read back.
#include "catch.hpp"

#include "articles.hpp"
#include "packed_record.hpp"
#include "random_article.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// A dictionary trained on random records; they have much in common.
std::string some_dictionary() {
  Random random(7);
  std::string samples;
  std::vector<std::size_t> sizes;
  store::MentionSorts sorts;
  for (int i = 0; i < 400; ++i) {
    const auto record = plain_record(random.article(), random.annotations(), sorts);
    for (const std::string* part : {&record.head, &record.rest}) {
      samples += *part;
      sizes.push_back(part->size());
    }
  }
  return store::train_dictionary(samples, sizes, 8192);
}

}  // namespace

TEST_CASE("a record gives back every field of an article and its annotations") {
  const std::string dictionary = some_dictionary();
  REQUIRE(!dictionary.empty());
  const bool with_dictionary = GENERATE(false, true);
  const store::FrameReader reader(with_dictionary ? std::string_view(dictionary)
                                                  : std::string_view());
  Random random(42);
  for (int i = 0; i < 500; ++i) {
    Article article = random.article();
    if (random.chance(3)) article.lead = article.body.substr(0, random.below(20));
    const Annotations annotations = random.annotations();
    const Packed record = pack(article, annotations, with_dictionary ? dictionary : "");
    const store::RecordBody body = read(record, article, reader);
    CAPTURE(i);
    REQUIRE(body.article == article);
    REQUIRE(body.annotations == annotations);
    const store::RecordHead head = store::read_head(record.record, reader, "record");
    REQUIRE(head.source == article.source);
    REQUIRE(head.path == article.path);
    REQUIRE(head.url == article.url);
    REQUIRE(head.date == article.date);
    REQUIRE(head.date_origin == article.date_origin);
  }
}

TEST_CASE("an empty article makes a record too") {
  const store::RecordBody body = read(pack({}, {}), {}, store::FrameReader({}));
  CHECK(body.article == Article());
  CHECK(body.annotations == Annotations());
}

TEST_CASE("an article's own id is not part of its record: the shard keeps the stable one") {
  Article article;
  article.id = "reuters-4711";
  CHECK(read(pack(article, {}), article, store::FrameReader({})).article.id.empty());
}

TEST_CASE("the head of a record reads without the rest") {
  Article article = story("Headline", "Body").from("Courier").article;
  article.topics.assign(1000, "crisis");
  const std::string record = pack(article, {}).record;
  // The first byte is the size of the head's frame; all behind that frame may be missing.
  const std::string head_only = record.substr(0, 1u + static_cast<unsigned char>(record[0]));
  CHECK(store::read_head(head_only, store::FrameReader({}), "record").source == "Courier");
}

TEST_CASE("a dictionary makes records smaller and is the same for the same samples") {
  const std::string dictionary = some_dictionary();
  CHECK(dictionary == some_dictionary());
  Random random(3);
  std::size_t with = 0, without = 0;
  for (int i = 0; i < 100; ++i) {
    const Article article = random.article();
    with += pack(article, {}, dictionary).record.size();
    without += pack(article, {}).record.size();
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
