// SPDX-License-Identifier: GPL-2.0-or-later
// Prints every option of the program, for the checks of help and manual: lines of command (empty
// for those of every command), names and the word for the value, separated by tabs.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <string>

#include "cli/option_table.hpp"

namespace {

std::string names_of(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : option.get_snames()) names += "-" + name + " ";
  for (const std::string& name : option.get_lnames()) names += "--" + name + " ";
  names.pop_back();
  return names;
}

void print(const std::string& command, const CLI::Option& option) {
  const std::string value = option.get_items_expected_max() > 0 ? option.get_type_name() : "";
  std::printf("%s\t%s\t%s\n", command.c_str(), names_of(option).c_str(), value.c_str());
}

}  // namespace

int main() {
  dateline::cli::OptionTable table;
  CLI::App& app = table.app();
  for (const CLI::Option* option : app.get_options()) print("", *option);
  for (const auto& command : dateline::cli::commands()) {
    for (const CLI::Option* option : table.of(command).get_options()) {
      // --help is an option of every command.
      if (app.get_option_no_throw("--" + option->get_lnames().front()) == nullptr) {
        print(std::string(command.name), *option);
      }
    }
  }
}
