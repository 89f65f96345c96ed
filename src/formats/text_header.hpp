// SPDX-License-Identifier: GPL-2.0-or-later
// The lines above a plain text's story that say its headline, author and date.
#pragma once

#include <dateline/article.hpp>
#include <dateline/reader.hpp>

#include <string_view>

namespace dateline::formats {

/// Takes the header off the front of `text` and sets the fields it names. Three kinds are known:
/// "-- headline", "-- By author", "-- date", "-- address" one below the other; YAML between "---"
/// lines; and "Key: value" lines down to the first empty line, two of them with known keys.
/// Returns false, and changes nothing, if the text begins otherwise.
bool take_text_header(std::string_view& text, Article& article, const ReadOptions& options);

/// Whether a header stands at the beginning of `text`.
bool has_text_header(std::string_view text);

}  // namespace dateline::formats
