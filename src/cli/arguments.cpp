// SPDX-License-Identifier: GPL-2.0-or-later
// CLI11 would read `[2000]` among the words as a list and `-nuclear` as `-n uclear`; a query must
// arrive as it was typed, so options are picked out here by the table CLI11 keeps of them.
#include "cli/arguments.hpp"

#include <CLI/App.hpp>

#include <cctype>
#include <string_view>

#include "cli/nearest.hpp"
#include "cli/option_table.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

class Scanner {
 public:
  Scanner(OptionTable& table, const std::vector<std::string>& arguments)
      : table_(table), arguments_(arguments) {}

  Arguments run() {
    bool only_words = false;
    while (at_ < arguments_.size()) {
      const std::string& argument = arguments_[at_++];
      if (only_words || argument.size() < 2 || argument[0] != '-') {
        word(argument);
      } else if (argument == "--") {
        only_words = true;
      } else if (argument[1] == '-') {
        long_option(argument);
      } else {
        short_options(argument);
      }
    }
    return std::move(found_);
  }

 private:
  void word(const std::string& text) {
    if (command_app_ != nullptr) {
      found_.words.push_back(text);
      return;
    }
    found_.command = find_command(text);
    if (found_.command == nullptr) refuse_command(text);
    command_app_ = &table_.of(*found_.command);
  }

  void long_option(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const Place place = look_up(name);
    if (place.option == nullptr) refuse_option(name);
    if (!takes_value(*place.option)) {
      if (equals != std::string::npos) {
        throw UsageError("option '" + name + "' takes no value");
      }
      flag(name, place);
    } else if (equals != std::string::npos) {
      value(name, argument.substr(equals + 1), place);
    } else {
      value(name, next_argument(name), place);
    }
  }

  /// `-q`, `-qv`, `-n 20`, `-n20`. A value that is attached doesn't begin with a letter, so that
  /// `-nuclear` is a mistake that can be explained.
  void short_options(const std::string& argument) {
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const std::string name{'-', argument[i]};
      const Place place = look_up(name);
      const bool last = i + 1 == argument.size();
      if (place.option == nullptr) refuse_option(argument);
      if (!takes_value(*place.option)) {
        if (!last && look_up({'-', argument[i + 1]}).option == nullptr) refuse_option(argument);
        flag(name, place);
        continue;
      }
      if (last) {
        value(name, next_argument(name), place);
      } else if (i == 1 && !is_letter(argument[2])) {
        value(name, argument.substr(2), place);
      } else {
        refuse_option(argument);
      }
      return;
    }
  }

  struct Place {
    const CLI::Option* option = nullptr;
    bool global = false;
  };

  Place look_up(const std::string& name) const {
    if (command_app_ != nullptr) {
      const CLI::Option* option = command_app_->get_option_no_throw(name);
      if (option != nullptr) return {option, false};
    }
    return {table_.app().get_option_no_throw(name), true};
  }

  static bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

  void flag(const std::string& name, const Place& place) {
    if (name == "-h" || name == "--help") {
      found_.help = true;
    } else if (name == "--version") {
      found_.version = true;
    } else {
      (place.global ? found_.global_options : found_.options).push_back(name);
    }
  }

  void value(const std::string& name, const std::string& text, const Place& place) {
    auto& options = place.global ? found_.global_options : found_.options;
    options.push_back(name);
    options.push_back(text);
  }

  const std::string& next_argument(const std::string& name) {
    if (at_ >= arguments_.size()) throw UsageError("option '" + name + "' needs a value");
    return arguments_[at_++];
  }

  [[noreturn]] void refuse_option(const std::string& argument) const {
    const bool is_long = argument.compare(0, 2, "--") == 0;
    const bool takes_query = found_.command != nullptr && found_.command->takes_query;
    if (takes_query && !is_long) {
      const std::string word = argument.substr(1);
      const bool simple = word.find(' ') == std::string::npos;
      throw UsageError(
          "'" + argument + "' is not an option",
          "to exclude a word write NOT " + (simple ? word : "before it") + ", or put -- first");
    }
    const auto meant = nearest(argument, option_names());
    const std::string help =
        "see dateline " +
        (found_.command == nullptr ? std::string() : std::string(found_.command->name) + " ") +
        "--help";
    throw UsageError("unknown option '" + argument + "'",
                     meant ? "did you mean '" + *meant + "'?" : help);
  }

  std::vector<std::string> option_names() const {
    std::vector<std::string> names;
    for (const CLI::App* app : {command_app_, static_cast<const CLI::App*>(&table_.app())}) {
      if (app == nullptr) continue;
      for (const CLI::Option* option : app->get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
      }
    }
    return names;
  }

  [[noreturn]] void refuse_command(const std::string& text) const {
    std::vector<std::string> names;
    for (const Command& command : commands()) names.emplace_back(command.name);
    const auto meant = nearest(text, names);
    throw UsageError("'" + text + "' is not a command",
                     meant ? "did you mean 'dateline " + *meant + "'?" : search_hint(text));
  }

  static std::string search_hint(const std::string& text) {
    if (text == "help") return "write dateline --help, or dateline COMMAND --help";
    const bool quote = text.find_first_of(" \t\"'*?$&|<>();\\") != std::string::npos;
    return "to search write: dateline search " + (quote ? "'" + text + "'" : text);
  }

  OptionTable& table_;
  const std::vector<std::string>& arguments_;
  const CLI::App* command_app_ = nullptr;
  std::size_t at_ = 0;
  Arguments found_;
};

}  // namespace

Arguments take_apart(OptionTable& table, const std::vector<std::string>& arguments) {
  return Scanner(table, arguments).run();
}

}  // namespace dateline::cli
