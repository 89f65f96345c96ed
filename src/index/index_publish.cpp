// SPDX-License-Identifier: GPL-2.0-or-later
// Publishing: the new shard's last files, deletions, the source table, the manifest, in an order
// that a crash at any point survives.
#include "base/file.hpp"
#include "base/hash.hpp"
#include "index/index_run.hpp"
#include "index/roots.hpp"

#include <algorithm>
#include <ctime>
#include <future>
#include <optional>
#include <set>

namespace dateline {
namespace {

std::string now_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

store::ManifestFile write_file(const std::filesystem::path& directory, const std::string& name,
                               const std::string& bytes) {
  write_durably(directory / name, bytes);
  return {name, {bytes.size(), hash64(bytes)}};
}

bool by_root_and_name(const store::FileRow& a, const store::FileRow& b) {
  return a.root != b.root ? a.root < b.root : a.name < b.name;
}

}  // namespace

void IndexRun::write_deleted(store::ManifestShard& shard, store::Manifest& next) {
  const std::set<std::uint32_t>& deleted = deletions_.of(shard.number);
  if (deleted.size() != shard.deleted || lost_.contains(shard.number) ||
      listed_anew_.contains(shard.number)) {
    // Of a lost shard the directory may be, too; then its articles wait in vain, but are counted.
    std::error_code ignored;
    std::filesystem::create_directories(directory_ / store::shard_name(shard.number), ignored);
    shard.deleted = deleted.size();
    shard.deleted_file = "deleted-" + std::to_string(next.generation);
    next.files.push_back(write_file(directory_,
                                    store::shard_name(shard.number) + "/" + shard.deleted_file,
                                    store::encode_deleted({deleted.begin(), deleted.end()})));
    sync_path(directory_ / store::shard_name(shard.number));
  } else if (!shard.deleted_file.empty()) {
    const std::string name = store::shard_name(shard.number) + "/" + shard.deleted_file;
    const auto file =
        std::find_if(last_->files.begin(), last_->files.end(),
                     [&](const store::ManifestFile& known) { return known.name == name; });
    next.files.push_back(*file);
  }
  next.shards.push_back(shard);
}

void IndexRun::publish(std::vector<store::FileRow> rows, const Lexicon& lexicon) {
  for (const SourceProblem& problem : plan_.problems) {
    store::FileRow row;
    row.name = problem.path;
    row.mtime_ns = -1;
    row.entries.push_back({problem.path, problem.state, problem.format, problem.reason, {}});
    rows.push_back(std::move(row));
  }
  if (!std::is_sorted(rows.begin(), rows.end(), by_root_and_name))
    std::sort(rows.begin(), rows.end(), by_root_and_name);
  if (generation_ == 0) write_durably(directory_ / store::first_publishing, {});
  // Beside the last of the shard's files, which keep one core busy.
  std::future<store::ManifestFile> sources = std::async(std::launch::async, [&] {
    return write_file(directory_, store::sources_name(generation_ + 1),
                      store::encode_sources(rows));
  });
  std::optional<FinishedShard> finished;
  if (builder_) finished = finish_shard(*builder_, shard_number_, lexicon, merged_);
  store::Manifest next;
  next.generation = report_.generation = generation_ + 1;
  next.created = now_utc();
  for (const std::string& root : plan_.roots) next.roots.push_back(stored_root(root, directory_));
  std::set<std::string> languages;
  for (store::ManifestShard shard : last_ ? last_->shards : std::vector<store::ManifestShard>()) {
    if (merged(shard.number) != nullptr || deletions_.of(shard.number).size() == shard.articles)
      continue;
    write_deleted(shard, next);
    const std::vector<store::ManifestFile> files = files_of(shard.number);
    next.files.insert(next.files.end(), files.begin(), files.end());
    const auto reader = std::find_if(shards_.begin(), shards_.end(), [&](const auto& known) {
      return known->number() == shard.number;
    });
    const auto names = reader == shards_.end() ? last_->languages : (*reader)->languages();
    languages.insert(names.begin(), names.end());
  }
  if (finished) {
    next.shards.push_back(finished->shard);
    next.files.insert(next.files.end(), finished->files.begin(), finished->files.end());
    languages.insert(finished->languages.begin(), finished->languages.end());
  }
  next.languages.assign(languages.begin(), languages.end());
  next.files.push_back(sources.get());
  store::publish_manifest(directory_, next);
  last_ = std::move(next);
  report_.articles = count_articles(rows);
  count_sources(rows);
  remove_leftovers();
}

void IndexRun::count_sources(const std::vector<store::FileRow>& rows) {
  for (const store::FileRow& row : rows)
    for (const store::EntryRow& entry : row.entries) {
      if (entry.state == SourceState::failed || entry.state == SourceState::partial)
        ++report_.problems;
      if (entry.state == SourceState::skipped) ++report_.skipped;
    }
}

void IndexRun::remove_leftovers() const {
  // Readers that still have these open keep them until they close; new readers don't know them.
  std::set<std::string> kept{"manifest", "lock", "aliases.tsv"};
  std::set<std::string> kept_in_shards;
  for (const store::ManifestFile& file : last_->files) {
    kept.insert(file.name.substr(0, file.name.find('/')));
    kept_in_shards.insert(file.name);
  }
  std::error_code ignored;
  std::filesystem::remove(directory_ / store::first_publishing, ignored);
  for (const auto& entry : std::filesystem::directory_iterator(directory_, ignored)) {
    const std::string name = entry.path().filename().string();
    const bool ours = name.starts_with("shard-") || name.starts_with("sources-");
    if (ours && !kept.contains(name)) std::filesystem::remove_all(entry.path(), ignored);
    if (!ours || !kept.contains(name) || !entry.is_directory(ignored)) continue;
    for (const auto& file : std::filesystem::directory_iterator(entry.path(), ignored))
      if (!kept_in_shards.contains(name + "/" + file.path().filename().string()))
        std::filesystem::remove_all(file.path(), ignored);
  }
}

}  // namespace dateline
