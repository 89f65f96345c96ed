// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a labelled name tell of it, one by one.
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Whether `passes(meaning)` is true of anything that the text's table has by this name.
template <typename Passes>
bool has_meaning(const ZoneText& text, std::uint32_t first, std::uint32_t last, Passes passes) {
  return text.table().first_meaning(text.find(text.table(), first, last), passes).has_value();
}

/// Whether the table has something of the kind by this very name.
bool is_known(const ZoneText& text, std::uint32_t first, std::uint32_t last, EntityKind kind);

/// Whether word `i` alone is a name some person is known by.
bool is_known_alone_as_person(const ZoneText& text, std::uint32_t i);

/// Whether words `first` to `last` name a country or one of its divisions.
bool is_state(const ZoneText& text, std::uint32_t first, std::uint32_t last);
inline bool is_state(const ZoneText& text, std::uint32_t i) { return is_state(text, i, i + 1); }

/// "N. Y." of "Albany, N. Y.": whether it begins with word `i`.
bool is_state_in_initials(const ZoneText& text, std::uint32_t i);

/// "DC" of "AC/DC"
bool follows_slash(const ZoneText& text, std::uint32_t i);

/// "appointed" of "Quill-appointed"
bool is_participle(const ZoneText& text, std::uint32_t i);

/// The "and" of "Kuwait and Qatar"; `last` if words `first` to `last` aren't two known places.
std::uint32_t joint_of_places(const ZoneText& text, std::uint32_t first, std::uint32_t last);

/// "Kuwait and Qatar", unless an organisation is known by that.
bool are_places(const ZoneText& text, const LabelledName& name);

/// Whether the words can name nothing of the kind: "M", "May7", "Inc", "the West", "Oct 19".
bool names_nothing(const ZoneText& text, const LabelledName& name);

/// The kind of a single word the table has one kind of thing for, and not what it's labelled as:
/// "FED" is no person. Else the kind it has.
NameKind kind_in_table(const ZoneText& text, const LabelledName& name);

/// "U.S. Dlrs": a country and everyday words.
bool is_of_country(const ZoneText& text, const LabelledName& name);

/// "UPS" of "FIRM UPS KESTREL STAKE": where all is in capitals, verbs look like names.
bool begins_as_verb(const ZoneText& text, const LabelledName& org);

/// The word behind "REAGAN" in "REAGAN VETOES": where all is in capitals, the model can't tell
/// verbs from names. After a name the table has, all words like "vetoes" are verbs.
std::uint32_t before_verbs(const ZoneText& text, const LabelledName& name);

/// "Dewey & LeBoeuf"; but not "Bill & Hillary Clinton".
bool joins_families(const ZoneText& text, const LabelledName& name);

/// "West German", "Gulf Arab", "Texas Democrat": two words for whoever is from there, or like it.
bool means_people(const ZoneText& text, const LabelledName& name);

/// Adds names, which are in the order of the text as `names` are, where they belong.
void insert_in_order(std::vector<LabelledName>& names, const std::vector<LabelledName>& more);

}  // namespace dateline::entity
