// SPDX-License-Identifier: GPL-2.0-or-later
// Decides about single words, with what the article's full names tell.
#include "entity/single_words.hpp"

#include "entity/accept.hpp"
#include "entity/full_names.hpp"
#include "entity/gazetteer_recogniser.hpp"
#include "entity/label_context.hpp"
#include "entity/place_context.hpp"

#include <algorithm>
#include <utility>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kNoWord = 0xffffffff;

/// Those of a list that is in the order of the text, word after word.
template <typename Found>
class InOrder {
 public:
  explicit InOrder(const std::vector<Found>& found)
      : next_(found.data()), end_(next_ + found.size()) {}
  /// The first of those that begin at word `i`, behind which it goes on; null if there is none.
  const Found* take(std::uint32_t i) {
    const Found* const found = first() == i ? next_ : nullptr;
    while (first() <= i) ++next_;
    return found;
  }
  /// Where the next one begins; kNoWord if there is none.
  [[nodiscard]] std::uint32_t first() const { return next_ < end_ ? next_->first : kNoWord; }

 private:
  const Found* next_;
  const Found* end_;
};

class SingleWords {
 public:
  SingleWords(ZoneNames& zone, const ArticleNames& names, const std::vector<Decision>& full_names,
              const ArticleFacts& facts)
      : zone_(zone),
        text_(*zone.text),
        names_(names),
        full_names_(full_names),
        facts_(facts),
        users_(zone.users),
        known_(zone.known),
        labelled_(zone.labelled) {}

  void run(std::vector<Decision>& decisions) {
    const std::vector<std::uint32_t>& raised = text_.raised();
    for (auto next = raised.begin();;) {
      std::uint32_t i = std::min({users_.first(), known_.first(), labelled_.first()});
      if (next != raised.end()) i = std::min(i, *next);
      if (i == kNoWord) break;
      if (next != raised.end() && *next == i) ++next;
      user_ = users_.take(i);
      candidate_ = known_.take(i);
      label_ = labelled_.take(i);
      if (zone_.taken[i]) continue;
      auto decision = decide(i);
      if (!decision) continue;
      take(zone_, *decision);
      decisions.push_back(std::move(*decision));
    }
  }

 private:
  std::optional<Decision> decide(std::uint32_t i) {
    if (user_ && is_free(zone_, i, user_->last))
      if (auto decision = accept_known(text_, *user_, facts_)) return decision;
    if (auto known = short_form(i)) return known;
    if (candidate_ && candidate_->last > i + 1) candidate_ = nullptr;
    if (!label_ || label_->last > i + 1) return unlabelled();
    return labelled();
  }

  /// A word the model takes for a name.
  std::optional<Decision> labelled() {
    if (auto generic = of_article(); generic) return generic;
    const auto known = candidate_ ? accept_known(text_, *candidate_, facts_) : std::nullopt;
    const auto kind = meant_kind(label_->kind);
    if (known && known->is_demonym && kind != EntityKind::person) return known;
    // "in Berlin", "BERLIN, July 19"
    if (known && known->kind == EntityKind::place && stands_as_place(text_, *candidate_))
      return known;
    auto decision = accept_labelled(text_, *label_, facts_);
    const bool is_linked = decision && decision->table;
    if (!is_linked && (is_generic() || is_mere_plural())) return std::nullopt;
    if (!is_linked && known && known->kind == EntityKind::place && is_rather_known_place(*known))
      return known;
    if (is_linked || !known) return decision;
    if (kind != EntityKind::org && known->kind == EntityKind::org) return known;
    if (kind != EntityKind::person && is_country(*known)) return known;
    return decision;
  }

  /// "Commission", "Bank", "State": no name by itself.
  [[nodiscard]] bool is_generic() const {
    const Word& word = text_[label_->first];
    return label_->kind == NameKind::org && word.is(common_word) &&
           word.letters == Letters::capital && !word.is(institution) &&
           (word.is(org_end | org_of) || text_.form(label_->first) == "state");
  }

  /// "Jobs" of "Jobs data sink shares", where no Steve Jobs is named, and "Rich" of "Rich are those
  /// who".
  [[nodiscard]] bool is_mere_plural() const {
    const std::uint32_t i = label_->first;
    const Word& word = text_[i];
    return label_->kind == NameKind::person && word.starts_sentence && word.is(common_word) &&
           word.letters == Letters::capital && !is_acting(i) &&
           ((text_.form(i).ends_with('s') && !word.is(first_name)) ||
            (i + 1 < text_.size() && text_.form(i + 1) == "are"));
  }

  [[nodiscard]] Decision short_for(std::uint32_t first, std::uint32_t last, std::uint32_t full,
                                   const char* why) const {
    Decision decision = decision_at(text_, first, last, full_names_[full].kind);
    decision.same_as = full;
    decision.why = why;
    return decision;
  }

  /// "the Commission" in an article that names the European Commission; the last named before.
  [[nodiscard]] std::optional<Decision> of_article() const {
    const Word& word = text_[label_->first];
    if (label_->kind != NameKind::org || !word.is(common_word) ||
        !word.is(org_end | org_of | institution))
      return std::nullopt;
    std::uint32_t found = kNoEntity;
    for (std::uint32_t number = 0; number < full_names_.size(); ++number) {
      const Decision& org = full_names_[number];
      if (org.kind != EntityKind::org || org.same_as != kNoEntity || !is_headed(org)) continue;
      const bool before = org.text == &text_ && org.first < label_->first;
      if (found == kNoEntity || before) found = number;
    }
    if (found == kNoEntity) return std::nullopt;
    return short_for(label_->first, label_->last, found, "short form");
  }

  /// Whether the organisation's name ends with the labelled word, or begins with it and "of".
  [[nodiscard]] bool is_headed(const Decision& org) const {
    const std::string_view word = text_.form(label_->first);
    const ZoneText& text = *org.text;
    return text.form(org.last - 1) == word ||
           (text.form(org.first) == word && org.size() > 2 && text.form(org.first + 1) == "of");
  }

  /// Where the model sees a person or an organisation that no table has: a country, "the Americas",
  /// a great city, what stands behind a comma ("Stanford, CA") or has a station.
  [[nodiscard]] bool is_rather_known_place(const Decision& place) const {
    constexpr std::uint32_t great = 1'000'000;
    if (place.is_demonym) return false;
    if (label_->kind == NameKind::org && text_[label_->first].before == Between::comma) return true;
    if (has_station(label_->last)) return true;
    const bool is_region = place.table->place_type(place.entity) == PlaceType::region &&
                           label_->first > 0 && text_.form(label_->first - 1) == "the";
    return is_country(place) || is_region ||
           (place.table->weight(place.entity) >= great && label_->kind == NameKind::person);
  }

  /// "the Yaroslavl station"
  [[nodiscard]] bool has_station(std::uint32_t next) const {
    if (next >= text_.size() || text_[next].letters != Letters::small) return false;
    const std::string_view form = text_.form(next);
    return form == "station" || form == "airport" || form == "harbour" || form == "harbor";
  }

  /// A word the model doesn't take for a name.
  std::optional<Decision> unlabelled() {
    return candidate_ ? accept_known(text_, *candidate_, facts_) : std::nullopt;
  }

  static bool is_country(const Decision& decision) {
    if (decision.kind != EntityKind::place) return false;
    const PlaceType type = decision.table->place_type(decision.entity);
    return type == PlaceType::country || type == PlaceType::continent;
  }

  static bool may_be_short_form(const Word& word) {
    return word.letters != Letters::apart &&
           (word.sentence != SentenceCase::normal || word.capitalised()) &&
           !word.is(function_word | month | weekday | not_in_name);
  }

  [[nodiscard]] std::optional<Decision> short_form(std::uint32_t i) const {
    const Word& word = text_[i];
    if (!may_be_short_form(word)) return std::nullopt;
    const bool plain = word.sentence == SentenceCase::normal;
    const auto match = names_.at(text_, i);
    if (!match || !is_free(zone_, i, match->last)) return std::nullopt;
    if (!is_borne_out(*match, i)) return std::nullopt;
    const Decision& full = full_names_[match->decision];
    // "Home Secretary" isn't the Home Office.
    const std::uint32_t next = match->last;
    if (full.kind == EntityKind::org && text_[next - 1].is(state_field) && next < text_.size() &&
        text_.name_goes_on(next) && text_[next].is(title | weak_title))
      return std::nullopt;
    // "Brown coal fell": where a sentence begins, an everyday word is just that.
    if (plain && word.starts_sentence && word.is(common_word) && match->last == i + 1 &&
        !is_acting(i) && !(label_ && label_->kind == NameKind::person) &&
        !(is_one_word_firm(full) && is_subject(text_, i)))
      return std::nullopt;
    if (full.kind == EntityKind::person &&
        (is_rather_place(full) || (is_rather_org() && !is_named_last(full, i))))
      return std::nullopt;
    // "Washington" isn't short for "Washington Post".
    if (full.kind == EntityKind::org && match->last == i + 1 && is_place_name())
      return std::nullopt;
    return short_for(i, match->last, match->decision,
                     full.kind == EntityKind::person ? "family name" : "short form");
  }

  /// Whether the model or the words around speak for a short form that may mean something else.
  [[nodiscard]] bool is_borne_out(const ArticleNames::Match& match, std::uint32_t i) const {
    using Doubt = ArticleNames::Match::Doubt;
    const bool is_org = label_ && label_->kind == NameKind::org;
    if (match.doubt == Doubt::demonym || text_[i].is(demonym)) return is_org;
    const Decision& full = full_names_[match.decision];
    // "Mervyn" isn't "Mervyn's Inc".
    if (is_one_word_firm(full) && (*full.text)[full.first].possessive && !text_[i].possessive)
      return false;
    // "Delta" of "Delta Air Lines", "Wells" of "Wells Fargo"; "Bill" is rather somebody.
    if (match.doubt == Doubt::everyday) {
      if (!label_ || label_->last != i + 1)
        return !candidate_ && is_speaking(i) && full.kind == EntityKind::org &&
               !text_.form(i).ends_with('s');  // "Virgin said", but not "Brokers said"
      if (may_mean(full)) return true;
      if (candidate_) return is_org && is_unlikely_town(i);
      if (is_org) return true;
      const bool may_be_place = i > 0 && text_[i - 1].is(locative) && !is_traded(text_, i);
      return label_->kind != NameKind::other && !may_be_place && !text_[i].is(first_name) &&
             text_[i].sentence == SentenceCase::normal && !text_.begins_report(i);
    }
    const bool is_firm = full.kind == EntityKind::org;
    if (match.doubt == Doubt::none || (is_firm && is_unlikely_town(i))) return true;
    // "Fisker's loan": rather the article's firm than a place no table has.
    const bool may_be_place = label_ && label_->kind == NameKind::place &&
                              ((candidate_ && candidate_->kind == EntityKind::place) ||
                               (i > 0 && text_[i - 1].is(locative)));
    return (label_ && label_->last == i + 1 && !may_be_place) || is_acting(i);
  }

  /// Whether the table has the word for what was named in full.
  [[nodiscard]] bool may_mean(const Decision& full) const {
    if (!candidate_ || candidate_->table != full.table) return false;
    return full.table
        ->first_meaning(candidate_->match,
                        [&](NameReference meaning) { return meaning.entity == full.entity; })
        .has_value();
  }

  /// "Quill's", "Quill said", "Quill, chairman of"
  [[nodiscard]] bool is_acting(std::uint32_t i) const {
    const bool has_office = i + 1 < text_.size() && text_[i + 1].before == Between::comma &&
                            text_[i + 1].letters == Letters::small &&
                            text_[i + 1].is(title | weak_title);
    return text_[i].possessive || is_speaking(i) || has_office;
  }

  [[nodiscard]] bool is_speaking(std::uint32_t i) const {
    return i + 1 < text_.size() && text_[i + 1].is(speech_verb);
  }

  /// "in Jordan" is the country, also where a Michael Jordan was named.
  [[nodiscard]] bool is_rather_place(const Decision& person) const {
    if (label_ && label_->kind == NameKind::place && label_->first > 0 &&
        text_[label_->first - 1].is(locative) &&
        (candidate_ || text_.form(label_->first - 1) == "in"))
      return true;
    // "Circuit Park Zandvoort" is nobody if Zandvoort is a town.
    if (!(*person.text)[person.first].is(first_name) && is_mostly_place()) return true;
    return candidate_ && candidate_->kind == EntityKind::place &&
           stands_as_place(text_, *candidate_);
  }

  /// Whether the model takes the word for a place here and nearly wherever it stands alone.
  [[nodiscard]] bool is_mostly_place() const {
    constexpr std::uint32_t least = 3;
    if (!label_ || label_->kind != NameKind::place) return false;
    std::uint32_t places = 0, others = 0;
    for (const LabelledName& name : zone_.labelled) {
      if (name.last - name.first > 1 || text_.form(name.first) != text_.form(label_->first))
        continue;
      if (is_traded(text_, name.first)) return false;
      ++(name.kind == NameKind::place ? places : others);
    }
    return places >= least && places > 2 * others;
  }

  /// A well-known company some person's address ends with, and no "McDonald's" where a McDonald
  /// was named, nor the university of a text that names Allen Stanford and no Stanford University.
  [[nodiscard]] bool is_rather_org() const {
    if (!candidate_ || candidate_->kind != EntityKind::org || !label_ ||
        label_->kind != NameKind::org)
      return false;
    const Table& table = *candidate_->table;
    const NameReference org = table.reference(candidate_->match.first);
    const bool may_be_short =
        (org.flags & ref_short) == 0 || facts_.names_in_full(table, org.entity);
    return may_be_short && !ends_with_s(text_, *candidate_, org.entity);
  }

  /// Whether the article names a company by this word, but the person behind it: "Lockheed Martin
  /// hired James Lockheed. Lockheed said he was glad."
  [[nodiscard]] bool is_named_last(const Decision& person, std::uint32_t i) const {
    if (person.text != &text_ || person.first > i) return false;
    bool names_org = false;
    for (const Decision& org : full_names_) {
      if (org.kind != EntityKind::org || org.text != &text_ || org.size() < 2 || org.first > i ||
          text_.form(org.first) != text_.form(i))
        continue;
      if (org.first > person.first) return false;
      names_org = true;
    }
    return names_org;
  }

  /// A place, and no small one that has the name of one of the article's firms, unless the article
  /// rather speaks of the town.
  [[nodiscard]] bool is_place_name() const {
    if (!candidate_ || candidate_->kind != EntityKind::place) return false;
    if (is_mostly_place()) return true;
    const auto meaning = judge(text_, *candidate_, facts_);
    return meaning && candidate_->table->kind(meaning->entity) == EntityKind::place &&
           !is_unlikely_town(candidate_->first);
  }

  /// A town the article doesn't tell of as a place, but of a firm that begins with its name:
  /// Chesapeake, where Chesapeake Energy is named. A state, if the firm is bought or sold.
  [[nodiscard]] bool is_unlikely_town(std::uint32_t i) const {
    constexpr std::uint32_t great = 1'000'000;
    if (!candidate_ || candidate_->first != i || candidate_->kind != EntityKind::place ||
        candidate_->last != i + 1 || text_[i].sentence != SentenceCase::normal ||
        text_[i].letters != Letters::capital)
      return false;
    const auto meaning = judge(text_, *candidate_, facts_);
    if (!meaning) return true;
    const Table& table = *candidate_->table;
    const bool in_full = table.key(meaning->entity) == text_.form(i);  // "Rio" isn't
    const PlaceType type = table.place_type(meaning->entity);
    if (type == PlaceType::division && is_traded(text_, i))
      return !is_told_as_place(*candidate_, meaning->entity);
    if (type != PlaceType::city || (in_full && table.weight(meaning->entity) >= great) ||
        table.is_capital(meaning->entity))
      return false;
    return !is_told_as_place(*candidate_, meaning->entity) &&
           (!stands_as_place(text_, *candidate_) || text_[i].possessive || is_traded(text_, i));
  }

  /// Whether the name stands with what the town lies in, or as the dateline, anywhere in the text,
  /// or is a great town's whose state the text names.
  [[nodiscard]] bool is_told_as_place(const Candidate& town, std::uint32_t entity) const {
    const bool is_great = town.table->weight(entity) >= kGreatCity && !is_speaking(town.first);
    return std::any_of(zone_.known.begin(), zone_.known.end(), [&](const Candidate& other) {
      if (is_great && names_division_of(other, *town.table, entity)) return true;
      return other.match.first == town.match.first &&
             (container_follows(text_, other, entity) || state_behind(text_, other, false) ||
              (text_[other.first].starts_paragraph && stands_as_place(text_, other)));
    });
  }

  [[nodiscard]] static bool names_division_of(const Candidate& name, const Table& table,
                                              std::uint32_t town) {
    return name.table == &table && name.kind == EntityKind::place &&
           table.first_meaning(name.match, [&](NameReference meaning) {
             return meaning.entity != town &&
                    table.place_type(meaning.entity) == PlaceType::division &&
                    table.lies_in(town, meaning.entity);
           });
  }

  ZoneNames& zone_;
  const ZoneText& text_;
  const ArticleNames& names_;
  const std::vector<Decision>& full_names_;
  const ArticleFacts& facts_;
  InOrder<Candidate> users_, known_;
  InOrder<LabelledName> labelled_;
  // What begins at the word that is looked at:
  const Candidate* user_ = nullptr;
  const Candidate* candidate_ = nullptr;
  const LabelledName* label_ = nullptr;
};

}  // namespace

void decide_single_words(ZoneNames& zone, const ArticleNames& names,
                         const std::vector<Decision>& full_names, const ArticleFacts& facts,
                         std::vector<Decision>& decisions) {
  SingleWords(zone, names, full_names, facts).run(decisions);
}

}  // namespace dateline::entity
