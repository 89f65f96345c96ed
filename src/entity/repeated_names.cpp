// SPDX-License-Identifier: GPL-2.0-or-later
// What an article says of a name in one place holds for the others.
#include "entity/repeated_names.hpp"

#include "base/numbers_by_hash.hpp"
#include "base/word_head.hpp"
#include "entity/first_words.hpp"
#include "entity/full_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// Persons, organisations, places, and what the model takes for names of something else.
constexpr unsigned kKinds = 4, kOther = 3;
/// So often a word must be a name before it's taken for one elsewhere, unless a table has it.
constexpr unsigned kOften = 2;
/// A kind must have so many times the occurrences of another to take them over.
constexpr unsigned kMajority = 2;
constexpr std::uint32_t kMostWords = 5;
/// Shorter words stand for too much else.
constexpr std::size_t kShortestForm = 3;

/// The occurrences of one form.
struct Form {
  std::string_view form;
  std::array<unsigned, kKinds> votes{};
  std::array<std::uint32_t, kKinds> example{kNoEntity, kNoEntity, kNoEntity,
                                            kNoEntity};  ///< decisions
  unsigned missed = 0;  ///< occurrences that nothing has decided on

  [[nodiscard]] std::size_t commonest() const {
    return static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  }
};

/// Forms by how they are written, numbered in the order they come.
class Forms {
 public:
  /// Makes room for so many.
  explicit Forms(std::size_t most) { forms_.reserve(most); }
  /// The form, a new one if it isn't there yet.
  Form& add(std::string_view form) {
    const std::uint32_t number = numbers_.add(
        WordProbe(form).hash, [&](std::uint32_t known) { return forms_[known].form == form; });
    if (number == forms_.size()) forms_.emplace_back().form = form;
    return forms_[number];
  }
  /// Null if there is none.
  [[nodiscard]] Form* find(std::string_view form) {
    const std::uint32_t number = numbers_.find(
        WordProbe(form).hash, [&](std::uint32_t known) { return forms_[known].form == form; });
    return number == NumbersByHash::none ? nullptr : &forms_[number];
  }

 private:
  std::vector<Form> forms_;
  NumbersByHash numbers_;
};

/// What this decides on the words as they stand, and not because of some other name.
bool votes(const Decision& decision) {
  return decision.same_as == kNoEntity && !decision.is_demonym && decision.country.empty();
}

class RepeatedNames {
 public:
  RepeatedNames(std::vector<ZoneNames>& zones, std::vector<Decision>& decisions)
      : zones_(zones), decisions_(decisions), forms_(decisions.size()) {
    for (std::uint32_t i = 0; i < decisions.size(); ++i)
      if (votes(decisions[i]))
        add_form(*decisions[i].text, decisions[i], static_cast<unsigned>(decisions[i].kind), i);
    for (const ZoneNames& zone : zones)
      for (const LabelledName& name : zone.labelled)
        if (!meant_kind(name.kind) && is_free(zone, name.first, name.last))
          add_form(*zone.text, name, kOther, kNoEntity);
  }

  void correct_kinds() {
    for (Decision& decision : decisions_) {
      if (!votes(decision) || decision.table) continue;
      const Form& form = *forms_.find(decision.text->form(decision.first, decision.last));
      const std::size_t best = form.commonest();
      const unsigned own = form.votes[static_cast<std::size_t>(decision.kind)];
      if (best == kOther || form.votes[best] < kMajority * own) continue;
      decision.kind = static_cast<EntityKind>(best);
      if (const Decision& example = decisions_[form.example[best]]; example.table) {
        decision.table = example.table;
        decision.entity = example.entity;
        decision.match = example.match;
      }
      decision.why = "as elsewhere";
    }
  }

  void add_missed() {
    std::vector<Missed> missed;
    for (ZoneNames& zone : zones_) find_missed(zone, missed);
    for (const Missed& name : missed) {
      const Form& form = *name.form;
      const std::size_t kind = form.commonest();
      if (kind == kOther || (name.last - name.first == 1 && is_rather_word(form, kind))) continue;
      Decision decision =
          decision_at(*name.zone->text, name.first, name.last, static_cast<EntityKind>(kind));
      decision.same_as = form.example[kind];
      decision.origin = MentionOrigin::rule;
      decision.why = "as elsewhere";
      take(*name.zone, decision);
      decisions_.push_back(std::move(decision));
    }
  }

 private:
  /// Words written as a name elsewhere in the article.
  struct Missed {
    ZoneNames* zone;
    std::uint32_t first, last;
    const Form* form;
  };

  /// `name` has the words of `text` that make the form.
  template <typename Name>
  void add_form(const ZoneText& text, const Name& name, unsigned kind, std::uint32_t decision) {
    Form& form = forms_.add(text.form(name.first, name.last));
    ++form.votes[kind];
    if (form.example[kind] == kNoEntity) form.example[kind] = decision;
    first_words_.add(text.form_hash(name.first));
    most_words_ = std::max(most_words_, std::min(name.last - name.first, kMostWords));
  }

  /// A single word that is a name more rarely than not, as far as is known.
  [[nodiscard]] bool is_rather_word(const Form& form, std::size_t kind) const {
    if (form.missed > form.votes[kind]) return true;
    return form.votes[kind] < kOften && !decisions_[form.example[kind]].table;
  }

  void find_missed(ZoneNames& zone, std::vector<Missed>& missed) {
    const ZoneText& text = *zone.text;
    std::uint32_t next = 0;
    for (const std::uint32_t i : text.raised()) {
      if (i < next || !may_be_name(text[i]) || zone.taken[i]) continue;
      const auto [form, last] = longest_at(zone, i);
      if (!form || (last == i + 1 && is_doubtful(zone, i))) continue;
      ++form->missed;
      missed.push_back({&zone, i, last, form});
      next = last;
    }
  }

  static bool may_be_name(const Word& word) {
    return word.capitalised() && !word.is(function_word | month | weekday | title);
  }

  [[nodiscard]] std::pair<Form*, std::uint32_t> longest_at(const ZoneNames& zone,
                                                           std::uint32_t first) {
    const ZoneText& text = *zone.text;
    std::pair<Form*, std::uint32_t> longest{nullptr, first};
    if (!first_words_.may_have(text.form_hash(first))) return longest;
    for (std::uint32_t last = first + 1; last <= text.size() && last - first <= most_words_;
         ++last) {
      if (last - 1 > first && (zone.taken[last - 1] || !text.name_goes_on(last - 1))) break;
      if (Form* form = forms_.find(text.form(first, last))) longest = {form, last};
    }
    return longest;
  }

  /// A single word that may be part of some other name, or just an everyday one.
  static bool is_doubtful(const ZoneNames& zone, std::uint32_t i) {
    const ZoneText& text = *zone.text;
    const Word& word = text[i];
    if (text.form(i).size() < kShortestForm || word.is(not_in_name)) return true;
    const bool means_little = word.starts_sentence || word.sentence != SentenceCase::normal;
    if (means_little && word.is(common_word)) return true;
    const auto goes_on_with_name = [&](std::uint32_t at, std::uint32_t joint) {
      return text.name_goes_on(joint) && text[at].capitalised() &&
             text[at].sentence == SentenceCase::normal && !text[at].is(title | function_word);
    };
    return (i + 1 < text.size() && !word.possessive && goes_on_with_name(i + 1, i + 1)) ||
           (i > 0 && !text[i - 1].starts_sentence && goes_on_with_name(i - 1, i));
  }

  std::vector<ZoneNames>& zones_;
  std::vector<Decision>& decisions_;
  Forms forms_;
  FirstWords first_words_;        ///< of the forms
  std::uint32_t most_words_ = 0;  ///< of a form, as far as they're looked for
};

}  // namespace

void settle_repeated_names(std::vector<ZoneNames>& zones, std::vector<Decision>& decisions) {
  RepeatedNames names(zones, decisions);
  names.correct_kinds();
  names.add_missed();
}

}  // namespace dateline::entity
