// SPDX-License-Identifier: GPL-2.0-or-later
// Codes of word numbers, and where they begin.
#include "catch.hpp"

#include "random_article.hpp"
#include "store/word_code.hpp"

#include <set>
#include <vector>

using namespace dateline;
using namespace dateline::test;
using namespace dateline::store;

namespace {

/// Numbers of every size of code, the awkward ones often.
std::uint32_t some_number(Random& random) {
  const std::vector<std::uint32_t> edges{0,
                                         126,
                                         127,
                                         short_codes + pair_codes - 1,
                                         short_codes + pair_codes,
                                         short_codes + pair_codes + quad_codes - 1,
                                         short_codes + pair_codes + quad_codes,
                                         most_words - 1};
  switch (random.below(5)) {
    case 0:
      return random.pick(edges);
    case 1:
      return random.below(short_codes);
    case 2:
      return random.below(short_codes + pair_codes);
    case 3:
      return random.below(short_codes + pair_codes + quad_codes);
    default:
      return random.below(most_words);
  }
}

}  // namespace

TEST_CASE("streams of word codes read back, with their boundaries from every byte") {
  Random random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string stream;
    std::vector<std::uint32_t> numbers;
    std::vector<std::size_t> starts;
    for (std::uint32_t left = 1 + random.below(40); left > 0; --left) {
      starts.push_back(stream.size());
      if (random.chance(12)) {
        numbers.push_back(no_word);
        stream += static_cast<char>(part_end_code);
        continue;
      }
      numbers.push_back(some_number(random));
      stream += word_code(numbers.back()).text();
      const std::size_t size = stream.size() - starts.back();
      REQUIRE(size == word_code_size(
                          static_cast<unsigned char>(stream[starts.back()]),
                          static_cast<unsigned char>(size > 1 ? stream[starts.back() + 1] : '\0')));
    }
    WordCodeReader reader(stream);
    for (const std::uint32_t number : numbers) {
      REQUIRE(!reader.at_end());
      REQUIRE(reader.next() == number);
    }
    REQUIRE(reader.at_end());
    const std::set<std::size_t> known(starts.begin(), starts.end());
    for (std::size_t at = 0; at < stream.size(); ++at)
      REQUIRE(is_word_code_start(stream, at) == known.contains(at));
    std::size_t at = stream.size();
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
      at = previous_word_code(stream, at);
      REQUIRE(at == *start);
    }
  }
}

TEST_CASE("a stream that is cut off anywhere ends") {
  std::string stream;
  for (const std::uint32_t number : {5u, 4000u, 100'000u, most_words - 1})
    stream += word_code(number).text();
  for (std::size_t size = 0; size <= stream.size(); ++size) {
    WordCodeReader reader(std::string_view(stream).substr(0, size));
    int words = 0;
    while (!reader.at_end()) {
      (void)reader.next();
      ++words;
    }
    CHECK(words <= 4);
  }
}
