// SPDX-License-Identifier: GPL-2.0-or-later
// flock: the system drops it when the holder ends, however it ends.
#include "store/lock.hpp"

#include "base/file.hpp"

#include <dateline/error.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace dateline::store {
namespace {

std::string holder_of(const std::filesystem::path& path) {
  std::string holder = read_whole_file(path);
  while (!holder.empty() && holder.back() == '\n') holder.pop_back();
  return holder.empty() ? "another process" : holder;
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& directory, bool wait,
                       const std::function<void(const std::string& holder)>& waiting,
                       const std::atomic<bool>* stop) {
  const std::filesystem::path path = directory / "lock";
  fd_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666);
  if (fd_ < 0) throw_io("create", path);
  // A waiting flock() can't be ended by a stop flag, so ask again now and then.
  constexpr auto pause = std::chrono::milliseconds(100);
  for (bool told = false; ::flock(fd_, LOCK_EX | LOCK_NB) != 0;) {
    const int error = errno;
    if (error == EINTR) continue;
    if (error != EWOULDBLOCK || !wait || (stop != nullptr && *stop)) {
      ::close(fd_);
      errno = error;
      if (error != EWOULDBLOCK) throw_io("lock", path);
      if (wait)
        throw Error(ErrorCode::interrupted, "interrupted while waiting for " + path.string());
      throw Error(ErrorCode::index_locked,
                  directory.string() + " is being written by " + holder_of(path),
                  "wait until it is done, or leave out --no-wait");
    }
    if (!told && waiting) waiting(holder_of(path));
    told = true;
    std::this_thread::sleep_for(pause);
  }
  const std::string holder = "process " + std::to_string(::getpid()) + "\n";
  if (::ftruncate(fd_, 0) != 0 || ::pwrite(fd_, holder.data(), holder.size(), 0) < 0) {
    ::close(fd_);
    throw_io("write", path);
  }
}

WriterLock::~WriterLock() { ::close(fd_); }

}  // namespace dateline::store
