// SPDX-License-Identifier: GPL-2.0-or-later
// Paths as the system knows them, and relative to an index.
#include "index/roots.hpp"

#include <system_error>

namespace dateline {

namespace fs = std::filesystem;

std::string absolute_path(const std::string& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(path, error);
  if (error) whole = fs::absolute(path, error).lexically_normal();
  return whole.string();
}

std::string stored_root(const std::string& absolute, const fs::path& index) {
  const fs::path home = fs::path(absolute_path(index.string())).parent_path();
  const fs::path relative = fs::path(absolute).lexically_relative(home);
  const bool around = !relative.empty() && *relative.begin() != "..";
  return around ? (fs::path("..") / relative).lexically_normal().string() : absolute;
}

std::string absolute_root(const std::string& stored, const fs::path& index) {
  if (fs::path(stored).is_absolute()) return stored;
  fs::path whole = (fs::path(absolute_path(index.string())) / stored).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  return whole.string();
}

}  // namespace dateline
