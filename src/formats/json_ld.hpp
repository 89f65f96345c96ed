// SPDX-License-Identifier: GPL-2.0-or-later
// What schema.org's JSON-LD says of an article.
#pragma once

#include <dateline/article.hpp>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace dateline::formats {

/// The article that `value` describes, itself or in "@graph", "mainEntity" or an array.
/// NewsArticle, its subtypes and its kin count; nothing if none is there. The body is paragraphs,
/// the date has DateOrigin::structured.
std::optional<Article> json_ld_article(const nlohmann::json& value);

}  // namespace dateline::formats
