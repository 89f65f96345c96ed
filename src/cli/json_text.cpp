// SPDX-License-Identifier: GPL-2.0-or-later
// Writing JSON and escaping what JSON itself would let through.
#include "cli/json_text.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/utf8.hpp"

namespace dateline::cli {
namespace {

bool needs_escape(char32_t value) {
  return (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029 ||
         (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

/// Such characters can only stand inside strings, where \u escapes are valid.
std::string escaped(const std::string& json) {
  std::string result;
  result.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    // Most of a line is plain.
    const auto begin = json.begin() + static_cast<std::ptrdiff_t>(at);
    const auto other = std::find_if(
        begin, json.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x7F; });
    result.append(begin, other);
    if (other == json.end()) break;
    at = static_cast<std::size_t>(other - json.begin());
    const CodePoint point = code_point_at(json, at);
    if (needs_escape(point.value)) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(point.value));
      result += escape;
    } else {
      result.append(json, at, point.length);
    }
    at += point.length;
  }
  return result;
}

Json with_schema(const Json& members) {
  Json result;
  for (const auto& [name, value] : members.items()) {
    result[name] = value;
    if (name == "type") result["schema"] = json_schema;
  }
  return result;
}

}  // namespace

std::string json_line(const Json& members, bool first) {
  const Json& line = first ? with_schema(members) : members;
  return escaped(line.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace dateline::cli
