// SPDX-License-Identifier: GPL-2.0-or-later
// Folders that several threads list, each of which finds more.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace dateline::source {

/// A folder that waits to be listed.
struct Folder {
  std::string path;    ///< with a slash behind it
  std::string prefix;  ///< its name below the directory given, with a slash behind it, or empty
};

/// May be called from several threads.
class FolderQueue {
 public:
  void put(Folder folder);
  /// Calls list(folder) for one after the other, which may put more, until all are listed, also
  /// those that other threads have taken.
  void drain(const std::function<void(const Folder&)>& list);
  [[nodiscard]] std::size_t waiting() const;

 private:
  [[nodiscard]] std::optional<Folder> take();
  void note_listed();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Folder> folders_;
  std::size_t taken_ = 0;  ///< being listed
};

}  // namespace dateline::source
