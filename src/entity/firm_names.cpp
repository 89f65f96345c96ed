// SPDX-License-Identifier: GPL-2.0-or-later
// Names that are taken for persons and places, but are those of the article's firms, or parts of
// them.
#include "entity/firm_names.hpp"

#include "entity/place_context.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::entity {

namespace {

/// A person no table has, or a place that isn't sure to be one.
bool may_be_firm(const Decision& name) {
  if (!name.table) return name.kind != EntityKind::org;
  return name.kind == EntityKind::place && !name.is_demonym &&
         name.origin != MentionOrigin::user_gazetteer &&
         name.table->place_type(name.entity) == PlaceType::city &&
         !name.table->is_capital(name.entity);
}

/// "in El Paso", but not "El Paso shares"
bool is_told_as_place(const Decision& name) {
  return name.table && stands_as_place(*name.text, as_candidate(name));
}

class FirmNames {
 public:
  FirmNames(std::vector<ZoneNames>& zones, std::vector<Decision>& full_names,
            const ArticleNames& names)
      : zones_(zones), full_names_(full_names), names_(names) {}

  void settle() {
    for (Decision& name : full_names_) {
      if (!may_be_firm(name)) continue;
      if (const Decision* const whole = begun_by(name))
        take_whole(name, *whole);
      else if (const Decision* const firm = named_without_legal_form(name))
        take(name, *firm);
      else if (const Decision* const shouted = shouted_by(name))
        take(name, *shouted);
    }
  }

 private:
  /// The firm whose whole name stands where this one begins: "High Point" of "HIGH POINT FINANCIAL
  /// CORP", which a text below names so.
  [[nodiscard]] const Decision* begun_by(const Decision& name) const {
    return find_firm([&](const Decision& firm) {
      const std::uint32_t last = name.first + firm.size();
      if (last <= name.last || last > name.text->size() ||
          firm.text->form(firm.first, firm.last) != name.text->form(name.first, last))
        return false;
      for (std::uint32_t i = name.last; i < last; ++i)
        if (!name.text->name_goes_on(i)) return false;
      return is_free(zone_of(name), name.last, last);
    });
  }

  /// "James Capel" is no person in an article that also has "James Capel and Co", and "El Paso" no
  /// town where "El Paso Corp" is named.
  [[nodiscard]] const Decision* named_without_legal_form(const Decision& name) const {
    const auto match = names_.at(*name.text, name.first);
    if (!match || match->last != name.last || is_told_as_place(name)) return nullptr;
    const Decision& firm = full_names_[match->decision];
    return firm.kind == EntityKind::org && end_without_legal_form(firm) - firm.first == name.size()
               ? &firm
               : nullptr;
  }

  /// The firm whose name begins so, where all is in capitals and the model can't tell: "RENISON
  /// GOLDFIELDS" of Renison Goldfields Consolidated.
  [[nodiscard]] const Decision* shouted_by(const Decision& name) const {
    if (name.table || (*name.text)[name.first].sentence != SentenceCase::upper ||
        is_person_elsewhere(name))
      return nullptr;
    return find_firm([&](const Decision& firm) {
      return firm.size() > name.size() && firm.text->form(firm.first, firm.first + name.size()) ==
                                              name.text->form(name.first, name.last);
    });
  }

  [[nodiscard]] bool is_person_elsewhere(const Decision& name) const {
    return std::any_of(full_names_.begin(), full_names_.end(), [&](const Decision& other) {
      return other.kind == EntityKind::person &&
             (*other.text)[other.first].sentence != SentenceCase::upper &&
             other.text->form(other.first, other.last) == name.text->form(name.first, name.last);
    });
  }

  template <typename Test>
  [[nodiscard]] const Decision* find_firm(Test test) const {
    const auto found =
        std::find_if(full_names_.begin(), full_names_.end(), [&](const Decision& other) {
          return other.kind == EntityKind::org && other.size() > 1 && test(other);
        });
    return found != full_names_.end() ? &*found : nullptr;
  }

  [[nodiscard]] ZoneNames& zone_of(const Decision& name) const {
    return *std::find_if(zones_.begin(), zones_.end(),
                         [&](const ZoneNames& zone) { return zone.text == name.text; });
  }

  void take_whole(Decision& name, const Decision& firm) {
    const std::uint32_t last = name.first + firm.size();
    take(name, firm);
    name.last = last;
    entity::take(zone_of(name), name);
  }

  static void take(Decision& name, const Decision& firm) {
    name.kind = EntityKind::org;
    name.origin = MentionOrigin::rule;
    name.why = "short form";
    name.table = firm.table;
    name.entity = firm.entity;
    name.match = firm.match;
  }

  std::vector<ZoneNames>& zones_;
  std::vector<Decision>& full_names_;
  const ArticleNames& names_;
};

}  // namespace

void settle_firm_names(std::vector<ZoneNames>& zones, std::vector<Decision>& full_names,
                       const ArticleNames& names) {
  FirmNames(zones, full_names, names).settle();
}

}  // namespace dateline::entity
