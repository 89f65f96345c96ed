// SPDX-License-Identifier: GPL-2.0-or-later
// The version that the build was given.
#include <dateline/version.hpp>

namespace dateline {

std::string_view version() noexcept { return DATELINE_VERSION; }

}  // namespace dateline
