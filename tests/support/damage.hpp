// SPDX-License-Identifier: GPL-2.0-or-later
// Every way to damage a few bytes: cut off after each, or with one changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::test {

/// Calls `use(damaged, what)` for `whole` cut before each of its bytes and with each byte changed
/// in several ways; `what` says how.
template <typename Use>
void for_each_damage(std::string_view whole, Use&& use) {
  for (std::size_t at = 0; at < whole.size(); ++at) {
    use(std::string(whole.substr(0, at)), "cut off before byte " + std::to_string(at));
    for (const unsigned flip : {0x01u, 0x40u, 0x80u, 0xffu}) {
      std::string damaged(whole);
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ flip);
      use(damaged, "byte " + std::to_string(at) + " changed by " + std::to_string(flip));
    }
  }
}

}  // namespace dateline::test
