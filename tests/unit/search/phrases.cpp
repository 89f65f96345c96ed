// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases, NEAR, PRE, SAME and ATLEAST where it matters how far and in what.
#include "catch.hpp"

#include "open_archive.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Whether an article with this body matches.
bool matches(const Query& query, const std::string& body, const std::string& headline = "x") {
  return OpenArchive({story(headline, body)}).index.count(query) == 1;
}

}  // namespace

TEST_CASE("a phrase is its words as typed, side by side") {
  const Query query = phrase({"european", "central", "bank"});
  CHECK(matches(query, "the European Central Bank said"));
  CHECK(matches(query, "European-Central\nBank"));
  CHECK_FALSE(matches(query, "the European Central Banks said"));
  CHECK_FALSE(matches(query, "central bank, European"));
  CHECK_FALSE(matches(query, "European and Central Bank"));
}

TEST_CASE("a phrase may go on over the end of a sentence but not from headline to body") {
  CHECK(matches(phrase({"no", "yes"}), "He said no. Yes, she said."));
  CHECK_FALSE(matches(phrase({"no", "yes"}), "Yes, she said.", "He said no"));
}

TEST_CASE("a phrase in a zone lies wholly in it") {
  const std::string body = "The bank failed.\n\nThe bank closed.";
  CHECK(matches(phrase({"bank", "failed"}, Field::lead), body));
  CHECK_FALSE(matches(phrase({"bank", "closed"}, Field::lead), body));
  CHECK_FALSE(matches(phrase({"failed", "the"}, Field::lead), body));
  CHECK(matches(phrase({"run", "on"}, Field::title), body, "A run on banks"));
  CHECK(matches(phrase({"run", "on"}, Field::hlead), body, "A run on banks"));
}

TEST_CASE("near counts the words between, either way round") {
  // One two three four: one and four are three apart.
  const std::string body = "one two three four";
  CHECK(matches(near(3, {word("one"), word("four")}), body));
  CHECK(matches(near(3, {word("four"), word("one")}), body));
  CHECK_FALSE(matches(near(2, {word("one"), word("four")}), body));
  CHECK(matches(pre(3, {word("one"), word("four")}), body));
  CHECK_FALSE(matches(pre(3, {word("four"), word("one")}), body));
  CHECK(matches(pre(1, {word("one"), word("two"), word("three")}), body));
  CHECK_FALSE(matches(pre(1, {word("one"), word("three")}), body));
}

TEST_CASE("a distance of any size is allowed") {
  CHECK(matches(near(0xffffffffu, {word("one"), word("four")}), "one two three four"));
  CHECK(matches(pre(0xffffffffu, {word("one"), word("four")}), "one two three four"));
}

TEST_CASE("near a phrase counts from its nearer end") {
  CHECK(
      matches(near(2, {phrase({"central", "bank"}), word("rates")}), "the central bank cut rates"));
  CHECK_FALSE(
      matches(near(1, {phrase({"central", "bank"}), word("rates")}), "the central bank cut rates"));
}

TEST_CASE("a word is not near itself") {
  CHECK_FALSE(matches(near(5, {word("vote"), word("votes")}), "the vote"));
  CHECK(matches(near(5, {word("vote"), word("votes")}), "the vote of votes"));
  CHECK_FALSE(matches(near(5, {phrase({"the", "vote"}), word("vote")}), "the vote"));
}

TEST_CASE("a chain links neighbours, not its ends") {
  const std::string body = "a1 x b1 x c1";
  CHECK(matches(near(2, {word("a1"), word("b1"), word("c1")}), body));
  CHECK_FALSE(matches(near(2, {word("a1"), word("c1"), word("b1")}), body));
}

TEST_CASE("stems and choices stand in a NEAR") {
  const std::string body = "banks of the rivers";
  CHECK(matches(near(3, {word("bank"), word("river")}), body));
  CHECK_FALSE(matches(near(3, {exact_word("bank"), word("river")}), body));
  CHECK(matches(near(3, {any_of({word("sea"), word("bank")}), word("river")}), body));
  CHECK(matches(near(3, {pattern("ba*"), fuzzy("riverz", 1)}), body));
}

TEST_CASE("nothing is near across headline and body") {
  CHECK_FALSE(matches(near(10, {word("flood"), word("river")}), "The river rose", "A flood"));
}

TEST_CASE("names are near words where they are mentioned") {
  const OpenArchive archive(
      {story("1", "Vladimir Putin spoke of missiles.").naming(person("Vladimir Putin", {"Putin"})),
       story("2", "Putin spoke. He met many people, and they talked of missiles.")
           .naming(person("Vladimir Putin", {"Putin"})),
       story("3", "Missiles were spoken of.").naming(person("Vladimir Putin", {"Putin"}))});
  CHECK(archive.found(near(3, {named("Putin"), word("missile")})) == Headlines{"1"});
  CHECK(archive.found(same_sentence({named("Putin"), word("missile")})) == Headlines{"1"});
  CHECK(archive.found(same_paragraph({named("Putin"), word("missile")})) == Headlines{"1", "2"});
}

TEST_CASE("same sentence, same paragraph") {
  const std::string body = "The river rose. A bridge fell.\n\nThe bank stood.";
  CHECK(matches(same_sentence({word("river"), word("rise"), word("rose")}), body) == false);
  CHECK(matches(same_sentence({word("river"), word("rose")}), body));
  CHECK_FALSE(matches(same_sentence({word("river"), word("bridge")}), body));
  CHECK(matches(same_paragraph({word("bridge"), word("river")}), body));
  CHECK_FALSE(matches(same_paragraph({word("bridge"), word("bank")}), body));
}

TEST_CASE("the headline is a sentence and a paragraph of its own") {
  CHECK_FALSE(matches(same_paragraph({word("flood"), word("river")}), "The river", "A flood"));
  CHECK(matches(same_sentence({word("flood"), word("river")}), "x", "River flood"));
}

TEST_CASE("at least so many times, in headline and body together") {
  const std::string body = "vote votes voting\n\nvote";
  CHECK(matches(at_least(4, word("vote")), body));
  CHECK_FALSE(matches(at_least(5, word("vote")), body));
  CHECK(matches(at_least(5, word("vote")), body, "Vote"));
  CHECK(matches(at_least(2, exact_word("vote")), body));
  CHECK_FALSE(matches(at_least(3, exact_word("vote")), body));
  CHECK(matches(at_least(2, phrase({"a", "a"})), "a a a"));
  CHECK_FALSE(matches(at_least(2, word("vote", Field::title)), body, "Vote"));
}

TEST_CASE("positions combine with everything else") {
  const OpenArchive archive({story("1", "one two").from("A"), story("2", "two one").from("A"),
                             story("3", "one two").from("B")});
  const Query one_two = phrase({"one", "two"});
  CHECK(archive.found(all_of({one_two, value(Field::source, "A")})) == Headlines{"1"});
  CHECK(archive.found(no(one_two)) == Headlines{"2"});
  CHECK(archive.found(any_of({one_two, phrase({"two", "one"})})) == Headlines{"1", "2", "3"});
  CHECK(archive.found(all_of({one_two, no(value(Field::source, "A"))})) == Headlines{"3"});
}
