// SPDX-License-Identifier: GPL-2.0-or-later
// Hits, facets, articles, reports and progress as a person reads them.
#include <string>

#include "catch.hpp"
#include "cli/display_width.hpp"
#include "cli/labels.hpp"
#include "cli/progress.hpp"
#include "cli/render_article.hpp"
#include "cli/render_facet.hpp"
#include "cli/render_hit.hpp"
#include "cli/render_info.hpp"
#include "cli/render_report.hpp"
#include "cli/text_table.hpp"

using namespace dateline;
using namespace dateline::cli;

namespace {

TextStyle wide(std::size_t columns) {
  TextStyle style;
  style.width = columns;
  return style;
}

TextStyle terminal(std::size_t columns) {
  TextStyle style = wide(columns);
  style.terminal = true;
  return style;
}

Hit summit() {
  Hit hit;
  hit.id = "k3f9mmxq27";
  hit.short_id = "k3f9";
  hit.headline = "Putin visits Pyongyang";
  hit.source = "Reuters";
  hit.date = Date::from_day(2000, 7, 19);
  return hit;
}

Article story() {
  Article article;
  article.id = "k3f9mmxq27";
  article.headline = "Ferry finds the fog bank it lost";
  article.body = "SKERRY, May 3 (Tidewater) - The ferry came home on Tuesday.\n\nNobody had asked.";
  article.date = Date::from_day(1994, 5, 3);
  article.date_origin = DateOrigin::dateline;
  article.source = "Skerry Bulletin";
  article.authors = {"Ada Holm", "Jo Reyes"};
  article.dateline.place = "SKERRY";
  article.dateline.agency = "Tidewater";
  article.path = "may.zip!03.html";
  return article;
}

Facet persons() {
  Facet facet;
  facet.field = Field::person;
  facet.counts = {{"Ada Holm", 1200}, {"Jo Reyes", 600}, {"Bo Lind", 1}};
  facet.distinct = 41;
  return facet;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0, begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

}  // namespace

TEST_CASE("a hit is one line: date, source, headline, id") {
  CHECK(render_hit(summit(), {7, {}, ""}, {}) ==
        "2000-07-19  Reuters  Putin visits Pyongyang   [k3f9]\n");
}

TEST_CASE("a hit's snippet stands below it, on one line where nothing wraps") {
  Hit hit = summit();
  hit.snippet = {"The president\n\nlanded.", {}};
  CHECK(render_hit(hit, {7, {}, ""}, {}) ==
        "2000-07-19  Reuters  Putin visits Pyongyang   [k3f9]\n"
        "    The president landed.\n");
}

TEST_CASE("a headline too long for the terminal goes on below itself") {
  Hit hit = summit();
  hit.headline = "Harbour council counts its lighthouses twice and finds one more than before";
  CHECK(render_hit(hit, {7, {}, ""}, wide(60)) ==
        "2000-07-19  Reuters  Harbour council counts its lighthouses\n"
        "                     twice and finds one more than before\n"
        "                     [k3f9]\n");
}

TEST_CASE("no line of a hit is wider than the terminal") {
  Hit hit = summit();
  hit.source = "The Skerry Bulletin and Northern Advertiser";
  hit.headline = "평양 정상회담, 朝鮮半島の首脳会談 and a summit that nobody had planned for";
  hit.snippet.text = std::string(30, 'x') + " fell on the island and on the sea around it, " +
                     std::string(90, 'y');
  const std::size_t width = GENERATE(60u, 80u, 200u);
  const TextStyle style = wide(width);
  CHECK(widest_line(render_hit(hit, {source_width({hit}, style), {}, ""}, style)) <= width);
}

TEST_CASE("what a hit lacks is said") {
  Hit hit = summit();
  hit.headline.clear();
  hit.date = {};
  CHECK(render_hit(hit, {0, {}, ""}, {}) == "undated     (no headline)   [k3f9]\n");
}

TEST_CASE("a date known to the month is shown as far as it is known") {
  Hit hit = summit();
  hit.date = Date::from_month(2000, 7);
  CHECK(render_hit(hit, {7, {}, ""}, {}).substr(0, 21) == "2000-07     Reuters  ");
}

TEST_CASE("on a terminal marks are coloured and the headline is a link") {
  Hit hit = summit();
  hit.headline = "Putin";
  hit.snippet = {"Mr Putin", {{3, 8}}};
  TextStyle style;
  style.color = style.links = true;
  CHECK(render_hit(hit, {7, {{0, 5}}, "https://example.org/p"}, style) ==
        "\x1B[36m2000-07-19\x1B[0m  \x1B[32mReuters\x1B[0m  "
        "\x1B]8;;https://example.org/p\x1B\\\x1B[1;31mPutin\x1B[0m\x1B]8;;\x1B\\   "
        "\x1B[2m[k3f9]\x1B[0m\n"
        "    Mr \x1B[1;31mPutin\x1B[0m\n");
}

TEST_CASE("an escape sequence in an article is seen, not obeyed") {
  Hit hit = summit();
  hit.headline = "\x1B]0;owned\x07";
  hit.source = "\x1B[31m";
  hit.snippet.text =
      "\xC2\x9B"
      "2J";
  const std::string text = render_hit(hit, {8, {}, ""}, {});
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\xC2\x9B") == std::string::npos);
  CHECK(text.find("␛]0;owned␇") != std::string::npos);
}

TEST_CASE("the closing line tells which of how many articles are shown") {
  ResultPage page;
  page.matches = 212;
  page.hits.resize(20);
  page.seconds = 0.0042;
  CHECK(render_summary(page, 20, terminal(80)) == "21-40 of 212 articles, 0.004 s\n");
  page.hits.resize(212);
  CHECK(render_summary(page, 0, terminal(80)) == "212 articles, 0.004 s\n");
  CHECK(render_summary(page, 0, wide(80)).empty());
}

TEST_CASE("a facet is a table, with bars on a terminal") {
  CHECK(render_facet(persons(), {}) ==
        "person: 41 values, 3 shown\n"
        "Ada Holm  1,200\n"
        "Jo Reyes    600\n"
        "Bo Lind       1\n");
  CHECK(render_facet(persons(), terminal(60)) ==
        "person: 41 values, 3 shown\n"
        "Ada Holm  1,200  ███████████████\n"
        "Jo Reyes    600  ███████▌\n"
        "Bo Lind       1  ▏\n");
}

TEST_CASE("a long value leaves room for its count and bar") {
  Facet facet = persons();
  facet.counts.front().value = std::string(200, 'x');
  const std::size_t width = GENERATE(60u, 80u, 200u);
  CHECK(widest_line(render_facet(facet, terminal(width))) <= width);
}

TEST_CASE("rare values are left out before the rest is put in order") {
  const Facet facet = selected(persons(), {2, FacetSort::name});
  CHECK(facet.counts == std::vector<FacetCount>{{"Ada Holm", 1200}, {"Jo Reyes", 600}});
  CHECK(facet.distinct == 41);
}

TEST_CASE("facet values are sorted by name if that is asked for") {
  Facet facet = persons();
  facet.counts = {{"2001", 9}, {"1999", 5}};
  CHECK(selected(facet, {1, FacetSort::name}).counts.front().value == "1999");
}

TEST_CASE("an article reads as headline, facts and wrapped body") {
  CHECK(render_article(story(), {ArticlePart::all, {}, {}, "", "k3f9"}, wide(40)) ==
        "Ferry finds the fog bank it lost\n"
        "\n"
        "byline    Ada Holm; Jo Reyes\n"
        "date      1994-05-03, from the dateline\n"
        "source    Skerry Bulletin\n"
        "dateline  SKERRY (Tidewater)\n"
        "path      may.zip!03.html\n"
        "id        k3f9 (k3f9mmxq27)\n"
        "\n"
        "SKERRY, May 3 (Tidewater) - The ferry\n"
        "came home on Tuesday.\n"
        "\n"
        "Nobody had asked.\n");
}

TEST_CASE("one part of an article is shown alone") {
  const auto part = [](ArticlePart which) {
    return render_article(story(), {which, {}, {}, "", ""}, {});
  };
  CHECK(part(ArticlePart::headline) == "Ferry finds the fog bank it lost\n");
  CHECK(part(ArticlePart::lead) == "SKERRY, May 3 (Tidewater) - The ferry came home on Tuesday.\n");
  CHECK(part(ArticlePart::body) == story().body + "\n");
  CHECK(part(ArticlePart::meta).find("Nobody") == std::string::npos);
}

TEST_CASE("a body isn't set wider than one can read") {
  Article article = story();
  article.body = std::string(400, 'x');
  article.headline.clear();
  CHECK(widest_line(render_article(article, {ArticlePart::body, {}, {}, "", ""}, wide(200))) ==
        100);
}

TEST_CASE("a date says how precise it is and where it came from") {
  CHECK(described_date(Date::from_day(1994, 5, 3), DateOrigin::meta) ==
        "1994-05-03, from the page's metadata");
  CHECK(described_date(Date::from_month(1994, 5), DateOrigin::path) ==
        "1994-05, month only, from the path");
  CHECK(described_date(Date::from_year(1994), DateOrigin::mtime) ==
        "1994, year only, from the file's time");
  CHECK(described_date({}, DateOrigin::none) == "undated");
}

TEST_CASE("entities are listed by kind, with what gave each mention if asked") {
  const Article article = story();
  Annotations annotations;
  Entity ferry;
  ferry.kind = EntityKind::place;
  ferry.name = "Skerry";
  ferry.country = "GB";
  ferry.mentions = 2;
  annotations.entities = {ferry};
  annotations.years = {1993, 1994};
  annotations.countries = {"GB"};
  Mention place;
  place.kind = EntityKind::place;
  place.origin = MentionOrigin::gazetteer;
  place.begin = 0;
  place.end = 6;
  place.entity = 0;
  place.why = "places";
  Mention time;
  time.kind = EntityKind::time;
  time.begin = 8;
  time.end = 13;
  time.days = Date::from_day(1994, 5, 3).days();
  annotations.mentions = {place, time};
  const std::string kinds =
      "places     Skerry, GB (2)\n"
      "countries  GB\n"
      "years      1993 1994\n";
  CHECK(render_annotations(article, annotations, false, {}) == kinds);
  CHECK(render_annotations(article, annotations, true, {}) ==
        kinds +
            "\n"
            "place  SKERRY  Skerry      body 0  gazetteer: places\n"
            "time   May 3   1994-05-03  body 8  rule\n");
}

TEST_CASE("coverage is summed by source and by year") {
  const std::vector<Index::Coverage> coverage{
      {"Bulletin", 1999, 5}, {"Ledger", 2001, 2}, {"Bulletin", 2001, 1}, {"", 0, 7}};
  CHECK(by_source(coverage) == std::vector<SourceCoverage>{{"", 7, 0, 0},
                                                           {"Bulletin", 6, 1999, 2001},
                                                           {"Ledger", 2, 2001, 2001}});
  CHECK(by_year(coverage) == std::vector<YearCoverage>{{1999, 5}, {2001, 3}, {0, 7}});
}

TEST_CASE("coverage names undated articles and those without a source") {
  CHECK(render_coverage({{"Bulletin", 1999, 5}, {"", 0, 7}}, true, {}) ==
        "\narticles by source\n"
        "(no source)  7  undated\n"
        "Bulletin     5  1999\n"
        "\narticles by year\n"
        "1999     5\n"
        "undated  7\n");
}

TEST_CASE("a run is summed up in one line") {
  IndexReport report;
  report.articles = 1204;
  report.added = 3;
  report.updated = 1;
  report.sources = 12;
  report.unchanged = 8;
  report.skipped = 2;
  report.seconds = 3;
  report.text_bytes = 9'000'000;
  CHECK(render_report(report, "news/.dateline", false, {}) ==
        "news/.dateline: 1,204 articles: 3 added, 1 updated, 0 removed; "
        "12 files, 8 unchanged, 2 without articles\n");
  CHECK(render_report(report, "x", false, terminal(80)).find(", 3 s, 3.0 MB/s of text") !=
        std::string::npos);
  CHECK(render_report(report, "x", true, {}).find("nothing was written") != std::string::npos);
  report.interrupted = true;
  CHECK(render_report(report, "x", false, {}).find("what was read is kept") != std::string::npos);
}

TEST_CASE("progress fits the line and tells the time left when it can be told") {
  IndexProgress progress;
  progress.articles = 12'345;
  progress.bytes = 820'000'000;
  progress.bytes_done = 100;
  progress.bytes_total = 300;
  progress.path = "news/\x1B[1999.zip";
  CHECK(progress_line(progress, 10, 80) ==
        "12,345 articles  82.0 MB/s  20 s left  news/␛[1999.zip");
  CHECK(progress_line(progress, 10, 30) == "12,345 articles  82.0 MB/s  2…");
  progress.bytes_total = 0;
  progress.path.clear();
  CHECK(progress_line(progress, 10, 80) == "12,345 articles  82.0 MB/s");
  CHECK(progress_line({}, 0, 80) == "0 articles");
}

TEST_CASE("the progress line is erased at the end and drawn only if wanted") {
  std::string shown;
  const Messages messages({}, false, [&shown](std::string_view text) { shown += text; });
  { ProgressLine(messages, true, 40).update({}); }
  CHECK(shown == "\r0 articles\x1B[K\r\x1B[K");
  shown.clear();
  { ProgressLine(messages, false, 40).update({}); }
  CHECK(shown.empty());
}

TEST_CASE("progress is redrawn ten times a second at most") {
  std::string shown;
  const Messages messages({}, false, [&shown](std::string_view text) { shown += text; });
  ProgressLine line(messages, true, 40);
  for (int i = 0; i < 1000; ++i) line.update({});
  CHECK(shown.size() < 3 * std::string("\r0 articles\x1B[K").size());
}

TEST_CASE("errors, warnings and notes are lines that can't steer the terminal") {
  std::string shown;
  const Messages messages({}, false, [&shown](std::string_view text) { shown += text; });
  messages.error("cannot read a\x1B[2J\nb", "try again");
  messages.warning("half");
  messages.note("well");
  messages.quote("acotr:Putin\n^~~~~");
  CHECK(shown ==
        "dateline: error: cannot read a␛[2J b\nhint: try again\n"
        "dateline: warning: half\nnote: well\nacotr:Putin\n^~~~~\n");
}

TEST_CASE("a quiet program still tells errors") {
  std::string shown;
  const Messages messages({}, true, [&shown](std::string_view text) { shown += text; });
  messages.note("well");
  messages.error("no");
  CHECK(shown == "dateline: error: no\n");
}

TEST_CASE("the last column of a table is broken where the width ends") {
  CHECK(render_table({{}, {}}, {{"name", "one two three four five"}, {"x", ""}}, wide(26)) ==
        "name  one two three four\n"
        "      five\n"
        "x\n");
}
