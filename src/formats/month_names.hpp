// SPDX-License-Identifier: GPL-2.0-or-later
// Month names in the languages that news archives come in most.
#pragma once

#include <string_view>

namespace dateline::formats {

/// 1 to 12, or 0 if `word` is no month. English, German, French, Spanish, Italian, Portuguese,
/// Dutch and Russian, in full or as commonly shortened, in any case; without a full stop behind it.
int month_from_name(std::string_view word);

}  // namespace dateline::formats
