// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the files to read.
#include "base/read_failure.hpp"
#include "source/container.hpp"
#include "source/file_stream.hpp"
#include "source/names.hpp"
#include "source/source.hpp"

#include <dateline/error.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

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

struct CloseFolder {
  void operator()(DIR* open) const { ::closedir(open); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

class Walk {
 public:
  Walk(const ReadOptions& options, const std::function<void(const SourceProblem&)>& problem)
      : options_(options), problem_(problem) {}

  /// `prefix` is the folder's name below the directory given, with a slash behind it, or empty.
  void add_folder(const std::string& folder, const std::string& prefix) {
    const int error = add_items(folder.ends_with('/') ? folder : folder + '/', prefix);
    if (error != 0)
      problem_({clean_name(prefix.empty() ? folder : prefix.substr(0, prefix.size() - 1)),
                SourceState::failed,
                {},
                "cannot list the folder: " + std::generic_category().message(error)});
  }

  void add_file(const std::string& path, const std::string& name, const struct stat& status) {
    if (is_excluded(options_, name)) return;
    if (!is_included(options_, name) && !may_hold_included(path)) return;
    files.push_back(make_file(path, name, status));
  }

  std::vector<File> files;

 private:
  /// Returns the error that ended it, or 0. `folder` has a slash behind it.
  int add_items(const std::string& folder, const std::string& prefix) {
    const Folder open(::opendir(folder.c_str()));
    if (!open) return errno;
    for (;;) {
      errno = 0;
      const dirent* item = ::readdir(open.get());
      if (item == nullptr) return errno;
      add(::dirfd(open.get()), *item, folder, prefix);
    }
  }

  /// `open` is the folder the item lies in.
  void add(int open, const dirent& item, const std::string& folder, const std::string& prefix) {
    const std::string leaf = item.d_name;
    if (leaf == "." || leaf == "..") return;
    const std::string name = prefix + leaf;
    struct stat status {};
    const bool known = item.d_type != DT_UNKNOWN;
    const bool is_folder = known
                               ? item.d_type == DT_DIR
                               : ::fstatat(open, item.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                                     S_ISDIR(status.st_mode);
    if (is_folder) {
      if (leaf != index_folder) add_folder(folder + leaf, name + '/');
      return;
    }
    if (::fstatat(open, item.d_name, &status, 0) != 0) {
      if (!is_excluded(options_, clean_name(name))) report(clean_name(name), errno);
    } else if (S_ISREG(status.st_mode)) {
      add_file(folder + leaf, clean_name(name), status);
    }
  }

  /// A link without a target is no source that failed: nothing was ever there, or it is kept
  /// elsewhere on purpose, as git-annex does.
  void report(const std::string& name, int error) const {
    if (error == ENOENT || error == ELOOP)
      problem_({name, SourceState::skipped, {}, "a link that leads nowhere"});
    else
      problem_({name,
                SourceState::failed,
                {},
                "cannot be opened: " + std::generic_category().message(error)});
  }

  const ReadOptions& options_;
  const std::function<void(const SourceProblem&)>& problem_;
};

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
    Walk walk(options, problem);
    if (S_ISDIR(status.st_mode))
      walk.add_folder(path, {});
    else
      walk.add_file(path, clean_name(fs::path(path).filename().string()), status);
    std::sort(walk.files.begin(), walk.files.end(),
              [](const File& a, const File& b) { return a.name < b.name; });
    std::move(walk.files.begin(), walk.files.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace dateline::source
