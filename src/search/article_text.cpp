// SPDX-License-Identifier: GPL-2.0-or-later
// Tokenises a stored article.
#include "search/article_text.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

bool same_text(Part a, Part b) {
  const auto body = [](Part part) { return part == Part::body || part == Part::lead_body; };
  return a == b || (body(a) && body(b));
}

}  // namespace

ArticleText::ArticleText(store::RecordBody body) : body_(std::move(body)) {
  const Article& article = body_.article;
  // Folding rarely makes text longer; where it does the string grows, so views are made at the end.
  folded_.reserve(article.headline.size() + article.lead.size() + article.body.size() + 64);
  std::vector<std::pair<std::size_t, std::size_t>> places;
  std::uint32_t sentence = 0, paragraph = 0;
  visit_words(article, [&](const text::Token& token, Part part) {
    const bool fresh = words_.empty() || !same_text(words_.back().part, part);
    if (fresh || token.before == text::Break::paragraph) ++paragraph;
    if (fresh || token.before != text::Break::none) ++sentence;
    places.emplace_back(folded_.size(), token.word.size());
    folded_ += token.word;
    words_.push_back({{}, token.begin, token.end, sentence, paragraph, part});
  });
  for (std::size_t i = 0; i < words_.size(); ++i)
    words_[i].word = std::string_view(folded_).substr(places[i].first, places[i].second);
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
