// SPDX-License-Identifier: GPL-2.0-or-later
// The shipped gazetteer, as queries and facets use it.
#include "catch.hpp"

#include "entity/gazetteer.hpp"

#include <set>
#include <string>

using namespace dateline;
using namespace dateline::entity;

TEST_CASE("a name's key folds case, accents, hyphens and order") {
  auto [name, key] = GENERATE(table<std::string, std::string>({
      {"Vladimir Putin", "vladimir putin"},
      {"PUTIN, Vladimir", "vladimir putin"},
      {"Kim Jong-il", "kim jong il"},
      {"KIM JONG IL", "kim jong il"},
      {"Škoda", "skoda"},
      {"U.N.", "un"},
      {"Paris, Texas", "paris texas"},
      {"Toyota Motor Co, Ltd", "toyota motor co ltd"},
      {"O'Brien", "o'brien"},
  }));
  CHECK(name_key(name) == key);
}

TEST_CASE("a country is found by code, and by English, native, foreign and former names") {
  auto [name, code] = GENERATE(table<std::string, std::string>({
      {"RU", "RU"},
      {"rus", "RU"},
      {"Russia", "RU"},
      {"russian federation", "RU"},
      {"Россия", "RU"},
      {"Deutschland", "DE"},
      {"Allemagne", "DE"},
      {"日本", "JP"},
      {"USSR", "SU"},
      {"Soviet Union", "SU"},
      {"Zaire", "CD"},
      {"Burma", "MM"},
      {"west-germany", "DE"},
      {"U.S.", "US"},
      {"usa", "US"},
      {"uk", "GB"},
      {"Holland", "NL"},
      {"Ivory Coast", "CI"},
      {"Côte d'Ivoire", "CI"},
  }));
  CAPTURE(name);
  CHECK(country_code(name) == code);
}

TEST_CASE("what is no country has no code") {
  const std::string name =
      GENERATE(as<std::string>{}, "", "Pyongyang", "Russian", "Atlantis", "Texas");
  CAPTURE(name);
  CHECK_FALSE(country_code(name));
}

TEST_CASE("a country code gives the usual English name") {
  CHECK(country_name("KP") == "North Korea");
  CHECK(country_name("us") == "United States");
  CHECK(country_name("SU") == "Soviet Union");
  CHECK(country_name("DD") == "East Germany");
  CHECK(country_name("QQ").empty());
}

TEST_CASE("a known place is found by any of its names and knows what it lies in") {
  const std::string name = GENERATE(as<std::string>{}, "Pyongyang", "PYONGYANG", "平壤", "Пхеньян");
  const auto found = find_known(EntityKind::place, name);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().key == "pyongyang");
  CHECK(found.front().country == "KP");
  CHECK(found.front().containers == std::vector<std::string>{"north korea", "east asia", "asia"});
}

TEST_CASE("places of one name are all found, the likeliest first, under different keys") {
  const auto found = find_known(EntityKind::place, "Georgia");
  REQUIRE(found.size() >= 2);
  CHECK(found[0].country == "GE");
  CHECK(found[0].key == "georgia");
  CHECK(found[1].country == "US");
  CHECK(found[1].key == "georgia united states");
}

TEST_CASE("a name with its container finds the smaller namesake") {
  const auto found = find_known(EntityKind::place, "Paris, Texas");
  REQUIRE(found.size() == 1);
  CHECK(found.front().name == "Paris, Texas");
  CHECK(found.front().key == name_key("Paris, Texas"));
}

TEST_CASE("a known person is found in either order") {
  const auto found = find_known(EntityKind::person, "Putin, Vladimir");
  REQUIRE(found.size() == 1);
  CHECK(found.front().key == "vladimir putin");
  CHECK(found == find_known(EntityKind::person, "Vladimir Putin"));
}

TEST_CASE("a name may hold for some years only") {
  auto [name, country, year, holds] = GENERATE(table<std::string, std::string, int, bool>({
      {"zaire", "CD", 1987, true},
      {"zaire", "CD", 2008, false},
      {"congo", "CD", 1987, false},
      {"congo", "CD", 2008, true},
      {"congo", "CG", 1987, true},
      {"burma", "MM", 1970, true},
      {"ceylon", "LK", 1987, false},
      {"soviet union", "SU", 1991, true},
      {"soviet union", "SU", 1992, false},
  }));
  CAPTURE(name, country, year);
  const Table& table = builtin_table();
  const auto match = table.find(name);
  REQUIRE(match);
  bool found = false;
  for (std::uint32_t i = 0; i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if (table.place_type(meaning.entity) != PlaceType::country ||
        table.country(meaning.entity) != country)
      continue;
    found = true;
    CHECK(table.known_in(meaning, year) == holds);
  }
  CHECK(found);
}

TEST_CASE("every state has its capital") {
  const Table& table = builtin_table();
  std::set<std::string> with_capital, without;
  for (std::uint32_t i = 0; i < table.entity_count(); ++i)
    if (table.is_capital(i)) with_capital.emplace(table.country(i).view());
  for (std::uint32_t i = 0; i < table.entity_count(); ++i)
    if (table.place_type(i) == PlaceType::country &&
        with_capital.count(std::string(table.country(i).view())) == 0)
      without.emplace(table.country(i).view());
  // Nobody's land, and states of the past, whose capitals lie in those of today.
  CHECK(without == std::set<std::string>{"AN", "AQ", "BV", "CS", "HM", "IO", "PS", "SU", "TK", "UM",
                                         "YD", "YU"});
}

TEST_CASE("a division is found by its names and by that of its kind") {
  auto [name, country] = GENERATE(table<std::string, std::string>({
      {"Tuscany", "IT"},
      {"Catalunya", "ES"},
      {"Lower Saxony", "DE"},
      {"Khyber Pakhtunkhwa", "PK"},
      {"North West Frontier Province", "PK"},
      {"Salta Province", "AR"},
      {"Izmir Province", "TR"},
      {"Transnistria", "MD"},
      {"Iraqi Kurdistan", "IQ"},
  }));
  CAPTURE(name);
  const auto found = find_known(EntityKind::place, name);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().place_type == PlaceType::division);
  CHECK(found.front().country == country);
}
