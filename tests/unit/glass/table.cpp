// SPDX-License-Identifier: GPL-2.0-or-later
// B-trees written and read back by a reader that knows nothing of the writer.
#include "catch.hpp"

#include "failure.hpp"
#include "random_article.hpp"
#include "read_table.hpp"
#include "temp_directory.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

using namespace dateline;
using namespace dateline::test;

namespace {

struct Written {
  std::string blocks;
  glass::TableRoot root;
};

Written write_table(const Entries& entries, std::uint32_t first_block) {
  const TempDirectory directory;
  NewFile file(directory / "table");
  glass::Table table(file, first_block);
  for (const auto& [key, tag] : entries) table.add(key, tag);
  Written written;
  written.root = table.finish();
  written.blocks.resize(file.size());
  file.read(0, written.blocks.data(), written.blocks.size());
  return written;
}

std::string some_bytes(Random& random, std::size_t size) {
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.below(256));
  return bytes;
}

}  // namespace

TEST_CASE("a table of any size reads back") {
  struct Shape {
    std::uint32_t entries, longest_key, longest_tag;
  };
  const auto shape = GENERATE(Shape{0, 1, 1}, Shape{1, 8, 20}, Shape{1, 255, 100'000},
                              Shape{300, 255, 3}, Shape{5000, 255, 40}, Shape{400, 3, 30'000},
                              Shape{20'000, 6, 4}, Shape{3, 20, 2'000'000});
  const std::uint32_t first_block = GENERATE(1u, 77u);
  CAPTURE(shape.entries, shape.longest_key, shape.longest_tag, first_block);
  Random random(shape.entries + shape.longest_tag);
  std::map<std::string, std::string> entries;
  for (std::uint32_t i = 0; i < shape.entries; ++i) {
    // Half of the keys differ late, so that blocks are divided by long keys too.
    std::string key(random.chance(2) ? random.below(shape.longest_key) : 0, 'k');
    key += some_bytes(random,
                      1 + random.below(shape.longest_key - static_cast<std::uint32_t>(key.size())));
    entries[key] = some_bytes(random, random.below(shape.longest_tag));
  }
  const Entries wanted(entries.begin(), entries.end());
  const Written written = write_table(wanted, first_block);
  CHECK(TableReader(written.blocks, written.root, first_block).read() == wanted);
  CHECK(written.root.hash == hash64(written.blocks));
}

TEST_CASE("a table that begins just below 2^32 blocks is refused when it reaches them") {
  const auto failure = failure_of([] {
    write_table({{"a", std::string(5 * glass::block_size, 'x')}},
                std::numeric_limits<std::uint32_t>::max() - 2);
  });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::invalid_argument);
  CHECK(failure->message.ends_with("table is too large: 2^32 - 1 blocks are the most"));
}

TEST_CASE("an entry longer than 65,535 pieces is refused before anything is written") {
  // Never touched, so the system never has to find the memory.
  const std::size_t size = glass::longest_tag + 1;
  const auto bytes = std::make_unique_for_overwrite<char[]>(size);
  const TempDirectory directory;
  NewFile file(directory / "table");
  glass::Table table(file, 1);
  const auto failure = failure_of([&] { table.add("a", {bytes.get(), size}); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::invalid_argument);
  CHECK(failure->message.ends_with("table: an entry of " + std::to_string(size) +
                                   " bytes is too long: " + std::to_string(size - 1) +
                                   " is the most"));
  CHECK(file.size() == 0);
}
