// SPDX-License-Identifier: GPL-2.0-or-later
// The layout that the side files of a shard share: a magic line, numbered sections, a directory.
#pragma once

#include "base/file.hpp"
#include "base/new_file.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

template <typename T>
std::string_view bytes_of(const std::vector<T>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T)};
}

/// Writes sections one behind the other, each at a multiple of 8 bytes, and at the end a directory:
/// for each section offset and size (64 bits each), then the number of sections and the checksum of
/// all these (64 bits each). All integers are little-endian. Throws Error{io}; unless finish()
/// returned, no file is left.
class TableFileWriter {
 public:
  /// `magic` begins the file: "dateline words 1\n". Begins the first section too.
  TableFileWriter(const std::filesystem::path& path, std::string_view magic);
  /// More of the current section.
  void append(std::string_view bytes);
  template <typename T>
  void append(const std::vector<T>& numbers) {
    append(bytes_of(numbers));
  }
  /// Begins the next section.
  void section(std::string_view bytes);
  template <typename T>
  void section(const std::vector<T>& numbers) {
    section(bytes_of(numbers));
  }
  /// Completes the file and makes it durable.
  void finish();

 private:
  void end_section();
  NewFile file_;
  std::string magic_;
  std::uint64_t begin_ = 0;  ///< of the current section
  std::vector<std::uint64_t> directory_;
};

/// More of an archive's articles than this lie so near each other in a file that most of it
/// is read.
inline constexpr std::size_t few_articles = 256;

/// Maps such a file. Throws Error{index_corrupt} naming it if magic or directory are wrong,
/// Error{io} if it can't be opened.
class TableFile {
 public:
  TableFile(const std::filesystem::path& path, std::string_view magic, std::size_t sections,
            FileUse use = FileUse::most);

  [[nodiscard]] std::string_view section(std::size_t number) const { return sections_[number]; }
  /// Entry `i` of a section of numbers; 0 beyond its end.
  template <typename T>
  [[nodiscard]] T number(std::size_t section, std::uint64_t i) const {
    T value = 0;
    const std::string_view bytes = sections_[section];
    if (i < bytes.size() / sizeof(T)) std::memcpy(&value, bytes.data() + i * sizeof(T), sizeof(T));
    return value;
  }
  /// The same where few are asked for; see MappedFile::read(). Throws Error{io}.
  template <typename T>
  [[nodiscard]] T read(std::size_t section, std::uint64_t i) const {
    return read_some<T, 1>(section, i)[0];
  }
  /// The same of several in a row.
  template <typename T, std::size_t count>
  [[nodiscard]] std::array<T, count> read_some(std::size_t section, std::uint64_t i) const {
    std::array<T, count> values{};
    const std::string_view bytes = sections_[section];
    if (i >= bytes.size() / sizeof(T)) return values;
    std::string room;
    const std::string_view some = file_.read(bytes.substr(i * sizeof(T), count * sizeof(T)), room);
    std::memcpy(values.data(), some.data(), some.size());
    return values;
  }
  /// MappedFile::read() of a part of a section.
  std::string_view read(std::string_view part, std::string& room) const {
    return file_.read(part, room);
  }
  template <typename T>
  [[nodiscard]] std::uint64_t size(std::size_t section) const {
    return sections_[section].size() / sizeof(T);
  }
  /// The bytes of a section from `offset` on; none beyond its end.
  [[nodiscard]] std::string_view from(std::size_t section, std::uint64_t offset) const {
    const std::string_view bytes = sections_[section];
    return offset < bytes.size() ? bytes.substr(offset) : std::string_view();
  }
  /// As MappedFile::let_go(), fetch(), fetch_alone() and use_most().
  void let_go() const noexcept { file_.let_go(); }
  void fetch(std::string_view part) const noexcept { file_.fetch(part); }
  void fetch_alone(std::string_view part) const noexcept { file_.fetch_alone(part); }
  void use_most() const noexcept { file_.use_most(); }
  /// fetch() of a whole section.
  void fetch_section(std::size_t number) const noexcept { file_.fetch(sections_[number]); }
  /// The same if that takes no longer than reading a few places of it one by one.
  void fetch_small(std::size_t number) const noexcept {
    constexpr std::size_t small = std::size_t{1} << 22;
    if (sections_[number].size() <= small) fetch_section(number);
  }
  [[noreturn]] void throw_corrupt(const char* reason) const;

 private:
  std::filesystem::path path_;
  MappedFile file_;
  std::vector<std::string_view> sections_;
};

}  // namespace dateline::store
