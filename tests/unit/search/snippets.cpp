// SPDX-License-Identifier: GPL-2.0-or-later
// The piece of an article that a result line shows.
#include "catch.hpp"

#include "failure.hpp"
#include "random_news.hpp"
#include "search/article_text.hpp"
#include "search/snippets.hpp"
#include "text/fold.hpp"

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

/// The words of all patterns of this file.
PatternWords known_words;

TextPattern of_words(const std::vector<std::string>& words) {
  WordPattern pattern;
  for (const std::string& word : words) pattern.words.push_back(known_words.add(word));
  std::sort(pattern.words.begin(), pattern.words.end());
  return {std::move(pattern)};
}

TextPattern of_word(const std::string& word) { return of_words({word}); }

TextPattern of_phrase(const std::vector<std::string>& words) {
  PhrasePattern pattern;
  for (const std::string& word : words) pattern.words.push_back(known_words.add(word));
  return {std::move(pattern)};
}

Snippet snippet_of(const Article& article, const std::vector<TextPattern>& patterns,
                   std::size_t size, std::size_t* asked = nullptr) {
  const ArticleText text({article, {}}, known_words);
  return SnippetPlan(text, patterns, size).write([&](const store::WantedWords& wanted) {
    if (asked != nullptr) *asked += wanted.end - wanted.begin;
    store::ArticleTexts texts;
    texts.body = article.body;
    for (std::size_t i = wanted.begin; i < std::min<std::size_t>(wanted.end, text.words().size());
         ++i)
      texts.words[static_cast<std::size_t>(store::TextPart::body)].push_back(
          {text.words()[i].begin, text.words()[i].end});
    return texts;
  });
}

Snippet snippet_of(const std::string& body, const std::vector<TextPattern>& patterns,
                   std::size_t size, const std::string& headline = {}) {
  return snippet_of(story(headline, body).article, patterns, size);
}

/// The text with its marks in brackets.
std::string marked(const Snippet& snippet) {
  std::string text = snippet.text;
  for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark) {
    text.insert(mark->second, "]");
    text.insert(mark->first, "[");
  }
  return text;
}

const std::string long_body =
    "The council met on Monday. It spoke of roads and schools. A long debate about the bridge "
    "followed. \"The bridge is old,\" said the mayor. Nobody asked who would pay for a new one.";

const std::string dots = "\xe2\x80\xa6";

}  // namespace

TEST_CASE("a text that has fewer words when it is written out is damaged") {
  store::RecordBody body;
  body.article.body = "Rain fell.";
  PatternWords asked;
  const SnippetPlan plan(ArticleText(std::move(body), asked), {}, 100);
  const auto failure = failure_of(
      [&] { (void)plan.write([](const store::WantedWords&) { return store::ArticleTexts(); }); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
}

TEST_CASE("a short body is shown whole, with every hit marked") {
  CHECK(marked(snippet_of("The river rose. A river!", {of_word("river")}, 240)) ==
        "The [river] rose. A [river]!");
}

TEST_CASE("without a hit the body's beginning is shown") {
  CHECK(marked(snippet_of(long_body, {of_word("absent")}, 30)) ==
        "The council met on Monday. It" + dots);
  CHECK(marked(snippet_of(long_body, {}, 28)) == "The council met on Monday" + dots);
}

TEST_CASE(
    "a hit is shown from its sentence's start if that is near, else with a few words before it") {
  CHECK(marked(snippet_of(long_body, {of_word("schools")}, 60)) ==
        dots + "spoke of roads and [schools]. A long debate about the bridge" + dots);
  CHECK(marked(snippet_of(long_body, {of_word("spoke")}, 60)) ==
        dots + "It [spoke] of roads and schools. A long debate about the" + dots);
}

TEST_CASE("the end of the body is shown with its full stop") {
  CHECK(marked(snippet_of(long_body, {of_word("pay")}, 40)) ==
        dots + "who would [pay] for a new one.");
}

TEST_CASE("where different words meet is better than where one stands often") {
  const std::string body = "bank bank bank bank. " + std::string(20, 'x') + " words between " +
                           std::string(20, 'y') + ". The river bank.";
  CHECK(marked(snippet_of(body, {of_word("bank"), of_word("river")}, 30)) ==
        dots + "The [river] [bank].");
}

TEST_CASE("a phrase is marked as one") {
  CHECK(marked(snippet_of("The European  Central\nBank said.",
                          {of_phrase({"european", "central", "bank"})}, 240)) ==
        "The [European Central Bank] said.");
}

TEST_CASE("hits that overlap are marked as one") {
  CHECK(marked(snippet_of("a b c d", {of_phrase({"a", "b"}), of_phrase({"b", "c"})}, 240)) ==
        "[a b c] d");
}

TEST_CASE("line ends and runs of blanks become one blank") {
  CHECK(snippet_of("  One\n\ntwo \t three  ", {}, 240).text == "One two three");
}

TEST_CASE("a hit in the headline alone shows the body's beginning") {
  CHECK(marked(snippet_of(long_body, {of_word("strike")}, 20, "Strike")) ==
        "The council met on" + dots);
}

TEST_CASE("no body or no size, no snippet") {
  CHECK(snippet_of("", {of_word("a")}, 240, "a").text.empty());
  CHECK(snippet_of("...", {of_word("a")}, 240).text.empty());
  CHECK(snippet_of("a b", {of_word("a")}, 0).text.empty());
}

TEST_CASE("a first word longer than the snippet is shown alone") {
  const std::string word(40, 'w');
  CHECK(marked(snippet_of(word + " and more of it", {}, 10)) == word + dots);
  CHECK(marked(snippet_of("One two three " + word + " and more", {of_word(word)}, 10)) ==
        dots + "[" + word + "]" + dots);
}

TEST_CASE("what is no word doesn't make a snippet longer") {
  const std::string rule(5000, '-');
  CHECK(snippet_of(rule + " One two " + rule, {}, 100).text.size() < 150);
  CHECK(snippet_of("One two\n" + rule, {}, 100).text == "One two");
  CHECK(snippet_of("(\"One two\")\n\n" + rule, {}, 100).text == "(\"One two\")");
  CHECK(snippet_of("One\n" + rule + "\n* two", {}, 100).text == "One * two");
  CHECK(snippet_of("One" + rule + "two", {}, 100).text == "One two");
}

TEST_CASE("no more words are written out than may be shown of a usual text") {
  std::string body;
  for (int i = 0; i < 20; ++i) body += long_body + "\n\n";
  std::size_t asked = 0;
  const Snippet snippet = snippet_of(story({}, body).article, {of_word("schools")}, 240, &asked);
  CHECK(snippet.text.size() > 220);
  CHECK(asked < 70);
}

TEST_CASE("a text of short words fills a snippet too, before the hit and behind it") {
  std::string body;
  for (int i = 0; i < 100; ++i) body += "a ";
  body += "hit";
  for (int i = 0; i < 100; ++i) body += " b";
  std::string before, behind;
  for (int i = 0; i < 16; ++i) before += "a ";
  for (int i = 0; i < 32; ++i) behind += " b";
  CHECK(marked(snippet_of(body, {of_word("hit")}, 100)) == dots + before + "[hit]" + behind + dots);
}

TEST_CASE("marks lie on whole words that match, whatever the article and the size") {
  RandomNews news(99);
  const std::vector<std::string> words{"vote", "river", "the", "bush"};
  for (const Story& one : news.stories(400)) {
    const std::vector<TextPattern> patterns{of_words(words)};
    for (const std::size_t size : {1u, 10u, 40u, 240u}) {
      const Snippet snippet = snippet_of(one.article, patterns, size);
      CAPTURE(one.article.body, size, marked(snippet));
      REQUIRE(snippet.text.size() <= size + 2 * dots.size() + 2 * 16 + 12);
      std::uint32_t last = 0;
      for (const auto& [begin, end] : snippet.marks) {
        REQUIRE(begin >= last);
        REQUIRE(end <= snippet.text.size());
        const std::string word = text::fold(snippet.text.substr(begin, end - begin));
        REQUIRE(std::find(words.begin(), words.end(), word) != words.end());
        last = end;
      }
      // What is shown stands in the body, blanks apart.
      std::string text = snippet.text, body;
      for (const std::string& end : {dots})
        for (std::size_t at = text.find(end); at != std::string::npos; at = text.find(end))
          text.erase(at, end.size());
      for (const char c : one.article.body)
        if (c != '\n' && (c != ' ' || (!body.empty() && body.back() != ' ')))
          body += c;
        else if (!body.empty() && body.back() != ' ')
          body += ' ';
      REQUIRE(body.find(text) != std::string::npos);
    }
  }
}
