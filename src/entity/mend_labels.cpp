// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right what the words of a labelled name leave no doubt of.
#include "entity/mend_labels.hpp"

#include "base/word_map.hpp"
#include "entity/firm_context.hpp"
#include "entity/label_context.hpp"
#include "entity/label_kind.hpp"
#include "entity/label_parts.hpp"
#include "entity/label_words.hpp"
#include "entity/mend_org.hpp"
#include "entity/offices.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// Titles that no firm's name begins with, as "General Mills" and "Lord Abbett" do.
constexpr auto kPersonal = word_set(std::to_array<std::string_view>(
    {"judge",       "justice",   "prince",        "princess",  "senator",    "sheikh",
     "congressman", "captain",   "commander",     "colonel",   "lieutenant", "sergeant",
     "corporal",    "admiral",   "archbishop",    "rabbi",     "imam",       "ayatollah",
     "inspector",   "constable", "congresswoman", "patriarch", "baroness"}));

class LabelMender {
 public:
  LabelMender(const ZoneText& text, std::vector<LabelledName>& mended)
      : text_(text), mended_(mended) {}

  void mend(LabelledName name) {
    trim_front(name);
    name.kind = kind_in_table(text_, name);
    name.kind = told_kind(text_, name);
    if (names_nothing(text_, name) || (name.size() == 2 && means_people(text_, name))) return;
    switch (name.kind) {
      case NameKind::person:
        if (const std::uint32_t end = end_of_company(text_, name); end != name.last) {
          name.kind = NameKind::org;
          name.last = end;
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
        if (makes_index(text_, name.last) || begins_as_thing(name)) return;
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
        if (is_unknown_acronym(name)) {
          if (!text_[name.first].possessive) return;
          name.kind = NameKind::org;
          break;
        }
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
  /// Leaves "Quill Bank" of "bank Quill Bank", takes "C." to "Schmidt".
  void trim_front(LabelledName& name) const {
    if (const std::uint32_t holder = behind_field(text_, name); holder != name.first) {
      name.first = holder;
      name.kind = NameKind::person;
    }
    const Word& first = text_[name.first];
    if (name.kind == NameKind::org && name.size() > 1 && first.letters == Letters::small &&
        (tells_firm(text_, name.first) || text_.form(name.first) == "plus"))
      ++name.first;
    if (name.kind != NameKind::person || name.first == 0) return;
    // "President-elect Quill"
    if (name.size() > 1 && first.before == Between::joined && text_.form(name.first) == "elect")
      ++name.first;
    const Word& before = text_[name.first - 1];
    if (before.letters == Letters::initial && text_.has_behind(name.first - 1, '.') &&
        text_.name_goes_on(name.first) && !before.starts_sentence && !before.possessive &&
        (mended_.empty() || mended_.back().last < name.first))
      --name.first;
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
    const std::uint32_t first = behind_offices(text_, org);
    if (first == org.first || is_known(text_, org.first, org.last, EntityKind::org)) return false;
    const Word& last = text_[org.last - 1];
    const bool may_be_surname = last.letters == Letters::capital &&
                                !last.is(common_word | org_end | legal_form | institution);
    if (first + 1 < org.last && text_[first].is(first_name) && may_be_surname) return true;
    if (is_known(text_, first, org.last, EntityKind::person)) return true;
    const bool is_personal = kPersonal.contains(text_.form(first - 1));
    return (first > org.first + 1 || is_personal) && may_be_surname &&
           (first + 1 == org.last ||
            (is_personal && first + 2 == org.last && text_[first].letters == Letters::capital &&
             !text_[first].is(common_word)));
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

  /// "Xbox One"
  [[nodiscard]] bool begins_as_thing(const LabelledName& person) const {
    return person.size() > 1 && text_[person.first].is(thing) &&
           !text_[person.first].is(first_name);
  }

  /// "Southern District", a court's
  [[nodiscard]] bool is_court_district(const LabelledName& name) const {
    return name.size() == 2 && text_[name.first].is(compass) &&
           text_.form(name.first + 1) == "district";
  }

  /// "Peter Quill of Lyon" is a person and a place.
  void mend_person(LabelledName person) {
    if (person.size() > 1 && text_[person.first].letters == Letters::small &&
        text_.form(person.first) == "nee")
      ++person.first;
    take_syllable_behind(person);
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

  /// "Kim Yong-sun", whose last syllable the model may take for a Sunday.
  void take_syllable_behind(LabelledName& person) const {
    const std::uint32_t next = person.last;
    if (person.size() == 2 && text_[person.first].is(family_first) && next < text_.size() &&
        text_[next].before == Between::joined && text_[next].letters == Letters::small &&
        !is_participle(text_, next) && text_.has_behind(next - 1, '-'))
      ++person.last;
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

  /// "FX traders", "QKB's office": letters that the table has no place for, and that nothing is in.
  [[nodiscard]] bool is_unknown_acronym(const LabelledName& place) const {
    constexpr std::uint32_t longest = 3;
    const Word& word = text_[place.first];
    return place.size() == 1 && word.letters == Letters::upper &&
           word.sentence == SentenceCase::normal && word.end - word.begin <= longest &&
           (place.first == 0 || !text_[place.first - 1].is(locative)) &&
           !has_meaning(text_, place.first, place.last, [&](NameReference meaning) {
             return text_.table().kind(meaning.entity) == EntityKind::place &&
                    (meaning.flags & ref_foreign) == 0;
           });
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
      if (!quotes && !parts_label(text, names, name, i)) continue;
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
