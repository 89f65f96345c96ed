// SPDX-License-Identifier: GPL-2.0-or-later
// What a run makes of records it knows and records it doesn't.
#include "catch.hpp"

#include "index/record_ledger.hpp"

#include <memory>

using namespace dateline;
using store::ArticleRef;
using store::EntryRow;
using store::FileRow;
using store::RecordRow;

namespace {

/// A file of before with one entry of that name; its records gave one article each, numbered from
/// 1 in shard 1.
FileRow before(const std::string& name, const std::vector<std::uint64_t>& hashes) {
  FileRow row;
  row.name = name;
  EntryRow entry;
  entry.name = name;
  std::uint32_t article = 0;
  for (const std::uint64_t hash : hashes) entry.records.push_back({hash, {1, ++article}, 1});
  row.entries.push_back(entry);
  return row;
}

FileRow fresh(const std::string& name) {
  FileRow row;
  row.name = name;
  row.size = 10;
  row.mtime_ns = 1000;
  return row;
}

/// Reads one file whose only entry has these records; new ones give one article each, from 1 in
/// shard 2.
struct Run {
  RecordLedger ledger{};
  RecordLedger::Changes changes{};
  std::uint32_t articles = 0;

  void read(const std::string& name, const std::vector<std::uint64_t>& hashes, FileRow was) {
    const auto file = ledger.begin_file(fresh(name), std::make_unique<FileRow>(std::move(was)));
    const auto entry = ledger.begin_entry(file, name, "jsonl");
    for (const std::uint64_t hash : hashes) add(file, entry, hash);
  }
  bool add(RecordLedger::FileNumber file, RecordLedger::EntryNumber entry, std::uint64_t hash) {
    const auto place = ledger.add_record(file, entry, hash);
    if (!place.known) ledger.settle(place.place, {2, ++articles}, 1, {});
    return place.known;
  }
  std::vector<FileRow> finish() { return ledger.finish(changes); }
};

std::vector<ArticleRef> articles_of(const std::vector<FileRow>& rows) {
  std::vector<ArticleRef> found;
  for (const FileRow& row : rows)
    for (const EntryRow& entry : row.entries)
      for (const RecordRow& record : entry.records)
        for (std::uint32_t i = 0; i < record.articles; ++i)
          found.push_back({record.first.shard, record.first.article + i});
  return found;
}

std::vector<ArticleRef> gone(const RecordLedger::Changes& changes) {
  std::vector<ArticleRef> found;
  for (const RecordRow& record : changes.gone) found.push_back(record.first);
  return found;
}

using Refs = std::vector<ArticleRef>;

}  // namespace

TEST_CASE("the records of a new file are added") {
  Run run;
  run.read("a", {11, 12}, {});
  const auto rows = run.finish();
  CHECK(run.changes.added == 2);
  CHECK(run.changes.updated == 0);
  CHECK(run.changes.removed == 0);
  CHECK(articles_of(rows) == Refs{{2, 1}, {2, 2}});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].name == "a");
  CHECK(rows[0].mtime_ns == 1000);
  CHECK(rows[0].entries[0].format == "jsonl");
  CHECK(rows[0].entries[0].state == SourceState::read);
}

TEST_CASE("records that were there before keep their articles, whatever their order") {
  Run run;
  run.read("a", {13, 11, 12}, before("a", {11, 12, 13}));
  const auto rows = run.finish();
  CHECK(run.articles == 0);
  CHECK(run.changes.added + run.changes.updated + run.changes.removed == 0);
  CHECK(run.changes.gone.empty());
  CHECK(articles_of(rows) == Refs{{1, 3}, {1, 1}, {1, 2}});
}

TEST_CASE("where all is made anew, known records give new articles and count as updated") {
  Run run{RecordLedger(true)};
  run.read("a", {13, 11, 14}, before("a", {11, 12, 13}));
  const auto rows = run.finish();
  CHECK(run.articles == 3);
  CHECK(run.changes.updated == 3);  // one of them instead of the record that is gone
  CHECK(run.changes.added + run.changes.removed == 0);
  CHECK(articles_of(rows) == Refs{{2, 1}, {2, 2}, {2, 3}});
  CHECK(gone(run.changes) == Refs{{1, 3}, {1, 1}, {1, 2}});
}

TEST_CASE("a known record that gives nothing any more keeps what it gave") {
  Run run{RecordLedger(true)};
  const auto file = run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11})));
  const auto entry = run.ledger.begin_entry(file, "a", "jsonl");
  const auto place = run.ledger.add_record(file, entry, 11);
  run.ledger.settle(place.place, {}, 0, {"not an article"});
  const auto rows = run.finish();
  CHECK(articles_of(rows) == Refs{{1, 1}});
  CHECK(run.changes.gone.empty());
  CHECK(run.changes.added + run.changes.updated + run.changes.removed == 0);
}

TEST_CASE("what a run that makes all anew doesn't come to stays as it was") {
  Run run{RecordLedger(true)};
  const auto file =
      run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11, 12})));
  const auto entry = run.ledger.begin_entry(file, "a", "jsonl");
  run.add(file, entry, 11);
  run.ledger.cut_short(file);
  CHECK(articles_of(run.finish()) == Refs{{2, 1}, {1, 2}});
  CHECK(gone(run.changes) == Refs{{1, 1}});
}

TEST_CASE("a changed record counts as updated, one more as added, one less as removed") {
  using Counts = std::vector<std::uint64_t>;
  const auto [now, counts, left] = GENERATE(table<Counts, Counts, Refs>({
      {{11, 12}, {0, 0, 0}, {}},
      {{11, 99}, {0, 1, 0}, {{1, 2}}},
      {{11, 12, 13}, {1, 0, 0}, {}},
      {{11}, {0, 0, 1}, {{1, 2}}},
      {{}, {0, 0, 2}, {{1, 1}, {1, 2}}},
      {{97, 98, 99}, {1, 2, 0}, {{1, 1}, {1, 2}}},
  }));
  Run run;
  run.read("a", now, before("a", {11, 12}));
  run.finish();
  CHECK(Counts{run.changes.added, run.changes.updated, run.changes.removed} == counts);
  CHECK(gone(run.changes) == left);
}

TEST_CASE("two equal records are two: each keeps its own articles") {
  Run run;
  run.read("a", {11, 11, 11}, before("a", {11, 11}));
  const auto rows = run.finish();
  CHECK(articles_of(rows) == Refs{{1, 1}, {1, 2}, {2, 1}});
  CHECK(run.changes.added == 1);
}

TEST_CASE("a record of several articles lives and goes with all of them") {
  FileRow was = before("a", {});
  was.entries[0].records = {{11, {1, 5}, 3}};
  Run kept, lost;
  kept.read("a", {11}, was);
  CHECK(articles_of(kept.finish()) == Refs{{1, 5}, {1, 6}, {1, 7}});
  lost.read("a", {}, was);
  lost.finish();
  CHECK(lost.changes.removed == 3);
}

TEST_CASE("a record that gave nothing before is read again") {
  FileRow was = before("a", {});
  was.entries[0].records = {{11, {}, 0}};
  Run run;
  run.read("a", {11}, was);
  run.finish();
  CHECK(run.changes.added == 1);
  CHECK(run.changes.gone.empty());
}

TEST_CASE("an entry that is no longer in its archive takes its articles with it") {
  FileRow was = before("a.zip!x", {11});
  was.name = "a.zip";
  Run run;
  const auto file = run.ledger.begin_file(fresh("a.zip"), std::make_unique<FileRow>(was));
  run.add(file, run.ledger.begin_entry(file, "a.zip!y", "text"), 22);
  run.finish();
  CHECK(run.changes.added == 1);
  CHECK(run.changes.removed == 1);
  CHECK(gone(run.changes) == Refs{{1, 1}});
}

TEST_CASE("an entry is whole again once the record that was wrong is mended or gone") {
  using Hashes = std::vector<std::uint64_t>;
  const auto now = GENERATE(Hashes{11, 13}, Hashes{11});
  FileRow was = before("a", {11});
  was.entries[0].records.push_back({12, {}, 0, true});
  was.entries[0].state = SourceState::partial;
  was.entries[0].reason = "not a JSON object";
  Run run;
  run.read("a", now, was);
  const auto rows = run.finish();
  CHECK(rows[0].entries[0].state == SourceState::read);
  CHECK(rows[0].entries[0].reason.empty());
  CHECK(articles_of(rows).front() == ArticleRef{1, 1});
  CHECK(run.changes.added == now.size() - 1);
}

TEST_CASE("a known record that had a problem is read again, which tells it again") {
  FileRow was = before("a", {11, 12});
  was.entries[0].records[0].has_problem = true;
  Run run;
  const auto file = run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(std::move(was)));
  const auto entry = run.ledger.begin_entry(file, "a", "jsonl");
  const auto place = run.ledger.add_record(file, entry, 11);
  REQUIRE_FALSE(place.known);
  run.ledger.settle(place.place, {2, 1}, 1, {"a picture is missing"});
  CHECK(run.add(file, entry, 12));
  const auto rows = run.finish();
  CHECK(rows[0].entries[0].state == SourceState::partial);
  CHECK(rows[0].entries[0].reason == "a picture is missing");
  CHECK(rows[0].entries[0].records[0].has_problem);
  CHECK(articles_of(rows) == Refs{{2, 1}, {1, 2}});
  CHECK(gone(run.changes) == Refs{{1, 1}});
}

TEST_CASE("a record with a problem makes its entry partial, one without an article failed") {
  RecordLedger ledger;
  const auto file = ledger.begin_file(fresh("a"), {});
  const auto entry = ledger.begin_entry(file, "a", "jsonl");
  const auto good = ledger.add_record(file, entry, 1), bad = ledger.add_record(file, entry, 2),
             worse = ledger.add_record(file, entry, 3);
  ledger.settle(good.place, {2, 1}, 1, {});
  ledger.settle(bad.place, {}, 0, {"no headline", "no body"});
  ledger.settle(worse.place, {}, 0, {"no JSON"});
  const auto other = ledger.begin_entry(file, "b", "jsonl");
  ledger.settle(ledger.add_record(file, other, 4).place, {}, 0, {"no JSON"});
  RecordLedger::Changes changes;
  const auto rows = ledger.finish(changes);
  CHECK(rows[0].entries[0].state == SourceState::partial);
  CHECK(rows[0].entries[0].reason == "no headline (and 1 more)");
  CHECK(rows[0].entries[1].state == SourceState::failed);
  CHECK(rows[0].entries[1].reason == "no JSON");
  CHECK(changes.added == 1);
}

TEST_CASE("an archive read in part is partial if anything in it gave an article, else failed") {
  const std::uint32_t articles = GENERATE(0u, 1u);
  RecordLedger ledger;
  const auto file = ledger.begin_file(fresh("a.zip"), {});
  const auto entry = ledger.begin_entry(file, "a.zip!b", "jsonl");
  ledger.settle(ledger.add_record(file, entry, 1).place, {2, 1}, articles, {});
  const auto archive = ledger.begin_entry(file, "a.zip", "zip");
  ledger.set_state(file, archive, SourceState::partial, "cut off");
  RecordLedger::Changes changes;
  const auto rows = ledger.finish(changes);
  const bool partial = rows[0].entries[1].state == SourceState::partial;
  CHECK(partial == (articles > 0));
}

TEST_CASE("an entry that can't be read now keeps the articles it gave when it could") {
  Run run;
  const auto file =
      run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11, 12})));
  const auto entry = run.ledger.begin_entry(file, "a", "jsonl");
  run.ledger.set_state(file, entry, SourceState::failed, "can't be opened");
  const auto rows = run.finish();
  CHECK(articles_of(rows) == Refs{{1, 1}, {1, 2}});
  CHECK(run.changes.removed == 0);
  CHECK(rows[0].entries[0].state == SourceState::failed);
}

TEST_CASE("what stood where a record is broken now is kept, and behind it if it is the last") {
  constexpr std::uint64_t broken = 0;  // the hash of a record that gives nothing but a problem
  using Hashes = std::vector<std::uint64_t>;
  const auto [now, kept, removed, updated] =
      GENERATE(table<Hashes, Refs, std::uint64_t, std::uint64_t>({
          {{11, broken, 13}, {{1, 1}, {1, 3}, {1, 2}}, 0, 0},
          {{11, broken, 99}, {{1, 1}, {2, 1}, {1, 2}}, 0, 1},
          {{11, broken}, {{1, 1}, {1, 2}, {1, 3}}, 0, 0},
          {{broken}, {{1, 1}, {1, 2}, {1, 3}}, 0, 0},
          {{broken, 12, 13}, {{1, 2}, {1, 3}, {1, 1}}, 0, 0},
          {{11, 12, 13, broken}, {{1, 1}, {1, 2}, {1, 3}}, 0, 0},
          {{99, 13, broken}, {{2, 1}, {1, 3}, {1, 2}}, 0, 1},
          {{12, 13}, {{1, 2}, {1, 3}}, 1, 0},
      }));
  Run run;
  const auto file =
      run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11, 12, 13})));
  const auto entry = run.ledger.begin_entry(file, "a", "jsonl");
  for (const std::uint64_t hash : now)
    if (hash == broken)
      run.ledger.settle(run.ledger.add_record(file, entry, hash).place, {}, 0, {"no JSON"});
    else
      run.add(file, entry, hash);
  CHECK(articles_of(run.finish()) == kept);
  CHECK(run.changes.removed == removed);
  CHECK(run.changes.updated == updated);
}

TEST_CASE("an entry that can't be read to its end keeps what it gave behind that") {
  Run run;
  const auto file =
      run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11, 12, 13})));
  const auto entry = run.ledger.begin_entry(file, "a", "json");
  run.add(file, entry, 11);
  run.ledger.set_state(file, entry, SourceState::partial, "the array is not closed");
  CHECK(articles_of(run.finish()) == Refs{{1, 1}, {1, 2}, {1, 3}});
  CHECK(run.changes.removed == 0);
}

TEST_CASE("an archive in an archive that can't be read keeps its entries, and no others") {
  FileRow was = before("a.zip!b.zip!1", {11});
  was.name = "a.zip";
  was.entries.push_back(before("a.zip!b.zipped", {12}).entries[0]);
  Run run;
  const auto file = run.ledger.begin_file(fresh("a.zip"), std::make_unique<FileRow>(was));
  run.ledger.set_state(file, run.ledger.begin_entry(file, "a.zip!b.zip", "zip"),
                       SourceState::failed, "damaged");
  CHECK(articles_of(run.finish()) == Refs{{1, 1}});
  CHECK(run.changes.removed == 1);
}

TEST_CASE("entries behind the point where a file was cut short stay, and it is read again") {
  FileRow was = before("a.zip!1", {11});
  was.name = "a.zip";
  was.entries.push_back(before("a.zip!2", {12}).entries[0]);
  Run run;
  const auto file = run.ledger.begin_file(fresh("a.zip"), std::make_unique<FileRow>(was));
  run.add(file, run.ledger.begin_entry(file, "a.zip!1", "text"), 11);
  run.ledger.cut_short(file);
  const auto rows = run.finish();
  CHECK(articles_of(rows) == Refs{{1, 1}, {1, 1}});
  CHECK(run.changes.removed == 0);
  CHECK(rows[0].mtime_ns == -1);
}

TEST_CASE("records behind the point where an entry was cut short stay") {
  Run run;
  const auto file =
      run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11, 12, 13})));
  const auto entry = run.ledger.begin_entry(file, "a", "jsonl");
  run.add(file, entry, 11);
  run.add(file, entry, 99);
  run.ledger.cut_short(file);
  const auto rows = run.finish();
  CHECK(run.changes.removed == 0);
  CHECK(run.changes.gone.empty());
  CHECK(articles_of(rows) == Refs{{1, 1}, {2, 1}, {1, 2}, {1, 3}});
}

TEST_CASE("a damaged archive keeps the entries it doesn't give any more, and is not read again") {
  FileRow was = before("a.zip!1", {11});
  was.name = "a.zip";
  Run run;
  const auto file = run.ledger.begin_file(fresh("a.zip"), std::make_unique<FileRow>(was));
  run.ledger.set_state(file, run.ledger.begin_entry(file, "a.zip", "zip"), SourceState::failed,
                       "damaged");
  const auto rows = run.finish();
  CHECK(articles_of(rows) == Refs{{1, 1}});
  CHECK(rows[0].mtime_ns == 1000);
}

TEST_CASE("a file that was never reached keeps everything") {
  Run run;
  const auto begun =
      run.ledger.begin_file(fresh("a"), std::make_unique<FileRow>(before("a", {11})));
  run.ledger.cut_short_if_empty(begun);
  CHECK(articles_of(run.finish()) == Refs{{1, 1}});
  CHECK(run.changes.gone.empty());
}

TEST_CASE("places that never came to an article give none") {
  RecordLedger ledger;
  const auto file = ledger.begin_file(fresh("a"), {});
  ledger.add_record(file, ledger.begin_entry(file, "a", "text"), 1);
  RecordLedger::Changes changes;
  CHECK(articles_of(ledger.finish(changes)).empty());
  CHECK(changes.added == 0);
}
