// SPDX-License-Identifier: GPL-2.0-or-later
// The names and terms that an article's fields give.
#include "catch.hpp"

#include "articles.hpp"
#include "index/field_names.hpp"
#include "index/field_terms.hpp"

#include <algorithm>
#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

using Texts = std::vector<std::string>;

Texts terms_with(const Story& story, std::string_view prefix, std::uint32_t words = 10) {
  Texts found;
  for (std::string& term : field_terms(story.article, story.annotations, words))
    if (term.starts_with(prefix)) found.push_back(std::move(term));
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<store::NameRef> names_of(const Article& article, const Annotations& annotations) {
  FieldNames read;
  read.read(article, annotations);
  std::vector<store::NameRef> names;
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read.probe(i).hash == WordProbe(read.encoded(i)).hash);
    names.push_back(store::decode_name(read.encoded(i)));
  }
  return names;
}

/// Keys of a field's names.
Texts keys(const Story& story, Field field) {
  Texts found;
  for (const store::NameRef& name : names_of(story.article, story.annotations))
    if (name.field == field) found.push_back(name.key);
  return found;
}

store::NameRef only_name(const Story& story, Field field) {
  std::vector<store::NameRef> found;
  for (store::NameRef& name : names_of(story.article, story.annotations))
    if (name.field == field) found.push_back(std::move(name));
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("the years an article is about are terms") {
  CHECK(terms_with(story("x").on("2000-07-19").about(1961).about(1996), "XY") ==
        Texts{"XY1961", "XY1996", "XY2000"});
}

TEST_CASE("what is known of an article is a term each") {
  CHECK(terms_with(story("x"), "XH").empty());
  CHECK(terms_with(story("x", "body"), "XH") == Texts{"XHtext"});
  const Story full = story("x", "Putin met KCNA in Pyongyang")
                         .on("2000")
                         .by("Jane Roe")
                         .from("Courier")
                         .section("World")
                         .in("en")
                         .filed("PYONGYANG")
                         .url("https://example.org/a")
                         .topic("diplomacy")
                         .naming(person("Putin"))
                         .naming(org("KCNA"))
                         .naming(city("Pyongyang", "KP"));
  CHECK(terms_with(full, "XH") == Texts{"XHauthor", "XHdate", "XHdateline", "XHlang", "XHorg",
                                        "XHperson", "XHplace", "XHsection", "XHsource", "XHtext",
                                        "XHtopic", "XHurl"});
}

TEST_CASE("a body without a word is no text") {
  CHECK(terms_with(story("", "..."), "XH", 0).empty());
}

TEST_CASE("an address gives its folded self, its host and the domains above it") {
  const Story article = story("x").url("HTTPS://www.News.example.org/2000/07/Putin/");
  CHECK(terms_with(article, "U") == Texts{"Uwww.news.example.org/2000/07/putin"});
  CHECK(terms_with(article, "H") ==
        Texts{"Hexample.org", "Hnews.example.org", "Hwww.news.example.org"});
  CHECK(keys(article, Field::site) == Texts{"www.news.example.org"});
}

TEST_CASE("the host is what stands between scheme and path") {
  const auto [url, host] = GENERATE(table<const char*, const char*>({
      {"http://example.org", "example.org"},
      {"http://Example.ORG:8080/a:b", "example.org"},
      {"https://jane:secret@example.org/x@y", "example.org"},
      {"https://example.org?q=a/b", "example.org"},
      {"https://example.org#part", "example.org"},
      {"urn:isbn:123", ""},
      {"example.org/a", ""},
      {"", ""},
  }));
  CAPTURE(url);
  CHECK(host_of(url) == host);
}

TEST_CASE("a host without a domain is a site as well, a top-level domain alone is none") {
  CHECK(host_and_parents("localhost") == Texts{"localhost"});
  CHECK(host_and_parents("a.b.org") == Texts{"a.b.org", "b.org"});
  CHECK(host_and_parents("").empty());
}

TEST_CASE("the values of term fields are folded keys, shown as written") {
  const Story article = story("x")
                            .from("La Naci\xc3\xb3n")
                            .section("MUNDO")
                            .topic("Diplomacy")
                            .topic("DIPLOMACY")
                            .in("es")
                            .format("html")
                            .on("2000", DateOrigin::url);
  CHECK(only_name(article, Field::source).key == "la nacion");
  CHECK(only_name(article, Field::source).shown == "La Naci\xc3\xb3n");
  CHECK(keys(article, Field::section) == Texts{"mundo"});
  CHECK(keys(article, Field::topic) == Texts{"diplomacy"});  // once
  CHECK(keys(article, Field::lang) == Texts{"es"});
  CHECK(keys(article, Field::format) == Texts{"html"});
  CHECK(keys(article, Field::datefrom) == Texts{"url"});
}

TEST_CASE("the agency comes from the credit and from the dateline, once if they agree") {
  CHECK(keys(story("x").wire("Reuters").filed("SEOUL", "REUTERS"), Field::agency) ==
        Texts{"reuters"});
  CHECK(keys(story("x").wire("AFP").filed("SEOUL", "Reuters"), Field::agency) ==
        Texts{"afp", "reuters"});
}

TEST_CASE("authors and the place of the dateline are names, whatever their case and order") {
  const Story article = story("x").by("Jane ROE").by("Roe, Jane").filed("PYONGYANG");
  CHECK(keys(article, Field::author) == Texts{"jane roe"});
  CHECK(only_name(article, Field::filed).key == "pyongyang");
  CHECK(only_name(article, Field::filed).shown == "PYONGYANG");
}

TEST_CASE("an entity brings its other names, its place and what contains it") {
  Story article = story("x", "Kim Jong-il, the Dear Leader, was in Pyongyang")
                      .naming(person("Kim Jong-il", {"Dear Leader"}))
                      .naming(city("Pyongyang", "KP", {"north korea", "asia"}));
  const store::NameRef kim = only_name(article, Field::person);
  CHECK(kim.key == "kim jong il");
  CHECK(kim.shown == "Kim Jong-il");
  CHECK(kim.others == Texts{"dear leader"});
  const store::NameRef pyongyang = only_name(article, Field::place);
  CHECK(pyongyang.place_type == PlaceType::city);
  CHECK(pyongyang.country == "KP");
  CHECK(pyongyang.containers == Texts{"north korea", "asia"});
}

TEST_CASE("an entity brings the names the user gave it, also those the article doesn't write") {
  Story article = story("x", "Kim Jong-il").naming(person("Kim Jong-il", {"Mr Kim"}));
  article.annotations.entities.front().aliases = {"The Dear Leader", "Kim Jong Il"};
  CHECK(only_name(article, Field::person).others == Texts{"the dear leader", "mr kim"});
}

TEST_CASE("the countries of an article's places are names under their codes") {
  const Story article = story("x", "Pyongyang").naming(city("Pyongyang", "KP"));
  const store::NameRef korea = only_name(article, Field::country);
  CHECK(korea.key == "kp");
  CHECK(korea.shown == "North Korea");
  CHECK(korea.others == Texts{"north korea"});
}

TEST_CASE("an article about nothing has the origin of its date for a name and no other") {
  const auto names = names_of({}, {});
  REQUIRE(names.size() == 1);
  CHECK(names.front().field == Field::datefrom);
  CHECK(names.front().key == "none");
}
