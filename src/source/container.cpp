// SPDX-License-Identifier: GPL-2.0-or-later
// Magic numbers of archive and compression formats, and their names.
#include "source/container.hpp"

#include "base/zip_document.hpp"
#include "source/source.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace dateline::source {
namespace {

using namespace std::string_view_literals;

struct Row {
  Container kind;
  std::string_view name, description, extensions;
};

constexpr std::array<Row, 8> rows{{
    {Container::seven_zip, "7z", "7-Zip archive", "7z"},
    {Container::bzip2, "bzip2", "file packed with bzip2", "bz2 tbz2"},
    {Container::cpio, "cpio", "cpio archive", "cpio"},
    {Container::gzip, "gzip", "file packed with gzip", "gz tgz"},
    {Container::tar, "tar", "tar archive, plain or packed", "tar"},
    {Container::xz, "xz", "file packed with xz", "xz txz"},
    {Container::zip, "zip", "zip archive", "zip"},
    {Container::zstd, "zstd", "file packed with Zstandard", "zst tzst"},
}};

struct Magic {
  std::string_view bytes;
  Container kind;
};

constexpr std::array<Magic, 9> magics{{
    {"PK\x03\x04"sv, Container::zip},
    {"PK\x05\x06"sv, Container::zip},
    {"PK00PK\x03\x04"sv, Container::zip},
    {"7z\xbc\xaf\x27\x1c"sv, Container::seven_zip},
    {"\x1f\x8b\x08"sv, Container::gzip},
    {"BZh"sv, Container::bzip2},
    {"\xfd"
     "7zXZ\0"sv,
     Container::xz},
    {"\x28\xb5\x2f\xfd"sv, Container::zstd},
    {"\x50\x2a\x4d\x18"sv, Container::zstd},
}};

constexpr std::size_t tar_block = 512;
constexpr std::size_t checksum_begin = 148, checksum_end = 156;

/// A tar header carries the sum of its bytes, its own field counted as blanks. That holds for the
/// oldest tars too, which have no magic number.
bool is_tar_header(std::string_view block) {
  unsigned stated = 0;
  bool digits = false;
  for (std::size_t i = checksum_begin; i < checksum_end; ++i) {
    const char c = block[i];
    if (c >= '0' && c <= '7') {
      stated = stated * 8 + static_cast<unsigned>(c - '0');
      digits = true;
    } else if (digits || c != ' ') {
      break;
    }
  }
  if (!digits) return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < tar_block; ++i)
    sum += i >= checksum_begin && i < checksum_end ? unsigned{' '}
                                                   : static_cast<unsigned char>(block[i]);
  return stated == sum;
}

/// A block of zeros is the end mark of a tar archive, and an empty archive begins with it.
bool is_tar(std::string_view head) {
  if (head.size() < tar_block) return false;
  const std::string_view block = head.substr(0, tar_block);
  return is_tar_header(block) ||
         std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; });
}

/// A cpio header is all digits, hexadecimal or octal; its magic number alone could begin a text.
bool is_cpio(std::string_view head) {
  constexpr std::size_t new_header = 110, old_header = 76;
  const bool is_new = head.starts_with("070701") || head.starts_with("070702");
  const std::size_t size = is_new ? new_header : old_header;
  if ((!is_new && !head.starts_with("070707")) || head.size() < size) return false;
  const std::string_view digits = is_new ? "0123456789abcdefABCDEF" : "01234567";
  return head.substr(0, size).find_first_not_of(digits) == std::string_view::npos;
}

bool is_bzip2(std::string_view head) {
  return head.size() >= 4 && head[3] >= '1' && head[3] <= '9';
}

}  // namespace

Container sniff_container(std::string_view head) {
  if (!zip_document(head).empty()) return Container::none;
  for (const Magic& magic : magics)
    if (head.starts_with(magic.bytes) && (magic.kind != Container::bzip2 || is_bzip2(head)))
      return magic.kind;
  if (is_cpio(head)) return Container::cpio;
  return is_tar(head) ? Container::tar : Container::none;
}

std::string_view container_name(Container kind) {
  const auto* row =
      std::find_if(rows.begin(), rows.end(), [=](const Row& r) { return r.kind == kind; });
  return row == rows.end() ? std::string_view() : row->name;
}

std::vector<FormatInfo> container_formats() {
  std::vector<FormatInfo> all;
  for (const Row& row : rows)
    all.push_back(
        {std::string(row.name), std::string(row.description), std::string(row.extensions)});
  return all;
}

}  // namespace dateline::source
