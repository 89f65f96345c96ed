// SPDX-License-Identifier: GPL-2.0-or-later
// Reading and writing sizes, counts and durations, whatever the locale.
#include "cli/size.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace dateline::cli {
namespace {

/// Takes an optional "b", "ib" after the unit's letter; true if nothing else is left.
bool ends_unit(std::string_view rest) { return rest.empty() || rest == "b" || rest == "ib"; }

/// The power of 1024 of a unit; nothing if it is none.
std::optional<int> unit_power(std::string_view unit) {
  constexpr std::string_view letters = "kmgt";
  if (unit.empty() || unit == "b") return 0;
  const std::size_t found = letters.find(unit.front());
  if (found == std::string_view::npos || !ends_unit(unit.substr(1))) return std::nullopt;
  return static_cast<int>(found) + 1;
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::string lower;
  for (const char c : text) {
    lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  const std::size_t digits = std::min(lower.find_first_not_of("0123456789."), lower.size());
  if (digits == 0) return std::nullopt;
  double value = 0;
  const char* const end = lower.data() + digits;
  const auto [stopped, error] = std::from_chars(lower.data(), end, value, std::chars_format::fixed);
  std::string_view unit = std::string_view(lower).substr(digits);
  if (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
  const std::optional<int> power = unit_power(unit);
  if (error != std::errc{} || stopped != end || !power) return std::nullopt;
  const double bytes = std::ldexp(value, 10 * *power);
  constexpr double limit = 9.0e18;
  if (bytes < 1 || bytes > limit) return std::nullopt;
  return static_cast<std::uint64_t>(bytes);
}

std::optional<std::uint64_t> parse_count(std::string_view text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

std::string readable_size(double bytes) {
  constexpr std::array<const char*, 6> units{"B", "kB", "MB", "GB", "TB", "PB"};
  std::size_t unit = 0;
  // 999.5 would print as 1000.
  while (bytes >= 999.5 && unit + 1 < units.size()) {
    bytes /= 1000;
    ++unit;
  }
  const int decimals = unit == 0 || bytes >= 99.95 ? 0 : 1;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f %s", decimals, bytes, units[unit]);
  return text.data();
}

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

std::string counted(std::uint64_t number, std::string_view noun, std::string_view plural) {
  std::string text = grouped(number).append(" ");
  if (number == 1) return text.append(noun);
  return plural.empty() ? text.append(noun).append("s") : text.append(plural);
}

std::string readable_duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::max(0.0, std::round(seconds)));
  const auto hours = whole / 3600, minutes = whole / 60 % 60, rest = whole % 60;
  if (whole < 60) return std::to_string(rest) + " s";
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  if (hours == 0) return std::to_string(minutes) + ":" + two(rest);
  return std::to_string(hours) + ":" + two(minutes) + ":" + two(rest);
}

}  // namespace dateline::cli
