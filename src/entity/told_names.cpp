// SPDX-License-Identifier: GPL-2.0-or-later
// Firms and places nobody has heard of, told by the words beside them.
#include "entity/told_names.hpp"

#include "entity/firm_context.hpp"
#include "entity/label_context.hpp"
#include "entity/label_words.hpp"
#include "entity/name_teller.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace dateline::entity {

namespace {

struct ToldName {
  std::string_view form;
  NameKind kind;
};

class ToldNames {
 public:
  explicit ToldNames(std::vector<ZoneNames>& zones) : zones_(zones) {}

  void collect() {
    std::vector<std::string_view> coded;  // where all is in capitals
    for (ZoneNames& zone : zones_)
      for_each_name(zone, [&](const LabelledName& name, bool is_labelled) {
        const ZoneText& text = *zone.text;
        const std::string_view form = text.form(name.first, name.last);
        const NameTeller teller(text, name.first, name.last);
        const bool is_firm = teller.has_code() && !names_no_org(text, name);
        if (text[name.first].sentence != SentenceCase::normal) {
          if (is_firm && is_labelled) coded.push_back(form);
        } else if (is_firm) {  // before a share's code, whoever else bears the name
          add(form, NameKind::org);
        } else if (const auto kind = told(teller, text, name, is_labelled)) {
          add_unless_person(form, *kind);
        }
      });
    // "MORGAN <JPM> SAYS": a text below is surer of whom it calls "Mr. Morgan".
    for (const std::string_view form : coded)
      if (!has_title(form)) add(form, NameKind::org);
  }

  void settle() {
    if (told_.empty()) return;
    for (ZoneNames& zone : zones_) {
      std::vector<LabelledName> missing;
      for_each_name(zone, [&](LabelledName& name, bool is_labelled) {
        const auto kind = kind_of(zone.text->form(name.first, name.last));
        if (!kind) return;
        name.kind = *kind;
        if (!is_labelled) missing.push_back(name);
      });
      insert_in_order(zone.labelled, missing);
    }
  }

 private:
  /// Calls `take(name, is_labelled)` for what may be told of, where the table has no name: short
  /// labels, and single words that have none.
  template <typename Take>
  static void for_each_name(ZoneNames& zone, Take take) {
    constexpr std::uint32_t most_words = 3;
    auto label = zone.labelled.begin();
    auto known = zone.known.begin();
    for (const std::uint32_t i : zone.text->raised()) {
      while (label != zone.labelled.end() && label->last <= i) ++label;
      while (known != zone.known.end() && known->first < i) ++known;
      if (known != zone.known.end() && known->first == i) continue;
      if (label != zone.labelled.end() && label->first <= i) {
        if (label->first == i && label->size() <= most_words) take(*label, true);
      } else if (may_be_missed(*zone.text, i)) {
        LabelledName missed{i, i + 1, NameKind::other};
        take(missed, false);
      }
    }
  }

  static bool may_be_missed(const ZoneText& text, std::uint32_t i) {
    const Word& word = text[i];
    if (word.is(common_word | function_word | month | weekday | title | not_in_name | demonym |
                thing | first_name | legal_form | number_word | compass) ||
        word.letters == Letters::apart || word.letters == Letters::initial ||
        word.before == Between::joined || word.starts_sentence || text.form(i).starts_with("i'"))
      return false;
    const bool joined = i + 1 < text.size() && text[i + 1].before == Between::joined;
    const bool in_row = i + 1 < text.size() && text.name_goes_on(i + 1) && !word.possessive &&
                        text[i + 1].capitalised();
    const bool in_row_before =
        i > 0 && text.name_goes_on(i) && text[i - 1].capitalised() && !text[i - 1].possessive;
    return !joined && !in_row && !in_row_before;
  }

  /// "Mr. Morgan"
  [[nodiscard]] bool has_title(std::string_view form) const {
    return std::any_of(zones_.begin(), zones_.end(), [&](const ZoneNames& zone) {
      const ZoneText& text = *zone.text;
      return std::any_of(text.raised().begin(), text.raised().end(), [&](std::uint32_t i) {
        return i > 0 && text[i - 1].is(sure_title) && text.name_goes_on(i) && text.form(i) == form;
      });
    });
  }

  static bool names_no_org(const ZoneText& text, const LabelledName& name) {
    return names_nothing(text, {name.first, name.last, NameKind::org});
  }

  /// What the words beside it say of a name the table doesn't have.
  static std::optional<NameKind> told(const NameTeller& teller, const ZoneText& text,
                                      const LabelledName& name, bool is_labelled) {
    const Word& word = text[name.first];
    const bool is_article = name.size() > 1 && word.is(name_particle);  // "Al Quillayah"
    if ((word.is(first_name | common_word) && !is_article) || word.is(org_end | org_of) ||
        tells_firm(text, name.first) || text[name.last - 1].letters == Letters::digits)
      return {};
    const auto kind = told_by(teller, text, name, is_labelled);
    const bool holds =
        kind && !text.find(text.table(), name.first, name.last) && !names_no_org(text, name);
    return holds ? kind : std::nullopt;
  }

  static std::optional<NameKind> told_by(const NameTeller& teller, const ZoneText& text,
                                         const LabelledName& name, bool is_labelled) {
    const bool alone = name.size() == 1;
    if (alone && is_labelled && teller.tells_product()) return NameKind::other;
    if (name.kind == NameKind::place) {
      const bool is_firm = teller.tells_firm(false) || (alone && is_traded(text, name.first));
      return is_firm && !teller.may_have_state() ? std::optional(NameKind::org) : std::nullopt;
    }
    const bool is_name = is_labelled && name.kind != NameKind::other;
    if (alone && is_name && teller.tells_family()) return NameKind::person;
    if (teller.tells_firm(alone && is_name) ||
        ((is_name || (alone && teller.ends_phrase())) && is_told_as_firm(text, name)))
      return NameKind::org;
    if (alone && !is_name && text[name.first].letters == Letters::upper && teller.tells_body())
      return NameKind::org;
    if (is_labelled && teller.is_place()) return NameKind::place;
    if (name.kind == NameKind::org || text[name.last - 1].is(org_end | legal_form) ||
        !teller.tells_place())
      return {};
    return NameKind::place;
  }

  /// Unless a person of the article bears the name, who isn't a firm then, nor a place.
  void add_unless_person(std::string_view form, NameKind kind) {
    if (kind_of(form)) return;
    const auto is_person = [&](const ZoneNames& zone) {
      const auto bears = [&](const auto& name) {
        return is_of_person(name) && name.last - name.first > 1 &&
               (zone.text->form(name.last - 1) == form || zone.text->form(name.first) == form);
      };
      return std::any_of(zone.labelled.begin(), zone.labelled.end(), bears) ||
             std::any_of(zone.known.begin(), zone.known.end(), bears);
    };
    const bool is_family = std::any_of(zones_.begin(), zones_.end(), is_person);
    if (is_family && kind != NameKind::org) return;
    told_.push_back({form, is_family ? NameKind::person : kind});
  }
  /// What was told first counts.
  void add(std::string_view form, NameKind kind) {
    if (!kind_of(form)) told_.push_back({form, kind});
  }
  static bool is_of_person(const LabelledName& name) { return name.kind == NameKind::person; }
  static bool is_of_person(const Candidate& name) { return name.kind == EntityKind::person; }

  [[nodiscard]] std::optional<NameKind> kind_of(std::string_view form) const {
    for (const ToldName& name : told_)
      if (name.form == form) return name.kind;
    return {};
  }

  std::vector<ZoneNames>& zones_;
  std::vector<ToldName> told_;
};

}  // namespace

void settle_told_names(std::vector<ZoneNames>& zones) {
  ToldNames names(zones);
  names.collect();
  names.settle();
}

}  // namespace dateline::entity
