// SPDX-License-Identifier: GPL-2.0-or-later
// A file under construction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// Written from front to back and removed again unless kept. One thread at a time. Every member
/// but the trivial ones throws Error{io}.
class NewFile {
 public:
  /// Creates the file, or empties it.
  explicit NewFile(std::filesystem::path path);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  /// Bytes appended so far.
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  void append(std::string_view bytes);
  /// Reads `count` bytes that have been appended.
  void read(std::uint64_t offset, char* bytes, std::size_t count);
  /// Replaces the first bytes of the file, makes all of it durable and lets it live. The last call.
  void keep(std::string_view first_bytes);

 private:
  void flush();
  void write(std::string_view bytes, std::uint64_t offset);

  std::filesystem::path path_;
  int fd_;
  std::string pending_;  ///< the end of the file, not written yet
  std::uint64_t size_ = 0;
  bool kept_ = false;
};

}  // namespace dateline
