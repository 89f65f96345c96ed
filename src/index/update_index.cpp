// SPDX-License-Identifier: GPL-2.0-or-later
// The public entry to the write side: directory, lock, run.
#include "base/file.hpp"
#include "index/index_run.hpp"
#include "store/lock.hpp"

#include <dateline/error.hpp>
#include <dateline/indexer.hpp>

#include <system_error>

namespace dateline {
namespace {

/// Less would not hold the word table and one article of the largest size we meet.
constexpr std::uint64_t least_memory = std::uint64_t{8} << 20;

/// Makes the index directory if it is missing, and only in a place that is free for it.
void prepare(const std::filesystem::path& directory) {
  std::error_code error;
  if (std::filesystem::is_directory(directory, error)) return;
  if (std::filesystem::exists(directory, error))
    throw Error(ErrorCode::invalid_argument, directory.string() + " is a file, not a directory",
                "name another place for the index with --index");
  if (!std::filesystem::create_directories(directory, error)) throw_io("create", directory);
}

}  // namespace

IndexReport update_index(const std::filesystem::path& index, const std::vector<std::string>& paths,
                         const IndexOptions& options) {
  if (options.memory < least_memory)
    throw Error(ErrorCode::invalid_argument, "the memory bound is below 8 MiB",
                "give at least --memory 8M");
  std::error_code ignored;
  if (options.dry_run && !std::filesystem::exists(index / "manifest", ignored))
    return IndexRun(index, options).execute(paths);
  for (const std::string& path : paths)
    if (std::error_code error; !std::filesystem::exists(path, error))
      throw Error(ErrorCode::io,
                  "cannot read " + path + ": " +
                      (error ? error.message() : std::string("there is no such file or directory")),
                  error ? "" : "check the spelling");
  prepare(index);
  const auto waiting = [&](const std::string& holder) {
    if (options.note) options.note(index.string() + " is being written by " + holder + "; waiting");
  };
  const store::WriterLock lock(index, options.wait_for_lock, waiting, options.stop);
  return IndexRun(index, options).execute(paths);
}

}  // namespace dateline
