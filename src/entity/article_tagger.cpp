// SPDX-License-Identifier: GPL-2.0-or-later
// Entities, years and places of an article: the steps in their order.
#include "entity/article_tagger.hpp"

#include "base/file.hpp"
#include "entity/entities.hpp"
#include "entity/exchanges.hpp"
#include "entity/gazetteer.hpp"
#include "entity/institutions.hpp"
#include "entity/listed_firms.hpp"
#include "entity/mend_labels.hpp"
#include "entity/metadata_names.hpp"
#include "entity/named_things.hpp"
#include "entity/partner_firms.hpp"
#include "entity/passing_places.hpp"
#include "entity/settle_places.hpp"
#include "entity/time_finder.hpp"
#include "entity/told_names.hpp"
#include "entity/user_gazetteer.hpp"
#include "entity/whole_names.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace dateline::entity {

RecogniserSet::RecogniserSet(const TaggerOptions& options)
    : known_(builtin_table(), MentionOrigin::gazetteer) {
  if (!options.gazetteer.empty()) {
    user_bytes_ = read_user_gazetteer(options.gazetteer);
    user_table_ = Table(user_bytes_);
    users_.emplace(user_table_, MentionOrigin::user_gazetteer);
  }
  if (!options.model.empty()) {
    model_bytes_ = read_whole_file(options.model);
    model_.emplace(model_bytes_, options.model.string());
  }
}

namespace {

void add_times(const ZoneNames& zone, const Date& published, Annotations& annotations,
               std::set<std::int16_t>& years) {
  for (const TimeMention& time : TimeFinder(*zone.text, published).find(zone.taken)) {
    Mention mention;
    mention.kind = EntityKind::time;
    mention.zone = zone.text->zone();
    mention.begin = (*zone.text)[time.first].begin;
    mention.end = (*zone.text)[time.last - 1].end;
    mention.why = time.why;
    mention.days = time.span.days;
    mention.precision = time.span.precision;
    annotations.mentions.push_back(std::move(mention));
    add_years(time, years);
  }
}

/// By zone and offset. What is sorted are their places, as mentions are long.
void sort_mentions(std::vector<Mention>& mentions) {
  struct Place {
    Zone zone;
    std::uint32_t begin, number;
  };
  std::vector<Place> places;
  places.reserve(mentions.size());
  for (const Mention& mention : mentions)
    places.push_back({mention.zone, mention.begin, static_cast<std::uint32_t>(places.size())});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.zone, a.begin, a.number) < std::tie(b.zone, b.begin, b.number);
  });
  std::vector<Mention> sorted;
  sorted.reserve(mentions.size());
  for (const Place& place : places) sorted.push_back(std::move(mentions[place.number]));
  mentions = std::move(sorted);
}

/// Entities in the order of their first mention.
void put_in_order(Annotations& annotations) {
  sort_mentions(annotations.mentions);
  std::vector<std::int32_t> place(annotations.entities.size(), -1);
  std::vector<Entity> ordered;
  ordered.reserve(annotations.entities.size());
  for (Mention& mention : annotations.mentions) {
    if (mention.entity < 0) continue;
    std::int32_t& number = place[static_cast<std::size_t>(mention.entity)];
    if (number < 0) {
      number = static_cast<std::int32_t>(ordered.size());
      ordered.push_back(std::move(annotations.entities[static_cast<std::size_t>(mention.entity)]));
    }
    mention.entity = number;
  }
  annotations.entities = std::move(ordered);
}

void collect_countries(Annotations& annotations) {
  for (const Entity& entity : annotations.entities)
    if (!entity.country.empty()) annotations.countries.push_back(entity.country);
  std::sort(annotations.countries.begin(), annotations.countries.end());
  annotations.countries.erase(
      std::unique(annotations.countries.begin(), annotations.countries.end()),
      annotations.countries.end());
}

}  // namespace

ArticleTagger::ArticleTagger(const RecogniserSet& recognisers)
    : recognisers_(recognisers),
      labeller_(recognisers.model()),
      words_(std::make_shared<KnownWords>(builtin_table())),
      body_(Zone::body, words_),
      headline_(Zone::headline, words_),
      zones_{ZoneNames(body_), ZoneNames(headline_)} {}

void ArticleTagger::find_names(ZoneNames& zone, bool english) {
  zone.restart();
  if (recognisers_.users()) recognisers_.users()->find(*zone.text, zone.users);
  recognisers_.known().find(*zone.text, zone.known);
  labeller_.label(*zone.text, zone.known, zone.labelled);
  label_listed_firms(*zone.text, zone.labelled);
  mend_labels(*zone.text, zone.labelled);
  complete_names(*zone.text, zone.labelled);
  complete_partner_firms(*zone.text, zone.labelled);
  if (!english) keep_sure_persons(*zone.text, zone.labelled);
}

Annotations ArticleTagger::tag(const Article& article, const text::SplitText& headline,
                               const text::SplitText& body) {
  const Table& table = builtin_table();
  body_.read(body);
  headline_.read(headline);
  ArticleFacts facts;
  facts.year = article.date.known() ? article.date.year : 0;
  const std::string lang = article.lang.empty() ? text::guess_language(article.body) : article.lang;
  facts.english = lang.empty() || lang == "en";
  for (ZoneNames& zone : zones_) find_names(zone, facts.english);
  if (facts.english) settle_told_names(zones_);
  drop_named_things(zones_);

  Annotations annotations;
  EntityList entities(annotations, facts.year);
  std::vector<Decision> decisions = decide_names(zones_, facts);
  settle_places(decisions, facts.year);
  settle_exchanges(zones_, decisions, table);
  settle_institutions(decisions, table);
  mark_passing_places(decisions);
  add_mentions(decisions, entities, annotations);
  add_declared_names(article, table, entities, annotations);

  std::set<std::int16_t> years;
  if (article.date.known()) years.insert(article.date.year);
  for (const ZoneNames& zone : zones_) add_times(zone, article.date, annotations, years);
  annotations.years.assign(years.begin(), years.end());
  put_in_order(annotations);
  collect_countries(annotations);
  return annotations;
}

}  // namespace dateline::entity
