// SPDX-License-Identifier: GPL-2.0-or-later
// Two Xapian databases side by side, through Xapian's public interface only.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::test {

/// Everything in which two databases differ that can be seen without term lists: statistics, terms
/// with their postings, lengths, data, the values of `slots`, metadata. A few differences are
/// enough: it stops soon after the first.
std::vector<std::string> differences(const Xapian::Database& a, const Xapian::Database& b,
                                     const std::vector<std::uint32_t>& slots);

}  // namespace dateline::test
