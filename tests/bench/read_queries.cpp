// SPDX-License-Identifier: GPL-2.0-or-later
// Turns rows of words into queries.
#include "timed_queries.hpp"

#include "base/split.hpp"

#include <fstream>
#include <stdexcept>

namespace dateline::bench {

namespace {

/// Without empty ones and comments.
std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  return lines;
}

/// Three columns at least.
std::vector<std::string_view> row_of(const std::string& line) {
  auto row = split(line, '\t');
  if (row.size() < 3) throw std::runtime_error("no row of a query: " + line);
  return row;
}

std::string joined(const std::vector<std::string_view>& words, std::string_view between) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

/// 20080901 as 2008-09-01.
std::string iso_day(std::string_view day) {
  if (day.size() != 8) throw std::runtime_error("no day: " + std::string(day));
  return std::string(day.substr(0, 4))
      .append("-")
      .append(day.substr(4, 2))
      .append("-")
      .append(day.substr(6));
}

std::string query_text(const std::vector<std::string_view>& row, PhraseWords phrase_words) {
  const std::string_view kind = row[1];
  const auto words = split(row[2], ' ');
  if (kind == "or") return joined(words, " OR ");
  if (kind == "prefix") return std::string(words.front()) + '*';
  // Ten words between two: adjacent ones differ by one.
  if (kind == "near") return joined(words, " NEAR/11 ");
  if (kind.substr(0, 6) == "phrase") {
    if (phrase_words == PhraseWords::stems) return joined(words, " PRE/1 ");
    return '"' + joined(words, " ") + '"';
  }
  std::string text = joined(words, " ");
  if (kind == "date") text += " date:" + iso_day(row[3]) + ".." + iso_day(row[4]);
  return text;
}

}  // namespace

TimedQuery timed_query(std::string id, std::string kind, std::string text,
                       std::vector<Field> facets) {
  ParseResult parsed = parse_query(text);
  if (!parsed.query) throw std::runtime_error(render(parsed.diagnostics.front(), text));
  return {std::move(id), std::move(kind), std::move(text), *std::move(parsed.query),
          std::move(facets)};
}

std::vector<TimedQuery> read_queries(const std::filesystem::path& path, PhraseWords phrase_words) {
  std::vector<TimedQuery> queries;
  for (const std::string& line : lines_of(path)) {
    auto row = row_of(line);
    row.resize(5);
    std::vector<Field> facets;
    if (row[1] == "facet") facets.push_back(Field::author);
    queries.push_back(timed_query(std::string(row[0]), std::string(row[1]),
                                  query_text(row, phrase_words), std::move(facets)));
  }
  return queries;
}

void write_list(const std::vector<TimedQuery>& queries, std::ostream& out) {
  for (const TimedQuery& query : queries) {
    out << query.id << '\t' << query.kind << '\t' << query.text << '\t';
    for (const Field field : query.facets) out << field_info(field).name << ' ';
    out << '\n';
  }
}

std::vector<TimedQuery> read_list(const std::filesystem::path& path) {
  std::vector<TimedQuery> queries;
  for (const std::string& line : lines_of(path)) {
    auto row = row_of(line);
    row.resize(4);
    std::vector<Field> facets;
    for (const std::string_view name : split(row[3], ' '))
      if (const auto field = find_field(name)) facets.push_back(*field);
    queries.push_back(timed_query(std::string(row[0]), std::string(row[1]), std::string(row[2]),
                                  std::move(facets)));
  }
  return queries;
}

}  // namespace dateline::bench
