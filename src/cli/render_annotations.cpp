// SPDX-License-Identifier: GPL-2.0-or-later
// Who, where and when an article is about, as tables.
#include <string>
#include <type_traits>
#include <vector>

#include "cli/labels.hpp"
#include "cli/render_article.hpp"
#include "cli/text_table.hpp"
#include "cli/to_json.hpp"

namespace dateline::cli {
namespace {

std::string entity_list(const Annotations& annotations, EntityKind kind) {
  std::string list;
  for (const Entity& entity : annotations.entities) {
    if (entity.kind != kind) continue;
    if (!list.empty()) list += "; ";
    list += entity.name;
    if (!entity.country.empty()) list += ", " + entity.country;
    if (entity.mentions > 1) list += " (" + std::to_string(entity.mentions) + ")";
  }
  return list;
}

template <typename Values>
std::string blank_separated(const Values& values) {
  std::string list;
  for (const auto& value : values) {
    if (!list.empty()) list += ' ';
    if constexpr (std::is_integral_v<std::decay_t<decltype(value)>>) {
      list += std::to_string(value);
    } else {
      list += value;
    }
  }
  return list;
}

/// The entity a mention means, or the days of a time.
std::string meaning(const Mention& mention, const Annotations& annotations) {
  if (mention.kind == EntityKind::time) {
    const std::string first = to_string(Date::from_day_number(mention.days.first));
    const std::string last = to_string(Date::from_day_number(mention.days.last));
    return first == last ? first : first + ".." + last;
  }
  const auto index = static_cast<std::size_t>(mention.entity);
  if (mention.entity < 0 || index >= annotations.entities.size()) return {};
  return annotations.entities[index].name;
}

std::string mention_table(const Article& article, const Annotations& annotations,
                          const TextStyle& style) {
  constexpr std::size_t widest_name = 30;
  std::vector<TableRow> rows;
  for (const Mention& mention : annotations.mentions) {
    const std::string& text = zone_text(article, mention.zone);
    std::string surface;
    if (mention.end <= text.size() && mention.begin < mention.end) {
      surface = text.substr(mention.begin, mention.end - mention.begin);
    }
    std::string where(zone_name(mention.zone));
    if (mention.zone != Zone::metadata) where += " " + std::to_string(mention.begin);
    std::string why(to_string(mention.origin));
    if (!mention.why.empty()) why += ": " + mention.why;
    rows.push_back(
        {std::string(mention_kind(mention)), surface, meaning(mention, annotations), where, why});
  }
  return render_table({{Align::left, Ink::faint},
                       {Align::left, Ink::plain, widest_name},
                       {Align::left, Ink::title, widest_name},
                       {},
                       {}},
                      rows, style);
}

}  // namespace

std::string render_annotations(const Article& article, const Annotations& annotations, bool why,
                               const TextStyle& style) {
  std::vector<TableRow> rows;
  const auto add = [&rows](const char* name, const std::string& value) {
    if (!value.empty()) rows.push_back({name, value});
  };
  add("persons", entity_list(annotations, EntityKind::person));
  add("organisations", entity_list(annotations, EntityKind::org));
  add("places", entity_list(annotations, EntityKind::place));
  add("countries", blank_separated(annotations.countries));
  add("years", blank_separated(annotations.years));
  std::string text = render_table({{Align::left, Ink::faint}, {}}, rows, style);
  if (why && !annotations.mentions.empty()) {
    text += "\n" + mention_table(article, annotations, style);
  }
  return text;
}

}  // namespace dateline::cli
