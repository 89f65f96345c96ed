// SPDX-License-Identifier: GPL-2.0-or-later
// Places, what lies in them, and countries by any of their names.
#include "catch.hpp"

#include "open_archive.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

OpenArchive iceland() {
  return OpenArchive(
      {story("1", "Reykholt")
           .naming(city("Reykholt", "IS", {"west fjorders", "iceland", "europe"})),
       story("2", "Iceland").naming(country("Iceland", "IS", {"europe"})),
       story("3", "Oslo").naming(city("Oslo", "NO", {"norway", "europe"})),
       story("4", "West Fjorders")
           .naming(place(PlaceType::region, "West Fjorders", "IS", {"iceland", "europe"})),
       story("5", "no place")});
}

}  // namespace

TEST_CASE("a place finds what lies in it, an exact place only itself") {
  const OpenArchive archive = iceland();
  CHECK(archive.found(whole_name(Field::place, "Iceland")) == Headlines{"1", "2", "4"});
  CHECK(archive.found(name(Field::place, "Iceland")) == Headlines{"1", "2", "4"});
  CHECK(archive.found(name(Field::place, "Iceland", NameForm::exact)) == Headlines{"2"});
  CHECK(archive.found(whole_name(Field::place, "Reykholt")) == Headlines{"1"});
}

TEST_CASE("a region of no gazetteer finds what lies in it, and a continent too") {
  const OpenArchive archive = iceland();
  CHECK(archive.found(whole_name(Field::place, "West Fjorders")) == Headlines{"1", "4"});
  CHECK(archive.found(whole_name(Field::place, "Europe")) == Headlines{"1", "2", "3", "4"});
}

TEST_CASE("a region that no article names finds what lies in it") {
  const OpenArchive archive(
      {story("1", "Reykholt").naming(city("Reykholt", "IS", {"west fjorders"}))});
  CHECK(archive.found(whole_name(Field::place, "West Fjorders")) == Headlines{"1"});
}

TEST_CASE("what lies in a place is found in a zone and near a word") {
  const OpenArchive archive = iceland();
  const Query in_lead = name(Field::place, "Iceland", NameForm::whole, 0, Field::lead);
  CHECK(archive.found(in_lead) == Headlines{"1", "2", "4"});
  CHECK(archive.found(name(Field::place, "Iceland", NameForm::whole, 0, Field::title)).empty());
  CHECK(archive.found(name(Field::country, "IS", NameForm::token, 0, Field::lead)) ==
        Headlines{"1", "2", "4"});
  CHECK(archive.found(near(1, {whole_name(Field::place, "West Fjorders"), word("reykholt")}))
            .empty());
}

TEST_CASE("a country goes by code, English, native or former name") {
  const OpenArchive archive({story("1").naming(city("Pyongyang", "KP")),
                             story("2").naming(country("Germany", "DE")),
                             story("3").naming(country("Soviet Union", "SU"))});
  const auto [text, headlines] = GENERATE(table<const char*, Headlines>({
      {"KP", {"1"}},
      {"prk", {"1"}},
      {"North Korea", {"1"}},
      {"Deutschland", {"2"}},
      {"\xd0\x93\xd0\xb5\xd1\x80\xd0\xbc\xd0\xb0\xd0\xbd\xd0\xb8\xd1\x8f", {"2"}},
      {"USSR", {"3"}},
      {"France", {}},
      {"Atlantis", {}},
  }));
  CAPTURE(text);
  CHECK(archive.found(name(Field::country, text)) == headlines);
}

TEST_CASE("a place that lay in another state is found by today's country, too") {
  Story moscow = story("1", "Moscow").naming(city("Moscow", "SU", {"russia", "soviet union"}));
  moscow.annotations.countries.insert(moscow.annotations.countries.begin(), "RU");
  const OpenArchive archive(
      {moscow, story("2", "Soviet Union").naming(country("Soviet Union", "SU"))});
  CHECK(archive.found(name(Field::country, "RU")) == Headlines{"1"});
  CHECK(archive.found(name(Field::country, "SU")) == Headlines{"1", "2"});
  CHECK(archive.found(name(Field::country, "RU", NameForm::token, 0, Field::lead)) ==
        Headlines{"1"});
}

TEST_CASE("any country, any place") {
  const OpenArchive archive = iceland();
  CHECK(archive.found(name(Field::country, "", NameForm::any)) == Headlines{"1", "2", "3", "4"});
  CHECK(archive.found(name(Field::place, "", NameForm::any)) == Headlines{"1", "2", "3", "4"});
  const OpenArchive nowhere({story("1").naming(place(PlaceType::other, "Mount Doom"))});
  CHECK(nowhere.found(name(Field::country, "", NameForm::any)).empty());
  CHECK(nowhere.found(name(Field::place, "", NameForm::any)) == Headlines{"1"});
}

TEST_CASE("a country nobody knows gets a note") {
  CHECK(iceland().notes(name(Field::country, "Icelend")) ==
        Headlines{"no-such-name: no country 'Icelend'; nearest: Iceland (3)"});
}

TEST_CASE("articles are found by the place they were filed from") {
  const OpenArchive archive({story("1").filed("PYONGYANG"), story("2").filed("ANCHORAGE, Alaska"),
                             story("3", "Pyongyang").naming(city("Pyongyang", "KP"))});
  CHECK(archive.found(name(Field::filed, "Pyongyang")) == Headlines{"1"});
  CHECK(archive.found(name(Field::filed, "anchorage")) == Headlines{"2"});
  CHECK(archive.found(name(Field::filed, "", NameForm::any)) == Headlines{"1", "2"});
}

TEST_CASE("a place by another of its names, which only the gazetteer knows") {
  const OpenArchive archive({story("1", "Munich").naming(city("Munich", "DE", {"germany"}))});
  CHECK(archive.found(whole_name(Field::place, "M\xc3\xbcnchen")) == Headlines{"1"});
}
