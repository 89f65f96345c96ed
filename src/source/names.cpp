// SPDX-License-Identifier: GPL-2.0-or-later
// Cleans names and matches them.
#include "source/names.hpp"

#include "base/glob.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace dateline::source {
namespace {

std::string from_latin1(std::string_view bytes) {
  std::string utf8;
  for (const char c : bytes) text::append_utf8(utf8, static_cast<unsigned char>(c));
  return utf8;
}

/// Whether `name` or the name of an archive around it matches one of `patterns`.
bool matches(const std::vector<std::string>& patterns, std::string_view name) {
  for (std::size_t end = name.find('!');; end = name.find('!', end + 1)) {
    const std::string_view part = name.substr(0, end);
    if (std::any_of(patterns.begin(), patterns.end(),
                    [&](const std::string& pattern) { return glob_match(pattern, part); }))
      return true;
    if (end == std::string_view::npos) return false;
  }
}

}  // namespace

std::string clean_name(std::string_view name) {
  for (;;) {
    if (name.starts_with("./"))
      name.remove_prefix(2);
    else if (name.starts_with('/'))
      name.remove_prefix(1);
    else
      break;
  }
  std::string clean(name);
  // make_clean drops control characters; a blank keeps what they separated apart.
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  std::string checked = clean;
  if (text::make_clean(checked)) {
    checked = from_latin1(clean);
    text::make_clean(checked);
  }
  return checked;
}

bool is_included(const ReadOptions& options, std::string_view name) {
  return options.include.empty() || matches(options.include, name);
}

bool is_excluded(const ReadOptions& options, std::string_view name) {
  return matches(options.exclude, name);
}

}  // namespace dateline::source
