// SPDX-License-Identifier: GPL-2.0-or-later
// Other vendors' notations, recognised so that they can be refused with the right advice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::query {

struct VendorAdvice {
  std::string message;
  std::string suggestion;
};

/// Advice for a run of characters such as `w/5`, `adj5`, `/F50/`, `wc>1000`, `by=Smith` or
/// `engineer$3`; nothing if it is none of them.
std::optional<VendorAdvice> advise_on_vendor_run(std::string_view run);

/// Advice for `NAME(` where NAME is a vendor's or our own field: `hlead(x)`, `BYLINE(x)`.
/// `argument` is what stands in the parentheses.
std::optional<VendorAdvice> advise_on_function(std::string_view name, std::string_view argument);

/// The field that other vendors call `name`; empty if none does.
std::string_view field_of_vendor(std::string_view name);

/// Advice for `[A TO B]` and `{A TO B}` as the value of a field; nothing if it is something else.
std::optional<VendorAdvice> advise_on_bracket_range(std::string_view field, std::string_view rest);

}  // namespace dateline::query
