// SPDX-License-Identifier: GPL-2.0-or-later
// Matches records with those of before by entry and content.
#include "index/record_ledger.hpp"

#include <algorithm>

namespace dateline {
namespace {

/// Marks a record of the last generation as taken over; no article has the number 0.
bool is_taken(const store::RecordRow& record) {
  return record.articles > 0 && record.first.article == 0;
}
void take(store::RecordRow& record) { record.first.article = 0; }

/// A record without articles may wait for them: then this is its place in the ledger. There may be
/// millions, so it lies where the first article will.
store::ArticleRef ref_of_place(std::uint64_t place) {
  return {static_cast<std::uint32_t>(place >> 32), static_cast<std::uint32_t>(place)};
}
std::uint64_t place_of(const store::RecordRow& record) {
  return std::uint64_t{record.first.shard} << 32 | record.first.article;
}

bool gave_articles(const store::EntryRow& entry) {
  return std::any_of(entry.records.begin(), entry.records.end(),
                     [](const store::RecordRow& record) { return record.articles > 0; });
}

/// Whether the entry, or one inside it if it is an archive, gave articles.
bool gave_articles(const store::EntryRow& entry, const std::vector<store::EntryRow>& all) {
  return gave_articles(entry) ||
         std::any_of(all.begin(), all.end(), [&](const store::EntryRow& other) {
           return other.name.starts_with(entry.name + "!") && gave_articles(other);
         });
}

std::string join(const std::vector<std::string>& reasons) {
  std::string text = reasons.front();
  if (reasons.size() > 1) text += " (and " + std::to_string(reasons.size() - 1) + " more)";
  return text;
}

}  // namespace

RecordLedger::FileNumber RecordLedger::begin_file(store::FileRow row,
                                                  std::unique_ptr<store::FileRow> before) {
  Book book;
  book.row = std::move(row);
  if (before) {
    book.past = std::make_unique<Past>();
    book.past->row = std::move(*before);
    const std::vector<store::EntryRow>& entries = book.past->row.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) book.past->entries.emplace(entries[i].name, i);
  }
  books_.push_back(std::move(book));
  return books_.size() - 1;
}

RecordLedger::EntryNumber RecordLedger::begin_entry(FileNumber file, const std::string& name,
                                                    const std::string& format) {
  store::EntryRow entry;
  entry.name = name;
  entry.format = format;
  books_[file].row.entries.push_back(std::move(entry));
  return books_[file].row.entries.size() - 1;
}

RecordLedger::Place RecordLedger::add_record(FileNumber file, EntryNumber entry,
                                             std::uint64_t hash) {
  Book& book = books_[file];
  store::EntryRow& row = book.row.entries[entry];
  store::RecordRow record;
  record.hash = hash;
  const bool was_there = book.past && book.past->entries.contains(row.name);
  if (was_there) {
    store::EntryRow& row_before = book.past->row.entries[book.past->entries.at(row.name)];
    for (store::RecordRow& old : row_before.records) {
      if (old.hash != hash || old.articles == 0 || is_taken(old)) continue;
      // What is wrong with a record is told only where it is read.
      if (anew_ || old.has_problem) {
        book.replaced.push_back({entry, row.records.size(), old});
        take(old);
        break;
      }
      row.records.push_back(old);
      take(old);
      return {true, 0};
    }
  }
  record.first = ref_of_place(places_);
  row.records.push_back(record);
  return {false, places_++};
}

void RecordLedger::set_state(FileNumber file, EntryNumber entry, SourceState state,
                             const std::string& reason) {
  store::EntryRow& row = books_[file].row.entries[entry];
  row.state = state;
  row.reason = reason;
  if (state != SourceState::skipped) books_[file].damaged.push_back(entry);
}

void RecordLedger::cut_short(FileNumber file) {
  books_[file].cut = true;
  books_[file].row.mtime_ns = -1;  // no file has this time, so the next run reads it again
  books_[file].unfinished = books_[file].row.entries.size();
}

void RecordLedger::cut_short_if_empty(FileNumber file) {
  if (books_[file].row.entries.empty()) cut_short(file);
}

void RecordLedger::settle(std::uint64_t place, store::ArticleRef first, std::uint32_t articles,
                          const std::vector<std::string>& problems) {
  if (settled_.size() <= place) settled_.resize(place + 1);
  settled_[place] = {first, articles};
  if (!problems.empty()) problems_.emplace(place, problems);
}

/// Enters what the record's place gave.
void RecordLedger::apply(store::EntryRow& entry, store::RecordRow& record) const {
  const std::uint64_t place = place_of(record);
  record.first = settled_[place].first;
  record.articles = settled_[place].articles;
  const auto problems = problems_.find(place);
  record.has_problem = problems != problems_.end();
  if (!record.has_problem) return;
  if (entry.reason.empty()) entry.reason = join(problems->second);
  if (entry.state == SourceState::read) entry.state = SourceState::partial;
}

void RecordLedger::replace(Book& book, std::vector<std::uint64_t>& added, Changes& changes) {
  for (const Replaced& each : book.replaced) {
    store::RecordRow& record = book.row.entries[each.entry].records[each.record];
    if (record.articles == 0) {
      const bool has_problem = record.has_problem;
      record = each.old;
      record.has_problem = has_problem;
      continue;
    }
    changes.gone.push_back(each.old);
    const std::uint32_t updated = std::min(record.articles, each.old.articles);
    changes.updated += updated;
    changes.removed += each.old.articles - updated;
    added[each.entry] -= updated;
  }
}

/// Whether the entry is a member of an archive that could not be read, or not to its end.
bool RecordLedger::lies_in_damaged(const Book& book, const std::string& entry) {
  return std::any_of(book.damaged.begin(), book.damaged.end(), [&](EntryNumber archive) {
    const std::string& name = book.row.entries[archive].name;
    return entry.size() > name.size() && entry[name.size()] == '!' && entry.starts_with(name);
  });
}

/// `known`: by record, whether the last generation had it.
void RecordLedger::note_broken(const Book& book, std::size_t entry, const std::vector<bool>& known,
                               FreshEntry& fresh) {
  const std::vector<store::RecordRow>& records = book.row.entries[entry].records;
  std::vector<bool> broken;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (!known[i]) broken.push_back(records[i].articles == 0 && records[i].has_problem);
  if (std::find(broken.begin(), broken.end(), true) == broken.end()) return;
  fresh.broken.insert(fresh.broken.end(), broken.begin(), broken.end());
}

void RecordLedger::compare(Book& book, Fresh& fresh, Changes& changes) {
  const std::string unfinished =
      book.unfinished > 0 ? book.row.entries[book.unfinished - 1].name : std::string();
  std::vector<store::EntryRow> none;
  for (store::EntryRow& old : book.past ? book.past->row.entries : none) {
    const auto seen = fresh.find(old.name);
    if (seen == fresh.end() && (book.cut || lies_in_damaged(book, old.name))) {
      book.row.entries.push_back(std::move(old));
      continue;
    }
    // What can't be read now, or not to its end, is not lost for that: all that such an entry gave,
    // else what stood where a record is broken now, and behind it if that is the last.
    const bool all = seen != fresh.end() &&
                     (seen->second.damaged || seen->second.entry->state == SourceState::failed ||
                      (book.unfinished > 0 && old.name == unfinished));
    const auto is_broken = [&](std::size_t place) {
      if (seen == fresh.end() || seen->second.broken.empty()) return false;
      const std::vector<bool>& broken = seen->second.broken;
      return static_cast<bool>(broken[std::min(place, broken.size() - 1)]);
    };
    std::uint64_t gone = 0;
    std::size_t place = 0;
    for (const store::RecordRow& record : old.records) {
      if (is_taken(record)) continue;
      const bool kept = all || is_broken(place++);
      if (kept && (all || record.articles > 0)) seen->second.entry->records.push_back(record);
      if (kept || record.articles == 0) continue;
      gone += record.articles;
      changes.gone.push_back(record);
    }
    const std::uint64_t updated = seen == fresh.end() ? 0 : std::min(gone, seen->second.articles);
    changes.updated += updated;
    changes.removed += gone - updated;
    if (gone > updated && changes.first_removed.empty()) changes.first_removed = old.name;
    if (seen != fresh.end()) seen->second.articles -= updated;
  }
  for (const auto& [name, entry] : fresh) changes.added += entry.articles;
}

std::vector<store::FileRow> RecordLedger::finish(Changes& changes) {
  settled_.resize(places_);
  std::vector<store::FileRow> rows;
  rows.reserve(books_.size());
  std::vector<std::uint64_t> counts;  // of articles, by entry
  for (Book& book : books_) {
    std::vector<store::EntryRow>& entries = book.row.entries;
    counts.assign(entries.size(), 0);
    // By entry, which records the last generation had; a new file's were not in it.
    std::vector<std::vector<bool>> known(book.past ? entries.size() : 0);
    for (std::size_t e = 0; e < entries.size(); ++e)
      for (store::RecordRow& record : entries[e].records) {
        if (book.past) known[e].push_back(record.articles > 0);
        if (record.articles > 0) continue;  // the last generation's
        apply(entries[e], record);
        counts[e] += record.articles;
      }
    for (const Replaced& each : book.replaced) known[each.entry][each.record] = true;
    replace(book, counts, changes);
    // Entries are added while comparing, so that pointers into them need room beforehand.
    if (book.past) entries.reserve(entries.size() + book.past->row.entries.size());
    Fresh fresh;
    for (std::size_t e = 0; e < counts.size(); ++e) {
      if (entries[e].state == SourceState::partial && !gave_articles(entries[e], entries))
        entries[e].state = SourceState::failed;
      FreshEntry& found = fresh[entries[e].name];
      found.entry = &entries[e];
      found.articles += counts[e];
      if (book.past) note_broken(book, e, known[e], found);
    }
    for (const EntryNumber entry : book.damaged) fresh[entries[entry].name].damaged = true;
    compare(book, fresh, changes);
    rows.push_back(std::move(book.row));
  }
  *this = RecordLedger(anew_);
  return rows;
}

}  // namespace dateline
