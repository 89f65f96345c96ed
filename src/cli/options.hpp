// SPDX-License-Identifier: GPL-2.0-or-later
// Declaring options: what they are called, what their values mean, what is said of wrong ones.
#pragma once

#include <dateline/date.hpp>
#include <dateline/field.hpp>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/output.hpp"

namespace CLI {
class App;
}

namespace dateline::cli {

/// An option is declared with its names ("-n,--limit"), the word that stands for its value in
/// the help, and a description without a full stop. Storage outlives the App. Wrong values throw
/// UsageError while the command line is read.
struct OptionText {
  const char* names;
  const char* value;
  const char* description;
};

void add_flag(CLI::App& app, const char* names, bool& target, const char* description);
/// Sets `target` to false.
void add_negative_flag(CLI::App& app, const char* names, bool& target, const char* description);
void add_text(CLI::App& app, const OptionText& text, std::string& target);
/// May be given several times.
void add_list(CLI::App& app, const OptionText& text, std::vector<std::string>& target);
/// 512M, 1G ...
void add_size(CLI::App& app, const OptionText& text, std::uint64_t& target);
/// Calls `read` with each value as typed; `read` throws UsageError.
void add_read(CLI::App& app, const OptionText& text, std::function<void(const std::string&)> read);

/// A whole number of at least `least`; with `all`, that word too, which gives `*all`.
struct CountRange {
  std::uint64_t least = 0;
  std::optional<std::uint64_t> all = {};
};
void add_count(CLI::App& app, const OptionText& text, CountRange range,
               std::function<void(std::uint64_t)> set);

/// One of some words.
template <typename Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

/// The position of `word`, or UsageError that lists the words.
std::size_t choose(const char* option, const std::string& word,
                   const std::vector<std::string_view>& words);

template <typename Value>
void add_choice(CLI::App& app, const OptionText& text, Choices<Value> choices,
                std::function<void(Value)> set) {
  add_read(app, text, [text, choices = std::move(choices), set](const std::string& word) {
    std::vector<std::string_view> words;
    for (const auto& choice : choices) words.push_back(choice.first);
    set(choices[choose(text.names, word, words)].second);
  });
}

/// --format with the formats a command has, and --template if it has rows worth one.
void add_format(CLI::App& app, OutputChoice& target, std::initializer_list<Format> formats);
void add_template(CLI::App& app, OutputChoice& target);

/// "person,org:5": fields whose values can be counted, each with its own limit if given.
struct FacetRequest {
  Field field;
  std::uint64_t limit;
};
std::vector<FacetRequest> parse_facets(std::string_view text, std::uint64_t default_limit);

/// A day of the calendar, or UsageError naming the option.
Date parse_day(const char* option, const std::string& text);

}  // namespace dateline::cli
