// SPDX-License-Identifier: GPL-2.0-or-later
// The reading side of a run: files to entries to records, each entered in the ledger.
#pragma once

#include "formats/entry_sorter.hpp"
#include "index/record_ledger.hpp"
#include "index/source_plan.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Reads the files of a plan in order, in one thread. Records that the last generation has already
/// go no further than the ledger; the others are handed over.
class SourceFeed {
 public:
  /// A record to be read, and the ledger's place for what it gives.
  using Sink = std::function<void(const formats::Format& format, formats::Record&& record,
                                  std::uint64_t place)>;
  /// Asked before each record: whether to stop reading.
  using Stop = std::function<bool()>;
  /// Told of each record's entry and size, known or not.
  using Progress = std::function<void(const std::string& path, std::uint64_t bytes)>;

  SourceFeed(RecordLedger& ledger, const ReadOptions& options, Sink sink, Stop stop,
             Progress progress);

  /// Reads `work`, all of one root, ascending by name. `neighbours` are the rows of that root that
  /// are not read again, ascending too: what a text beside them is may depend on them. Returns how
  /// many of the files were begun; fewer than all only if it was stopped.
  std::size_t read(std::vector<FileWork>& work,
                   const std::vector<const store::FileRow*>& neighbours,
                   const std::function<void(const FileWork&)>& file_done);

 private:
  struct Stopped {};  ///< leaves the readers when reading is to stop; never leaves read()
  using FileNumber = RecordLedger::FileNumber;

  void begin(FileWork& work);
  /// Of the files begun, the one of that name.
  [[nodiscard]] std::optional<FileNumber> begun(std::string_view name) const;
  void take(const formats::Format& format, formats::Record&& record);
  void note(const SourceProblem& problem);
  FileNumber file_of(const std::string& path) const;
  RecordLedger::EntryNumber entry_of(FileNumber file, const std::string& path,
                                     std::string_view format);

  RecordLedger& ledger_;
  const ReadOptions& options_;
  Sink sink_;
  Stop stop_;
  Progress progress_;
  formats::EntrySorter sorter_;
  std::vector<FileNumber> files_;  ///< begun, of this root, ascending by name
  std::string entry_path_;         ///< of the entry begun last
  RecordLedger::EntryNumber entry_ = 0;
};

}  // namespace dateline
