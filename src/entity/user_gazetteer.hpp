// SPDX-License-Identifier: GPL-2.0-or-later
// The user's own names as a table beside the shipped one.
#pragma once

#include <filesystem>
#include <string>

namespace dateline::entity {

/// The bytes of a Table with the names of a file: rows of kind, name, other names separated by '|',
/// container, from, to. Containers may be places of the shipped gazetteer. Throws Error{io} if the
/// file can't be read, Error{invalid_argument} naming the line of a wrong row.
std::string read_user_gazetteer(const std::filesystem::path& path);

}  // namespace dateline::entity
