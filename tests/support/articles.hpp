// SPDX-License-Identifier: GPL-2.0-or-later
// Builders for articles and what was found in them, in a few words:
//   story("Putin visits Pyongyang").body("He met Kim.").on("2000-07-19").from("Reuters")
//       .naming(person("Vladimir Putin", {"Putin"})).naming(city("Pyongyang", "KP"))
#pragma once

#include "text/fold.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

/// A key as the entity stage makes it, for plain names: folded, hyphens as blanks.
inline std::string key_of(std::string_view name) {
  std::string key = text::fold(name);
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

inline Entity entity(EntityKind kind, std::string name, std::vector<std::string> others = {}) {
  Entity made;
  made.kind = kind;
  made.key = key_of(name);
  made.names = std::move(others);
  made.names.insert(made.names.begin(), name);
  made.name = std::move(name);
  return made;
}

inline Entity person(std::string name, std::vector<std::string> others = {}) {
  return entity(EntityKind::person, std::move(name), std::move(others));
}

inline Entity org(std::string name, std::vector<std::string> others = {}) {
  return entity(EntityKind::org, std::move(name), std::move(others));
}

/// A place; `containers` are keys, nearest first.
inline Entity place(PlaceType type, std::string name, std::string country = {},
                    std::vector<std::string> containers = {},
                    std::vector<std::string> others = {}) {
  Entity made = entity(EntityKind::place, std::move(name), std::move(others));
  made.place_type = type;
  made.country = std::move(country);
  made.containers = std::move(containers);
  return made;
}

inline Entity country(std::string name, std::string code,
                      std::vector<std::string> containers = {}) {
  return place(PlaceType::country, std::move(name), std::move(code), std::move(containers));
}

inline Entity city(std::string name, std::string code, std::vector<std::string> containers = {}) {
  return place(PlaceType::city, std::move(name), std::move(code), std::move(containers));
}

/// "2000", "2000-07", "2000-07-19", "2000-07-19T21:05+02:00"; empty for an unknown date.
inline Date date(std::string_view iso) {
  if (iso.empty()) return {};
  const auto parsed = parse_iso_date(iso);
  if (!parsed) throw std::invalid_argument("no date: " + std::string(iso));
  return *parsed;
}

/// An article with its annotations, filled step by step.
struct Story {
  Article article;
  Annotations annotations;

  Story& body(std::string text) { return set(article.body, std::move(text)); }
  Story& lead(std::string text) { return set(article.lead, std::move(text)); }
  Story& from(std::string source) { return set(article.source, std::move(source)); }
  Story& wire(std::string agency) { return set(article.agency, std::move(agency)); }
  Story& in(std::string lang) { return set(article.lang, std::move(lang)); }
  Story& section(std::string name) { return set(article.section, std::move(name)); }
  Story& at(std::string path) { return set(article.path, std::move(path)); }
  Story& url(std::string address) { return set(article.url, std::move(address)); }
  Story& id(std::string own) { return set(article.id, std::move(own)); }
  Story& format(std::string reader) { return set(article.format, std::move(reader)); }
  Story& by(std::string author) { return add(article.authors, std::move(author)); }
  Story& topic(std::string name) { return add(article.topics, std::move(name)); }
  Story& filed(std::string place, std::string agency = {}) {
    article.dateline.place = std::move(place);
    article.dateline.agency = std::move(agency);
    return *this;
  }
  /// Published then; an article is about that year too.
  Story& on(std::string_view iso, DateOrigin origin = DateOrigin::structured) {
    article.date = date(iso);
    article.date_origin = origin;
    return about(article.date.year);
  }
  Story& about(int year) {
    insert(annotations.years, static_cast<std::int16_t>(year));
    return *this;
  }
  /// Mentioned wherever headline or body has one of its names; else in the metadata only.
  Story& naming(Entity entity) {
    const auto number = static_cast<std::int32_t>(annotations.entities.size());
    const std::size_t before = annotations.mentions.size();
    mention_all(Zone::headline, article.headline, entity, number);
    mention_all(Zone::body, article.body, entity, number);
    if (annotations.mentions.size() == before) add_mention(Zone::metadata, 0, 0, entity, number);
    entity.mentions = static_cast<std::uint32_t>(annotations.mentions.size() - before);
    std::sort(annotations.mentions.begin(), annotations.mentions.end(),
              [](const Mention& a, const Mention& b) {
                return std::pair(a.zone, a.begin) < std::pair(b.zone, b.begin);
              });
    if (!entity.country.empty()) insert(annotations.countries, entity.country);
    annotations.entities.push_back(std::move(entity));
    return *this;
  }

 private:
  template <typename T>
  Story& set(T& field, T value) {
    field = std::move(value);
    return *this;
  }
  Story& add(std::vector<std::string>& list, std::string value) {
    list.push_back(std::move(value));
    return *this;
  }
  template <typename T>
  static void insert(std::vector<T>& sorted, const T& value) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (at == sorted.end() || *at != value) sorted.insert(at, value);
  }
  void add_mention(Zone zone, std::size_t begin, std::size_t end, const Entity& entity,
                   std::int32_t number) {
    Mention mention;
    mention.kind = entity.kind;
    mention.zone = zone;
    mention.begin = static_cast<std::uint32_t>(begin);
    mention.end = static_cast<std::uint32_t>(end);
    mention.entity = number;
    annotations.mentions.push_back(mention);
  }
  void mention_all(Zone zone, const std::string& text, const Entity& entity, std::int32_t number) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t longest = 0;
      for (const std::string& name : entity.names)
        if (name.size() > longest && text.compare(at, name.size(), name) == 0)
          longest = name.size();
      if (longest > 0) add_mention(zone, at, at + longest, entity, number);
      at += std::max<std::size_t>(longest, 1);
    }
  }
};

inline Story story(std::string headline, std::string body = {}) {
  Story made;
  made.article.headline = std::move(headline);
  made.article.body = std::move(body);
  return made;
}

}  // namespace dateline::test
