// SPDX-License-Identifier: GPL-2.0-or-later
// Facts about an index as a person reads them.
#pragma once

#include <dateline/index.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "cli/style.hpp"

namespace dateline::cli {

/// A source's articles over all years, and the years they span; 0 if all are undated.
struct SourceCoverage {
  std::string source;
  std::uint64_t count = 0;
  int first_year = 0, last_year = 0;
  friend bool operator==(const SourceCoverage&, const SourceCoverage&) = default;
};

struct YearCoverage {
  int year = 0;  ///< 0: undated
  std::uint64_t count = 0;
  friend bool operator==(const YearCoverage&, const YearCoverage&) = default;
};

/// Most articles first, ties by name.
std::vector<SourceCoverage> by_source(const std::vector<Index::Coverage>& coverage);
/// In order; the undated last.
std::vector<YearCoverage> by_year(const std::vector<Index::Coverage>& coverage);

/// Counts, sizes and shards.
std::string render_info(const IndexInfo& info, bool verbose, const TextStyle& style);

/// Articles by source and by year. Without `all` only the sources with most articles.
std::string render_coverage(const std::vector<Index::Coverage>& coverage, bool all,
                            const TextStyle& style);

}  // namespace dateline::cli
