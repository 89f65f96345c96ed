// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one run back through a small window.
#pragma once

#include "base/new_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// One thread at a time. Members that read throw Error{io}.
class RunReader {
 public:
  /// Bytes `begin` to `end`, last not included, of a file that must outlive the reader.
  RunReader(NewFile& file, std::uint64_t begin, std::uint64_t end, std::size_t window_size);

  /// Moves to the next entry and reads all of it but the body; false behind the last.
  bool next();
  [[nodiscard]] std::string_view key() const noexcept { return key_; }
  [[nodiscard]] std::uint32_t frequency() const noexcept { return frequency_; }
  [[nodiscard]] std::uint64_t collection_frequency() const noexcept {
    return collection_frequency_;
  }
  /// Reads the body; once an entry. Valid until the next call.
  std::string_view body();

 private:
  std::uint64_t number();
  void bytes(std::string& out, std::uint64_t size);
  /// Makes the window hold what follows, at least one byte.
  void fill();

  NewFile* file_;
  std::uint64_t next_, end_;  ///< of what is not in the window yet
  std::size_t window_size_;
  std::string window_;
  std::size_t at_ = 0;  ///< in the window
  std::string key_, body_;
  std::uint32_t frequency_ = 0;
  std::uint64_t collection_frequency_ = 0;
  std::uint64_t body_size_ = 0;
};

}  // namespace dateline::glass
