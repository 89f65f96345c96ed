// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's exceptions, sorted into damage and trouble with the system.
#include "index/xapian_error.hpp"

#include "base/damage_hint.hpp"
#include "glass/version.hpp"

#include <dateline/error.hpp>

#include <string>
#include <string_view>

namespace dateline {

void throw_xapian(const Xapian::Error& error, const std::filesystem::path& path) {
  const std::string message = path.string() + ": " + error.get_msg();
  // Xapian's exceptions have no virtual members; their type is a string.
  const std::string_view type = error.get_type();
  if (type == "DatabaseVersionError")
    throw Error(ErrorCode::index_newer, message, glass::other_version_hint);
  if (type == "DatabaseCorruptError" || type == "DatabaseOpeningError" || type == "RangeError" ||
      type == "SerialisationError")
    throw Error(ErrorCode::index_corrupt, message + " (damaged)", damage_hint);
  const char* system = error.get_error_string();
  throw Error(ErrorCode::io, system == nullptr ? message : message + ": " + system);
}

}  // namespace dateline
