// SPDX-License-Identifier: GPL-2.0-or-later
// Articles in JSON, whatever their fields are called.
#pragma once

#include <dateline/article.hpp>
#include <dateline/reader.hpp>

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <functional>

namespace dateline::formats {

/// Hands over every article that `value` is or holds, in order, and returns how many. An object
/// with a body is one, or one with a headline and a date, an address or a lead; answers of
/// programming interfaces wrap them in objects and arrays, which are searched to a bound.
std::size_t find_json_articles(const nlohmann::json& value, const ReadOptions& options,
                               const std::function<void(Article&&)>& sink);

}  // namespace dateline::formats
