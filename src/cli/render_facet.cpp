// SPDX-License-Identifier: GPL-2.0-or-later
// Choosing, ordering and drawing facet values.
#include "cli/render_facet.hpp"

#include <dateline/field.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/display_width.hpp"
#include "cli/size.hpp"
#include "cli/text_table.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t widest_bar = 40, narrowest_bar = 8, narrowest_value = 12;

std::string heading(const Facet& facet, const TextStyle& style) {
  std::string text = painted(field_info(facet.field).name, Ink::title, style);
  std::string rest = ": " + counted(facet.distinct, "value");
  if (facet.counts.size() < facet.distinct) {
    rest += ", " + grouped(facet.counts.size()) + " shown";
  }
  return text + rest + "\n";
}

std::uint64_t most_common(const Facet& facet) {
  std::uint64_t most = 0;
  for (const FacetCount& one : facet.counts) most = std::max(most, one.count);
  return most;
}

/// A quarter of the width, within reason.
std::size_t bar_width(const TextStyle& style) {
  if (!style.terminal || style.width == no_wrapping) return 0;
  return std::clamp(style.width / 4, narrowest_bar, widest_bar);
}

}  // namespace

Facet selected(Facet facet, const FacetView& view) {
  auto& counts = facet.counts;
  counts.erase(std::remove_if(counts.begin(), counts.end(),
                              [&](const FacetCount& one) { return one.count < view.minimum; }),
               counts.end());
  if (view.sort == FacetSort::name) {
    std::sort(counts.begin(), counts.end(),
              [](const FacetCount& a, const FacetCount& b) { return a.value < b.value; });
  }
  return facet;
}

std::string bar(std::uint64_t count, std::uint64_t most, std::size_t width) {
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (most == 0 || count == 0) return {};
  const double share = static_cast<double>(count) / static_cast<double>(most);
  // Even one article among thousands leaves a trace.
  const auto units =
      std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(width * 8)));
  std::string text;
  for (std::size_t i = 0; i < units / 8; ++i) text += "█";
  return text.append(eighths[units % 8]);
}

std::string render_facet(const Facet& facet, const TextStyle& style) {
  const std::size_t width = bar_width(style);
  const std::uint64_t most = most_common(facet);
  const std::size_t count_width = grouped(most).size();
  const std::size_t others = count_width + width + 6;
  const std::size_t value_width =
      style.width == no_wrapping
          ? no_wrapping
          : std::max(narrowest_value, style.width > others ? style.width - others : 0);
  std::vector<TableRow> rows;
  for (const FacetCount& one : facet.counts) {
    TableRow& row = rows.emplace_back(TableRow{one.value, grouped(one.count)});
    if (width > 0) row.push_back(bar(one.count, most, width));
  }
  std::vector<TableColumn> columns{{Align::left, Ink::plain, value_width}, {Align::right}};
  if (width > 0) columns.push_back({Align::left, Ink::bar});
  return heading(facet, style) + render_table(columns, rows, style);
}

}  // namespace dateline::cli
