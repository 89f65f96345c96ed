// SPDX-License-Identifier: GPL-2.0-or-later
// A window slides over the body's words; the one with the most different hits wins, the earliest of
// equals.
#include "search/snippets.hpp"

#include "search/compile.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {
namespace {

void add_visible(const Snapshot& snapshot, const Query& query, std::vector<TextPattern>& patterns) {
  if (const And* both = std::get_if<And>(&query.node)) {
    for (const Query& part : both->parts) add_visible(snapshot, part, patterns);
  } else if (const Or* either = std::get_if<Or>(&query.node)) {
    for (const Query& part : either->parts) add_visible(snapshot, part, patterns);
  } else if (!std::holds_alternative<Not>(query.node)) {
    patterns.push_back(make_pattern(snapshot, query));
  }
}

bool in_body(const PlacedWord& word) {
  return word.part == Part::body || word.part == Part::lead_body;
}

/// A hit in the body: words by number, and which pattern.
struct BodyHit {
  WordSpan span;
  std::size_t pattern = 0;
};

std::vector<BodyHit> body_hits(const ArticleText& text, const std::vector<TextPattern>& patterns) {
  std::vector<BodyHit> hits;
  for (std::size_t i = 0; i < patterns.size(); ++i)
    for (const WordSpan& span : find_spans(patterns[i], text))
      if (in_body(text.words()[span.first])) hits.push_back({span, i});
  std::sort(hits.begin(), hits.end(), [](const BodyHit& a, const BodyHit& b) {
    return a.span != b.span ? a.span < b.span : a.pattern < b.pattern;
  });
  return hits;
}

/// The first hit of the best window.
std::size_t best_start(const ArticleText& text, const std::vector<BodyHit>& hits,
                       std::size_t size) {
  const auto begin_of = [&](std::size_t hit) { return text.words()[hits[hit].span.first].begin; };
  const auto end_of = [&](std::size_t hit) { return text.words()[hits[hit].span.last].end; };
  std::size_t best = 0, best_score = 0, tail = 0;
  std::map<std::size_t, std::size_t> inside;  // hits of each pattern in the window
  for (std::size_t head = 0; head < hits.size(); ++head) {
    while (tail < hits.size() && (tail <= head || end_of(tail) - begin_of(head) <= size))
      ++inside[hits[tail++].pattern];
    // A second kind of hit says more than a second hit of one kind.
    std::size_t score = 0;
    for (const auto& [pattern, count] : inside)
      score += count == 0 ? 0 : 8 + std::min<std::size_t>(count, 4);
    if (score > best_score) {
      best_score = score;
      best = head;
    }
    if (--inside[hits[head].pattern] == 0) inside.erase(hits[head].pattern);
  }
  return best;
}

/// The number of the first word to show: back to the sentence's start if that is near, else a few
/// words.
std::uint32_t first_shown(const ArticleText& text, std::uint32_t hit, std::size_t size) {
  const auto& words = text.words();
  std::uint32_t first = hit;
  while (first > 0 && in_body(words[first - 1]) &&
         words[first - 1].sentence == words[hit].sentence &&
         words[hit].begin - words[first - 1].begin <= size / 3)
    --first;
  return first;
}

constexpr std::string_view ellipsis = "\xe2\x80\xa6";  // …

}  // namespace

std::vector<TextPattern> visible_patterns(const Snapshot& snapshot, const Query& query) {
  std::vector<TextPattern> patterns;
  add_visible(snapshot, query, patterns);
  return patterns;
}

Snippet make_snippet(const ArticleText& text, const std::vector<TextPattern>& patterns,
                     std::size_t size) {
  Snippet snippet;
  const auto& words = text.words();
  const std::string& body = text.article().body;
  const auto body_begin = std::find_if(words.begin(), words.end(), in_body);
  if (size == 0 || body_begin == words.end()) return snippet;
  const std::vector<BodyHit> hits = body_hits(text, patterns);
  auto first = static_cast<std::uint32_t>(body_begin - words.begin());
  if (!hits.empty()) first = first_shown(text, hits[best_start(text, hits, size)].span.first, size);
  std::size_t from = words[first].begin, to = from;
  const bool at_start = first == static_cast<std::uint32_t>(body_begin - words.begin());
  if (at_start) from = 0;
  for (std::size_t word = first;
       word < words.size() && in_body(words[word]) && words[word].end - from <= size; ++word)
    to = words[word].end;
  const bool at_end = to == from || to == words.back().end;
  if (at_end) to = body.size();
  if (!at_start) snippet.text = ellipsis;
  // Blanks and line ends become one blank each; marks follow their words.
  std::vector<std::uint32_t> moved(to - from + 1);
  for (std::size_t at = from; at < to; ++at) {
    moved[at - from] = static_cast<std::uint32_t>(snippet.text.size());
    const bool blank = body[at] == ' ' || body[at] == '\n' || body[at] == '\t';
    if (!blank) snippet.text += body[at];
    if (blank && !snippet.text.empty() && snippet.text.back() != ' ') snippet.text += ' ';
  }
  moved[to - from] = static_cast<std::uint32_t>(snippet.text.size());
  for (const BodyHit& hit : hits) {
    const std::size_t begin = words[hit.span.first].begin, end = words[hit.span.last].end;
    if (begin < from || end > to) continue;
    const std::pair<std::uint32_t, std::uint32_t> mark{moved[begin - from], moved[end - from]};
    if (!snippet.marks.empty() && mark.first < snippet.marks.back().second)
      snippet.marks.back().second = std::max(snippet.marks.back().second, mark.second);
    else
      snippet.marks.push_back(mark);
  }
  if (!at_end) snippet.text += ellipsis;
  return snippet;
}

}  // namespace dateline
