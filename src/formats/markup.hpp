// SPDX-License-Identifier: GPL-2.0-or-later
// Elements and entities of tagged text that is too loose for an XML parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::formats {

/// What stands between the first "<name ...>" and the "</name>" behind it, or the end of `text`
/// where that is missing. Nothing if the element isn't there. Names are given in capitals and
/// matched exactly.
std::optional<std::string_view> find_element(std::string_view text, std::string_view name);

/// The value of an attribute in a start tag, without quotes; empty if it isn't there.
std::string_view find_attribute(std::string_view tag, std::string_view name);

/// `text` with character references and XML's entities resolved; references to control characters
/// are dropped, unknown entities stay as they are.
std::string decode_entities(std::string_view text);

/// Appends a code point as UTF-8, unless it is a control character but '\n' and '\t', or no
/// character.
void append_character(std::string& text, unsigned long code);

}  // namespace dateline::formats
