// SPDX-License-Identifier: GPL-2.0-or-later
// Build step: writes bytes as a C++ constant.
#pragma once

#include <ostream>
#include <string>

namespace dateline::entity {

/// Defines `kNAME`, an array aligned to eight bytes, and `kNAMESize` in dateline::entity.
void write_constant(std::ostream& out, const std::string& name, const std::string& bytes);

}  // namespace dateline::entity
