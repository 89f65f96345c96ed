// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the tables of names: those shipped in data/ and the user's own.
#include "entity/name_rows.hpp"

#include "base/split.hpp"
#include "entity/word_class.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace dateline::entity {

namespace {

struct KindName {
  std::string_view name;
  EntityKind kind;
  PlaceType type;
  bool capital = false;
  bool club = false;
};

constexpr std::array<KindName, 10> kKindNames{{
    {"person", EntityKind::person, PlaceType::none},
    {"org", EntityKind::org, PlaceType::none},
    {"club", EntityKind::org, PlaceType::none, false, true},
    {"place", EntityKind::place, PlaceType::other},
    {"country", EntityKind::place, PlaceType::country},
    {"division", EntityKind::place, PlaceType::division},
    {"city", EntityKind::place, PlaceType::city},
    {"capital", EntityKind::place, PlaceType::city, true},
    {"region", EntityKind::place, PlaceType::region},
    {"continent", EntityKind::place, PlaceType::continent},
}};

enum Column : std::size_t { kind, name, other_names, container, from, to, weight, code };
constexpr std::size_t kUserColumns = code - 1, kOwnColumns = code + 1;

std::vector<std::string> names_in(std::string_view field) {
  std::vector<std::string> names;
  for (const std::string_view part : split(field, '|'))
    if (!part.empty()) names.emplace_back(part);
  return names;
}

std::uint32_t number(std::string_view field, const char* what) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (field.empty()) return 0;
  if (error != std::errc() || end != field.data() + field.size())
    throw std::invalid_argument("'" + std::string(field) + "' is no " + what);
  return value;
}

int year(std::string_view field) {
  const std::uint32_t value = number(field, "year");
  if (value > 9999) throw std::invalid_argument("'" + std::string(field) + "' is no year");
  return static_cast<int>(value);
}

NameRow parse_row(std::string_view line, std::size_t columns) {
  std::vector<std::string_view> fields = split(line, '\t');
  if (fields.size() > columns)
    throw std::invalid_argument("a row has at most " + std::to_string(columns) +
                                " fields, this one " + std::to_string(fields.size()));
  fields.resize(kOwnColumns);
  const auto named = std::find_if(kKindNames.begin(), kKindNames.end(), [&](const KindName& known) {
    return known.name == fields[kind];
  });
  if (named == kKindNames.end())
    throw std::invalid_argument("'" + std::string(fields[kind]) + "' is no kind of entity");
  if (fields[name].empty()) throw std::invalid_argument("the name is missing");
  NameRow row;
  row.kind = named->kind;
  row.place_type = named->type;
  row.capital = named->capital;
  row.club = named->club;
  row.name = fields[name];
  row.other_names = names_in(fields[other_names]);
  row.containers = names_in(fields[container]);
  row.from = year(fields[from]);
  row.to = year(fields[to]);
  if (row.from > 0 && row.to > 0 && row.to < row.from)
    throw std::invalid_argument("the years are backwards");
  row.weight = number(fields[weight], "weight");
  row.code = fields[code];
  return row;
}

/// Whether the line gives words of a class; then they are added.
bool add_words(std::string_view line, TableBuilder& builder) {
  const std::size_t tab = line.find('\t');
  const auto known =
      std::find_if(kWordClassNames.begin(), kWordClassNames.end(),
                   [&](const WordClassName& c) { return c.name == line.substr(0, tab); });
  if (tab == std::string_view::npos || known == kWordClassNames.end()) return false;
  for (const std::string_view word : split(line.substr(tab + 1), ' '))
    if (!word.empty()) builder.add_word(word, known->bit);
  return true;
}

/// Calls `take(line, number)` for each line that says something.
template <typename Take>
void for_each_row(std::string_view text, const std::string& file, Take take) {
  int line_number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    try {
      take(line, line_number);
    } catch (const std::invalid_argument& problem) {
      throw Error(ErrorCode::invalid_argument,
                  file + ":" + std::to_string(line_number) + ": " + problem.what(),
                  "a row is: kind, name, other names separated by |, container, from, to; "
                  "with tabs between");
    }
  }
}

}  // namespace

void read_own_rows(std::string_view text, const std::string& file, TableBuilder& builder) {
  for_each_row(text, file, [&](std::string_view line, int) {
    if (!add_words(line, builder)) builder.add(parse_row(line, kOwnColumns));
  });
}

std::vector<UserRow> read_user_rows(std::string_view text, const std::string& file) {
  std::vector<UserRow> rows;
  for_each_row(text, file, [&](std::string_view line, int line_number) {
    rows.push_back({parse_row(line, kUserColumns), line_number});
  });
  return rows;
}

}  // namespace dateline::entity
