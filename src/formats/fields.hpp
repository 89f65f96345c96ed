// SPDX-License-Identifier: GPL-2.0-or-later
// The names by which headers and JSON call an article's fields.
#pragma once

#include <dateline/article.hpp>
#include <dateline/reader.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::formats {

enum class Field : std::uint8_t {
  id,
  headline,
  lead,
  body,
  date,
  dateline,
  source,
  agency,
  section,
  lang,
  url,
  authors,
  persons,
  orgs,
  places,
  topics
};

/// One field and what it is called, most trusted name first, in the form of field_key().
struct FieldNames {
  Field field;
  std::span<const std::string_view> names;
};

/// All fields.
std::span<const FieldNames> field_names();

/// A key without case, blanks, '_', '-' and namespace: "dc:Date_Published" gives "datepublished".
std::string field_key(std::string_view key);

/// The field that a key names, and how far down its list of names the key stands.
struct FieldMatch {
  Field field;
  std::size_t rank;
};
std::optional<FieldMatch> match_field(std::string_view key);

/// Sets a field from text, or adds to it where it holds several values, which commas or semicolons
/// may part. A field that has a value keeps it. A date that can't be read is left out.
void set_field(Article& article, Field field, std::string_view value, const ReadOptions& options);

/// Adds one value to a field of several, unless it is empty or there already.
void add_value(std::vector<std::string>& values, std::string_view value);

}  // namespace dateline::formats
