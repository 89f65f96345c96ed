// SPDX-License-Identifier: GPL-2.0-or-later
// Tells which exchange is meant where only its town is named, or nothing: "the Tokyo stock market
// fell", "the bourse said".
#pragma once

#include "entity/decide.hpp"

namespace dateline::entity {

/// Gives "the Stock Exchange" the exchange of `table` that the article means: the one named last
/// before, else that of the town it was filed in, else that of the only town it names that has one.
/// Adds what a town's exchange is called in small letters, with the town or by itself. Places must
/// be settled.
void settle_exchanges(const std::vector<ZoneNames>& zones, std::vector<Decision>& decisions,
                      const Table& table);

}  // namespace dateline::entity
