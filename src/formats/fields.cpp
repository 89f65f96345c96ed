// SPDX-License-Identifier: GPL-2.0-or-later
// The table of field names, and how values are set.
#include "formats/fields.hpp"

#include "formats/byline.hpp"
#include "formats/date_text.hpp"
#include "formats/dateline_line.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <array>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::array ids{"id"sv,    "guid"sv,      "uuid"sv,      "docid"sv,
                         "docno"sv, "articleid"sv, "messageid"sv, "identifier"sv};
constexpr std::array headlines{"headline"sv, "title"sv,        "webtitle"sv, "heading"sv,
                               "subject"sv,  "articletitle"sv, "hed"sv};
constexpr std::array leads{"lead"sv,       "leadparagraph"sv, "abstract"sv,
                           "standfirst"sv, "trailtext"sv,     "summary"sv,
                           "excerpt"sv,    "description"sv,   "dek"sv};
constexpr std::array bodies{"body"sv,        "text"sv,     "content"sv,     "articlebody"sv,
                            "fulltext"sv,    "maintext"sv, "articletext"sv, "bodytext"sv,
                            "contenttext"sv, "story"sv,    "plaintext"sv,   "textcontent"sv,
                            "cleanedtext"sv, "bodyhtml"sv, "contenthtml"sv, "bodyxhtml"sv,
                            "renderedbody"sv};
constexpr std::array dates{"date"sv,
                           "datepublished"sv,
                           "publishedat"sv,
                           "publisheddate"sv,
                           "seendate"sv,
                           "published"sv,
                           "pubdate"sv,
                           "publicationdate"sv,
                           "publishdate"sv,
                           "datepublish"sv,
                           "webpublicationdate"sv,
                           "datetime"sv,
                           "firstcreated"sv,
                           "versioncreated"sv,
                           "datecreated"sv,
                           "createdat"sv,
                           "created"sv,
                           "issued"sv,
                           "timestamp"sv};
constexpr std::array datelines{"dateline"sv, "filed"sv, "located"sv};
constexpr std::array sources{"source"sv,       "publication"sv, "newspaper"sv,  "publisher"sv,
                             "outlet"sv,       "sitename"sv,    "sourcename"sv, "site"sv,
                             "sourcedomain"sv, "domain"sv,      "newsgroups"sv};
constexpr std::array agencies{"agency"sv, "wire"sv, "provider"sv, "newsagency"sv};
constexpr std::array sections{"section"sv,  "sectionname"sv, "articlesection"sv, "desk"sv,
                              "newsdesk"sv, "department"sv,  "category"sv,       "rubric"sv};
constexpr std::array languages{"lang"sv, "language"sv, "inlanguage"sv, "languagecode"sv};
constexpr std::array urls{"url"sv,          "weburl"sv,    "link"sv,         "permalink"sv,
                          "canonicalurl"sv, "sourceurl"sv, "requestedurl"sv, "canonical"sv};
constexpr std::array authors{"authors"sv, "author"sv, "byline"sv, "creator"sv,
                             "by"sv,      "from"sv,   "writer"sv};
constexpr std::array persons{"persons"sv, "peoplementioned"sv, "people"sv, "person"sv};
constexpr std::array orgs{
    "orgs"sv,          "organization"sv,  "organisation"sv, "companiesmentioned"sv,
    "organizations"sv, "organisations"sv, "companies"sv,    "org"sv};
constexpr std::array places{"places"sv, "locations"sv,  "place"sv,
                            "geo"sv,    "glocations"sv, "countries"sv};
constexpr std::array topics{"topics"sv,     "tags"sv,  "keywords"sv, "subjects"sv,
                            "categories"sv, "topic"sv, "tag"sv};

constexpr std::array<FieldNames, 16> table{{
    {Field::id, ids},
    {Field::headline, headlines},
    {Field::lead, leads},
    {Field::body, bodies},
    {Field::date, dates},
    {Field::dateline, datelines},
    {Field::source, sources},
    {Field::agency, agencies},
    {Field::section, sections},
    {Field::lang, languages},
    {Field::url, urls},
    {Field::authors, authors},
    {Field::persons, persons},
    {Field::orgs, orgs},
    {Field::places, places},
    {Field::topics, topics},
}};

void set_once(std::string& field, std::string_view value) {
  if (field.empty()) field = collapse_blanks(value);
}

/// Semicolons part a list if there are any: "Paris, Texas; Rome".
void add_list(std::vector<std::string>& values, std::string_view list) {
  const char separator = list.find(';') == std::string_view::npos ? ',' : ';';
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    add_value(values, list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

/// "Ann Lee <ann@paper.example>" and "ann@paper.example (Ann Lee)" both name Ann Lee.
std::string_view without_address(std::string_view author) {
  if (author.find('@') == std::string_view::npos) return author;
  if (const std::size_t mark = author.find('<'); mark != std::string_view::npos && mark > 0)
    return trim(author.substr(0, mark));
  const std::size_t open = author.find('('), close = author.rfind(')');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close)
    return trim(author.substr(open + 1, close - open - 1));
  return author;
}

std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2);
  return text;
}

void set_dateline(Dateline& dateline, std::string_view value) {
  if (!dateline.place.empty()) return;
  if (const auto line = parse_dateline_line(std::string(value) + " -")) {
    dateline.place = line->place;
    dateline.agency = line->agency;
  } else {
    dateline.place = collapse_blanks(value);
  }
}

void set_date(Article& article, std::string_view value, const ReadOptions& options) {
  if (article.date.known()) return;
  if (const auto date = parse_date(value, options.date_order)) {
    article.date = *date;
    article.date_origin = DateOrigin::structured;
  }
}

}  // namespace

std::span<const FieldNames> field_names() { return table; }

std::string field_key(std::string_view key) {
  if (const std::size_t colon = key.rfind(':'); colon != std::string_view::npos)
    key.remove_prefix(colon + 1);
  std::string plain;
  for (const char c : key)
    if (c != '_' && c != '-' && c != ' ' && c != '@') plain += to_lower(c);
  return plain;
}

std::optional<FieldMatch> match_field(std::string_view key) {
  const std::string plain = field_key(key);
  for (const FieldNames& row : table) {
    const auto found = std::find(row.names.begin(), row.names.end(), plain);
    if (found != row.names.end())
      return FieldMatch{row.field, static_cast<std::size_t>(found - row.names.begin())};
  }
  return std::nullopt;
}

void add_value(std::vector<std::string>& values, std::string_view value) {
  std::string plain = collapse_blanks(unquoted(trim(value)));
  if (!plain.empty() && std::find(values.begin(), values.end(), plain) == values.end())
    values.push_back(std::move(plain));
}

void set_field(Article& article, Field field, std::string_view value, const ReadOptions& options) {
  value = trim(value);
  switch (field) {
    case Field::id:
      return set_once(article.id, value);
    case Field::headline:
      return set_once(article.headline, value);
    case Field::lead:
      return set_once(article.lead, value);
    case Field::body:
      if (article.body.empty()) article.body = value;
      return;
    case Field::date:
      return set_date(article, value, options);
    case Field::dateline:
      return set_dateline(article.dateline, value);
    case Field::source:
      return set_once(article.source, value);
    case Field::agency:
      return set_once(article.agency, value);
    case Field::section:
      return set_once(article.section, value);
    case Field::lang:
      return set_once(article.lang, value);
    case Field::url:
      return set_once(article.url, value);
    case Field::authors:
      for (const std::string& name : parse_byline(unquoted(without_address(value))))
        add_value(article.authors, name);
      return;
    case Field::persons:
      return add_list(article.persons, value);
    case Field::orgs:
      return add_list(article.orgs, value);
    case Field::places:
      return add_list(article.places, value);
    case Field::topics:
      return add_list(article.topics, value);
  }
}

}  // namespace dateline::formats
