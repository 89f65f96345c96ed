// SPDX-License-Identifier: GPL-2.0-or-later
// One or two bytes of a code, then whether it is one, then the neighbours.
#include "search/stream_matcher.hpp"

#include "base/byte_pair.hpp"
#include "store/word_code.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {
namespace {

/// Sets of more words than this are found faster by reading every word.
constexpr std::size_t most_codes = 24;

/// What looking for a word in an article costs, in nanoseconds: once through the stream, and a look
/// around wherever it stands. The words are numbered by frequency, and Zipf's law says how often.
double cost(std::uint32_t number) {
  constexpr double once = 40, each = 15, of_commonest = 36;
  return once + each * of_commonest / (number + 1);
}

}  // namespace

std::size_t StreamMatcher::Needle::find(std::string_view stream, std::size_t from) const {
  const auto shift = [&](std::size_t at, std::ptrdiff_t by) {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + by);
  };
  if (offset < 0 && from == 0) ++from;
  while (from + code.size() <= stream.size()) {
    const std::size_t at = second ? find_byte_pair(stream, first, *second, shift(from, offset))
                                  : stream.find(first, from);
    if (at == std::string_view::npos) return at;
    from = shift(at, -offset);
    if (stream.substr(from, code.size()) == code && store::is_word_code_start(stream, from))
      return from;
    ++from;
  }
  return std::string_view::npos;
}

bool StreamMatcher::Place::holds(std::uint32_t number) const {
  return std::binary_search(numbers.begin(), numbers.end(), number);
}

StreamMatcher::Place StreamMatcher::make_place(const WordSet& words, const ShardWords& shard) {
  Place place;
  for (const std::uint32_t id : words)
    if (shard.number(id) != store::no_word) place.numbers.push_back(shard.number(id));
  std::sort(place.numbers.begin(), place.numbers.end());
  for (const std::uint32_t number : place.numbers)
    store::append_word_code(place.codes.emplace_back(), number);
  return place;
}

/// The words of a pattern that is nothing but alternatives for one place, in any zone.
std::optional<WordSet> StreamMatcher::plain_words(const TextPattern& pattern) {
  if (const auto* word = std::get_if<WordPattern>(&pattern.node))
    return word->zone == Field::text ? std::optional(word->words) : std::nullopt;
  const auto* any = std::get_if<AnyPattern>(&pattern.node);
  if (any == nullptr || any->parts.empty()) return {};
  WordSet all;
  for (const TextPattern& part : any->parts) {
    const auto some = plain_words(part);
    if (!some) return {};
    all.insert(all.end(), some->begin(), some->end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::optional<StreamMatcher> StreamMatcher::make(const TextPattern& pattern,
                                                 const ShardWords& words) {
  StreamMatcher matcher;
  if (const auto* phrase = std::get_if<PhrasePattern>(&pattern.node)) {
    if (phrase->zone != Field::text) return {};
    for (const std::uint32_t word : phrase->words)
      matcher.places_.push_back(make_place({word}, words));
  } else if (const auto* near = std::get_if<NearPattern>(&pattern.node)) {
    for (const TextPattern& part : near->parts) {
      const auto place = plain_words(part);
      if (!place) return {};
      matcher.places_.push_back(make_place(*place, words));
    }
    matcher.distance_ = near->distance;
    matcher.ordered_ = near->ordered;
    matcher.chain_ = near->ordered && near->distance == 1;
    if (!matcher.chain_ && matcher.places_.size() != 2) return {};
  } else if (const auto word = plain_words(pattern)) {
    matcher.places_.push_back(make_place(*word, words));
  } else {
    return {};
  }
  if (matcher.places_.empty()) return {};
  matcher.choose_anchor();
  if (matcher.needles_.size() > most_codes) return {};
  return matcher;
}

void StreamMatcher::choose_anchor() {
  // A place without words matches nothing, and soonest.
  const auto cost_of = [](const Place& place) {
    return std::accumulate(place.numbers.begin(), place.numbers.end(), 0.0,
                           [](double sum, std::uint32_t number) { return sum + cost(number); });
  };
  for (std::size_t i = 1; i < places_.size(); ++i)
    if (cost_of(places_[i]) < cost_of(places_[anchor_])) anchor_ = i;
  for (const std::string& code : places_[anchor_].codes) needles_.push_back(make_needle(code));
}

StreamMatcher::Needle StreamMatcher::make_needle(const std::string& code) const {
  // The last pair of a long code tells most: many share the others.
  if (code.size() > 1)
    return {code, static_cast<std::ptrdiff_t>(code.size()) - 2, code[code.size() - 2], code.back()};
  // A common word is found where it stands beside another, if that is always the same.
  const auto only_code = [&](std::size_t place) {
    return place < places_.size() && places_[place].codes.size() == 1 ? &places_[place].codes[0]
                                                                      : nullptr;
  };
  if (const std::string* behind = chain_ ? only_code(anchor_ + 1) : nullptr)
    return {code, 0, code[0], behind->front()};
  if (const std::string* before = chain_ && anchor_ > 0 ? only_code(anchor_ - 1) : nullptr)
    return {code, -1, before->back(), code[0]};
  return {code, 0, code[0], {}};
}

bool StreamMatcher::matches(std::string_view stream) const {
  for (const Needle& needle : needles_)
    for (std::size_t at = needle.find(stream, 0); at != std::string_view::npos;
         at = needle.find(stream, at + needle.code.size()))
      if (fits_around(stream, at, at + needle.code.size())) return true;
  return false;
}

bool StreamMatcher::fits_around(std::string_view stream, std::size_t begin, std::size_t end) const {
  if (places_.size() == 1) return true;
  if (chain_) return chain_around(stream, begin, end);
  // In order the second place must lie behind the first.
  if ((!ordered_ || anchor_ == 0) && near_behind(stream, end)) return true;
  return (!ordered_ || anchor_ == 1) && near_before(stream, begin);
}

bool StreamMatcher::chain_around(std::string_view stream, std::size_t begin,
                                 std::size_t end) const {
  store::WordCodeReader behind(stream.substr(end));
  for (std::size_t i = anchor_ + 1; i < places_.size(); ++i)
    if (behind.at_end() || !places_[i].holds(behind.next())) return false;
  for (std::size_t i = anchor_; i > 0; --i) {
    if (begin == 0) return false;
    begin = store::previous_word_code(stream, begin);
    if (!places_[i - 1].holds(store::WordCodeReader(stream.substr(begin)).next())) return false;
  }
  return true;
}

bool StreamMatcher::near_behind(std::string_view stream, std::size_t end) const {
  const Place& other = places_[1 - anchor_];
  store::WordCodeReader behind(stream.substr(end));
  for (std::uint32_t i = 0; i < distance_ && !behind.at_end(); ++i) {
    const std::uint32_t number = behind.next();
    if (number == store::no_word) return false;
    if (other.holds(number)) return true;
  }
  return false;
}

bool StreamMatcher::near_before(std::string_view stream, std::size_t begin) const {
  const Place& other = places_[1 - anchor_];
  for (std::uint32_t i = 0; i < distance_ && begin > 0; ++i) {
    begin = store::previous_word_code(stream, begin);
    const std::uint32_t number = store::WordCodeReader(stream.substr(begin)).next();
    if (number == store::no_word) return false;
    if (other.holds(number)) return true;
  }
  return false;
}

}  // namespace dateline
