// SPDX-License-Identifier: GPL-2.0-or-later
// What to do about a damaged file of the index.
#pragma once

namespace dateline {

inline constexpr const char* damage_hint =
    "run 'dateline check', then 'dateline index --full' if the sources are at hand";

}  // namespace dateline
