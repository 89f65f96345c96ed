// SPDX-License-Identifier: GPL-2.0-or-later
// Tells zip files that are one document (office files, e-books) from zip files that are archives.
#pragma once

#include <string_view>

namespace dateline {

/// What kind of document the zip file is that begins with `head`: "office document", "e-book" ...
/// Empty for an archive and for what is no zip file. 100 bytes are enough.
std::string_view zip_document(std::string_view head);

}  // namespace dateline
