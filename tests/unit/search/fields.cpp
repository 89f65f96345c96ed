// SPDX-License-Identifier: GPL-2.0-or-later
// Fields that are neither words nor names.
#include "catch.hpp"

#include "open_archive.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

OpenArchive dated() {
  return OpenArchive({story("year").on("2000"), story("month").on("2000-07"),
                      story("day").on("2000-07-19"), story("minute").on("2000-07-19T23:59-05:00"),
                      story("old").on("1912-04-16"), story("undated")});
}

}  // namespace

TEST_CASE("values of a field match whole, folded") {
  const OpenArchive archive({story("1").from("The Times"), story("2").from("THE TIMES"),
                             story("3").from("Times"), story("4")});
  CHECK(archive.found(value(Field::source, "the times")) == Headlines{"1", "2"});
  CHECK(archive.found(value(Field::source, "Times")) == Headlines{"3"});
  CHECK(archive.found(value(Field::source, "time")).empty());
}

TEST_CASE("values may have wildcards") {
  const OpenArchive archive(
      {story("1").from("The Times"), story("2").from("Irish Times"), story("3").from("Il Tempo")});
  CHECK(archive.found(value(Field::source, "*times", true)) == Headlines{"1", "2"});
  CHECK(archive.found(value(Field::source, "I*", true)) == Headlines{"2", "3"});
  CHECK(archive.found(value(Field::source, "?he*", true)) == Headlines{"1"});
  CHECK(archive.found(value(Field::source, "*", true)) == Headlines{"1", "2", "3"});
  // Without the mark a star is a star.
  CHECK(archive.found(value(Field::source, "*times")).empty());
}

TEST_CASE("each field keeps to its own values") {
  const OpenArchive archive({story("source").from("World"), story("section").section("World"),
                             story("topic").topic("World"), story("agency").wire("World"),
                             story("lang").in("world"), story("format").format("world"),
                             story("title world")});
  for (const Field field :
       {Field::source, Field::section, Field::topic, Field::agency, Field::lang, Field::format}) {
    const std::string name(field_info(field).name);
    CAPTURE(name);
    CHECK(archive.found(value(field, "world")) == Headlines{name});
    CHECK(archive.found(value(field, "w*", true)) == Headlines{name});
  }
}

TEST_CASE("a value nobody has gets a note with the nearest") {
  const OpenArchive archive({story("1").from("Harbour Courier")});
  CHECK(archive.notes(value(Field::source, "harbor courier")) ==
        Headlines{"no-such-name: no source 'harbor courier'; nearest: Harbour Courier (1)"});
  CHECK(archive.notes(value(Field::source, "harbour courier")).empty());
}

TEST_CASE("an address is found with or without scheme, a site with all below its domain") {
  const OpenArchive archive({story("1").url("https://www.example.org/2000/putin/"),
                             story("2").url("http://sport.example.org/"),
                             story("3").url("http://example.com"),
                             story("4").url("http://localhost/x")});
  CHECK(archive.found(value(Field::url, "http://www.example.org/2000/Putin")) == Headlines{"1"});
  CHECK(archive.found(value(Field::url, "www.example.org/2000/putin/")) == Headlines{"1"});
  CHECK(archive.found(value(Field::url, "*example*", true)) == Headlines{"1", "2", "3"});
  CHECK(archive.found(value(Field::site, "example.org")) == Headlines{"1", "2"});
  CHECK(archive.found(value(Field::site, "sport.example.org")) == Headlines{"2"});
  CHECK(archive.found(value(Field::site, "org")).empty());
  CHECK(archive.found(value(Field::site, "localhost")) == Headlines{"4"});
}

TEST_CASE("what is known of an article can be asked for") {
  const OpenArchive archive({story("1", "body").by("Jane Roe"), story("2").on("2000")});
  CHECK(archive.found(value(Field::has, "author")) == Headlines{"1"});
  CHECK(archive.found(value(Field::has, "date")) == Headlines{"2"});
  CHECK(archive.found(value(Field::has, "text")) == Headlines{"1"});
  CHECK(archive.found(no(value(Field::has, "date"))) == Headlines{"1"});
}

TEST_CASE("where a date came from can be asked for") {
  const OpenArchive archive({story("1").on("2000", DateOrigin::url), story("2"),
                             story("3").on("2000", DateOrigin::dateline)});
  CHECK(archive.found(value(Field::datefrom, "url")) == Headlines{"1"});
  CHECK(archive.found(value(Field::datefrom, "none")) == Headlines{"2"});
  CHECK(archive.found(value(Field::datefrom, "*l*", true)) == Headlines{"1", "3"});
}

TEST_CASE("a range of dates finds what may have appeared in it") {
  const OpenArchive archive = dated();
  const auto [first, last, headlines] = GENERATE(table<const char*, const char*, Headlines>({
      {"2000", "2000", {"day", "minute", "month", "year"}},
      {"2000-07-19", "2000-07-19", {"day", "minute", "month", "year"}},
      {"2000-07-20", "2000-07-20", {"month", "year"}},
      {"2000-08", "2000-08", {"year"}},
      {"1999", "1999", {}},
      {"", "1999", {"old"}},
      {"2000-07-01", "", {"day", "minute", "month", "year"}},
      {"2001", "", {}},
      {"", "", {"day", "minute", "month", "old", "year"}},
      {"1900", "1920", {"old"}},
      {"0001", "9999", {"day", "minute", "month", "old", "year"}},
  }));
  CAPTURE(first, last);
  CHECK(archive.found(published(first, last)) == headlines);
}

TEST_CASE("the undated are found by asking for them, and in no range") {
  CHECK(dated().found(undated()) == Headlines{"undated"});
  CHECK(dated().found(no(undated())).size() == 5);
}

TEST_CASE("a range of years finds what an article is about") {
  const OpenArchive archive(
      {story("1").on("2000").about(1961), story("2").about(1995), story("3")});
  CHECK(archive.found(about_years(1961, 1961)) == Headlines{"1"});
  CHECK(archive.found(about_years(1990, {})) == Headlines{"1", "2"});
  CHECK(archive.found(about_years({}, 1999)) == Headlines{"1", "2"});
  CHECK(archive.found(about_years({}, {})) == Headlines{"1", "2"});
  CHECK(archive.found(about_years(1962, 1994)).empty());
  CHECK(archive.found(all_of({about_years(2000, 2000), about_years(1961, 1961)})) ==
        Headlines{"1"});
}

TEST_CASE("a range of word counts counts headline and body") {
  const OpenArchive archive({story("one two", "three four"), story("one"), story("", "")});
  CHECK(archive.found(of_words(4, 4)) == Headlines{"one two"});
  CHECK(archive.found(of_words({}, 1)) == Headlines{"", "one"});
  CHECK(archive.found(of_words(1, {})) == Headlines{"one", "one two"});
  CHECK(archive.found(of_words(5, 4)).empty());
}

TEST_CASE("a path means a file, a directory, an archive or what fits a pattern") {
  const OpenArchive archive({story("1").at("2000/a.txt"), story("2").at("2000/b/c.txt"),
                             story("3").at("2000.zip!2000/a.txt"), story("4").at("20001/d.txt"),
                             story("5").at("2000/x*y.txt")});
  const auto [text, wildcard, headlines] = GENERATE(table<const char*, bool, Headlines>({
      {"2000/a.txt", false, {"1"}},
      {"2000", false, {"1", "2", "5"}},
      {"2000/", false, {"1", "2", "5"}},
      {"2000/b", false, {"2"}},
      {"2000.zip", false, {"3"}},
      {"2000.zip!2000", false, {"3"}},
      {"200", false, {}},
      {"A.txt", false, {}},
      {"2000*", true, {"1", "2", "3", "4", "5"}},
      {"*/a.txt", true, {"1", "3"}},
      {"*!*", true, {"3"}},
      {"2000/?.txt", true, {"1"}},
      {"2000/x*y.txt", false, {"5"}},
  }));
  CAPTURE(text);
  CHECK(archive.found(value(Field::path, text, wildcard)) == headlines);
  CHECK(archive.index.count(value(Field::path, text, wildcard)) == headlines.size());
}

TEST_CASE("an id finds its article, and so does its beginning") {
  const OpenArchive archive({story("1"), story("2"), story("3")});
  for (const Hit& hit : archive.index.search(everything()).hits) {
    CHECK(archive.found(value(Field::id, hit.id)) == Headlines{hit.headline});
    CHECK(archive.found(value(Field::id, hit.short_id)) == Headlines{hit.headline});
  }
  CHECK(archive.found(value(Field::id, "not an id")).empty());
}

TEST_CASE("filters don't change the score of words") {
  const OpenArchive archive({story("1", "vote").from("A").on("2000"), story("2", "talks")});
  SearchOptions options;
  options.sort = SortOrder::relevance;
  const auto score = [&](const Query& query) {
    return archive.index.search(query, options).hits.at(0).score;
  };
  const double alone = score(word("vote"));
  CHECK(alone > 0);
  CHECK(score(all_of({word("vote"), value(Field::source, "A")})) == Approx(alone));
  CHECK(score(all_of({word("vote"), published("2000", "2000")})) == Approx(alone));
  CHECK(score(all_of({word("vote"), no(word("talks"))})) == Approx(alone));
  CHECK(score(all_of({word("vote"), value(Field::path, "1")})) == Approx(alone));
  CHECK(score(all_of({word("vote"), everything()})) == Approx(alone));
}
