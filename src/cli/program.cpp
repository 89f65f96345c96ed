// SPDX-License-Identifier: GPL-2.0-or-later
// Declaring, parsing and dispatching.
#include "cli/program.hpp"

#include <dateline/version.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/help.hpp"
#include "cli/query_text.hpp"
#include "cli/reading.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

constexpr const char* help_names = "-h,--help";
constexpr const char* help_text = "this help";

void define_globals(CLI::App& app, GlobalOptions& globals) {
  add_text(app, {"-i,--index", "DIR", "the index, or a directory with a .dateline in it"},
           globals.index);
  add_flag(app, "-q,--quiet", globals.quiet, "no notes, no progress");
  add_flag(app, "-v,--verbose", globals.verbose, "tell more");
  add_choice<ColorChoice>(app, {"--color", "WHEN", "auto, always or never"},
                          {{"auto", ColorChoice::automatic},
                           {"always", ColorChoice::always},
                           {"never", ColorChoice::never}},
                          [&globals](ColorChoice choice) { globals.color = choice; });
  add_flag(app, "--no-pager", globals.no_pager, "print straight to the terminal");
  app.add_flag("--version")->description("the version of dateline");
}

void parse(CLI::App& app, const Arguments& arguments) {
  std::vector<std::string> line = arguments.global_options;
  line.emplace_back(arguments.command->name);
  line.insert(line.end(), arguments.options.begin(), arguments.options.end());
  // CLI11 takes them last first.
  std::reverse(line.begin(), line.end());
  try {
    app.parse(line);
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
}

ExitCode run_command(const OptionTable& table, const Command& command, const Words& words,
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
  }
}

void print(const std::string& text) {
  StandardOutput output;
  output.write(text);
  output.flush();
}

}  // namespace

OptionTable::OptionTable() : app_(std::make_unique<CLI::App>()) {
  app_->set_help_flag(help_names, help_text);
  app_->name("dateline");
  define_globals(*app_, globals_);
  app_->require_subcommand(0, 1);
  for (const Command& command : commands()) {
    CLI::App* const one =
        app_->add_subcommand(std::string(command.name), std::string(command.summary));
    one->set_help_flag(help_names, help_text);
    actions_.emplace_back(&command, command.define(*one));
  }
}

OptionTable::~OptionTable() = default;

const Action& OptionTable::action(const Command& command) const {
  const auto found = std::find_if(actions_.begin(), actions_.end(),
                                  [&](const auto& entry) { return entry.first == &command; });
  return found->second;
}

ExitCode run_program(const std::vector<std::string>& arguments, const Environment& environment,
                     const Reading* reading) {
  OptionTable table;
  const Arguments found = take_apart(table.app(), arguments);
  if (found.version) {
    print("dateline " + std::string(version()) + "\n");
    return ExitCode::done;
  }
  if (found.help) {
    print(found.command == nullptr
              ? program_help(table.app())
              : command_help(*found.command,
                             *table.app().get_subcommand(std::string(found.command->name))));
    return ExitCode::done;
  }
  if (found.command == nullptr) {
    throw UsageError("no command is given", "see dateline --help");
  }
  if (found.command->reads_files && reading == nullptr) become_reading_program(arguments);
  parse(table.app(), found);
  return run_command(table, *found.command, found.words, environment, reading);
}

}  // namespace dateline::cli
