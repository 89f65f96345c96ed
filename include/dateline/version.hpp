// SPDX-License-Identifier: GPL-2.0-or-later
// Which dateline this is.
#pragma once

#include <dateline/export.hpp>

#include <string_view>

namespace dateline {

/// The version of the library in use: "0.1.0".
DATELINE_API std::string_view version() noexcept;

}  // namespace dateline
