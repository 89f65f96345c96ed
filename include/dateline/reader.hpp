// SPDX-License-Identifier: GPL-2.0-or-later
// What the readers make of files and archives, without an index.
#pragma once

#include <dateline/article.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dateline {

/// How to read 03/04/2000 where the file doesn't say.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

/// Bounds and choices of reading. Byte counts are of unpacked data.
struct ReadOptions {
  std::vector<std::string> include;  ///< globs on the path; empty means all
  std::vector<std::string> exclude;
  DateOrder date_order = DateOrder::unknown;
  std::uint64_t max_file = 256ull << 20;   ///< bytes of one whole file that holds one article
  unsigned max_depth = 4;                  ///< archives within archives
  double max_ratio = 1000;                 ///< unpacked to packed bytes of a container
  std::uint64_t max_members = 10'000'000;  ///< of one container
};

/// What became of a source.
enum class SourceState : std::uint8_t {
  read,     ///< all its articles were read
  partial,  ///< some of it could not be read; the rest was
  failed,   ///< nothing could be read
  skipped,  ///< known not to hold articles: empty, an image, a read-me beside the news
};

/// A source that was not, or not wholly, read.
struct SourceProblem {
  std::string path;
  SourceState state = SourceState::failed;
  std::string format;  ///< the reader that gave up; empty if none knew the format
  std::string reason;  ///< a sentence without a full stop
  friend bool operator==(const SourceProblem&, const SourceProblem&) = default;
};

struct ReadCallbacks {
  std::function<void(Article&&)> article;
  std::function<void(const SourceProblem&)> problem;
};

/// Reads every article below `paths` in a fixed order (paths sorted by byte) and hands it over.
/// Throws Error{io} if one of `paths` doesn't exist; anything below that is a SourceProblem.
DATELINE_API void read_articles(const std::vector<std::string>& paths, const ReadOptions& options,
                                const ReadCallbacks& callbacks);

/// A format dateline reads.
struct FormatInfo {
  std::string name;  ///< as in the query field `format`
  std::string description;
  std::string extensions;  ///< "html htm xhtml", a hint only: content decides
};

/// All readers, by name; archives included.
DATELINE_API std::vector<FormatInfo> list_formats();

}  // namespace dateline
