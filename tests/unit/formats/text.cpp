// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text and Markdown: headers, headlines, paragraphs, bylines.
#include "catch.hpp"

#include "formats/byline.hpp"
#include "formats/markdown.hpp"
#include "formats/paragraphs.hpp"
#include "formats/strings.hpp"
#include "reading.hpp"

using namespace dateline;
using namespace dateline::formats;
using Names = std::vector<std::string>;

TEST_CASE("lines beginning with dashes are headline, author, date and address") {
  const Article article = read_one("20061020/story",
                                   "-- Ferry strands cows \n"
                                   "-- By  Ann Lee  and  Bo Berg \n"
                                   "-- Fri Oct 20, 2006 6:15pm EDT\n"
                                   "-- http://www.example.org/article/2006/10/20/cows\n"
                                   "\n \n\n"
                                   " OSLO  (Reuters) - A ferry ran aground on Friday. \n"
                                   " Nobody was hurt. \n");
  CHECK(article.headline == "Ferry strands cows");
  CHECK(article.authors == Names{"Ann Lee", "Bo Berg"});
  CHECK(to_string(article.date) == "2006-10-20T18:15-04:00");
  CHECK(article.date_origin == DateOrigin::structured);
  CHECK(article.url == "http://www.example.org/article/2006/10/20/cows");
  CHECK(article.dateline.place == "OSLO");
  CHECK(article.agency == "Reuters");
  CHECK(article.source == "Reuters");
  CHECK(article.body == "OSLO (Reuters) - A ferry ran aground on Friday. Nobody was hurt.");
  CHECK(article.format == "text");
}

TEST_CASE("a header without author or date leaves them out") {
  const Article article = read_one("a/story",
                                   "-- Ferry strands cows\n-- \n-- \n"
                                   "-- http://example.org/2006/10/20/cows\n\nCows stood about.\n");
  CHECK(article.authors.empty());
  CHECK(to_string(article.date) == "2006-10-20");
  CHECK(article.date_origin == DateOrigin::url);
  CHECK(article.source == "example.org");
}

TEST_CASE("YAML front matter names fields, lists included") {
  const Article article = read_one("x.txt",
                                   "---\n"
                                   "title: \"Ferry: cows stranded\"\n"
                                   "date: 2006-10-20\n"
                                   "author: Ann Lee\n"
                                   "tags: [sea, cows]\n"
                                   "people:\n"
                                   "  - Ola Nordmann\n"
                                   "  - Kari Nordmann\n"
                                   "lang: en-GB\n"
                                   "note: ignored\n"
                                   "---\n"
                                   "Cows stood about.\n");
  CHECK(article.headline == "Ferry: cows stranded");
  CHECK(to_string(article.date) == "2006-10-20");
  CHECK(article.authors == Names{"Ann Lee"});
  CHECK(article.topics == Names{"sea", "cows"});
  CHECK(article.persons == Names{"Ola Nordmann", "Kari Nordmann"});
  CHECK(article.lang == "en");
  CHECK(article.body == "Cows stood about.");
}

TEST_CASE("key and value lines are a header if two keys are known") {
  const Article article = read_one("x.txt",
                                   "Path: news!example\n"
                                   "From: ann@paper.example (Ann Lee)\n"
                                   "Subject: Cows stranded\n"
                                   "Date: Fri, 20 Oct 2006 18:15:00 +0200\n"
                                   "References: <1@example>\n"
                                   "  <2@example>\n"
                                   "\n"
                                   "Cows stood about.\n");
  CHECK(article.headline == "Cows stranded");
  CHECK(article.authors == Names{"Ann Lee"});
  CHECK(to_string(article.date) == "2006-10-20T18:15:00+02:00");
  CHECK(article.body == "Cows stood about.");

  const Article prose = read_one("x.txt", "Note: this is prose.\nIt goes on here.\n");
  CHECK(prose.body == "Note: this is prose. It goes on here.");
}

TEST_CASE("a posting's header is read past field names that only machines write") {
  const Article article = read_one("103",
                                   "From: ann@x (Ann Lee)\nSubject: Ferry aground\n"
                                   "Nntp-Posting-Host-[nntpd-23809]: ike.x\n"
                                   "X-Alt.reply-Address: ann@y\n"
                                   "Date: Fri, 20 Oct 2006 18:15:00 GMT\n\nThe cows swam.\n");
  CHECK(article.headline == "Ferry aground");
  CHECK(to_string(article.date) == "2006-10-20T18:15:00Z");
  CHECK(article.body == "The cows swam.");
}

TEST_CASE("without a header the first line is the headline if it stands off") {
  auto [text, headline, body] = GENERATE(table<std::string, std::string, std::string>({
      {"Cows stranded\n\nThey stood about.\n", "Cows stranded", "They stood about."},
      {"Cows stranded\nBy Ann Lee\n\nThey stood about.\n", "Cows stranded", "They stood about."},
      {"Cows stranded\nOSLO, Oct 20 - They stood about.\n", "Cows stranded",
       "OSLO, Oct 20 - They stood about."},
      {"Cows stranded\n  They stood about.\n  Nobody came.\n", "Cows stranded",
       "They stood about. Nobody came."},
      {"OSLO, Oct 20 - They stood\nabout.\n", "", "OSLO, Oct 20 - They stood about."},
      {"They stood about, and\nnobody came.\n", "", "They stood about, and nobody came."},
      {"They stood about.", "", "They stood about."},
      {"\xef\xbb\xbf"
       "Cows\r\n\r\nThey stood.\r\n",
       "Cows", "They stood."},
  }));
  CAPTURE(text);
  const Article article = read_one("x.txt", text);
  CHECK(article.headline == headline);
  CHECK(article.body == body);
}

TEST_CASE("a byline and a date under the headline are taken") {
  const Article article =
      read_one("x.txt", "Cows stranded\n\nBy Ann Lee\nOctober 20, 2006\n\nThey stood about.\n");
  CHECK(article.authors == Names{"Ann Lee"});
  CHECK(to_string(article.date) == "2006-10-20");
  CHECK(article.body == "They stood about.");
}

TEST_CASE("Markdown loses its marks, not its words") {
  const Article article = read_one("x.md",
                                   "# Cows *stranded*\n\n"
                                   "They [stood](http://example.org) **about**.\n\n"
                                   "## Later\n\n"
                                   "* one cow\n* two cows\n\n"
                                   "> \"Moo\"\n");
  CHECK(article.format == "markdown");
  CHECK(article.headline == "Cows stranded");
  CHECK(article.body == "They stood about.\n\nLater\n\n- one cow\n\n- two cows\n\n\"Moo\"");
  CHECK(strip_markdown("a [b] c_d 2 < 3").starts_with("a [b] c_d 2 < 3"));
}

TEST_CASE("wrapped lines become paragraphs again") {
  const std::string long_line(200, 'x');
  auto [text, paragraphs] = GENERATE_COPY(table<std::string, std::string>({
      {"One line\nand another.\n\nNext.", "One line and another.\n\nNext."},
      {"    First\nwraps.\n    Second\nwraps.", "First wraps.\n\nSecond wraps."},
      {"  All\n  indented\n", "All indented"},
      {"Franco-\nGerman, post-\nwar", "Franco- German, post-war"},
      {"- a\n- b", "- a\n\n- b"},
      {long_line + "\nshort\n\n\nlast", long_line + "\n\nshort\n\nlast"},
      {"a \t b\xc2\xa0"
       "c d\xc2\xad"
       "e",
       "a b c de"},
      {"mac\rlines\r\rhere", "mac lines\n\nhere"},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(join_paragraphs(text) == paragraphs);
}

TEST_CASE("bylines name people, not desks") {
  auto [text, names] = GENERATE(table<std::string, Names>({
      {"By Ann Lee", {"Ann Lee"}},
      {"By  Ann Lee  and  Bo Berg", {"Ann Lee", "Bo Berg"}},
      {"By Ann Lee, Bo Berg & Cy Coe", {"Ann Lee", "Bo Berg", "Cy Coe"}},
      {"By Dan Vance  - Analysis", {"Dan Vance"}},
      {"By Kunio Abe, Reuters", {"Kunio Abe"}},
      {"BY ANN LEE, REUTERS", {"ANN LEE"}},
      {"By Ann Lee, Chief Correspondent", {"Ann Lee"}},
      {"By Ann Stafford", {"Ann Stafford"}},
      {"By Ann Lee (New York)", {"Ann Lee"}},
      {"Von Anna Lee und Bo Berg", {"Anna Lee", "Bo Berg"}},
      {"By Ann Lee, 12 November 2014", {"Ann Lee"}},
      {"By ", {}},
      {"", {}},
  }));
  CAPTURE(text);
  CHECK(parse_byline(text) == names);
}

TEST_CASE("a path's last part is found behind folders, archives and packing") {
  CHECK(file_name("a/b.zip!c/d.txt.gz") == "d.txt");
  CHECK(extension("a/b.zip!c/D.TXT.zst") == "txt");
  CHECK(extension("a.b/c").empty());
  CHECK(site_of("https://user@www.Example.org:80/x") == "example.org");
  CHECK(site_of("example.org/x").empty());
}

TEST_CASE("the organisation in a message's header is one, without its town") {
  const Article article = read_one("message",
                                   "From: ann@quill.example (Ann Lee)\nSubject: Rain\n"
                                   "Organization: Quill Labs, Leeds, UK\n"
                                   "Date: 5 Apr 1993 10:00:00 GMT\n\nIt rained all day here.\n");
  CHECK(article.orgs == std::vector<std::string>{"Quill Labs"});
}

TEST_CASE("a file put into a message as text is none of its words") {
  const auto body_of = [](const std::string& lines) {
    return read_one("message", "From: ann@quill.example\nSubject: Picture\n\n" + lines).body;
  };
  const std::string file =
      "M \":*+ PJAB %&V\\!T=\\KM8J0U%86%%#*CX6Y*]O)]5\\4^AZ (/X:=!GO U7E\n"
      "ML[\\)GF1HJBKHY!ZC64U_[YV)LRC.LM0TTJ[(+<.7J?F'4UVR./S^/KQX<K<M\n"
      "MX=,#<1T'/*)&*$BF0AQ!ERO]#5OGL<8,D%)2D S&RP%U)Q=%L5M0=MI\\7'K6\n"
      "M<%5KOU$A+WL%VN DIF9DH!K?U0E[*QE%KV1*;M!P3FK$:3]3I34##UGNM+CZ\n"
      "M>C@T;O.IG<\\_[=D#>!X\")(0B_AA]$^?Y2=>CK0*(3$Z.#,C\"!WTQ(U/!;5>,\n"
      "4\\I9XF/:2;)'G>TU=JS<!%ES@HJ( \n";
  SECTION("whole") {
    CHECK(body_of("Here it is:\n\nbegin 644 cows.gif\n" + file + "`\nend\n\nAnn Lee\n") ==
          "Here it is:\n\nbegin 644 cows.gif\n\nAnn Lee");
  }
  SECTION("a part of one") {
    CHECK(body_of("Part 2 of 3\n\n" + file + "\nAnn Lee\n") == "Part 2 of 3\n\nAnn Lee");
  }
  SECTION("quoted") {
    std::string quoted = "> begin 644 cows.gif\n";
    for (std::string_view rest = file, line; next_line(rest, line);)
      quoted.append("> ").append(line).append("\n");
    CHECK(body_of(quoted + "> end\n\nNice cows.\n") == "> begin 644 cows.gif\n\nNice cows.");
  }
  SECTION("words in capitals stay") {
    const std::string line = "MANY OF THE COWS THAT STOOD ON THE FERRY HAVE SWUM TO AN ISLE";
    CHECK(body_of("It rained.\n\n" + line + "\n\nThey ate.\n") ==
          "It rained.\n\n" + line + "\n\nThey ate.");
  }
}
