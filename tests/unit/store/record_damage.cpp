// SPDX-License-Identifier: GPL-2.0-or-later
// Damaged records and frames end in one kind of error.
#include "catch.hpp"

#include "articles.hpp"
#include "damage.hpp"
#include "failure.hpp"
#include "packed_record.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

Story some_story() {
  return story("Two Kims shake hands", "Kim Jong-il met Kim Dae-jung in Pyongyang.")
      .on("2000-06-14T10:00+09:00")
      .from("Harbour Courier")
      .by("Jane Roe")
      .naming(person("Kim Jong-il"))
      .naming(city("Pyongyang", "KP", {"north korea"}));
}

/// A zstd frame of a few bytes whose header claims to hold `size`.
std::string boastful_frame(std::uint32_t size) {
  std::string frame("\x28\xb5\x2f\xfd", 4);
  frame += '\xa0';  // one segment, content size in four bytes, no dictionary, no checksum
  for (int shift = 0; shift < 32; shift += 8) frame += static_cast<char>(size >> shift & 0xff);
  frame += std::string("\x0b\x00\x00x", 4);  // last block, one byte repeated once
  return frame;
}

}  // namespace

TEST_CASE("a damaged record is an article or an error that names it, never anything worse") {
  const Story whole = some_story();
  Packed packed = pack(whole.article, whole.annotations);
  const store::FrameReader reader({});
  for_each_damage(packed.record, [&](const std::string& damaged, const std::string& what) {
    CAPTURE(what);
    for (const int part : {0, 1}) {
      const auto failure = failure_of([&] {
        if (part == 0) (void)store::read_head(damaged, reader, "record");
        if (part == 1) (void)read({damaged, packed.sorts}, whole.article, reader);
      });
      if (!failure) continue;
      REQUIRE(failure->code == ErrorCode::index_corrupt);
      REQUIRE(failure->message.find("record is damaged: ") == 0);
      REQUIRE(!failure->hint.empty());
    }
  });
}

TEST_CASE("a record that is cut off anywhere is an error") {
  const Story whole = some_story();
  const Packed packed = pack(whole.article, whole.annotations);
  const store::FrameReader reader({});
  for (std::size_t size = 0; size < packed.record.size(); ++size) {
    CAPTURE(size);
    CHECK(code_of([&] {
            (void)read({packed.record.substr(0, size), packed.sorts}, whole.article, reader);
          }) == number(ErrorCode::index_corrupt));
  }
}

TEST_CASE("damage inside a record's plain bytes is an error or an article, too") {
  const Story whole = some_story();
  store::MentionSorts sorts;
  const store::PlainRecord plain = plain_record(whole.article, whole.annotations, sorts);
  const std::vector<Mention> known = store::decode_mention_sorts(sorts.encode(), "sorts");
  const store::FrameReader reader({});
  const auto check = [&](const store::PlainRecord& record, const std::string& what) {
    store::FrameWriter writer({}, 1);
    const std::string packed = store::pack_record(record, writer);
    CAPTURE(what);
    const int code = code_of([&] { (void)read({packed, known}, whole.article, reader); });
    REQUIRE((code == -1 || code == number(ErrorCode::index_corrupt)));
  };
  for_each_damage(plain.head, [&](const std::string& head, const std::string& what) {
    check({head, plain.rest}, "head " + what);
  });
  for_each_damage(plain.rest, [&](const std::string& rest, const std::string& what) {
    check({plain.head, rest}, "rest " + what);
  });
}

TEST_CASE("bytes behind a record's end are damage") {
  const Story whole = some_story();
  store::MentionSorts sorts;
  store::PlainRecord plain = plain_record(whole.article, whole.annotations, sorts);
  plain.rest += 'x';
  store::FrameWriter writer({}, 1);
  const Packed packed{store::pack_record(plain, writer), {}};
  const auto failure =
      failure_of([&] { (void)read(packed, whole.article, store::FrameReader({})); });
  REQUIRE(failure);
  CHECK(failure->message == "record is damaged: its record makes no sense");
}

TEST_CASE("a frame that claims more than its bytes can hold is refused before memory is taken") {
  const auto failure =
      failure_of([] { (void)store::decompress(boastful_frame(0xffff0000u), "sources-3.zst"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message == "sources-3.zst is damaged: its frame claims more than it can hold");
}

TEST_CASE("text that repeats itself a million times still unpacks") {
  const std::string text(64'000'000, 'a');
  CHECK(store::decompress(store::compress(text, 19), "table") == text);
}

TEST_CASE("a frame made with a dictionary needs that dictionary") {
  std::string samples;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 500; ++i) {
    const std::string one = "the delegates of number " + std::to_string(i * 7919) + " met again";
    samples += one;
    sizes.push_back(one.size());
  }
  const std::string dictionary = store::train_dictionary(samples, sizes, 2048);
  REQUIRE(!dictionary.empty());
  store::FrameWriter writer(dictionary, 3);
  std::string frame;
  writer.append(frame, "the delegates of number 7919 met again");
  CHECK(store::FrameReader(dictionary).read(frame, "r") ==
        "the delegates of number 7919 met again");
  CHECK(code_of([&] { (void)store::FrameReader({}).read(frame, "r"); }) ==
        number(ErrorCode::index_corrupt));
  // Behind what says that it is one, its tables begin.
  std::string damaged = dictionary;
  std::fill_n(damaged.begin() + 8, 100, '\xff');
  CHECK(code_of([&] { (void)store::FrameReader(damaged).read(frame, "r"); }) ==
        number(ErrorCode::index_corrupt));
}

TEST_CASE("a compressed table is checked: any damage is an error") {
  const std::string frame = store::compress("the archive of the Harbour Courier, 2000", 9);
  for_each_damage(frame, [&](const std::string& damaged, const std::string& what) {
    CAPTURE(what);
    std::string text;
    const auto failure = failure_of([&] { text = store::decompress(damaged, "table"); });
    if (failure)
      REQUIRE(failure->code == ErrorCode::index_corrupt);
    else
      REQUIRE(text == "the archive of the Harbour Courier, 2000");
  });
}
