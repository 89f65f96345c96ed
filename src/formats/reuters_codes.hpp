// SPDX-License-Identifier: GPL-2.0-or-later
// What the codes of Reuters-21578 mean: "tose" is the Toronto Stock Exchange.
#pragma once

#include <span>
#include <string_view>

namespace dateline::formats {

struct ReutersCode {
  std::string_view code, name;
};

/// The names of the collection's <ORGS> and <EXCHANGES>, and of its <PEOPLE>, by code; the usual
/// ones, which a gazetteer knows. From the list of categories that comes with the collection.
extern const std::span<const ReutersCode> reuters_orgs, reuters_people;

}  // namespace dateline::formats
