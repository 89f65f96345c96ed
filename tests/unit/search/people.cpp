// SPDX-License-Identifier: GPL-2.0-or-later
// Names of persons and organisations in queries.
#include "catch.hpp"

#include "open_archive.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

OpenArchive two_bushes() {
  const Entity george = person("George Tarrant Bush", {"Bush"}), kate = person("Kate Bush");
  return OpenArchive({story("1", "George Tarrant Bush spoke").naming(george),
                      story("2", "Bush spoke").naming(george),
                      story("3", "Kate Bush sang").naming(kate), story("4", "A bush burned"),
                      story("5", "Bushfire Ltd closed").naming(org("Bushfire Ltd"))});
}

}  // namespace

TEST_CASE("a surname finds everybody of that name, and a note says who they are") {
  const OpenArchive archive = two_bushes();
  CHECK(archive.found(named("Bush")) == Headlines{"1", "2", "3"});
  CHECK(archive.notes(named("Bush")) ==
        Headlines{"covers: person:Bush covers George Tarrant Bush (2), Kate Bush (1)"});
}

TEST_CASE("a full name finds the person however an article writes it") {
  const OpenArchive archive = two_bushes();
  CHECK(archive.found(named("George Tarrant Bush")) == Headlines{"1", "2"});
  CHECK(archive.found(named("tarrant george")) == Headlines{"1", "2"});
  CHECK(archive.found(whole_name(Field::person, "Bush, Kate")) == Headlines{"3"});
  CHECK(archive.found(whole_name(Field::person, "Kate")).empty());
  CHECK(archive.notes(named("Kate")).empty());
}

TEST_CASE("a whole name may be one of the shorter names an article uses") {
  CHECK(two_bushes().found(whole_name(Field::person, "Bush")) == Headlines{"1", "2"});
}

TEST_CASE("an exact name is only found where it is spelt so") {
  const OpenArchive archive = two_bushes();
  CHECK(archive.found(name(Field::person, "Bush", NameForm::exact)) == Headlines{"2"});
  CHECK(archive.found(name(Field::person, "George Tarrant Bush", NameForm::exact)) ==
        Headlines{"1"});
  CHECK(archive.found(name(Field::person, "Tarrant", NameForm::exact)).empty());
}

TEST_CASE("names are found by the beginning of a word, and within a few slips") {
  const OpenArchive archive = two_bushes();
  CHECK(archive.found(name(Field::person, "Tarr", NameForm::prefix)) == Headlines{"1", "2"});
  CHECK(archive.found(name(Field::person, "George Ta", NameForm::prefix)) == Headlines{"1", "2"});
  CHECK(archive.found(name(Field::actor, "Bush", NameForm::prefix)) ==
        Headlines{"1", "2", "3", "5"});
  CHECK(archive.found(name(Field::person, "Kata", NameForm::fuzzy, 1)) == Headlines{"3"});
  CHECK(archive.found(name(Field::person, "Tarand", NameForm::fuzzy, 1)).empty());
  CHECK(archive.found(name(Field::person, "Tarand", NameForm::fuzzy, 2)) == Headlines{"1", "2"});
}

TEST_CASE("two words of a name must stand in one name of one person") {
  const OpenArchive archive(
      {story("1", "x").naming(person("Ann Lorimer", {"Betty Dole"})),
       story("2", "x").naming(person("Ann Grey")).naming(person("Mary Dole"))});
  CHECK(archive.found(named("Ann Lorimer")) == Headlines{"1"});
  CHECK(archive.found(named("Ann Dole")).empty());
  CHECK(archive.found(named("Betty Dole")) == Headlines{"1"});
}

TEST_CASE("any name at all") {
  const OpenArchive archive = two_bushes();
  CHECK(archive.found(name(Field::person, "", NameForm::any)) == Headlines{"1", "2", "3"});
  CHECK(archive.found(name(Field::org, "", NameForm::any)) == Headlines{"5"});
  CHECK(archive.found(name(Field::actor, "", NameForm::any)) == Headlines{"1", "2", "3", "5"});
}

TEST_CASE("an actor is a person, an organisation or a country, not a town") {
  const OpenArchive archive({story("1", "Reykholt").naming(city("Reykholt", "IS")),
                             story("2", "Iceland").naming(country("Iceland", "IS")),
                             story("3", "Kestrel Bank").naming(org("Kestrel Bank"))});
  CHECK(archive.found(name(Field::actor, "Iceland")) == Headlines{"2"});
  CHECK(archive.found(name(Field::actor, "Reykholt")).empty());
  CHECK(archive.found(name(Field::actor, "kestrel")) == Headlines{"3"});
  CHECK(archive.found(name(Field::actor, "", NameForm::any)) == Headlines{"2", "3"});
}

TEST_CASE("a name in a zone is mentioned there") {
  const OpenArchive archive(
      {story("Bush 1", "He spoke.\n\nNobody else did.").naming(person("Kate Bush", {"Bush"})),
       story("2", "Bush spoke.\n\nNobody else did.").naming(person("Kate Bush", {"Bush"})),
       story("3", "She spoke.\n\nBush did not.").naming(person("Kate Bush", {"Bush"}))});
  const auto in = [&](Field zone, NameForm form, const std::string& text) {
    return archive.found(name(Field::person, text, form, 0, zone));
  };
  CHECK(in(Field::title, NameForm::token, "Kate") == Headlines{"Bush 1"});
  CHECK(in(Field::lead, NameForm::whole, "Kate Bush") == Headlines{"2"});
  CHECK(in(Field::hlead, NameForm::token, "Bush") == Headlines{"2", "Bush 1"});
  CHECK(in(Field::title, NameForm::any, "") == Headlines{"Bush 1"});
  CHECK(in(Field::text, NameForm::any, "") == Headlines{"2", "3", "Bush 1"});
}

TEST_CASE("a name of the metadata alone is found, but stands in no zone") {
  const OpenArchive archive({story("1", "Nobody.").naming(person("Kate Bush"))});
  CHECK(archive.found(named("Bush")) == Headlines{"1"});
  CHECK(archive.found(name(Field::person, "Bush", NameForm::token, 0, Field::hlead)).empty());
}

TEST_CASE("a name nobody has gets a note with the nearest") {
  const OpenArchive archive = two_bushes();
  CHECK(archive.notes(named("Busch")) ==
        Headlines{
            "no-such-name: no person 'Busch'; nearest: George Tarrant Bush (2), Kate Bush (1)"});
  CHECK(archive.notes(name(Field::org, "Zzyzx")) ==
        Headlines{"no-such-name: no organisation 'Zzyzx'"});
  CHECK(archive.notes(name(Field::org, "", NameForm::any)).empty());
}

TEST_CASE("a note names the five with most articles and counts the rest") {
  std::vector<Story> stories;
  for (int person_number = 1; person_number <= 7; ++person_number)
    for (int i = 0; i < person_number; ++i)
      stories.push_back(story("x").naming(
          person("Kim " + std::string(1, static_cast<char>('A' + person_number)))));
  const OpenArchive archive(stories);
  CHECK(archive.notes(named("Kim")) ==
        Headlines{"covers: person:Kim covers Kim H (7), Kim G (6), Kim F (5), Kim E (4), Kim D (3) "
                  "and 2 more"});
}

TEST_CASE("names and their articles are counted over all shards") {
  const Entity kate = person("Kate Bush");
  IndexPlan plan;
  plan.shards = {{story("1").naming(kate), story("2")}, {story("3").naming(kate)}};
  const OpenArchive archive(plan);
  CHECK(archive.found(named("Bush")) == Headlines{"1", "3"});
  CHECK(archive.notes(name(Field::person, "Busk")) ==
        Headlines{"no-such-name: no person 'Busk'; nearest: Kate Bush (2)"});
}

TEST_CASE("a full name doesn't find a namesake whom the gazetteer knows by the same short one") {
  const Entity father = person("George H.W. Bush", {"George Bush"}),
               son = person("George W. Bush", {"George Bush"});
  const OpenArchive archive({story("1").naming(father), story("2").naming(son)});
  const auto whole = [](const char* text) { return name(Field::person, text, NameForm::whole); };
  CHECK(archive.found(whole("George W. Bush")) == Headlines{"2"});
  CHECK(archive.found(whole("George H.W. Bush")) == Headlines{"1"});
  CHECK(archive.found(whole("George Bush")) == Headlines{"1", "2"});
}

TEST_CASE("notes about names neither count nor name what was deleted") {
  const Entity kate = person("Kate Bush"), ann = person("Ann Bush"), lou = person("Lou Bush");
  IndexPlan plan;
  plan.shards = {{story("1").naming(kate), story("2").naming(kate), story("3").naming(ann)},
                 {story("4").naming(ann), story("5").naming(lou)}};
  plan.deleted = {{1, 1}, {2, 2}};
  const OpenArchive archive(plan);
  CHECK(archive.notes(named("Bush")) ==
        Headlines{"covers: person:Bush covers Ann Bush (2), Kate Bush (1)"});
  CHECK(archive.notes(named("Busk")) ==
        Headlines{"no-such-name: no person 'Busk'; nearest: Ann Bush (2), Kate Bush (1)"});
  CHECK(archive.notes(named("Lou")) == Headlines{"no-such-name: no person 'Lou'"});
}

TEST_CASE("the nearest name is the one with most of the words, not the commonest with one") {
  const OpenArchive archive({story("1").naming(org("Harbour Group")),
                             story("2").naming(org("Harbour Group")),
                             story("3").naming(org("Tarrant's Group"))});
  CHECK(archive.notes(name(Field::org, "Tarrants Group")) ==
        Headlines{"no-such-name: no organisation 'Tarrants Group'; nearest: Tarrant's Group (1), "
                  "Harbour Group (2)"});
}

TEST_CASE("authors are found by any part of their names") {
  const OpenArchive archive({story("1").by("Jane Q. Roe"), story("2").by("ROE, Richard")});
  CHECK(archive.found(name(Field::author, "roe")) == Headlines{"1", "2"});
  CHECK(archive.found(name(Field::author, "Richard Roe")) == Headlines{"2"});
  CHECK(archive.found(whole_name(Field::author, "Jane Roe")).empty());
  CHECK(archive.found(name(Field::author, "", NameForm::any)) == Headlines{"1", "2"});
}
