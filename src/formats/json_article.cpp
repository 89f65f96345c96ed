// SPDX-License-Identifier: GPL-2.0-or-later
// Maps members of JSON objects to an article's fields by their names.
#include "formats/json_article.hpp"

#include "formats/byline.hpp"
#include "formats/date_text.hpp"
#include "formats/fields.hpp"
#include "formats/html_text.hpp"
#include "formats/json_ld.hpp"
#include "formats/json_value.hpp"
#include "formats/paragraphs.hpp"
#include "formats/strings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>

namespace dateline::formats {
namespace {

using nlohmann::json;

/// Wrappers around articles: "response", "docs" and the like.
constexpr int deepest_wrapper = 6;

/// Objects in which some interfaces put the fields of an article.
constexpr std::array<std::string_view, 7> holders{"fields",  "_source", "attributes", "properties",
                                                  "article", "data",    "metadata"};

constexpr std::size_t field_count = static_cast<std::size_t>(Field::topics) + 1;

/// {"rendered": "..."} is a text; an object called "content" with fields of its own is none.
bool is_wrapped_text(const json& object) {
  return json_member(object, "rendered") != nullptr || json_member(object, "value") != nullptr ||
         json_member(object, "#text") != nullptr;
}

/// The best member found for each field.
class Members {
 public:
  explicit Members(const json& object) {
    collect(object, 0);
    for (const std::string_view holder : holders)
      if (const json* inner = json_member(object, holder)) collect(*inner, behind_top);
  }

  [[nodiscard]] const json* get(Field field) const { return best_[index(field)].value; }
  [[nodiscard]] std::string text(Field field) const {
    const json* value = get(field);
    return value == nullptr ? std::string() : json_text(*value);
  }

 private:
  /// Fields of the object itself come before those of holders.
  static constexpr std::size_t behind_top = 100;

  struct Best {
    const json* value = nullptr;
    std::size_t rank = std::numeric_limits<std::size_t>::max();
  };
  static std::size_t index(Field field) { return static_cast<std::size_t>(field); }

  void collect(const json& object, std::size_t rank) {
    if (!object.is_object()) return;
    for (const auto& [key, value] : object.items()) {
      const auto match = match_field(key);
      if (!match || value.is_null() || value.empty()) continue;
      if (match->field == Field::body && value.is_object() && !is_wrapped_text(value)) continue;
      Best& best = best_[index(match->field)];
      if (rank + match->rank >= best.rank || json_texts(value).empty()) continue;
      best = {&value, rank + match->rank};
    }
  }

  std::array<Best, field_count> best_;
};

bool is_article(const Members& members) {
  if (!trim(members.text(Field::body)).empty()) return true;
  if (trim(members.text(Field::headline)).empty()) return false;
  return members.get(Field::date) != nullptr || members.get(Field::url) != nullptr ||
         members.get(Field::lead) != nullptr;
}

std::string plain_text(const std::string& text) {
  return looks_like_html(text) ? html_fragment_text(text) : join_paragraphs(text);
}

void set_authors(Article& article, const json& value) {
  for (const std::string& text : json_texts(value)) {
    if (value.is_array() && !starts_with_word(text, "by "))
      add_value(article.authors, text);
    else
      set_field(article, Field::authors, text, {});
  }
}

/// Strings may list several values; an array says itself where they part.
void set_list(Article& article, Field field, std::vector<std::string>& values, const json& value) {
  if (value.is_array()) {
    for (const std::string& text : json_texts(value)) add_value(values, text);
  } else {
    set_field(article, field, json_text(value), {});
  }
}

/// The list that a keyword's own kind names: "glocations", "keyword", "contributor".
std::vector<std::string>* list_of_kind(Article& article, std::string_view kind) {
  struct Row {
    std::string_view kind;
    std::vector<std::string> Article::*list;
  };
  static constexpr std::array<Row, 11> rows{{{"persons", &Article::persons},
                                             {"person", &Article::persons},
                                             {"glocations", &Article::places},
                                             {"location", &Article::places},
                                             {"place", &Article::places},
                                             {"organizations", &Article::orgs},
                                             {"organization", &Article::orgs},
                                             {"subject", &Article::topics},
                                             {"keyword", &Article::topics},
                                             {"tag", &Article::topics},
                                             {"contributor", &Article::authors}}};
  for (const Row& row : rows)
    if (same_word(row.kind, kind)) return &(article.*row.list);
  return nullptr;
}

/// Keywords that say what they are: {"name": "glocations", "value": "Paris (France)"} or
/// {"type": "keyword", "webTitle": "Suez canal"}. False if the array holds other things.
bool set_typed_keywords(Article& article, const json& keywords) {
  if (!keywords.is_array()) return false;
  bool any = false;
  for (const json& keyword : keywords) {
    const json* value = json_member(keyword, "value");
    const json* kind = json_member(keyword, value != nullptr ? "name" : "type");
    if (value == nullptr) value = json_member(keyword, "webTitle");
    if (kind == nullptr || value == nullptr || !kind->is_string()) continue;
    any = true;
    if (auto* list = list_of_kind(article, kind->get<std::string>()))
      add_value(*list, json_text(*value));
  }
  return any;
}

void set_date(Article& article, const json& value, const ReadOptions& options) {
  for (const std::string& text : json_texts(value)) set_field(article, Field::date, text, options);
}

Article make_article(const Members& members, const ReadOptions& options) {
  Article article;
  for (const Field field : {Field::id, Field::headline, Field::dateline, Field::source,
                            Field::agency, Field::section, Field::lang, Field::url})
    set_field(article, field, members.text(field), options);
  article.lead = plain_text(members.text(Field::lead));
  article.body = plain_text(members.text(Field::body));
  if (looks_like_html(article.headline)) article.headline = html_fragment_text(article.headline);
  if (const json* date = members.get(Field::date)) set_date(article, *date, options);
  if (const json* authors = members.get(Field::authors)) set_authors(article, *authors);
  if (const json* persons = members.get(Field::persons))
    set_list(article, Field::persons, article.persons, *persons);
  if (const json* orgs = members.get(Field::orgs))
    set_list(article, Field::orgs, article.orgs, *orgs);
  if (const json* places = members.get(Field::places))
    set_list(article, Field::places, article.places, *places);
  if (const json* topics = members.get(Field::topics);
      topics != nullptr && !set_typed_keywords(article, *topics))
    set_list(article, Field::topics, article.topics, *topics);
  return article;
}

std::size_t find_articles(const json& value, const ReadOptions& options,
                          const std::function<void(Article&&)>& sink, int depth) {
  if (!value.is_structured() || depth == 0) return 0;
  if (value.is_object()) {
    if (auto article = json_ld_article(value)) {
      sink(std::move(*article));
      return 1;
    }
    if (const Members members(value); is_article(members)) {
      sink(make_article(members, options));
      return 1;
    }
  }
  std::size_t found = 0;
  for (const json& inner : value) found += find_articles(inner, options, sink, depth - 1);
  return found;
}

}  // namespace

std::size_t find_json_articles(const json& value, const ReadOptions& options,
                               const std::function<void(Article&&)>& sink) {
  return find_articles(value, options, sink, deepest_wrapper);
}

}  // namespace dateline::formats
