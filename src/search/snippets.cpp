// SPDX-License-Identifier: GPL-2.0-or-later
// A window slides over the body's words; the one with the most different hits wins, the earliest of
// equals. Only the words around it are written out: that costs many times what finding it does.
#include "search/snippets.hpp"

#include "search/compile.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace dateline {
namespace {

void add_visible(const Snapshot& snapshot, PatternWords& words, const Query& query,
                 std::vector<TextPattern>& patterns) {
  if (const And* both = std::get_if<And>(&query.node)) {
    for (const Query& part : both->parts) add_visible(snapshot, words, part, patterns);
  } else if (const Or* either = std::get_if<Or>(&query.node)) {
    for (const Query& part : either->parts) add_visible(snapshot, words, part, patterns);
  } else if (!std::holds_alternative<Not>(query.node)) {
    patterns.push_back(make_pattern(snapshot, words, query));
  }
}

/// What so many hits of one pattern say of a window: a second kind of hit says more than a second
/// hit of one kind.
std::size_t worth(std::size_t hits) { return hits == 0 ? 0 : 8 + std::min<std::size_t>(hits, 4); }

bool in_body(const PlacedWord& word) {
  return word.part == Part::body || word.part == Part::lead_body;
}

/// Bytes of a word with what stands behind it: of most, of those of nearly any text, and of any.
constexpr std::size_t usual_word = 6, short_word = 5, shortest_word = 2;

/// Words of a body that were written out.
class Written {
 public:
  Written(const WriteWords& write, const store::WantedWords& words)
      : texts_(write(words)), first_(words.begin) {}
  [[nodiscard]] std::string_view body() const { return texts_.body; }
  /// The word's bytes in body(). Words count over the whole article.
  [[nodiscard]] const store::ByteRange& place(std::size_t word) const {
    return places()[word - first_];
  }
  [[nodiscard]] std::size_t begin() const { return first_; }
  [[nodiscard]] std::size_t end() const { return first_ + places().size(); }

 private:
  [[nodiscard]] const std::vector<store::ByteRange>& places() const {
    return texts_.words[static_cast<std::size_t>(store::TextPart::body)];
  }
  store::ArticleTexts texts_;
  std::size_t first_;
};

constexpr std::string_view ellipsis = "\xe2\x80\xa6";  // …
constexpr std::string_view blanks = " \n\t";
/// Characters other than letters and digits in one run: more bytes than this are a ruled line.
constexpr std::size_t longest_punctuation = 12;

/// Empty if it is a ruled line.
std::string_view punctuation(std::string_view run) {
  return run.size() > longest_punctuation ? std::string_view() : run;
}

/// What stands right before the word at `begin`, such as a quotation mark.
std::string_view opening(std::string_view body, std::size_t begin) {
  const std::string_view before = body.substr(0, begin);
  return punctuation(before.substr(before.find_last_of(blanks) + 1));
}

/// What stands right behind the word that ends at `end`.
std::string_view closing(std::string_view body, std::size_t end) {
  const std::string_view behind = body.substr(end);
  return punctuation(behind.substr(0, behind.find_first_of(blanks)));
}

/// Adds what stands between two words, a run of blanks or a ruled line as one blank.
void add_between(std::string_view between, std::string& shown) {
  while (!between.empty()) {
    const std::size_t blank = std::min(between.find_first_not_of(blanks), between.size());
    between.remove_prefix(blank);
    const std::string_view run = between.substr(0, between.find_first_of(blanks));
    between.remove_prefix(run.size());
    const bool ruled = run.size() > longest_punctuation;
    if ((blank > 0 || ruled) && !shown.ends_with(' ')) shown += ' ';
    shown += punctuation(run);
  }
}

using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Adds words of the body from `first` on, about `size` bytes but one word at least. Where each
/// came to lie in `shown`.
Ranges add_words(const Written& written, std::size_t first, std::size_t size, std::string& shown) {
  const std::string_view body = written.body();
  const std::size_t start = shown.size();
  Ranges places;
  for (std::size_t word = first; word < written.end(); ++word) {
    const auto [from, to] = written.place(word);
    const std::size_t before = shown.size();
    if (word > first) {
      const std::size_t end = written.place(word - 1).end;
      add_between(body.substr(end, from - end), shown);
    }
    const auto begin = static_cast<std::uint32_t>(shown.size());
    shown += body.substr(from, to - from);
    if (word > first && shown.size() - start > size) {
      shown.resize(before);
      break;
    }
    places.emplace_back(begin, static_cast<std::uint32_t>(shown.size()));
  }
  return places;
}

}  // namespace

std::vector<TextPattern> visible_patterns(const Snapshot& snapshot, PatternWords& words,
                                          const Query& query) {
  std::vector<TextPattern> patterns;
  add_visible(snapshot, words, query, patterns);
  return patterns;
}

void add_mark(std::vector<std::pair<std::uint32_t, std::uint32_t>>& marks, std::uint32_t begin,
              std::uint32_t end) {
  if (!marks.empty() && begin < marks.back().second)
    marks.back().second = std::max(marks.back().second, end);
  else
    marks.emplace_back(begin, end);
}

std::vector<SnippetPlan::BodyHit> SnippetPlan::body_hits(const ArticleText& text,
                                                         const std::vector<TextPattern>& patterns) {
  std::vector<BodyHit> hits;
  for (std::size_t i = 0; i < patterns.size(); ++i)
    for (const WordSpan& span : find_spans(patterns[i], text))
      if (in_body(text.words()[span.first])) hits.push_back({span, i});
  std::sort(hits.begin(), hits.end(), [](const BodyHit& a, const BodyHit& b) {
    return a.span != b.span ? a.span < b.span : a.pattern < b.pattern;
  });
  return hits;
}

/// The first hit of the best window of about so many bytes.
std::size_t SnippetPlan::best_start(const std::vector<BodyHit>& hits, std::size_t size) {
  std::size_t best = 0, best_score = 0, score = 0, tail = 0;
  std::unordered_map<std::size_t, std::size_t> inside;  // hits of each pattern in the window
  const auto count = [&](std::size_t pattern, bool comes) {
    std::size_t& hits_of_pattern = inside[pattern];
    score -= worth(hits_of_pattern);
    hits_of_pattern = comes ? hits_of_pattern + 1 : hits_of_pattern - 1;
    score += worth(hits_of_pattern);
  };
  for (std::size_t head = 0; head < hits.size(); ++head) {
    const std::size_t end = hits[head].span.first + size / usual_word;
    while (tail < hits.size() && (tail <= head || hits[tail].span.last < end))
      count(hits[tail++].pattern, true);
    if (score > best_score) {
      best_score = score;
      best = head;
    }
    count(hits[head].pattern, false);
  }
  return best;
}

SnippetPlan::SnippetPlan(const ArticleText& text, const std::vector<TextPattern>& patterns,
                         std::size_t size) {
  const auto& words = text.words();
  const auto body = std::find_if(words.begin(), words.end(), in_body);
  if (body == words.end()) return;
  size_ = size;
  hits_ = body_hits(text, patterns);
  begin_ = static_cast<std::size_t>(body - words.begin());
  end_ = words.size();
  hit_ = hits_.empty() ? begin_ : hits_[best_start(hits_, size)].span.first;
  sentence_ = hit_;
  while (sentence_ > begin_ && words[sentence_ - 1].sentence == words[hit_].sentence) --sentence_;
}

/// Enough of them to show the hit, if they take so many bytes each.
store::WantedWords SnippetPlan::around_hit(std::size_t word) const {
  const std::size_t before = std::min(hit_ - begin_, size_ / 3 / word);
  return {hit_ - before, hit_ + size_ / word + 1};
}

store::WantedWords SnippetPlan::words() const {
  return size_ == 0 ? store::WantedWords{0, 0} : around_hit(short_word);
}

Snippet SnippetPlan::write(const WriteWords& write) const {
  Snippet snippet;
  if (size_ == 0) return snippet;
  for (const std::size_t word : {short_word, shortest_word}) {
    const Written written(write, around_hit(word));
    // A damaged stream may give fewer words when it is written out than when it was looked through.
    if (hit_ >= written.end())
      throw Error(ErrorCode::index_corrupt, "the text of an article is damaged",
                  "run 'dateline check'");
    // Back to the sentence's start if that is near, else a few words.
    std::size_t first = hit_;
    while (first > std::max(written.begin(), sentence_) &&
           written.place(hit_).begin - written.place(first - 1).begin <= size_ / 3)
      --first;
    snippet.text = first == begin_ ? opening(written.body(), written.place(first).begin) : ellipsis;
    const Ranges places = add_words(written, first, size_, snippet.text);
    const std::size_t end = first + places.size();
    const bool cut_off =
        (first == written.begin() && first > begin_) || (end == written.end() && end < end_);
    if (cut_off && word > shortest_word) continue;  // there may be more to show
    snippet.text += end == end_ ? closing(written.body(), written.place(end - 1).end) : ellipsis;
    for (const BodyHit& shown : hits_) {
      if (shown.span.first < first || shown.span.last >= end) continue;
      add_mark(snippet.marks, places[shown.span.first - first].first,
               places[shown.span.last - first].second);
    }
    return snippet;
  }
  return snippet;
}

}  // namespace dateline
