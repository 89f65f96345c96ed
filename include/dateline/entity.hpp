// SPDX-License-Identifier: GPL-2.0-or-later
// What the entity stage finds in an article: mentions, the entities they mean, years.
#pragma once

#include <dateline/date.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class EntityKind : std::uint8_t { person, org, place, time };

/// What sort of place; decides whether it may act (a country) and what it may contain.
enum class PlaceType : std::uint8_t { none, continent, region, country, division, city, other };

/// What found a mention, in falling order of trust.
enum class MentionOrigin : std::uint8_t { metadata, user_gazetteer, gazetteer, rule, recogniser };

/// Part of the article a mention stands in.
enum class Zone : std::uint8_t { metadata, headline, body };

/// One occurrence of a name or a time expression.
struct Mention {
  EntityKind kind = EntityKind::person;
  MentionOrigin origin = MentionOrigin::rule;
  Zone zone = Zone::body;
  /// A people's name or an adjective made of a place's ("Greeks", "U.S.-led"): means the place
  /// without being its name.
  bool demonym = false;
  std::uint32_t begin = 0, end = 0;  ///< byte offsets into the zone's UTF-8 text, end excluded
  std::int32_t entity = -1;          ///< index into Annotations::entities; -1 for a time
  std::string why;                   ///< the rule or list that gave it, for `show --entities --why`
  DayRange days;                     ///< a time's days; unused otherwise
  DatePrecision precision = DatePrecision::none;  ///< of the ends of a time's days
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// A person, organisation or place the article names.
struct Entity {
  EntityKind kind = EntityKind::person;
  PlaceType place_type = PlaceType::none;
  std::string key;      ///< folded name that joins spellings: "vladimir putin"
  std::string name;     ///< as shown: "Vladimir Putin"
  std::string country;  ///< of a place: ISO 3166-1 alpha-2, upper case; empty if unknown
  std::vector<std::string> containers;  ///< keys of places around this one, nearest first
  std::vector<std::string> names;       ///< surface forms met in this article, without repeats
  std::vector<std::string> aliases;     ///< the user's gazetteer has besides `name`, met or not
  std::uint32_t mentions = 0;
  MentionOrigin origin = MentionOrigin::rule;  ///< the most trusted among its mentions
  friend bool operator==(const Entity&, const Entity&) = default;
};

/// Everything the entity stage says of one article.
struct Annotations {
  std::vector<Mention> mentions;  ///< by zone, then by offset; none overlap
  std::vector<Entity> entities;   ///< in order of first mention
  std::vector<std::int16_t>
      years;  ///< the article is about, ascending; the year of publication too
  /// ISO codes of the countries its places lie in, ascending: the state of the article's time, and
  /// today's.
  std::vector<std::string> countries;
  friend bool operator==(const Annotations&, const Annotations&) = default;
};

/// "person", "org", "place", "time".
DATELINE_API std::string_view to_string(EntityKind kind);
/// "metadata", "user-gazetteer", "gazetteer", "rule", "recogniser".
DATELINE_API std::string_view to_string(MentionOrigin origin);

}  // namespace dateline
