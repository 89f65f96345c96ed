// SPDX-License-Identifier: GPL-2.0-or-later
// What the tagger makes of a text.
#pragma once

#include <dateline/tagger.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace dateline::test {

/// Of an English article published that day.
inline Annotations tag(const std::string& body, Date date = Date::from_day(2008, 3, 14)) {
  static const Tagger tagger;
  Article article;
  article.body = body;
  article.date = date;
  article.lang = "en";
  return tagger.tag(article);
}

/// "person:Vladimir Putin" of every entity, in order of first mention.
inline std::vector<std::string> names(const Annotations& found) {
  std::vector<std::string> all;
  for (const Entity& entity : found.entities)
    all.push_back(std::string(to_string(entity.kind)) + ":" + entity.name);
  return all;
}

inline bool has(const Annotations& found, const std::string& name) {
  const auto all = names(found);
  return std::find(all.begin(), all.end(), name) != all.end();
}

}  // namespace dateline::test
