// SPDX-License-Identifier: GPL-2.0-or-later
// The kinds of option on top of CLI11.
#include "cli/options.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/nearest.hpp"
#include "cli/size.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

/// "-n,--limit" -> "--limit".
std::string long_name(const char* names) {
  const std::string all(names);
  return all.substr(all.rfind(',') + 1);
}

std::string list_of(const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) {
    list.append(list.empty() ? "" : ", ").append(word);
  }
  return list;
}

constexpr std::pair<std::string_view, Format> format_names[] = {
    {"text", Format::text},   {"jsonl", Format::jsonl},   {"json", Format::json},
    {"csv", Format::csv},     {"tsv", Format::tsv},       {"ids", Format::ids},
    {"paths", Format::paths}, {"paths0", Format::paths0},
};

}  // namespace

void add_flag(CLI::App& app, const char* names, bool& target, const char* description) {
  app.add_flag(names, target, description);
}

void add_negative_flag(CLI::App& app, const char* names, bool& target, const char* description) {
  app.add_flag_callback(
      names, [&target] { target = false; }, description);
}

void add_read(CLI::App& app, const OptionText& text, std::function<void(const std::string&)> read) {
  const auto callback = [read = std::move(read)](const CLI::results_t& results) {
    for (const std::string& result : results) read(result);
    return true;
  };
  app.add_option(text.names, callback, text.description)
      ->type_name(text.value)
      ->type_size(1)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_text(CLI::App& app, const OptionText& text, std::string& target) {
  add_read(app, text, [&target](const std::string& value) { target = value; });
}

void add_list(CLI::App& app, const OptionText& text, std::vector<std::string>& target) {
  add_read(app, text, [&target](const std::string& value) { target.push_back(value); });
}

void add_size(CLI::App& app, const OptionText& text, std::uint64_t& target) {
  add_read(app, text, [names = text.names, &target](const std::string& value) {
    const auto size = parse_size(value);
    if (!size) {
      throw UsageError("'" + value + "' is not a size for " + long_name(names),
                       "write for instance 512M or 1.5G");
    }
    target = *size;
  });
}

void add_count(CLI::App& app, const OptionText& text, CountRange range,
               std::function<void(std::uint64_t)> set) {
  add_read(app, text, [names = text.names, range, set = std::move(set)](const std::string& value) {
    if (range.all && value == "all") {
      set(*range.all);
      return;
    }
    const auto count = parse_count(value);
    if (count && *count >= range.least) {
      set(*count);
      return;
    }
    const std::string bound = range.least > 0 ? ", at least " + std::to_string(range.least) : "";
    throw UsageError("'" + value + "' is not a number for " + long_name(names),
                     "write a whole number" + bound + (range.all ? ", or all" : ""));
  });
}

std::size_t choose(const char* option, const std::string& word,
                   const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
  }
  const auto meant = nearest(word, {words.begin(), words.end()});
  throw UsageError("'" + word + "' is no choice for " + long_name(option),
                   meant ? "did you mean '" + *meant + "'?" : "it can be " + list_of(words));
}

void add_format(CLI::App& app, OutputChoice& target, std::initializer_list<Format> formats) {
  Choices<Format> choices;
  std::vector<std::string_view> words;
  for (const auto& [name, format] : format_names) {
    for (const Format allowed : formats) {
      if (allowed != format) continue;
      choices.emplace_back(name, format);
      words.push_back(name);
    }
  }
  const std::string description = "print as " + list_of(words);
  add_choice<Format>(app, {"--format", "FORMAT", description.c_str()}, std::move(choices),
                     [&target](Format format) { target.format = format; });
}

void add_template(CLI::App& app, OutputChoice& target) {
  add_read(app, {"--template", "TEXT", R"(print each as TEXT: '{date} {title:60}\n')"},
           [&target](const std::string& value) { target.line_template = value; });
}

Date parse_day(const char* option, const std::string& text) {
  const auto date = parse_iso_date(text);
  if (!date || date->precision < DatePrecision::day) {
    throw UsageError("'" + text + "' is not a date for " + option, "write for instance 2000-07-19");
  }
  return *date;
}

}  // namespace dateline::cli
