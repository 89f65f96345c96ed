// SPDX-License-Identifier: GPL-2.0-or-later
// Writing to standard output without iostreams, so that every failure is seen.
#include "cli/sink.hpp"

#include <dateline/error.hpp>

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace dateline::cli {
namespace {

constexpr std::size_t buffer_size = 64 * 1024;

}  // namespace

void StandardOutput::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size) flush();
}

void StandardOutput::flush() {
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      buffer_.clear();
      throw ClosedPipe{};
    } else if (errno != EINTR) {
      const int error = errno;
      buffer_.clear();
      throw Error(ErrorCode::io,
                  std::string("cannot write to standard output: ") + std::strerror(error));
    }
  }
  buffer_.clear();
}

}  // namespace dateline::cli
