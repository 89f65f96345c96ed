// SPDX-License-Identifier: GPL-2.0-or-later
// Reading queries for the commands that take one.
#include "cli/query_text.hpp"

#include <algorithm>
#include <ctime>

#include "cli/session.hpp"

namespace dateline::cli {
namespace {

bool is_error(const Diagnostic& diagnostic) {
  return diagnostic.severity == Diagnostic::Severity::error;
}

DayNumber current_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Date::from_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).days().first;
}

}  // namespace

QueryMistake::QueryMistake(std::string text, std::vector<Diagnostic> diagnostics)
    : std::runtime_error("the query has a mistake"),
      text_(std::move(text)),
      diagnostics_(std::move(diagnostics)) {}

std::string query_and_caret(const Diagnostic& diagnostic, const std::string& text) {
  if (text.empty()) return {};
  const std::string rendered = render(diagnostic, text);
  const std::size_t first_end = rendered.find('\n');
  if (first_end == std::string::npos) return rendered;
  return rendered.substr(0, rendered.find('\n', first_end + 1));
}

std::string joined_query(const Words& words) {
  std::string text;
  for (const std::string& word : words) {
    if (&word != &words.front()) text += ' ';
    text += word;
  }
  return text;
}

Query read_query(Session& session, const std::string& text, const NowOption& now) {
  ParseOptions options;
  options.today = [&now] { return now.day(); };
  ParseResult result = parse_query(text, options);
  auto& diagnostics = result.diagnostics;
  if (!result.query) {
    diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(),
                                     [](const Diagnostic& one) { return !is_error(one); }),
                      diagnostics.end());
    throw QueryMistake(text, diagnostics);
  }
  for (const Diagnostic& hint : diagnostics) {
    const std::string& advice = hint.suggestion;
    session.note(hint.code, advice.empty() ? hint.message : hint.message + "; " + advice);
  }
  return std::move(*result.query);
}

void NowOption::add_to(CLI::App& app) {
  add_read(app, {"--now", "DATE", "the day that today and -30d mean, for repeatable results"},
           [this](const std::string& text) { date_ = parse_day("--now", text); });
}

DayNumber NowOption::day() const { return date_.known() ? date_.days().first : current_day(); }

}  // namespace dateline::cli
