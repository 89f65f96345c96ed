// SPDX-License-Identifier: GPL-2.0-or-later
// Which bytes tell most of a code, and whether it is one.
#include "search/code_finder.hpp"

#include <optional>
#include <utility>

namespace dateline {
namespace {

/// More words than this are found faster by reading all.
constexpr std::size_t most_needles = 24;

std::optional<char> only_one(const std::bitset<256>& bytes) {
  if (bytes.count() != 1) return {};
  std::size_t first = 0;
  while (!bytes[first]) ++first;
  return static_cast<char>(first);
}

/// Whether a byte of the stream is one of these, if that is asked for.
bool is_one_of(const std::bitset<256>& bytes, std::string_view stream, std::size_t at) {
  return bytes.all() || (at < stream.size() && bytes[static_cast<unsigned char>(stream[at])]);
}

}  // namespace

CodeFinder::CodeFinder(std::vector<std::uint32_t> numbers, const Around& around)
    : numbers_(std::move(numbers)), around_(around) {
  if (numbers_.size() > most_needles) return;
  const std::optional<char> before = only_one(around.before), behind = only_one(around.behind);
  for (const std::uint32_t number : numbers_) {
    Needle& needle = needles_.emplace_back();
    store::append_word_code(needle.code, number);
    const std::string& code = needle.code;
    // The last pair of a long code tells most: many share the others.
    const std::size_t size = code.size();
    needle.offset = size > 1 ? 3 - size : 1;
    if (size > 1) {
      pairs_.add({code[size - 2], code[size - 1]});
    } else if (!behind && before) {
      needle.offset = 2;
      pairs_.add({*before, code[0]});
    } else {
      pairs_.add({code[0], behind});
    }
  }
}

CodePlace CodeFinder::code_at(const Needle& needle, std::string_view stream,
                              std::size_t pair) const {
  // Unsigned: what lies before the stream is far behind it.
  const std::size_t begin = pair + needle.offset - 1, end = begin + needle.code.size();
  const bool here = begin < stream.size() && is_one_of(around_.behind, stream, end) &&
                    is_one_of(around_.before, stream, begin - 1) &&
                    stream.substr(begin, needle.code.size()) == needle.code &&
                    store::is_word_code_start(stream, begin);
  return here ? CodePlace{begin, end} : CodePlace{};
}

double CodeFinder::cost(double words) const {
  constexpr double looking = 50, each_code = 8, reading = 2000, hit = 30;
  if (needles_.empty()) return numbers_.empty() ? 0 : reading;
  // Few of them stand beside their neighbours.
  const bool alone = around_.before.all() && around_.behind.all();
  return looking + each_code * static_cast<double>(needles_.size()) +
         hit * (alone ? words : words / 8);
}

}  // namespace dateline
