// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says about its article outside the text.
#pragma once

#include "formats/html_document.hpp"

#include <dateline/article.hpp>
#include <dateline/reader.hpp>

#include <cstdint>

namespace dateline::formats {

/// The fields that JSON-LD, meta tags, microdata, <time>, <link> and <title> give, each from the
/// most trusted place that has it; the body if JSON-LD holds it. `mtime` is the entry's, to pass
/// over dates that lie behind it.
Article read_page_facts(Node page, const ReadOptions& options, std::int64_t mtime);

}  // namespace dateline::formats
