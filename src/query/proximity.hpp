// SPDX-License-Identifier: GPL-2.0-or-later
// NEAR, PRE, SAME and ATLEAST: what they can be asked of.
#pragma once

#include "query/lexer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::query {

/// Whether the part has places in an article: a word, a phrase, a name, words joined by hyphens,
/// or an OR of these.
bool is_operand(const Query& query);

/// Reports that the operator can't take what was given to it.
void refuse_operand(const Token& op, const std::string& name, Diagnostics& diagnostics);

/// Reports an operator that differs from the first of its chain.
void check_same_operator(const Token& first, const Token& next, Diagnostics& diagnostics);

/// The node for a chain of `op`, called `name` in messages. Nothing after an error.
std::optional<Query> make_proximity(const Token& op, const std::string& name,
                                    std::vector<Query> parts, Diagnostics& diagnostics);

}  // namespace dateline::query
