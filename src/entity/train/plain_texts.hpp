// SPDX-License-Identifier: GPL-2.0-or-later
// Texts without labels, as the trainer reads them from files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::entity::train {

/// The files of a folder in the order of their names, so that every run reads the same; of a file
/// itself.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& path);

/// A file's text. Lines that begin with "-- " are left out: archives put what isn't text there.
/// Throws std::runtime_error if it can't be read.
std::string plain_text_of(const std::filesystem::path& file);

}  // namespace dateline::entity::train
