// SPDX-License-Identifier: GPL-2.0-or-later
// The persons, organisations and places a source itself declared.
#pragma once

#include "entity/entities.hpp"

#include <dateline/article.hpp>

namespace dateline::entity {

/// Adds an entity and a mention for each; mentions have no offsets. Names resolve to the keys
/// they'd have in text: "el-salvador", "reagan" and "Putin, Vladimir" too.
void add_declared_names(const Article& article, const Table& table, EntityList& entities,
                        Annotations& annotations);

}  // namespace dateline::entity
