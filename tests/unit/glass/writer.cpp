// SPDX-License-Identifier: GPL-2.0-or-later
// The writer's promises that need no Xapian to see: same bytes, clean failures, nothing left over.
#include "catch.hpp"

#include "failure.hpp"
#include "glass/writer.hpp"
#include "random_article.hpp"
#include "temp_directory.hpp"

#include <filesystem>
#include <set>
#include <string>

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::uint64_t ample = std::uint64_t{64} << 20;

void fill(glass::Writer& writer, std::uint32_t documents) {
  Random random(documents);
  writer.set_metadata("name", "value");
  for (std::uint32_t document = 0; document < documents; ++document) {
    std::set<std::string> terms;
    for (std::uint32_t left = random.below(60); left > 0; --left)
      terms.insert("word" + std::to_string(random.below(1 + random.below(3000))));
    for (const std::string& term : terms) writer.add_term(term, random.below(9));
    writer.add_term("Q" + std::to_string(document), 0);
    for (std::uint32_t slot = 0; slot < 3; ++slot)
      writer.add_value(slot * 200, std::to_string(random.below(1000)));
    writer.end_document(random.text(200));
  }
}

std::string written(std::uint32_t documents, std::uint64_t memory) {
  const TempDirectory directory;
  glass::Writer writer(directory / "db", memory);
  fill(writer, documents);
  writer.finish();
  return read_file(directory / "db");
}

bool is_empty(const TempDirectory& directory) {
  return std::filesystem::is_empty(directory.path());
}

}  // namespace

TEST_CASE("the same documents give the same bytes, however many runs of them there were") {
  const std::string whole = written(3000, ample);
  CHECK(whole.size() % glass::block_size == 0);
  CHECK((whole == written(3000, ample)));
  for (const std::uint64_t memory : {1u, 50'000u, 100'000u, 200'000u, 400'000u, 800'000u}) {
    CAPTURE(memory);
    CHECK((whole == written(3000, memory)));
  }
}

TEST_CASE("different documents give databases that tell themselves apart") {
  const auto uuid = [](const std::string& database) { return database.substr(16, 16); };
  CHECK(uuid(written(5, ample)) != uuid(written(6, ample)));
}

TEST_CASE("only the database is left, and nothing unless it was finished") {
  const TempDirectory directory;
  {
    glass::Writer writer(directory / "db", 1);
    fill(writer, 20);
    CHECK(std::filesystem::exists(directory / "db.runs"));
  }
  CHECK(is_empty(directory));
  glass::Writer writer(directory / "db", 1);
  fill(writer, 20);
  writer.finish();
  CHECK(std::filesystem::exists(directory / "db"));
  CHECK_FALSE(std::filesystem::exists(directory / "db.runs"));
}

TEST_CASE("a full disk is an error that names the file, and leaves nothing") {
  const TempDirectory directory;
  const std::string file = GENERATE("db", "db.runs");
  std::filesystem::create_symlink("/dev/full", directory / file);
  const auto failure = failure_of([&] {
    glass::Writer writer(directory / "db", 300'000);
    fill(writer, 3000);
    writer.finish();
  });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message ==
        "cannot write " + (directory / file).string() + ": No space left on device");
  CHECK_FALSE(failure->hint.empty());
  CHECK(is_empty(directory));
}

TEST_CASE("a place that can't be written is an error that names the file") {
  const TempDirectory directory;
  const auto failure = failure_of([&] { glass::Writer(directory / "no" / "db", ample); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message ==
        "cannot create " + (directory / "no" / "db").string() + ": No such file or directory");
}

TEST_CASE("what the format can't hold is refused") {
  struct Case {
    void (*act)(glass::Writer&);
    const char* message;
  };
  const Case refused = GENERATE(
      Case{[](glass::Writer& writer) { writer.add_term("", 1); }, "a term can't be empty"},
      Case{[](glass::Writer& writer) { writer.add_term(std::string(246, 't'), 1); },
           "a term of 246 bytes is too long: 245 is the most"},
      Case{[](glass::Writer& writer) { writer.add_term(std::string(130, '\0'), 1); },
           "a term of 130 bytes is too long: 130 are zero and count twice, and 249 is the most"},
      Case{[](glass::Writer& writer) { writer.set_metadata("", "value"); },
           "a metadata name can't be empty"},
      Case{[](glass::Writer& writer) { writer.set_metadata(std::string(254, 'n'), "value"); },
           "a metadata name of 254 bytes is too long: 253 is the most"},
      Case{[](glass::Writer& writer) {
             writer.add_term("a", 0xffffffff);
             writer.add_term("b", 1);
             writer.end_document("");
           },
           "the length of a document is 4294967296: Xapian counts to 2^32 - 1"});
  const TempDirectory directory;
  glass::Writer writer(directory / "db", ample);
  const auto failure = failure_of([&] { refused.act(writer); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::invalid_argument);
  CHECK(failure->message == refused.message);
}
