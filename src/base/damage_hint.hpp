// SPDX-License-Identifier: GPL-2.0-or-later
// What to do about a damaged file of the index.
#pragma once

namespace dateline {

/// Of a file that tells what the articles came from.
inline constexpr const char* lost_index_hint =
    "restore it from a backup, or let 'dateline index --full --confirm-remove DIRECTORY...' "
    "make the index anew; articles whose source is gone are lost then";
inline constexpr const char* damage_hint =
    "run 'dateline check', then 'dateline index --full' if the sources are at hand";

}  // namespace dateline
