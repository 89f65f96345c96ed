// SPDX-License-Identifier: GPL-2.0-or-later
// The command line: options and words, facets to count, places of indexes, help, exit codes.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/arguments.hpp"
#include "cli/display_width.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/index_place.hpp"
#include "cli/option_table.hpp"
#include "cli/options.hpp"
#include "cli/plain_text.hpp"
#include "cli/program.hpp"
#include "cli/query_text.hpp"
#include "cli/reading.hpp"
#include "cli/usage_error.hpp"

using namespace dateline;
using namespace dateline::cli;

namespace {

using Line = std::vector<std::string>;

Arguments taken(const Line& line) {
  OptionTable table;
  return take_apart(table, line);
}

/// What a wrong command line is told: "message; hint".
std::string refusal(const Line& line) {
  try {
    Environment nowhere;
    const Reading reading = whole_library();
    run_program(line, nowhere, &reading);
  } catch (const UsageError& error) {
    return std::string(error.what()) + "; " + error.hint();
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("options may stand before and after the command and among the words") {
  const Arguments found = taken({"-q", "--index=x", "search", "a", "-n", "5", "b", "-v"});
  CHECK(std::string(found.command->name) == "search");
  CHECK(found.global_options == Line{"-q", "--index", "x", "-v"});
  CHECK(found.options == Line{"-n", "5"});
  CHECK(found.words == Words{"a", "b"});
}

TEST_CASE("a word of a query arrives as it was typed") {
  const std::string word = GENERATE("[2000-01-01 TO 2000-12-31]", "++", "a,b", "index", "", "-",
                                    "date:-30d..", "\"missile test\" -Iran", "*", "/x", "{a}");
  CHECK(taken({"search", word}).words == Words{word});
}

TEST_CASE("everything after -- is a word") {
  CHECK(taken({"search", "--", "-Putin", "--limit"}).words == Words{"-Putin", "--limit"});
}

TEST_CASE("short options may be joined, and their numbers attached") {
  const Arguments found = taken({"-qv", "index", "-j4", "-ni", "x"});
  CHECK(found.global_options == Line{"-q", "-v", "-i", "x"});
  CHECK(found.options == Line{"-j", "4", "-n"});
}

TEST_CASE("a value may look like an option") {
  CHECK(taken({"search", "--template", "--x", "a"}).options == Line{"--template", "--x"});
  CHECK(taken({"search", "--template=", "a"}).options == Line{"--template", ""});
}

TEST_CASE("a wrong command line is explained") {
  const auto [line, message] = GENERATE(table<Line, std::string>({
      {Line(), "no command is given; see dateline --help"},
      {{"serach"}, "'serach' is not a command; did you mean 'dateline search'?"},
      {{"Putin"}, "'Putin' is not a command; to search write: dateline search Putin"},
      {{"Kim Jong Il"},
       "'Kim Jong Il' is not a command; to search write: dateline search 'Kim Jong Il'"},
      {{"help"}, "'help' is not a command; write dateline --help, or dateline COMMAND --help"},
      {{"search", "-Putin"},
       "'-Putin' is not an option; to exclude a word write NOT Putin, or put -- first"},
      {{"count", "Kim", "-nuclear"},
       "'-nuclear' is not an option; to exclude a word write NOT nuclear, or put -- first"},
      {{"facets", "person", "-x y"},
       "'-x y' is not an option; to exclude a word write NOT before it, or put -- first"},
      {{"search", "--limt", "3"}, "unknown option '--limt'; did you mean '--limit'?"},
      {{"show", "-x"}, "unknown option '-x'; see dateline show --help"},
      {{"--full", "index"}, "unknown option '--full'; see dateline --help"},
      {{"search", "-n"}, "option '-n' needs a value; "},
      {{"index", "--full=yes"}, "option '--full' takes no value; "},
      {{"search", "-n", "many", "x"},
       "'many' is not a number for --limit; write a whole number, or all"},
      {{"facets", "--min", "0", "org"},
       "'0' is not a number for --min; write a whole number, at least 1"},
      {{"search", "--sort", "newst", "x"},
       "'newst' is no choice for --sort; did you mean 'newest'?"},
      {{"search", "--format", "xml", "x"},
       "'xml' is no choice for --format; it can be text, jsonl, json, csv, tsv, ids, paths, "
       "paths0"},
      {{"show", "--format", "csv", "x"},
       "'csv' is no choice for --format; it can be text, jsonl, json"},
      {{"index", "--memory", "5X"},
       "'5X' is not a size for --memory; write for instance 512M or 1.5G"},
      {{"index", "--max-ratio", "0"},
       "'0' is not a ratio for --max-ratio; write a number of at least 1, for instance 1000"},
      {{"search", "--now", "2000-07", "x"},
       "'2000-07' is not a date for --now; write for instance 2000-07-19"},
      {{"tag", "--date", "soon"}, "'soon' is not a date for --date; write for instance 2000-07-19"},
      {{"search", "--facet", "person", "--format", "csv", "x"},
       "--facet prints as text, jsonl or json only; dateline facets prints them as csv and tsv"},
      {{"facets"}, "no field is given; write for instance: dateline facets person"},
      {{"facets", "persn"}, "unknown field 'persn'; did you mean 'person'?"},
      {{"search", "--facet", "person:x", "y"},
       "'x' is not a number of values; write for instance person:10"},
      {{"show"}, "no article is named; write the id that search shows in brackets"},
      {{"read"}, "no file is named; write: dateline read PATH..."},
      {{"info", "x"}, "the command takes no argument 'x'; "},
  }));
  CHECK(refusal(line) == message);
}

TEST_CASE("a field whose values can't be counted is refused with those that can") {
  CHECK(refusal({"facets", "title"})
            .find("the values of 'title' cannot be counted; "
                  "fields with counts: actor person org") == 0);
}

TEST_CASE("a query with a mistake is told apart from a wrong option") {
  Environment nowhere;
  CHECK(run_program({"search", "-q", "acotr:Putin"}, nowhere, nullptr) == ExitCode::usage);
}

TEST_CASE("a mistake is shown as the query and the caret below it") {
  Diagnostic mistake;
  mistake.offset = 2;
  mistake.length = 3;
  const std::string shown = query_and_caret(mistake, "a bcd");
  CHECK(shown.find("a bcd\n  ^") == 0);
  CHECK(std::count(shown.begin(), shown.end(), '\n') == 1);
  CHECK(query_and_caret(mistake, "").empty());
}

TEST_CASE("fields to count are read with their limits") {
  const auto requests = parse_facets("person,org:5,year:all", 10);
  REQUIRE(requests.size() == 3);
  CHECK(requests[0].field == Field::person);
  CHECK(requests[0].limit == 10);
  CHECK(requests[1].limit == 5);
  CHECK(requests[2].limit == 0);
}

TEST_CASE("the words of a query are joined and quotes stay where they are") {
  CHECK(joined_query({"actor:Putin", "place:\"North Korea\""}) ==
        "actor:Putin place:\"North Korea\"");
  CHECK(joined_query({"kim jong il"}) == "kim jong il");
  CHECK(joined_query({}).empty());
}

TEST_CASE("every command has a help of its own that fits 80 columns") {
  OptionTable table;
  std::vector<std::string> texts{program_help(table.app())};
  for (const Command& command : commands()) {
    texts.push_back(command_help(command, table.of(command)));
  }
  for (const std::string& text : texts) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= help_width);
  }
}

TEST_CASE("an index goes into the one directory it is of, else into the current one") {
  CHECK(default_index_place({"."}, "/here") == ".dateline");
  CHECK(default_index_place({"/no/such.zip"}, "/here") == "/here/.dateline");
  CHECK(default_index_place({".", "."}, "/here") == "/here/.dateline");
}

TEST_CASE("a list of paths is read by lines, or by NULs if there are any") {
  const auto [text, paths] = GENERATE(table<std::string, Line>({
      {"a\nb c\n", {"a", "b c"}},
      {"a\r\n\nb", {"a", "b"}},
      {std::string("a\nb\0c\0", 6), {"a\nb", "c"}},
      {"", Line()},
  }));
  std::istringstream stream(text);
  CHECK(read_path_list(stream) == paths);
}

TEST_CASE("a plain text keeps every byte in its place as a body") {
  const auto [text, body] = GENERATE(table<std::string, std::string>({
      {"one\n\ntwo", "one\n\ntwo"},
      {"one\r\n\r\ntwo", "one\n\n\n\ntwo"},
      {"one\r\ntwo\r\n", "one \ntwo \n"},
      {"one\rtwo", "one\ntwo"},
      {"\xEF\xBB\xBFone", "   one"},
      {"a\tb\x07", "a b "},
  }));
  CHECK(same_length_body(text) == body);
}

TEST_CASE("each error ends the program with its own exit code") {
  const auto [error, code] = GENERATE(table<ErrorCode, ExitCode>({
      {ErrorCode::invalid_argument, ExitCode::usage},
      {ErrorCode::bad_query, ExitCode::usage},
      {ErrorCode::index_not_found, ExitCode::no_index},
      {ErrorCode::index_newer, ExitCode::no_index},
      {ErrorCode::index_corrupt, ExitCode::damaged},
      {ErrorCode::index_locked, ExitCode::locked},
      {ErrorCode::io, ExitCode::io},
      {ErrorCode::interrupted, ExitCode::interrupted},
  }));
  CHECK(exit_code(error) == code);
}
