// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in addresses and in names of files and folders.
#pragma once

#include <dateline/date.hpp>

#include <optional>
#include <string_view>

namespace dateline::formats {

/// The date that a path or an address carries: "2000/07/19", "2000-07-19", "20000719",
/// "2000/jul/19", "2000/07", or a folder named "2000". Digits that belong to a longer number don't
/// count. The most precise date wins, among equals the last. Years run from 1600 to 2099.
std::optional<Date> find_path_date(std::string_view path);

}  // namespace dateline::formats
