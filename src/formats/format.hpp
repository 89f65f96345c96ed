// SPDX-License-Identifier: GPL-2.0-or-later
// What a format is: how to tell it, how to cut a file into records, how to read a record.
#pragma once

#include "base/byte_stream.hpp"

#include <dateline/article.hpp>
#include <dateline/reader.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {

/// Where bytes come from; shared by all records of an entry.
struct Entry {
  std::string path;        ///< as in Article::path
  std::int64_t mtime = 0;  ///< seconds since 1970, 0 if unknown
};

/// One record: the bytes of one article, or of a few that lie together.
struct Record {
  std::shared_ptr<const Entry> entry;
  std::string bytes;
  std::uint64_t number = 0;  ///< counts the records of an entry from 0
};

using RecordSink = std::function<void(std::string&& bytes)>;

/// Takes what a record holds. A reader may report a problem and go on.
struct ArticleSink {
  std::function<void(Article&&)> article;
  std::function<void(const std::string& reason)> problem;
};

struct Format {
  std::string_view name;  ///< query field `format`
  std::string_view description;
  std::string_view extensions;  ///< separated by blanks
  /// 0: not mine; 1 to 100: the surer the higher. `head` is the first 64 KiB or less.
  int (*detect)(std::string_view head, std::string_view path);
  /// Cuts an entry into records while it streams, in one thread, holding one record at a time.
  /// Null: the whole entry is one record, refused if larger than ReadOptions::max_file.
  void (*frame)(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);
  /// Reads one record; called from several threads. Throws ReadFailure if nothing can be made of
  /// it.
  void (*read)(const Record& record, const ReadOptions& options, const ArticleSink& sink);
};

/// All formats, by name.
std::span<const Format> all_formats();

/// The surest format, or null if none knows the bytes.
const Format* detect_format(std::string_view head, std::string_view path);

/// Reads one record with `format` and completes each article: path, format, dateline, agency, date
/// from dateline, address, path or mtime with its origin, source from the agency, language. Clean
/// UTF-8.
void read_record(const Format& format, const Record& record, const ReadOptions& options,
                 const ArticleSink& sink);

/// The same for those who want what could not be read as a list of reasons.
std::vector<std::string> read_record(const Format& format, const Record& record,
                                     const ReadOptions& options,
                                     std::function<void(Article&&)> take);

}  // namespace dateline::formats
