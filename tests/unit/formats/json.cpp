// SPDX-License-Identifier: GPL-2.0-or-later
// JSON: our own schema, what newspapers and crawlers write, JSON Lines, broken lines.
#include "catch.hpp"

#include "reading.hpp"

using namespace dateline;
using Names = std::vector<std::string>;

TEST_CASE("dateline's own JSON gives every field") {
  const Article article = read_one("x.json", R"json({
    "id": "a1", "headline": "Cows stranded", "body": "OSLO (Reuters) - They stood.\n\nAbout.",
    "date": "2006-10-20T18:15:00+02:00", "source": "The Paper", "authors": ["Ann Lee", "Bo Berg"],
    "section": "Sea", "lang": "en", "url": "https://example.org/cows", "lead": "They stood.",
    "persons": ["Nordmann, Ola"], "orgs": ["Cow Line"], "places": ["Oslo"], "topics": ["sea, air"]
  })json");
  CHECK(article.id == "a1");
  CHECK(article.headline == "Cows stranded");
  CHECK(article.body == "OSLO (Reuters) - They stood.\n\nAbout.");
  CHECK(article.lead == "They stood.");
  CHECK(to_string(article.date) == "2006-10-20T18:15:00+02:00");
  CHECK(article.source == "The Paper");
  CHECK(article.agency == "Reuters");
  CHECK(article.dateline.place == "OSLO");
  CHECK(article.authors == Names{"Ann Lee", "Bo Berg"});
  CHECK(article.section == "Sea");
  CHECK(article.url == "https://example.org/cows");
  CHECK(article.persons == Names{"Nordmann, Ola"});
  CHECK(article.orgs == Names{"Cow Line"});
  CHECK(article.places == Names{"Oslo"});
  CHECK(article.topics == Names{"sea, air"});
  CHECK(article.format == "json");
}

TEST_CASE("answers of newspapers' interfaces are unwrapped") {
  const Reading reading = read_entry("search.json", R"json({"status": "OK", "response": {"docs": [
    {"_id": "nyt://1", "web_url": "https://paper.example/1", "headline": {"main": "First", "kicker": null},
     "byline": {"original": "By ANN LEE and BO BERG"}, "pub_date": "2015-12-13T03:12:08+0000",
     "source": "The Paper", "section_name": "World", "abstract": "In short.",
     "multimedia": [{"caption": "x", "title": "A picture", "url": "p.jpg"}],
     "keywords": [{"name": "persons", "value": "Lee, Ann"}, {"name": "glocations", "value": "Paris (France)"},
                  {"name": "organizations", "value": "UN"}, {"name": "subject", "value": "Cows"},
                  {"name": "creative_works", "value": "A Book"}]
},
    {"_id": "nyt://2", "headline": {"main": "Second"}, "pub_date": "2015-12-14"}]
}
})json");
  REQUIRE(reading.articles.size() == 2);
  const Article& first = reading.articles[0];
  CHECK(first.headline == "First");
  CHECK(first.id == "nyt://1");
  CHECK(first.authors == Names{"ANN LEE", "BO BERG"});
  CHECK(first.lead == "In short.");
  CHECK(first.section == "World");
  CHECK(first.persons == Names{"Lee, Ann"});
  CHECK(first.places == Names{"Paris (France)"});
  CHECK(first.orgs == Names{"UN"});
  CHECK(first.topics == Names{"Cows"});
  CHECK(reading.articles[1].headline == "Second");
}

TEST_CASE("fields in inner objects and HTML bodies are found") {
  const Article guardian = read_one("x.json", R"json({"response": {"content": {"id": "sea/1",
    "webTitle": "Cows afloat", "webPublicationDate": "2021-03-29T15:40:11Z", "sectionName": "Sea",
    "fields": {"byline": "Ann Lee in Oslo", "body": "<p>They <b>stood</b>.</p><p>About.</p>"},
    "tags": [{"type": "keyword", "webTitle": "Ships"}, {"type": "tone", "webTitle": "news"}]}}})json");
  CHECK(guardian.headline == "Cows afloat");
  CHECK(guardian.body == "They stood.\n\nAbout.");
  CHECK(guardian.section == "Sea");
  CHECK(guardian.topics == Names{"Ships"});

  const Article press = read_one("x.json", R"json({"title": {"rendered": "Cows &amp; ships"},
    "content": {"rendered": "<p>They stood.</p>"}, "date": "2021-03-29T15:40:11"})json");
  CHECK(press.body == "They stood.");
}

TEST_CASE("crawlers' names for fields are known") {
  const Article article = read_one("x.jsonl", R"json({"requested_url": "https://paper.example/1",
    "published_date": "2015-08-21 17:45:00", "title": "Bees", "author": null, "language": "en",
    "publisher": "The Paper", "plain_text": "Bees came."})json");
  CHECK(article.url.empty());  // a line of JSON Lines is one line

  const Article line = read_one(
      "x.jsonl",
      R"json({"requested_url": "https://paper.example/1", "published_date": "2015-08-21 17:45:00", "title": "Bees", "author": null, "publisher": "The Paper", "plain_text": "Bees came."})json");
  CHECK(line.url == "https://paper.example/1");
  CHECK(to_string(line.date) == "2015-08-21T17:45:00");
  CHECK(line.source == "The Paper");
  CHECK(line.body == "Bees came.");
  CHECK(line.format == "jsonl");
}

TEST_CASE("a broken line of JSON Lines doesn't harm its neighbours") {
  const Reading reading = read_entry("x.jsonl",
                                     "{\"title\": \"A\", \"text\": \"One.\"}\n"
                                     "{\"title\": \"B\", \"text\": \"Two\n"
                                     "\n"
                                     "{\"title\": \"C\", \"text\": \"Three.\"}\r\n"
                                     "{\"name\": \"no article\"}");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[1].headline == "C");
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].reason == "broken JSON in record 2");
  CHECK(reading.problems[1].reason == "no headline or text in record 4");
}

TEST_CASE("objects in an array, or one behind the other, are articles each") {
  for (const std::string text :
       {R"json([{"title": "A", "text": "{"}, {"title": "B]", "text": "\"}"}])json",
        R"json({"title": "A", "text": "{"}
                                    {"title": "B]", "text": "\"}"})json"}) {
    const Reading reading = read_entry("x.json", text);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].headline == "B]");
    CHECK(reading.problems.empty());
  }
}

TEST_CASE("an array cut off gives what it held before") {
  const Reading reading =
      read_entry("x.json", R"json([{"title": "A", "text": "One."}, {"title": "B)json");
  REQUIRE(reading.articles.size() == 1);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "broken JSON in record 2");
}

TEST_CASE("common slips in JSON are mended") {
  const Article article =
      read_one("x.json", "{\"title\": \"A\", \"text\": \"One.\n\nTwo.\t\", \"score\": NaN, }");
  CHECK(article.headline == "A");
  CHECK(article.body == "One.\n\nTwo.");
}

TEST_CASE("JSON-LD in a file of its own is an article") {
  const Article article = read_one("x.json", R"json({"@context": "https://schema.org", "@graph": [
    {"@type": "Organization", "@id": "#paper", "name": "The Paper"},
    {"@type": ["OpinionNewsArticle", "NewsArticle"], "headline": "Cows &amp; ships",
     "datePublished": "2018-04-27T20:00:00+02:00", "publisher": {"@id": "#paper"},
     "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Berg"}],
     "articleSection": ["Sea", "World"], "inLanguage": "en-GB", "keywords": "cows, ships",
     "dateline": "OSLO", "contentLocation": {"@type": "Place", "name": "Oslo"},
     "mentions": [{"@type": "Person", "name": "Ola Nordmann"}, {"@type": "NGO", "name": "Cow Aid"},
                  {"@type": "Organization", "name": "Cow Line"}],
     "articleBody": "They stood.\n\nAbout."}]})json");
  CHECK(article.headline == "Cows & ships");
  CHECK(article.source == "The Paper");
  CHECK(article.authors == Names{"Ann Lee", "Bo Berg"});
  CHECK(to_string(article.date) == "2018-04-27T20:00:00+02:00");
  CHECK(article.section == "Sea");
  CHECK(article.lang == "en");
  CHECK(article.topics == Names{"Cow Aid", "cows", "ships"});
  CHECK(article.places == Names{"Oslo"});
  CHECK(article.persons == Names{"Ola Nordmann"});
  CHECK(article.orgs == Names{"Cow Line"});
  CHECK(article.dateline.place == "OSLO");
  CHECK(article.body == "They stood.\n\nAbout.");
}

TEST_CASE("deep or hostile JSON is refused, not followed") {
  const std::string deep(200'000, '[');
  const Reading reading = read_entry("x.json", "{\"a\": " + deep);
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "broken JSON in record 1");
  const Reading closed =
      read_entry("x.json", "{\"a\": " + deep + std::string(200'000, ']') + ", \"b\": 1}");
  CHECK(closed.problems.size() == 1);
}
