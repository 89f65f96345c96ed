// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right what the words of a labelled name leave no doubt of.
#include "entity/mend_labels.hpp"

#include "entity/label_context.hpp"
#include "entity/label_words.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

class LabelMender {
 public:
  LabelMender(const ZoneText& text, std::vector<LabelledName>& mended)
      : text_(text), mended_(mended) {}

  void mend(LabelledName name) {
    name.kind = kind_in_table(text_, name);
    set_kind(name);
    if (names_nothing(text_, name) || (size(name) == 2 && means_people(text_, name))) return;
    switch (name.kind) {
      case NameKind::person:
        if (goes_on_as_company(text_, name)) {
          name.kind = NameKind::org;
          name.last += 2;
          mend_org(name);
          return;
        }
        drop_owner(name);
        name.first = behind_offices(text_, name);
        drop_verbs(name);
        if (begins_firm(text_, name) || joins_families(text_, name)) {
          name.kind = NameKind::org;
          while (begins_firm(text_, name)) ++name.last;
          mend_org(name);
          return;
        }
        if (is_partner(name)) {
          mended_.back().kind = NameKind::org;
          mended_.back().last = name.last;
          return;
        }
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
        mend_org(name);
        return;
      case NameKind::place:
        // "Helmand province"
        if (size(name) > 1 && text_[name.last - 1].is(place_noun) &&
            text_[name.last - 1].letters == Letters::small)
          --name.last;
        if (ends_as_thing(name) || is_court_district(name) || names_affair(text_, name.last))
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
    return size(name) > 1 && is_known(text_, name.first, name.last, EntityKind::org) &&
           !is_known(text_, name.first, name.last, EntityKind::person);
  }

  /// "Lee" of "Robbins Quill & Lee", where no first name stands
  [[nodiscard]] bool is_partner(const LabelledName& name) const {
    if (mended_.empty() || text_[name.first].before != Between::ampersand) return false;
    const LabelledName& other = mended_.back();
    return other.kind == NameKind::person && other.last == name.first && size(other) > 1 &&
           !text_[other.first].is(first_name) && !text_[name.first].is(first_name);
  }

  /// "Premier Wen Jiabao", "Deputy Premier Sechin"
  [[nodiscard]] bool is_officer(const LabelledName& org) const {
    if (!text_[org.first].is(title | weak_title)) return false;
    const std::uint32_t first = behind_offices(text_, org);
    if (first == org.first) return false;
    const Word& last = text_[org.last - 1];
    return is_known(text_, first, org.last, EntityKind::person) ||
           (first > org.first + 1 && first + 1 == org.last && last.letters == Letters::capital &&
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

  /// Leaves "REAGAN" of "REAGAN VETOES": where all is in capitals, the model can't tell verbs from
  /// names. After a name the table has, all words like "vetoes" are verbs.
  void drop_verbs(LabelledName& name) const {
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
      const Word& word = text_[i];
      if (word.sentence == SentenceCase::normal) return;
      const bool like_verb = word.is(common_word) && text_.form(i).ends_with('s');
      if ((!word.is(headline_verb | speech_verb) && !like_verb) ||
          word.is(family_name | first_name | org_end | legal_form))
        continue;
      const bool known = name.kind == NameKind::person
                             ? i == name.first + 1 && is_known_alone_as_person(text_, name.first)
                             : is_known(text_, name.first, i, EntityKind::org);
      if (!known && (like_verb || text_[name.first].is(first_name))) continue;
      name.last = i;
      return;
    }
  }

  /// "Financial Officer", whose name follows.
  [[nodiscard]] bool is_mere_office(const LabelledName& name) const {
    return size(name) > 1 && is_office(text_[name.last - 1]) &&
           !text_[name.last - 1].is(family_name) && text_[name.first].is(common_word | title);
  }

  /// "R-Kan" after a senator's name
  [[nodiscard]] bool is_party_and_state(const LabelledName& name) const {
    return size(name) == 2 && text_[name.first].letters == Letters::initial &&
           text_[name.first + 1].before == Between::joined;
  }

  /// An index or a kind of oil: "Nikkei", "DJ Stoxx", "Brent".
  [[nodiscard]] bool ends_as_thing(const LabelledName& name) const {
    return text_[name.last - 1].is(thing) && (size(name) == 1 || !text_[name.first].is(first_name));
  }

  /// "Southern District", a court's
  [[nodiscard]] bool is_court_district(const LabelledName& name) const {
    return size(name) == 2 && text_[name.first].is(compass) &&
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
    if (size(pair) != 2 || text_[pair.first + 1].before != Between::joined ||
        !is_known_alone_as_person(text_, pair.first) ||
        !is_known_alone_as_person(text_, pair.first + 1))
      return false;
    mended_.push_back({pair.first, pair.first + 1, NameKind::person});
    mended_.push_back({pair.first + 1, pair.last, NameKind::person});
    return true;
  }

  static std::uint32_t size(const LabelledName& name) { return name.last - name.first; }

  void set_kind(LabelledName& name) const {
    const Word& last = text_[name.last - 1];
    const bool names_place = name.kind == NameKind::org && size(name) > 1 && last.is(place_end) &&
                             !last.is(org_end | legal_form | family_name) &&
                             !is_known(text_, name.first, name.last, EntityKind::org);
    if (names_place) name.kind = NameKind::place;
    if (name.kind == NameKind::other || name.kind == NameKind::org) return;
    const bool names_org = !names_place && size(name) > 1 && last.capitalised() &&
                           last.is(legal_form | org_end) &&
                           !last.is(family_name | first_name | place_end | title);
    if (names_org || (name.kind == NameKind::person && holds_known_org(name)))
      name.kind = NameKind::org;
    // "Melville, New York"
    const std::uint32_t next = name.last;
    const bool stands_in_state = size(name) == 1 && next < text_.size() &&
                                 text_[next].before == Between::comma &&
                                 text_[next].capitalised() && is_state(text_, next) &&
                                 !text_[name.first].is(first_name | family_name);
    if (stands_in_state || begins_dateline(text_, name)) name.kind = NameKind::place;
    // "the (Quill) administration"
    const bool governs = name.kind == NameKind::place && next < text_.size() &&
                         !text_[next].starts_sentence && text_.form(next) == "administration" &&
                         !is_known(text_, name.first, next, EntityKind::place);
    if (governs) name.kind = NameKind::person;
    if (is_told_as_firm(text_, name)) name.kind = NameKind::org;
  }

  void mend_org(LabelledName org) {
    if (size(org) > 1 && begins_as_verb(text_, org)) ++org.first;
    drop_verbs(org);
    if (!drop_offices(org) || part_owner(org)) return;
    // "Quill-appointed Kestrelwood Commission", "Lyon-based C. Quillfeather"
    if (size(org) > 2 && is_participle(text_, org.first + 1) &&
        (is_known_alone_as_person(text_, org.first) ||
         is_known(text_, org.first, org.first + 1, EntityKind::place)))
      org.first += 2;
    while (size(org) > 2 && is_participle(text_, org.last - 1)) --org.last;
    if (are_places(text_, org) || is_of_country(text_, org)) return;
    if (makes_index(text_, org.last) || makes_index(text_, org.last - 1)) return;
    if (part_officer(org)) return;
    if (size(org) > 1 && text_.form(org.first) == "the") ++org.first;
    if (is_mere_word(org) || text_[org.last - 1].is(thing)) return;
    take_people_in_front(org);
    take_list_in_front(org);
    take_partner_in_front(org);
    take_founder_in_front(org);
    for (std::uint32_t i = org.first + 1; i + 1 < org.last; ++i) {
      if (!parts_two(org, i)) continue;
      mended_.push_back({org.first, i, NameKind::org});
      org.first = text_.form(i) == "and" ? i + 1 : i;
      break;
    }
    mended_.push_back(org);
  }

  /// "Fed's Quill says" is of an organisation and who speaks for it.
  bool part_owner(const LabelledName& org) {
    const std::uint32_t second = org.first + 1;
    if (size(org) != 2 || !text_[org.first].possessive || org.last >= text_.size() ||
        !text_[org.last].is(speech_verb | headline_verb) ||
        text_[second].is(common_word | org_end | legal_form) ||
        is_known(text_, org.first, org.last, EntityKind::org) ||
        kind_in_table(text_, {org.first, second, NameKind::person}) != NameKind::org)
      return false;
    mended_.push_back({org.first, second, NameKind::org});
    mended_.push_back({second, org.last, NameKind::person});
    return true;
  }

  /// "World Bank Peter Quill" is an organisation and who heads it.
  bool part_officer(const LabelledName& org) {
    for (std::uint32_t i = org.last - 1; i > org.first + 1; --i) {
      if (!text_[i].is(first_name) || !is_known(text_, org.first, i, EntityKind::org) ||
          is_known(text_, org.first, org.last, EntityKind::org) ||
          text_[org.last - 1].is(legal_form | org_end))
        continue;
      mended_.push_back({org.first, i, NameKind::org});
      if (org.last > i + 1) mended_.push_back({i, org.last, NameKind::person});
      return true;
    }
    return false;
  }

  /// Leaves "Ford" of "Ford Chairman"; false if no name is left, as of "District Judge".
  bool drop_offices(LabelledName& org) const {
    const std::uint32_t last = org.last;
    while (size(org) > 0 && text_[org.last - 1].is(title | weak_title) &&
           !text_[org.last - 1].is(org_end | legal_form | family_name))
      --org.last;
    if (org.last == last) return true;
    return size(org) > 0 &&
           (!text_[org.last - 1].is(common_word) || text_[org.last - 1].is(org_end | institution) ||
            is_known(text_, org.first, org.last, EntityKind::org));
  }

  /// An everyday word that is capitalised because a sentence begins.
  [[nodiscard]] bool is_mere_word(const LabelledName& org) const {
    const Word& word = text_[org.first];
    return size(org) == 1 && word.starts_sentence && word.is(common_word | compass) &&
           word.letters == Letters::capital &&
           !is_known(text_, org.first, org.last, EntityKind::org);
  }

  /// "British Land Co": without its first word the rest is no name.
  void take_people_in_front(LabelledName& org) const {
    if (org.first == 0 || !text_.name_goes_on(org.first) || size(org) < 2 ||
        !text_[org.last - 1].is(legal_form))
      return;
    const Word& before = text_[org.first - 1];
    if (!before.is(demonym) || before.possessive || before.before == Between::joined ||
        text_[org.first].before != Between::blank)
      return;
    for (std::uint32_t i = org.first; i < org.last; ++i)
      if (!text_[i].is(common_word | legal_form | org_end)) return;
    const bool is_labelled = !mended_.empty() && mended_.back().last == org.first;
    if (is_labelled && mended_.back().first + 1 != org.first) return;
    if (is_labelled) mended_.pop_back();
    --org.first;
  }

  /// "Goldman, Sachs and Co", if a company of that name is known.
  void take_list_in_front(LabelledName& org) const {
    std::uint32_t bare = org.last;
    while (bare > org.first && text_[bare - 1].is(legal_form)) --bare;
    if (bare < org.first + 2 || bare == org.last || text_.form(bare - 1) != "and") return;
    std::uint32_t first = org.first;
    while (first > 0 && text_[first].before == Between::comma && text_[first - 1].capitalised())
      --first;
    if (first == org.first || !is_known(text_, first, bare - 1, EntityKind::org)) return;
    while (!mended_.empty() && mended_.back().last > first) mended_.pop_back();
    org.first = first;
  }

  /// "Quillfeather and Brown Inc" is one company, unless the first is a known one by itself.
  void take_partner_in_front(LabelledName& org) const {
    if (mended_.empty() || org.first < 2 || !text_[org.last - 1].is(legal_form)) return;
    const LabelledName& partner = mended_.back();
    const std::uint32_t link = partner.last;
    if (link + 1 != org.first || text_.form(link) != "and" || !text_.name_goes_on(link) ||
        !text_.name_goes_on(org.first) || text_[link - 1].possessive || size(partner) > 2 ||
        is_mere_place(partner) || text_[link - 1].is(legal_form) ||
        is_known(text_, partner.first, link, EntityKind::org) || is_known_alone(org))
      return;
    org.first = partner.first;
    mended_.pop_back();
  }

  /// "Melville", but not "Quillville Power"
  [[nodiscard]] bool is_mere_place(const LabelledName& name) const {
    return name.kind == NameKind::place &&
           (size(name) == 1 || is_known(text_, name.first, name.last, EntityKind::place));
  }

  /// "Alex. Quillfeather and Sons Inc", "Roy F. Quillfeather Inc"
  void take_founder_in_front(LabelledName& org) {
    if (mended_.empty() || !text_[org.last - 1].is(legal_form)) return;
    const LabelledName& founder = mended_.back();
    if (founder.kind != NameKind::person || founder.last != org.first || size(founder) > 2 ||
        !text_[founder.first].is(first_name) || text_[org.first - 1].possessive ||
        (text_[org.first].before != Between::blank && text_[org.first].before != Between::stop))
      return;
    org.first = founder.first;
    mended_.pop_back();
  }

  /// Whether the table has the company, with its legal form or without.
  [[nodiscard]] bool is_known_alone(const LabelledName& org) const {
    std::uint32_t bare = org.last;
    while (bare > org.first + 1 && text_[bare - 1].is(legal_form)) --bare;
    return is_known(text_, org.first, org.last, EntityKind::org) ||
           is_known(text_, org.first, bare, EntityKind::org);
  }

  /// Whether the names before and behind word `i` are two: "X and Y" where one is known by itself,
  /// "X/Y".
  [[nodiscard]] bool parts_two(const LabelledName& org, std::uint32_t i) const {
    if (follows_slash(text_, i)) return true;
    if (text_.form(i) != "and" || is_known(text_, org.first, org.last, EntityKind::org))
      return false;
    // "X and Co", "X and Sons Inc"
    if (text_[i + 1].is(legal_form) || text_.form(i + 1) == "sons") return false;
    return text_[i - 1].is(legal_form) || is_known(text_, org.first, i, EntityKind::org) ||
           is_known_alone({i + 1, org.last, NameKind::org});
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
      if (!ends_name(text, i)) continue;
      part.last = i;
      mender.mend(part);
      part.first = i;
    }
    part.last = name.last;
    mender.mend(part);
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
