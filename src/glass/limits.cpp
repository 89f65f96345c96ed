// SPDX-License-Identifier: GPL-2.0-or-later
// Refuses what would make an unreadable table.
#include "glass/limits.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <limits>

namespace dateline::glass {
namespace {

/// A later chunk's key adds a zero and a document number to the term.
constexpr std::size_t most_behind_term = 6;

}  // namespace

void refuse(const std::string& message) { throw Error(ErrorCode::invalid_argument, message); }

void check_term(std::string_view term) {
  if (term.empty()) refuse("a term can't be empty");
  if (term.size() > longest_term)
    refuse("a term of " + std::to_string(term.size()) +
           " bytes is too long: " + std::to_string(longest_term) + " is the most");
  const auto zeros = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
  if (term.size() + zeros + most_behind_term > longest_key)
    refuse("a term of " + std::to_string(term.size()) +
           " bytes is too long: " + std::to_string(zeros) + " are zero and count twice, and " +
           std::to_string(longest_key - most_behind_term) + " is the most");
}

void check_metadata_name(std::string_view name) {
  if (name.empty()) refuse("a metadata name can't be empty");
  if (name.size() > longest_metadata_name)
    refuse("a metadata name of " + std::to_string(name.size()) +
           " bytes is too long: " + std::to_string(longest_metadata_name) + " is the most");
}

std::uint32_t fit_32_bits(std::uint64_t value, std::string_view what) {
  if (value > std::numeric_limits<std::uint32_t>::max())
    refuse(std::string(what) + " is " + std::to_string(value) + ": Xapian counts to 2^32 - 1");
  return static_cast<std::uint32_t>(value);
}

}  // namespace dateline::glass
