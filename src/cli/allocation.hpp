// SPDX-License-Identifier: GPL-2.0-or-later
// What the allocator is told of how dateline-index works.
#pragma once

namespace dateline::cli {

/// For an index run that may take less memory than usual, or the usual. Call it before there are
/// other threads.
void choose_allocation(bool less_than_usual) noexcept;

}  // namespace dateline::cli
