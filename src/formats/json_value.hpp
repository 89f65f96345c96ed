// SPDX-License-Identifier: GPL-2.0-or-later
// JSON as publishers write it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {

/// Parses UTF-8 text. Where that fails, tries again with common slips mended: line breaks and tabs
/// inside strings, commas before a closing bracket, NaN, comment and CDATA marks around it all.
/// Nothing if it is still no JSON.
std::optional<nlohmann::json> parse_json(std::string_view text);

/// The text of a value: a string or number as it is; an object by the member that usually holds it
/// ("main", "rendered", "name" ...); the texts of an array's values as paragraphs.
std::string json_text(const nlohmann::json& value);

/// The texts of an array's values one by one, or that of a single value.
std::vector<std::string> json_texts(const nlohmann::json& value);

/// A member of an object; null if there is none or `value` is no object.
const nlohmann::json* json_member(const nlohmann::json& value, std::string_view key);

}  // namespace dateline::formats
