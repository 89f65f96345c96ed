// SPDX-License-Identifier: GPL-2.0-or-later
// Names of files and members as articles show them, and what the user's globs say of them.
#pragma once

#include <dateline/reader.hpp>

#include <string>
#include <string_view>

namespace dateline::source {

/// A name as valid UTF-8 without control characters. What isn't UTF-8 is read as Latin-1, so that
/// different names stay different. Leading "./" and "/" go: a member's name is a label only.
std::string clean_name(std::string_view name);

/// Whether ReadOptions::include admits `name`: if a pattern matches it, or the name of an archive
/// that it lies in, or there are no patterns.
bool is_included(const ReadOptions& options, std::string_view name);

/// Whether a pattern of ReadOptions::exclude matches `name` or the name of an archive around it.
bool is_excluded(const ReadOptions& options, std::string_view name);

}  // namespace dateline::source
