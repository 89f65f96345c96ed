// SPDX-License-Identifier: GPL-2.0-or-later
// The functions of ICU that folding, classing and casing call, loaded when the first is needed.
#pragma once

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

namespace dateline::text {

/// By their names in ICU's C interface, which also says what they do.
struct Icu {
  decltype(&::u_charType) char_type;
  decltype(&::u_getCombiningClass) combining_class;
  decltype(&::u_getIntPropertyValue) int_property_value;
  decltype(&::u_isUWhiteSpace) is_white_space;
  decltype(&::u_isalnum) is_alnum;
  decltype(&::u_isupper) is_upper;
  decltype(&::u_tolower) to_lower;
  decltype(&::u_toupper) to_upper;
  decltype(&::uscript_getScript) script;
  decltype(&::unorm2_getNFKCCasefoldInstance) nfkc_casefold;
  decltype(&::unorm2_getNFDInstance) nfd;
  decltype(&::unorm2_getNFCInstance) nfc;
  decltype(&::unorm2_normalize) normalize;
};

/// Lives as long as the program. Any thread may ask. Throws Error{io} if this system lacks the ICU
/// that dateline was built with.
const Icu& icu();

}  // namespace dateline::text
