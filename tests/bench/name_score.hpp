// SPDX-License-Identifier: GPL-2.0-or-later
// Counts how many names were found, and how many of those found are names.
#pragma once

#include "entity/train/labelled.hpp"

#include <dateline/tagger.hpp>

#include <array>

namespace dateline::bench {

using entity::train::Label;
using entity::train::LabelledArticle;

inline constexpr std::array<EntityKind, 3> kScoredKinds{EntityKind::person, EntityKind::org,
                                                        EntityKind::place};

struct Counts {
  std::uint64_t wanted = 0;        ///< names labelled
  std::uint64_t given = 0;         ///< names found, but for those nobody can call wrong
  std::uint64_t wanted_given = 0;  ///< names labelled that were found
  std::uint64_t given_wanted = 0;  ///< names found that are labelled

  void operator+=(const Counts& other);
  [[nodiscard]] double recall() const;     ///< percent
  [[nodiscard]] double precision() const;  ///< percent
  [[nodiscard]] double f1() const;         ///< percent
};

/// For one kind: a name counts as found if the spans are equal, or if they overlap.
struct Score {
  Counts strict, overlap;
  void operator+=(const Score& other);
};

using Scores = std::array<Score, kScoredKinds.size()>;

/// What the tagger finds in the body of an article: names of persons, organisations and places;
/// peoples ("Russian") are not names of places.
std::vector<Label> found_names(const Tagger& tagger, const std::string& text);

/// Whether two labels share a letter, or all of them.
bool overlap(const Label& a, const Label& b);
bool equal(const Label& a, const Label& b);
/// Whether sets disagree on what is labelled, so that no name there is wrong.
bool is_open(const Label& label);

/// Takes away that in which sets differ: the last full stop of "Inc.", and "the" in front.
void trim(std::vector<Label>& labels, const std::string& text);

void add_scores(const LabelledArticle& article, std::vector<Label> found, Scores& scores);

}  // namespace dateline::bench
