// SPDX-License-Identifier: GPL-2.0-or-later
// A word's spelling as a base form and the way its letters are cased.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// What was done to the base form.
enum class Casing : std::uint8_t {
  lower,         ///< nothing: "bank"
  capital,       ///< "Bank"
  upper,         ///< "BANK"
  dotted,        ///< a full stop added: "a.m" to "a.m."
  upper_dotted,  ///< both: "u.s" to "U.S."
};
inline constexpr unsigned casings = 5;

/// A word taken apart: recased(base, casing) is the word again, byte for byte.
struct CasedWord {
  Casing casing = Casing::lower;
  std::string_view base;  ///< the folded word, the word as written, or `scratch`
};

/// `folded` is what the tokenizer gives for the word `written`; the base is the folded word
/// wherever it can be. `scratch` is written over.
CasedWord casing_of(std::string_view written, std::string_view folded, std::string& scratch);

/// Appends the base form with its casing.
void append_recased(std::string& out, std::string_view base, Casing casing);

}  // namespace dateline::text
