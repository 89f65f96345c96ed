// SPDX-License-Identifier: GPL-2.0-or-later
// How news without umlauts writes names that have them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::entity {

/// "Goeteborg" for "Göteborg", "Aarhus" for "Århus"; the name itself if it has no such letter.
/// UTF-8.
std::string transcribed(std::string_view name);

/// Whether names of a country, ISO 3166-1 alpha-2, are written so: those of Turkey, with an ü,
/// aren't.
bool is_transcribed(std::string_view country);

}  // namespace dateline::entity
