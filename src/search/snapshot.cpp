// SPDX-License-Identifier: GPL-2.0-or-later
// Opens what the manifest names; a writer that publishes meanwhile only makes it look again.
#include "search/snapshot.hpp"

#include "index/xapian_error.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// A new generation may remove old files between our reading the manifest and opening them.
constexpr int attempts = 5;

}  // namespace

Snapshot::Snapshot(std::filesystem::path directory) : directory_(std::move(directory)) {
  for (int attempt = 1;; ++attempt) {
    manifest_ = store::read_manifest(directory_);
    try {
      open();
      return;
    } catch (const Error&) {
      const std::optional<Error> damage = damage_of_files();
      if (store::read_manifest(directory_) == manifest_) {
        if (damage) throw *damage;
        throw;
      }
      if (attempt == attempts) throw;
    }
  }
}

/// Which of the generation's files is missing or cut, if one is.
std::optional<Error> Snapshot::damage_of_files() const {
  try {
    store::check_files(directory_, manifest_.files);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

void Snapshot::open() {
  shards_.clear();
  combined_.reset();
  stemmers_.clear();
  has_deleted_ = false;
  articles_ = 0;
  for (const store::ManifestShard& shard : manifest_.shards) {
    shards_.push_back(std::make_unique<ShardReader>(directory_, shard, FileUse::few));
    has_deleted_ = has_deleted_ || shard.deleted > 0;
    articles_ += shard.articles - shard.deleted;
  }
  for (const std::string& language : manifest_.languages) stemmers_.emplace_back(language);
  sources_path_ = directory_ / store::sources_name(manifest_.generation);
  sources_file_ = MappedFile(sources_path_);
}

const Xapian::Database& Snapshot::combined() const {
  if (!combined_) {
    Xapian::Database all;
    for (const auto& shard : shards_)
      translate_xapian(shard->path(), [&] { all.add_database(shard->database()); });
    combined_ = std::move(all);
  }
  return *combined_;
}

std::uint64_t Snapshot::count_with(std::string_view term) const {
  std::uint64_t articles = 0;
  for (const auto& shard : shards_) articles += shard->count_with(term);
  return articles;
}

std::uint64_t Snapshot::articles_with(std::string_view term) const {
  std::uint64_t articles = 0;
  for (const auto& shard : shards_) articles += shard->postings().documents_with(term);
  return articles;
}

ArticlePlace Snapshot::place(Xapian::docid id) const {
  const auto count = static_cast<Xapian::docid>(shards_.size());
  return {(id - 1) % count, (id - 1) / count + 1};
}

std::vector<std::string> Snapshot::stems(const std::string& word) const {
  std::vector<std::string> stems;
  for (const Stemmer& stemmer : stemmers_) {
    std::string stem = stemmer.stem(word);
    if (std::find(stems.begin(), stems.end(), stem) == stems.end())
      stems.push_back(std::move(stem));
  }
  return stems;
}

const store::SourceTable& Snapshot::sources() const {
  if (!sources_) sources_ = store::decode_sources(sources_file_.bytes(), sources_path_);
  return *sources_;
}

}  // namespace dateline
