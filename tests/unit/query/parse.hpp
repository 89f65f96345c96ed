// SPDX-License-Identifier: GPL-2.0-or-later
// Short ways to say what a query gives, for tables of tests.
#pragma once

#include <dateline/query.hpp>

#include <string>
#include <string_view>

namespace parse {

/// Relative days count from 2000-07-19.
inline dateline::ParseResult at_some_day(std::string_view text) {
  dateline::ParseOptions options;
  options.today = [] { return dateline::Date::from_day(2000, 7, 19).days().first; };
  return dateline::parse_query(text, options);
}

/// The message with its suggestion, as render() joins them.
inline std::string line(const dateline::Diagnostic& diagnostic) {
  return diagnostic.suggestion.empty() ? diagnostic.message
                                       : diagnostic.message + "; " + diagnostic.suggestion;
}

/// The tree of a query that must be right; else its first error.
inline std::string tree(std::string_view text) {
  const dateline::ParseResult result = at_some_day(text);
  return result.query ? to_string(*result.query) : "error: " + line(result.diagnostics.at(0));
}

/// The first diagnostic, error or hint; empty if there is none.
inline std::string first_line(std::string_view text) {
  const dateline::ParseResult result = at_some_day(text);
  return result.diagnostics.empty() ? std::string() : line(result.diagnostics.front());
}

}  // namespace parse
