// SPDX-License-Identifier: GPL-2.0-or-later
// Making an index and keeping it in step with its sources.
#pragma once

#include <dateline/reader.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline {

/// How far a run has come; handed to IndexOptions::progress a few times a second.
struct IndexProgress {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;        ///< unpacked bytes read so far
  std::uint64_t bytes_done = 0;   ///< of the files on disk, as stored (packed)
  std::uint64_t bytes_total = 0;  ///< of all files on disk to be read; 0 if unknown yet
  std::string path;               ///< being read
};

struct IndexOptions {
  ReadOptions read;
  std::filesystem::path gazetteer;      ///< the user's own names; empty for none
  std::filesystem::path model;          ///< of the recogniser; empty for the one compiled in
  std::uint64_t memory = 512ull << 20;  ///< bytes the run may hold; its peak stays under twice that
  unsigned jobs = 0;                    ///< worker threads; 0 for one per core
  bool full = false;                    ///< read everything again, changed or not
  bool remove = true;                   ///< drop articles whose source is gone
  bool confirm_remove = false;          ///< even if more than a tenth of the articles would go
  bool retry_failed = false;            ///< read again what failed, changed or not
  bool dry_run = false;                 ///< report what would be done, write nothing
  bool wait_for_lock = true;            ///< else Error{index_locked} at once
  std::function<void(const IndexProgress&)> progress;  ///< called from one thread at a time
  std::function<void(const std::string&)> note;  ///< a sentence for the user; same thread rule
  const std::atomic<bool>* stop = nullptr;       ///< set it to publish what is complete and return
};

/// What a run did.
struct IndexReport {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;                         ///< in the index now
  std::uint64_t added = 0, updated = 0, removed = 0;  ///< articles
  std::uint64_t sources = 0, unchanged = 0;           ///< files seen; of these not read again
  std::uint64_t problems = 0;  ///< sources failed or partial, this run and before
  std::uint64_t skipped = 0;   ///< sources known not to hold articles
  std::uint64_t damaged = 0;   ///< articles of damaged parts of the index that the run has not read
  std::uint64_t text_bytes = 0;  ///< of the articles added
  double seconds = 0;
  bool interrupted = false;
};

/// Creates or updates the index in directory `index` from `paths`; without paths, from those it was
/// made from. Throws Error{index_locked, io, index_corrupt, index_newer, invalid_argument};
/// whatever it throws, the index is as it was before or complete.
DATELINE_API IndexReport update_index(const std::filesystem::path& index,
                                      const std::vector<std::string>& paths,
                                      const IndexOptions& options = {});

}  // namespace dateline
