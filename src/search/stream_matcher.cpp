// SPDX-License-Identifier: GPL-2.0-or-later
// Where one word of the pattern stands, its neighbours are read.
#include "search/stream_matcher.hpp"

#include "store/word_code.hpp"

#include <algorithm>
#include <iterator>
#include <string>
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
  matcher.make_finder();
  return matcher;
}

void StreamMatcher::make_finder() {
  if (!chain_) {
    std::vector<std::uint32_t> both;
    std::set_union(places_[0].numbers.begin(), places_[0].numbers.end(), places_[1].numbers.begin(),
                   places_[1].numbers.end(), std::back_inserter(both));
    finder_.emplace(std::move(both), CodeFinder::Around());
    return;
  }
  double least = 0;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    CodeFinder finder(places_[i].numbers, around(i));
    const double cost = finder.cost(places_[i].hits);
    if (i > 0 && cost >= least) continue;
    least = cost;
    anchor_ = i;
    finder_ = std::move(finder);
  }
}

/// What a chain says of a place's neighbours.
CodeFinder::Around StreamMatcher::around(std::size_t place) const {
  CodeFinder::Around around;
  const auto codes = [&](std::size_t neighbour) {
    std::vector<std::string> some;
    for (const std::uint32_t number : places_[neighbour].numbers)
      some.emplace_back(store::word_code(number).text());
    return some;
  };
  const auto add = [](std::string& bytes, char byte) {
    if (bytes.find(byte) == std::string::npos) bytes += byte;
  };
  if (place > 0)
    for (const std::string& code : codes(place - 1)) add(around.before, code.back());
  if (place + 1 == places_.size()) return around;
  bool any = false;
  for (const std::string& code : codes(place + 1)) {
    add(around.behind, code.front());
    if (code.size() > 1) add(around.second_behind, code[1]);
    any = any || code.size() == 1;
  }
  if (any) around.second_behind.clear();
  return around;
}

bool StreamMatcher::matches(std::string_view stream) const {
  if (!chain_) return find_near(stream);
  return finder_->visit(stream,
                        [&](const CodePlace& found) { return chain_around(stream, found); });
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
  // The nearest of each place's words so far ends here.
  std::optional<std::size_t> first, second;
  return finder_->visit(stream, [&](const CodePlace& found) {
    const auto near = [&](const std::optional<std::size_t>& end) {
      return end && is_near(stream.substr(*end, found.begin - *end));
    };
    const bool is_first = places_[0].holds(found.number);
    const bool is_second = places_[1].holds(found.number);
    if ((is_second && near(first)) || (is_first && !ordered_ && near(second))) return true;
    if (is_first) first = found.end;
    if (is_second) second = found.end;
    return false;
  });
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
