// SPDX-License-Identifier: GPL-2.0-or-later
// Firms and places told by the words beside them, and labels that hold more than one name.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <tuple>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("who has an analyst is a firm") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"\"Prices have further to go,\" said Brean Murray analyst Paul Weller on Tuesday.",
       "org:Brean Murray"},
      {"Erik Penser analyst Kenneth Toll said that rising debt was a problem.", "org:Erik Penser"},
      {"The shares look cheap, said Peter Weller, an analyst with Guotai Junan.",
       "org:Guotai Junan"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("what is said to be a body in front of its name is one") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Inspectors of the Russian consumer protection agency Rospotrebnadzor said so.",
       "org:Rospotrebnadzor"},
      {"Luxury goods of the department store chain Neiman Marcus sold well.", "org:Neiman Marcus"},
      {"It runs the video service Quill Insider and the data network Elektron.", "org:Elektron"},
      {"The cooks of the Italian refiner Saras want to leave at once.", "org:Saras"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("what is said to be a firm behind its name is one") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"The Chief Executive of Digitas, the online advertising arm of Publicis, left.",
       "org:Digitas"},
      {"The rest was sold through Taobao, a unit of a large retailer.", "org:Taobao"},
      {"It turned to Compass Lexecon, a unit of a larger consultancy, for help.",
       "org:Compass Lexecon"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
  CHECK(has(tag("The plan of Chief Executive Fabrizio Viola, the bank said, would be approved."),
            "person:Fabrizio Viola"));
}

TEST_CASE("a publisher with a first name is a person") {
  CHECK(has(tag("The paper's founder and publisher Martin Goodman told it to his son."),
            "person:Martin Goodman"));
}

TEST_CASE("a place something is based in is parted from it") {
  auto [text, place, other] = GENERATE(table<std::string, std::string, std::string>({
      {"News came that San Francisco-based UnionBanCal was for sale to a rival.",
       "place:San Francisco", "org:UnionBanCal"},
      {"The programming of New York-based Sirius was changed.", "place:New York", "org:Sirius"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, place));
  CHECK(has(found, other));
}

TEST_CASE("two names with a hyphen are two if each is known") {
  auto [text, first, second] = GENERATE(table<std::string, std::string, std::string>({
      {"It sent quotes to Paris via the new Calais-Dover cable for a fee.", "place:Calais",
       "place:Dover"},
      {"Talks about the EU-IMF bailout went on, and the cost of the EU-IMF loans rose.",
       "org:European Union", "org:International Monetary Fund"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, first));
  CHECK(has(found, second));
}

TEST_CASE("a name ends behind a company form and a comma, and at a dash") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Unlike its nearest rival, Nissan Motors Co., Toyota was slow to change.", "org:Toyota"},
      {"There were losses at Wells Fargo -- Westwood Capital put them at $1 billion.",
       "org:Wells Fargo"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("whose first name is a town's is a person where he speaks") {
  CHECK(has(tag("Growth is strong, said Stifel analyst Jordan Rohan in a note."),
            "person:Jordan Rohan"));
  CHECK(has(tag("There is no case for a cut, said Cleveland Rueckert, a strategist in Stamford."),
            "person:Cleveland Rueckert"));
}

TEST_CASE("a place that nothing speaks for is none") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Sales of its cancer drug Nexavar and its blood thinner Lovenox rose.", "place:Nexavar"},
      {"Sales of its cancer drug Nexavar and its blood thinner Lovenox rose.", "place:Lovenox"},
      {"The new brand Orville Redenbacher makes popcorn.", "place:Orville Redenbacher"},
  }));
  CAPTURE(text);
  CHECK_FALSE(has(tag(text), name));
  CHECK(
      has(tag("Officials talked about the nearby Patillos port and its mine."), "place:Patillos"));
}

TEST_CASE("a model, a plural of an acronym and a term of the markets name nobody") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"A charge was taken for the A400M airlifter that seven nations ordered.", "org:A400M"},
      {"Debt guaranteed by these GSEs is protected by the agreement.", "org:GSEs"},
      {"A quarter of CEOs said so.", "org:CEOs"},
      {"They hedged it with CDS, and the price of CDS rose.", "org:CDS"},
  }));
  CAPTURE(text);
  CHECK_FALSE(has(tag(text), name));
  CHECK(has(tag("They sold the Airbus A320 to an airline of Brazil."), "org:Airbus"));
}

TEST_CASE("what is left of a label without what stands behind the name") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Senator Peter Quill, a New York Democrat, told his bankers of it.", "place:New York"},
      {"It lost 2 percent at the close. By Marcel Michelson PARIS, the firm said.",
       "person:Marcel Michelson"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("an accord isn't the museum it was signed in") {
  CHECK_FALSE(has(tag("Leaders of the Group of Seven said the Louvre accord was still operative.",
                      Date::from_day(1987, 10, 19)),
                  "org:Louvre Museum"));
}

TEST_CASE("whose family name is a bank's word is a person where he has an office") {
  CHECK(has(tag("Few expected that of Disney, wrote RBC Capital analyst David Bank on Friday."),
            "person:David Bank"));
}

TEST_CASE("a small word in an organisation's label parts it") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"There were losses at French bank Societe Generale that spring.", "org:Societe Generale"},
      {"The Sydney-based fund Macquarie Infrastructure Partners sold its shares.",
       "org:Macquarie Infrastructure Partners"},
      {"He thinks Nestle Health Science saw Vital Foods coming.", "org:Vital Foods"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("what has a chief executive, or ends as a bank does, is a firm") {
  CHECK(has(tag("The two will stay apart, Greenberg Traurig CEO Peter Weller said."),
            "org:Greenberg Traurig"));
  CHECK(has(tag("He worked for the government-backed Zuercher Kantonalbank and moved to Basel."),
            "org:Zuercher Kantonalbank"));
}

TEST_CASE("laws, treaties, rates and kinds of oil are no organisations") {
  auto text = GENERATE(as<std::string>{},
                       "What the loan costs follows the London Interbank Offered Rate, it said.",
                       "A barrel of West Texas Intermediate cost 14 cents more.",
                       "The firm violated the Fair Lending Practices Act again.",
                       "He wants changes in the Nuclear Non-Proliferation Treaty next year.");
  CAPTURE(text);
  for (const std::string& name : names(tag(text))) CHECK(name.substr(0, 4) != "org:");
}

TEST_CASE("a plain word behind a country is no part of a name") {
  const Date then = Date::from_day(1987, 5, 5);
  CHECK(names(tag("Officials responded coolly to a reported U.S. Offer to sell it.", then)) ==
        std::vector<std::string>{"place:United States"});
  CHECK(names(tag("They planned to enter the U.K. Market under a brand of their own.", then)) ==
        std::vector<std::string>{"place:United Kingdom"});
  CHECK(has(tag("A crowd stood before the U.S. Embassy in the capital."), "org:U.S. Embassy"));
}

TEST_CASE("what a table leaves of words is nobody's name") {
  const Annotations found = tag("Shrs 4,498,800 vs 612,000\n\nClsg Opn 101.2");
  for (const std::string& name : names(found)) CHECK(name.substr(0, 7) != "person:");
}

TEST_CASE("what is bought, sold and unknown is a firm, unless its state is named") {
  CHECK(names(tag("It bought a stake in Quillonyx for a good price last year.")) ==
        std::vector<std::string>{"org:Quillonyx"});
  CHECK(names(tag("Analysts said that shares in Quillovial fell by a tenth.")) ==
        std::vector<std::string>{"org:Quillovial"});
}

TEST_CASE("a town of two words that a firm is based in is parted from it") {
  CHECK(has(tag("He is an owner at New York-based Brackenfold Capital Management."),
            "org:Brackenfold Capital Management"));
  CHECK(has(tag("They feared that United Arab Emirates-based Air Arabia would wait."),
            "org:Air Arabia"));
}

TEST_CASE("what a minister is for is no organisation") {
  const Annotations found =
      tag("U.S. Defense Secretary Robert Gates met Belarus Energy Minister "
          "Alexander Ozerets on Friday.");
  CHECK(has(found, "place:United States"));
  CHECK(has(found, "place:Belarus"));
  for (const Entity& entity : found.entities) CHECK(entity.kind != EntityKind::org);
}

TEST_CASE("a word that tells the sort of a firm is no part of its name") {
  CHECK(has(tag("LONDON (Reuters) - Miner Xstrata wants to hire four more cooks."), "org:Xstrata"));
  CHECK(has(tag("TOKYO (Reuters) - Acting Bank of Japan Governor Masaaki Quill said so."),
            "org:Bank of Japan"));
  CHECK(has(tag("It was late. Royal Bank of Scotland Plc was glad of it."),
            "org:Royal Bank of Scotland"));
}

TEST_CASE("a name ends where a quotation begins") {
  CHECK(names(tag("All the children liked Disney-Pixar's \"Ratatouille\" best.")) ==
        std::vector<std::string>{"org:Walt Disney", "org:Pixar"});
  CHECK(has(tag("It was one of the offerings of Toys \"R\" Us Inc in the year."), "org:Toys R Us"));
}

TEST_CASE("the state of something is no department") {
  auto text =
      GENERATE("The U.S. cooks slept through CNN's \"State of the Union\" as they always did.",
               "The U.S. cooks slept through Ronald Reagan's State of the Union message.",
               "U.S. cooks like this State of the Union and no other.");
  CAPTURE(text);
  CHECK_FALSE(has(tag(text), "org:U.S. State Department"));
}

TEST_CASE("a firm that is told to be one is one wherever the article names it") {
  const Annotations found = tag(
      "Patton Kestrelboggs tops the ranks. The law firm Patton Kestrelboggs was first last year. "
      "In March, Patton Kestrelboggs said so.");
  CHECK(names(found) == std::vector<std::string>{"org:Patton Kestrelboggs"});
}

TEST_CASE("partners with '& Co' are a firm, and a list of firms is none") {
  CHECK(has(tag("The plan of Angelo, Gordon & Co was dropped."), "org:Angelo, Gordon"));
  CHECK(names(tag(
            "The buyers of the unit are Carlyle, Unisonex and others. Carlyle Group and Unisonex "
            "Capital Inc said so.")) ==
        std::vector<std::string>{"org:Carlyle Group", "org:Unisonex Capital"});
}

TEST_CASE("a newspaper of two titles has both") {
  CHECK(has(tag("He told the Pittsburgh Tribune-Review that he would."),
            "org:Pittsburgh Tribune-Review"));
}

TEST_CASE("a firm goes by all its partners") {
  auto [text, firm] = GENERATE(table<std::string, std::string>({
      {"Quillax, Kestrel & Brown LLP was their lawyer.", "org:Quillax, Kestrel & Brown"},
      {"She is a partner at Quillax, Kestrel and Brown LLP in Boston.",
       "org:Quillax, Kestrel and Brown"},
      {"He hired Quillax, Lipton, Weiss, Kestrel & Brown LLP.",
       "org:Quillax, Lipton, Weiss, Kestrel & Brown"},
      {"He works for Watchell, Lipton, Kestrel & Katz in May.",
       "org:Watchell, Lipton, Kestrel & Katz"},
      {"He was told so by Davis Polk & Kestrel LLP.", "org:Davis Polk & Kestrel"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), firm));
}

TEST_CASE("no place or other firm before a comma is a partner") {
  auto [text, other] = GENERATE(table<std::string, std::string>({
      {"In Paris, Kestrel & Brown LLP advised it.", "place:Paris"},
      {"Shares of Google, Kestrel & Brown LLC and Xerox rose.", "org:Google"},
      {"He asked Peter Paul, Weiss & Kestrel LLP and Google.", "person:Peter Paul"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), other));
}
