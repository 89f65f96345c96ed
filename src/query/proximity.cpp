// SPDX-License-Identifier: GPL-2.0-or-later
// Nodes of neighbouring words.
#include "query/proximity.hpp"

#include <algorithm>
#include <utility>

namespace dateline::query {
namespace {

bool is_joined_words(const Near& near) {
  return near.ordered && near.distance == 1 &&
         std::all_of(near.parts.begin(), near.parts.end(),
                     [](const Query& part) { return std::holds_alternative<Word>(part.node); });
}

}  // namespace

bool is_operand(const Query& query) {
  if (const Or* either = std::get_if<Or>(&query.node))
    return std::all_of(either->parts.begin(), either->parts.end(), is_operand);
  if (const Near* near = std::get_if<Near>(&query.node)) return is_joined_words(*near);
  return std::holds_alternative<Word>(query.node) || std::holds_alternative<Phrase>(query.node) ||
         std::holds_alternative<Name>(query.node);
}

void refuse_operand(const Token& op, const std::string& name, Diagnostics& diagnostics) {
  diagnostics.error(op.span, "bad-operand", name + " takes words, phrases, entities or ORs of them",
                    "join anything else with AND");
}

void check_same_operator(const Token& first, const Token& next, Diagnostics& diagnostics) {
  if (first.kind == next.kind && first.ordered == next.ordered && first.number == next.number &&
      first.scope == next.scope)
    return;
  diagnostics.error(next.span, "mixed-proximity", "one chain can't mix different operators",
                    "join two pairs with AND");
}

std::optional<Query> make_proximity(const Token& op, const std::string& name,
                                    std::vector<Query> parts, Diagnostics& diagnostics) {
  if (!std::all_of(parts.begin(), parts.end(), is_operand)) {
    refuse_operand(op, name, diagnostics);
    return std::nullopt;
  }
  if (parts.size() < 2) {
    if (parts.empty()) return std::nullopt;
    return std::move(parts.front());
  }
  if (op.kind == TokenKind::same_op) return Query{Same{op.scope, std::move(parts)}};
  return Query{Near{op.ordered, op.number, std::move(parts)}};
}

}  // namespace dateline::query
