// SPDX-License-Identifier: GPL-2.0-or-later
// Reuters SGML: many stories a file, control characters, odd dates.
#include "catch.hpp"

#include "formats/markup.hpp"
#include "reading.hpp"

using namespace dateline;
using namespace dateline::formats;
using Names = std::vector<std::string>;

namespace {

std::string story(const std::string& inner, const std::string& date = "26-FEB-1987 15:01:01.79",
                  const std::string& id = "7") {
  return "<REUTERS TOPICS=\"YES\" OLDID=\"1\" NEWID=\"" + id + "\">\n<DATE>" + date +
         "</DATE>\n<TOPICS><D>veg-oil</D></TOPICS>\n"
         "<PLACES><D>el-salvador</D><D>usa</D></PLACES>\n<PEOPLE><D>ola-nordmann</D></PEOPLE>\n"
         "<ORGS><D>gatt</D></ORGS>\n<EXCHANGES><D>nyse</D></EXCHANGES>\n<COMPANIES></COMPANIES>\n"
         "<UNKNOWN>&#5;&#5;C T\n</UNKNOWN>\n" +
         inner + "\n</REUTERS>\n";
}

const std::string document_type = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

}  // namespace

TEST_CASE("a Reuters story gives its text and all its lists") {
  const Article article = read_one(
      "reut2-000.sgm",
      document_type + story("<TEXT>&#2;\n<TITLE>COWS &lt;COW> &amp; SHIPS</TITLE>\n"
                            "<AUTHOR>    By Ann Lee, Reuters</AUTHOR>\n"
                            "<DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Cows stood about\n"
                            "on the deck.\n    Nobody came.\n Reuter\n&#3;</BODY></TEXT>"));
  CHECK(article.id == "7");
  CHECK(article.headline == "COWS <COW> & SHIPS");
  CHECK(article.authors == Names{"Ann Lee"});
  CHECK(article.body == "SALVADOR, Feb 26 - Cows stood about on the deck.\n\nNobody came.");
  CHECK(to_string(article.date) == "1987-02-26T15:01:01");
  CHECK(article.date_origin == DateOrigin::structured);
  CHECK(article.dateline.place == "SALVADOR");
  CHECK(to_string(article.dateline.date) == "1987-02-26");
  CHECK(article.source == "Reuters");
  CHECK(article.topics == Names{"veg oil"});
  CHECK(article.places == Names{"el salvador", "usa"});
  CHECK(article.persons == Names{"ola nordmann"});
  CHECK(article.orgs == Names{"General Agreement on Tariffs and Trade", "New York Stock Exchange"});
}

TEST_CASE("codes of Reuters stories become the names they stand for, unknown ones stay") {
  const Article article = read_one(
      "x.sgm", document_type +
                   "<REUTERS NEWID=\"7\">\n<PEOPLE><D>james-baker</D><D>lawson</D></PEOPLE>\n"
                   "<ORGS><D>ico-coffee</D><D>worldbank</D></ORGS>\n"
                   "<EXCHANGES><D>tose</D><D>moon-bourse</D></EXCHANGES>\n"
                   "<TEXT><TITLE>T</TITLE><BODY>B.</BODY></TEXT>\n</REUTERS>\n");
  CHECK(article.persons == Names{"James Baker", "Nigel Lawson"});
  CHECK(article.orgs == Names{"International Coffee Organization", "World Bank",
                              "Toronto Stock Exchange", "moon bourse"});
}

TEST_CASE("odd dates of Reuters stories are read") {
  auto [text, iso] = GENERATE(table<std::string, std::string>({
      {" 9-APR-1987 00:00:00.00", "1987-04-09T00:00:00"},
      {"31-MAR-1987 12:00:00.00&#9;&#9;&#9;E F", "1987-03-31T12:00:00"},
      {"9-MAR-1987  12:00:00.00", "1987-03-09T12:00:00"},
      {"no date", ""},
  }));
  CAPTURE(text);
  const Article article =
      read_one("x.sgm", story("<TEXT><TITLE>T</TITLE><BODY>B.</BODY></TEXT>", text));
  CHECK(to_string(article.date) == iso);
}

TEST_CASE("a story that is only its headline has no body") {
  const Article article = read_one("x.sgm", story("<TEXT TYPE=\"BRIEF\">&#2;\n"
                                                  "******<TITLE>COWS STRANDED\n</TITLE>"
                                                  "Blah blah blah.\n&#3;\n\n</TEXT>"));
  CHECK(article.headline == "COWS STRANDED");
  CHECK(article.body.empty());
}

TEST_CASE("unmarked text gives its own headline") {
  const Article article = read_one("x.sgm", story("<TEXT TYPE=\"UNPROC\">&#2;\nCOW PRICES\n"
                                                  "    Cows rose.\n    Ships fell.\n REUTER\n"
                                                  "&#3;\n</TEXT>"));
  CHECK(article.headline == "COW PRICES");
  CHECK(article.body == "Cows rose.\n\nShips fell.");
}

TEST_CASE("every numbered story counts, even an empty one") {
  const Reading reading =
      read_entry("x.sgm", story("<TEXT TYPE=\"UNPROC\">&#2;\n&#3;\n</TEXT>", "1-JAN-1987", "1") +
                              story("<TEXT><TITLE>A</TITLE></TEXT>", "1-JAN-1987", "2"));
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].id == "1");
  CHECK(reading.problems.empty());
}

TEST_CASE("a story cut off by the next or by the end is kept and reported") {
  const std::string whole = story("<TEXT><TITLE>A</TITLE><BODY>One. Two.</BODY></TEXT>");
  const std::string cut = whole.substr(0, whole.find("Two."));
  const Reading reading = read_entry("x.sgm", cut + whole + cut);
  REQUIRE(reading.articles.size() == 3);
  CHECK(reading.articles[0].body == "One.");
  CHECK(reading.articles[1].body == "One. Two.");
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].reason == "an article is cut off");
}

TEST_CASE("a text that quotes the tags is no Reuters file") {
  const Reading reading =
      read_entry("guide.txt", "How it works\n\nEach story begins with <REUTERS NEWID=\"1\">.\n");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].format == "text");
}

TEST_CASE("entities become characters, control characters vanish") {
  CHECK(decode_entities("a&lt;b&gt;&amp;&quot;&#65;&#x263A;&#3;&nbsp;&foo; & c;") ==
        "a<b>&\"A☺ &foo; & c;");
  CHECK(decode_entities("&#1114112;&#xD800;&").ends_with("&"));
}
