// SPDX-License-Identifier: GPL-2.0-or-later
// Finds names no gazetteer has, by how they are written and what stands around them.
#pragma once

#include "entity/candidate.hpp"

namespace dateline::entity {

/// "President X", "Peter X", "J. X", "Kim X Y".
class PersonRules : public Recogniser {
 public:
  void find(const ZoneText& text, std::vector<Candidate>& candidates) const override;
};

/// "X Corp", "X Bank", "Ministry of X".
class OrgRules : public Recogniser {
 public:
  /// Known names tell where a list of organisations must be parted. `known` must outlive this.
  explicit OrgRules(const Table& known) : known_(known) {}
  void find(const ZoneText& text, std::vector<Candidate>& candidates) const override;

 private:
  const Table& known_;
};

/// "Lake X", "X River", "X province", "town of X".
class PlaceRules : public Recogniser {
 public:
  void find(const ZoneText& text, std::vector<Candidate>& candidates) const override;
};

/// Whether a capital at the word tells that it's (part of) a name: not in headlines, and where a
/// sentence begins only for words that aren't everyday ones.
bool capital_tells(const Word& word);

/// Whether the word may be part of a name at all: capitalised, no function word, month, title ...
bool may_be_name_part(const Word& word);

}  // namespace dateline::entity
