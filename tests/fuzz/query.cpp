// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a query: a tree or located errors, and nothing else.
#include "check.hpp"

#include <dateline/query.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>

using namespace dateline;

namespace {

bool is_located(const Diagnostic& diagnostic, std::string_view text) {
  return diagnostic.offset <= text.size() && diagnostic.length <= text.size() - diagnostic.offset;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  ParseOptions options;
  options.today = [] { return Date::from_day(2000, 7, 19).days().first; };
  const ParseResult result = parse_query(text, options);
  const bool failed = std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                                  [](const Diagnostic& diagnostic) {
                                    return diagnostic.severity == Diagnostic::Severity::error;
                                  });
  check(failed != result.query.has_value(), "a query or an error");
  for (const Diagnostic& diagnostic : result.diagnostics) {
    check(is_located(diagnostic, text), "a diagnostic lies in the query");
    check(!diagnostic.message.empty() && !diagnostic.code.empty(),
          "a diagnostic says what is wrong");
    check(!render(diagnostic, text).empty(), "a diagnostic can be drawn");
  }
  if (!result.query) return 0;
  const ParseResult again = parse_query(text, options);
  check(again.query == result.query, "the same text gives the same tree");
  check(to_string(*again.query) == to_string(*result.query), "the same tree gives the same print");
  return 0;
}
