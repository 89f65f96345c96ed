// SPDX-License-Identifier: GPL-2.0-or-later
// Entry: key, frequencies and size of the body, then the body (see Runs::put).
#include "glass/run_reader.hpp"

#include <algorithm>

namespace dateline::glass {

RunReader::RunReader(NewFile& file, std::uint64_t begin, std::uint64_t end, std::size_t window_size)
    : file_(&file), next_(begin), end_(end), window_size_(window_size) {}

bool RunReader::next() {
  if (at_ == window_.size() && next_ == end_) return false;
  bytes(key_, number());
  frequency_ = static_cast<std::uint32_t>(number());
  collection_frequency_ = number();
  body_size_ = number();
  return true;
}

std::string_view RunReader::body() {
  bytes(body_, body_size_);
  return body_;
}

std::uint64_t RunReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    if (at_ == window_.size()) fill();
    const auto byte = static_cast<unsigned char>(window_[at_++]);
    value |= std::uint64_t{byte & 0x7fu} << shift;
    if (byte < 0x80) return value;
  }
}

void RunReader::bytes(std::string& out, std::uint64_t size) {
  const std::uint64_t in_window = std::min<std::uint64_t>(size, window_.size() - at_);
  out.assign(window_, at_, in_window);
  at_ += in_window;
  const std::uint64_t left = size - in_window;
  if (left == 0) return;
  out.resize(size);
  file_->read(next_, out.data() + in_window, left);
  next_ += left;
}

void RunReader::fill() {
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(window_size_, end_ - next_));
  window_.resize(count);
  file_->read(next_, window_.data(), count);
  next_ += count;
  at_ = 0;
}

}  // namespace dateline::glass
