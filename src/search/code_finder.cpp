// SPDX-License-Identifier: GPL-2.0-or-later
// Which bytes tell most of a code, and whether it is one.
#include "search/code_finder.hpp"

#include <optional>
#include <utility>

namespace dateline {
namespace {

/// More words than this, or more of a thousand places that look like codes, and reading all takes
/// less time.
constexpr std::size_t most_words = 100;
constexpr double most_places = 60;

/// How many bytes may stand in a place.
std::size_t choice(const std::string& bytes) { return bytes.empty() ? 256 : bytes.size(); }

}  // namespace

CodeFinder::CodeFinder(std::vector<std::uint32_t> numbers, const Around& around)
    : numbers_(std::move(numbers)),
      before_short_(choice(around.before) < choice(around.second_behind) ? 1 : 0),
      alone_(around.before.empty() && around.behind.empty()),
      triples_(triples(around)),
      reads_(numbers_.size() > most_words || triples_.density() > most_places) {}

std::vector<ByteTriple> CodeFinder::triples(const Around& around) const {
  std::vector<ByteTriple> triples;
  if (numbers_.size() <= most_words)
    for (const std::uint32_t number : numbers_) triples.push_back(triple(number, around));
  return triples;
}

ByteTriple CodeFinder::triple(std::uint32_t number, const Around& around) const {
  const std::string code(store::word_code(number).text());
  // The last pair of a long code tells most: many share the others.
  const std::size_t size = code.size();
  if (size > 1) return {code.substr(size - 2, 1), code.substr(size - 1), around.behind};
  if (before_short_ == 1) return {around.before, code, around.behind};
  return {code, around.behind, around.second_behind};
}

CodePlace CodeFinder::code_at(std::string_view stream, std::size_t triple) const {
  std::size_t begin = triple + before_short_;
  if (const auto long_code = store::code_with_last_pair(stream, triple))
    begin = *long_code;
  else if (begin >= stream.size() || !store::is_short_code(stream[begin]) ||
           !store::is_word_code_start(stream, begin))
    return {};
  store::WordCodeReader reader(stream.substr(begin));
  const std::uint32_t number = reader.next();
  if (!is_wanted(number)) return {};
  return {begin, static_cast<std::size_t>(reader.position() - stream.data()), number};
}

double CodeFinder::cost(double words) const {
  constexpr double looking = 80, reading = 2000, hit = 20;
  if (numbers_.empty()) return 0;
  if (reads_) return reading;
  // Few of them stand beside their neighbours.
  return looking + hit * (triples_.density() + (alone_ ? words : words / 8));
}

}  // namespace dateline
