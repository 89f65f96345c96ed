// SPDX-License-Identifier: GPL-2.0-or-later
// libarchive behind a small interface: one container, its members in order.
#pragma once

#include "base/byte_stream.hpp"
#include "base/read_failure.hpp"
#include "source/container.hpp"
#include "source/file_stream.hpp"

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>

struct archive;
struct archive_entry;

namespace dateline::source {

/// A member of an archive that is a file.
struct Member {
  std::string name;        ///< clean; empty for the file in a compressed file
  std::int64_t mtime = 0;  ///< seconds since 1970, 0 if unknown
  bool encrypted = false;
};

/// Reads one container from front to back. Only the format named is tried, so a text that happens
/// to look like one of libarchive's looser formats stays a text.
class ArchiveReader {
 public:
  /// Throws ReadFailure if the container's beginning is damaged. `packed` must outlive the reader.
  ArchiveReader(Container kind, ByteStream& packed);
  /// For kinds that need_seek. `file` must outlive the reader.
  ArchiveReader(Container kind, const Descriptor& file);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// The next member that is a file; links, folders and devices are passed over. Nothing at the
  /// end. Throws ReadFailure; unless finished(), the next call goes on behind the damage.
  std::optional<Member> next();
  /// Bytes of the member; 0 at its end. Throws ReadFailure; where the archive's own table of
  /// contents tells the way, the members behind the damage can still be read.
  std::size_t read(char* buffer, std::size_t count);
  /// Throws ReadFailure if damage to a member has made all that follows unreadable.
  void check() const;
  /// Whether nothing more can be read, at the end or after damage.
  [[nodiscard]] bool finished() const noexcept { return finished_; }
  [[nodiscard]] Container kind() const noexcept { return kind_; }

 private:
  struct Packed;
  void open_file();
  int next_header();
  bool skip_damaged();
  [[nodiscard]] std::exception_ptr failure() const;

  Container kind_;
  std::unique_ptr<Packed> packed_;
  std::unique_ptr<archive, int (*)(archive*)> archive_;
  const Descriptor* file_ = nullptr;
  archive_entry* entry_ = nullptr;  ///< owned by archive_
  std::uint64_t headers_ = 0;       ///< read so far
  int reopened_ = 0;
  std::exception_ptr member_damage_;
  std::optional<int> found_;  ///< libarchive's answer, kept back while damage is told
  bool finished_ = false;
};

}  // namespace dateline::source
