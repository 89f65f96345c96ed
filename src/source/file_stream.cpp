// SPDX-License-Identifier: GPL-2.0-or-later
// POSIX files.
#include "source/file_stream.hpp"

#include "base/read_failure.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace dateline::source {
namespace {

[[noreturn]] void fail(const std::string& what, int error = errno) {
  throw ReadFailure(what + ": " + std::generic_category().message(error));
}

void write_all(int fd, const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t written = ::write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("no room to unpack it for reading");
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

std::uint64_t Descriptor::size() const {
  struct stat status {};
  if (::fstat(fd_, &status) != 0) fail("cannot be read");
  return static_cast<std::uint64_t>(status.st_size);
}

void Descriptor::rewind() const {
  if (::lseek(fd_, 0, SEEK_SET) != 0) fail("cannot be read");
}

Descriptor open_file(const std::string& path) {
  // Opening a named pipe would wait for its writer.
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) fail("cannot be opened");
  return Descriptor(fd);
}

std::size_t FileStream::read_some(char* buffer, std::size_t count) {
  for (;;) {
    const ssize_t got = ::read(fd_, buffer, count);
    if (got >= 0) return static_cast<std::size_t>(got);
    // A pipe is waited for once it has a writer; other files never are.
    const bool waits = errno == EAGAIN && ::fcntl(fd_, F_SETFL, O_RDONLY) == 0;
    if (!waits && errno != EINTR) fail("cannot be read");
  }
}

Descriptor spill(ByteStream& bytes) {
  std::string path = "/tmp/dateline-XXXXXX";
  Descriptor file(::mkostemp(path.data(), O_CLOEXEC));
  if (file.get() < 0) fail("cannot make a temporary file");
  ::unlink(path.c_str());
  constexpr std::size_t step = std::size_t{1} << 16;
  std::array<char, step> buffer{};
  while (const std::size_t got = bytes.read(buffer.data(), buffer.size()))
    write_all(file.get(), buffer.data(), got);
  file.rewind();
  return file;
}

}  // namespace dateline::source
