// SPDX-License-Identifier: GPL-2.0-or-later
// Looks at the first member's name: the standards for these documents fix it.
#include "base/zip_document.hpp"

#include <array>
#include <cstddef>

namespace dateline {
namespace {

struct FirstMember {
  std::string_view
      begin;  ///< of the member's name, and of its content where that is stored plainly
  std::string_view kind;
};

constexpr std::array<FirstMember, 7> documents{{
    {"[Content_Types].xml", "office document"},
    {"_rels/.rels", "office document"},
    {"docProps/", "office document"},
    {"mimetypeapplication/vnd.oasis.opendocument", "office document"},
    {"mimetypeapplication/epub+zip", "e-book"},
    {"META-INF/", "Java archive"},
    {"AndroidManifest.xml", "Android package"},
}};

/// Offset of the name in a local file header.
constexpr std::size_t name_offset = 30;

}  // namespace

std::string_view zip_document(std::string_view head) {
  if (!head.starts_with("PK\x03\x04") || head.size() <= name_offset) return {};
  const std::string_view name = head.substr(name_offset);
  for (const FirstMember& row : documents)
    if (name.starts_with(row.begin)) return row.kind;
  return {};
}

}  // namespace dateline
