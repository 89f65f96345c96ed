// SPDX-License-Identifier: GPL-2.0-or-later
// Declares the global options here and leaves a command's to its own file.
#include "cli/option_table.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

#include "cli/options.hpp"

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

}  // namespace

OptionTable::OptionTable() : app_(std::make_unique<CLI::App>()) {
  app_->set_help_flag(help_names, help_text);
  app_->name("dateline");
  define_globals(*app_, globals_);
  app_->require_subcommand(0, 1);
}

OptionTable::~OptionTable() = default;

OptionTable::Defined& OptionTable::defined(const Command& command) {
  const auto known = std::find_if(defined_.begin(), defined_.end(),
                                  [&](const Defined& one) { return one.command == &command; });
  if (known != defined_.end()) return *known;
  CLI::App* const app =
      app_->add_subcommand(std::string(command.name), std::string(command.summary));
  app->set_help_flag(help_names, help_text);
  return defined_.emplace_back(Defined{&command, app, command.define(*app)});
}

}  // namespace dateline::cli
