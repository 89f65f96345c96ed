// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which names of several words a text holds.
#include "entity/full_names.hpp"

#include "entity/accept.hpp"
#include "entity/fold_name.hpp"

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
  proposals.reserve(zone.users.size() + zone.known.size() + zone.labelled.size());
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

/// The first word of a name as it is shown.
std::string_view first_word(const Table& table, std::uint32_t entity) {
  const std::string_view name = table.name(entity);
  return name.substr(0, name.find(' '));
}

/// "EC" of "EC Commission", which names the European Commission and the European Community:
/// nothing if the name without its last word is no other organisation's, or not one of this name.
std::optional<Decision> part_body(Decision& organ) {
  if (organ.kind != EntityKind::org || !organ.table || organ.size() < 2) return std::nullopt;
  const ZoneText& text = *organ.text;
  const Table& table = *organ.table;
  const auto body = text.find(table, organ.first, organ.last - 1);
  const auto meant = table.first_meaning(body, [&](NameReference meaning) {
    return table.kind(meaning.entity) == EntityKind::org && meaning.entity != organ.entity &&
           (meaning.flags & (ref_short | ref_foreign)) == 0;
  });
  if (!meant || first_word(table, meant->entity) != first_word(table, organ.entity) ||
      lookup_form(table.name(organ.entity)).starts_with(text.form(organ.first, organ.last - 1)))
    return std::nullopt;
  Decision decision = organ;
  decision.last = organ.last - 1;
  decision.match = *body;
  decision.entity = meant->entity;
  organ.first = decision.last;
  organ.is_partial = true;
  return decision;
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
  std::vector<Decision> found;
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // first word, number in found
  const std::vector<Proposal> proposals = proposals_of(zone);
  found.reserve(proposals.size());
  order.reserve(proposals.size());
  const auto keep = [&](Decision&& decision) {
    order.emplace_back(decision.first, found.size());
    found.push_back(std::move(decision));
  };
  for (const Proposal& proposal : proposals) {
    if (!is_free(zone, proposal.first, proposal.last)) continue;
    auto decision = decide(zone, proposal, facts);
    if (!decision) continue;
    take(zone, *decision);
    if (auto body = part_body(*decision)) keep(std::move(*body));
    keep(std::move(*decision));
  }
  std::sort(order.begin(), order.end());
  for (const auto& [first, number] : order) decisions.push_back(std::move(found[number]));
}

}  // namespace dateline::entity
