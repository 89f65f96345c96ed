// SPDX-License-Identifier: GPL-2.0-or-later
// Where the sources of an index lie.
#pragma once

#include <filesystem>
#include <string>

namespace dateline {

/// Absolute, with symbolic links resolved as far as they can be.
std::string absolute_path(const std::string& path);

/// Roots as the manifest keeps them: relative to the index directory if they lie around or beside
/// it, so that both can be moved together; and back.
std::string stored_root(const std::string& absolute, const std::filesystem::path& index);
std::string absolute_root(const std::string& stored, const std::filesystem::path& index);

}  // namespace dateline
