// SPDX-License-Identifier: GPL-2.0-or-later
// The query on the command line: from words to a tree, or to an explanation of the mistake.
#pragma once

#include <dateline/query.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline::cli {

/// Thrown for a query with mistakes; ends the program with exit code 2.
class QueryMistake : public std::runtime_error {
 public:
  QueryMistake(std::string text, std::vector<Diagnostic> diagnostics);

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }

 private:
  std::string text_;
  std::vector<Diagnostic> diagnostics_;
};

/// The query and below it the caret under the mistake: two lines; nothing for an empty query.
std::string query_and_caret(const Diagnostic& diagnostic, const std::string& text);

/// The arguments joined by blanks. One that holds blanks was quoted for the shell and stays as
/// it is: its quotes, if any, are the query's.
std::string joined_query(const Words& words);

/// The option --now and the day it stands for.
class NowOption {
 public:
  void add_to(CLI::App& app);
  /// Without the option the day it is, by the local clock.
  [[nodiscard]] DayNumber day() const;

 private:
  Date date_;
};

/// Parses; hints go out as notes. `now` is what dates such as -30d count from. Throws
/// QueryMistake.
Query read_query(Session& session, const std::string& text, const NowOption& now);

}  // namespace dateline::cli
