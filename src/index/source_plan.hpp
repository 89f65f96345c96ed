// SPDX-License-Identifier: GPL-2.0-or-later
// What a run has to read: the files on disk against those an index was made from.
#pragma once

#include "source/source.hpp"
#include "store/sources.hpp"

#include <dateline/indexer.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// A file to be read, with what is known of it from before.
struct FileWork {
  source::File file;
  std::uint32_t root = 0;
  std::unique_ptr<store::FileRow> before;  ///< null if it is new
};

struct SourcePlan {
  std::vector<std::string> roots;    ///< absolute; those of before first
  std::vector<FileWork> read;        ///< new or changed, in order of root and name
  std::vector<store::FileRow> keep;  ///< unchanged, or not looked at in this run
  std::vector<store::FileRow> vanished;
  std::vector<SourceProblem> problems;  ///< directories that could not be read
};

/// Compares what lies below `paths` (below the roots of before if there are none) with `before`. A
/// path inside a root is a part of it; no file comes twice, and none of those in `index`, which is
/// the index directory as absolute_path() gives it. Throws Error{io} if a path doesn't exist.
SourcePlan plan_sources(const std::vector<std::string>& paths,
                        const std::vector<std::string>& roots_before, store::SourceTable before,
                        const IndexOptions& options, const std::string& index);

/// Articles that rows hold.
std::uint64_t count_articles(const store::FileRow& row);
std::uint64_t count_articles(const std::vector<store::FileRow>& rows);

}  // namespace dateline
