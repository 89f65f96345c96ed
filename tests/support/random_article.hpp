// SPDX-License-Identifier: GPL-2.0-or-later
// Articles with every field filled at random, for round trips. The same seed gives the same ones.
#pragma once

#include "random_numbers.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::test {

/// Numbers, texts, dates, articles and annotations from one seed.
class Random : public RandomNumbers {
 public:
  using RandomNumbers::RandomNumbers;

  std::string text(std::uint32_t longest) {
    static constexpr std::array<const char*, 12> pieces{"a",
                                                        "Kim ",
                                                        "\xc3\xa9",
                                                        "\n\n",
                                                        "\xe5\xb9\xb3\xe5\xa3\xa4",
                                                        " ",
                                                        "1990",
                                                        "\xf0\x9f\x9a\x80",
                                                        "'",
                                                        "\t",
                                                        "the missile crisis ",
                                                        "."};
    std::string made;
    for (std::uint32_t left = below(longest + 1); left > 0; --left)
      made += pieces[below(static_cast<std::uint32_t>(pieces.size()))];
    return made;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> made(below(4));
    for (std::string& one : made) one = text(6);
    return made;
  }

  /// Of any precision.
  Date date() {
    Date made;
    made.precision = static_cast<DatePrecision>(below(6));
    if (made.precision == DatePrecision::none) return {};
    made.year = static_cast<std::int16_t>(1 + below(9999));
    if (made.precision >= DatePrecision::month) made.month = small(1, 12);
    if (made.precision >= DatePrecision::day)
      made.day = small(1, static_cast<unsigned>(days_in_month(made.year, made.month)));
    if (made.precision >= DatePrecision::minute) {
      made.hour = small(0, 23);
      made.minute = small(0, 59);
      if (chance(2))
        made.utc_offset = static_cast<std::int16_t>(static_cast<int>(below(1681)) - 840);
    }
    if (made.precision == DatePrecision::second) made.second = small(0, 60);
    return made;
  }

  Article article() {
    Article made;
    for (std::string* field :
         {&made.headline, &made.lead, &made.source, &made.agency, &made.section, &made.lang,
          &made.url, &made.path, &made.format, &made.dateline.place, &made.dateline.agency})
      *field = text(8);
    made.body = text(60);
    made.date = date();
    made.date_origin = static_cast<DateOrigin>(below(7));
    made.dateline.date = date();
    for (auto* list : {&made.authors, &made.persons, &made.orgs, &made.places, &made.topics})
      *list = texts();
    return made;
  }

  Annotations annotations() {
    Annotations made;
    for (std::uint32_t left = below(5); left > 0; --left) made.entities.push_back(entity());
    for (std::uint32_t left = below(8); left > 0; --left) made.mentions.push_back(mention());
    for (std::uint32_t left = below(4); left > 0; --left)
      made.years.push_back(static_cast<std::int16_t>(1 + below(9999)));
    made.countries = texts();
    return made;
  }

 private:
  std::uint8_t small(unsigned low, unsigned high) {
    return static_cast<std::uint8_t>(low + below(high - low + 1));
  }
  Entity entity() {
    Entity made;
    made.kind = static_cast<EntityKind>(below(4));
    made.place_type = static_cast<PlaceType>(below(7));
    made.origin = static_cast<MentionOrigin>(below(5));
    made.key = text(3);
    made.name = text(3);
    made.country = text(1);
    made.containers = texts();
    made.names = texts();
    if (chance(4)) made.aliases = texts();
    made.mentions = below(1000);
    return made;
  }
  Mention mention() {
    Mention made;
    made.kind = static_cast<EntityKind>(below(4));
    made.origin = static_cast<MentionOrigin>(below(5));
    made.zone = static_cast<Zone>(below(3));
    made.begin = below(1u << 20);
    made.end = made.begin + below(100);
    made.entity = static_cast<std::int32_t>(below(5)) - 1;
    made.why = text(2);
    if (made.kind != EntityKind::time) return made;
    made.precision = static_cast<DatePrecision>(below(6));
    made.days.first = static_cast<DayNumber>(below(2'000'000)) - 1'000'000;
    made.days.last = made.days.first + static_cast<DayNumber>(below(40'000));
    return made;
  }
};

}  // namespace dateline::test
