// SPDX-License-Identifier: GPL-2.0-or-later
// Plans, builds and publishes as the indexer does, from values.
#include "small_index.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "index/schema.hpp"
#include "index/shard_builder.hpp"
#include "planning.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dateline::test {
namespace {

constexpr std::uint64_t memory = 64u << 20;

std::string path_of(const Story& story, std::uint32_t shard, std::uint32_t article) {
  if (!story.article.path.empty()) return story.article.path;
  return std::to_string(shard) + "/" + std::to_string(article) + ".txt";
}

/// Enters an article under its path.
void add_source(std::map<std::string, store::FileRow>& files, const std::string& path,
                const store::ArticleRef& article) {
  store::FileRow& file = files[path.substr(0, path.find('!'))];
  file.name = path.substr(0, path.find('!'));
  if (file.entries.empty() || file.entries.back().name != path) {
    store::EntryRow entry;
    entry.name = path;
    entry.format = "text";
    file.entries.push_back(entry);
  }
  file.entries.back().records.push_back({hash64(path), article, 1});
}

store::ManifestFile put_file(const std::filesystem::path& directory, const std::string& name,
                             const std::string& bytes) {
  write_durably(directory / name, bytes);
  return {name, {bytes.size(), hash64(bytes)}};
}

}  // namespace

WrittenShard write_shard(const std::filesystem::path& directory, std::uint32_t number,
                         const std::vector<Story>& stories) {
  ShardBuilder builder(directory / store::shard_name(number), memory);
  DocumentPlanner planner(memory);
  std::set<std::uint64_t> ids;
  std::uint32_t count = 0;
  for (const Story& story : stories) {
    Article article = story.article;
    article.path = path_of(story, number, ++count);
    DocumentPlan plan = plan_with(planner, article, story.annotations);
    const std::uint64_t id = ids.insert(plan.id).second ? plan.id : plan.id_with_path;
    builder.add(plan, id);
  }
  Lexicon lexicon;
  planner.take_words(lexicon);
  WrittenShard written;
  written.files = builder.finish(lexicon);
  written.shard = {number, builder.articles(), 0, builder.text_bytes(), ""};
  written.languages.assign(builder.languages().begin(), builder.languages().end());
  return written;
}

void publish_index(const std::filesystem::path& directory, const IndexPlan& plan) {
  std::filesystem::create_directories(directory);
  store::Manifest manifest;
  manifest.generation = plan.generation;
  manifest.created = "2026-01-02T03:04:05Z";
  manifest.roots = {"../"};
  std::map<std::string, store::FileRow> files;
  std::set<std::string> languages;
  std::uint32_t number = plan.first_shard - 1;
  for (const std::vector<Story>& stories : plan.shards) {
    WrittenShard written = write_shard(directory, ++number, stories);
    languages.insert(written.languages.begin(), written.languages.end());
    std::vector<std::uint32_t> deleted;
    for (std::uint32_t article = 1; article <= stories.size(); ++article) {
      const store::ArticleRef ref{number, article};
      if (std::find(plan.deleted.begin(), plan.deleted.end(), ref) != plan.deleted.end())
        deleted.push_back(article);
      else
        add_source(files, path_of(stories[article - 1], number, article), ref);
    }
    if (!deleted.empty()) {
      written.shard.deleted = deleted.size();
      written.shard.deleted_file = "deleted-" + std::to_string(plan.generation);
      const std::string name = store::shard_name(number) + "/" + written.shard.deleted_file;
      manifest.files.push_back(put_file(directory, name, store::encode_deleted(deleted)));
    }
    manifest.shards.push_back(written.shard);
    manifest.files.insert(manifest.files.end(), written.files.begin(), written.files.end());
  }
  manifest.languages.assign(languages.begin(), languages.end());
  store::SourceTable table(plan.failed);
  for (auto& [name, row] : files) table.push_back(std::move(row));
  std::sort(table.begin(), table.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  manifest.files.push_back(
      put_file(directory, store::sources_name(plan.generation), store::encode_sources(table)));
  store::publish_manifest(directory, manifest);
}

void publish_index(const std::filesystem::path& directory, const std::vector<Story>& stories) {
  IndexPlan plan;
  plan.shards = {stories};
  publish_index(directory, plan);
}

void reseal(const std::filesystem::path& directory) {
  store::Manifest manifest = store::read_manifest(directory);
  for (store::ManifestFile& file : manifest.files) file.sum = sum_file(directory / file.name);
  store::publish_manifest(directory, manifest);
}

std::vector<std::vector<Story>> deal(const std::vector<Story>& stories, std::size_t shards) {
  std::vector<std::vector<Story>> dealt(shards);
  for (std::size_t i = 0; i < stories.size(); ++i) dealt[i % shards].push_back(stories[i]);
  return dealt;
}

}  // namespace dateline::test
