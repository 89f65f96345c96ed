// SPDX-License-Identifier: GPL-2.0-or-later
// A facet as a table with bars.
#pragma once

#include <dateline/index.hpp>

#include <cstdint>
#include <string>

#include "cli/style.hpp"

namespace dateline::cli {

enum class FacetSort : std::uint8_t { count, name };

/// Which of a facet's values are shown, and how.
struct FacetView {
  std::uint64_t minimum = 1;  ///< not those with fewer articles
  FacetSort sort = FacetSort::count;
};

/// The values to show, in order. `distinct` is left as it was.
Facet selected(Facet facet, const FacetView& view);

/// A heading with the field's name and how many values there are, then a line for each value;
/// bars on a terminal.
std::string render_facet(const Facet& facet, const TextStyle& style);

/// `count` of `most` as a bar of at most `width` columns, in eighths of a column.
std::string bar(std::uint64_t count, std::uint64_t most, std::size_t width);

}  // namespace dateline::cli
