// SPDX-License-Identifier: GPL-2.0-or-later
// Walks directories and archives, nested to a bound, and streams every entry's bytes.
#pragma once

#include "base/byte_stream.hpp"

#include <dateline/reader.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dateline::source {

/// A file on disk that a walk meets, before it is opened.
struct File {
  std::string path;  ///< to open it
  std::string name;  ///< as in Article::path: relative to the directory given, or its base name
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
};

/// All regular files below `paths` that the globs admit, sorted by name within each path; symbolic
/// links to files are followed, to directories not. Indexes are left out, and so is `.dateline`.
/// Unreadable directories become problems, which come by name too, all from the calling thread.
/// Throws Error{io} if one of `paths` doesn't exist.
std::vector<File> list_files(const std::vector<std::string>& paths, const ReadOptions& options,
                             const std::function<void(const SourceProblem&)>& problem);

/// One entry: a plain file, or a member of an archive.
struct EntryInfo {
  std::string name;        ///< "archive.zip!member" inside archives
  std::int64_t mtime = 0;  ///< seconds since 1970, 0 if unknown
};

/// Takes one entry's bytes; need not read them to the end.
using EntrySink = std::function<void(const EntryInfo& entry, ByteStream& bytes)>;

/// Streams every entry of `file` in the order it holds them; a file that is no archive is one
/// entry. Compressed single files are unpacked, archives inside archives are opened down to
/// max_depth. Damage becomes a problem naming the member, and the rest is still read where
/// possible.
void read_file(const File& file, const ReadOptions& options, const EntrySink& sink,
               const std::function<void(const SourceProblem&)>& problem);

/// Archive and compression formats that this build reads, for `dateline formats`.
std::vector<FormatInfo> container_formats();

}  // namespace dateline::source
