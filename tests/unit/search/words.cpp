// SPDX-License-Identifier: GPL-2.0-or-later
// Words of queries: stems, exact words, wildcards, slips of the pen, zones.
#include "catch.hpp"

#include "failure.hpp"
#include "open_archive.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

OpenArchive elections() {
  return OpenArchive({story("1", "The election was held."),
                      story("2", "Two elections, one winner."), story("3", "He was elected."),
                      story("4", "The electorate waits."), story("5", "Nothing happened.")});
}

}  // namespace

TEST_CASE("an article in another language doesn't change what an English word finds") {
  // Italian stems both words to the same, but only its own article has Italian stems.
  const OpenArchive archive({story("one", "Draghi speaks"), story("two", "What a drag"),
                             story("three", "Il governo di Draghi").in("it")});
  CHECK(archive.found(word("draghi")) == Headlines{"one", "three"});
  CHECK(archive.found(exact_word("drag")) == Headlines{"two"});
}

TEST_CASE("a word finds all words that share its stem, an exact word itself alone") {
  const OpenArchive archive = elections();
  CHECK(archive.found(word("elections")) == Headlines{"1", "2", "3"});
  CHECK(archive.found(exact_word("elections")) == Headlines{"2"});
  CHECK(archive.found(exact_word("elect")).empty());
  CHECK(archive.found(word("absent")).empty());
}

TEST_CASE("a wildcard finds the words it fits and no others of their stems") {
  const OpenArchive archive = elections();
  const auto [text, headlines] = GENERATE(table<const char*, Headlines>({
      {"elect*", {"1", "2", "3", "4"}},
      {"election*", {"1", "2"}},
      {"*ed", {"3", "5"}},
      {"e*s", {"2"}},
      {"h?ld", {"1"}},
      {"h??ld", {}},
      {"*orat*", {"4"}},
      {"zz*", {}},
      {"election", {"1"}},
  }));
  CAPTURE(text);
  CHECK(archive.found(pattern(text)) == headlines);
}

TEST_CASE("a wildcard counts characters, not bytes") {
  const OpenArchive archive(
      {story("1", "\xd0\xbc\xd0\xb8\xd1\x80"), story("2", "\xd0\xbc\xd0\xbe\xd1\x80\xd1\x8f")});
  CHECK(archive.found(pattern("\xd0\xbc?\xd1\x80")) == Headlines{"1"});
  CHECK(archive.found(pattern("\xd0\xbc???")) == Headlines{"2"});
}

TEST_CASE("a fuzzy word allows so many slips, but not in the first letter") {
  const OpenArchive archive({story("1", "Kadafi"), story("2", "Gaddafi"), story("3", "Kaddafi"),
                             story("4", "Kadhafi"), story("5", "Kadfai"), story("6", "Kada")});
  CHECK(archive.found(fuzzy("kadafi", 1)) == Headlines{"1", "3", "4", "5"});
  CHECK(archive.found(fuzzy("kadafi", 2)) == Headlines{"1", "3", "4", "5", "6"});
}

TEST_CASE("slips are counted in characters") {
  const OpenArchive archive({story("1", "\xd0\xbf\xd1\x83\xd1\x82\xd0\xb8\xd0\xbd")});
  CHECK(archive.found(fuzzy("\xd0\xbf\xd0\xbe\xd1\x82\xd0\xb8\xd0\xbd", 1)) == Headlines{"1"});
  CHECK(archive.found(fuzzy("\xd0\xbf\xd0\xbe\xd1\x82\xd0\xb8\xd0\xbc", 1)).empty());
}

TEST_CASE("a wildcard that fits too many words is refused, not cut") {
  std::string body;
  for (int i = 0; i < 1001; ++i) body += "ab" + std::to_string(i) + " ";
  const OpenArchive archive({story("1", body)});
  const Query query = GENERATE(pattern("ab*"), pattern("ab*", Field::lead),
                               near(5, {word("x"), pattern("ab*")}), no(pattern("ab*")));
  for (int call = 0; call < 3; ++call) {
    const auto failure = failure_of([&] {
      if (call == 0) (void)archive.index.search(query);
      if (call == 1) (void)archive.index.count(query);
      if (call == 2) (void)archive.index.facets({Field::source}, query);
    });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::bad_query);
    CHECK(failure->message == "'ab*' fits 1001 words; at most 1000 can be searched at once");
    CHECK(failure->hint == "write more of the word");
  }
  CHECK(archive.found(pattern("ab?")) == Headlines{"1"});
}

TEST_CASE("words are looked for in headline, lead or both") {
  const OpenArchive archive({story("flood 1", "The river rose.\n\nThen a storm."),
                             story("2", "A flood came.\n\nThe river rose."),
                             story("3", "Nothing.\n\nA flood came.")});
  CHECK(archive.found(word("flood")) == Headlines{"2", "3", "flood 1"});
  CHECK(archive.found(word("floods", Field::title)) == Headlines{"flood 1"});
  CHECK(archive.found(word("floods", Field::lead)) == Headlines{"2"});
  CHECK(archive.found(word("floods", Field::hlead)) == Headlines{"2", "flood 1"});
  CHECK(archive.found(exact_word("rose", Field::lead)) == Headlines{"flood 1"});
  CHECK(archive.found(pattern("riv*", Field::lead)) == Headlines{"flood 1"});
  CHECK(archive.found(fuzzy("floood", 1, Field::title)) == Headlines{"flood 1"});
}

TEST_CASE("an exact word in the headline isn't found through its stem's other words there") {
  const OpenArchive archive({story("election 1", "elections"), story("elections 2", "")});
  CHECK(archive.found(exact_word("elections", Field::title)) == Headlines{"elections 2"});
  CHECK(archive.found(exact_word("elections")) == Headlines{"election 1", "elections 2"});
}

TEST_CASE("a word is stemmed in every language the index holds") {
  const OpenArchive archive({story("1", "The votes were counted").in("en"),
                             story("2", "Les votes comptent").in("fr"),
                             story("3", "votes").in("ja")});
  CHECK(archive.found(word("vote")) == Headlines{"1", "2"});
  CHECK(archive.found(word("votes")) == Headlines{"1", "2", "3"});
  CHECK(archive.found(exact_word("votes")) == Headlines{"1", "2", "3"});
}

TEST_CASE("scripts without blanks are searched character by character") {
  const OpenArchive archive({story("1", "\xe5\xb9\xb3\xe5\xa3\xa4\xe3\x81\xab").in("ja"),
                             story("2", "\xe5\xa3\xa4\xe5\xb9\xb3").in("zh")});
  CHECK(archive.found(word("\xe5\xb9\xb3")) == Headlines{"1", "2"});
  CHECK(archive.found(phrase({"\xe5\xb9\xb3", "\xe5\xa3\xa4"})) == Headlines{"1"});
}

TEST_CASE("a word nobody wrote gets a note with the nearest") {
  const OpenArchive archive({story("1", "missile missiles"), story("2", "missal thistle")});
  CHECK(archive.notes(word("missle")) ==
        Headlines{"no-such-word: no article has the word 'missle'; nearest: missile"});
  CHECK(archive.notes(word("zebra")) == Headlines{"no-such-word: no article has the word 'zebra'"});
  CHECK(archive.notes(word("missile")).empty());
}

TEST_CASE("everything is every article") {
  CHECK(elections().found(everything()) == Headlines{"1", "2", "3", "4", "5"});
  CHECK(elections().index.count(everything()) == 5);
}

TEST_CASE("words are joined, chosen from and excluded") {
  const OpenArchive archive(
      {story("1", "war peace"), story("2", "war"), story("3", "peace"), story("4", "treaty")});
  CHECK(archive.found(all_of({word("war"), word("peace")})) == Headlines{"1"});
  CHECK(archive.found(any_of({word("war"), word("peace")})) == Headlines{"1", "2", "3"});
  CHECK(archive.found(all_of({word("war"), no(word("peace"))})) == Headlines{"2"});
  CHECK(archive.found(all_of({no(word("war")), no(word("peace"))})) == Headlines{"4"});
  CHECK(archive.found(no(word("war"))) == Headlines{"3", "4"});
  CHECK(archive.found(no(no(word("war")))) == Headlines{"1", "2"});
  CHECK(archive.found(no(everything())).empty());
  CHECK(archive.found(all_of({word("war"), word("absent")})).empty());
  CHECK(archive.found(any_of({word("war"), word("absent")})) == Headlines{"1", "2"});
  CHECK(archive.found(all_of({word("war"), no(word("absent"))})) == Headlines{"1", "2"});
}

TEST_CASE("an index without articles answers everything with nothing") {
  const OpenArchive archive(IndexPlan{});
  for (const Query& query :
       {everything(), word("a"), phrase({"a", "b"}), named("x"), value(Field::source, "x"),
        published("2000", "2001"), about_years(1, 2), of_words(1, 2), no(word("a")), pattern("aa*"),
        undated(), value(Field::path, "x"), name(Field::actor, "", NameForm::any)}) {
    CAPTURE(to_string(query));
    CHECK(archive.found(query).empty());
    CHECK(archive.index.count(query) == 0);
  }
  CHECK(archive.index.facets({Field::source}, everything())[0].counts.empty());
  CHECK(archive.index.articles("k3f9").empty());
  CHECK(archive.index.coverage(Field::source).empty());
  CHECK(archive.index.info().articles == 0);
}
