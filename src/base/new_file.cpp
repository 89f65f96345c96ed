// SPDX-License-Identifier: GPL-2.0-or-later
// POSIX writes, gathered into large ones.
#include "base/new_file.hpp"

#include "base/file.hpp"

#include <dateline/error.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t write_size = std::size_t{1} << 18;

}  // namespace

NewFile::NewFile(std::filesystem::path path)
    : path_(std::move(path)),
      fd_(::open(path_.c_str(), O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0666)) {
  if (fd_ < 0) throw_io("create", path_);
}

NewFile::~NewFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!kept_) ::unlink(path_.c_str());
}

void NewFile::append(std::string_view bytes) {
  size_ += bytes.size();
  pending_ += bytes;
  if (pending_.size() >= write_size) flush();
}

void NewFile::flush() {
  write(pending_, size_ - pending_.size());
  pending_.clear();
}

void NewFile::write(std::string_view bytes, std::uint64_t offset) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_io("write", path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
}

void NewFile::read(std::uint64_t offset, char* bytes, std::size_t count) {
  flush();
  if (read_at(fd_, offset, bytes, count, path_) < count)
    throw Error(ErrorCode::io, "cannot read " + path_.string() + ": it was cut short");
}

void NewFile::keep(std::string_view first_bytes) {
  flush();
  write(first_bytes, 0);
  if (::fsync(fd_) != 0) throw_io("write", path_);
  // Some file systems report lost writes only here.
  if (::close(std::exchange(fd_, -1)) != 0) throw_io("write", path_);
  kept_ = true;
}

}  // namespace dateline
