// SPDX-License-Identifier: GPL-2.0-or-later
// Tests of texts, and posting sources over one shard at a time.
#include "search/text_check.hpp"

#include <algorithm>

namespace dateline {

const ArticleText& TextCache::get(std::size_t shard, std::uint32_t article, bool names) {
  if (text_ && shard_ == shard && article_ == article && names_ >= names) return *text_;
  const ShardReader& reader = *snapshot_.shards()[shard];
  text_.reset();
  std::string room;
  if (names)
    text_.emplace(reader, article, words_of(shard));
  else
    text_.emplace(reader.tokens().article(article, room), words_of(shard));
  shard_ = shard;
  article_ = article;
  names_ = names;
  return *text_;
}

const ShardWords& TextCache::words_of(std::size_t shard) {
  shard_words_.resize(snapshot_.shards().size());
  if (!shard_words_[shard])
    shard_words_[shard] = std::make_unique<const ShardWords>(words_, *snapshot_.shards()[shard]);
  return *shard_words_[shard];
}

void TextTest::enter(std::size_t shard) {
  shard_ = shard;
  tokens_ = &snapshot().shards()[shard]->tokens();
  stream_ = StreamMatcher::make(*pattern_, cache_->words_of(shard));
}

bool TextTest::fits(std::uint32_t article) const {
  if (stream_) return stream_->matches(tokens_->stream(article, room_));
  return matches(*pattern_, cache_->get(shard_, article, names_));
}

void TextTest::narrow(ArticleWindow& window) const {
  // Memory answers about so many articles later.
  constexpr std::size_t ahead = 8;
  std::vector<std::uint32_t> candidates;
  window.visit([&](std::uint32_t article, double) { candidates.push_back(article); });
  tokens_->fetch(candidates);
  for (std::size_t i = 0; i < std::min(ahead, candidates.size()); ++i) prefetch(candidates[i]);
  std::size_t next = ahead;
  window.keep([&](std::uint32_t article, double) {
    if (next < candidates.size()) prefetch(candidates[next++]);
    return fits(article);
  });
}

void ShardSource::init(const Xapian::Database& database) {
  // The database given is one shard's; only its UUID tells which.
  const std::string uuid = database.get_uuid();
  const auto& shards = snapshot_.shards();
  const auto found = std::find_if(shards.begin(), shards.end(), [&](const auto& shard) {
    return shard->database().get_uuid() == uuid;
  });
  shard_ = static_cast<std::size_t>(found - shards.begin());
  at_ = 0;
  last_ = database.get_lastdocid();
  estimate_ = last_;
}

void ShardSource::settle() {
  for (at_ = candidate(at_); at_ <= last_ && !wants(at_); at_ = candidate(at_ + 1)) {
  }
}

void ShardSource::next(double) {
  ++at_;
  settle();
}

void ShardSource::skip_to(Xapian::docid article, double) {
  if (article <= at_) return;
  at_ = article;
  settle();
}

bool ShardSource::check(Xapian::docid article, double) {
  at_ = article;
  return wants(article);
}

void TextSource::init(const Xapian::Database& database) {
  ShardSource::init(database);
  test_.enter(shard());
}

void ListSource::init(const Xapian::Database& database) {
  ShardSource::init(database);
  estimate(static_cast<Xapian::doccount>(list().size()));
}

bool ListSource::wants(std::uint32_t article) {
  return std::binary_search(list().begin(), list().end(), article);
}

std::uint32_t ListSource::candidate(std::uint32_t article) {
  const auto found = std::lower_bound(list().begin(), list().end(), article);
  return found == list().end() ? ~std::uint32_t{0} : *found;
}

}  // namespace dateline
