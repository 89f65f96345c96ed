// SPDX-License-Identifier: GPL-2.0-or-later
// Texts without labels, as the trainer reads them from files.
#include "entity/train/plain_texts.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace dateline::entity::train {

std::vector<std::filesystem::path> files_below(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string plain_text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + ": can't be read");
  std::string text;
  for (std::string line; std::getline(in, line);)
    if (line.compare(0, 3, "-- ") != 0) text += line + '\n';
  return text;
}

}  // namespace dateline::entity::train
