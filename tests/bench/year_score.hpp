// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the years found in sentences with those a table says they name.
#pragma once

#include "name_score.hpp"

#include <set>
#include <string>
#include <vector>

namespace dateline::bench {

/// A row of entity_years.tsv, which says what counts.
struct YearRow {
  Date published;
  std::set<std::int16_t> years;  ///< without that of the publication
  std::string text;
  bool held_out = false;
};

struct YearScore {
  Counts years;
  std::uint64_t rows = 0, right_rows = 0;
};

/// Throws Error if the file can't be read or isn't such a table.
std::vector<YearRow> read_year_rows(const std::string& path);

/// The years the tagger finds in the row's text, without that of the publication.
std::set<std::int16_t> found_years(const Tagger& tagger, const YearRow& row);

void add_score(const YearRow& row, const std::set<std::int16_t>& found, YearScore& score);

}  // namespace dateline::bench
