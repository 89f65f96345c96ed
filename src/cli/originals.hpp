// SPDX-License-Identifier: GPL-2.0-or-later
// Where the files that articles came from lie now.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::cli {

/// Finds files by the paths that articles carry.
class Originals {
 public:
  /// Looks nowhere.
  Originals() = default;
  /// `roots` are the paths an index was made from; relative ones count from `index`.
  Originals(const std::filesystem::path& index, const std::vector<std::string>& roots);

  /// What a terminal may open for an article: its own address, else the URL of its file, if that
  /// still exists; for a member of an archive the archive. Empty if there is neither.
  [[nodiscard]] std::string link(const std::string& url, const std::string& path) const;

 private:
  std::vector<std::filesystem::path> directories_;
};

}  // namespace dateline::cli
