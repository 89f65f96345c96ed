// SPDX-License-Identifier: GPL-2.0-or-later
// The one place where Xapian's exceptions become ours; serves the write and the read side.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <utility>

namespace dateline {

/// Rethrows as Error{index_corrupt, io} naming the shard's file.
[[noreturn]] void throw_xapian(const Xapian::Error& error, const std::filesystem::path& path);

/// Calls `act`; whatever Xapian throws in it is translated.
template <typename Act>
decltype(auto) translate_xapian(const std::filesystem::path& path, Act&& act) {
  try {
    return std::forward<Act>(act)();
  } catch (const Xapian::Error& error) {
    throw_xapian(error, path);
  }
}

}  // namespace dateline
