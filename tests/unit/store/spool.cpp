// SPDX-License-Identifier: GPL-2.0-or-later
// Streams that grow side by side in a temporary file.
#include "catch.hpp"

#include "random_article.hpp"
#include "store/spool.hpp"
#include "temp_directory.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

std::string all_of(store::Spool& spool, std::size_t stream) {
  std::string all;
  spool.visit(stream, [&](std::string_view bytes) { all += bytes; });
  return all;
}

}  // namespace

TEST_CASE("a spool gives back each of its streams, however they were interleaved") {
  const TempDirectory directory;
  store::Spool spool(directory / "spool", 3);
  Random random(1);
  std::vector<std::string> expected(3);
  for (int i = 0; i < 20'000; ++i) {
    const std::size_t stream = random.below(3);
    const std::string bytes(random.below(40), static_cast<char>('a' + random.below(26)));
    spool.append(stream, bytes);
    expected[stream] += bytes;
  }
  for (std::size_t stream = 0; stream < 3; ++stream) {
    CHECK(all_of(spool, stream) == expected[stream]);
    CHECK(all_of(spool, stream) == expected[stream]);  // a second time as well
  }
  spool.append(1, "more");
  CHECK(all_of(spool, 1) == expected[1] + "more");
}

TEST_CASE("what a spool got at once it gives in one piece") {
  const TempDirectory directory;
  store::Spool spool(directory / "spool", 1);
  for (int i = 0; i < 30'000; ++i) spool.append(0, "seven!\n");
  std::size_t bytes = 0;
  spool.visit(0, [&](std::string_view piece) {
    REQUIRE(piece.size() % 7 == 0);
    bytes += piece.size();
  });
  CHECK(bytes == 210'000);
}

TEST_CASE("a spool has a file only for what doesn't fit, and only while it lives") {
  const TempDirectory directory;
  {
    store::Spool spool(directory / "spool", 2);
    spool.append(0, "little");
    CHECK_FALSE(std::filesystem::exists(directory / "spool"));
    spool.append(1, std::string(100'000, 'x'));
    CHECK(std::filesystem::exists(directory / "spool"));
    CHECK(all_of(spool, 0) == "little");
  }
  CHECK_FALSE(std::filesystem::exists(directory / "spool"));
}
