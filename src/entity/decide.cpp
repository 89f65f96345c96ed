// SPDX-License-Identifier: GPL-2.0-or-later
// From candidates to decisions: which words of an article are names.
#include "entity/decide.hpp"

#include "entity/article_names.hpp"
#include "entity/name_rules.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::entity {

namespace {

bool is_free(const ZoneNames& zone, std::uint32_t first, std::uint32_t last) {
  return std::none_of(zone.taken.begin() + first, zone.taken.begin() + last,
                      [](bool taken) { return taken; });
}

void take(ZoneNames& zone, const Decision& decision) {
  std::fill(zone.taken.begin() + decision.first, zone.taken.begin() + decision.last, true);
}

/// A candidate as a decision, if the gazetteer's name fits where it stands.
std::optional<Decision> accept(const ZoneNames& zone, const Candidate& candidate,
                               const ArticleFacts& facts) {
  Decision decision;
  decision.first = candidate.first;
  decision.last = candidate.last;
  decision.text = zone.text;
  decision.kind = candidate.kind;
  decision.origin = candidate.origin;
  decision.why = candidate.why;
  if (candidate.table == nullptr) return decision;
  const auto meaning = judge(*zone.text, candidate, facts);
  if (!meaning) return std::nullopt;
  decision.table = candidate.table;
  decision.entity = meaning->entity;
  decision.match = candidate.match;
  decision.kind = candidate.table->kind(meaning->entity);
  decision.is_demonym = (meaning->flags & ref_demonym) != 0;
  decision.why = decision.is_demonym                   ? "gazetteer: demonym"
                 : decision.kind == EntityKind::person ? "gazetteer: persons"
                 : decision.kind == EntityKind::org    ? "gazetteer: organisations"
                                                       : "gazetteer: places";
  if (candidate.origin == MentionOrigin::user_gazetteer) decision.why = "user's gazetteer";
  return decision;
}

bool longer_or_surer(const Candidate& a, const Candidate& b) {
  const std::uint32_t a_size = a.last - a.first, b_size = b.last - b.first;
  if (a_size != b_size) return a_size > b_size;
  if (a.origin != b.origin) return a.origin < b.origin;
  return a.first < b.first;
}

/// Whether a rule took a known name of another kind for a part of a person's: "Morgan Stanley" of
/// "Morgan Stanley Asia", "Hong Kong" of "Hong Kong-based".
bool swallows_known(const ZoneNames& zone, const Candidate& person, const ArticleFacts& facts) {
  if (person.table || person.kind != EntityKind::person || person.last - person.first < 3)
    return false;
  return std::any_of(zone.candidates.begin(), zone.candidates.end(), [&](const Candidate& known) {
    if (!known.table || known.last - known.first < 2 || known.first < person.first ||
        known.last > person.last)
      return false;
    const auto meaning = judge(*zone.text, known, facts);
    if (!meaning) return false;
    const EntityKind kind = known.table->kind(meaning->entity);
    return kind == EntityKind::org || (kind == EntityKind::place && known.first == person.first);
  });
}

/// Decides the candidates of several words and leaves those of one.
void decide_full_names(ZoneNames& zone, const ArticleFacts& facts,
                       std::vector<Decision>& decisions) {
  auto& candidates = zone.candidates;
  const auto singles = std::partition(candidates.begin(), candidates.end(),
                                      [](const Candidate& c) { return c.last - c.first > 1; });
  std::sort(candidates.begin(), singles, longer_or_surer);
  const std::size_t begin = decisions.size();
  decisions.reserve(begin + static_cast<std::size_t>(singles - candidates.begin()));
  for (auto at = candidates.begin(); at != singles; ++at) {
    if (!is_free(zone, at->first, at->last) || swallows_known(zone, *at, facts)) continue;
    if (auto decision = accept(zone, *at, facts)) {
      take(zone, *decision);
      decisions.push_back(std::move(*decision));
    }
  }
  std::sort(decisions.begin() + static_cast<std::ptrdiff_t>(begin), decisions.end(),
            [](const Decision& a, const Decision& b) { return a.first < b.first; });
  candidates.erase(candidates.begin(), singles);
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.first != b.first ? a.first < b.first : a.origin < b.origin;
  });
}

/// Decides about single words and short forms, in the order of the text.
class SingleWords {
 public:
  SingleWords(ZoneNames& zone, const ArticleNames& names, const std::vector<Decision>& full_names,
              const ArticleFacts& facts)
      : zone_(zone), text_(*zone.text), names_(names), full_names_(full_names), facts_(facts) {}

  void run(std::vector<Decision>& decisions) {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      while (next_ < zone_.candidates.size() && zone_.candidates[next_].first < i) ++next_;
      const bool is_candidate =
          next_ < zone_.candidates.size() && zone_.candidates[next_].first == i;
      if (zone_.taken[i] || !(is_candidate || may_be_short_form(text_[i]))) continue;
      auto decision = decide(i);
      if (!decision) continue;
      take(zone_, *decision);
      decisions.push_back(std::move(*decision));
    }
  }

 private:
  std::optional<Decision> decide(std::uint32_t i) {
    if (const auto known = short_form(i)) return known;
    for (std::size_t at = next_; at < zone_.candidates.size() && zone_.candidates[at].first == i;
         ++at)
      if (const auto decision = accept(zone_, zone_.candidates[at], facts_)) return decision;
    return std::nullopt;
  }

  static bool may_be_short_form(const Word& word) {
    return word.letters != Letters::apart &&
           (word.sentence != SentenceCase::normal || word.capitalised()) &&
           !word.is(function_word | month | weekday);
  }

  [[nodiscard]] std::optional<Decision> short_form(std::uint32_t i) const {
    const Word& word = text_[i];
    if (!may_be_short_form(word)) return std::nullopt;
    const bool plain = word.sentence == SentenceCase::normal;
    const auto match = names_.at(text_, i);
    if (!match || !is_free(zone_, i, match->last)) return std::nullopt;
    const Decision& full = full_names_[match->decision];
    // "Brown coal fell": where a sentence begins, an everyday word is just that.
    if (plain && word.starts_sentence && word.is(common_word) && match->last == i + 1 &&
        !is_acting(i))
      return std::nullopt;
    if (full.kind == EntityKind::person && is_rather_place(i)) return std::nullopt;
    // "Washington" isn't short for "Washington Post".
    if (full.kind == EntityKind::org && match->last == i + 1 && is_place_name(i))
      return std::nullopt;
    Decision decision;
    decision.first = i;
    decision.last = match->last;
    decision.text = &text_;
    decision.kind = full.kind;
    decision.same_as = match->decision;
    decision.why = full.kind == EntityKind::person ? "rule: family name" : "rule: short form";
    return decision;
  }

  [[nodiscard]] bool is_acting(std::uint32_t i) const {
    return text_[i].possessive || (i + 1 < text_.size() && text_[i + 1].is(speech_verb));
  }

  /// "in Jordan" is the country, also where a Michael Jordan was named.
  [[nodiscard]] bool is_rather_place(std::uint32_t i) const {
    for (const Candidate& candidate : zone_.candidates)
      if (candidate.first == i && candidate.table && candidate.kind == EntityKind::place)
        return stands_as_place(text_, candidate);
    return false;
  }

  [[nodiscard]] bool is_place_name(std::uint32_t i) const {
    return std::any_of(
        zone_.candidates.begin(), zone_.candidates.end(), [&](const Candidate& candidate) {
          return candidate.first == i && candidate.table && candidate.kind == EntityKind::place &&
                 judge(text_, candidate, facts_);
        });
  }

  ZoneNames& zone_;
  const ZoneText& text_;
  const ArticleNames& names_;
  const std::vector<Decision>& full_names_;
  const ArticleFacts& facts_;
  std::size_t next_ = 0;  ///< the first candidate at the word that is looked at, or behind it
};

/// "James Capel" is no person in an article that also has "James Capel and Co".
void correct_kinds(std::vector<Decision>& full_names, const ArticleNames& names) {
  for (Decision& decision : full_names) {
    if (decision.table || decision.kind != EntityKind::person) continue;
    const auto match = names.at(*decision.text, decision.first);
    if (!match || match->last != decision.last) continue;
    const Decision& full = full_names[match->decision];
    if (full.kind != EntityKind::org ||
        end_without_legal_form(full) - full.first != decision.size())
      continue;
    decision.kind = EntityKind::org;
    decision.why = "rule: short form";
  }
}

/// What the names of several words, and the places there may be, tell of the article.
ArticleFacts with_names(ArticleFacts facts, const std::vector<Decision>& full_names,
                        const std::vector<ZoneNames>& zones) {
  const auto add_country = [&](const Table& table, std::uint32_t entity) {
    if (table.kind(entity) == EntityKind::place) facts.countries.insert(table.country(entity));
  };
  for (const Decision& decision : full_names) {
    if (!decision.table) continue;
    add_country(*decision.table, decision.entity);
    if (decision.kind == EntityKind::org) facts.full_orgs.emplace(decision.table, decision.entity);
  }
  for (const ZoneNames& zone : zones)
    for (const Candidate& candidate : zone.candidates)
      if (candidate.table)
        add_country(*candidate.table, candidate.table->reference(candidate.match.first).entity);
  return facts;
}

}  // namespace

std::vector<Decision> decide_names(const Recognisers& recognisers, std::vector<ZoneNames>& zones,
                                   const ArticleFacts& facts) {
  std::vector<Decision> full_names;
  for (ZoneNames& zone : zones) {
    for (const auto& recogniser : recognisers) recogniser->find(*zone.text, zone.candidates);
    decide_full_names(zone, facts, full_names);
  }
  const ArticleNames names(full_names);
  correct_kinds(full_names, names);
  const ArticleFacts known = with_names(facts, full_names, zones);
  std::vector<Decision> singles;
  for (ZoneNames& zone : zones) SingleWords(zone, names, full_names, known).run(singles);
  full_names.insert(full_names.end(), std::move_iterator(singles.begin()),
                    std::move_iterator(singles.end()));
  return full_names;
}

}  // namespace dateline::entity
