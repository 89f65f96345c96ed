// SPDX-License-Identifier: GPL-2.0-or-later
// What a page of hits needs of the index, read for all of them at once: from a device that takes as
// long as for one.
#pragma once

#include "search/match.hpp"
#include "search/snapshot.hpp"

#include <dateline/field.hpp>
#include <dateline/index.hpp>

#include <array>
#include <span>
#include <vector>

namespace dateline {

/// The fields whose values a hit names.
inline constexpr std::array hit_fields{Field::person, Field::org, Field::place, Field::year};

/// Has the system read where the values of hits lie, while the hits are looked for.
void fetch_columns(const Snapshot& snapshot);

/// Has the system read the articles' texts. Throws Error{index_corrupt}.
void fetch_texts(const Snapshot& snapshot, const std::vector<RankedArticle>& articles);

/// The articles' values of hit_fields, in the order of the articles, which should be few. Throws
/// Error{index_corrupt, io}.
std::vector<std::vector<FieldValues>> hit_values(const Snapshot& snapshot,
                                                 std::span<const RankedArticle> articles);

}  // namespace dateline
