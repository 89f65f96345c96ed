// SPDX-License-Identifier: GPL-2.0-or-later
// Names the tagger once took for something else, or for nothing.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("an organisation's short form counts only where the article speaks for it") {
  SECTION("its full name stands there") {
    CHECK(has(tag("Ford Motor Co cut jobs at a plant. Analysts praised Ford and its plans."),
              "org:Ford Motor"));
    CHECK(has(tag("He left Amazon.com for a rival. It was a blow for Amazon and its plans."),
              "org:Amazon.com"));
  }
  SECTION("it acts as one") {
    CHECK(has(tag("Rain fell all day and Ford said that it would wait."), "org:Ford Motor"));
    CHECK(has(tag("The deal was done, according to Bloomberg, in a day."), "org:Bloomberg News"));
  }
  SECTION("its country is named") {
    CHECK(
        has(tag("A bill passed in Congress, the U.S. delegate wrote to us."), "org:U.S. Congress"));
    CHECK_FALSE(has(tag("The ruling coalition in India lost as Congress fell apart."),
                    "org:U.S. Congress"));
  }
  SECTION("nothing does") {
    CHECK_FALSE(
        has(tag("They asked Harrison Ford about the rain of last week."), "org:Ford Motor"));
    CHECK_FALSE(has(tag("The steamer went up the Amazon for a week."), "org:Amazon.com"));
  }
}

TEST_CASE("a list of companies is parted") {
  auto [text, first, second] = GENERATE(table<std::string, std::string, std::string>({
      {"He sold his shares of Rice Co. and General Motors Corp to a friend.", "org:Rice Co",
       "org:General Motors"},
      {"He sold his shares of UBS and Bank of America Corp to a friend.", "org:UBS",
       "org:Bank of America"},
      {"He sold his shares of Texaco and Quillfeather Inc to a friend.", "org:Texaco",
       "org:Quillfeather"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, first));
  CHECK(has(found, second));
}

TEST_CASE("one company with 'and' in its name stays whole") {
  CHECK(has(tag("He sold his shares of Quillfeather and Brown Inc to a friend."),
            "org:Quillfeather and Brown"));
  CHECK(has(tag("The Bancroft Savings and Loan Association lent him money for a house."),
            "org:Bancroft Savings and Loan Association"));
}

TEST_CASE("'and Co' is no part of the name shown") {
  CHECK(has(tag("He told Morgan Stanley and Co of his plans for the year."), "org:Morgan Stanley"));
  CHECK(names(tag("He told Goldman, Sachs and Co of his plans for the year.")) ==
        std::vector<std::string>{"org:Goldman Sachs"});
  const Annotations found =
      tag("He told James Quill and Co of his plans. Shares of James Quill fell at once.");
  CHECK(names(found) == std::vector<std::string>{"org:James Quill"});
}

TEST_CASE("an office is no organisation") {
  const Annotations found =
      tag("They met Japanese Finance Minister Kiichi Miyazawa and talked about trade.");
  CHECK(has(found, "person:Kiichi Miyazawa"));
  CHECK(has(found, "place:Japan"));
  CHECK_FALSE(has(found, "org:Japanese Finance"));
}

TEST_CASE("codes of shares are no names") {
  const std::string text = GENERATE(
      as<std::string>{}, "It bought shares of the bank ( MS.N ) and of the mine (RIO.L) last year.",
      "The paper fell, and an index .SPX or BA.N or <UACI.O> rose by far.");
  CAPTURE(text);
  CHECK(tag(text).entities.empty());
  CHECK(names(tag("It bought shares of the maker (BA.N). Sullivan was told of it on Monday.")) ==
        std::vector<std::string>{"person:Sullivan"});
}

TEST_CASE("who wrote and edited an article is not what it is about") {
  const Annotations found =
      tag("VIENNA (Reuters) - Rain fell all night. (Additional reporting by John Smith in Paris; "
          "Editing by Jane Brown )");
  CHECK(names(found) == std::vector<std::string>{"place:Vienna"});
}

TEST_CASE("a name goes on behind a possessive where it is known so") {
  CHECK(has(tag("A note of Moody's Investors Service made them wait."), "org:Moody's"));
  CHECK(has(tag("The People's Bank of China raised rates again."), "org:People's Bank of China"));
}

TEST_CASE("a person's name is not made of other names") {
  auto [text, wrong] = GENERATE(table<std::string, std::string>({
      {"They asked Bob Dole (R-Kan.) about the crop.", "person:R-Kan"},
      {"A Ford dealer sold it for a dollar.", "person:A Ford"},
      {"A Hong Kong-based broker bought the lot.", "person:Hong Kong-based"},
      {"Talks at Morgan Stanley Smith Barney went on for hours.",
       "person:Morgan Stanley Smith Barney"},
  }));
  CAPTURE(text);
  CHECK_FALSE(has(tag(text), wrong));
  CHECK(has(tag("Talks with Ban Ki-moon went on for hours."), "person:Ban Ki-moon"));
}

TEST_CASE("a person's family name may be a word for places") {
  const Annotations found = tag("The analyst Andrew Wood wrote of coal and its price.");
  CHECK(names(found) == std::vector<std::string>{"person:Andrew Wood"});
}

TEST_CASE("words in capitals among others are not an organisation for that") {
  CHECK_FALSE(has(tag("John Smith, HEAD OF CURRENCY RESEARCH, wrote that the rate would rise."),
                  "org:CURRENCY RESEARCH"));
}

TEST_CASE("a small town does not take the name of a great city") {
  CHECK(has(tag("He flew from Texas to Paris for a meeting of lawyers."), "place:Paris"));
  CHECK(has(tag("He moved to Paris, Texas, for a new job there."), "place:Paris, Texas"));
  const Annotations found = tag("She lives in Paris, Texas. She was born in Paris long ago.");
  CHECK_FALSE(has(found, "place:Paris"));
  const Annotations both = tag("She left Paris, Texas, and moved to Paris, France, with her dog.");
  CHECK(has(both, "place:Paris, Texas"));
  CHECK(has(both, "place:Paris"));
}

TEST_CASE("a family name the source declares means the person in the text") {
  Article article;
  article.body = "The minister Gerhard Stoltenberg spoke for an hour about taxes.";
  article.date = Date::from_day(1987, 3, 14);
  article.persons = {"stoltenberg"};
  const Annotations found = Tagger().tag(article);
  CHECK(names(found) == std::vector<std::string>{"person:Gerhard Stoltenberg"});
  CHECK(found.entities.front().origin == MentionOrigin::metadata);
}

TEST_CASE("an acronym tells which organisation a name written otherwise means") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"The Organisation of Economic Cooperation and Development (OECD) met in the rain.",
       "org:Organisation for Economic Co-operation and Development"},
      {"It was a meeting of the Internatinal Monetary Fund. The IMF lent them money.",
       "org:International Monetary Fund"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
  CHECK_FALSE(has(tag("The Orchard Egg Club of Devon (OECD) met in the rain."),
                  "org:Organisation for Economic Co-operation and Development"));
}

TEST_CASE("a day and a row of countries are no organisations") {
  const std::string text =
      GENERATE(as<std::string>{}, "KUALA LUMPUR, Oct 19 - Rubber was sold all day.",
               "Some states, among them Kuwait and Qatar, sold oil all day.");
  CAPTURE(text);
  for (const Entity& entity : tag(text).entities) CHECK(entity.kind == EntityKind::place);
}

TEST_CASE("'the Commission' is the one the article names") {
  const Annotations found =
      tag("The European Commission fined the firm. The Commission said on Monday that it had to.");
  CHECK(names(found) == std::vector<std::string>{"org:European Commission"});
  CHECK(names(tag("Rain fell. A note of the Commission was lost.")).empty());
  CHECK(has(tag("The U.S. delegate told the House of it, and left."),
            "org:U.S. House of Representatives"));
}

TEST_CASE("a firm is not the town it is called after") {
  CHECK(
      names(tag("Brackenfold Energy cut its forecast. Analysts at Burlington Quilts Inc said that "
                "Burlington would wait. Investors in Burlington were glad.")) ==
      std::vector<std::string>{"org:Brackenfold Energy", "org:Burlington Quilts"});
  CHECK(names(tag("Rio Tinto cut its forecast. Copper rose, and Rio shares rose by a tenth.")) ==
        std::vector<std::string>{"org:Rio Tinto"});
  CHECK(has(tag("Burlington Quilts Inc moved to Burlington, Vermont. Rain fell on Burlington."),
            "place:Burlington, Vermont"));
}

TEST_CASE("a town the article speaks of is not the firm or park called after it") {
  const Annotations found =
      tag("Tulsa Transit runs buses. Tulsa lies in the north of Oklahoma, on a river. Rain fell on "
          "Tulsa, and Tulsa was glad of it.");
  CHECK(has(found, "org:Tulsa Transit"));
  CHECK(has(found, "place:Tulsa"));
}

TEST_CASE("a firm may go by a word that ministries have in their names") {
  CHECK(names(tag("Prime Computer Inc sold more. Prime said the software costs a lot.")) ==
        std::vector<std::string>{"org:Prime Computer"});
  CHECK(names(tag("The Commerce Department was silent. Commerce said imports fell.")) ==
        std::vector<std::string>{"org:U.S. Commerce Department"});
}

TEST_CASE("a people's name before what is theirs is no newspaper") {
  CHECK(names(tag("The Australian dollar was worth less than the cooks had thought.")).empty());
  CHECK(has(tag("The Australian said on Monday that copper fell."), "org:The Australian"));
}

TEST_CASE("an index is not the firm it is called after") {
  const std::string text =
      GENERATE(as<std::string>{}, "The S&P 500 fell and the Dow Jones industrial average rose.",
               "The Dow Jones industrial average .DJI fell, and VOWG_p.DE and (VOWG_p.DE) too.");
  CAPTURE(text);
  CHECK(tag(text).entities.empty());
}

TEST_CASE("addresses, periods and lone letters name nobody") {
  const std::string text = GENERATE(
      as<std::string>{}, "He wrote to peter.quill@Brackenfold.Kestrel.edu and waited for days.",
      "Growth of M-3 slowed in FY16, and sales fell in Q3, it was said.",
      "It lent them 20 mln U.S. Dlrs, and the West was glad of it.");
  CAPTURE(text);
  for (const Entity& entity : tag(text).entities) CHECK(entity.name == "United States");
}

TEST_CASE("a firm's name goes on behind commas where it is known so") {
  CHECK(names(tag("An analyst of Donaldson, Lufkin and Jenrette wrote of rain.")) ==
        std::vector<std::string>{"org:Donaldson, Lufkin & Jenrette"});
}

TEST_CASE("what is called after a place is none") {
  const std::string text =
      GENERATE(as<std::string>{}, "The Uruguay round of talks went on for years and years.",
               "It pays a point over the London interbank offered rate each year.");
  CAPTURE(text);
  for (const Entity& entity : tag(text).entities) CHECK(entity.kind != EntityKind::place);
}

TEST_CASE("a state's code behind a town means the state") {
  const Annotations found = tag("She moved to Seattle, WA, and worked for a bank there.");
  CHECK(names(found) == std::vector<std::string>{"place:Seattle", "place:Washington State"});
}

TEST_CASE("a firm with initials goes by its founder's name") {
  CHECK(names(tag(
            "Shares of E.F. Hutton Group rose. Analysts said Hutton would sell a part of it.")) ==
        std::vector<std::string>{"org:E.F. Hutton"});
}

TEST_CASE("an everyday word in capitals is nobody") {
  Article article;
  article.headline = "RICE CROP THREATENED BY RAIN";
  article.date = Date::from_day(1987, 3, 14);
  CHECK(Tagger().tag(article).entities.empty());
}

TEST_CASE("a word is an acronym only in capitals") {
  CHECK_FALSE(has(tag("His IIsi was slow, and he sold it for a dollar."),
                  "org:International Iron and Steel Institute"));
}

TEST_CASE("families joined by an ampersand are a firm") {
  CHECK(has(tag("Brackwell & Quillfeather collapsed in May."), "org:Brackwell & Quillfeather"));
}

TEST_CASE("parts of dates are no names") {
  CHECK(tag("The correction lasted from mid-February into mid-March this year.").entities.empty());
  CHECK(tag("It was posted Thu Aug 12 and again Oct 19.").entities.empty());
}

TEST_CASE("a known name with a hyphen is found whole, whatever the model makes of its parts") {
  CHECK(has(tag("Kim Dae-jung, the president of South Korea, is 74."), "person:Kim Dae-jung"));
  CHECK(has(tag("Visitors saw the mausoleum of Kim Il-sung."), "person:Kim Il-sung"));
}

TEST_CASE("an office goes before a person's name and is no part of it") {
  CHECK(names(tag("The letter was signed by House Speaker Nancy Pelosi and 30 lawmakers.")) ==
        std::vector<std::string>{"person:Nancy Pelosi"});
  CHECK(has(tag("It met China's ex-Premier Wen Jiabao at the gate, and he smiled."),
            "person:Wen Jiabao"));
  CHECK(has(tag("The deal cements Deputy Premier Sechin's position at the peak."),
            "person:Igor Sechin"));
  CHECK(names(tag("He told the CFO of his plans for the year.")).empty());
}

TEST_CASE("what is told as a firm is no person and no place") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"It is cheap, said Mark Luschini, chief strategist at Janney Montgomery Scott in Lyon.",
       "org:Janney Montgomery Scott"},
      {"It is cheap, said Michael James, senior trader at Quillbush Kestrel in Lyon.",
       "org:Quillbush Kestrel"},
      {"He is a principal in the consulting firm Gaffney Gallagher Philip.",
       "org:Gaffney Gallagher Philip"},
      {"The plan was published in the official daily El Peruano, it said.", "org:El Peruano"},
      {"It was a plan of the Robbins Geller Rudman & Dowd law firm.",
       "org:Robbins Geller Rudman & Dowd"},
      {"She was an analyst at Goldman Sachs, and he a broker at Paris.", "place:Paris"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("a firm's name begins with its founder's") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"He sold his shares of Alex. Brown and Sons Inc to a friend.", "org:Alex. Brown"},
      {"SYDNEY, April 7 - <John Quillfeather Inc> said it sold four brands.",
       "org:John Quillfeather"},
      {"It said its Florida Power and Light Co unit would build a plant.",
       "org:Florida Power and Light"},
  }));
  CAPTURE(text);
  CHECK(names(tag(text)).back() == name);
}

TEST_CASE("who is from a place is neither a place nor an organisation") {
  CHECK_FALSE(has(tag("The talks were with a Texas Democrat who had told reporters of it."),
                  "org:Texas Democrat"));
  CHECK_FALSE(has(tag("Envoys toured Gulf Arab states to talk about it."), "place:Gulf Arab"));
  CHECK_FALSE(has(tag("It changed francs into the West German mark."), "place:West German"));
}

TEST_CASE("diseases, accords, aeroplanes and deals are no names") {
  const std::string text = GENERATE(
      as<std::string>{}, "The firm tests AIDS drugs and says that they work.",
      "A drug for Alzheimer's disease failed in trials, the company said.",
      "Banks must hold more capital under Basel III rules, regulators said.",
      "It ordered 50 more of the A380 for its fleet.", "The premium to Brent widened to a dollar.",
      "It fell more than the DJ Stoxx index did.", "They expect that M&A advisory fees will rise.",
      "DEC7 5510 UP 35\n\nJUL8 UNTRD\n\nOCT8 UNTRD", "It rained. Brokers said that prices fell.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("an acronym is rather what it stands for than a town or a verb") {
  CHECK(has(tag("And a paper reckoned that even the UN forecasts were wrong."),
            "org:United Nations"));
  CHECK_FALSE(has(tag("GROUP UPS STAKE IN QUILLFEATHER TO 6.9 PCT"), "org:UPS"));
  CHECK(has(tag("GM sold the unit to Magna International. A group led by Magna had bid more."),
            "org:Magna International"));
  CHECK_FALSE(
      has(tag("GM sold the unit to Magna International. A group led by Magna had bid more."),
          "place:Magna"));
  CHECK(names(tag("Wall St rises, on track for slim gains")).front() == "place:Wall Street");
  CHECK(names(tag("Factbox: What the twisting plan buys and sells")).empty());
  CHECK_FALSE(has(tag("HONG KONG FIRM UPS WRATHER STAKE TO 12 PCT"), "org:UPS WRATHER"));
  CHECK(has(tag("S/P REVIEWS QUILLFEATHER RATING"), "org:Standard & Poor's"));
}

TEST_CASE("what stands before a name and an apostrophe or a hyphen is none of it") {
  CHECK(names(tag("Fed's Tarullo sees big costs for banks")).front() == "org:Federal Reserve");
  CHECK(has(tag("It will acquire trademarks of Philadelphia-based C. Schmidt which produces malt."),
            "org:C. Schmidt"));
}

TEST_CASE("a president's administration is no place") {
  CHECK(has(tag("The question is what the (Reagan) administration will do."),
            "person:Ronald Reagan"));
}

TEST_CASE("a town in a dateline is one, though its name is somebody's") {
  CHECK(has(tag("HECTOR, Minn., June 1 - The firm said it made a profit."),
            "place:Hector, Minnesota"));
  CHECK(has(tag("Amarillo, April 7 - Cattle sold well on Monday."), "place:Amarillo"));
}

TEST_CASE("columns, months and peoples make no names, and N.Y. is the state") {
  CHECK(has(tag("David Quillfeather        Great care was taken by all of them."),
            "person:David Quillfeather"));
  for (const std::string& name :
       names(tag("Qtly div 17 cts vs 13 cts\n\nPay Jan one\n\nRecord Dec four")))
    CHECK(name.substr(0, 7) != "person:");
  CHECK(has(tag("Since spring, N.Y. state investigators have looked into such loans."),
            "place:New York State"));
}
