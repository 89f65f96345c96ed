// SPDX-License-Identifier: GPL-2.0-or-later
// Opens a shard's files and unpacks its records.
#include "index/shard_reader.hpp"

#include "index/field_names.hpp"
#include "index/schema.hpp"
#include "index/xapian_error.hpp"
#include "store/sources.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {

ShardReader::ShardReader(const std::filesystem::path& index, const store::ManifestShard& shard,
                         FileUse use)
    : number_(shard.number),
      path_(index / store::shard_name(shard.number)),
      postings_(path_ / "postings.xapian"),
      names_(path_ / "names", use),
      columns_(path_ / "columns", articles(), names_, use),
      words_(path_ / "words", use),
      tokens_(path_ / "tokens", use),
      frames_(columns_.dictionary()) {
  if (!shard.deleted_file.empty())
    deleted_ = store::read_deleted(path_ / shard.deleted_file, articles());
}

const Xapian::Database& ShardReader::database() const {
  // By its name it could be gone: a later generation removes what it doesn't need.
  if (!database_)
    database_ = translate_xapian(path_ / "postings.xapian",
                                 [&] { return Xapian::Database(postings_.duplicate_file()); });
  return *database_;
}

void ShardReader::use_most() const noexcept {
  names_.use_most();
  columns_.use_most();
  tokens_.use_most();
}

std::vector<std::string> ShardReader::languages() const {
  const std::string joined = postings_.metadata(schema::languages_key);
  const std::vector<std::string_view> names = store::name_words(joined);
  return {names.begin(), names.end()};
}

bool ShardReader::is_deleted(std::uint32_t article) const {
  return std::binary_search(deleted_.begin(), deleted_.end(), article);
}

std::uint64_t ShardReader::count_with(std::string_view term) const {
  if (deleted_.empty()) return postings_.documents_with(term);
  glass::PostingCursor at = postings_.list(term);
  std::uint64_t count = at.documents();
  for (const std::uint32_t article : deleted_) {
    at.skip_to(article);
    if (at.document() == article) --count;
  }
  return count;
}

std::string ShardReader::what(std::uint32_t article) const {
  return path_.string() + ", article " + std::to_string(article);
}

store::RecordHead ShardReader::head(std::uint32_t article) const {
  return store::read_head(postings_.data(article), frames_, what(article));
}

store::ArticleTexts ShardReader::texts(std::uint32_t article, store::WantedWords wanted) const {
  std::string room;
  return texts(tokens_.article(article, room), wanted, {});
}

store::ArticleTexts ShardReader::texts(const store::ArticleTokens& article,
                                       store::WantedWords wanted, const SpelledWords& words) const {
  const auto word_of = [&](std::uint32_t number) -> std::string_view {
    if (const std::string* const word = words.find(number)) return *word;
    KnownWord& known = known_words_[number % known_words_.size()];
    if (known.number != number) known = {number, words_.word(number)};
    return known.word;
  };
  return tokens_.texts(article, word_of, wanted);
}

const std::vector<Mention>& ShardReader::mention_sorts() const {
  if (!mention_sorts_)
    mention_sorts_ =
        store::decode_mention_sorts(postings_.metadata(schema::mention_sorts_key), path_.string());
  return *mention_sorts_;
}

std::vector<std::uint32_t> ShardReader::names_by_key(std::uint32_t article, Field field) const {
  std::vector<std::uint32_t> numbers = columns_.names(field).list(article);
  for (std::uint32_t& number : numbers) number += names_.first(field);
  std::sort(numbers.begin(), numbers.end(),
            [&](std::uint32_t a, std::uint32_t b) { return names_.key(a) < names_.key(b); });
  return numbers;
}

store::RecordBody ShardReader::record(std::uint32_t article) const {
  store::ArticleTexts whole = texts(article);
  return record(article, whole);
}

store::RecordBody ShardReader::record(std::uint32_t article, store::ArticleTexts& texts) const {
  std::map<Field, std::vector<std::uint32_t>> lists;
  const auto name = [&](EntityKind kind, std::uint32_t rank) {
    const auto [known, fresh] = lists.try_emplace(field_of(kind));
    if (fresh) known->second = names_by_key(article, known->first);
    return rank < known->second.size() ? names_.entry(known->second[rank]) : store::NameEntry();
  };
  return store::read_record(postings_.data(article), texts,
                            {frames_, mention_sorts(), name, what(article)});
}

std::vector<std::uint32_t> ShardReader::with_id(std::string_view prefix,
                                                std::uint64_t limit) const {
  const auto ids = schema::ids_with_prefix(prefix);
  if (!ids) return {};
  return columns_.with_ids(ids->first, ids->last, limit);
}

std::uint64_t ShardReader::count_ids(std::string_view prefix) const {
  const auto ids = schema::ids_with_prefix(prefix);
  return ids ? columns_.ids().ranks(ids->first, ids->last).size() : 0;
}

void ShardReader::fetch(std::vector<std::uint32_t> articles) const {
  std::sort(articles.begin(), articles.end());
  tokens_.fetch(articles);
  postings_.fetch_data(articles);
}

void ShardReader::fetch_for_hits() const noexcept {
  columns_.fetch_for_hits();
  words_.fetch_commonest();
  tokens_.fetch_spelling();
}

}  // namespace dateline
