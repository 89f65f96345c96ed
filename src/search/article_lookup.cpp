// SPDX-License-Identifier: GPL-2.0-or-later
// Fetches stored articles and makes result lines of them.
#include "search/article_lookup.hpp"

#include "index/schema.hpp"
#include "search/field_query.hpp"
#include "search/snippets.hpp"

#include <algorithm>

namespace dateline {
namespace {

/// Ids are shown at least this long, so that most stay valid while an archive grows.
constexpr std::size_t shortest_id = 4;

/// Deleted articles keep their id in the shard, and one that replaced another may have the same.
std::size_t live_with_id(const ShardReader& shard, std::string_view prefix) {
  if (shard.deleted().empty()) return shard.count_ids(prefix);
  const std::vector<std::uint32_t> found = shard.with_id(prefix, shard.articles());
  return static_cast<std::size_t>(std::count_if(
      found.begin(), found.end(), [&](std::uint32_t at) { return !shard.is_deleted(at); }));
}

/// Of the article with that row.
std::string short_id(const Snapshot& snapshot, std::size_t shard, const store::HitRow& row) {
  const std::string id = schema::id_text(row.id);
  // The row knows only the ids that the shard began with.
  const bool known = snapshot.shards()[shard]->deleted().empty();
  const std::size_t first = known ? row.shared_bits / schema::id_character_bits + 1 : 0;
  for (std::size_t length = std::max(first, shortest_id); length < id.size(); ++length) {
    const std::string_view prefix = std::string_view(id).substr(0, length);
    std::size_t articles = known ? 1 : 0;
    for (std::size_t i = 0; i < snapshot.shards().size(); ++i)
      if (!known || i != shard) articles += live_with_id(*snapshot.shards()[i], prefix);
    if (articles < 2) return std::string(prefix);
  }
  return id;
}

StoredArticle stored(const Snapshot& snapshot, const ArticlePlace& place) {
  const ShardReader& shard = *snapshot.shards()[place.shard];
  store::RecordBody body = shard.record(place.article);
  StoredArticle article{std::move(body.article), std::move(body.annotations), {}};
  const store::HitRow row = shard.columns().hit_rows().at(place.article);
  article.article.id = schema::id_text(row.id);
  article.short_id = short_id(snapshot, place.shard, row);
  return article;
}

/// In the order they were read.
std::vector<StoredArticle> all_stored(const Snapshot& snapshot, const Query& query,
                                      std::uint64_t limit) {
  const ArticleSets sets = all_matches(snapshot, compile(snapshot, query));
  std::vector<StoredArticle> articles;
  for (std::size_t shard = 0; shard < sets.size(); ++shard) {
    const ShardReader& reader = *snapshot.shards()[shard];
    const std::vector<std::uint32_t> found = to_list(sets[shard], reader.articles());
    if (found.size() > store::few_articles) reader.use_most();
    for (const std::uint32_t article : found)
      if (articles.size() < limit) articles.push_back(stored(snapshot, {shard, article}));
  }
  return articles;
}

/// What a page shows of one article's texts.
struct HitText {
  std::string room;
  store::ArticleTokens tokens;  ///< in the file or in `room`
  SnippetPlan snippet;
};

Hit make_hit(const Snapshot& snapshot, const RankedArticle& article, const store::HitRow& row,
             const HitText& text, const SpelledWords& words) {
  const ShardReader& shard = *snapshot.shards()[article.place.shard];
  Hit hit;
  hit.id = schema::id_text(row.id);
  hit.short_id = short_id(snapshot, article.place.shard, row);
  hit.score = article.score;
  const store::RecordHead head = shard.head(article.place.article);
  hit.headline = shard.texts(text.tokens, {0, text.tokens.counts[0]}, words).headline;
  hit.source = head.source;
  hit.path = head.path;
  hit.url = head.url;
  hit.date = head.date;
  hit.date_origin = head.date_origin;
  hit.snippet = text.snippet.write(
      [&](const store::WantedWords& wanted) { return shard.texts(text.tokens, wanted, words); });
  return hit;
}

}  // namespace

std::vector<Hit> make_hits(std::span<const RankedArticle> articles,
                           std::span<const store::HitRow> rows, TextCache& texts,
                           const std::vector<TextPattern>& patterns, const SearchOptions& options) {
  const auto& shards = texts.snapshot().shards();
  const bool names = std::any_of(patterns.begin(), patterns.end(), uses_names);
  std::vector<HitText> shown(articles.size());
  std::vector<SpelledWords> words(shards.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto [shard, article] = articles[i].place;
    HitText& text = shown[i];
    text.tokens = shards[shard]->tokens().article(article, text.room);
    if (options.snippet > 0)
      text.snippet = names ? SnippetPlan(texts.get(shard, article, true), patterns, options.snippet)
                           : SnippetPlan(ArticleText(text.tokens, texts.words_of(shard)), patterns,
                                         options.snippet);
    words[shard].add(text.tokens, text.snippet.words());
  }
  for (std::size_t shard = 0; shard < words.size(); ++shard)
    words[shard].read(shards[shard]->words());
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < articles.size(); ++i)
    hits.push_back(
        make_hit(texts.snapshot(), articles[i], rows[i], shown[i], words[articles[i].place.shard]));
  return hits;
}

std::vector<StoredArticle> find_articles(const Snapshot& snapshot, const std::string& id_or_path,
                                         std::uint64_t limit) {
  if (schema::is_id_prefix(id_or_path)) {
    std::vector<StoredArticle> articles =
        all_stored(snapshot, {Term{Field::id, id_or_path, false}}, limit);
    if (!articles.empty()) return articles;
  }
  return all_stored(
      snapshot,
      {Term{Field::path, id_or_path, id_or_path.find_first_of("*?") != std::string::npos}}, limit);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_marks(const Snapshot& snapshot,
                                                                const Query& query,
                                                                const std::string& text) {
  store::RecordBody body;
  body.article.body = text;
  PatternWords asked;
  const std::vector<TextPattern> patterns = visible_patterns(snapshot, asked, query);
  const ArticleText words(std::move(body), asked);
  std::vector<WordSpan> spans;
  for (const TextPattern& pattern : patterns)
    for (const WordSpan& span : find_spans(pattern, words)) spans.push_back(span);
  std::sort(spans.begin(), spans.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;
  for (const WordSpan& span : spans)
    add_mark(marks, words.words()[span.first].begin, words.words()[span.last].end);
  return marks;
}

}  // namespace dateline
