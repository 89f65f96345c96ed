// SPDX-License-Identifier: GPL-2.0-or-later
// Error's out-of-line parts, so that its type information lives in one place.
#include <dateline/error.hpp>

#include <utility>

namespace dateline {

Error::Error(ErrorCode code, const std::string& message, std::string hint)
    : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

Error::~Error() = default;

}  // namespace dateline
