// SPDX-License-Identifier: GPL-2.0-or-later
// The years and times the tagger finds in a sentence published on a given day.
#pragma once

#include <dateline/tagger.hpp>

#include <string>
#include <vector>

namespace dateline {

using Years = std::vector<std::int16_t>;

inline Annotations tagged_on(const std::string& text, const Date& published) {
  static const Tagger tagger;
  Article article;
  article.body = text;
  article.date = published;
  return tagger.tag(article);
}

/// With the year of publication, which belongs to every article.
inline Years years_on(const std::string& text, const Date& published) {
  return tagged_on(text, published).years;
}

/// The first time named, as "last July = 1999-07-01..1999-07-31"; empty if none is.
inline std::string first_time_on(const std::string& text, const Date& published) {
  for (const Mention& mention : tagged_on(text, published).mentions)
    if (mention.kind == EntityKind::time)
      return text.substr(mention.begin, mention.end - mention.begin) + " = " +
             to_string(Date::from_day_number(mention.days.first)) + ".." +
             to_string(Date::from_day_number(mention.days.last));
  return {};
}

}  // namespace dateline
