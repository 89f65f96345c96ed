// SPDX-License-Identifier: GPL-2.0-or-later
// The code of a country, as an article's names are compared by it again and again.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <string_view>

namespace dateline::entity {

/// An ISO 3166 code of two letters, which is copied as they are, or none.
class CountryCode {
 public:
  CountryCode() = default;
  explicit CountryCode(std::string_view code) {
    if (code.size() == letters_.size()) std::copy(code.begin(), code.end(), letters_.begin());
  }
  CountryCode(char first, char second) : letters_{first, second} {}

  [[nodiscard]] bool empty() const { return letters_[0] == 0; }
  [[nodiscard]] std::string_view view() const {
    return {letters_.data(), empty() ? 0 : letters_.size()};
  }
  friend bool operator==(const CountryCode&, const CountryCode&) = default;
  friend auto operator<=>(const CountryCode&, const CountryCode&) = default;
  friend bool operator==(const CountryCode& a, std::string_view b) { return a.view() == b; }

 private:
  std::array<char, 2> letters_{};
};

}  // namespace dateline::entity
