// SPDX-License-Identifier: GPL-2.0-or-later
// Sorts the entries of a run into records to read and files that hold no news.
#pragma once

#include "base/byte_stream.hpp"
#include "formats/entry_head.hpp"
#include "formats/format.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {

/// Takes what the sorter makes of entries.
struct SortedSink {
  std::function<void(const Format& format, Record&& record)> record;
  std::function<void(const SourceProblem&)> problem;
};

/// Detects each entry's format, cuts it into records and reports what holds no articles. Archives
/// of news come with read-me files, word lists and the like beside the articles. Such companions
/// are plain texts that show no mark of an article (no header, no dateline, no date in their name),
/// and
///   - lie in the same folder as an entry of several records, or
///   - are called README, LICENSE, CHANGES ... and lie beside or above any article.
/// A folder of unmarked texts and nothing else is a folder of articles. As a folder's first text
/// can't be judged before the rest of it is known, unmarked texts are held back, to a bound, until
/// their folder is left. What comes out, and in which order, depends on the entries and their order
/// alone.
///
/// For one thread. Call add() or note() for every entry in the order they are met, then finish().
class EntrySorter {
 public:
  /// `options` must outlive the sorter.
  EntrySorter(const ReadOptions& options, SortedSink sink);

  /// Reads an entry; `mtime` is in seconds since 1970, 0 if unknown. Damage becomes a problem, and
  /// what was read before it is kept.
  void add(const std::string& path, std::int64_t mtime, ByteStream& bytes);
  /// Tells of an entry that isn't read again, so that its neighbours are judged as if it were.
  /// `articles` is how many it gave.
  void note(const std::string& path, std::uint64_t articles);
  /// Hands over what is held back. To be called when all entries below one path that the user gave
  /// were told; the sorter can then be used for the next.
  void finish();

 private:
  struct Held {
    const Format* format;
    Record record;
    bool companion_name;
    std::string damage;  ///< why its end is missing; empty if it is whole
  };
  /// A folder that the last entry lies in or below.
  struct Folder {
    std::string path;       ///< with the '/' or '!' at its end
    bool several = false;   ///< an entry of several records lies in it
    bool articles = false;  ///< an article lies in it or below
    bool texts = false;     ///< its unmarked texts are articles
    std::vector<Held> held;
  };

  void add_decoded(const std::string& path, std::int64_t mtime, EntryHead&& head,
                   ByteStream& bytes);
  void frame(const Format& format, Record record, const EntryHead& head, ByteStream& bytes);
  void read(const Format& format, Record&& record, EntryHead&& head, ByteStream& bytes);
  void hold(Held&& held);
  void settle(Folder& folder);
  void mark_articles(const Folder& folder);
  void count(std::uint64_t records);
  void enter(std::string_view path);
  void open(std::string_view path);
  void leave();
  void deliver(Held&& held);
  void deliver(const Format& format, Record&& record);
  void skip(const Held& held);
  void report(const std::string& path, SourceState state, std::string_view format,
              const std::string& reason);

  const ReadOptions& options_;
  SortedSink sink_;
  std::vector<Folder> open_;       ///< each lies in the one before it
  std::set<std::string> several_;  ///< folders left that hold an entry of several records
  std::uint64_t held_bytes_ = 0;
  std::string buffer_;
};

}  // namespace dateline::formats
