// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of counts, sizes and coverage.
#include "cli/render_info.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

#include "cli/render_facet.hpp"
#include "cli/size.hpp"
#include "cli/text_table.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t shown_sources = 15;
constexpr std::size_t widest_source = 40;
constexpr std::size_t year_bar = 30;

std::string size_text(std::uint64_t bytes) { return readable_size(static_cast<double>(bytes)); }

std::string share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return {};
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", static_cast<double>(part) / static_cast<double>(whole));
  return text;
}

std::string sources_line(const IndexInfo& info) {
  return grouped(info.sources_read) + " read, " + grouped(info.sources_partial) + " partial, " +
         grouped(info.sources_failed) + " failed, " + grouped(info.sources_skipped) + " skipped";
}

std::string joined(const std::vector<std::string>& values, const char* separator) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : separator) + value;
  return text;
}

std::string heading(std::string_view text, const TextStyle& style) {
  return "\n" + painted(text, Ink::title, style) + "\n";
}

std::string render_parts(const IndexInfo& info, const TextStyle& style) {
  if (info.parts.empty()) return {};
  std::vector<TableRow> rows;
  for (const auto& [name, bytes] : info.parts) {
    rows.push_back({name, size_text(bytes), share(bytes, info.text_bytes)});
  }
  return heading("size by part, and as a share of the text", style) +
         render_table({{}, {Align::right}, {Align::right}}, rows, style);
}

std::string render_shards(const IndexInfo& info, const TextStyle& style) {
  std::vector<TableRow> rows;
  for (const ShardInfo& shard : info.shards) {
    std::uint64_t bytes = 0;
    for (const auto& file : shard.files) bytes += file.second;
    rows.push_back({shard.name, counted(shard.articles, "article"),
                    grouped(shard.deleted) + " deleted", size_text(bytes)});
  }
  if (rows.empty()) return {};
  return heading("shards", style) +
         render_table({{}, {Align::right}, {Align::right}, {Align::right}}, rows, style);
}

std::string years_text(const SourceCoverage& source) {
  if (source.first_year == 0) return "undated";
  if (source.first_year == source.last_year) return std::to_string(source.first_year);
  return std::to_string(source.first_year) + "-" + std::to_string(source.last_year);
}

}  // namespace

std::vector<SourceCoverage> by_source(const std::vector<Index::Coverage>& coverage) {
  std::map<std::string, SourceCoverage> sources;
  for (const Index::Coverage& one : coverage) {
    SourceCoverage& source = sources[one.value];
    source.source = one.value;
    source.count += one.count;
    if (one.year == 0) continue;
    if (source.first_year == 0 || one.year < source.first_year) source.first_year = one.year;
    source.last_year = std::max<int>(source.last_year, one.year);
  }
  std::vector<SourceCoverage> result;
  for (auto& [name, source] : sources) result.push_back(std::move(source));
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  return result;
}

std::vector<YearCoverage> by_year(const std::vector<Index::Coverage>& coverage) {
  std::map<int, std::uint64_t> years;
  for (const Index::Coverage& one : coverage) years[one.year] += one.count;
  std::vector<YearCoverage> result;
  for (const auto& [year, count] : years) {
    if (year != 0) result.push_back({year, count});
  }
  if (const auto undated = years.find(0); undated != years.end()) {
    result.push_back({0, undated->second});
  }
  return result;
}

std::string render_info(const IndexInfo& info, bool verbose, const TextStyle& style) {
  std::vector<TableRow> rows{
      {"index", info.path.string()},
      {"generation", grouped(info.generation) + ", made " + info.created},
      {"articles", grouped(info.articles) + " in " + counted(info.shards.size(), "shard")},
      {"text", size_text(info.text_bytes)},
      {"size", size_text(info.index_bytes)},
  };
  if (info.text_bytes > 0) {
    rows.back()[1] += ", " + share(info.index_bytes, info.text_bytes) + " of the text";
  }
  if (!info.languages.empty()) rows.push_back({"languages", joined(info.languages, " ")});
  rows.push_back({"sources", sources_line(info)});
  rows.push_back({"made from", joined(info.roots, "; ")});
  if (verbose) rows.push_back({"schema", std::to_string(info.schema)});
  std::string text = render_table({{Align::left, Ink::faint}, {}}, rows, style);
  text += render_parts(info, style);
  return verbose ? text + render_shards(info, style) : text;
}

std::string render_coverage(const std::vector<Index::Coverage>& coverage, bool all,
                            const TextStyle& style) {
  if (coverage.empty()) return {};
  std::vector<TableRow> rows;
  const std::vector<SourceCoverage> sources = by_source(coverage);
  for (const SourceCoverage& source : sources) {
    if (!all && rows.size() == shown_sources) break;
    rows.push_back({source.source.empty() ? "(no source)" : source.source, grouped(source.count),
                    years_text(source)});
  }
  std::string title = "articles by source";
  if (rows.size() < sources.size()) {
    title += " (" + std::to_string(rows.size()) + " of " + grouped(sources.size()) + ")";
  }
  std::string text =
      heading(title, style) +
      render_table({{Align::left, Ink::source, widest_source}, {Align::right}, {}}, rows, style);

  std::uint64_t most = 0;
  const std::vector<YearCoverage> years = by_year(coverage);
  for (const YearCoverage& year : years) most = std::max(most, year.count);
  rows.clear();
  for (const YearCoverage& year : years) {
    rows.push_back({year.year == 0 ? "undated" : std::to_string(year.year), grouped(year.count),
                    style.terminal ? bar(year.count, most, year_bar) : ""});
  }
  return text + heading("articles by year", style) +
         render_table({{Align::left, Ink::date}, {Align::right}, {Align::left, Ink::bar}}, rows,
                      style);
}

}  // namespace dateline::cli
