// SPDX-License-Identifier: GPL-2.0-or-later
// Sums over the manifest and the source table.
#include "search/index_facts.hpp"

#include "index/roots.hpp"

#include <map>
#include <set>
#include <string>

namespace dateline {
namespace {

/// What a file of the index is, for the table of sizes.
std::string part_of(const std::string& file) {
  const std::string name = file.substr(file.find('/') + 1);
  if (name == "postings.xapian") return "postings and records";
  if (name == "tokens") return "texts";
  if (name == "columns" || name == "names" || name == "words") return name;
  return name.starts_with("deleted-") ? "deleted" : "sources";
}

}  // namespace

IndexInfo index_info(const Snapshot& snapshot) {
  const store::Manifest& manifest = snapshot.manifest();
  IndexInfo info;
  info.path = snapshot.directory();
  info.generation = manifest.generation;
  info.schema = store::schema_version;
  info.created = manifest.created;
  info.articles = snapshot.articles();
  std::set<std::string> languages;
  for (const auto& shard : snapshot.shards())
    for (const std::uint32_t name : shard->names().of_field(Field::lang))
      languages.insert(shard->names().entry(name).shown);
  info.languages.assign(languages.begin(), languages.end());
  for (const std::string& root : manifest.roots)
    info.roots.push_back(absolute_root(root, snapshot.directory()));
  for (const store::ManifestShard& shard : manifest.shards) {
    info.text_bytes += shard.text_bytes;
    info.shards.push_back(
        {store::shard_name(shard.number), shard.articles - shard.deleted, shard.deleted, {}});
  }
  std::map<std::string, std::uint64_t> parts;
  for (const store::ManifestFile& file : manifest.files) {
    info.index_bytes += file.sum.bytes;
    parts[part_of(file.name)] += file.sum.bytes;
    for (ShardInfo& shard : info.shards)
      if (file.name.starts_with(shard.name + "/"))
        shard.files.emplace_back(file.name.substr(shard.name.size() + 1), file.sum.bytes);
  }
  info.parts.assign(parts.begin(), parts.end());
  for (const store::FileRow& file : snapshot.sources())
    for (const store::EntryRow& entry : file.entries) switch (entry.state) {
        case SourceState::read:
          ++info.sources_read;
          break;
        case SourceState::partial:
          ++info.sources_partial;
          break;
        case SourceState::failed:
          ++info.sources_failed;
          break;
        case SourceState::skipped:
          ++info.sources_skipped;
          break;
      }
  return info;
}

std::vector<SourceProblem> index_problems(const Snapshot& snapshot) {
  std::vector<SourceProblem> problems;
  for (const store::FileRow& file : snapshot.sources())
    for (const store::EntryRow& entry : file.entries)
      if (entry.state != SourceState::read)
        problems.push_back({entry.name, entry.state, entry.format, entry.reason});
  return problems;
}

}  // namespace dateline
