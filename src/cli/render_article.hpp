// SPDX-License-Identifier: GPL-2.0-or-later
// An article as a person reads it.
#pragma once

#include <dateline/index.hpp>

#include <cstdint>
#include <string>

#include "cli/style.hpp"

namespace dateline::cli {

enum class ArticlePart : std::uint8_t { all, headline, lead, body, meta };

/// What to show of an article and which words to mark.
struct ArticleView {
  ArticlePart part = ArticlePart::all;
  Marks headline_marks, body_marks;
  std::string link;      ///< url of the article or its file; empty for none
  std::string short_id;  ///< empty outside an index
};

/// Headline, what is known about the article, and the body, wrapped; or the one part asked for.
std::string render_article(const Article& article, const ArticleView& view, const TextStyle& style);

/// Who, where and when, one line a kind. With `why` every mention on a line of its own, with the
/// rule or list that gave it.
std::string render_annotations(const Article& article, const Annotations& annotations, bool why,
                               const TextStyle& style);

/// The part's text without marks: the first paragraph if the article has no lead of its own.
std::string lead_of(const Article& article);

/// The text that a mention's offsets point into; empty for metadata.
const std::string& zone_text(const Article& article, Zone zone);

}  // namespace dateline::cli
