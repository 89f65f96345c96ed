// SPDX-License-Identifier: GPL-2.0-or-later
// News agencies, as datelines credit them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::formats {

/// Whether `credit` begins with the name of a known agency: "Reuters Health", "dpa/AFP".
bool is_agency(std::string_view credit);

/// The usual spelling of an agency, "REUTER" giving "Reuters"; an unknown credit as it is.
std::string agency_name(std::string_view credit);

}  // namespace dateline::formats
