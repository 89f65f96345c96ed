// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the files to read: several threads list folders, and the names say in which order they
// come.
#include "base/read_failure.hpp"
#include "source/container.hpp"
#include "source/file_stream.hpp"
#include "source/folder_queue.hpp"
#include "source/names.hpp"
#include "source/source.hpp"

#include <dateline/error.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <future>
#include <iterator>
#include <memory>
#include <system_error>
#include <thread>
#include <utility>

namespace dateline::source {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view index_folder = ".dateline";

File make_file(const std::string& path, std::string name, const struct stat& status) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  return {path, std::move(name), static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * nanoseconds + status.st_mtim.tv_nsec};
}

/// A file whose own name the user didn't ask for may hold members that he did.
bool may_hold_included(const std::string& path) {
  try {
    const Descriptor file = open_file(path);
    FileStream bytes(file);
    return sniff_container(bytes.peek(sniff_size)) != Container::none;
  } catch (const ReadFailure&) {
    return false;
  }
}

bool is_of_index(const std::string& manifest) {
  constexpr std::string_view beginning = "dateline index\n";
  try {
    const Descriptor file = open_file(manifest);
    FileStream bytes(file);
    return bytes.peek(beginning.size()).starts_with(beginning);
  } catch (const ReadFailure&) {
    return false;
  }
}

struct CloseFolder {
  void operator()(DIR* open) const { ::closedir(open); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

/// Names that aren't UTF-8 may have become alike.
bool is_before(const File& a, const File& b) {
  return a.name != b.name ? a.name < b.name : a.path < b.path;
}
bool is_before(const SourceProblem& a, const SourceProblem& b) { return a.path < b.path; }

template <typename T>
void sort_by_name(std::vector<T>& all) {
  std::sort(all.begin(), all.end(), [](const T& a, const T& b) { return is_before(a, b); });
}

/// Of two that are sorted.
template <typename T>
void merge_into(std::vector<T>& all, std::vector<T>& some) {
  std::vector<T> merged;
  merged.reserve(all.size() + some.size());
  std::merge(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()),
             std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()),
             std::back_inserter(merged), [](const T& a, const T& b) { return is_before(a, b); });
  all = std::move(merged);
}

struct Found {
  void sort() {
    sort_by_name(files);
    sort_by_name(problems);
  }
  std::vector<File> files;
  std::vector<SourceProblem> problems;
};

/// What one thread finds.
class Walk {
 public:
  Walk(const ReadOptions& options, FolderQueue& folders) : options_(options), folders_(folders) {}

  void list(const Folder& folder) {
    const int error = add_items(folder);
    if (error == 0) return;
    const std::string& name = folder.prefix.empty() ? folder.path : folder.prefix;
    found.problems.push_back({clean_name(name.substr(0, std::max<std::size_t>(name.size() - 1, 1))),
                              SourceState::failed,
                              {},
                              "cannot list the folder: " + std::generic_category().message(error)});
  }

  void add_file(const std::string& path, const std::string& name, const struct stat& status) {
    if (is_excluded(options_, name)) return;
    if (!is_included(options_, name) && !may_hold_included(path)) return;
    found.files.push_back(make_file(path, name, status));
  }

  Found found;

 private:
  /// Returns the error that ended it, or 0. Of an index nothing is added, whatever it is called.
  int add_items(const Folder& folder) {
    const OpenFolder open(::opendir(folder.path.c_str()));
    if (!open) return errno;
    const std::size_t files = found.files.size();
    inside_.clear();
    for (;;) {
      errno = 0;
      const dirent* item = ::readdir(open.get());
      if (item == nullptr) break;
      if (std::string_view(item->d_name) == "manifest" && is_of_index(folder.path + item->d_name)) {
        found.files.erase(found.files.begin() + static_cast<std::ptrdiff_t>(files),
                          found.files.end());
        return 0;
      }
      add(::dirfd(open.get()), *item, folder);
    }
    const int error = errno;
    for (Folder& one : inside_) folders_.put(std::move(one));
    return error;
  }

  /// `open` is the folder the item lies in.
  void add(int open, const dirent& item, const Folder& folder) {
    const std::string leaf = item.d_name;
    if (leaf == "." || leaf == "..") return;
    const std::string name = folder.prefix + leaf;
    struct stat status {};
    const bool known = item.d_type != DT_UNKNOWN;
    const bool is_folder = known
                               ? item.d_type == DT_DIR
                               : ::fstatat(open, item.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                                     S_ISDIR(status.st_mode);
    if (is_folder) {
      if (leaf != index_folder) inside_.push_back({folder.path + leaf + '/', name + '/'});
      return;
    }
    if (::fstatat(open, item.d_name, &status, 0) != 0) {
      if (!is_excluded(options_, clean_name(name))) report(clean_name(name), errno);
    } else if (S_ISREG(status.st_mode)) {
      add_file(folder.path + leaf, clean_name(name), status);
    }
  }

  /// A link without a target is no source that failed: nothing was ever there, or it is kept
  /// elsewhere on purpose, as git-annex does.
  void report(const std::string& name, int error) {
    if (error == ENOENT || error == ELOOP)
      found.problems.push_back({name, SourceState::skipped, {}, "a link that leads nowhere"});
    else
      found.problems.push_back({name,
                                SourceState::failed,
                                {},
                                "cannot be opened: " + std::generic_category().message(error)});
  }

  const ReadOptions& options_;
  FolderQueue& folders_;
  std::vector<Folder> inside_;  ///< the folder being listed
};

/// Lists a folder and all below it, sorted. Most of the time the system looks up one file after the
/// other: two threads take half as long.
Found list_below(const std::string& path, const ReadOptions& options) {
  constexpr std::size_t many_folders = 16;
  constexpr unsigned most_threads = 4;
  FolderQueue folders;
  Walk walk(options, folders);
  walk.list({path.ends_with('/') ? path : path + '/', {}});
  std::vector<std::future<Found>> helpers;
  if (folders.waiting() >= many_folders)
    while (helpers.size() + 1 < std::min(std::thread::hardware_concurrency(), most_threads))
      helpers.push_back(std::async(std::launch::async, [&] {
        Walk another(options, folders);
        folders.drain([&](const Folder& folder) { another.list(folder); });
        another.found.sort();
        return std::move(another.found);
      }));
  folders.drain([&](const Folder& folder) { walk.list(folder); });
  walk.found.sort();
  for (std::future<Found>& helper : helpers) {
    Found more = helper.get();
    merge_into(walk.found.files, more.files);
    merge_into(walk.found.problems, more.problems);
  }
  return std::move(walk.found);
}

}  // namespace

std::vector<File> list_files(const std::vector<std::string>& paths, const ReadOptions& options,
                             const std::function<void(const SourceProblem&)>& problem) {
  std::vector<File> all;
  for (const std::string& path : paths) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
      throw Error(ErrorCode::io,
                  "cannot read " + path + ": " + std::generic_category().message(errno),
                  "check the path");
    Found found;
    if (S_ISDIR(status.st_mode)) {
      found = list_below(path, options);
    } else {
      FolderQueue none;
      Walk walk(options, none);
      walk.add_file(path, clean_name(fs::path(path).filename().string()), status);
      found = std::move(walk.found);
    }
    for (const SourceProblem& one : found.problems) problem(one);
    std::move(found.files.begin(), found.files.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace dateline::source
