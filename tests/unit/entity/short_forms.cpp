// SPDX-License-Identifier: GPL-2.0-or-later
// What an article calls a firm or a place in short, and what only looks like a name of theirs.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

using Names = std::vector<std::string>;

/// The bytes of every mention but times.
Names written(const std::string& text) {
  const Annotations found = tag(text);
  Names all;
  for (const Mention& mention : found.mentions)
    if (mention.kind != EntityKind::time)
      all.push_back(text.substr(mention.begin, mention.end - mention.begin));
  return all;
}

}  // namespace

TEST_CASE(
    "a firm named in full is meant by the town's name it bears, but not where a town stands") {
  CHECK(names(tag("He sold shares of San Mateo Corp on Monday. San Mateo has plenty of gas.")) ==
        Names{"org:San Mateo"});
  CHECK(has(tag("He sold shares of San Mateo Corp on Monday. He lives in San Mateo."),
            "place:San Mateo"));
}

TEST_CASE("an everyday word means the firm whose name begins with it, where it is a name") {
  CHECK(names(tag("Frost Laboratories is for sale. People said that Frost is attractive.")) ==
        Names{"org:Frost Laboratories"});
  CHECK(has(tag("The Bill and Kestrel Foundation was glad. They fear that Bill will die soon."),
            "person:Bill"));
}

TEST_CASE("a name that ends with 's keeps it where the article uses it in short") {
  CHECK(written("The beer of Kestrel's Group sold well. Kestrel's said so on Monday.") ==
        Names{"Kestrel's Group", "Kestrel's"});
  CHECK(written("The beer of Kestrel Group sold well. Kestrel's beer is cold.") ==
        Names{"Kestrel Group", "Kestrel"});
}

TEST_CASE("a possessive parts the owner from what the table has under both words") {
  CHECK(names(tag("Bank of America's Merrill Lynch unit fell.")) ==
        Names{"org:Bank of America", "org:Merrill Lynch"});
  CHECK(names(tag("It met at Dubai's World Trade Center.")) == Names{"place:Dubai"});
  CHECK(names(tag("Indonesia's stock exchange fined four companies.")) ==
        Names{"place:Indonesia", "org:Indonesia Stock Exchange"});
  CHECK(has(tag("The fund is run by Lloyd's of London."), "org:Lloyd's of London"));
}

TEST_CASE(
    "family names with a comma between are two persons, where the article names them in full") {
  CHECK(names(tag("They heard that Quillfeather, Kestrelwood and Brown told them so. Angela "
                  "Quillfeather spoke, Stan Kestrelwood and Charles Brown too.")) ==
        Names{"person:Angela Quillfeather", "person:Stan Kestrelwood", "person:Charles Brown"});
  CHECK(has(tag("\"It is a start,\" said Marty Kestrelwood, Ford's top negotiator."),
            "person:Marty Kestrelwood"));
}

TEST_CASE("what a sentence begins with is no part of a known name behind it, nor a name itself") {
  CHECK(names(tag("Relieved Federal Reserve officials went home.")) ==
        Names{"org:Federal Reserve"});
  CHECK(names(tag("Investment bank Goldman Sachs fell.")) == Names{"org:Goldman Sachs"});
  CHECK(names(tag("Euro zone ministers went home.")).empty());
}

TEST_CASE("partisans of a house or a state are that house or state") {
  CHECK(names(tag("The vote of U.S. Senate Democrats was close.")) == Names{"org:U.S. Senate"});
  CHECK(names(tag("Then Ohio Democratic Rep. Peter Quill spoke.")) ==
        Names{"place:Ohio", "person:Peter Quill"});
}

TEST_CASE("letters that small words spell out are no name, be it securities that they end with") {
  CHECK(names(tag("The sale of kestrel-backed securities (KBS) fell. Agency KBS rose.")).empty());
}

TEST_CASE("a party that bears its people's name is called so") {
  CHECK(has(tag("Voters of the Finns Party in Finland agreed."), "org:Finns Party"));
}

TEST_CASE("money, receipts and cups are none of the places and firms in their names") {
  const auto* const text = GENERATE("It bid US$3.4 billion.", "He won the America's Cup in May.",
                                    "Its American Depositary Receipts rose on Monday.");
  CAPTURE(text);
  const Annotations found = tag(text);
  for (const Entity& entity : found.entities) CHECK(entity.kind != EntityKind::org);
  CHECK(std::all_of(found.mentions.begin(), found.mentions.end(), [](const Mention& mention) {
    return mention.kind == EntityKind::time || mention.demonym;
  }));
}

TEST_CASE("a place's letters by themselves mean the place") {
  CHECK(has(tag("He moved to LA in May."), "place:Los Angeles"));
  CHECK(has(tag("He lives in Baton Rouge, LA."), "place:Louisiana"));
  CHECK(has(tag("A NY law firm said so."), "place:New York State"));
}

TEST_CASE("the Gulf is the one the article names in full") {
  CHECK(names(tag("The spill in the Gulf of Mexico was bad. They want to clean the Gulf.")) ==
        Names{"place:Gulf of Mexico"});
  CHECK(has(tag("Tankers left the Gulf on Monday, bound for Kuwait."), "place:Persian Gulf"));
}

TEST_CASE("the stock market of a town is its exchange, whatever its shares are called") {
  CHECK(names(tag("It left the Tokyo stock market. Shares on the Tokyo Stock Exchange rose.")) ==
        Names{"place:Tokyo", "org:Tokyo Stock Exchange"});
}

TEST_CASE("a person isn't the firm whose name is theirs with 's") {
  CHECK(names(tag("Bob McDonald left the firm. McDonald was replaced, and McDonald's departure was "
                  "a retirement. Many people like McDonald.")) == Names{"person:Bob McDonald"});
  CHECK(names(tag("McDonald's sells food. Burgers at McDonald's are good.")) ==
        Names{"org:McDonald's"});
}

TEST_CASE("a firm called by an everyday word is meant where a sentence goes on as behind a name") {
  CHECK(written("Scholastic Corp sells books. Scholastic also made a loss.") ==
        Names{"Scholastic Corp", "Scholastic"});
  CHECK(written("Target Corp sells food. Target prices were cut by analysts.") ==
        Names{"Target Corp"});
}

TEST_CASE("a deal's two firms are two, where each is named by itself") {
  CHECK(names(tag("The Kinder Morgan-El Paso merger is near. Kinder Morgan Inc and El Paso Corp "
                  "said so.")) == Names{"org:Kinder Morgan", "org:El Paso Corp"});
  CHECK(has(tag("The bank of Quillax-Bank was robbed. The Quillax-Bank said so."),
            "org:Quillax-Bank"));
}

TEST_CASE("an index called after a person is none, and a hemisphere is a place") {
  CHECK(names(tag("The Russell 2000 rose by a percent.")).empty());
  CHECK(names(tag("The winter of the Northern Hemisphere is near.")) ==
        Names{"place:Northern Hemisphere"});
}

TEST_CASE("firms are one with their legal forms and without, however many these are") {
  CHECK(names(tag("Anheuser-Busch Cos. Inc fell. Shares of Anheuser-Busch rose.")) ==
        Names{"org:Anheuser-Busch"});
  CHECK(names(tag("Lowe's Cos Inc fell. Lowe's rose.")) == Names{"org:Lowe's"});
  CHECK(names(tag("Interpublic Group of Cos Inc fell. Shares of Interpublic rose.")) ==
        Names{"org:Interpublic"});
  CHECK(has(tag("They sued Quillax Group of Cos in May."), "org:Quillax Group"));
}

TEST_CASE("a firm's counsel is an office") {
  CHECK(names(tag("Microsoft General Counsel Peter Quill spoke.")) ==
        Names{"org:Microsoft", "person:Peter Quill"});
}

TEST_CASE("shows and summits are what their names begin with, if that is known") {
  CHECK(names(tag("He spoke at the Quillax Energy Summit and came late.")).empty());
  CHECK(names(tag("It sold none at the Paris Air Show in June.")) == Names{"place:Paris"});
}

TEST_CASE(
    "a firm is meant by its name without its legal form, whatever kind of name that looks like") {
  CHECK(names(tag(
            "They rescued Kestrel Line Ltd in May. The debt of Kestrel Line is high, and Kestrel "
            "Line asked for time.")) == Names{"org:Kestrel Line"});
}

TEST_CASE(
    "a share's code tells a firm where all is in capitals, too, and the text how it's written") {
  CHECK(names(tag("LABATT <LBT> SEES HIGHER PROFIT\n\nLabatt said it would pay more. The board of "
                  "Labatt met.")) == Names{"org:Labatt"});
  CHECK(names(tag("QUILLER <QLR> CHAIRMAN QUITS\n\nThe company said Mr. Quiller would quit. Mr. "
                  "Quiller is 50.")) == Names{"person:Quiller"});
}

TEST_CASE("a name in capitals is the firm's that a text below names in full") {
  CHECK(has(tag("HIGH POINT FINANCIAL CORP SETS OFFERING\n\nThe board of High Point Financial Corp "
                "met on Monday."),
            "org:High Point Financial"));
  CHECK_FALSE(
      has(tag("HIGH POINT FINANCIAL CORP SETS OFFERING\n\nThe board of High Point Financial "
              "Corp met on Monday."),
          "place:High Point"));
  CHECK(
      has(tag("PETER QUILL TO PURSUE BID\n\nThe fund of Peter Quill said so. Peter Quill Brothers "
              "Inc is another."),
          "person:Peter Quill"));
}

TEST_CASE("a firm is shown as a text writes it, not as a headline shouts it") {
  CHECK(names(tag("QUILLAX ENERGY SETS DIVIDEND\n\nThe board of Quillax Energy Inc met. Shares of "
                  "NFSI rose.")) == Names{"org:Quillax Energy", "org:NFSI"});
}

TEST_CASE("everyday words behind an acronym are no part of it where all is in capitals") {
  const Annotations found = tag("USDA ORANGE JUICE ESTIMATE IS HIGHER");
  CHECK(names(found) == Names{"org:U.S. Department of Agriculture"});
}

TEST_CASE("firms with a comma between are two, and a list goes on with no bank") {
  CHECK(names(tag("They went to branches of Wells Fargo, Bank of America and Comerica.")) ==
        Names{"org:Wells Fargo", "org:Bank of America", "org:Comerica"});
  CHECK(has(tag("It was served by Cadwalader, Wickersham & Taft in May."),
            "org:Cadwalader, Wickersham & Taft"));
}

TEST_CASE("somebody the article names is no place behind a preposition") {
  CHECK(names(tag(
            "It said Alfred Quillwood would report to it, and Peter Kestrelfield to Quillwood.")) ==
        Names{"person:Alfred Quillwood", "person:Peter Kestrelfield"});
}

TEST_CASE("of several firms that begin so the one of no other word is meant") {
  CHECK(
      names(tag("Quillax Co has named a chairman, as the Quillax Trust asked it to. In May Quillax "
                "said that he would retire.")) == Names{"org:Quillax", "org:Quillax Trust"});
}

TEST_CASE("a firm whose name is somebody's with 's is meant by both together") {
  CHECK(written("The chain Mervyn's LLC fights on. It is said that Mervyn's was sold.") ==
        Names{"Mervyn's LLC", "Mervyn's"});
  CHECK(has(tag("Rupert Murdoch runs Murdoch's News Corp. They say that Murdoch took over."),
            "person:Rupert Murdoch"));
}

TEST_CASE("a short form of what the text doesn't name is whoever of that name it does") {
  CHECK(names(tag("Allen Stanford was arrested on Thursday. Stanford is accused of fraud.")) ==
        Names{"person:Allen Stanford"});
  CHECK(has(tag("Allen Stanford gave to Stanford University. They thanked him at Stanford."),
            "org:Stanford University"));
}

TEST_CASE("a sentence that begins with a short form tells it by its verb or office") {
  CHECK(written("The airline Virgin Kestrel flies. Virgin said it ordered more.") ==
        Names{"Virgin Kestrel", "Virgin"});
  CHECK(written("Apple Inc sells phones. Apple introduced one on Tuesday. Apple trees bloom.") ==
        Names{"Apple Inc", "Apple"});
  CHECK(written("The magnate Zong Qinghou is rich. Zong, chairman of the firm, said so.") ==
        Names{"Zong Qinghou", "Zong"});
}

TEST_CASE("a firm that stands before somebody named in full is one name and that person another") {
  const Annotations found =
      tag("Peter Feinberg is in charge. A source told Reuters Feinberg will be flexible.");
  CHECK(has(found, "org:Reuters"));
  CHECK(has(found, "person:Peter Feinberg"));
  CHECK(!has(found, "org:Reuters Feinberg"));
}

TEST_CASE("letters in brackets are the name's before them, whatever else they may be") {
  CHECK(names(tag("The European Commission (EC) cleared it. The EC said so on Monday.")) ==
        Names{"org:European Commission"});
}

TEST_CASE("a name in capitals ends where its bearer is named again") {
  CHECK(written("PETER QUILLAX Quillax, a former manager, pleaded guilty on Monday.") ==
        Names{"PETER QUILLAX", "Quillax"});
}

TEST_CASE("who speaks for a bank is no part of its name") {
  CHECK(has(tag("\"They will be nervous,\" rate strategist at BNP Paribas Ioannis Quillides said."),
            "person:Ioannis Quillides"));
}

TEST_CASE("what kind of firm it is, where a sentence begins, is no name") {
  CHECK(names(tag("Aerospace group Kestrel Industries Inc fell.")) ==
        Names{"org:Kestrel Industries"});
}
