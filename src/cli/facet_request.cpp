// SPDX-License-Identifier: GPL-2.0-or-later
// Fields to count, written "person,org:5", as fields and limits.
#include <algorithm>

#include "cli/nearest.hpp"
#include "cli/options.hpp"
#include "cli/size.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

Field facet_field(const std::string& name) {
  const auto field = find_field(name);
  if (field && *field != Field::text && field_info(*field).facet) return *field;
  std::vector<std::string> known;
  std::string list;
  for (const FieldInfo& info : fields) {
    if (!info.facet) continue;
    known.emplace_back(info.name);
    list += (list.empty() ? "" : " ") + known.back();
  }
  const auto meant = field ? std::nullopt : nearest(name, known);
  throw UsageError(
      field ? "the values of '" + name + "' cannot be counted" : "unknown field '" + name + "'",
      meant ? "did you mean '" + *meant + "'?" : "fields with counts: " + list);
}

std::uint64_t facet_limit(const std::string& text) {
  if (text == "all") return 0;
  const auto limit = parse_count(text);
  if (!limit) {
    throw UsageError("'" + text + "' is not a number of values", "write for instance person:10");
  }
  return *limit;
}

}  // namespace

std::vector<FacetRequest> parse_facets(std::string_view text, std::uint64_t default_limit) {
  std::vector<FacetRequest> requests;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string part(text.substr(begin, end - begin));
    const std::size_t colon = part.find(':');
    const std::uint64_t limit =
        colon == std::string::npos ? default_limit : facet_limit(part.substr(colon + 1));
    requests.push_back({facet_field(part.substr(0, colon)), limit});
    begin = end + 1;
  }
  return requests;
}

}  // namespace dateline::cli
