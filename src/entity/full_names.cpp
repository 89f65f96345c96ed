// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which names of several words a text holds.
#include "entity/full_names.hpp"

#include "entity/accept.hpp"

#include <algorithm>
#include <utility>

namespace dateline::entity {

namespace {

/// Words that may be a name: the gazetteer's or the model's.
struct Proposal {
  std::uint32_t first = 0, last = 0;
  const Candidate* known = nullptr;
  const LabelledName* labelled = nullptr;

  [[nodiscard]] int rank() const {
    if (!known) return 2;
    return known->origin == MentionOrigin::user_gazetteer ? 0 : 1;
  }
};

bool goes_before(const Proposal& a, const Proposal& b) {
  const std::uint32_t a_size = a.last - a.first, b_size = b.last - b.first;
  if ((a.rank() == 0) != (b.rank() == 0)) return a.rank() == 0;
  if (a_size != b_size) return a_size > b_size;
  if (a.rank() != b.rank()) return a.rank() < b.rank();
  return a.first < b.first;
}

std::vector<Proposal> proposals_of(const ZoneNames& zone) {
  std::vector<Proposal> proposals;
  for (const auto* candidates : {&zone.users, &zone.known})
    for (const Candidate& candidate : *candidates)
      if (candidate.last - candidate.first > 1)
        proposals.push_back({candidate.first, candidate.last, &candidate, nullptr});
  for (const LabelledName& name : zone.labelled)
    if (name.last - name.first > 1 && meant_kind(name.kind))
      proposals.push_back({name.first, name.last, nullptr, &name});
  std::sort(proposals.begin(), proposals.end(), goes_before);
  return proposals;
}

std::optional<Decision> decide(const ZoneNames& zone, const Proposal& proposal,
                               const ArticleFacts& facts) {
  if (proposal.known) return accept_known(*zone.text, *proposal.known, facts);
  return accept_labelled(*zone.text, *proposal.labelled, facts);
}

}  // namespace

bool is_free(const ZoneNames& zone, std::uint32_t first, std::uint32_t last) {
  return std::none_of(zone.taken.begin() + first, zone.taken.begin() + last,
                      [](bool taken) { return taken; });
}

void take(ZoneNames& zone, const Decision& decision) {
  std::fill(zone.taken.begin() + decision.first, zone.taken.begin() + decision.last, true);
}

void decide_full_names(ZoneNames& zone, const ArticleFacts& facts,
                       std::vector<Decision>& decisions) {
  const std::size_t begin = decisions.size();
  for (const Proposal& proposal : proposals_of(zone)) {
    if (!is_free(zone, proposal.first, proposal.last)) continue;
    auto decision = decide(zone, proposal, facts);
    if (!decision) continue;
    take(zone, *decision);
    decisions.push_back(std::move(*decision));
  }
  std::sort(decisions.begin() + static_cast<std::ptrdiff_t>(begin), decisions.end(),
            [](const Decision& a, const Decision& b) { return a.first < b.first; });
}

}  // namespace dateline::entity
