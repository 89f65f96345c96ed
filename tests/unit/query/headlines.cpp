// SPDX-License-Identifier: GPL-2.0-or-later
// Any pasted headline is a valid query. The limits: double quotes and parentheses come in pairs,
// but for inches (6") outside quotes; behind a small word's colon stand a blank and something more;
// no backslash; operators in capitals are operators.
#include "catch.hpp"
#include "parse.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The same numbers everywhere, unlike the standard's distributions.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  const std::string& pick(const std::vector<std::string>& choices) {
    return choices[below(choices.size())];
  }

 private:
  std::mt19937 engine_;
};

/// Parted by blanks.
constexpr std::string_view oddities =
    "Putin O'Brien Jong-il AT&T U.S. Q&A and or not near same the 12:30 3-2 $1.5bn US$3 50% Yahoo! "
    "who? ’90s rock'n'roll 'No' ‘Yes’ workers' [Update] {sic} <b> #1 @pm A/B C++ ~100 ^up ... … -- "
    "— – - & / * + = ! ? ~ @ 平壤 Škoda Москва http://example.org/a?b=c f**k ex-PM -source 1990s "
    "person date country: people: Re: Breaking: Source: NATO: a: 100~200 \xC2\xA0 e.g. St. No. "
    "mother-in-law 7/7 9-11 100° ½ «Non» ¿Qué? w/o n/a person(s)";

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

const std::vector<std::string> words = split(oddities);

/// Words and marks in any order, with quotes and parentheses inside each other if `depth` allows.
std::string headline(Dice& dice, int depth, bool quoted) {
  std::string text = "Putin";
  for (std::size_t count = 1 + dice.below(8); count > 0; --count) {
    text += ' ';
    const std::size_t kind = dice.below(12);
    if (kind == 9 && !quoted)
      text += '"' + headline(dice, 0, true) + "\" ";
    else if (kind == 10 && !quoted)
      text += "“" + headline(dice, 0, true) + "”";
    else if (kind == 11 && depth > 0)
      text += '(' + headline(dice, depth - 1, quoted) + ')';
    else if (kind == 8 && !quoted)
      text += "6\"";
    else
      text += dice.pick(words);
  }
  return text + " talks";
}

}  // namespace

TEST_CASE("headlines as they are printed are valid queries") {
  const std::string text = GENERATE(
      as<std::string>{}, "Breaking: U.S. and North Korea 'agree to talks' -- officials",
      "Q&A: What's next for the €1.5bn deal?", "\"We won't go,\" says Bush's aide (reports)",
      "Re: something", "Poutine : la guerre n'est pas finie", "Bush to visit Moscow: source",
      "The rules for young people: a guide", "6\" of snow, 4'2\" drifts", "Up 50%! [UPDATE 2]",
      "Trade or war? Neither/nor", "AT&T/T-Mobile: $39bn", "Who's in, who's out: 10 key facts",
      "In other words: no", "¿Qué pasa? ¡Nada!", "«Non», dit-il", "Score: 4:3 (2:1)",
      "The 1990s' best -- and worst -- ideas", "普京访问平壤：会谈", "WAR AND PEACE");
  CAPTURE(text);
  CHECK(parse::at_some_day(text).query);
}

TEST_CASE("a quoted passage of a headline is a phrase") {
  CHECK(parse::tree("Putin: \"We won't go,\" he says - at 12:30") ==
        "(and (word putin) (phrase we won't go) (word he) (word says) (word at) (word 12) (word "
        "30))");
}

TEST_CASE("any pasted headline is a valid query") {
  Dice dice(2000);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = headline(dice, 3, false);
    const dateline::ParseResult result = parse::at_some_day(text);
    if (!result.query) FAIL(render(result.diagnostics.at(0), text));
  }
}
