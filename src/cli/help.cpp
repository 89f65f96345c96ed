// SPDX-License-Identifier: GPL-2.0-or-later
// Short help, examples first.
#include "cli/help.hpp"

#include <CLI/App.hpp>

#include "cli/text_table.hpp"

namespace dateline::cli {
namespace {

constexpr std::string_view program_examples =
    "dateline index ~/articles\n"
    "dateline search 'actor:Putin place:Pyongyang year:2000'\n"
    "dateline facets person 'North Korea'\n";

std::string indented(std::string_view lines) {
  std::string text;
  bool line_begins = true;
  for (const char c : lines) {
    if (line_begins && c != '\n') text += "  ";
    text += c;
    line_begins = c == '\n';
  }
  return text;
}

std::string table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows) {
  TextStyle style;
  style.width = help_width - 2;
  return indented(render_table(columns, rows, style));
}

std::string short_name(const CLI::Option& option) {
  return option.get_snames().empty() ? "" : "-" + option.get_snames().front() + ",";
}

std::string long_name(const CLI::Option& option) {
  std::string name;
  for (const std::string& one : option.get_lnames()) name += "--" + one;
  if (option.get_items_expected_max() > 0) name += " " + option.get_type_name();
  return name;
}

std::string option_table(const CLI::App& app) {
  std::vector<TableRow> rows;
  for (const CLI::Option* option : app.get_options()) {
    rows.push_back({short_name(*option), long_name(*option), option->get_description()});
  }
  const TableColumn close{Align::left, Ink::plain, no_wrapping, 1};
  return table({close, {}, {}}, rows);
}

}  // namespace

std::string program_help(const CLI::App& app) {
  std::vector<TableRow> rows;
  for (const Command& command : commands()) {
    rows.push_back({std::string(command.name), std::string(command.summary)});
  }
  return "usage: dateline COMMAND [OPTION...] [ARGUMENT...]\n\n"
         "Offline search for archives of news.\n\n" +
         indented(program_examples) + "\ncommands:\n" + table({{}, {}}, rows) +
         "\noptions, before or after the command:\n" + option_table(app) +
         "\n'dateline COMMAND --help' tells more; dateline-query(7) is the query language.\n";
}

std::string command_help(const Command& command, const CLI::App& app) {
  return "usage: dateline " + std::string(command.name) + " [OPTION...]" +
         (command.arguments.empty() ? "" : " ") + std::string(command.arguments) + "\n\n" +
         std::string(command.summary) + ".\n\n" + indented(command.examples) + "\noptions:\n" +
         option_table(app) + "\n'dateline --help' lists the options that every command has.\n";
}

}  // namespace dateline::cli
