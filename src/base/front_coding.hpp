// SPDX-License-Identifier: GPL-2.0-or-later
// Strings as what they share with one before them, and a rest.
#pragma once

#include "base/varint.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Appends `text` as how many bytes it shares with `base`, and the others.
inline void put_shared(std::string& out, std::string_view base, std::string_view text) {
  const std::size_t most = std::min(base.size(), text.size());
  std::size_t shared = 0;
  while (shared < most && base[shared] == text[shared]) ++shared;
  put_varint(out, shared);
  put_string(out, text.substr(shared));
}

/// Replaces `text`, which is or was the base, by what put_shared wrote.
inline void get_shared(VarintReader& in, std::string& text) {
  text.resize(std::min<std::uint64_t>(in.number(), text.size()));
  text += in.string();
}

}  // namespace dateline
