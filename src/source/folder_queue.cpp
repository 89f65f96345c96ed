// SPDX-License-Identifier: GPL-2.0-or-later
// A queue that is at its end when nothing waits and nobody is listing.
#include "source/folder_queue.hpp"

#include <utility>

namespace dateline::source {

void FolderQueue::put(Folder folder) {
  const std::lock_guard lock(mutex_);
  folders_.push_back(std::move(folder));
  changed_.notify_one();
}

std::size_t FolderQueue::waiting() const {
  const std::lock_guard lock(mutex_);
  return folders_.size();
}

std::optional<Folder> FolderQueue::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !folders_.empty() || taken_ == 0; });
  if (folders_.empty()) return std::nullopt;
  Folder folder = std::move(folders_.front());
  folders_.pop_front();
  ++taken_;
  return folder;
}

void FolderQueue::note_listed() {
  const std::lock_guard lock(mutex_);
  if (--taken_ == 0) changed_.notify_all();
}

void FolderQueue::drain(const std::function<void(const Folder&)>& list) {
  struct Listed {
    FolderQueue& queue;
    ~Listed() { queue.note_listed(); }
  };
  while (const std::optional<Folder> folder = take()) {
    const Listed listed{*this};
    list(*folder);
  }
}

}  // namespace dateline::source
