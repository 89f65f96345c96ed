// SPDX-License-Identifier: GPL-2.0-or-later
// Names that are taken for persons and places, but are those of the article's firms, or parts of
// them.
#pragma once

#include "entity/article_names.hpp"
#include "entity/full_names.hpp"

#include <vector>

namespace dateline::entity {

/// Makes them the firms'. `names` has learned from `full_names`.
void settle_firm_names(std::vector<ZoneNames>& zones, std::vector<Decision>& full_names,
                       const ArticleNames& names);

}  // namespace dateline::entity
