// SPDX-License-Identifier: GPL-2.0-or-later
// A name found for good: which words, what kind, whose.
#include "entity/decision.hpp"

namespace dateline::entity {

std::uint32_t end_without_legal_form(const Decision& org) {
  const ZoneText& text = *org.text;
  std::uint32_t last = org.last;
  if (org.size() > 2 && text.written(last - 2, last) == "A/S") last -= 2;
  while (last > org.first + 1 && text[last - 1].is(legal_form)) --last;
  // "Quill and Co", "Quill Group of Cos"
  if (last < org.last && last > org.first + 1 &&
      (text.form(last - 1) == "and" || text.form(last - 1) == "of"))
    --last;
  const bool too_short =
      last - org.first == 1 && text[org.first].is(common_word | function_word | first_name |
                                                  family_name | demonym | compass);
  return too_short ? org.last : last;
}

bool is_one_word_firm(const Decision& decision) {
  if (decision.kind != EntityKind::org || decision.size() < 2) return false;
  for (std::uint32_t i = decision.first + 1; i < decision.last; ++i)
    if (!(*decision.text)[i].is(legal_form)) return false;
  return true;
}

}  // namespace dateline::entity
