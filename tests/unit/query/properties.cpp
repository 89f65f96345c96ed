// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for every query: a tree written out and read again is the same tree, no input is too
// hostile, and time grows with length only.
#include "catch.hpp"
#include "parse.hpp"

#include <random>
#include <string>
#include <vector>

using namespace dateline;

namespace {

/// Makes random queries as text, in which every node is in parentheses of its own.
class QueryWriter {
 public:
  explicit QueryWriter(unsigned seed) : engine_(seed) {}

  std::string query(int depth) {
    switch (depth > 0 ? below(7) : 0) {
      case 1:
        return "(" + query(depth - 1) + " AND " + query(depth - 1) + ")";
      case 2:
        return "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
      case 3:
        return "NOT (" + query(depth - 1) + ")";
      case 4:
        return "(" + operand() + " NEAR/" + number() + " " + operand() + ")";
      case 5:
        return "(" + operand() + " SAME/P " + operand() + ")";
      case 6:
        return "ATLEAST/" + number() + "(" + operand() + ")";
      default:
        return leaf();
    }
  }

 private:
  std::size_t below(std::size_t count) { return engine_() % count; }
  std::string number() { return std::to_string(1 + below(20)); }

  std::string pick(const std::vector<std::string>& choices) {
    return choices[below(choices.size())];
  }

  std::string operand() {
    static const std::vector<std::string> operands = {"elections",
                                                      "=elections",
                                                      "elect*",
                                                      "kadafi~2",
                                                      "\"kim jong il\"",
                                                      "jong-il",
                                                      "(a OR b)",
                                                      "person:Putin",
                                                      "title:summit",
                                                      "title:(person:=Kim)",
                                                      "place:\"North Korea\"",
                                                      "平壤"};
    return pick(operands);
  }

  std::string leaf() {
    static const std::vector<std::string> filters = {"*",
                                                     "year:1999..2001",
                                                     "date:2000-07..",
                                                     "date:none",
                                                     "source:\"New York Times\"",
                                                     "path:*.zip!*",
                                                     "words:>=500",
                                                     "has:author",
                                                     "author:*",
                                                     "lead:missile"};
    return below(2) == 0 ? operand() : pick(filters);
  }

  std::mt19937 engine_;
};

/// Writes a tree as a query, by another way than the parser reads it.
class Unparser {
 public:
  std::string operator()(const Everything&) const { return "*"; }
  std::string operator()(const Word& word) const {
    std::string text = prefix(word.zone);
    if (word.form == WordForm::exact) text += '=';
    text += word.text;
    if (word.form == WordForm::fuzzy) text += "~" + std::to_string(word.distance);
    return text;
  }
  std::string operator()(const Phrase& phrase) const {
    return prefix(phrase.zone) + "\"" + list(phrase.words, " ") + "\"";
  }
  std::string operator()(const Name& name) const {
    std::string text = prefix(name.field);
    const std::string quoted = "\"" + name.text + "\"";
    switch (name.form) {
      case NameForm::token:
        text += "(" + name.text + ")";
        break;
      case NameForm::whole:
        text += quoted;
        break;
      case NameForm::exact:
        text += "=" + quoted;
        break;
      case NameForm::prefix:
        text += name.text + "*";
        break;
      case NameForm::fuzzy:
        text += name.text + "~" + std::to_string(name.distance);
        break;
      case NameForm::any:
        text += "*";
        break;
    }
    return name.zone == Field::text ? text : prefix(name.zone) + "(" + text + ")";
  }
  std::string operator()(const Term& term) const {
    return prefix(term.field) + (term.wildcard ? term.text : "\"" + term.text + "\"");
  }
  std::string operator()(const DateRange& range) const {
    if (range.undated) return "date:none";
    const auto day = [](const std::optional<DayNumber>& number) {
      return number ? to_string(Date::from_day_number(*number)) : std::string();
    };
    return "date:" + day(range.first) + ".." + day(range.last);
  }
  std::string operator()(const NumberRange& range) const {
    const auto number = [](const std::optional<std::int64_t>& value) {
      return value ? std::to_string(*value) : std::string();
    };
    return prefix(range.field) + number(range.first) + ".." + number(range.last);
  }
  std::string operator()(const And& node) const { return group(node.parts, " "); }
  std::string operator()(const Or& node) const { return group(node.parts, " | "); }
  std::string operator()(const Not& node) const { return "-" + group({*node.part}, ""); }
  std::string operator()(const Near& near) const {
    return group(near.parts,
                 (near.ordered ? " PRE/" : " NEAR/") + std::to_string(near.distance) + " ");
  }
  std::string operator()(const Same& same) const {
    return group(same.parts, same.scope == Same::Scope::sentence ? " SAME/S " : " SAME/P ");
  }
  std::string operator()(const AtLeast& node) const {
    return "ATLEAST/" + std::to_string(node.count) + group({*node.part}, "");
  }

 private:
  static std::string prefix(Field field) {
    return field == Field::text ? std::string() : std::string(field_info(field).name) + ":";
  }
  static std::string list(const std::vector<std::string>& parts, const std::string& separator) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
    return text;
  }
  static std::string group(const std::vector<Query>& parts, const std::string& separator) {
    std::vector<std::string> texts;
    for (const Query& part : parts) texts.push_back(std::visit(Unparser(), part.node));
    return "(" + list(texts, separator) + ")";
  }
};

}  // namespace

TEST_CASE("a tree written as a query and read again is the same tree") {
  QueryWriter writer(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = writer.query(4);
    CAPTURE(text);
    const ParseResult result = parse_query(text);
    REQUIRE(result.query);
    const std::string again = std::visit(Unparser(), result.query->node);
    const ParseResult second = parse_query(again);
    CAPTURE(again);
    REQUIRE(second.query);
    if (!(*second.query == *result.query))
      FAIL(to_string(*result.query) << "\n" << to_string(*second.query));
  }
}

TEST_CASE("no input makes the parser do anything but answer") {
  static const std::vector<std::string> pieces = {
      "(",    ")",       "\"",        "“",    "=",       "-",        "~",     "~2",    "*",
      "?",    ":",       "\\",        "|",    " ",       "AND",      "OR",    "NOT",   "NEAR/3",
      "PRE",  "SAME/S",  "ATLEAST/2", "a",    "person:", "title:",   "date:", "year:", "path:",
      "has:", "source:", "2000",      "..",   ">=",      "<",        "-30d",  "平",    "\xFF",
      "é",    "[",       " TO ",      "]",    "w/5",     "1990s",    "\t",    "'",     ".",
      ",",    "&",       "x$3",       "foo:", "http://", "e\xCC\x81"};
  std::mt19937 engine(42);
  for (int i = 0; i < 30'000; ++i) {
    std::string text;
    for (std::size_t count = engine() % 12; count > 0; --count) {
      text += pieces[engine() % pieces.size()];
      if (engine() % 3 == 0) text += ' ';
    }
    const ParseResult result = parse::at_some_day(text);
    bool failed = false;
    for (const Diagnostic& diagnostic : result.diagnostics) {
      failed = failed || diagnostic.severity == Diagnostic::Severity::error;
      if (diagnostic.offset > text.size() || diagnostic.length > text.size() - diagnostic.offset ||
          diagnostic.message.empty() || diagnostic.code.empty())
        FAIL("bad diagnostic for " << text);
      render(diagnostic, text);
    }
    if (failed == result.query.has_value()) FAIL("neither query nor error for " << text);
    if (result.query) to_string(*result.query);
  }
}

TEST_CASE("the longest queries take no time to speak of") {
  const std::string unit = GENERATE(
      as<std::string>{}, "(", "a ", "a OR ", "NOT ", "-", "-a ", "\"", "\"a\" ", "a\" ", "a-",
      "a*-", "a:", "in ", "in: ", "in : ", "words(", "date:[", "x(", "*", "?a", "\\", "平",
      "a NEAR/3 ", "source:(a b) ", "a b OR ", "((a b OR c) ", "a > ", "e\xCC\x81", "u.", "~");
  std::string text;
  while (text.size() + unit.size() <= 64 << 10) text += unit;
  CAPTURE(unit);
  // No clock: a quadratic step would take minutes here and end in the runner's timeout.
  const ParseResult result = parse::at_some_day(text);
  CHECK((result.query || !result.diagnostics.empty()));
}
