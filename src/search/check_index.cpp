// SPDX-License-Identifier: GPL-2.0-or-later
// Looks for damage: checksums first, then everything that a checksum can't tell.
#include "base/file.hpp"
#include "index/xapian_error.hpp"
#include "search/index_facts.hpp"
#include "store/word_finder.hpp"
#include "text/icu.hpp"

#include <dateline/error.hpp>

#include <set>

namespace dateline {
namespace {

/// Runs a part of the check; what it throws is damage and the rest goes on. Articles that meet the
/// same damage one behind the other report it once.
template <typename Act>
void note_damage(CheckReport& report, Act&& act) {
  try {
    act();
  } catch (const Error& error) {
    if (report.damage.empty() || report.damage.back() != error.what())
      report.damage.emplace_back(error.what());
  }
}

void check_sums(const std::filesystem::path& directory, const store::Manifest& manifest,
                CheckReport& report) {
  for (const store::ManifestFile& file : manifest.files)
    note_damage(report, [&] {
      const FileSum sum = sum_file(directory / file.name);
      ++report.files;
      report.bytes += sum.bytes;
      if (sum.bytes != file.sum.bytes)
        report.damage.push_back(file.name + " has " + std::to_string(sum.bytes) +
                                " bytes, the manifest says " + std::to_string(file.sum.bytes));
      else if (sum.hash != file.sum.hash)
        report.damage.push_back(file.name + " does not have the checksum the manifest says");
    });
}

void check_shard(const ShardReader& shard, std::uint64_t articles, CheckReport& report) {
  if (shard.articles() != articles)
    report.damage.push_back(shard.path().string() + " holds " + std::to_string(shard.articles()) +
                            " articles, the manifest says " + std::to_string(articles));
  if (shard.tokens().articles() != shard.articles())
    report.damage.push_back((shard.path() / "tokens").string() + " holds the texts of " +
                            std::to_string(shard.tokens().articles()) + " articles, not of " +
                            std::to_string(shard.articles()));
  translate_xapian(shard.path(), [&] {
    const std::string file = (shard.path() / "postings.xapian").string();
    if (const std::size_t errors = Xapian::Database::check(file, 0, nullptr); errors > 0)
      report.damage.push_back(file + ": Xapian counts " + std::to_string(errors) + " errors");
  });
  shard.use_most();
  for (std::uint32_t article = 1; article <= shard.articles(); ++article)
    note_damage(report, [&] {
      (void)shard.record(article);
      if (!shard.is_deleted(article)) ++report.articles;
    });
  // Reading each word and name once finds what is cut off.
  store::WordFinder(shard.words()).visit_prefix({}, [](const store::WordEntry&) { return true; });
  for (std::uint32_t name = 0; name < shard.names().size(); ++name) (void)shard.names().entry(name);
  shard.columns().check();
}

void check_sources(const Snapshot& snapshot, CheckReport& report) {
  std::set<store::ArticleRef> seen;
  for (const store::FileRow& file : snapshot.sources())
    for (const store::EntryRow& entry : file.entries)
      for (const store::RecordRow& record : entry.records)
        for (std::uint32_t i = 0; i < record.articles; ++i)
          if (!seen.insert({record.first.shard, record.first.article + i}).second)
            report.damage.push_back(entry.name + " claims an article that another source has");
  if (seen.size() != snapshot.articles())
    report.damage.push_back("the sources account for " + std::to_string(seen.size()) +
                            " articles, the index holds " + std::to_string(snapshot.articles()));
}

}  // namespace

CheckReport check_index(const std::filesystem::path& directory, bool quick) {
  CheckReport report;
  store::Manifest manifest;
  try {
    manifest = store::read_manifest(directory);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::index_corrupt) throw;
    report.damage.emplace_back(error.what());
    return report;
  }
  check_sums(directory, manifest, report);
  if (quick || !report.damage.empty()) {
    for (const store::ManifestShard& shard : manifest.shards)
      report.articles += shard.articles - shard.deleted;
    return report;
  }
  // Reading texts may need it, and where it is missing they aren't damaged for that.
  (void)text::icu();
  note_damage(report, [&] {
    const Snapshot snapshot(directory);
    for (std::size_t i = 0; i < snapshot.shards().size(); ++i)
      note_damage(report,
                  [&] { check_shard(*snapshot.shards()[i], manifest.shards[i].articles, report); });
    check_sources(snapshot, report);
  });
  return report;
}

}  // namespace dateline
