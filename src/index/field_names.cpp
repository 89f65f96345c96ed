// SPDX-License-Identifier: GPL-2.0-or-later
// Puts one name after the other together, always in the same strings.
#include "index/field_names.hpp"

#include "entity/gazetteer.hpp"
#include "index/field_terms.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

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

void FieldNames::begin(Field field) {
  name_.field = field;
  name_.place_type = PlaceType::none;
  for (std::string* text : {&name_.key, &name_.shown, &name_.country}) text->clear();
  name_.containers.clear();
  name_.others.clear();
}

std::uint32_t FieldNames::known() const {
  const std::pair<Field, std::string_view> made(name_.field, name_.key);
  const std::uint32_t hash = WordProbe(name_.key).hash;
  for (std::size_t i = 0; i < size(); ++i)
    if (places_[i].key_hash == hash && store::encoded_field_and_key(encoded(i)) == made)
      return static_cast<std::uint32_t>(i);
  return none;
}

bool FieldNames::is_superfluous() const { return name_.key.empty() || known() != none; }

void FieldNames::finish() {
  Place& place = places_.emplace_back();
  place.begin = bytes_.size();
  store::encode_name(bytes_, name_);
  place.size = bytes_.size() - place.begin;
  place.key_hash = WordProbe(name_.key).hash;
  place.probe = WordProbe(encoded(size() - 1));
}

std::uint32_t FieldNames::add_entity(const Entity& entity) {
  begin(field_of(entity.kind));
  name_.key = entity.key;
  if (name_.key.empty()) return none;
  if (const std::uint32_t number = known(); number != none) return number;
  name_.place_type = entity.place_type;
  name_.shown = entity.name;
  name_.country = entity.country;
  name_.containers = entity.containers;
  std::vector<std::string>& others = name_.others;
  for (const auto* list : {&entity.aliases, &entity.names})
    for (const std::string& other : *list) {
      std::string key = entity::name_key(other);
      if (key != name_.key && std::find(others.begin(), others.end(), key) == others.end())
        others.push_back(std::move(key));
    }
  finish();
  return static_cast<std::uint32_t>(size() - 1);
}

void FieldNames::add_country(const std::string& code, const Annotations& annotations) {
  begin(Field::country);
  text::append_folded(name_.key, code);
  if (is_superfluous()) return;
  name_.place_type = PlaceType::country;
  name_.shown = country_shown(code, annotations);
  name_.country = code;
  name_.others.push_back(entity::name_key(name_.shown));
  finish();
}

void FieldNames::add_value(Field field, std::string_view value) {
  begin(field);
  text::append_folded(name_.key, value);
  name_.shown = value;
  if (!is_superfluous()) finish();
}

void FieldNames::add_name(Field field, const std::string& value) {
  begin(field);
  name_.key = entity::name_key(value);
  name_.shown = value;
  if (!is_superfluous()) finish();
}

void FieldNames::read(const Article& article, const Annotations& annotations) {
  bytes_.clear();
  places_.clear();
  of_entities_.clear();
  for (const Entity& entity : annotations.entities) of_entities_.push_back(add_entity(entity));
  for (const std::string& code : annotations.countries) add_country(code, annotations);
  add_name(Field::filed, article.dateline.place);
  for (const std::string& author : article.authors) add_name(Field::author, author);
  add_value(Field::source, article.source);
  add_value(Field::agency, article.agency);
  add_value(Field::agency, article.dateline.agency);
  add_value(Field::section, article.section);
  for (const std::string& topic : article.topics) add_value(Field::topic, topic);
  add_value(Field::lang, article.lang);
  add_value(Field::site, host_of(article.url));
  add_value(Field::format, article.format);
  add_value(Field::datefrom, to_string(article.date_origin));
}

}  // namespace dateline
