// SPDX-License-Identifier: GPL-2.0-or-later
// Maps schema.org's properties.
#include "formats/json_ld.hpp"

#include "formats/byline.hpp"
#include "formats/date_text.hpp"
#include "formats/fields.hpp"
#include "formats/html_text.hpp"
#include "formats/json_value.hpp"
#include "formats/markup.hpp"
#include "formats/paragraphs.hpp"
#include "formats/strings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {
namespace {

using nlohmann::json;
using namespace std::string_view_literals;

constexpr int deepest_graph = 5;

/// "NewsArticle", or the last part of "http://schema.org/NewsArticle".
std::string_view bare_type(std::string_view type) {
  const std::size_t end = type.find_last_of("/#:");
  return end == std::string_view::npos ? type : type.substr(end + 1);
}

template <typename Test>
bool has_type(const json& object, Test test) {
  const json* type = json_member(object, "@type");
  if (type == nullptr) return false;
  const std::vector<std::string> names = json_texts(*type);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return test(bare_type(name)); });
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
}

bool is_place_type(std::string_view type) {
  static constexpr std::array types{"Place"sv, "City"sv,     "Country"sv,
                                    "State"sv, "Landform"sv, "AdministrativeArea"sv};
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool is_org_type(std::string_view type) {
  return type.ends_with("Organization") || type.ends_with("Corporation") || type == "SportsTeam" ||
         type == "GovernmentOffice";
}

/// Finds the object with an article's type. Pictures and videos may hold such objects too, so that
/// only the places where a page's own article stands are searched.
const json* find_article(const json& value, int depth) {
  if (depth == 0) return nullptr;
  if (value.is_array()) {
    for (const json& item : value)
      if (const json* found = find_article(item, depth - 1)) return found;
    return nullptr;
  }
  if (has_type(value, is_article_type)) return &value;
  for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const json* inner = json_member(value, key))
      if (const json* found = find_article(*inner, depth - 1)) return found;
  return nullptr;
}

/// The object that a mere {"@id": ...} refers to.
const json* find_id(const json& value, const std::string& id, int depth) {
  if (depth == 0 || !value.is_structured()) return nullptr;
  if (const json* own = json_member(value, "@id");
      own != nullptr && value.size() > 1 && json_text(*own) == id)
    return &value;
  for (const json& inner : value)
    if (const json* found = find_id(inner, id, depth - 1)) return found;
  return nullptr;
}

class Mapper {
 public:
  Mapper(const json& page, const json& object) : page_(page), object_(object) {}

  Article map() {
    set_text(article_.headline, {"headline", "alternativeHeadline", "name"});
    set_text(article_.id, {"identifier"});
    set_text(article_.url, {"url", "mainEntityOfPage"});
    if (site_of(article_.url).empty()) article_.url.clear();
    set_language();
    set_date();
    set_body();
    set_section();
    article_.source = first_name({"publisher", "isPartOf", "sourceOrganization", "provider"});
    article_.dateline.place = first_name({"dateline", "locationCreated"});
    if (const json* authors = property("author", "creator")) add_authors(*authors);
    for (const std::string_view key : {"contentLocation", "about", "mentions"})
      if (const json* things = json_member(object_, key)) add_things(*things, key);
    if (const json* keywords = json_member(object_, "keywords")) add_keywords(*keywords);
    return std::move(article_);
  }

 private:
  const json* property(std::string_view key, std::string_view other) const {
    const json* value = json_member(object_, key);
    return value != nullptr ? value : json_member(object_, other);
  }

  void set_text(std::string& field, std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      const json* value = json_member(object_, key);
      if (value == nullptr) continue;
      const json* id = json_member(*value, "@id");
      field = collapse_blanks(decode_entities(json_text(id == nullptr ? *value : *id)));
      if (!field.empty()) return;
    }
  }

  /// The name of a thing that is a string, an object or a reference to one.
  [[nodiscard]] std::string name_of(const json& thing) const {
    constexpr int deepest_reference = 6;
    if (const json* name = json_member(thing, "name"))
      return collapse_blanks(decode_entities(json_text(*name)));
    if (const json* id = json_member(thing, "@id")) {
      const json* other = find_id(page_, json_text(*id), deepest_reference);
      const json* name = other == nullptr ? nullptr : json_member(*other, "name");
      return name == nullptr ? std::string() : collapse_blanks(json_text(*name));
    }
    return collapse_blanks(decode_entities(json_text(thing)));
  }

  [[nodiscard]] std::string first_name(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      const json* value = json_member(object_, key);
      if (value != nullptr && value->is_array()) value = value->empty() ? nullptr : &value->front();
      if (value == nullptr) continue;
      if (std::string name = name_of(*value); !name.empty() && site_of(name).empty()) return name;
    }
    return {};
  }

  void set_language() {
    const json* language = json_member(object_, "inLanguage");
    if (language == nullptr) return;
    const json* code = json_member(*language, "alternateName");
    article_.lang = json_text(code == nullptr ? *language : *code);
  }

  void set_date() {
    for (const std::string_view key : {"datePublished", "dateCreated", "dateModified"}) {
      const json* value = json_member(object_, key);
      if (value == nullptr) continue;
      const auto date = parse_date(json_text(*value));
      if (!date) continue;
      article_.date = *date;
      article_.date_origin = DateOrigin::structured;
      return;
    }
  }

  void set_body() {
    const json* body = property("articleBody", "text");
    if (body == nullptr) return;
    const std::string text = json_text(*body);
    article_.body =
        looks_like_html(text) ? html_fragment_text(text) : join_paragraphs(decode_entities(text));
  }

  void set_section() {
    const json* section = property("articleSection", "printSection");
    if (section == nullptr) return;
    const std::vector<std::string> names = json_texts(*section);
    if (!names.empty()) article_.section = collapse_blanks(names.front());
  }

  void add_authors(const json& authors) {
    if (authors.is_array()) {
      for (const json& author : authors) add_authors(author);
      return;
    }
    const std::string name = name_of(authors);
    if (!site_of(name).empty()) return;
    if (authors.is_string())
      for (const std::string& part : parse_byline(name)) add_value(article_.authors, part);
    else
      add_value(article_.authors, name);
  }

  void add_things(const json& things, std::string_view key) {
    if (things.is_array()) {
      for (const json& thing : things) add_things(thing, key);
      return;
    }
    std::vector<std::string>* list = &article_.topics;
    if (key == "contentLocation" || has_type(things, is_place_type))
      list = &article_.places;
    else if (has_type(things, [](std::string_view type) { return type == "Person"; }))
      list = &article_.persons;
    else if (has_type(things, is_org_type))
      list = &article_.orgs;
    if (const std::string name = name_of(things); site_of(name).empty()) add_value(*list, name);
  }

  void add_keywords(const json& keywords) {
    if (keywords.is_string())
      set_field(article_, Field::topics, decode_entities(json_text(keywords)), {});
    else
      for (const std::string& keyword : json_texts(keywords)) add_value(article_.topics, keyword);
  }

  const json& page_;
  const json& object_;
  Article article_;
};

}  // namespace

std::optional<Article> json_ld_article(const json& value) {
  const json* object = find_article(value, deepest_graph);
  if (object == nullptr) return std::nullopt;
  return Mapper(value, *object).map();
}

}  // namespace dateline::formats
