// SPDX-License-Identifier: GPL-2.0-or-later
// Looking for an article's file below the indexed directories.
#include "cli/originals.hpp"

#include <string_view>
#include <system_error>

#include "cli/style.hpp"

namespace dateline::cli {
namespace {

bool is_web_address(std::string_view url) {
  return url.substr(0, 7) == "http://" || url.substr(0, 8) == "https://";
}

}  // namespace

Originals::Originals(const std::filesystem::path& index, const std::vector<std::string>& roots) {
  std::error_code ignored;
  for (const std::string& root : roots) {
    const std::filesystem::path whole = std::filesystem::absolute(index / root, ignored);
    const bool directory = std::filesystem::is_directory(whole, ignored);
    directories_.push_back(directory ? whole : whole.parent_path());
  }
}

std::string Originals::link(const std::string& url, const std::string& path) const {
  if (is_web_address(url)) return url;
  const std::string file = path.substr(0, path.find('!'));
  if (file.empty()) return {};
  std::error_code ignored;
  for (const std::filesystem::path& directory : directories_) {
    const std::filesystem::path candidate = (directory / file).lexically_normal();
    if (std::filesystem::exists(candidate, ignored)) return file_url(candidate.string());
  }
  return {};
}

}  // namespace dateline::cli
