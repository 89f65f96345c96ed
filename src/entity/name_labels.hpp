// SPDX-License-Identifier: GPL-2.0-or-later
// The labels the recogniser gives to words: begin, inside or outside of a name of some kind.
#pragma once

#include <dateline/entity.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace dateline::entity {

/// Kinds of names the model tells apart; the last is what none of ours is: peoples, events, works.
enum class NameKind : std::uint8_t { person, org, place, other };

inline constexpr unsigned kNameKinds = 4;
/// Outside, then begin and inside of each kind.
inline constexpr unsigned kLabels = 1 + 2 * kNameKinds;
inline constexpr std::uint8_t kOutside = 0;

constexpr std::uint8_t begin_label(NameKind kind) {
  return static_cast<std::uint8_t>(1 + 2 * static_cast<unsigned>(kind));
}
constexpr std::uint8_t inside_label(NameKind kind) {
  return static_cast<std::uint8_t>(begin_label(kind) + 1);
}
constexpr bool is_inside(std::uint8_t label) { return label != kOutside && label % 2 == 0; }
constexpr NameKind kind_of(std::uint8_t label) { return static_cast<NameKind>((label - 1) / 2); }

/// Whether a label may follow another: "inside" only follows a word of the same name.
constexpr bool may_follow(std::uint8_t before, std::uint8_t label) {
  return !is_inside(label) || before == label || before == label - 1;
}

constexpr std::optional<EntityKind> meant_kind(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return EntityKind::person;
    case NameKind::org:
      return EntityKind::org;
    case NameKind::place:
      return EntityKind::place;
    case NameKind::other:
      break;
  }
  return std::nullopt;
}

}  // namespace dateline::entity
