// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the names of a gazetteer table in text.
#pragma once

#include "entity/candidate.hpp"

namespace dateline::entity {

class GazetteerRecogniser : public Recogniser {
 public:
  /// `table` is a view that stays valid while the recogniser lives. `origin` is user_gazetteer or
  /// gazetteer.
  GazetteerRecogniser(const Table& table, MentionOrigin origin) : table_(table), origin_(origin) {}
  /// The longest name at each word that is written as that name may be.
  void find(const ZoneText& text, std::vector<Candidate>& candidates) const override;

 private:
  [[nodiscard]] std::uint32_t longest_name(const ZoneText& text, std::uint32_t first,
                                           NameMatch& match) const;
  const Table& table_;
  MentionOrigin origin_;
};

/// Whether words `first` to `last` are written as a name with these RefFlags may be: an acronym in
/// capitals, a name that is an everyday word not where every word is capitalised ...
bool written_as_name(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                     std::uint8_t flags);

}  // namespace dateline::entity
