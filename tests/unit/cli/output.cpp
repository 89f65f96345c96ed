// SPDX-License-Identifier: GPL-2.0-or-later
// The output formats, templates, sizes and the decisions drawn from the environment.
#include "cli/output.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/environment.hpp"
#include "cli/line_template.hpp"
#include "cli/nearest.hpp"
#include "cli/size.hpp"
#include "cli/usage_error.hpp"

using namespace dateline::cli;

namespace {

const RowShape rows{"hit", {"id", "date", "headline", "path", "person", "year"}};

std::vector<Record> records() {
  const Json first{{"type", "hit"},
                   {"id", "k3f9"},
                   {"headline", "\"Summit\", he said"},
                   {"date", "2000-07-19"},
                   {"path", "a.zip!b.html"},
                   {"person", {"Vladimir Putin", "Kim Jong Il"}},
                   {"year", {1999, 2000}}};
  const Json second{{"type", "hit"}, {"id", "m2"}, {"path", "a.zip!b.html"}};
  const Json summary{{"type", "summary"}, {"matches", 2}};
  const auto text = [](const TextStyle&) { return std::string("the first\n"); };
  return {{first, text}, {second}, {summary}};
}

std::string printed(const OutputChoice& choice, bool terminal = false) {
  StringSink sink;
  TextStyle style;
  style.terminal = terminal;
  const auto output = make_output(choice, rows, style, sink);
  for (const Record& record : records()) output->write(record);
  output->finish();
  return sink.text();
}

std::string printed(Format format) { return printed({format, {}}); }

std::string filled(const std::string& text) { return printed({Format::text, text}); }

std::string hint_for(const std::string& text) {
  try {
    parse_template(text, rows.columns);
  } catch (const UsageError& error) {
    return std::string(error.what()) + "; " + error.hint();
  }
  return "no error";
}

}  // namespace

TEST_CASE("text shows only what is meant for people") {
  CHECK(printed(Format::text) == "the first\n");
}

TEST_CASE("JSON lines are objects with a type, the first with the schema's version") {
  CHECK(printed(Format::jsonl) ==
        R"({"type":"hit","schema":1,"id":"k3f9","headline":"\"Summit\", he said",)"
        R"("date":"2000-07-19","path":"a.zip!b.html",)"
        R"("person":["Vladimir Putin","Kim Jong Il"],"year":[1999,2000]})"
        "\n"
        R"({"type":"hit","id":"m2","path":"a.zip!b.html"})"
        "\n"
        R"({"type":"summary","matches":2})"
        "\n");
}

TEST_CASE("JSON is one array of the same objects") {
  const Json all = Json::parse(printed(Format::json));
  REQUIRE(all.size() == 3);
  CHECK(all[1]["id"] == "m2");
  CHECK(all[0]["schema"] == 1);
}

TEST_CASE("an empty JSON array is still JSON") {
  StringSink sink;
  make_output({Format::json, {}}, rows, {}, sink)->finish();
  CHECK(sink.text() == "[]\n");
}

TEST_CASE("JSON lets no control character and no broken byte through") {
  StringSink sink;
  const auto output = make_output({Format::jsonl, {}}, rows, {}, sink);
  output->write({Json{{"type", "hit"}, {"headline", "\x1B \xC2\x9B \xE2\x80\xAE \xFF"}}});
  CHECK(sink.text() == R"({"type":"hit","schema":1,"headline":"\u001b \u009b \u202e )"
                       "\xEF\xBF\xBD\"}\n");
}

TEST_CASE("CSV has a heading, a line for each row and quotes where they are needed") {
  CHECK(printed(Format::csv) ==
        "id,date,headline,path,person,year\n"
        "k3f9,2000-07-19,\"\"\"Summit\"\", he said\",a.zip!b.html,"
        "Vladimir Putin; Kim Jong Il,1999; 2000\n"
        "m2,,,a.zip!b.html,,\n");
}

TEST_CASE("tabs and line ends inside a value don't break TSV") {
  StringSink sink;
  const auto output = make_output({Format::tsv, {}}, {"hit", {"id", "headline"}}, {}, sink);
  output->write({Json{{"type", "hit"}, {"id", "x"}, {"headline", "a\tb\nc"}}});
  CHECK(sink.text() == "id\theadline\nx\ta b c\n");
}

TEST_CASE("ids and paths are printed one a line and once each") {
  CHECK(printed(Format::ids) == "k3f9\nm2\n");
  CHECK(printed(Format::paths) == "a.zip!b.html\n");
  CHECK(printed(Format::paths0) == std::string("a.zip!b.html\0", 13));
}

TEST_CASE("a path is printed as it is, but not raw on a terminal") {
  const auto print = [](bool terminal) {
    StringSink sink;
    TextStyle style;
    style.terminal = terminal;
    const auto output = make_output({Format::paths, {}}, rows, style, sink);
    output->write({Json{{"type", "hit"}, {"path", "a\x1B.html"}}});
    return sink.text();
  };
  CHECK(print(false) == "a\x1B.html\n");
  CHECK(print(true) == "a␛.html\n");
}

TEST_CASE("a template is filled with each row's members") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {R"({date} {title}\n)", "2000-07-19 \"Summit\", he said\n \n"},
      {R"({id:6}|)", "k3f9  |m2    |"},
      {R"({title:8}|)", "\"Summit…|        |"},
      {R"({person}\t)", "Vladimir Putin; Kim Jong Il\t\t"},
      {R"({{{id}}}\\)", "{k3f9}\\{m2}\\"},
      {"", ""},
  }));
  CHECK(filled(text) == line);
}

TEST_CASE("a template's values can't steer the terminal") {
  const Record record{Json{{"type", "hit"}, {"headline", "a\x1B[2J\nb"}}};
  CHECK(fill_template(parse_template("{headline}", rows.columns), record) == "a␛[2J b");
}

TEST_CASE("a wrong template is explained") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"{headlin}", "the template has no field 'headlin'; did you mean {headline}?"},
      {"{colour}", "the template has no field 'colour'; fields: id date headline path person year"},
      {"{id", "a '{' in the template is not closed; write {{ for a brace itself"},
      {"{id:wide}", "'wide' is not a width in the template; write for instance {id:60}"},
      {"{id:0}", "'0' is not a width in the template; write for instance {id:60}"},
      {R"(\q)", R"(the template has an unknown escape '\q'; known are \n, \t, \0 and \\)"},
  }));
  CHECK(hint_for(text) == message);
}

TEST_CASE("sizes are read with their units") {
  const auto [text, bytes] = GENERATE(table<std::string, std::uint64_t>({
      {"4096", 4096},
      {"64K", 65536},
      {"64KiB", 65536},
      {"512M", 536870912},
      {"512 mb", 536870912},
      {"1.5G", 1610612736},
      {"2T", 2199023255552},
      {"10b", 10},
  }));
  CHECK(parse_size(text) == bytes);
}

TEST_CASE("what is no size is refused") {
  const std::string text =
      GENERATE("", "0", "-1", "M", "12X", "1.2.3M", "5KM", "99999999999G", "1e3", "0.1", "nan");
  CHECK(parse_size(text) == std::nullopt);
}

TEST_CASE("counts are whole numbers and nothing else") {
  CHECK(parse_count("20") == 20);
  const std::string text = GENERATE("", "-1", "+1", " 1", "1 ", "2k", "99999999999999999999");
  CHECK(parse_count(text) == std::nullopt);
}

TEST_CASE("numbers are written for people") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(106521) == "106,521");
  CHECK(counted(1, "article") == "1 article");
  CHECK(counted(1204, "article") == "1,204 articles");
  CHECK(counted(2, "entry", "entries") == "2 entries");
  CHECK(readable_size(999) == "999 B");
  CHECK(readable_size(1500) == "1.5 kB");
  CHECK(readable_size(999'960'000) == "1.0 GB");
  CHECK(readable_size(337e6) == "337 MB");
  CHECK(readable_duration(42.4) == "42 s");
  CHECK(readable_duration(185) == "3:05");
  CHECK(readable_duration(3723) == "1:02:03");
}

TEST_CASE("a mistyped word finds the nearest known one") {
  const auto [word, meant] = GENERATE(table<std::string, std::optional<std::string>>({
      {"serach", "search"},
      {"facet", "facets"},
      {"idnex", "index"},
      {"Putin", std::nullopt},
      {"", std::nullopt},
  }));
  CHECK(nearest(word, {"index", "search", "facets", "show"}) == meant);
}

TEST_CASE("colour follows the option, then the environment, then the terminal") {
  Environment environment;
  environment.term = "xterm";
  CHECK(wants_color(ColorChoice::automatic, environment, true));
  CHECK_FALSE(wants_color(ColorChoice::automatic, environment, false));
  CHECK(wants_color(ColorChoice::always, environment, false));
  CHECK_FALSE(wants_color(ColorChoice::never, environment, true));
  environment.force_color = "1";
  CHECK(wants_color(ColorChoice::automatic, environment, false));
  environment.force_color = "0";
  CHECK_FALSE(wants_color(ColorChoice::automatic, environment, false));
  environment.force_color = "1";
  environment.no_color = "1";
  CHECK_FALSE(wants_color(ColorChoice::automatic, environment, true));
  CHECK(wants_color(ColorChoice::always, environment, true));
}

TEST_CASE("a terminal that is dumb gets no colour") {
  Environment environment;
  CHECK_FALSE(wants_color(ColorChoice::automatic, environment, true));
  environment.term = "dumb";
  CHECK_FALSE(wants_color(ColorChoice::automatic, environment, true));
}

TEST_CASE("text is as wide as COLUMNS says, then the terminal, then 80") {
  Environment environment;
  CHECK(text_width(environment) == no_wrapping);
  environment.stdout_terminal = true;
  CHECK(text_width(environment) == 80);
  environment.terminal_columns = 132;
  CHECK(text_width(environment) == 132);
  environment.columns = "60";
  CHECK(text_width(environment) == 60);
  environment.columns = "wide";
  CHECK(text_width(environment) == 132);
  environment.columns = "1";
  CHECK(text_width(environment) == 20);
}

TEST_CASE("links are for terminals, even if colour is forced elsewhere") {
  Environment environment;
  CHECK_FALSE(output_style(ColorChoice::always, environment).links);
  environment.stdout_terminal = true;
  CHECK(output_style(ColorChoice::always, environment).links);
  CHECK_FALSE(output_style(ColorChoice::never, environment).links);
}

TEST_CASE("the pager is the user's, and only for a terminal") {
  Environment environment;
  environment.pager = "most";
  CHECK(pager_command(environment) == std::nullopt);
  environment.stdout_terminal = true;
  CHECK(pager_command(environment) == "most");
  environment.pager = "cat";
  CHECK(pager_command(environment) == std::nullopt);
  environment.pager.reset();
  CHECK(pager_command(environment) == "less -FRX");
}
