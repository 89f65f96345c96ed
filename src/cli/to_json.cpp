// SPDX-License-Identifier: GPL-2.0-or-later
// Building the members of each kind of line.
#include "cli/to_json.hpp"

#include <dateline/field.hpp>

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "cli/labels.hpp"
#include "cli/render_article.hpp"

namespace dateline::cli {
namespace {

void put(Json& json, const char* name, std::string_view value) {
  if (!value.empty()) json[name] = value;
}

void put(Json& json, const char* name, const std::vector<std::string>& values) {
  if (!values.empty()) json[name] = values;
}

void put(Json& json, const char* name, const Date& date) { put(json, name, to_string(date)); }

/// Years are numbers in JSON, other values strings.
Json field_values(const FieldValues& names) {
  Json values = Json::array();
  for (const std::string& value : names.values) {
    int year = 0;
    const char* const end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, year);
    const bool number = names.field == Field::year && error == std::errc{} && stopped == end;
    values.push_back(number ? Json(year) : Json(value));
  }
  return values;
}

double rounded(double value, double scale) { return std::round(value * scale) / scale; }

}  // namespace

Json hit_json(const Hit& hit) {
  Json json{{"type", "hit"}, {"id", hit.id}};
  put(json, "headline", hit.headline);
  put(json, "date", hit.date);
  put(json, "source", hit.source);
  put(json, "path", hit.path);
  put(json, "url", hit.url);
  put(json, "snippet", hit.snippet.text);
  json["score"] = rounded(hit.score, 1e4);
  for (const FieldValues& names : hit.names) {
    if (!names.values.empty()) {
      json[std::string(field_info(names.field).name)] = field_values(names);
    }
  }
  return json;
}

Json facet_json(Field field, const FacetCount& count) {
  return {{"type", "facet"},
          {"field", field_info(field).name},
          {"value", count.value},
          {"count", count.count}};
}

Json summary_json(std::uint64_t matches, double seconds) {
  return {{"type", "summary"},
          {"matches", matches},
          {"exact", true},
          {"seconds", rounded(seconds, 1e6)}};
}

Json note_json(std::string_view code, std::string_view message) {
  return {{"type", "note"}, {"code", code}, {"message", message}};
}

Json article_json(const Article& article) {
  Json json{{"type", "article"}};
  put(json, "id", article.id);
  put(json, "headline", article.headline);
  put(json, "lead", article.lead);
  put(json, "body", article.body);
  put(json, "date", article.date);
  if (article.date.known()) put(json, "datefrom", to_string(article.date_origin));
  put(json, "source", article.source);
  put(json, "agency", article.agency);
  put(json, "authors", article.authors);
  put(json, "section", article.section);
  put(json, "lang", article.lang);
  put(json, "url", article.url);
  put(json, "path", article.path);
  put(json, "format", article.format);
  Json dateline = Json::object();
  put(dateline, "place", article.dateline.place);
  put(dateline, "agency", article.dateline.agency);
  put(dateline, "date", article.dateline.date);
  if (!dateline.empty()) json["dateline"] = dateline;
  put(json, "persons", article.persons);
  put(json, "orgs", article.orgs);
  put(json, "places", article.places);
  put(json, "topics", article.topics);
  return json;
}

std::string_view mention_kind(const Mention& mention) {
  return mention.demonym ? "demonym" : to_string(mention.kind);
}

Json mention_json(const Mention& mention, const Annotations& annotations, std::string_view text) {
  Json json{{"type", "mention"}, {"kind", mention_kind(mention)}};
  if (mention.begin < mention.end && mention.end <= text.size()) {
    put(json, "text", text.substr(mention.begin, mention.end - mention.begin));
  }
  const auto index = static_cast<std::size_t>(mention.entity);
  if (mention.entity >= 0 && index < annotations.entities.size()) {
    const Entity& entity = annotations.entities[index];
    put(json, "name", entity.name);
    put(json, "country", entity.country);
  }
  if (mention.kind == EntityKind::time) {
    json["from"] = to_string(Date::from_day_number(mention.days.first));
    json["to"] = to_string(Date::from_day_number(mention.days.last));
  }
  json["start"] = mention.begin;
  json["end"] = mention.end;
  json["origin"] = to_string(mention.origin);
  return json;
}

Json explained_mention_json(const Mention& mention, const StoredArticle& stored) {
  Json json = mention_json(mention, stored.annotations, zone_text(stored.article, mention.zone));
  json["zone"] = zone_name(mention.zone);
  put(json, "why", mention.why);
  return json;
}

Json entity_json(const Entity& entity) {
  Json json{{"kind", to_string(entity.kind)}, {"name", entity.name}};
  put(json, "country", entity.country);
  put(json, "names", entity.names);
  json["mentions"] = entity.mentions;
  json["origin"] = to_string(entity.origin);
  return json;
}

Json problem_json(const SourceProblem& problem) {
  Json json{{"type", "error"}, {"path", problem.path}, {"state", state_name(problem.state)}};
  put(json, "format", problem.format);
  put(json, "message", problem.reason);
  return json;
}

Json error_json(std::string_view code, std::string_view message, std::string_view suggestion) {
  Json json{{"type", "error"}, {"code", code}, {"message", message}};
  put(json, "suggestion", suggestion);
  return json;
}

Json diagnostic_json(const Diagnostic& diagnostic) {
  Json json{{"type", "error"},
            {"code", diagnostic.code},
            {"message", diagnostic.message},
            {"offset", diagnostic.offset},
            {"length", diagnostic.length}};
  put(json, "suggestion", diagnostic.suggestion);
  return json;
}

}  // namespace dateline::cli
