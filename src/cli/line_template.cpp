// SPDX-License-Identifier: GPL-2.0-or-later
// Parsing and filling templates.
#include "cli/line_template.hpp"

#include <algorithm>

#include "cli/display_width.hpp"
#include "cli/marked_text.hpp"
#include "cli/nearest.hpp"
#include "cli/size.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

std::string member_named(std::string_view name, const std::vector<std::string_view>& names) {
  const std::string member(name == "title" ? "headline" : name);
  if (std::find(names.begin(), names.end(), member) != names.end()) return member;
  const std::vector<std::string> known(names.begin(), names.end());
  const auto meant = nearest(member, known);
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : " ") + one;
  throw UsageError("the template has no field '" + std::string(name) + "'",
                   meant ? "did you mean {" + *meant + "}?" : "fields: " + list);
}

/// The inside of braces: `name` or `name:width`.
TemplatePart parse_field(std::string_view inside, const std::vector<std::string_view>& names) {
  const std::size_t colon = inside.find(':');
  TemplatePart part;
  part.member = member_named(inside.substr(0, colon), names);
  if (colon == std::string_view::npos) return part;
  const std::string_view digits = inside.substr(colon + 1);
  const auto width = parse_count(digits);
  constexpr std::uint64_t widest = 10'000;
  if (!width || *width == 0 || *width > widest) {
    throw UsageError("'" + std::string(digits) + "' is not a width in the template",
                     "write for instance {" + part.member + ":60}");
  }
  part.width = *width;
  return part;
}

char escaped_character(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '0':
      return '\0';
    case '\\':
      return '\\';
    default:
      throw UsageError(std::string("the template has an unknown escape '\\") + c + "'",
                       R"(known are \n, \t, \0 and \\)");
  }
}

}  // namespace

LineTemplate parse_template(std::string_view text, const std::vector<std::string_view>& names) {
  LineTemplate parts;
  const auto add_character = [&parts](char c) {
    if (parts.empty() || !parts.back().member.empty()) parts.emplace_back();
    parts.back().text += c;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '\\' && at + 1 < text.size()) {
      add_character(escaped_character(next));
      ++at;
    } else if ((c == '{' || c == '}') && next == c) {
      add_character(c);
      ++at;
    } else if (c == '{') {
      const std::size_t end = text.find('}', at);
      if (end == std::string_view::npos) {
        throw UsageError("a '{' in the template is not closed", "write {{ for a brace itself");
      }
      parts.push_back(parse_field(text.substr(at + 1, end - at - 1), names));
      at = end;
    } else {
      add_character(c);
    }
  }
  return parts;
}

std::string fill_template(const LineTemplate& parts, const Record& record) {
  std::string line;
  for (const TemplatePart& part : parts) {
    if (part.member.empty()) {
      line += part.text;
      continue;
    }
    const std::string value = sanitized_line(member_text(record, part.member));
    // A date cut short is a less precise date, and needs no mark that something is missing.
    const std::string fitted =
        part.member == "date" ? value.substr(0, part.width) : truncated(value, part.width);
    line += part.width == 0 ? value : padded(fitted, part.width);
  }
  return line;
}

}  // namespace dateline::cli
