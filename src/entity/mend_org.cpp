// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right where an organisation's label begins and ends, and parts what names two.
#include "entity/mend_org.hpp"

#include "base/ascii.hpp"
#include "base/word_map.hpp"
#include "entity/firm_context.hpp"
#include "entity/label_context.hpp"
#include "entity/label_words.hpp"
#include "entity/offices.hpp"
#include "entity/owned_org.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// What a sentence about an organisation may begin with, beside what it is.
constexpr auto kSorts = word_set(std::to_array<std::string_view>(
    {"acting", "all", "big", "former", "new", "ousted", "rival", "top", "troubled", "veteran"}));

/// What a maker's models are called after, and no firm is.
constexpr auto kDevices = word_set(std::to_array<std::string_view>(
    {"android", "ipad", "iphone", "ipod", "kindle", "macbook", "playstation", "xbox"}));

class OrgMender {
 public:
  OrgMender(const ZoneText& text, std::vector<LabelledName>& mended)
      : text_(text), mended_(mended) {}

  void mend(LabelledName org) {
    if (org.size() > 1 && (begins_as_verb(text_, org) || begins_as_sort(org))) ++org.first;
    if (const auto whose = whose_office(text_, org)) {
      if (whose->kind == NameKind::place) mended_.push_back(*whose);
      if (whose->kind != NameKind::org) return;
      org = *whose;
    }
    if (const auto parts = owned_org(text_, org)) {
      for (const LabelledName& part : {parts->owner, parts->owned}) {
        if (part.kind == NameKind::org && part.size() > 0)
          mend(part);
        else if (part.size() > 0)
          mended_.push_back(part);
      }
      return;
    }
    part_at_small_words(org);
    org.last = before_verbs(text_, org);
    leave_shouted_acronym(org);
    drop_model(org);
    if (!drop_offices(org) || part_field_of_office(org)) return;
    drop_participle_in_front(org);
    while (org.size() > 2 && is_participle(text_, org.last - 1)) --org.last;
    if (part_partisans(org)) return;
    if (are_places(text_, org) || is_of_country(text_, org)) return;
    if (makes_index(text_, org.last) || makes_index(text_, org.last - 1)) return;
    if (is_unknown_index(org) || is_accord(org)) return;
    if (part_holder(org) || part_officer(org) || part_person(org)) return;
    if (org.size() > 1 && text_.form(org.first) == "the") ++org.first;
    take_second_title(org);
    if (is_mere_word(org) || text_[org.last - 1].is(thing) || is_device(org)) return;
    take_people_in_front(org);
    take_list_in_front(org);
    take_partner_in_front(org);
    take_founder_in_front(org);
    for (std::uint32_t i = org.first + 1; i < org.last; ++i) {
      if (!parts_two(org, i)) continue;
      mended_.push_back({org.first, i, NameKind::org});
      org.first = text_.form(i) == "and" ? i + 1 : i;
      break;
    }
    mended_.push_back(org);
  }

 private:
  /// "Quill saw Kestrel" names two, "Hedge fund Quill" one.
  void part_at_small_words(LabelledName& org) {
    for (std::uint32_t i = org.last - 1; i-- > org.first + 1;) {
      const Word& word = text_[i];
      if (word.letters != Letters::small || !word.is(common_word) ||
          word.before != Between::blank || text_[i + 1].before != Between::blank ||
          !text_[i + 1].capitalised() || text_.form(i) == "zone" ||
          word.is(function_word | name_particle | locative | legal_form))
        continue;
      const Word& first = text_[org.first];
      const bool tells_sort = (i == org.first + 1 && first.is(demonym | common_word)) ||
                              is_participle(text_, org.first + 1) || is_participle(text_, i - 1) ||
                              is_known(text_, org.first, i, EntityKind::place);
      if (!tells_sort) mended_.push_back({org.first, i, NameKind::org});
      org.first = i + 1;
      return;
    }
  }

  /// "Acting Bank of Quill", "Drugmaker Kestrel Laboratories Inc", "Relieved Bank of Quill", where
  /// a sentence begins
  [[nodiscard]] bool begins_as_sort(const LabelledName& org) const {
    const Word& word = text_[org.first];
    return (word.starts_sentence || text_.begins_report(org.first)) &&
           word.letters == Letters::capital && !word.is(org_of | institution | legal_form) &&
           (kSorts.contains(text_.form(org.first)) || tells_firm(text_, org.first) ||
            (word.is(common_word) && text_.form(org.first).ends_with("ed"))) &&
           is_known_alone({org.first + 1, org.last, NameKind::org}) && !is_known_alone(org);
  }

  /// Leaves "USDA" of "USDA ORANGE JUICE ESTIMATE".
  void leave_shouted_acronym(LabelledName& org) const {
    if (org.size() < 2 || text_[org.first].sentence != SentenceCase::upper ||
        !is_known(text_, org.first, org.first + 1, EntityKind::org) ||
        text_[org.first].is(common_word) || is_known_alone(org))
      return;
    for (std::uint32_t i = org.first + 1; i < org.last; ++i)
      if (!text_[i].is(common_word) || text_[i].is(org_end | legal_form | state_field)) return;
    org.last = org.first + 1;
  }

  /// Leaves "Airbus" of "Airbus A320", "Toyota" of "Toyota Corolla".
  void drop_model(LabelledName& org) const {
    const std::string_view form = text_.form(org.last - 1);
    const bool has_digit = std::any_of(form.begin(), form.end(), is_digit);
    const bool has_letter = std::any_of(form.begin(), form.end(), is_lower);
    if (org.size() > 1 && ((has_digit && has_letter) || text_[org.last - 1].is(thing)) &&
        !is_known(text_, org.first, org.last, EntityKind::org) &&
        is_known(text_, org.first, org.last - 1, EntityKind::org))
      --org.last;
  }

  /// "Louvre" of "the Louvre accord"
  [[nodiscard]] bool is_accord(const LabelledName& org) const {
    return org.size() == 1 && !text_[org.first].is(common_word) &&
           names_affair(text_, org.first, org.last) &&
           !is_known(text_, org.first, org.last, EntityKind::org);
  }

  /// "KBW Bank" of "the KBW Bank index"
  [[nodiscard]] bool is_unknown_index(const LabelledName& org) const {
    return org.last < text_.size() && text_[org.last].before == Between::blank &&
           text_.form(org.last) == "index" && !text_[org.last - 1].possessive &&
           text_.form(org.last - 1) != "exchange" &&
           !is_known(text_, org.first, org.last, EntityKind::org);
  }

  /// Leaves "Kestrelwood Commission" of "Quill-appointed Kestrelwood Commission", and
  /// "C. Quillfeather" of "New York-based C. Quillfeather".
  void drop_participle_in_front(LabelledName& org) {
    constexpr std::uint32_t most = 3;
    for (std::uint32_t i = org.first + 1; i + 1 < org.last && i <= org.first + most; ++i) {
      if (!is_participle(text_, i)) continue;
      // "VFK-owned Quill" names two.
      const bool is_owner = is_known(text_, org.first, i, EntityKind::org) ||
                            (i == org.first + 1 && text_[org.first].letters == Letters::upper);
      if (is_owner) mended_.push_back({org.first, i, NameKind::org});
      if (is_owner || is_known(text_, org.first, i, EntityKind::place) ||
          (i == org.first + 1 && is_known_alone_as_person(text_, org.first)))
        org.first = i + 1;
      return;
    }
  }

  /// "Belarus Energy" of "Belarus Energy Minister Peter Quill" is a country.
  bool part_field_of_office(const LabelledName& org) {
    if (org.last >= text_.size() || text_[org.last].before != Between::blank ||
        !text_[org.last].is(title | weak_title) || !text_[org.last].capitalised() ||
        !text_[org.last - 1].is(state_field) ||
        (text_.form(org.last) != "minister" &&
         text_[org.last - 1].is(org_end | org_of | institution)) ||
        is_known(text_, org.first, org.last, EntityKind::org))
      return false;
    LabelledName state{org.first, org.last, NameKind::place};
    while (state.size() > 0 && text_[state.last - 1].is(state_field)) --state.last;
    if (state.size() == 0) return true;
    if (!is_known(text_, state.first, state.last, EntityKind::place)) return false;
    mended_.push_back(state);
    return true;
  }

  /// "UN Special Envoy Peter Quill" is an organisation and who speaks for it.
  bool part_holder(const LabelledName& org) {
    const auto office = held_office(text_, org);
    if (!office || is_known(text_, org.first, org.last, EntityKind::org)) return false;
    mended_.push_back(office->body);
    mended_.push_back(office->holder);
    return true;
  }

  /// "Oanni Quill" of "strategist at Kestrel Bank Oanni Quill".
  [[nodiscard]] bool is_officer_behind(const LabelledName& org, std::uint32_t i) const {
    const auto is_name = [&](const Word& word) {
      return word.letters == Letters::capital && word.before == Between::blank &&
             !word.is(common_word | org_of | institution | state_field);
    };
    return org.first > 1 && i + 2 == org.last && is_name(text_[i]) && is_name(text_[i + 1]) &&
           text_[org.first - 2].is(weak_title) && text_[org.first].before == Between::blank &&
           text_[org.first - 1].letters == Letters::small;
  }

  /// "World Bank Peter Quill" is an organisation and who heads it.
  bool part_officer(const LabelledName& org) {
    for (std::uint32_t i = org.last - 1; i > org.first + 1; --i) {
      if (!(text_[i].is(first_name) || is_officer_behind(org, i)) ||
          !is_known(text_, org.first, i, EntityKind::org) ||
          is_known(text_, org.first, org.last, EntityKind::org) ||
          text_[org.last - 1].is(legal_form | org_end))
        continue;
      mended_.push_back({org.first, i, NameKind::org});
      if (org.last > i + 1) mended_.push_back({i, org.last, NameKind::person});
      return true;
    }
    return false;
  }

  /// "Quill of Lyon", where "Peter" stands before, is a person and a place.
  bool part_person(const LabelledName& org) {
    const std::uint32_t link = org.first + 1;
    if (org.size() < 3 || mended_.empty() || text_.form(link) != "of") return false;
    LabelledName& person = mended_.back();
    if (person.kind != NameKind::person || person.last != org.first ||
        !text_[org.first - 1].is(first_name) || text_[org.first].before != Between::blank ||
        !is_known(text_, link + 1, org.last, EntityKind::place))
      return false;
    person.last = link;
    mended_.push_back({link + 1, org.last, NameKind::place});
    return true;
  }

  /// Leaves "Ford" of "Ford Chairman"; false if no name is left, as of "District Judge".
  bool drop_offices(LabelledName& org) const {
    const std::uint32_t last = org.last;
    const auto is_part = [&](std::uint32_t i) {
      return i > org.first && text_.form(i - 1) == "of";
    };
    while (org.size() > 0 && text_[org.last - 1].is(title | weak_title) && !is_part(org.last - 1) &&
           !text_[org.last - 1].is(org_end | legal_form | family_name))
      --org.last;
    if (org.last == last) return true;
    return org.size() > 0 &&
           (!text_[org.last - 1].is(common_word) || text_[org.last - 1].is(org_end | institution) ||
            is_known(text_, org.first, org.last, EntityKind::org));
  }

  /// Leaves the house, or the state, of "U.S. Senate Democrats" and "Texas Democratic".
  bool part_partisans(LabelledName& org) {
    LabelledName whose = org;
    while (whose.size() > 1 && text_[whose.last - 1].before == Between::blank &&
           (text_[whose.last - 1].is(not_in_name) || text_.form(whose.last - 1) == "democratic"))
      --whose.last;
    if (whose.size() == org.size() || is_known(text_, org.first, org.last, EntityKind::org))
      return false;
    if (is_known(text_, whose.first, whose.last, EntityKind::place)) {
      mended_.push_back({whose.first, whose.last, NameKind::place});
      return true;
    }
    if (is_known(text_, whose.first, whose.last, EntityKind::org)) org.last = whose.last;
    return false;
  }

  /// "Xbox One"
  [[nodiscard]] bool is_device(const LabelledName& org) const {
    return kDevices.contains(text_.form(org.first)) &&
           !text_[org.last - 1].is(org_end | legal_form);
  }

  /// An everyday word that is capitalised because a sentence begins, be others behind it:
  /// "Investment bank".
  [[nodiscard]] bool is_mere_word(const LabelledName& org) const {
    const Word& word = text_[org.first];
    for (std::uint32_t i = org.first + 1; i < org.last; ++i)
      if (text_[i].letters != Letters::small) return false;
    const bool is_head = word.is(org_end | org_of) && !is_subject(text_, org.last - 1);
    return (is_head || word.is(common_word | compass)) && word.letters == Letters::capital &&
           (word.starts_sentence || text_.begins_report(org.first)) &&
           !is_known(text_, org.first, org.last, EntityKind::org);
  }

  /// "British Land Co": without its first word the rest is no name.
  void take_people_in_front(LabelledName& org) const {
    if (org.first == 0 || !text_.name_goes_on(org.first) || org.size() < 2 ||
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

  /// "Quillburg Tribune-Review"
  void take_second_title(LabelledName& org) const {
    if (org.last < text_.size() && text_[org.last].before == Between::joined &&
        text_.has_behind(org.last - 1, '-') && text_[org.last].capitalised() &&
        text_[org.last].is(org_end) && text_[org.last - 1].is(org_end))
      ++org.last;
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
    if (is_acronym(partner) || link + 1 != org.first || text_.form(link) != "and" ||
        !text_.name_goes_on(link) || !text_.name_goes_on(org.first) || text_[link - 1].possessive ||
        partner.size() > 2 || is_mere_place(partner) || text_[link - 1].is(legal_form) ||
        is_known(text_, partner.first, link, EntityKind::org) || is_known_alone(org))
      return;
    org.first = partner.first;
    mended_.pop_back();
  }

  /// "QKB" of "QKB and Kestrel Inc", which are two.
  [[nodiscard]] bool is_acronym(const LabelledName& name) const {
    const Word& word = text_[name.first];
    return name.size() == 1 && word.letters == Letters::upper &&
           word.sentence == SentenceCase::normal && word.end - word.begin > 1;
  }

  /// "Melville", but not "Quillville Power"
  [[nodiscard]] bool is_mere_place(const LabelledName& name) const {
    return name.kind == NameKind::place &&
           (name.size() == 1 || is_known(text_, name.first, name.last, EntityKind::place));
  }

  /// "Alex. Quillfeather and Sons Inc", "Roy F. Quillfeather Inc"
  void take_founder_in_front(LabelledName& org) {
    if (mended_.empty() || !text_[org.last - 1].is(legal_form)) return;
    const LabelledName& founder = mended_.back();
    if (founder.kind != NameKind::person || founder.last != org.first || founder.size() > 2 ||
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
    const bool two_behind = i + 1 < org.last;
    if (follows_slash(text_, i)) return two_behind;
    if (text_[i].before == Between::joined)  // "EU-IMF"
      return is_known(text_, org.first, i, EntityKind::org) &&
             is_known(text_, i, org.last, EntityKind::org) &&
             !is_known(text_, org.first, org.last, EntityKind::org);
    if (!two_behind || text_.form(i) != "and" ||
        is_known(text_, org.first, org.last, EntityKind::org))
      return false;
    // "X and Co", "X and Sons Inc"
    if (text_[i + 1].is(legal_form) || text_.form(i + 1) == "sons") return false;
    if (is_acronym({org.first, i, NameKind::org}) && text_[i + 1].letters != Letters::initial)
      return true;
    return text_[i - 1].is(legal_form) || is_known(text_, org.first, i, EntityKind::org) ||
           is_known_alone({i + 1, org.last, NameKind::org});
  }

  const ZoneText& text_;
  std::vector<LabelledName>& mended_;
};

}  // namespace

void mend_org(const ZoneText& text, LabelledName org, std::vector<LabelledName>& mended) {
  OrgMender(text, mended).mend(org);
}

}  // namespace dateline::entity
