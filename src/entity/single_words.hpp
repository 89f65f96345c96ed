// SPDX-License-Identifier: GPL-2.0-or-later
// Decides about single words, with what the article's full names tell.
#pragma once

#include "entity/article_names.hpp"
#include "entity/decide.hpp"

namespace dateline::entity {

/// Adds short forms of the full names and names of one word, in the order of the text.
/// `full_names` are those `names` was made of.
void decide_single_words(ZoneNames& zone, const ArticleNames& names,
                         const std::vector<Decision>& full_names, const ArticleFacts& facts,
                         std::vector<Decision>& decisions);

}  // namespace dateline::entity
