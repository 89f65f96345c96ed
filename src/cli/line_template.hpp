// SPDX-License-Identifier: GPL-2.0-or-later
// The user's own line for each result: '{date} {source} {title:60}\n'.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/record.hpp"

namespace dateline::cli {

/// A stretch of fixed text, or a member to fill in.
struct TemplatePart {
  std::string text;       ///< fixed text if `member` is empty
  std::string member;     ///< name of the record's member
  std::size_t width = 0;  ///< columns it is cut or padded to; 0: as long as it is
  friend bool operator==(const TemplatePart&, const TemplatePart&) = default;
};

using LineTemplate = std::vector<TemplatePart>;

/// `{name}` and `{name:width}`; `\n`, `\t`, `\0`, `\\`; `{{` and `}}` for braces. `title` is
/// another name of `headline`. Throws UsageError for anything else, naming what is possible.
LineTemplate parse_template(std::string_view text, const std::vector<std::string_view>& names);

/// Values are sanitised and on one line.
std::string fill_template(const LineTemplate& parts, const Record& record);

}  // namespace dateline::cli
