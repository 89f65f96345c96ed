// SPDX-License-Identifier: GPL-2.0-or-later
// Sorting strings by their numbers.
#include "catch.hpp"

#include "base/sorted_order.hpp"

#include <string>
#include <vector>

using namespace dateline;

TEST_CASE("strings are sorted by their bytes, also where the first eight are alike or missing") {
  const std::vector<std::string> texts{
      "quillfeather b", "quillfeather a", "quill", "",      std::string("quill\0", 6),
      "quillfea",       "\xc3\xa9",       "z",     "quill", "Quill",
      "quillfe\x80"};
  std::vector<std::uint32_t> expected{3, 9, 2, 8, 4, 5, 1, 0, 10, 7, 6};
  CHECK(sorted_order(static_cast<std::uint32_t>(texts.size()),
                     [&](std::uint32_t i) -> std::string_view { return texts[i]; }) == expected);
  CHECK(sorted_order(0, [](std::uint32_t) { return std::string_view(); }).empty());
}
