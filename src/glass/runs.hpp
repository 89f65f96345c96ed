// SPDX-License-Identifier: GPL-2.0-or-later
// Sorted runs of table contents that did not fit into memory, in one temporary file.
#pragma once

#include "base/merge_heap.hpp"
#include "base/new_file.hpp"
#include "glass/run_reader.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// One thread at a time; everything throws Error{io}. The file goes with the object.
class Runs {
 public:
  explicit Runs(const std::filesystem::path& path) : file_(path) {}

  /// What is put from now on makes a run of its own.
  void begin_run() { starts_.push_back(file_.size()); }
  [[nodiscard]] std::size_t count() const noexcept { return starts_.size(); }
  /// Keys ascend within a run. Frequencies are 0 for what is no posting list.
  void put(std::string_view key, std::uint32_t frequency, std::uint64_t collection_frequency,
           std::string_view body);

  /// Readers of all runs, in the order they were written, which share about `memory` bytes. They
  /// live no longer than this.
  [[nodiscard]] std::vector<RunReader> open(std::uint64_t memory);

 private:
  NewFile file_;
  std::vector<std::uint64_t> starts_;
};

/// Goes through several runs at once, key by key. One thread at a time; throws Error{io}.
class RunMerger {
 public:
  explicit RunMerger(std::vector<RunReader> runs);

  /// Moves to the next key; false behind the last.
  bool next();
  [[nodiscard]] std::string_view key() const;
  /// Summed over the runs.
  [[nodiscard]] std::uint32_t frequency() const;
  [[nodiscard]] std::uint64_t collection_frequency() const;
  /// Calls visit(body) for each run that has the key, in order of the runs. Once a key.
  template <typename Visit>
  void visit_bodies(Visit&& visit) {
    for (const std::size_t run : current_) visit(runs_[run].body());
  }

 private:
  /// Where a run is, for the heap.
  [[nodiscard]] auto key_of() const {
    return [this](std::size_t run) { return runs_[run].key(); };
  }

  std::vector<RunReader> runs_;
  MergeHeap heap_;                    ///< runs with more to come
  std::vector<std::size_t> current_;  ///< runs that have the current key
};

}  // namespace dateline::glass
