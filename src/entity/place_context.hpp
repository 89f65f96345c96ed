// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a place's name say of it.
#pragma once

#include "entity/candidate.hpp"

#include <optional>

namespace dateline::entity {

/// Inhabitants: a city so great is rather meant than a firm or a family of its name.
inline constexpr std::uint32_t kGreatCity = 300'000;

/// "N. Y." of "Albany, N. Y.", as newspapers long wrote it; words `first` to `last`, not included.
bool is_spaced_abbreviation(const ZoneText& text, std::uint32_t first, std::uint32_t last);

/// "U.S. dollars", "Swiss francs" are money, wherever it is spent.
bool is_money(const ZoneText& text, const Candidate& candidate, NameReference meaning);

/// "Quill (Australia) Ltd": a part of a firm's name.
bool names_branch(const ZoneText& text, const Candidate& candidate);

/// Whether the words are where a place is told: after "in", before ", Texas", as a dateline's
/// place.
bool stands_as_place(const ZoneText& text, const Candidate& candidate);

/// The entity of the table that the words after a comma name and that contains `entity`: the Texas
/// of "Paris, Texas". Nothing if there is none.
bool container_follows(const ZoneText& text, const Candidate& candidate, std::uint32_t entity);

/// The state or province that the words after a comma abbreviate, or, `in_full`, name: the Missouri
/// of "Mexico, Mo."
std::optional<std::uint32_t> state_behind(const ZoneText& text, const Candidate& candidate,
                                          bool in_full);

/// A country, and the word its name begins with.
struct CountryBehind {
  std::uint32_t country, first;
};
/// The country that a place is said to lie in: "Quillburg, France", "Quillburg in northern France".
std::optional<CountryBehind> country_behind(const ZoneText& text, const Candidate& candidate);

}  // namespace dateline::entity
