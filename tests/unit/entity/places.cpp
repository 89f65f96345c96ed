// SPDX-License-Identifier: GPL-2.0-or-later
// Which of several places of one name an article means.
#include "catch.hpp"

#include "tagging.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

/// The country of the article's first place that is written so.
std::string country_of(const Annotations& found, const std::string& written) {
  for (const Entity& entity : found.entities)
    if (entity.kind == EntityKind::place &&
        std::find(entity.names.begin(), entity.names.end(), written) != entity.names.end())
      return entity.country;
  return {};
}

/// The key of the nearest place around the one shown so.
std::string lies_in(const Annotations& found, const std::string& name) {
  for (const Entity& entity : found.entities)
    if (entity.kind == EntityKind::place && entity.name == name && !entity.containers.empty())
      return entity.containers.front();
  return {};
}

}  // namespace

TEST_CASE("the places named beside it tell which place is meant") {
  auto [text, name, country] = GENERATE(table<std::string, std::string, std::string>({
      {"Crowds marched through Tbilisi as Georgia voted for a president.", "Georgia", "GE"},
      {"Crowds marched through Atlanta as Georgia voted for a governor.", "Georgia", "US"},
      {"Troops left Georgia for Armenia and Azerbaijan at night.", "Georgia", "GE"},
      {"Rain fell in Alabama, Georgia and Tennessee all night.", "Georgia", "US"},
      {"Mikheil Saakashvili was back in Georgia after a week of talks.", "Georgia", "GE"},
      {"She teaches law at Harvard University in Cambridge these days.", "Cambridge", "US"},
      {"The firm moved from Massachusetts, where it was in Cambridge for years.", "Cambridge",
       "US"},
      {"It rained in Cambridge and in London, and all over England.", "Cambridge", "GB"},
      {"Shops in Alabama were shut, and in Birmingham it rained.", "Birmingham", "US"},
      {"Shops in England were shut, and in Birmingham it rained.", "Birmingham", "GB"},
      {"A U.S. court in New York fined a firm of Kitchener, Ontario, on Monday.", "Ontario", "CA"},
      {"The U.S. and Washington paid the Ontario government a third of it.", "Ontario", "CA"},
      {"Ferries to Vancouver stopped in British Columbia, also from Victoria.", "Victoria", "CA"},
      {"Fires burned in Victoria and near Melbourne for a week.", "Victoria", "AU"},
      {"Tourists landed in Seychelles and stayed in Victoria for a week.", "Victoria", "SC"},
      {"Fans flew to Costa Rica for the match in San Jose.", "San Jose", "CR"},
      {"A maker of chips in California moved from Sunnyvale to San Jose.", "San Jose", "US"},
      {"Rebels in Libya fought near Benghazi and in Tripoli.", "Tripoli", "LY"},
      {"Shells fell in Lebanon, near Beirut and in Tripoli.", "Tripoli", "LB"},
      {"A train from Madrid to Seville stopped in Cordoba all night.", "Cordoba", "ES"},
      {"A bus from Buenos Aires to Rosario stopped in Cordoba all night.", "Cordoba", "AR"},
      {"Pakistan sent troops from Karachi to Hyderabad at night.", "Hyderabad", "PK"},
      {"India sent troops from Bangalore to Hyderabad at night.", "Hyderabad", "IN"},
      {"Prices rose in Chile, and shops in Santiago were shut.", "Santiago", "CL"},
      {"A gale hit Jamaica, and in Kingston roofs flew off.", "Kingston", "JM"},
      {"A gale hit Ontario, and in Kingston roofs flew off.", "Kingston", "CA"},
      {"Steel from Hamilton, in Ontario, cost more in Canada.", "Hamilton", "CA"},
      {"Insurers in Bermuda, most of them in Hamilton, lost money.", "Hamilton", "BM"},
      {"Farmers in New Zealand met in Hamilton near Auckland.", "Hamilton", "NZ"},
      {"Coal from Newcastle in New South Wales went to Japan.", "Newcastle", "AU"},
      {"Ships built near Newcastle and Sunderland in England were sold.", "Newcastle", "GB"},
      {"Troops of the Caribbean states landed in Grenada.", "Grenada", "GD"},
      {"He sang in Granada and in other towns of Spain.", "Granada", "ES"},
      {"He sang in Granada and in Managua, as all Nicaragua does.", "Granada", "NI"},
      {"Macedonia opened its border with Kosovo for a day.", "Macedonia", "MK"},
      {"Guinea closed its border with Sierra Leone for a day.", "Guinea", "GN"},
      {"Equatorial Guinea closed its border for a day.", "Equatorial Guinea", "GQ"},
      {"Papua New Guinea closed a copper mine for a day.", "Papua New Guinea", "PG"},
      {"Guinea-Bissau closed its border for a day.", "Guinea-Bissau", "GW"},
      {"Shops in Northern Ireland were shut for a day.", "Northern Ireland", "GB"},
      {"Shops in Ireland were shut for a day.", "Ireland", "IE"},
      {"Jordan closed its border with Syria for a day.", "Jordan", "JO"},
      {"Refugees from Sudan fled into Chad by night.", "Chad", "TD"},
      {"Turkey closed its border with Iraq for a day.", "Turkey", "TR"},
      {"Ministers met in Luxembourg to talk about farms.", "Luxembourg", "LU"},
      {"Shares fell in New York as the dollar rose.", "New York", "US"},
  }));
  CAPTURE(text);
  CHECK(country_of(tag(text), name) == country);
}

TEST_CASE("what stands behind a name tells which place is meant, there and elsewhere") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"He moved to Paris, Texas, for a new job there.", "Paris, Texas"},
      {"He moved to Moscow, Idaho, for a new job there.", "Moscow, Idaho"},
      {"He moved to London, Ontario, for a new job there.", "London, Ontario"},
      {"He moved to Naples, Florida, for a new job there.", "Naples, Florida"},
      {"He moved to Lebanon, Pennsylvania, for a new job there.", "Lebanon, Pennsylvania"},
      {"It rained in Birmingham, Alabama. Shops in Birmingham were shut.", "Birmingham, Alabama"},
      {"BIRMINGHAM, Alabama, March 3 (Reuters) - It rained all night.", "Birmingham, Alabama"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, "place:" + name));
  CHECK(found.countries.size() == 1);
}

TEST_CASE("a town that no table has is not its great namesake") {
  auto [text, name, country] = GENERATE(table<std::string, std::string, std::string>({
      {"MEXICO, Mo., March 3 (Reuters) - A plant shut.", "place:Mexico, Missouri", "US"},
      {"MEXICO, Missouri, March 3 (Reuters) - A plant shut.", "place:Mexico, Missouri", "US"},
      {"He came from Poland, N.Y., and worked in a plant.", "place:Poland, New York State", "US"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, name));
  CHECK(found.countries == std::vector<std::string>{country});
}

TEST_CASE("a capital whose country is named is no other town, unless told apart") {
  const std::string america =
      "NEW YORK (Reuters) - Shares in Chicago, Boston and Texas fell, and U.S. bonds rose in "
      "Washington and California on fears for Greece. ";
  CHECK(country_of(tag(america + "Men marched in Athens."), "Athens") == "GR");
  CHECK(country_of(tag(america + "Men marched in Athens, Georgia."), "Athens") == "US");
}

TEST_CASE("a state that a town is told to lie in is no town itself") {
  CHECK(country_of(tag("DETROIT (Reuters) - Plants in Chicago, Boston and California and one in "
                       "Windsor, Ontario, were shut on fears for the U.S. market, it said in "
                       "Washington."),
                   "Ontario") == "CA");
}

TEST_CASE("a small town that nothing but its name speaks for is no town of that country") {
  CHECK(tag("It builds the Santana model in Shanghai.").countries ==
        std::vector<std::string>{"CN"});
  CHECK(tag("It builds a model in Davos and sells it in Shanghai.").countries ==
        std::vector<std::string>{"CH", "CN"});
}

TEST_CASE("states and a continent in a row stay what they are") {
  const Annotations found = tag("Sales rose in Mexico, Texas and Canada all year.");
  CHECK(found.countries == std::vector<std::string>{"CA", "MX", "US"});
}

TEST_CASE("the dateline's country goes before another") {
  CHECK(country_of(tag("LONDON, March 3 (Reuters) - A factory in Birmingham was shut."),
                   "Birmingham") == "GB");
  CHECK(country_of(tag("BOSTON, March 3 (Reuters) - A school in Cambridge was shut."),
                   "Cambridge") == "US");
}

TEST_CASE("places lie in the states of their time") {
  auto [text, year, country] = GENERATE(table<std::string, int, std::string>({
      {"Delegates flew to Moscow for a week of talks.", 1987, "SU"},
      {"Delegates flew to Moscow for a week of talks.", 1995, "RU"},
      {"Delegates flew to Belgrade for a week of talks.", 1987, "YU"},
      {"Delegates flew to Belgrade for a week of talks.", 2008, "RS"},
      {"Delegates flew to Prague for a week of talks.", 1987, "CS"},
      {"Delegates flew to Leipzig for a week of talks.", 1987, "DD"},
      {"Delegates flew to Leipzig for a week of talks.", 2008, "DE"},
      {"Delegates flew to Aden for a week of talks.", 1987, "YD"},
  }));
  CAPTURE(text, year);
  const Annotations found = tag(text, Date::from_day(year, 3, 14));
  REQUIRE(found.entities.size() == 1);
  CHECK(found.entities.front().country == country);
}

TEST_CASE("an article is about today's country of a place, too") {
  const Date then = Date::from_day(1987, 3, 14);
  CHECK(tag("Delegates flew to Moscow for a week of talks.", then).countries ==
        std::vector<std::string>{"RU", "SU"});
  CHECK(tag("Delegates flew to Leipzig for a week of talks.", then).countries ==
        std::vector<std::string>{"DD", "DE"});
  CHECK(tag("Snow fell along the Volga for a week.", then).countries ==
        std::vector<std::string>{"SU"});
  CHECK(tag("The Soviet Union asked its banks for loans.", then).countries ==
        std::vector<std::string>{"SU"});
}

TEST_CASE("a name means what it meant in the article's year") {
  auto [text, year, country] = GENERATE(table<std::string, int, std::string>({
      {"The Congo asked its banks for new loans.", 1987, "CG"},
      {"The Congo asked its banks for new loans.", 2008, "CD"},
      {"Zaire asked its banks for new loans.", 1987, "CD"},
      {"Georgia asked its banks for new loans.", 1987, "US"},
      {"Georgia asked its banks for new loans.", 2008, "GE"},
      {"It rained in the Gold Coast all night.", 2008, "AU"},
      {"Burma asked its banks for new loans.", 2008, "MM"},
  }));
  CAPTURE(text, year);
  CHECK(tag(text, Date::from_day(year, 3, 14)).countries == std::vector<std::string>{country});
}

TEST_CASE("money, acronyms and everyday words are no places") {
  const std::string text =
      GENERATE(as<std::string>{}, "It sold the plant for 50 mln U.S. dlrs in cash.",
               "The note pays 100 million Swiss francs a year.",
               "They swapped Canadian and Australian dollars at noon.",
               "At noon the U.S. currency stood at 143 yen.",
               "CENTRAL BANK SETS LIRA/DOLLAR RATES FOR THE DAY",
               "The bank left its Lombard rate at five percent.",
               "Its Chas. P. Quill Co unit bought a press.",
               "Quill (Australia) Ltd printed an English-language paper.",
               "The pact, known as the ICA, was preferable to them.",
               "He won the approval of a Federal court in a year.",
               "They quoted Ron English and Jerry Welsh for a page.",
               "Welsh told reporters of the plan for a bomber.");
  CAPTURE(text);
  CHECK(tag(text).countries.empty());
}

TEST_CASE("a word of a longer name is no place") {
  auto [text, countries] = GENERATE(table<std::string, std::vector<std::string>>({
      {"RYE BROOK, N.Y., Oct 20 (Reuters) - A maker cut its prices.", {"US"}},
      {"PLYMOUTH MEETING, Pa., June 1 (Reuters) - A maker cut its prices.", {"US"}},
      {"The analyst Kota Yuzawa wrote of cars and their price.", {}},
      {"The refinery at San Quirico was shut for a week.", {}},
  }));
  CAPTURE(text);
  CHECK(tag(text).countries == countries);
}

TEST_CASE("rows of countries are not towns of their names") {
  CHECK(tag("Sales rose in Mexico, Philippines, Peru and Jordan, Syria and Iraq.").countries ==
        std::vector<std::string>{"IQ", "JO", "MX", "PE", "PH", "SY"});
}

TEST_CASE("a famous city is not a town of its name in a country that the article names") {
  auto [text, country] = GENERATE(table<std::string, std::string>({
      {"U.S. and Soviet envoys met in Geneva, and in Washington Reagan was glad.", "CH"},
      {"After the summit in Venice the U.S. president flew to Washington.", "IT"},
      {"A U.S. trader in New York sold meal that lay in Rotterdam.", "NL"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text, Date::from_day(1987, 6, 14));
  CHECK(std::count(found.countries.begin(), found.countries.end(), country) == 1);
}

TEST_CASE("what was agreed in a town and is called after it is no place") {
  const auto* const text =
      GENERATE("The Paris accord left prices as they were.", "They kept to the Treaty of Rome.",
               "He was heard in the Iran-contra affair.", "Its debt to the Paris Club is not due.");
  CAPTURE(text);
  CHECK(tag(text).countries.empty());
  CHECK(tag("The U.S. agreement on beef was kept.").countries == std::vector<std::string>{"US"});
  CHECK(tag("They met in Paris and kept to the accord.").countries ==
        std::vector<std::string>{"FR"});
}

TEST_CASE("a state whose name a firm bears is that firm where it is bought or sold") {
  const Annotations found =
      tag("Quill bid for Lombardy Kestrels Inc last week. It wants control of Lombardy, and the "
          "Lombardy shares rose.");
  CHECK(has(found, "org:Lombardy Kestrels"));
  CHECK(found.countries.empty());
  CHECK(has(tag("Lombardy Kestrels Inc was sold. It has a plant in Lombardy."), "place:Lombardy"));
}

TEST_CASE("'A' before a people is no initial") {
  CHECK(tag("A German bank cut its rates.").countries == std::vector<std::string>{"DE"});
  CHECK(tag("They asked A. German and his wife.").countries.empty());
}

TEST_CASE("a dateline's state is written in short, with a full stop or without") {
  CHECK(country_of(tag("BEDFORD, Mass, March 13 - A maker cut its prices."), "BEDFORD") == "US");
}

TEST_CASE("a person or a bird is no place") {
  CHECK(tag("They ate turkey and drank tea from china in a row.").entities.empty());
  CHECK(tag("The coach Chad Smith praised his players.").countries.empty());
}

TEST_CASE("a town lies in its division") {
  CHECK(lies_in(tag("It rained in Munich all night."), "Munich") == "bavaria");
  CHECK(lies_in(tag("It rained in Barcelona all night."), "Barcelona") == "catalonia");
  CHECK(lies_in(tag("It rained in Lahore all night."), "Lahore") == "punjab province");
}

TEST_CASE("a town no table has lies in the state behind it") {
  const Annotations found =
      tag("BRACKENFOLD, Ohio, March 6 - A bank moved to Kestrelton, N.Y., it was said.");
  CHECK(has(found, "place:Brackenfold, Ohio"));
  CHECK(has(found, "place:Kestrelton, New York State"));
  CHECK(found.countries == std::vector<std::string>{"US"});
}

TEST_CASE("a place no table has lies in the country it is said to lie in, under its own name") {
  auto [text, country] = GENERATE(table<std::string, std::string>({
      {"Boeing won the order at Quillburg, France.", "FR"},
      {"QUILLBURG, France, June 6 - Boeing won the order. They met in Quillburg again.", "FR"},
      {"Troops left Quillburg in eastern Chad on Friday.", "TD"},
      {"A fire broke out in Quillburg, northern Italy, on Friday.", "IT"},
      {"They went to Quillburg, France and Spain.", ""},
      {"In Quillburg, France said it would pay.", ""},
      {"They left Quillburg, France economist Peter Brown said.", ""},
      {"After talks in Quillburg, Russia will send troops.", ""},
      {"After talks in Quillburg, Turkey on Friday closed its border.", ""},
      {"They met in Quillburg in Niger Delta.", ""},
      {"They met in Quillburg in Peru, Indiana.", ""},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  const auto town = std::find_if(found.entities.begin(), found.entities.end(),
                                 [](const Entity& entity) { return entity.name == "Quillburg"; });
  REQUIRE(town != found.entities.end());
  CHECK(town->country == country);
}

TEST_CASE("a state's initials may have a blank between them") {
  auto [text, place, state] = GENERATE(table<std::string, std::string, std::string>({
      {"ALBANY, N. Y., March 3 - It rained all night.", "place:Albany", "place:New York State"},
      {"In Salem, N. C., a plant was closed.", "place:Salem, North Carolina",
       "place:North Carolina"},
      {"In Quillburg, W. Va., a plant was closed.", "place:Quillburg, West Virginia",
       "place:West Virginia"},
      {"In Quillburg, S. Dak., it rained.", "place:Quillburg, South Dakota", "place:South Dakota"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(names(found) == std::vector<std::string>{place, state});
  CHECK(found.countries == std::vector<std::string>{"US"});
}

TEST_CASE("a person's initials behind a comma are no state") {
  auto [text, city] = GENERATE(table<std::string, std::string>({
      {"In London, N. M. Rothschild and Sons fixed gold at $300.", "place:London"},
      {"In Moscow, N. S. Khrushchev spoke on Friday.", "place:Moscow"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), city));
}

TEST_CASE("towns of one name in two countries lie in both") {
  CHECK(tag("A quake shook Quillburg, Peru, on Friday. Later one shook Quillburg, Chile.")
            .countries == std::vector<std::string>{"CL", "PE"});
}

TEST_CASE("a city is found as news without umlauts writes it, and keeps its usual name") {
  auto [written, shown, country] = GENERATE(table<std::string, std::string, std::string>({
      {"Osnabrueck", "Osnabrück", "DE"},
      {"Wuerzburg", "Würzburg", "DE"},
      {"Joenkoeping", "Jönköping", "SE"},
      {"Aarhus", "Århus", "DK"},
      {"Tromsoe", "Tromsø", "NO"},
  }));
  CAPTURE(written);
  const Annotations found = tag("The plant in " + written + " was closed on Friday.");
  CHECK(names(found) == std::vector<std::string>{"place:" + shown});
  CHECK(found.countries == std::vector<std::string>{country});
}

TEST_CASE("a city whose exchange or bank is named stays the city in a dateline") {
  const Annotations found =
      tag("TORONTO (Reuters) - Quillmere Corp fell on the Toronto Stock Exchange on Monday.");
  CHECK(has(found, "place:Toronto"));
  CHECK(has(found, "org:Toronto Stock Exchange"));
}

TEST_CASE("a city whose station is named is a place") {
  CHECK(has(tag("Commuters at the Yaroslavl station in Moscow complained."), "place:Yaroslavl"));
}

TEST_CASE("a province whose country is named is no town of the dateline's state") {
  const Annotations found = tag(
      "FULLERTON, Calif., March 2 - It has a new plant in Bramalea, Ontario. The governments of "
      "Canada and Ontario were glad.");
  CHECK(has(found, "place:Ontario"));
  for (const Entity& entity : found.entities)
    if (entity.name == "Ontario") CHECK(entity.country == "CA");
}

TEST_CASE("a place of a few letters is shown in capitals, as the text has it") {
  CHECK(has(tag("He moved from the shops in Sydney to XBD in May."), "place:XBD"));
}

TEST_CASE("letters that no place has are none, and a country's code owns nothing") {
  CHECK(names(tag("Banks suspended several traders in the XKB probe.")).empty());
  CHECK(names(tag("Shares of another rival, BJ's Wholesale Club Inc, rose.")) ==
        std::vector<std::string>{"org:BJ's Wholesale Club"});
}

TEST_CASE("what ends as a dock or a pond is a place, though it may look like somebody") {
  CHECK(names(tag("The trains ran from Kestrelford Pond to the hills.")) ==
        std::vector<std::string>{"place:Kestrelford Pond"});
}
