// SPDX-License-Identifier: GPL-2.0-or-later
// Small articles of few different words, and queries about them, at random.
#pragma once

#include "queries.hpp"
#include "random_article.hpp"

#include <map>
#include <string>
#include <vector>

namespace dateline::test {

/// Articles in English whose words, names, dates and fields meet again and again.
class RandomNews {
 public:
  explicit RandomNews(std::uint32_t seed) : random_(seed) {}

  std::vector<Story> stories(std::size_t count) {
    std::vector<Story> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(one(i));
    return made;
  }

  /// Those that the articles name, by folded name.
  static std::map<std::string, std::string> countries() { return {{"iceland", "IS"}}; }

  /// A query of at most `depth` levels over operands.
  Query query(int depth) {
    if (depth == 0 || random_.chance(3)) return leaf();
    switch (random_.below(5)) {
      case 0:
        return no(query(depth - 1));
      case 1:
        return any_of(parts(depth));
      default:
        return all_of(parts(depth));
    }
  }

 private:
  Story one(std::size_t number) {
    Story made = story(sentence(random_.below(5)), paragraphs());
    if (random_.chance(4)) made.lead(sentence(3));
    if (random_.chance(4))
      made.lead(made.article.body.substr(0, made.article.body.find_first_of(".\n")));
    made.in("en").at(random_.pick(folders_) + std::to_string(number) + ".txt");
    made.article.date = random_.date();
    if (made.article.date.known())
      made.article.date.year = static_cast<std::int16_t>(1998 + random_.below(4));
    if (made.article.date.day > 28) made.article.date.day = 28;
    if (random_.chance(2)) made.from(random_.pick(sources_));
    if (random_.chance(2)) made.topic(random_.pick(sources_));
    for (std::uint32_t left = random_.below(3); left > 0; --left)
      made.about(1990 + static_cast<int>(random_.below(12)));
    for (const Entity& entity : entities_)
      if (random_.chance(2)) add(made, entity);
    return made;
  }
  /// Names it where the text has it and nobody else stands there; sometimes in the metadata only.
  void add(Story& story, const Entity& entity) {
    Story with = story;
    with.naming(entity);
    const auto& mentions = with.annotations.mentions;
    for (std::size_t i = 1; i < mentions.size(); ++i)
      if (mentions[i].zone != Zone::metadata && mentions[i].zone == mentions[i - 1].zone &&
          mentions[i].begin < mentions[i - 1].end)
        return;
    if (mentions.back().zone != Zone::metadata || random_.chance(3)) story = with;
  }

  std::string sentence(std::uint32_t words) {
    std::string made;
    for (std::uint32_t i = 0; i < words; ++i) {
      if (i > 0) made += random_.chance(8) ? "-" : " ";
      made += random_.chance(6) ? random_.pick(names_) : random_.pick(words_);
    }
    return made;
  }
  std::string paragraphs() {
    std::string made;
    for (std::uint32_t left = random_.below(6); left > 0; --left)
      made += "A " + sentence(1 + random_.below(7)) + (random_.chance(3) ? ".\n\n" : ". ");
    return made;
  }

  std::vector<Query> parts(int depth) {
    std::vector<Query> made;
    for (std::uint32_t left = 2 + random_.below(2); left > 0; --left)
      made.push_back(query(depth - 1));
    return made;
  }
  Field zone() {
    return random_.chance(2)
               ? Field::text
               : random_.pick(std::vector<Field>{Field::title, Field::lead, Field::hlead});
  }
  Query some_word() {
    const std::string text = random_.pick(query_words_);
    switch (random_.below(6)) {
      case 0:
        return exact_word(text, zone());
      case 1:
        return pattern(text.substr(0, 2 + random_.below(2)) + "*", zone());
      case 2:
        return fuzzy(text, static_cast<std::uint8_t>(1 + random_.below(2)), zone());
      default:
        return word(text, zone());
    }
  }
  Query some_phrase() {
    std::vector<std::string> words{random_.pick(query_words_)};
    for (std::uint32_t left = 1 + random_.below(2); left > 0; --left)
      words.push_back(random_.pick(query_words_));
    return phrase(words, zone());
  }
  Query some_name() {
    const Field field =
        random_.pick(std::vector<Field>{Field::person, Field::person, Field::org, Field::actor});
    const Field zone = random_.chance(3) ? this->zone() : Field::text;
    switch (random_.below(8)) {
      case 6:
        return name(Field::place, random_.pick(places_), NameForm::whole, 0, zone);
      case 7:
        return name(Field::country, "Iceland", NameForm::whole, 0, zone);
      case 0:
        return name(random_.chance(3) ? random_.pick(place_fields_) : field, "", NameForm::any, 0,
                    zone);
      case 1:
        return name(field, random_.pick(names_), NameForm::exact, 0, zone);
      case 2:
        return name(field, random_.pick(names_), NameForm::whole, 0, zone);
      case 3:
        return name(field, random_.chance(2) ? "bus" : "val", NameForm::prefix, 0, zone);
      case 4:
        return name(field, random_.chance(2) ? "buhs" : "bushe", NameForm::fuzzy, 1, zone);
      default:
        return name(field, random_.pick(names_), NameForm::token, 0, zone);
    }
  }
  Query operand() {
    switch (random_.below(6)) {
      case 0:
        return some_phrase();
      case 1:
        return some_name();
      case 2:
        return any_of({some_word(), some_word()});
      case 3:
        return pre(1, {some_word(), some_word()});
      default:
        return some_word();
    }
  }
  std::vector<Query> operands() {
    std::vector<Query> made;
    for (std::uint32_t left = 2 + random_.below(2); left > 0; --left) made.push_back(operand());
    return made;
  }
  Query positional() {
    switch (random_.below(5)) {
      case 0:
        return same_sentence(operands());
      case 1:
        return same_paragraph(operands());
      case 2:
        return at_least(1 + random_.below(3), operand());
      case 3:
        return near(1 + random_.below(5), operands());
      default:
        return pre(1 + random_.below(5), operands());
    }
  }
  Query leaf() {
    switch (random_.below(12)) {
      case 0:
      case 1:
      case 2:
        return some_word();
      case 3:
        return some_phrase();
      case 4:
        return some_name();
      case 5:
        return value(random_.chance(2) ? Field::source : Field::topic, random_.pick(sources_));
      case 6:
        return value(Field::source, random_.chance(2) ? "c*" : "*t?r*", true);
      case 7:
        return value(Field::path, random_.pick(std::vector<std::string>{"a", "a/b", "c.zip"}));
      case 8:
        return some_dates();
      case 9:
        return random_.chance(2) ? about_years(1990 + random_.below(12), 2001)
                                 : of_words(random_.below(20), 10 + random_.below(30));
      default:
        return positional();
    }
  }
  Query some_dates() {
    if (random_.chance(6)) return undated();
    const DayNumber first = 10'227 + static_cast<DayNumber>(random_.below(1500));  // 1998 on
    DateRange range;
    if (!random_.chance(4)) range.first = first;
    if (!random_.chance(4)) range.last = first + static_cast<DayNumber>(random_.below(400));
    return {range};
  }

  Random random_;
  std::vector<std::string> words_{"vote",   "votes", "voting", "river", "rivers", "bank",
                                  "banked", "the",   "Talks",  "talk",  "treaty", "don't"};
  std::vector<std::string> query_words_{"vote", "votes", "voting", "river", "bank", "banked", "the",
                                        "talk", "talks", "a",      "ann",   "bush", "verity"};
  std::vector<std::string> names_{"Ann Bush",     "Bush",    "Bob Bush", "Valdane",
                                  "Busher Lodge", "Iceland", "Portell",  "Ellshire"};
  std::vector<std::string> places_{"Iceland", "Portell", "Ellshire"};
  std::vector<Field> place_fields_{Field::place, Field::country};
  std::vector<std::string> sources_{"Courier", "Evening Star", "Star"};
  std::vector<std::string> folders_{"a/", "a/b/", "c.zip!", "ab/"};
  std::vector<Entity> entities_{person("Ann Bush", {"Bush"}),
                                person("Bob Bush"),
                                org("Valdane"),
                                org("Busher Lodge"),
                                country("Iceland", "IS", {"europe"}),
                                city("Portell", "IS", {"ellshire", "iceland", "europe"}),
                                place(PlaceType::region, "Ellshire", "IS", {"iceland", "europe"})};
};

}  // namespace dateline::test
