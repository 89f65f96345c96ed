// SPDX-License-Identifier: GPL-2.0-or-later
// Words numbered as they are written.
#include "catch.hpp"

#include "text/split_text.hpp"
#include "text/written_words.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace dateline;
using namespace dateline::text;

namespace {

std::uint32_t number(WrittenWords& words, std::string_view written) {
  return words.number(written, WordProbe(written));
}

/// All of them different.
std::string made_up_words(int count, int first) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += "Word" + std::to_string(i * 7919) + ' ';
  return text;
}

}  // namespace

TEST_CASE("a word has the same number whenever it's written the same") {
  WrittenWords words;
  std::set<std::uint32_t> numbers;
  for (const char* written :
       {"bank", "Bank", "BANK", "bank's", "U.S.", "u.s", "Škoda", "1,999.5"}) {
    const std::uint32_t given = number(words, written);
    CHECK(numbers.insert(given).second);
    CHECK(words.written(given) == written);
  }
  CHECK(number(words, "Bank") == 1);
  CHECK(number(words, "Škoda") == 6);
  CHECK(words.size() == numbers.size());
}

TEST_CASE("what is known of a written word is what folding and casing say of it") {
  const auto [written, folded, casing, base] =
      GENERATE(table<std::string, std::string, Casing, std::string>({
          {"bank", "bank", Casing::lower, ""},
          {"Bank", "bank", Casing::capital, ""},
          {"BANK", "bank", Casing::upper, ""},
          {"U.S.", "u.s", Casing::upper_dotted, ""},
          {"U.S", "u.s", Casing::upper, ""},
          {"a.m.", "a.m", Casing::dotted, ""},
          {"Škoda", "skoda", Casing::capital, "škoda"},
          {"McAllen", "mcallen", Casing::lower, "McAllen"},
          {"1,999.5", "1,999.5", Casing::lower, ""},
      }));
  CAPTURE(written);
  WrittenWords words;
  const std::uint32_t given = number(words, written);
  CHECK(words.folded(given) == folded);
  CHECK(words.probe(given).head == WordProbe(folded).head);
  CHECK(words.spelling(given).casing == casing);
  CHECK(words.spelling(given).own_base == !base.empty());
  std::string scratch;
  CHECK(words.base(given, scratch) == (base.empty() ? folded : base));
}

TEST_CASE("a word of which folding leaves nothing is known as that") {
  WrittenWords words;
  CHECK(words.is_empty(number(words, "\xD9\x80\xD9\x80")));
  CHECK_FALSE(words.is_empty(number(words, "a")));
}

TEST_CASE("words stay as long as there is room, then all go and numbers begin anew") {
  WrittenWords words(100'000);
  const std::uint64_t serial = words.serial();
  number(words, "early");
  words.make_room();
  CHECK(words.serial() == serial);
  CHECK(words.size() == 1);
  for (int i = 0; i < 5'000; ++i) number(words, "word" + std::to_string(i));
  CHECK(words.memory() > 100'000);
  CHECK(words.serial() == serial);
  words.make_room();
  CHECK(words.serial() != serial);
  CHECK(words.size() == 0);
  CHECK(number(words, "later") == 0);
  CHECK(words.folded(0) == "later");
}

TEST_CASE("every table of words has a serial number of its own") {
  const WrittenWords one, another;
  CHECK(one.serial() != another.serial());
}

TEST_CASE("however many words texts have, their table holds what one may take, and a text's own") {
  constexpr std::uint64_t most = 200'000;
  const auto table = std::make_shared<WrittenWords>(most);
  SplitText split(table);
  std::uint64_t largest = 0;
  for (int text = 0; text < 100; ++text) {
    table->make_room();
    const std::string words = made_up_words(500, text * 500);
    split.split(words);
    REQUIRE(split.words().size() == 500);
    CHECK(split.folded(split.words()[499]).starts_with("word"));
    largest = std::max(largest, table->memory());
  }
  CHECK(largest > most / 2);
  CHECK(largest < 2 * most);
}

TEST_CASE("one text with far too many words leaves no room taken for the next") {
  constexpr std::uint64_t most = 100'000;
  const auto table = std::make_shared<WrittenWords>(most);
  SplitText split(table);
  split.split(made_up_words(50'000, 0));
  CHECK(table->memory() > 20 * most);
  table->make_room();
  CHECK(table->memory() < most);
  const std::string text = "A few words";
  split.split(text);
  CHECK(split.folded(split.words()[0]) == "a");
}
