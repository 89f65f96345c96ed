// SPDX-License-Identifier: GPL-2.0-or-later
// Where one word of the pattern stands, its neighbours are read.
#include "search/stream_matcher.hpp"

#include "store/word_code.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

bool StreamMatcher::Place::holds(std::uint32_t number) const {
  return std::binary_search(numbers.begin(), numbers.end(), number);
}

StreamMatcher::Place StreamMatcher::make_place(const WordSet& words, const ShardWords& shard) {
  Place place;
  for (const std::uint32_t id : words) {
    if (shard.number(id) == store::no_word) continue;
    place.numbers.push_back(shard.number(id));
    // Where a word stands it often does so twice; the commonest by Zipf's law.
    const double share =
        static_cast<double>(shard.articles(id)) / static_cast<double>(shard.articles(0));
    place.hits += std::max(2 * share, 36.0 / (shard.number(id) + 1.0));
  }
  std::sort(place.numbers.begin(), place.numbers.end());
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
  matcher.make_finders();
  return matcher;
}

void StreamMatcher::make_finders() {
  for (std::size_t i = 0; i < places_.size(); ++i)
    finders_.emplace_back(places_[i].numbers, around(i));
  const auto cost = [&](std::size_t place) { return finders_[place].cost(places_[place].hits); };
  for (std::size_t i = 1; i < places_.size(); ++i)
    if (cost(i) < cost(anchor_)) anchor_ = i;
}

/// What a chain says of a place's neighbours.
CodeFinder::Around StreamMatcher::around(std::size_t place) const {
  CodeFinder::Around around;
  if (!chain_) return around;
  const auto bytes = [&](std::size_t neighbour, auto&& byte_of) {
    CodeFinder::Bytes some;
    for (const std::uint32_t number : places_[neighbour].numbers) {
      std::string code;
      store::append_word_code(code, number);
      some.set(static_cast<unsigned char>(byte_of(code)));
    }
    return some;
  };
  if (place > 0)
    around.before = bytes(place - 1, [](const std::string& code) { return code.back(); });
  if (place + 1 < places_.size())
    around.behind = bytes(place + 1, [](const std::string& code) { return code.front(); });
  return around;
}

bool StreamMatcher::matches(std::string_view stream) const {
  if (!chain_) return find_near(stream);
  return finders_[anchor_].visit(
      stream, [&](const CodePlace& found) { return chain_around(stream, found); });
}

bool StreamMatcher::chain_around(std::string_view stream, const CodePlace& anchor) const {
  store::WordCodeReader behind(stream.substr(anchor.end));
  for (std::size_t i = anchor_ + 1; i < places_.size(); ++i)
    if (behind.at_end() || !places_[i].holds(behind.next())) return false;
  std::size_t begin = anchor.begin;
  for (std::size_t i = anchor_; i > 0; --i) {
    if (begin == 0) return false;
    begin = store::previous_word_code(stream, begin);
    if (!places_[i - 1].holds(store::WordCodeReader(stream.substr(begin)).next())) return false;
  }
  return true;
}

bool StreamMatcher::find_near(std::string_view stream) const {
  // Often the first is near enough already.
  std::size_t begin = 0;
  for (const std::size_t most : {std::size_t{1}, stream.size()}) {
    collect(anchor_, stream, begin, stream.size(), most);
    const CodePlaces& anchors = found_[anchor_];
    if (anchors.empty()) return false;
    if (is_near_any(stream)) return true;
    begin = anchors.back().end;
  }
  return false;
}

/// Where a place's words stand from one byte to another, the first `most` of them.
void StreamMatcher::collect(std::size_t place, std::string_view stream, std::size_t begin,
                            std::size_t end, std::size_t most) const {
  CodePlaces& found = found_[place];
  found.clear();
  finders_[place].visit(stream.substr(begin, end - begin), [&](const CodePlace& code) {
    found.push_back({begin + code.begin, begin + code.end});
    return found.size() == most;
  });
}

/// Whether the other place's words stand near those of the anchor that were found.
bool StreamMatcher::is_near_any(std::string_view stream) const {
  const CodePlaces& anchors = found_[anchor_];
  // They aren't farther away than so many of the longest codes.
  const std::uint64_t reach = std::uint64_t{store::longest_code} * distance_;
  std::size_t begin = anchors.front().begin > reach ? anchors.front().begin - reach : 0;
  while (!store::is_word_code_start(stream, begin)) --begin;
  const std::uint64_t end = std::min<std::uint64_t>(stream.size(), anchors.back().end + reach);
  collect(1 - anchor_, stream, begin, end, stream.size());
  return follows(stream, found_[0], found_[1]) ||
         (!ordered_ && follows(stream, found_[1], found_[0]));
}

/// Whether one of `second` stands near enough behind one of `first`.
bool StreamMatcher::follows(std::string_view stream, const CodePlaces& first,
                            const CodePlaces& second) const {
  auto behind = second.begin();
  for (auto at = first.begin(); at != first.end(); ++at) {
    while (behind != second.end() && behind->begin < at->end) ++behind;
    if (behind == second.end()) return false;
    // Another of the first that stands between is nearer.
    if (at + 1 != first.end() && at[1].end <= behind->begin) continue;
    if (is_near(stream.substr(at->end, behind->begin - at->end))) return true;
  }
  return false;
}

bool StreamMatcher::is_near(std::string_view between) const {
  if (distance_ == 0 || between.size() > std::uint64_t{store::longest_code} * (distance_ - 1))
    return false;
  store::WordCodeReader reader(between);
  for (std::uint32_t i = 1; i < distance_ && !reader.at_end(); ++i)
    if (reader.next() == store::no_word) return false;
  return reader.at_end();
}

}  // namespace dateline
