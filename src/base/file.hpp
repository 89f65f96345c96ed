// SPDX-License-Identifier: GPL-2.0-or-later
// Files of the index: read whole, mapped, or written so that a crash leaves the old or the new.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// The whole file. Throws Error{io}.
std::string read_whole_file(const std::filesystem::path& path);

/// Writes a new file and makes it durable. Throws Error{io}; then the file may be incomplete.
void write_durably(const std::filesystem::path& path, std::string_view bytes);

/// Replaces `path` by one that holds `bytes`: readers see the old file or the new one, also after
/// a crash. Throws Error{io}; then `path` is untouched.
void replace_durably(const std::filesystem::path& path, std::string_view bytes);

/// Makes a file's or a directory's content durable. Throws Error{io}.
void sync_path(const std::filesystem::path& path);

/// Reads an open file from `offset` on, `size` bytes or as many as there are, and says how many.
/// Throws Error{io} naming `path`.
std::size_t read_at(int file, std::uint64_t offset, char* to, std::size_t size,
                    const std::filesystem::path& path);

/// "cannot ACT PATH: what the system says", from errno.
[[noreturn]] void throw_io(std::string_view act, const std::filesystem::path& path);

/// How much of a file will be read.
enum class FileUse {
  most,  ///< where a page is missing the system reads what lies around it too, megabytes perhaps
  few    ///< single pages, and what fetch() is asked for
};

/// A file mapped for reading; an empty file maps to no bytes. Movable, not copyable.
class MappedFile {
 public:
  MappedFile();
  /// Throws Error{io}.
  explicit MappedFile(const std::filesystem::path& path, FileUse use = FileUse::most);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  [[nodiscard]] std::string_view bytes() const noexcept { return {data_, size_}; }
  /// Takes no memory any more for what has been read; what is read again comes again. For those who
  /// go through a large file once.
  void let_go() const noexcept;

  /// Has the system read a part of bytes(), and what lies around it and takes no longer, while the
  /// caller goes on, if few are to be read. Costs next to nothing where it was asked before. May be
  /// called from several threads.
  void fetch(std::string_view part) const noexcept;
  /// The same without what lies around it: for parts that are far from each other.
  void fetch_alone(std::string_view part) const noexcept;
  /// A part of bytes() for who looks at it once. If few are to be read it is read into `room`, some
  /// thousand times: the first look at a page that is only mapped takes as long as ten to twenty
  /// such reads. Throws Error{io, index_corrupt}. May be called from several threads.
  std::string_view read(std::string_view part, std::string& room) const {
    return few_ ? read_into(part, room) : part;
  }
  /// More than a few will be read after all.
  void use_most() const noexcept;

 private:
  struct Few;
  void fetch(std::string_view part, std::size_t unit) const noexcept;
  std::string_view read_into(std::string_view part, std::string& room) const;
  const char* data_ = nullptr;
  std::size_t size_ = 0;
  std::unique_ptr<Few> few_;  ///< of FileUse::few only
};

/// Size and checksum of a file, read in pieces.
struct FileSum {
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;
  friend bool operator==(const FileSum&, const FileSum&) = default;
};
/// Throws Error{io}.
FileSum sum_file(const std::filesystem::path& path);

}  // namespace dateline
