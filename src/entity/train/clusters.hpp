// SPDX-License-Identifier: GPL-2.0-or-later
// Classes of words that stand in like company, learned from raw text.
#pragma once

#include "entity/train/report.hpp"

#include <cstdint>
#include <vector>

namespace dateline::entity::train {

struct ClusterSettings {
  std::uint32_t classes = 512;
  unsigned most_passes = 12;
  Report report = {};
};

/// Assigns each of `words` types (numbers of `sequence` below it; all others count as one unknown
/// word) to one of `settings.classes` classes so that a class bigram model explains the sequence
/// best: the exchange algorithm (Martin, Liermann and Ney, "Algorithms for bigram and trigram word
/// clustering", Speech Communication 24, 1998). Types must be numbered the commonest first.
/// The same input gives the same classes.
std::vector<std::uint16_t> cluster(const std::vector<std::uint32_t>& sequence, std::uint32_t words,
                                   const ClusterSettings& settings);

}  // namespace dateline::entity::train
