// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers as people write and read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::cli {

/// "512M", "1.5G", "4096", "64KiB", "20mb": units are powers of 1024. Nothing if it is no such
/// size, is zero or doesn't fit.
std::optional<std::uint64_t> parse_size(std::string_view text);

/// A whole number and nothing else.
std::optional<std::uint64_t> parse_count(std::string_view text);

/// "512 B", "1.5 MB", "337 MB": three digits at most, powers of 1000.
std::string readable_size(double bytes);

/// "106,521".
std::string grouped(std::uint64_t number);

/// "1 article", "2 articles"; "1 entry", "2 entries" with `plural` given.
std::string counted(std::uint64_t number, std::string_view noun, std::string_view plural = {});

/// "45 s", "3:05", "1:02:03".
std::string readable_duration(double seconds);

}  // namespace dateline::cli
