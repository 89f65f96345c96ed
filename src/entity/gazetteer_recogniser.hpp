// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the names of a gazetteer table in text.
#pragma once

#include "entity/candidate.hpp"

namespace dateline::entity {

class GazetteerRecogniser {
 public:
  /// `table` is a view that stays valid while the recogniser lives. `origin` is user_gazetteer, or
  /// gazetteer: then it is the table of the texts.
  GazetteerRecogniser(const Table& table, MentionOrigin origin) : table_(table), origin_(origin) {}
  /// Adds the longest name at each word that is written as that name may be, by first word.
  void find(const ZoneText& text, std::vector<Candidate>& candidates) const;

 private:
  /// Seeks the longest complete name from `longest.first` on and puts in where it ends and what it
  /// may mean; false if there is none. `name`: what that word makes alone.
  bool find_longest(const ZoneText& text, std::uint32_t name, Candidate& longest) const;
  const Table& table_;
  MentionOrigin origin_;
};

/// Whether a candidate is written as this meaning of it may be. The user's names are names however
/// they look, if they are written as the user gave them.
bool written_as(const ZoneText& text, const Candidate& candidate, const NameReference& meaning);

/// Whether a name of `entity` is written so with "'s" behind; `form` is folded.
bool has_name_with_s(const Table& table, std::uint32_t entity, std::string_view form);

/// Whether the table writes the candidate's name of `entity` only with "'s" behind: "McDonald's".
bool ends_with_s(const ZoneText& text, const Candidate& candidate, std::uint32_t entity);

/// Whether it does and the text has no "'s": "McDonald".
bool lacks_s(const ZoneText& text, const Candidate& candidate, std::uint32_t entity);

}  // namespace dateline::entity
