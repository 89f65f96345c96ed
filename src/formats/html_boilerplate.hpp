// SPDX-License-Identifier: GPL-2.0-or-later
// What surrounds stories on pages, told by tags and names.
#pragma once

#include "formats/html_document.hpp"

#include <cstdint>

namespace dateline::formats {

/// How surely an element holds no story, by its tag, role, class and id.
enum class Boilerplate : std::uint8_t {
  no,
  likely,  ///< a sidebar, a share box; but pages name the oddest things so
  surely   ///< readers' comments, cookie notes
};

Boilerplate judge_boilerplate(Node element);

}  // namespace dateline::formats
