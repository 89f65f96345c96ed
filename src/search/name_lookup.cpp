// SPDX-License-Identifier: GPL-2.0-or-later
// Intersects the names that hold each word, then adds what the gazetteer knows.
#include "search/name_lookup.hpp"

#include "entity/gazetteer.hpp"
#include "index/schema.hpp"
#include "search/word_expansion.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace dateline {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// The names of a shard one of whose words fits `word`.
Numbers with_word(const store::NamesFile& names, const std::string& word, const Name& name,
                  bool last) {
  const bool prefix = name.form == NameForm::prefix && last;
  if (!prefix && name.form != NameForm::fuzzy) return names.with_word(word);
  std::set<std::uint32_t> found;
  const std::size_t first = std::min<std::size_t>(1, word.size());
  names.visit_words(prefix ? std::string_view(word) : std::string_view(word).substr(0, first),
                    [&](std::string_view candidate, std::uint64_t slot) {
                      if (!prefix && edit_distance(word, candidate, name.distance) > name.distance)
                        return;
                      for (const std::uint32_t number : names.at_slot(slot)) found.insert(number);
                    });
  return {found.begin(), found.end()};
}

/// The words of a name, sorted, to compare without regard to order.
std::vector<std::string_view> sorted_words(std::string_view folded) {
  std::vector<std::string_view> words = store::name_words(folded);
  std::sort(words.begin(), words.end());
  return words;
}

bool is_whole(const store::NameEntry& entry, const std::string& key) {
  const auto wanted = sorted_words(key);
  if (sorted_words(entry.key) == wanted) return true;
  return std::any_of(entry.others.begin(), entry.others.end(),
                     [&](const std::string& other) { return sorted_words(other) == wanted; });
}

/// Whether one single name of the entry holds all words: "George Bush" doesn't mean somebody called
/// George in one article and Bush in another.
bool holds_all(const store::NameEntry& entry, const std::vector<std::string_view>& words) {
  const auto holds = [&](std::string_view name) {
    const std::vector<std::string_view> have = store::name_words(name);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
      return std::find(have.begin(), have.end(), word) != have.end();
    });
  };
  return holds(entry.key) || std::any_of(entry.others.begin(), entry.others.end(), holds);
}

Numbers candidates(const store::NamesFile& names, const std::vector<std::string_view>& words,
                   const Name& name) {
  Numbers all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Numbers some = with_word(names, std::string(words[i]), name, i + 1 == words.size());
    if (i == 0) {
      all = some;
      continue;
    }
    Numbers both;
    std::set_intersection(all.begin(), all.end(), some.begin(), some.end(),
                          std::back_inserter(both));
    all = std::move(both);
  }
  return all;
}

using Found = std::map<std::pair<Field, std::string>, FoundName>;

void note(Found& found, const store::NameEntry& entry) {
  FoundName& name = found[{entry.field, entry.key}];
  // The shard with the most articles knows the commonest spelling best.
  if (name.articles < entry.articles || name.key.empty()) name.shown = entry.shown;
  name.field = entry.field;
  name.key = entry.key;
  name.articles += entry.articles;
  name.place_type = entry.place_type;
  name.country = entry.country;
}

void find_in_index(const Snapshot& snapshot, const Name& name, const std::string& key,
                   Found& found) {
  const std::vector<std::string_view> words = store::name_words(key);
  for (const auto& shard : snapshot.shards()) {
    const store::NamesFile& names = shard->names();
    for (const std::uint32_t number : candidates(names, words, name)) {
      const store::NameEntry entry = names.entry(number);
      if (!field_fits(name.field, entry.field, entry.place_type)) continue;
      const bool whole = name.form == NameForm::whole || name.form == NameForm::exact;
      if (whole && !is_whole(entry, key)) continue;
      if (name.form == NameForm::token && !holds_all(entry, words)) continue;
      note(found, entry);
    }
  }
}

EntityKind kind_of(Field field) {
  if (field == Field::person) return EntityKind::person;
  return field == Field::org ? EntityKind::org : EntityKind::place;
}

/// Other names that only the gazetteer knows: other scripts, former names, acronyms.
std::vector<entity::KnownEntity> known_entities(const Name& name) {
  std::vector<entity::KnownEntity> known;
  if (name.form != NameForm::token && name.form != NameForm::whole) return known;
  if (name.field == Field::author) return known;
  for (const Field field : {Field::person, Field::org, Field::place}) {
    if (name.field != Field::actor && field != name.field &&
        !(name.field == Field::filed && field == Field::place))
      continue;
    for (entity::KnownEntity& entity : entity::find_known(kind_of(field), name.text))
      if (name.field != Field::actor || field_fits(Field::actor, field, entity.place_type))
        known.push_back(std::move(entity));
  }
  return known;
}

/// Places inside `container`, whatever they are called.
void find_contained(const Snapshot& snapshot, const std::string& container, NameLookup& lookup) {
  for (const auto& shard : snapshot.shards()) {
    const store::NamesFile& names = shard->names();
    for (const std::uint32_t number : names.of_field(Field::place)) {
      const store::NameEntry entry = names.entry(number);
      if (std::find(entry.containers.begin(), entry.containers.end(), container) !=
          entry.containers.end())
        lookup.terms.insert(schema::term(schema::prefix(Field::place), entry.key));
    }
  }
  lookup.containers.insert(container);
}

/// In a part of an article a place tells its country itself: that of its time, or what contains it.
void add_country(const std::string& code, NameLookup& lookup) {
  lookup.terms.insert(schema::term(schema::country_prefix, text::fold(code)));
  lookup.countries.insert(code);
  const std::string successor = entity::key_of_successor(code);
  if (!successor.empty()) lookup.containers.insert(successor);
}

/// What lies inside a place matches too: by country term, or by looking at every place.
void add_contained(const Snapshot& snapshot, const std::string& key, PlaceType type,
                   const std::string& country, NameLookup& lookup) {
  if (type == PlaceType::country && !country.empty())
    add_country(country, lookup);
  else if (type != PlaceType::city && type != PlaceType::none)
    find_contained(snapshot, key, lookup);
}

/// The names of a shard that have a word near one of `words`, with how far each is from all of
/// them: a word that none of its words is near counts with all its letters.
std::map<std::uint32_t, std::size_t> names_near(const store::NamesFile& names,
                                                const std::vector<std::string_view>& words) {
  std::size_t letters = 0;
  for (const std::string_view word : words) letters += word.size();
  std::map<std::uint32_t, std::size_t> found;
  for (const std::string_view word : words) {
    // One slip in four letters; the first letter may be the slip, so all words are looked at.
    const std::size_t bound = std::max<std::size_t>(1, word.size() / 4);
    std::map<std::uint32_t, std::size_t> near;
    names.visit_words({}, [&](std::string_view candidate, std::uint64_t slot) {
      const std::size_t distance = edit_distance(word, candidate, bound);
      if (distance > bound) return;
      for (const std::uint32_t number : names.at_slot(slot)) {
        const auto [known, fresh] = near.try_emplace(number, distance);
        known->second = std::min(known->second, distance);
      }
    });
    for (const auto& [number, distance] : near) {
      const auto known = found.try_emplace(number, letters).first;
      known->second -= word.size() - std::min(word.size(), distance);
    }
  }
  return found;
}

NameLookup look_up_country(const Snapshot& snapshot, const Name& name) {
  NameLookup lookup;
  const auto code = entity::country_code(name.text);
  if (!code) return lookup;
  Found found;
  Name by_key = name;
  by_key.form = NameForm::whole;
  find_in_index(snapshot, by_key, text::fold(*code), found);
  for (auto& [key, entry] : found) lookup.names.push_back(std::move(entry));
  add_country(*code, lookup);
  return lookup;
}

}  // namespace

bool field_fits(Field wanted, Field found, PlaceType place_type) {
  if (wanted != Field::actor) return wanted == found;
  return found == Field::person || found == Field::org ||
         (found == Field::place && place_type == PlaceType::country);
}

std::vector<FoundName> first_living(const Snapshot& snapshot, std::vector<FoundName> names,
                                    std::size_t limit) {
  if (snapshot.has_deleted()) {
    std::vector<FoundName> living;
    for (auto name = names.begin(); name != names.end() && living.size() < limit; ++name) {
      name->articles = snapshot.count_with(schema::term(schema::prefix(name->field), name->key));
      if (name->articles > 0) living.push_back(std::move(*name));
    }
    names = std::move(living);
  }
  if (names.size() > limit) names.resize(limit);
  return names;
}

NameLookup look_up(const Snapshot& snapshot, const Name& name) {
  if (name.field == Field::country) return look_up_country(snapshot, name);
  NameLookup lookup;
  Found found;
  const std::string key = entity::name_key(name.text);
  find_in_index(snapshot, name, key, found);
  const std::vector<entity::KnownEntity> known = known_entities(name);
  for (const entity::KnownEntity& entity : known) {
    Name by_key = name;
    by_key.form = NameForm::whole;
    find_in_index(snapshot, by_key, entity.key, found);
    if (name.field == Field::place && name.form != NameForm::exact)
      add_contained(snapshot, entity.key, entity.place_type, entity.country, lookup);
  }
  for (auto& [field_and_key, entry] : found) {
    lookup.terms.insert(schema::term(schema::prefix(entry.field), entry.key));
    if (name.field == Field::place && name.form != NameForm::exact && known.empty())
      add_contained(snapshot, entry.key, entry.place_type, entry.country, lookup);
    lookup.names.push_back(std::move(entry));
  }
  // A region that no article names may still be what others lie in.
  if (name.field == Field::place && name.form == NameForm::whole && lookup.terms.empty())
    find_contained(snapshot, key, lookup);
  std::sort(lookup.names.begin(), lookup.names.end(), [](const FoundName& a, const FoundName& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.key < b.key;
  });
  if (name.form == NameForm::exact) lookup.spelling = text::fold(name.text);
  return lookup;
}

std::vector<FoundName> nearest_names(const Snapshot& snapshot, Field field, const std::string& text,
                                     std::size_t limit) {
  Found found;
  std::map<std::pair<Field, std::string>, std::size_t> distances;
  const std::string key = entity::name_key(text);
  for (const auto& shard : snapshot.shards()) {
    const store::NamesFile& names = shard->names();
    for (const auto& [number, distance] : names_near(names, store::name_words(key))) {
      const store::NameEntry entry = names.entry(number);
      if (!field_fits(field, entry.field, entry.place_type)) continue;
      note(found, entry);
      const auto [known, fresh] = distances.try_emplace({entry.field, entry.key}, distance);
      known->second = std::min(known->second, distance);
    }
  }
  std::vector<FoundName> names;
  for (auto& [field_and_key, entry] : found) names.push_back(entry);
  std::sort(names.begin(), names.end(), [&](const FoundName& a, const FoundName& b) {
    const std::size_t da = distances[{a.field, a.key}], db = distances[{b.field, b.key}];
    if (da != db) return da < db;
    return a.articles != b.articles ? a.articles > b.articles : a.key < b.key;
  });
  return first_living(snapshot, std::move(names), limit);
}

}  // namespace dateline
