// SPDX-License-Identifier: GPL-2.0-or-later
// Firms that go by the names of their partners: "Quillax, Kestrel, Wood & Brown LLP".
#include "entity/partner_firms.hpp"

#include "entity/label_words.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kMostPartners = 6;

bool may_be_partner(const Word& word) {
  return word.letters == Letters::capital && !word.possessive &&
         !word.is(function_word | month | weekday | title | legal_form);
}

class PartnerFirms {
 public:
  PartnerFirms(const ZoneText& text, std::vector<LabelledName>& names)
      : text_(text), names_(names) {}

  void complete() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      LabelledName name = names_[i];
      if (name.kind == NameKind::org) name.first = first_partner(name, kept);
      while (kept > 0 && names_[kept - 1].last > name.first) --kept;
      names_[kept++] = name;
    }
    names_.resize(kept);
  }

 private:
  /// The first word of the firm's name, which may lie before its label; the first `kept` labels are
  /// those in front.
  [[nodiscard]] std::uint32_t first_partner(const LabelledName& firm, std::size_t kept) const {
    const bool has_form = text_[firm.last - 1].is(legal_form);
    const std::uint32_t end = firm.last - (has_form ? 1 : 0);
    const bool is_practice = has_form && is_form_of_practice(text_.form(firm.last - 1));
    if (!ends_with_partners(firm.first, end, is_practice) ||
        is_known(text_, firm.first, firm.last, EntityKind::org) ||
        is_known(text_, firm.first, end, EntityKind::org))
      return firm.first;
    // "Quill" of "Quill Kestrel & Brown LLP"
    if (kept > 0 && is_practice && text_[firm.first].before == Between::blank &&
        text_[firm.first + 1].before == Between::ampersand) {
      const LabelledName& before = names_[kept - 1];
      if (before.last == firm.first && before.size() == 1 && may_be_partner(text_[before.first]))
        return before.first;
    }
    std::uint32_t first = firm.first;
    while (first > 0 && firm.first - first < kMostPartners &&
           text_[first].before == Between::comma && is_partner(first - 1) &&
           (is_practice || is_in_person(first - 1, kept)))
      --first;
    return first;
  }

  /// Whether word `i` is in the label of a person, one of the first `kept`.
  [[nodiscard]] bool is_in_person(std::uint32_t i, std::size_t kept) const {
    while (kept > 0 && names_[kept - 1].first > i) --kept;
    return kept > 0 && names_[kept - 1].last > i && names_[kept - 1].kind == NameKind::person;
  }

  static bool is_form_of_practice(std::string_view form) {
    return form == "llp" || form == "llc" || form == "lp";
  }

  /// "Kestrel & Brown", and of a practice also "Kestrel and Brown", with nothing or a comma in
  /// front.
  [[nodiscard]] bool ends_with_partners(std::uint32_t first, std::uint32_t end,
                                        bool is_practice) const {
    if (end < first + 2 || !may_be_partner(text_[end - 1])) return false;
    std::uint32_t other = end - 2;
    if (text_[end - 1].before != Between::ampersand) {
      if (!is_practice || end < first + 3 || text_.form(other) != "and") return false;
      --other;
    }
    return may_be_partner(text_[other]) &&
           (other == first || text_[other].before == Between::comma);
  }

  /// Whether word `i`, before a comma, may name a partner: it is a name by itself, and not the
  /// place or the other firm of "In London, Kestrel & Brown" and "Google, Kestrel & Brown".
  [[nodiscard]] bool is_partner(std::uint32_t i) const {
    if (!may_be_partner(text_[i]) || is_state(text_, i) ||
        is_known(text_, i, i + 1, EntityKind::org))
      return false;
    return i == 0 || text_[i].starts_sentence ||
           !(text_.form(i - 1) == "in" || (text_.name_goes_on(i) && text_[i - 1].capitalised()));
  }

  const ZoneText& text_;
  std::vector<LabelledName>& names_;
};

}  // namespace

void complete_partner_firms(const ZoneText& text, std::vector<LabelledName>& names) {
  PartnerFirms(text, names).complete();
}

}  // namespace dateline::entity
