// SPDX-License-Identifier: GPL-2.0-or-later
// A search result as a person reads it.
#pragma once

#include <dateline/index.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"

namespace dateline::cli {

/// What a hit's lines need beyond the hit.
struct HitContext {
  std::size_t source_width = 0;  ///< columns of the source on all lines of the page; 0 for none
  Marks headline_marks;
  std::string link;  ///< url of the article, or of its file; empty for none
};

/// `2000-07-19  Reuters  Putin visits Pyongyang   [k3f9]`, the snippet indented below it.
std::string render_hit(const Hit& hit, const HitContext& context, const TextStyle& style);

/// Columns that the sources of a page need, at most a fifth of the width.
std::size_t source_width(const std::vector<Hit>& hits, const TextStyle& style);

/// "1-20 of 212 articles, 0.004 s", for a terminal.
std::string render_summary(const ResultPage& page, std::uint64_t offset, const TextStyle& style);

}  // namespace dateline::cli
