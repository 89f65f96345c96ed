// SPDX-License-Identifier: GPL-2.0-or-later
// One writer at a time: an advisory lock that a crash can't leave behind.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

namespace dateline::store {

/// Holds INDEX/lock until it is destroyed. The file names the holder for others to read.
class WriterLock {
 public:
  /// Takes the lock; while another process holds it, waits if `wait` is set, after telling
  /// `waiting` once who holds it. Throws Error{index_locked} if it must not wait,
  /// Error{interrupted} if `stop` becomes true, Error{io}.
  WriterLock(const std::filesystem::path& directory, bool wait,
             const std::function<void(const std::string& holder)>& waiting,
             const std::atomic<bool>* stop);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int fd_ = -1;
};

}  // namespace dateline::store
