// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the names found in articles with those their source declared.
#include "declared.hpp"

#include <dateline/reader.hpp>

#include <algorithm>
#include <iostream>
#include <set>

namespace dateline::bench {

namespace {

/// Whether the keys have the one declared, or a person of the family name declared alone.
bool contains(const std::set<std::string>& keys, const std::string& declared) {
  if (keys.count(declared) != 0) return true;
  return declared.find(' ') == std::string::npos &&
         std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
           return key.size() > declared.size() && key.ends_with(' ' + declared);
         });
}

/// What an article is said to be about: keys of entities, and countries by code.
std::set<std::string> subjects(const Annotations& annotations, EntityKind kind) {
  std::set<std::string> keys;
  if (kind == EntityKind::place) {
    for (const Entity& entity : annotations.entities)
      if (!entity.country.empty()) keys.insert(entity.country);  // of the article's time
    return keys;
  }
  for (const Entity& entity : annotations.entities)
    if (entity.kind == kind) keys.insert(entity.key);
  return keys;
}

void count(const std::set<std::string>& declared, const std::set<std::string>& found,
           Counts& counts) {
  if (declared.empty()) return;
  const auto both = static_cast<std::uint64_t>(
      std::count_if(declared.begin(), declared.end(),
                    [&](const std::string& key) { return contains(found, key); }));
  counts.wanted += declared.size();
  counts.given += found.size();
  counts.wanted_given += both;
  counts.given_wanted += both;
}

void list_missed(const std::set<std::string>& declared, const std::set<std::string>& found,
                 EntityKind kind, const std::string& headline) {
  for (const std::string& key : declared)
    if (!contains(found, key))
      std::cout << "missed\t" << to_string(kind) << '\t' << key << '\t' << headline << '\n';
}

}  // namespace

DeclaredScores score_declared(const Tagger& tagger, const std::string& folder, bool lists_missed) {
  DeclaredScores scores;
  ReadCallbacks callbacks;
  callbacks.problem = [](const SourceProblem&) {};
  callbacks.article = [&](Article&& article) {
    Article only_declared;
    only_declared.date = article.date;
    only_declared.persons.swap(article.persons);
    only_declared.orgs.swap(article.orgs);
    only_declared.places.swap(article.places);
    const Annotations declared = tagger.tag(only_declared);
    if (declared.entities.empty()) return;
    const Annotations found = tagger.tag(article);
    for (std::size_t i = 0; i < kScoredKinds.size(); ++i) {
      const EntityKind kind = kScoredKinds[i];
      std::set<std::string> wanted = subjects(declared, kind), given = subjects(found, kind);
      count(wanted, given, scores.kinds[i]);
      if (lists_missed) list_missed(wanted, given, kind, article.headline);
      if (kind != EntityKind::place) continue;
      wanted.erase("US");
      given.erase("US");
      count(wanted, given, scores.abroad);
    }
  };
  read_articles({folder}, {}, callbacks);
  return scores;
}

}  // namespace dateline::bench
