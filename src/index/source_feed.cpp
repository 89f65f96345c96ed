// SPDX-License-Identifier: GPL-2.0-or-later
// Between the readers, which know bytes, and the ledger, which knows generations.
#include "index/source_feed.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

SourceFeed::SourceFeed(RecordLedger& ledger, const ReadOptions& options, Sink sink, Stop stop,
                       Progress progress)
    : ledger_(ledger),
      options_(options),
      sink_(std::move(sink)),
      stop_(std::move(stop)),
      progress_(std::move(progress)),
      sorter_(options, {[this](const formats::Format& format, formats::Record&& record) {
                          take(format, std::move(record));
                        },
                        [this](const SourceProblem& problem) { note(problem); }}) {}

std::size_t SourceFeed::read(std::vector<FileWork>& work,
                             const std::vector<const store::FileRow*>& neighbours,
                             const std::function<void(const FileWork&)>& file_done) {
  files_.clear();
  std::size_t begun = 0;
  auto neighbour = neighbours.begin();
  const auto tell_neighbours = [&](const std::string* before) {
    for (; neighbour != neighbours.end() && (before == nullptr || (*neighbour)->name < *before);
         ++neighbour)
      for (const store::EntryRow& entry : (*neighbour)->entries) {
        std::uint64_t articles = 0;
        for (const store::RecordRow& record : entry.records) articles += record.articles;
        sorter_.note(entry.name, articles);
      }
  };
  try {
    for (FileWork& file : work) {
      if (stop_()) throw Stopped();
      tell_neighbours(&file.file.name);
      begin(file);
      ++begun;
      source::read_file(
          file.file, options_,
          [&](const source::EntryInfo& entry, ByteStream& bytes) {
            sorter_.add(entry.name, entry.mtime, bytes);
          },
          [&](const SourceProblem& problem) { note(problem); });
      file_done(file);
      file.file = {};  // there may be a million of them
    }
    tell_neighbours(nullptr);
    sorter_.finish();
  } catch (const Stopped&) {
    // The last file is not read to its end, and texts the sorter holds back never came.
    if (!files_.empty()) ledger_.cut_short(files_.back());
    for (const FileNumber file : files_) ledger_.cut_short_if_empty(file);
  }
  return begun;
}

void SourceFeed::begin(FileWork& work) {
  store::FileRow row;
  row.name = work.file.name;
  row.root = work.root;
  row.size = work.file.size;
  row.mtime_ns = work.file.mtime_ns;
  files_.push_back(ledger_.begin_file(std::move(row), std::move(work.before)));
}

std::optional<SourceFeed::FileNumber> SourceFeed::begun(std::string_view name) const {
  const auto found = std::lower_bound(
      files_.begin(), files_.end(), name,
      [&](FileNumber file, std::string_view wanted) { return ledger_.name(file) < wanted; });
  if (found == files_.end() || ledger_.name(*found) != name) return std::nullopt;
  return *found;
}

SourceFeed::FileNumber SourceFeed::file_of(const std::string& path) const {
  if (!files_.empty() && ledger_.name(files_.back()) == path) return files_.back();
  // The longest beginning of the path that is a file: "a.zip" of "a.zip!b", but a file may hold
  // '!'.
  for (std::size_t end = path.size();; end = path.rfind('!', end - 1)) {
    if (const auto file = begun(std::string_view(path).substr(0, end))) return *file;
    if (end == 0 || path.rfind('!', end - 1) == std::string::npos) return files_.back();
  }
}

RecordLedger::EntryNumber SourceFeed::entry_of(FileNumber file, const std::string& path,
                                               std::string_view format) {
  if (path != entry_path_) {
    entry_ = ledger_.begin_entry(file, path, std::string(format));
    entry_path_ = path;
  }
  return entry_;
}

void SourceFeed::take(const formats::Format& format, formats::Record&& record) {
  if (stop_()) throw Stopped();
  const std::string& path = record.entry->path;
  const FileNumber file = file_of(path);
  const auto entry = entry_of(file, path, format.name);
  progress_(path, record.bytes.size());
  const RecordLedger::Place place = ledger_.add_record(file, entry, hash64(record.bytes));
  if (!place.known) sink_(format, std::move(record), place.place);
}

void SourceFeed::note(const SourceProblem& problem) {
  const FileNumber file = file_of(problem.path);
  ledger_.set_state(file, entry_of(file, problem.path, problem.format), problem.state,
                    problem.reason);
}

}  // namespace dateline
