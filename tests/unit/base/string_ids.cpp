// SPDX-License-Identifier: GPL-2.0-or-later
// Numbering strings.
#include "catch.hpp"

#include "base/string_ids.hpp"

#include <string>
#include <vector>

using namespace dateline;

TEST_CASE("strings are numbered in the order they are first seen, whatever their size") {
  StringIds ids;
  std::vector<std::string> texts{"", "a", std::string(1, '\0'), std::string(100'000, 'x')};
  for (int i = 0; i < 20'000; ++i) texts.push_back("word " + std::to_string(i * 7919));
  for (std::uint32_t i = 0; i < texts.size(); ++i) REQUIRE(ids.add(texts[i]) == i);
  const std::string_view early = ids.text(1);
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    REQUIRE(ids.add(texts[i]) == i);
    REQUIRE(ids.text(i) == texts[i]);
  }
  CHECK(ids.size() == texts.size());
  CHECK(ids.find(texts.back()) == texts.size() - 1);
  CHECK(ids.find("never seen") == std::nullopt);
  CHECK(ids.size() == texts.size());
  CHECK(early == "a");
  CHECK(ids.memory() > 100'000);
}

TEST_CASE(
    "strings that differ only where a bucket doesn't tell them apart have their own numbers") {
  StringIds ids;
  std::vector<std::string> texts;
  for (std::size_t size = 8; size < 14; ++size)
    for (std::size_t at = 7; at < size; ++at) {
      texts.emplace_back(size, 'a');
      texts.back()[at] = 'b';
    }
  texts.emplace_back(300, 'a');
  texts.emplace_back(301, 'a');
  for (std::uint32_t i = 0; i < texts.size(); ++i) REQUIRE(ids.add(texts[i]) == i);
  for (std::uint32_t i = 0; i < texts.size(); ++i) REQUIRE(ids.find(texts[i]) == i);
}

TEST_CASE("a table that takes another's place begins anew and leaves its texts valid") {
  StringIds before;
  for (int i = 0; i < 5'000; ++i) before.add("word " + std::to_string(i));
  const std::string_view text = before.text(4'999);
  StringIds after = before.successor();
  CHECK(after.size() == 0);
  CHECK(after.find("word 1") == std::nullopt);
  CHECK(after.add("word 1") == 0);
  CHECK(after.memory() < before.memory());
  CHECK(text == "word 4999");
}
