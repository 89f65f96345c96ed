// SPDX-License-Identifier: GPL-2.0-or-later
// Parsing and dispatching.
#include "cli/program.hpp"

#include <dateline/error.hpp>
#include <dateline/version.hpp>

#include <CLI/App.hpp>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/option_table.hpp"
#include "cli/query_text.hpp"
#include "cli/reading.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

void parse(OptionTable& table, const Arguments& arguments) {
  std::vector<std::string> line = arguments.global_options;
  line.emplace_back(arguments.command->name);
  line.insert(line.end(), arguments.options.begin(), arguments.options.end());
  // CLI11 takes them last first.
  std::reverse(line.begin(), line.end());
  try {
    table.app().parse(line);
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
}

ExitCode run_command(OptionTable& table, const Command& command, const Words& words,
                     const Environment& environment, const Reading* reading) {
  const GlobalOptions& globals = table.globals();
  TextStyle style;
  style.color = wants_color(globals.color, environment, environment.stderr_terminal);
  Session session(globals, environment, Messages(style, globals.quiet), reading);
  try {
    const ExitCode code = table.action(command)(session, words);
    session.finish();
    return code;
  } catch (const QueryMistake& mistake) {
    session.mistake(mistake);
    session.finish();
    return ExitCode::usage;
  } catch (const UsageError& error) {
    session.failure("usage", error.what(), error.hint());
    throw;
  } catch (const Error& error) {
    session.failure(error_name(error.code()), error.what(), error.hint());
    throw;
  }
}

void print(const std::string& text) {
  StandardOutput output;
  output.write(text);
  output.flush();
}

}  // namespace

ExitCode run_program(const std::vector<std::string>& arguments, const Environment& environment,
                     const Reading* reading) {
  OptionTable table;
  const Arguments found = take_apart(table, arguments);
  if (found.version) {
    print("dateline " + std::string(version()) + "\n");
    return ExitCode::done;
  }
  if (found.help) {
    print(found.command == nullptr ? program_help(table.app())
                                   : command_help(*found.command, table.of(*found.command)));
    return ExitCode::done;
  }
  if (found.command == nullptr) {
    throw UsageError("no command is given", "see dateline --help");
  }
  parse(table, found);
  if (found.command->reads_texts && reading == nullptr) become_reading_program(arguments);
  return run_command(table, *found.command, found.words, environment, reading);
}

}  // namespace dateline::cli
