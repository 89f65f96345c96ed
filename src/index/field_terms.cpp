// SPDX-License-Identifier: GPL-2.0-or-later
// Fields of an article as names and terms.
#include "index/field_terms.hpp"

#include "entity/gazetteer.hpp"
#include "index/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

using store::NameRef;

/// Adds a value unless the field has one with that key already.
void add(std::vector<NameRef>& names, NameRef name) {
  if (name.key.empty()) return;
  const bool known = std::any_of(names.begin(), names.end(), [&](const NameRef& other) {
    return other.field == name.field && other.key == name.key;
  });
  if (!known) names.push_back(std::move(name));
}

void add_value(std::vector<NameRef>& names, Field field, const std::string& value) {
  if (value.empty()) return;
  NameRef name;
  name.field = field;
  name.key = text::fold(value);
  name.shown = value;
  add(names, std::move(name));
}

void add_entity(std::vector<NameRef>& names, const Entity& entity) {
  NameRef name;
  name.field = field_of(entity.kind);
  name.place_type = entity.place_type;
  name.key = entity.key;
  name.shown = entity.name;
  name.country = entity.country;
  name.containers = entity.containers;
  for (const auto* list : {&entity.aliases, &entity.names})
    for (const std::string& other : *list) {
      std::string key = entity::name_key(other);
      if (key != name.key &&
          std::find(name.others.begin(), name.others.end(), key) == name.others.end())
        name.others.push_back(std::move(key));
    }
  add(names, std::move(name));
}

void add_name(std::vector<NameRef>& names, Field field, const std::string& value) {
  NameRef name;
  name.field = field;
  name.key = entity::name_key(value);
  name.shown = value;
  add(names, std::move(name));
}

/// The country's name; of one that is no more, as the article's entity has it.
std::string country_shown(const std::string& code, const Annotations& annotations) {
  std::string name = entity::country_name(code);
  for (const Entity& entity : annotations.entities)
    if (name.empty() && entity.place_type == PlaceType::country && entity.country == code)
      name = entity.name;
  return name.empty() ? code : name;
}

}  // namespace

Field field_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return Field::person;
    case EntityKind::org:
      return Field::org;
    case EntityKind::place:
    case EntityKind::time:
      break;
  }
  return Field::place;
}

std::string folded_address(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
    url.remove_prefix(scheme + 3);
  while (url.ends_with('/')) url.remove_suffix(1);
  return text::fold(url);
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
    url.remove_prefix(user + 1);
  return text::fold(url.substr(0, url.find(':')));
}

std::vector<std::string> host_and_parents(std::string_view host) {
  std::vector<std::string> hosts;
  if (!host.empty()) hosts.emplace_back(host);
  // A top-level domain alone is no site.
  for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
    host.remove_prefix(dot + 1);
    if (host.find('.') != std::string_view::npos) hosts.emplace_back(host);
  }
  return hosts;
}

std::vector<std::string> field_terms(const Article& article, const Annotations& annotations,
                                     std::uint32_t words) {
  std::vector<std::string> terms = date_terms(article.date);
  for (const std::int16_t year : annotations.years)
    terms.push_back(schema::term(schema::about_year_prefix, to_string(Date::from_year(year))));
  if (!article.url.empty()) {
    terms.push_back(schema::term(schema::prefix(Field::url), folded_address(article.url)));
    for (const std::string& host : host_and_parents(host_of(article.url)))
      terms.push_back(schema::term(schema::prefix(Field::site), host));
  }
  const auto has_kind = [&](EntityKind kind) {
    return std::any_of(annotations.entities.begin(), annotations.entities.end(),
                       [&](const Entity& entity) { return entity.kind == kind; });
  };
  const std::pair<std::string_view, bool> known[] = {
      {"date", article.date.known()},
      {"author", !article.authors.empty()},
      {"source", !article.source.empty()},
      {"section", !article.section.empty()},
      {"lang", !article.lang.empty()},
      {"dateline", !article.dateline.place.empty()},
      {"url", !article.url.empty()},
      {"topic", !article.topics.empty()},
      {"person", has_kind(EntityKind::person)},
      {"org", has_kind(EntityKind::org)},
      {"place", has_kind(EntityKind::place)},
      {"text", words > 0 && !article.body.empty()},
  };
  for (const auto& [what, is] : known)
    if (is) terms.push_back(schema::term(schema::prefix(Field::has), what));
  return terms;
}

std::vector<NameRef> field_names(const Article& article, const Annotations& annotations) {
  std::vector<NameRef> names;
  for (const Entity& entity : annotations.entities) add_entity(names, entity);
  for (const std::string& code : annotations.countries) {
    NameRef name;
    name.field = Field::country;
    name.place_type = PlaceType::country;
    name.key = text::fold(code);
    name.shown = country_shown(code, annotations);
    name.country = code;
    name.others.push_back(entity::name_key(name.shown));
    add(names, std::move(name));
  }
  if (!article.dateline.place.empty()) add_name(names, Field::filed, article.dateline.place);
  for (const std::string& author : article.authors) add_name(names, Field::author, author);
  add_value(names, Field::source, article.source);
  add_value(names, Field::agency, article.agency);
  if (!article.dateline.agency.empty()) add_value(names, Field::agency, article.dateline.agency);
  add_value(names, Field::section, article.section);
  for (const std::string& topic : article.topics) add_value(names, Field::topic, topic);
  add_value(names, Field::lang, article.lang);
  add_value(names, Field::site, host_of(article.url));
  add_value(names, Field::format, article.format);
  add_value(names, Field::datefrom, std::string(to_string(article.date_origin)));
  return names;
}

}  // namespace dateline
