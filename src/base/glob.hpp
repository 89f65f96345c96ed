// SPDX-License-Identifier: GPL-2.0-or-later
// Globs on paths, for --include, --exclude and the query field `path`.
#pragma once

#include <string_view>

namespace dateline {

/// Whether the whole of `path` fits `pattern`: `*` any run of bytes, `?` one character that is not
/// part of a UTF-8 sequence's tail. `*` crosses '/' and '!', so "2000/*" means all below 2000.
bool glob_match(std::string_view pattern, std::string_view path);

}  // namespace dateline
