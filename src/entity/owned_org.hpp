// SPDX-License-Identifier: GPL-2.0-or-later
// Tells an organisation from whose it is.
#pragma once

#include "entity/name_labeller.hpp"

#include <optional>

namespace dateline::entity {

/// What a label like "Justice Department's Antitrust Division" or "Belgium's Fortis" is made of.
struct OwnedOrg {
  LabelledName owner;
  /// An organisation, or who speaks for the owner; without words if nothing tells what it is, as of
  /// "Quill's Kestrel 2", a ware.
  LabelledName owned;
};

/// Empty if the label names one, as "Moody's Investors Service" and "Children's Hospital" do.
std::optional<OwnedOrg> owned_org(const ZoneText& text, const LabelledName& org);

}  // namespace dateline::entity
