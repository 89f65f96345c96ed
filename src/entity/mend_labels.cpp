// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right what the words of a labelled name leave no doubt of.
#include "entity/mend_labels.hpp"

#include "base/word_map.hpp"
#include "entity/firm_context.hpp"
#include "entity/label_context.hpp"
#include "entity/label_words.hpp"
#include "entity/mend_org.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// Titles that no firm's name begins with, as "General Mills" and "Lord Abbett" do.
constexpr auto kPersonal = word_set(std::to_array<std::string_view>(
    {"judge", "justice", "prince", "princess", "senator", "sheikh", "congressman"}));

class LabelMender {
 public:
  LabelMender(const ZoneText& text, std::vector<LabelledName>& mended)
      : text_(text), mended_(mended) {}

  void mend(LabelledName name) {
    name.kind = kind_in_table(text_, name);
    set_kind(name);
    if (names_nothing(text_, name) || (name.size() == 2 && means_people(text_, name))) return;
    switch (name.kind) {
      case NameKind::person:
        if (goes_on_as_company(text_, name)) {
          name.kind = NameKind::org;
          name.last += 2;
          mend_org(text_, name, mended_);
          return;
        }
        drop_owner(name);
        name.first = behind_offices(text_, name);
        name.last = before_verbs(text_, name);
        if (begins_firm(text_, name) || joins_families(text_, name)) {
          name.kind = NameKind::org;
          while (begins_firm(text_, name)) ++name.last;
          mend_org(text_, name, mended_);
          return;
        }
        if (is_partner(name)) {
          mended_.back().kind = NameKind::org;
          mended_.back().last = name.last;
          return;
        }
        drop_town(name);
        if (is_mere_office(name) || ends_as_thing(name) || is_party_and_state(name)) return;
        mend_person(name);
        return;
      case NameKind::org:
        if (is_officer(name)) {
          name.kind = NameKind::person;
          name.first = behind_offices(text_, name);
          mend_person(name);
          return;
        }
        mend_org(text_, name, mended_);
        return;
      case NameKind::place:
        // "Helmand province"
        if (name.size() > 1 && text_[name.last - 1].is(place_noun) &&
            text_[name.last - 1].letters == Letters::small)
          --name.last;
        while (name.size() > 1 && is_participle(text_, name.last - 1)) --name.last;
        if (part_based(name) || part_places(name)) return;
        leave_known_place(name);
        if (is_baseless(name)) return;
        if (ends_as_thing(name) || is_court_district(name) || is_of_country(text_, name) ||
            names_affair(text_, name.first, name.last))
          return;
        break;
      case NameKind::other:
        break;
    }
    mended_.push_back(name);
  }

 private:
  /// "Morgan Stanley" of "Morgan Stanley Smith Barney", or all of it.
  [[nodiscard]] bool holds_known_org(const LabelledName& name) const {
    for (std::uint32_t last = name.first + 2; last < name.last; ++last)
      if (is_known(text_, name.first, last, EntityKind::org)) return true;
    return name.size() > 1 && is_known(text_, name.first, name.last, EntityKind::org) &&
           !is_known(text_, name.first, name.last, EntityKind::person);
  }

  /// "Lee" of "Robbins Quill & Lee", where no first name stands
  [[nodiscard]] bool is_partner(const LabelledName& name) const {
    if (mended_.empty() || text_[name.first].before != Between::ampersand) return false;
    const LabelledName& other = mended_.back();
    // "Quill & Lee 2011" cites two.
    const bool is_cited = other.size() == 1 && name.last < text_.size() &&
                          text_[name.last].letters == Letters::digits;
    return other.kind == NameKind::person && other.last == name.first && !is_cited &&
           !text_[other.first].is(first_name) && !text_[name.first].is(first_name);
  }

  /// "Premier Wen Jiabao", "Deputy Premier Sechin"
  [[nodiscard]] bool is_officer(const LabelledName& org) const {
    if (!text_[org.first].is(title | weak_title)) return false;
    const std::uint32_t first = behind_offices(text_, org);
    if (first == org.first) return false;
    const Word& last = text_[org.last - 1];
    if (first + 1 < org.last && text_[first].is(first_name) && last.letters == Letters::capital &&
        !last.is(common_word | org_end | legal_form | institution))
      return true;
    return is_known(text_, first, org.last, EntityKind::person) ||
           ((first > org.first + 1 || kPersonal.contains(text_.form(org.first))) &&
            first + 1 == org.last && last.letters == Letters::capital &&
            !last.is(common_word | org_end | legal_form | institution));
  }

  /// Leaves "BAKER" of "TREASURY'S BAKER".
  void drop_owner(LabelledName& person) {
    for (std::uint32_t i = person.last - 1; i > person.first; --i) {
      if (!text_[i - 1].possessive || text_[i].before != Between::blank) continue;
      if (is_known(text_, person.first, i, EntityKind::org))
        mended_.push_back({person.first, i, NameKind::org});
      person.first = i;
      return;
    }
  }

  /// "analyst Jordan Quill", "Jordan Quill said": whose first name is a place's, too.
  [[nodiscard]] bool is_told_as_person(const LabelledName& name) const {
    const std::uint32_t first = name.first, next = name.last;
    if (name.kind != NameKind::place || name.size() != 2 || first == 0 ||
        text_[next - 1].is(place_end | place_noun | compass) ||
        text_[next - 1].letters != Letters::capital ||
        is_known(text_, first, next, EntityKind::place))
      return false;
    const Word& before = text_[first - 1];
    if (!text_[first].is(first_name)) return before.is(speech_verb) && has_office_behind(next);
    return before.is(weak_title | title | speech_verb) ||
           (next < text_.size() && text_[next].is(speech_verb));
  }

  /// "Sino-Quill said": no place the table has.
  [[nodiscard]] bool speaks_as_firm(const LabelledName& name) const {
    return name.kind == NameKind::place && name.last < text_.size() &&
           text_[name.last].is(speech_verb) && text_[name.last].before == Between::blank &&
           !text_[name.first].is(first_name | compass | place_head) &&
           !text_[name.last - 1].is(place_end | place_noun | family_name) &&
           (name.first == 0 || !text_[name.first - 1].is(locative)) &&
           !text_.find(text_.table(), name.first, name.last);
  }

  /// "Quillax shares": no place the table has.
  [[nodiscard]] bool is_unknown_and_traded(const LabelledName& name) const {
    const std::uint32_t next = name.last;
    const bool has_state =
        next < text_.size() && text_[next].before == Between::comma && text_[next].capitalised();
    return name.kind == NameKind::place && name.size() == 1 && !has_state &&
           is_traded(text_, name.first) && !text_.find(text_.table(), name.first, next);
  }

  /// "Sydbank", "Zuercher Kantonalbank"
  [[nodiscard]] bool ends_as_bank(const LabelledName& name) const {
    constexpr std::size_t shortest = 7;
    const Word& last = text_[name.last - 1];
    const std::string_view form = text_.form(name.last - 1);
    return form.size() >= shortest && form.ends_with("bank") && last.letters == Letters::capital &&
           !last.is(family_name | first_name) &&
           !is_known(text_, name.first, name.last, EntityKind::place) &&
           !is_known(text_, name.first, name.last, EntityKind::person);
  }

  /// ", market strategist at"
  [[nodiscard]] bool has_office_behind(std::uint32_t next) const {
    constexpr std::uint32_t most = 5;
    if (next >= text_.size() || text_[next].before != Between::comma) return false;
    for (std::uint32_t i = next; i < text_.size() && i < next + most; ++i) {
      if (text_[i].letters != Letters::small || text_[i].starts_sentence) return false;
      if (text_[i].is(weak_title)) return true;
    }
    return false;
  }

  /// Leaves "Marcel Quill" of "By Marcel Quill PARIS".
  void drop_town(LabelledName& person) const {
    const Word& last = text_[person.last - 1];
    if (person.size() > 2 && last.letters == Letters::upper &&
        last.sentence == SentenceCase::normal && last.before != Between::joined &&
        text_[person.last - 2].letters == Letters::capital &&
        is_known(text_, person.last - 1, person.last, EntityKind::place))
      --person.last;
  }

  /// "Financial Officer", whose name follows.
  [[nodiscard]] bool is_mere_office(const LabelledName& name) const {
    return name.size() > 1 && is_office(text_[name.last - 1]) &&
           !text_[name.last - 1].is(family_name) && text_[name.first].is(common_word | title);
  }

  /// "R-Kan" after a senator's name
  [[nodiscard]] bool is_party_and_state(const LabelledName& name) const {
    return name.size() == 2 && text_[name.first].letters == Letters::initial &&
           text_[name.first + 1].before == Between::joined;
  }

  /// An index or a kind of oil: "Nikkei", "DJ Stoxx", "Brent".
  [[nodiscard]] bool ends_as_thing(const LabelledName& name) const {
    return text_[name.last - 1].is(thing) &&
           (name.size() == 1 || !text_[name.first].is(first_name));
  }

  /// "Southern District", a court's
  [[nodiscard]] bool is_court_district(const LabelledName& name) const {
    return name.size() == 2 && text_[name.first].is(compass) &&
           text_.form(name.first + 1) == "district";
  }

  /// "Peter Quill of Lyon" is a person and a place.
  void mend_person(LabelledName person) {
    for (std::uint32_t i = person.first + 1; i < person.last; ++i)
      if (follows_slash(text_, i)) return;  // "I/B/E/S"
    if (part_pair(person)) return;
    for (std::uint32_t i = person.first + 1; i + 1 < person.last; ++i) {
      if (text_.form(i) != "of" || text_[i].letters != Letters::small) continue;
      const LabelledName place{i + 1, person.last, NameKind::place};
      person.last = i;
      mended_.push_back(person);
      if (is_known(text_, place.first, place.last, EntityKind::place)) mended_.push_back(place);
      return;
    }
    mended_.push_back(person);
  }

  /// "Quill-Kestrelwood talks" are talks of two, if both are known by these names.
  bool part_pair(const LabelledName& pair) {
    if (pair.size() != 2 || text_[pair.first + 1].before != Between::joined ||
        !is_known_alone_as_person(text_, pair.first) ||
        !is_known_alone_as_person(text_, pair.first + 1))
      return false;
    mended_.push_back({pair.first, pair.first + 1, NameKind::person});
    mended_.push_back({pair.first + 1, pair.last, NameKind::person});
    return true;
  }

  /// "Lyon-based Quill" is a place and a firm, or a person; the table has the place.
  bool part_based(const LabelledName& name) {
    for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
      if (!is_participle(text_, i)) continue;
      mended_.push_back({name.first, i, NameKind::place});
      const bool is_person = i + 2 < name.last && text_[i + 1].is(first_name);
      mend({i + 1, name.last, is_person ? NameKind::person : NameKind::org});
      return true;
    }
    return false;
  }

  /// "sales of Quillax": a place the table doesn't have, where nothing says that one is named.
  [[nodiscard]] bool is_baseless(const LabelledName& place) const {
    const std::uint32_t first = place.first, next = place.last;
    const Word& word = text_[first];
    if (word.sentence != SentenceCase::normal || word.starts_sentence || first == 0 ||
        word.before == Between::comma || word.before == Between::opening ||
        word.is(place_head | compass) || text_[next - 1].is(place_end | place_noun))
      return false;
    const Word& before = text_[first - 1];
    if (before.possessive || before.is(locative | compass | place_noun) ||
        may_be_before_place(text_, first - 1))
      return false;
    // "Florida Power and Light Co"
    if (place.size() > 1 && next + 1 < text_.size() && text_.form(next) == "and" &&
        text_[next + 1].capitalised())
      return false;
    return (next >= text_.size() ||
            (text_[next].before != Between::comma && !text_[next].is(place_noun | place_end) &&
             !is_site(text_, next))) &&
           !text_.find(text_.table(), first, next);
  }

  /// Leaves "New York" of "New York Democrat".
  void leave_known_place(LabelledName& name) const {
    const Word& last = text_[name.last - 1];
    if (name.size() > 1 && last.before == Between::blank && last.is(not_in_name) &&
        is_known(text_, name.first, name.last - 1, EntityKind::place) &&
        !is_known(text_, name.first, name.last, EntityKind::place))
      --name.last;
  }

  /// "Calais-Dover", of which each is known
  bool part_places(const LabelledName& name) {
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
      if (text_[i].before != Between::joined || text_[i].letters == Letters::small ||
          !is_known(text_, name.first, i, EntityKind::place) ||
          !is_known(text_, i, name.last, EntityKind::place) ||
          is_known(text_, name.first, name.last, EntityKind::place))
        continue;
      mended_.push_back({name.first, i, NameKind::place});
      mended_.push_back({i, name.last, NameKind::place});
      return true;
    }
    return false;
  }

  void set_kind(LabelledName& name) const {
    const Word& last = text_[name.last - 1];
    const bool names_place = name.kind == NameKind::org && name.size() > 1 && last.is(place_end) &&
                             !last.is(org_end | legal_form | family_name) &&
                             !is_known(text_, name.first, name.last, EntityKind::org);
    const bool is_dateline = text_.begins_dateline(name.first);
    if (names_place || (is_dateline && !last.is(legal_form))) name.kind = NameKind::place;
    if (name.kind == NameKind::other || name.kind == NameKind::org) return;
    // "analyst David Bank"
    const bool has_office = name.first > 0 && text_[name.first].is(first_name) &&
                            text_[name.first - 1].is(weak_title) &&
                            text_[name.first - 1].letters == Letters::small;
    const bool names_org = !names_place && !has_office && name.size() > 1 && last.capitalised() &&
                           last.is(legal_form | org_end) &&
                           !last.is(family_name | first_name | place_end | title);
    if (names_org || (name.kind == NameKind::person && holds_known_org(name)))
      name.kind = NameKind::org;
    // "Melville, New York"
    const std::uint32_t next = name.last;
    const bool stands_in_state = name.size() == 1 && next < text_.size() &&
                                 text_[next].before == Between::comma &&
                                 text_[next].capitalised() && is_state(text_, next) &&
                                 !text_[name.first].is(first_name | family_name);
    if (stands_in_state || is_dateline || begins_dateline(text_, name)) name.kind = NameKind::place;
    // "the (Quill) administration"
    const bool governs =
        name.kind == NameKind::place && next < text_.size() && !text_[next].starts_sentence &&
        text_.form(next) == "administration" &&
        (!is_known(text_, name.first, next, EntityKind::place) ||
         (name.size() == 1 && text_[name.first].is(family_name) && !is_state(text_, name.first)));
    if (governs) name.kind = NameKind::person;
    if (is_told_as_firm(text_, name) || ends_as_bank(name)) name.kind = NameKind::org;
    if (is_told_as_person(name)) name.kind = NameKind::person;
    if (speaks_as_firm(name) || is_unknown_and_traded(name)) name.kind = NameKind::org;
  }

  const ZoneText& text_;
  std::vector<LabelledName>& mended_;
};

}  // namespace

void mend_labels(const ZoneText& text, std::vector<LabelledName>& names) {
  std::vector<LabelledName> mended;
  mended.reserve(names.size());
  LabelMender mender(text, mended);
  for (const LabelledName& name : names) {
    LabelledName part = name;
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
      const bool quotes = name.kind != NameKind::person && text[i].before == Between::quote &&
                          text[i].letters != Letters::initial &&
                          text[i - 1].letters != Letters::initial;  // Toys "R" Us
      if (!quotes && !ends_name(text, i)) continue;
      part.last = i;
      mender.mend(part);
      // Pixar's "Ratatouille" is none.
      part.first = quotes && text[i - 1].possessive && i + 1 == name.last ? name.last : i;
    }
    part.last = name.last;
    if (part.first < part.last) mender.mend(part);
  }
  names.swap(mended);
}

void keep_sure_persons(const ZoneText& text, std::vector<LabelledName>& names) {
  names.erase(std::remove_if(names.begin(), names.end(),
                             [&](const LabelledName& name) {
                               return name.kind != NameKind::person || name.last - name.first < 2 ||
                                      !text[name.first].is(first_name);
                             }),
              names.end());
}

}  // namespace dateline::entity
