// SPDX-License-Identifier: GPL-2.0-or-later
// Fields, entities, terms.
#include "catch.hpp"
#include "parse.hpp"

#include <dateline/field.hpp>

#include <set>
#include <string>

using namespace dateline;

TEST_CASE("every field is found by all its names, and no name means two") {
  std::set<std::string> seen;
  for (const FieldInfo& info : fields) {
    CHECK(field_info(info.field).name == info.name);
    CHECK(find_field(info.name) == info.field);
    CHECK(seen.insert(std::string(info.name)).second);
    std::string_view rest = info.other_names;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      CHECK(find_field(rest.substr(0, end)) == info.field);
      CHECK(seen.insert(std::string(rest.substr(0, end))).second);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  CHECK_FALSE(find_field(""));
  CHECK_FALSE(find_field("acotr"));
  CHECK_FALSE(find_field("headline hl"));
  CHECK_FALSE(find_field("Person"));
}

TEST_CASE("the example of every field is a query without remarks") {
  for (const FieldInfo& info : fields) {
    CAPTURE(std::string(info.example));
    const ParseResult result = parse_query(info.example);
    CHECK(result.query);
    CHECK(result.diagnostics.empty());
  }
}

TEST_CASE("names match as written, whole, exactly, by beginning or nearly") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"person:Putin", "(person \"Putin\")"},
      {"who:Putin", "(person \"Putin\")"},
      {"person:\"Vladimir Putin\"", "(person whole \"Vladimir Putin\")"},
      {"person:“Vladimir Putin”", "(person whole \"Vladimir Putin\")"},
      {"person:=\"Vladimir Putin\"", "(person exact \"Vladimir Putin\")"},
      {"person:=Putin", "(person exact \"Putin\")"},
      {"person:Put*", "(person prefix \"Put\")"},
      {"person:金*", "(person prefix \"金\")"},
      {"person:Poutin~", "(person fuzzy 1 \"Poutin\")"},
      {"person:Poutin~2", "(person fuzzy 2 \"Poutin\")"},
      {"person:*", "(person any)"},
      {"person:O'Brien", "(person \"O'Brien\")"},
      {"person:Jong-il", "(person \"Jong-il\")"},
      {"person:Putin, Bush", "(and (person \"Putin\") (word bush))"},
      {"person:Путин", "(person \"Путин\")"},
      {"person:\"say \\\"x\\\"\"", "(person whole \"say \\\"x\\\"\")"},
      {"place:=\"North Korea\"", "(place exact \"North Korea\")"},
      {"country:U.S.", "(country \"U.S.\")"},
      {"author:smith", "(author \"smith\")"},
      {"filed:Pyongyang", "(filed \"Pyongyang\")"},
      {"org:AT&T", "(org \"AT&T\")"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("a field distributes over its parentheses") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"person:(Putin OR Bush)", "(or (person \"Putin\") (person \"Bush\"))"},
      {"person:(Putin AND NOT Bush)", "(and (person \"Putin\") (not (person \"Bush\")))"},
      {"person:(Putin -Bush)", "(and (person \"Putin\") (not (person \"Bush\")))"},
      {"person:((Putin OR Bush) AND =Kim)",
       "(and (or (person \"Putin\") (person \"Bush\")) (person exact \"Kim\"))"},
      {"title:(a \"b c\" dd*)",
       "(and (title (word a)) (title (phrase b c)) (title (wildcard dd*)))"},
      {"title:(a OR b)", "(or (title (word a)) (title (word b)))"},
      {"date:(1999 OR -30d..)", "(or (date 1999-01-01 1999-12-31) (date 2000-06-19 ..))"},
      {"date:(>=1999 AND -2000)", "(and (date 1999-01-01 ..) (not (date 2000-01-01 2000-12-31)))"},
      {"year:(1999 2001)", "(and (year 1999) (year 2001))"},
      {"lang:(en OR de)", "(or (lang \"en\") (lang \"de\"))"},
      {"has:(author date)", "(and (has \"author\") (has \"date\"))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("side by side in parentheses, words make one name") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"source:(New York Times)", "(source \"New York Times\")"},
      {"source:(New York Times OR Reuters)",
       "(or (source \"New York Times\") (source \"Reuters\"))"},
      {"person:(Kim Jong Il)", "(person \"Kim Jong Il\")"},
      {"person:(Kim \"Jong Il\" Bush)",
       "(and (person \"Kim\") (person whole \"Jong Il\") (person \"Bush\"))"},
      {"person:(Kim Jong*)", "(and (person \"Kim\") (person prefix \"Jong\"))"},
      {"place:(North Korea AND China)", "(and (place \"North Korea\") (place \"China\"))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("entities may stand in parts of the text") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"title:(person:Putin)", "(title (person \"Putin\"))"},
      {"lead:(person:Putin summit)", "(and (lead (person \"Putin\")) (lead (word summit)))"},
      {"hlead:(person:(Putin OR Bush))",
       "(or (hlead (person \"Putin\")) (hlead (person \"Bush\")))"},
      {"title:(a) person:Putin", "(and (title (word a)) (person \"Putin\"))"},
      {"title:(date:2000)",
       "error: date: can't stand inside title:( ); close the parenthesis before it"},
      {"title:(lead:a)",
       "error: lead: can't stand inside title:( ); close the parenthesis before it"},
      {"title:(filed:Moscow)",
       "error: filed: can't stand inside title:( ); close the parenthesis before it"},
      {"person:(org:UN)",
       "error: org: can't stand inside person:( ); close the parenthesis before it"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("terms keep their text, addresses all of it") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"source:Reuters", "(source \"Reuters\")"},
      {"source:\"New York Times\"", "(source \"New York Times\")"},
      {"source:Reuters, Putin", "(and (source \"Reuters\") (word putin))"},
      {"source:Reut*", "(source wildcard \"Reut*\")"},
      {"source:\"Reut*\"", "(source \"Reut*\")"},
      {"source:=Reuters", "(source \"Reuters\")"},
      {"source:*", "(source wildcard \"*\")"},
      {"url:https://example.org/a?b=(c)&d=1", "(url \"https://example.org/a?b=(c)&d=1\")"},
      {"(url:https://example.org/a)", "(url \"https://example.org/a\")"},
      {"url:https://example.org/~user", "(url \"https://example.org/~user\")"},
      {"site:example.org", "(site \"example.org\")"},
      {"path:*.zip!*", "(path wildcard \"*.zip!*\")"},
      {"path:\"My News/*\"", "(path wildcard \"My News/*\")"},
      {"path:2000/07", "(path \"2000/07\")"},
      {"in:-odd", "(path \"-odd\")"},
      {"id:k3f9", "(id \"k3f9\")"},
      {"has:author", "(has \"author\")"},
      {"datefrom:mtime", "(datefrom \"mtime\")"},
      {"has:autor", "error: has: has no value 'autor'; did you mean 'author'?"},
      {"datefrom:moon",
       "error: datefrom: has no value 'moon'; it takes structured meta dateline "
       "url path mtime none"},
      {"source:Reut~",
       "error: source: can't be searched with '~'; write source:Reut* for what "
       "begins so"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("has: and datefrom: take exactly what their descriptions say") {
  for (const Field field : {Field::has, Field::datefrom}) {
    const FieldInfo& info = field_info(field);
    std::string_view rest = info.description.substr(info.description.find(": ") + 2);
    std::string known;
    while (!rest.empty()) {
      const std::string value(rest.substr(0, rest.find(' ')));
      CHECK(parse::at_some_day(std::string(info.name) + ":" + value).query);
      known += " " + value;
      rest.remove_prefix(std::min(value.size() + 1, rest.size()));
    }
    CHECK(parse::tree(std::string(info.name) + ":?0") ==
          "error: " + std::string(info.name) + ": has no value '?0'; it takes" + known);
  }
}

TEST_CASE("a field without a value, or with an impossible one, is an error") {
  auto [text, message] = GENERATE(table<std::string, std::string>({
      {"person:", "person: needs a value; person:\"Vladimir Putin\" is an example"},
      {"(person:)", "person: needs a value; person:\"Vladimir Putin\" is an example"},
      {"person:()", "person: needs a value; person:\"Vladimir Putin\" is an example"},
      {"person:\"\"", "person: needs a value; person:\"Vladimir Putin\" is an example"},
      {"person:!!", "person: needs a name; person:\"Vladimir Putin\" is an example"},
      {"source:\" \"", "source: needs a value; source:Reuters is an example"},
      {"source:,", "source: needs a value; source:Reuters is an example"},
      {"title:!!", "title: needs a word; title:summit is an example"},
      {"title:*", "title: needs a word; title:summit is an example"},
      {"person:-Putin", "a value can't be excluded behind its field; write -person:Putin"},
      {"person:P*", "'P*' needs at least two letters beside its wildcards"},
      {"person:*utin", "a name takes '*' at its end only; write person:Put* for what begins so"},
      {"person:=Put*", "a name takes '*' at its end only; write person:Put* for what begins so"},
      {"person:=Put~", "a word takes only one of '=', '~' and wildcards"},
      {"person:Poutin~7", "'~' allows 1 or 2 wrong letters; write ~1 or ~2"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == "error: " + message);
}
