// SPDX-License-Identifier: GPL-2.0-or-later
// Where an office ends and the name of who holds it begins.
#pragma once

#include "entity/name_labeller.hpp"

#include <optional>

namespace dateline::entity {

/// "Chairman", "spokesman", unless it's a first name, too.
bool is_office(const Word& word);

/// The word behind the offices a person's name begins with, and what holds them: "House Speaker".
std::uint32_t behind_offices(const ZoneText& text, const LabelledName& person);

/// "Kerry" of "State Kerry", where "Secretary of" stands before; the name's own first word if it
/// doesn't begin with the field of an office.
std::uint32_t behind_field(const ZoneText& text, const LabelledName& name);

/// "Canada" of "Governor General of Canada", a place or an organisation; NameKind::other for "Tax
/// Policy" of "Head of Tax Policy". Nothing if the label doesn't begin with an office.
std::optional<LabelledName> whose_office(const ZoneText& text, const LabelledName& org);

/// An organisation's name that goes on with an office and who holds it: "UN Special Envoy Peter
/// Quill".
struct HeldOffice {
  LabelledName body;    ///< an organisation or place that is known
  LabelledName holder;  ///< a person
};
std::optional<HeldOffice> held_office(const ZoneText& text, const LabelledName& org);

}  // namespace dateline::entity
