// SPDX-License-Identifier: GPL-2.0-or-later
// From texts, or from a token stream.
#include "search/article_text.hpp"

#include "store/word_code.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {

ArticleText::ArticleText(store::RecordBody body, const PatternWords& words)
    : body_(std::move(body)) {
  std::uint32_t sentence = 0, paragraph = 0;
  ArticleWords article;
  article.split(body_.article);
  article.visit([&](const text::SplitText& text, std::span<const text::SplitWord> run, Part part) {
    for (const text::SplitWord& word : run) {
      const bool fresh = words_.empty() || text_part(words_.back().part) != text_part(part);
      if (fresh || word.before == text::Break::paragraph) ++paragraph;
      if (fresh || word.before != text::Break::none) ++sentence;
      words_.push_back(
          {words.find(text.folded(word)), word.begin, word.end, sentence, paragraph, part});
    }
  });
}

ArticleText::ArticleText(const store::ArticleTokens& tokens, const ShardWords& words) {
  store::WordCodeReader codes(tokens.stream);
  store::BreakReader breaks(tokens);
  words_.reserve(std::accumulate(tokens.counts.begin(), tokens.counts.end(), std::size_t{0}));
  std::uint32_t sentence = 0, paragraph = 0, left_of_lead = tokens.lead_in_body;
  while (!codes.at_end()) {
    const std::uint32_t number = codes.next();
    if (number == store::no_word) continue;
    const store::BreakReader::Step step = breaks.next();
    if (step.place.first || step.place.before == text::Break::paragraph) ++paragraph;
    if (step.place.first || step.place.before != text::Break::none) ++sentence;
    Part part = Part::headline;
    if (step.part == store::TextPart::lead) part = Part::lead;
    if (step.part == store::TextPart::body) {
      part = left_of_lead > 0 ? Part::lead_body : Part::body;
      if (left_of_lead > 0) --left_of_lead;
    }
    words_.push_back({words.id(number), 0, 0, sentence, paragraph, part});
  }
}

ArticleText::ArticleText(const ShardReader& shard, std::uint32_t article, const ShardWords& words)
    : ArticleText(shard.tokens().article(article), words) {
  store::ArticleTexts texts = shard.texts(article);
  auto word = words_.begin();
  for (const auto& places : texts.words)
    for (const auto& [begin, end] : places) {
      word->begin = begin;
      word->end = end;
      ++word;
    }
  body_ = shard.record(article, texts);
}

bool ArticleText::in_zone(std::uint32_t word, Field zone) const {
  const Part part = words_[word].part;
  switch (zone) {
    case Field::title:
      return part == Part::headline;
    case Field::lead:
      return in_lead(part);
    case Field::hlead:
      return part == Part::headline || in_lead(part);
    default:
      return true;
  }
}

bool ArticleText::words_of(const Mention& mention, std::uint32_t& first,
                           std::uint32_t& last) const {
  if (mention.zone == Zone::metadata) return false;
  bool any = false;
  const auto in_part = [&](const PlacedWord& word) {
    return mention.zone == Zone::headline ? word.part == Part::headline
                                          : word.part == Part::body || word.part == Part::lead_body;
  };
  // Words of one part stand in order, so the first that ends behind the mention's begin is found by
  // halving.
  const auto begin =
      std::partition_point(words_.begin(), words_.end(), [&](const PlacedWord& word) {
        if (mention.zone == Zone::headline)
          return word.part == Part::headline && word.end <= mention.begin;
        return word.part == Part::headline || word.part == Part::lead || word.end <= mention.begin;
      });
  for (auto word = begin; word != words_.end() && in_part(*word) && word->begin < mention.end;
       ++word) {
    last = static_cast<std::uint32_t>(word - words_.begin());
    if (!any) first = last;
    any = true;
  }
  return any;
}

}  // namespace dateline
