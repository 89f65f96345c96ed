// SPDX-License-Identifier: GPL-2.0-or-later
// Guesses a text's language from its commonest small words and its script.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

/// BCP 47 primary subtag ("en", "de", "ru", "zh" ...), or empty if the text says too little.
/// Looks at the first few kilobytes only, and at 256 bytes where they leave no doubt.
std::string guess_language(std::string_view utf8);

}  // namespace dateline::text
