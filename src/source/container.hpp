// SPDX-License-Identifier: GPL-2.0-or-later
// Tells archives and compressed files by their first bytes.
#pragma once

#include <dateline/reader.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::source {

/// What holds other files, or one file packed.
enum class Container : std::uint8_t { none, zip, seven_zip, tar, cpio, gzip, bzip2, xz, zstd };

/// Bytes that sniff_container wants to see.
inline constexpr std::size_t sniff_size = 512;

/// What begins with `head`. Office files, though zip inside, are no containers.
Container sniff_container(std::string_view head);

/// Whether it holds one packed file rather than named members.
constexpr bool is_compression(Container kind) { return kind >= Container::gzip; }

/// Whether its table of contents may lie at the end, so that reading wants to seek.
constexpr bool needs_seek(Container kind) {
  return kind == Container::zip || kind == Container::seven_zip;
}

/// Whether what comes out may be more than what went in.
constexpr bool expands(Container kind) { return kind != Container::tar && kind != Container::cpio; }

/// "zip", "7z", "tar" ...
std::string_view container_name(Container kind);

}  // namespace dateline::source
