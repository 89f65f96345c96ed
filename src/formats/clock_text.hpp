// SPDX-License-Identifier: GPL-2.0-or-later
// The time of day in a date field.
#pragma once

#include "formats/date_cursor.hpp"

#include <dateline/date.hpp>

namespace dateline::formats {

/// Reads "21:05", "21:05:09.79", "6:15pm EDT", "6 p.m.", "21h05" or "21.05 Uhr", of which `hour`
/// has been taken already, with the zone behind it. Sets the time fields, precision and offset of
/// `time` and takes what it read; or returns false and takes nothing.
bool take_clock(DateCursor& cursor, const Number& hour, Date& time);

}  // namespace dateline::formats
