// SPDX-License-Identifier: GPL-2.0-or-later
// Makes archives for tests, with libarchive's writers.
#pragma once

#include "temp_directory.hpp"

#include "base/byte_stream.hpp"
#include "source/source.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Name and content of each member; a name that ends in '/' makes a folder.
using Members = std::vector<std::pair<std::string, std::string>>;

/// An archive in memory. `format` is "zip", "7zip", "gnutar", "newc", "raw" ...; `filter` is
/// "gzip", "zstd" ... or "none"; `options` as libarchive takes them. Members are of 2000-07-19.
inline std::string pack(const std::string& format, const std::string& filter,
                        const Members& members, const std::string& options = {}) {
  std::string packed;
  archive* writer = archive_write_new();
  const auto write = [](archive*, void* target, const void* bytes, std::size_t count) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
  };
  const auto check = [&](int result) {
    if (result < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(writer));
  };
  check(archive_write_set_format_by_name(writer, format.c_str()));
  if (filter != "none") check(archive_write_add_filter_by_name(writer, filter.c_str()));
  archive_write_set_bytes_in_last_block(writer, 1);
  if (!options.empty()) {
    check(archive_write_set_options(writer, options.c_str()));
    if (options.find("encryption") != std::string::npos)
      check(archive_write_set_passphrase(writer, "secret"));
  }
  check(archive_write_open(writer, &packed, nullptr, write, nullptr));
  for (const auto& [name, content] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_copy_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 964'000'000, 0);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    check(archive_write_header(writer, entry));
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  check(archive_write_close(writer));
  archive_write_free(writer);
  return packed;
}

/// What a file gave: entries' contents by name, in order, and problems.
struct Unpacked {
  Members entries;
  std::vector<dateline::SourceProblem> problems;
  std::map<std::string, std::int64_t> mtimes;
};

/// Reads `bytes` as a file called `name`, every entry to its end or to its damage.
inline Unpacked unpack(const std::string& name, std::string_view bytes,
                       const dateline::ReadOptions& options = {}) {
  const dateline::test::TempDirectory folder;
  dateline::test::write_file(folder / name, bytes);
  Unpacked result;
  dateline::source::read_file(
      {(folder / name).string(), name, bytes.size(), 0}, options,
      [&](const dateline::source::EntryInfo& entry, dateline::ByteStream& stream) {
        auto& [entry_name, content] = result.entries.emplace_back(entry.name, "");
        result.mtimes[entry.name] = entry.mtime;
        char buffer[5000];
        while (const std::size_t got = stream.read(buffer, sizeof buffer))
          content.append(buffer, got);
      },
      [&](const dateline::SourceProblem& problem) { result.problems.push_back(problem); });
  return result;
}
