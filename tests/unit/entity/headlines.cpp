// SPDX-License-Identifier: GPL-2.0-or-later
// Names in headlines, flashes and other sentences whose capitals tell nothing.
#include "catch.hpp"

#include "entity/gazetteer.hpp"
#include "entity/mend_labels.hpp"
#include "tagging.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Of an article that is nothing but its headline.
Annotations tag_flash(const std::string& headline, int year, const std::string& body = "") {
  static const Tagger tagger;
  Article article;
  article.headline = headline;
  article.body = body;
  article.date = Date::from_day(year, 3, 14);
  article.lang = "en";
  return tagger.tag(article);
}

}  // namespace

TEST_CASE("who held an office is known by the family name alone in those years") {
  auto [headline, name] = GENERATE(table<std::string, std::string>({
      {"LAWSON URGES BANKS TO WAIT FOR RAIN", "person:Nigel Lawson"},
      {"U.K.'S LAWSON CALLS RAIN A BLESSING", "person:Nigel Lawson"},
      {"TREASURY'S BAKER SAYS RAIN IS WELCOME", "person:James Baker"},
      {"CHANCELLOR LAWSON IN TALKS WITH FARMERS", "person:Nigel Lawson"},
  }));
  CAPTURE(headline);
  CHECK(has(tag_flash(headline, 1987), name));
  CHECK_FALSE(has(tag_flash(headline, 2004), name));
  CHECK_FALSE(has(tag_flash(headline, 0), name));
}

TEST_CASE("a firm of that name is none of them") {
  const std::string headline =
      GENERATE(as<std::string>{}, "LAWSON PRODUCTS INC 4TH QTR NET", "BAKER FOODS 2ND QTR LOSS");
  CAPTURE(headline);
  for (const Entity& entity : tag_flash(headline, 1987).entities)
    CHECK(entity.kind != EntityKind::person);
}

TEST_CASE("a family name in the text means its holder where the article speaks of the country") {
  const std::string british = "Shares in London rose when Lawson spoke of rain on Monday.",
                    dutch = "Shares in Amsterdam rose when Lawson spoke of rain on Monday.";
  CHECK(has(tag(british, Date::from_day(1987, 3, 14)), "person:Nigel Lawson"));
  CHECK_FALSE(has(tag(dutch, Date::from_day(1987, 3, 14)), "person:Nigel Lawson"));
  CHECK_FALSE(has(tag(british, Date::from_day(2004, 3, 14)), "person:Nigel Lawson"));
  CHECK(has(tag("Shares in London rose when Peter Lawson of Leeds spoke. Lawson said that he hoped "
                "for rain.",
                Date::from_day(1987, 3, 14)),
            "person:Peter Lawson"));
}

TEST_CASE("a verb is no part of a name in capitals") {
  auto [headline, name] = GENERATE(table<std::string, std::string>({
      {"REAGAN VETOES BILL ON DAMS", "person:Ronald Reagan"},
      {"REAGAN SCRUBS DINNER FOR FARMERS", "person:Ronald Reagan"},
      {"EC AUTHORISES EXPORT OF MAIZE", "org:European Community"},
  }));
  CAPTURE(headline);
  const Annotations found = tag_flash(headline, 1987, "Rain fell all night.");
  CHECK(names(found) == std::vector<std::string>{name});
}

TEST_CASE("two names with a hyphen between them are two") {
  const Annotations found = tag_flash("", 1987, "A Reagan-Gorbachev summit went on for days.");
  CHECK(has(found, "person:Ronald Reagan"));
  CHECK(has(found, "person:Mikhail Gorbachev"));
}

TEST_CASE("what stands before a share's code is a firm") {
  auto [headline, name] = GENERATE(table<std::string, std::string>({
      {"BURLINGTON QUILT FACTORY <BQF> 2ND QTR NET", "org:BURLINGTON QUILT FACTORY"},
      {"INVESTORS IN TALKS WITH BURLINGTON <BQF>", "org:BURLINGTON"},
  }));
  CAPTURE(headline);
  CHECK(names(tag_flash(headline, 1987)) == std::vector<std::string>{name});
  CHECK(names(tag("BERLIN (Reuters) - It rained all day.")) ==
        std::vector<std::string>{"place:Berlin"});
}

TEST_CASE("a firm's first word does not take over a name that is known otherwise") {
  const Annotations found = tag_flash(
      "", 1987,
      "The Reagan-appointed Quill Commission met. Reagan said that OPEC and the OPEC Conference "
      "had asked him to come. OPEC said the same.");
  CHECK(has(found, "person:Ronald Reagan"));
  CHECK(has(found, "org:OPEC"));
}

TEST_CASE("an organisation's name ends where its officer's begins") {
  const Annotations found = tag_flash(
      "", 1987, "The secretary general of the Arab League Peter Kestrelwood said it would rain.");
  CHECK(has(found, "org:Arab League"));
  CHECK(has(found, "person:Peter Kestrelwood"));
}

TEST_CASE("a bourse is written small, too") {
  CHECK(has(tag_flash("", 1987, "Shares fell on the Frankfurt bourse on Monday."),
            "org:Frankfurt Stock Exchange"));
}

TEST_CASE("an everyday word behind a dateline is no organisation, whatever the model says") {
  constexpr std::uint32_t word = 3;
  const std::string text =
      GENERATE(as<std::string>{}, "NEW YORK (Reuters) - Deep wells were shown to the cook.",
               "SYDNEY, March 17 - Deep wells were shown to the cook.");
  CAPTURE(text);
  text::SplitText split;
  split.split(text);
  entity::ZoneText words(Zone::body, entity::builtin_table());
  words.read(split);
  std::vector<entity::LabelledName> names{{word, word + 1, entity::NameKind::org}};
  entity::mend_labels(words, names);
  CHECK(names.empty());
}

TEST_CASE("a firm's name may begin with an everyday word behind a dateline") {
  CHECK(has(tag("NEW YORK (Reuters) - Interface Flooring Systems Inc said it was glad."),
            "org:Interface Flooring Systems"));
}

TEST_CASE("a dateline is a place wherever it stands, whatever firm has its name") {
  CHECK(has(tag("Updates shares.\n\nTOKYO (Reuters) - Tokyo Electric Power fell by a tenth. Shares "
                "in Tokyo fell as well."),
            "place:Tokyo"));
  CHECK(has(tag("Brackenfold sets payout\n\nBALA CYNWYD, Pa., July 3 - It will feed its cooks."),
            "place:Bala Cynwyd, Pennsylvania"));
  CHECK(has(tag("Brackenfold names officers\n\nHELSINKI (Reuters) - Its shares fell by a tenth."),
            "place:Helsinki"));
}

TEST_CASE("a dateline of a town that no table has is a place, and a time zone is nothing") {
  CHECK(has(tag("Tea sells\n\nHARWICK, Mass  (Reuters) - Tea was sold at 8:20 a.m. EDT."),
            "place:Harwick"));
  CHECK_FALSE(has(tag("By 8:20 a.m. EDT, shares in tea had been sold."), "org:EDT"));
}
