// SPDX-License-Identifier: GPL-2.0-or-later
// The query fields: one table that drives parser, help, completion and man page.
#pragma once

#include <dateline/export.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class Field : std::uint8_t {
  text,  ///< no field given: headline and body
  title,
  lead,
  hlead,
  actor,
  person,
  org,
  place,
  country,
  filed,
  year,
  date,
  source,
  agency,
  author,
  section,
  topic,
  lang,
  url,
  site,
  path,
  format,
  id,
  words,
  has,
  datefrom,
};

/// How a field's values are written and matched.
enum class FieldKind : std::uint8_t { text, entity, number, date, term, name, glob };

struct FieldInfo {
  Field field;
  std::string_view name;
  std::string_view other_names;  ///< separated by blanks
  FieldKind kind;
  bool many;                     ///< an article can have several values
  bool facet;                    ///< its values can be counted
  std::string_view description;  ///< without a full stop
  std::string_view example;      ///< a query that runs on corpora/wire
};

// clang-format off
inline constexpr std::array<FieldInfo, 25> fields{{
  {Field::title,    "title",    "headline hl",        FieldKind::text,   false, false, "headline, with kicker and subhead",                     "title:summit"},
  {Field::lead,     "lead",     "",                   FieldKind::text,   false, false, "first paragraph, at most 75 words, or the structured lead", "lead:missile"},
  {Field::hlead,    "hlead",    "",                   FieldKind::text,   false, false, "headline or lead",                                      "hlead:election"},
  {Field::actor,    "actor",    "",                   FieldKind::entity, true,  true,  "person, organisation or country",                       "actor:Putin"},
  {Field::person,   "person",   "people who",         FieldKind::entity, true,  true,  "person named",                                          "person:\"Vladimir Putin\""},
  {Field::org,      "org",      "organisation organization company", FieldKind::entity, true, true, "organisation named",                       "org:KCNA"},
  {Field::place,    "place",    "location where",     FieldKind::entity, true,  true,  "any place named, and the places that contain it",       "place:\"North Korea\""},
  {Field::country,  "country",  "",                   FieldKind::entity, true,  true,  "ISO 3166 code or name; rolled up from places",          "country:KP"},
  {Field::year,     "year",     "",                   FieldKind::number, true,  true,  "years the article is about: published in, or named in it", "year:1999..2001"},
  {Field::date,     "date",     "published",          FieldKind::date,   false, false, "publication date, with its precision",                  "date:2000-07..2000-08-15"},
  {Field::filed,    "filed",    "dateline",           FieldKind::entity, false, true,  "place in the dateline",                                 "filed:Pyongyang"},
  {Field::source,   "source",   "publication pub",    FieldKind::term,   false, true,  "newspaper, site or agency that published",              "source:Reuters"},
  {Field::agency,   "agency",   "wire credit",        FieldKind::term,   true,  true,  "wire service, from credit or dateline",                 "agency:Reuters"},
  {Field::author,   "author",   "byline by",          FieldKind::name,   true,  true,  "byline, matched by name part",                          "author:smith"},
  {Field::section,  "section",  "desk",               FieldKind::term,   true,  true,  "section or desk",                                       "section:World"},
  {Field::topic,    "topic",    "subject keyword tag", FieldKind::term,  true,  true,  "the source's own descriptors",                          "topic:diplomacy"},
  {Field::lang,     "lang",     "language",           FieldKind::term,   false, true,  "language, BCP 47 primary subtag",                       "lang:en"},
  {Field::url,      "url",      "",                   FieldKind::term,   false, false, "web address",                                           "url:https://example.org/2000/07/19/putin"},
  {Field::site,     "site",     "",                   FieldKind::term,   false, true,  "host of the address; parent domains match too",         "site:example.org"},
  {Field::path,     "path",     "in",                 FieldKind::glob,   true,  false, "path below the indexed directory, archive.zip!member",  "path:*.zip!*"},
  {Field::format,   "format",   "",                   FieldKind::term,   false, true,  "reader that parsed it",                                 "format:html"},
  {Field::id,       "id",       "",                   FieldKind::term,   false, false, "stable id, or its first characters",                    "id:k3f9"},
  {Field::words,    "words",    "length",             FieldKind::number, false, false, "word count",                                            "words:500.."},
  {Field::has,      "has",      "",                   FieldKind::term,   true,  false, "what is known: date author source section lang dateline url person org place topic text", "has:author"},
  {Field::datefrom, "datefrom", "",                   FieldKind::term,   false, true,  "where the date came from: structured meta dateline url path mtime none", "datefrom:dateline"},
}};
// clang-format on

/// The row of a field; not for Field::text, which has none.
DATELINE_API const FieldInfo& field_info(Field field);

/// Looks a field up by its name or another of its names, in lower case.
DATELINE_API std::optional<Field> find_field(std::string_view name);

}  // namespace dateline
