// SPDX-License-Identifier: GPL-2.0-or-later
// What no reader is for: pictures, documents, programs, and news in formats not read yet.
#pragma once

#include <dateline/reader.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace dateline::formats {

/// Why an entry isn't read.
struct Unreadable {
  SourceState state = SourceState::skipped;  ///< failed for news in a format that has no reader
  std::string reason;
};

/// Judges an entry by its first bytes and, for kinds of text that look like any text, by its name.
std::optional<Unreadable> find_unreadable(std::string_view head, std::string_view path);

}  // namespace dateline::formats
