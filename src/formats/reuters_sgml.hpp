// SPDX-License-Identifier: GPL-2.0-or-later
// The SGML of the Reuters-21578 collection.
#pragma once

#include "formats/format.hpp"

namespace dateline::formats {

extern const Format reuters_sgml_format;

}  // namespace dateline::formats
