// SPDX-License-Identifier: GPL-2.0-or-later
// Choosing the index directory and reading lists of paths.
#include "cli/index_place.hpp"

#include <algorithm>
#include <system_error>

#include "cli/plain_text.hpp"

namespace dateline::cli {

std::filesystem::path default_index_place(const std::vector<std::string>& paths,
                                          const std::filesystem::path& current) {
  std::error_code ignored;
  const bool one_directory =
      paths.size() == 1 && std::filesystem::is_directory(paths.front(), ignored);
  const std::filesystem::path base = one_directory ? std::filesystem::path(paths.front()) : current;
  return (base / ".dateline").lexically_normal();
}

std::vector<std::string> read_path_list(std::istream& stream) {
  const std::string text = read_all(stream);
  const char end = text.find('\0') == std::string::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(end, begin), text.size());
    std::string path = text.substr(begin, stop - begin);
    if (end == '\n' && !path.empty() && path.back() == '\r') path.pop_back();
    if (!path.empty()) paths.push_back(std::move(path));
    begin = stop + 1;
  }
  return paths;
}

}  // namespace dateline::cli
