// SPDX-License-Identifier: GPL-2.0-or-later
// What gives a language away: its smallest words and the letters its neighbours lack.
#pragma once

#include <span>
#include <string_view>

namespace dateline::text {

struct LanguageProfile {
  std::string_view code;     ///< BCP 47 primary subtag
  std::string_view words;    ///< as spelt, separated by blanks
  std::string_view letters;  ///< lower case
};

/// Every language that shares its script with another one known here.
std::span<const LanguageProfile> language_profiles();

}  // namespace dateline::text
