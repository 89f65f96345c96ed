// SPDX-License-Identifier: GPL-2.0-or-later
// Strings by number, and fences along sorted ones, written and read back.
#include "catch.hpp"

#include "damage.hpp"
#include "failure.hpp"
#include "random_article.hpp"
#include "store/fences.hpp"
#include "store/string_blocks.hpp"
#include "temp_directory.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::string_view magic = "dateline strings 1\n";

using Strings = std::vector<std::string>;

Strings some_strings(std::size_t count) {
  Random random(static_cast<std::uint32_t>(count));
  Strings strings(count);
  for (std::string& string : strings)
    for (std::uint32_t left = random.below(12); left > 0; --left)
      string += static_cast<char>('a' + random.below(26));
  return strings;
}

/// Behind a section that has nothing.
constexpr std::size_t first = 1, section_count = first + store::StringBlocks::sections;

void write(const std::filesystem::path& path, const Strings& strings) {
  store::TableFileWriter table(path, magic);
  store::StringBlocksWriter blocks(table);
  for (const std::string& string : strings) blocks.add(string);
  blocks.finish();
  table.finish();
}

}  // namespace

TEST_CASE("strings in blocks read back one by one and together, in the order asked for") {
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  const std::size_t count = GENERATE(1, 15, 16, 17, 1000);
  const Strings strings = some_strings(count);
  const TempDirectory directory;
  write(directory / "strings", strings);
  const store::TableFile file(directory / "strings", magic, section_count, use);
  const store::StringBlocks blocks(file, first);
  std::vector<std::uint32_t> numbers;
  Strings expected;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string room;
    REQUIRE(blocks.at(i) == strings[i]);
    REQUIRE(blocks.at(i, room) == strings[i]);
    // Some far from each other, some twice, none in order.
    const auto number = static_cast<std::uint32_t>(i * std::size_t{i} * 7 % count);
    numbers.push_back(number);
    expected.push_back(strings[number]);
  }
  CHECK(blocks.at(numbers) == expected);
  CHECK(blocks.at(std::vector<std::uint32_t>()).empty());
}

TEST_CASE("strings whose blocks lie too far apart for one look at their starts are found") {
  const Strings strings = some_strings(300'000);
  const TempDirectory directory;
  write(directory / "strings", strings);
  const store::TableFile file(directory / "strings", magic, section_count, FileUse::few);
  const std::vector<std::uint32_t> numbers{299'999, 3, 150'000, 150'017, 4};
  Strings expected;
  for (const std::uint32_t number : numbers) expected.push_back(strings[number]);
  CHECK(store::StringBlocks(file, first).at(numbers) == expected);
}

TEST_CASE("damaged blocks of strings are read or refused, and so is a string that isn't there") {
  const TempDirectory directory;
  const auto path = directory / "strings";
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  write(path, some_strings(40));
  const std::string whole = read_file(path);
  const std::vector<std::uint32_t> numbers{39, 0, 20};
  for_each_damage(whole, [&](const std::string& damaged, const std::string& what) {
    write_file(path, damaged);
    CAPTURE(what);
    const auto failure = failure_of([&] {
      const store::TableFile file(path, magic, section_count, use);
      const store::StringBlocks blocks(file, first);
      for (std::uint32_t number = 0; number < 40; ++number) (void)blocks.at(number);
      (void)blocks.at(numbers);
    });
    if (failure) REQUIRE(failure->code == ErrorCode::index_corrupt);
  });
  write_file(path, whole);
  const store::TableFile file(path, magic, section_count, use);
  const store::StringBlocks blocks(file, first);
  const std::vector<std::uint32_t> unknown{0, 48};
  CHECK(failure_of([&] { (void)blocks.at(48); })->code == ErrorCode::index_corrupt);
  CHECK(failure_of([&] { (void)blocks.at(unknown); })->code == ErrorCode::index_corrupt);
}

TEST_CASE(
    "a file whose directory was changed is damaged, also where all sections still lie inside") {
  const TempDirectory directory;
  const auto path = directory / "strings";
  write(path, some_strings(40));
  const std::string whole = read_file(path);
  // For each section offset and size, then their number and the checksum.
  constexpr std::size_t size = (2 * section_count + 2) * sizeof(std::uint64_t);
  for (std::size_t at = whole.size() - size; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write_file(path, damaged);
    CAPTURE(at);
    CHECK(code_of([&] { store::TableFile(path, magic, section_count); }) ==
          number(ErrorCode::index_corrupt));
  }
}

TEST_CASE("fences tell between which of them a string lies, in lists of any size") {
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  const std::size_t count = GENERATE(0, 1, 63, 64, 65, 128, 5000);
  CAPTURE(count);
  Strings sorted = some_strings(count);
  std::sort(sorted.begin(), sorted.end());
  const TempDirectory directory;
  store::TableFileWriter table(directory / "fences", magic);
  store::write_fences(table, static_cast<std::uint32_t>(count),
                      [&](std::uint32_t i) -> std::string_view { return sorted[i]; });
  table.finish();
  const store::TableFile file(directory / "fences", magic, 2, use);
  const store::Fences fences(file, 1, count);
  Strings wanted = some_strings(200);
  wanted.insert(wanted.end(), sorted.begin(), sorted.end());
  wanted.insert(wanted.end(), {"", "zzzzzzzzzzzzz"});
  for (const std::string& string : wanted) {
    const store::Fences::Range range = fences.around(string);
    const auto rank = static_cast<std::uint64_t>(
        std::lower_bound(sorted.begin(), sorted.end(), string) - sorted.begin());
    CAPTURE(string);
    REQUIRE(range.begin <= rank);
    REQUIRE(rank <= range.end);
    REQUIRE(range.end - range.begin < store::fence_distance(count));
  }
}

TEST_CASE("fences stay few, however long the list") {
  for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1000}, std::uint64_t{200'000},
                                   std::uint64_t{1} << 24, std::uint64_t{1} << 40})
    CHECK(size / store::fence_distance(size) < 2048);
}
