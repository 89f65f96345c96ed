// SPDX-License-Identifier: GPL-2.0-or-later
// Facets as records.
#include "cli/results.hpp"

#include <algorithm>

#include "cli/render_facet.hpp"
#include "cli/session.hpp"
#include "cli/to_json.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {

const RowShape& facet_rows() {
  static const RowShape rows{"facet", {"field", "value", "count"}};
  return rows;
}

std::vector<Facet> count_values(const Index& index, const Query& query,
                                const std::vector<FacetRequest>& requests) {
  std::vector<Field> fields;
  std::uint64_t most = 0;
  bool all = false;
  for (const FacetRequest& request : requests) {
    fields.push_back(request.field);
    most = std::max(most, request.limit);
    all = all || request.limit == 0;
  }
  if (fields.empty()) return {};
  std::vector<Facet> facets = index.facets(fields, query, all ? 0 : most);
  for (std::size_t i = 0; i < facets.size() && i < requests.size(); ++i) {
    auto& counts = facets[i].counts;
    if (requests[i].limit > 0 && counts.size() > requests[i].limit) {
      counts.resize(requests[i].limit);
    }
  }
  return facets;
}

void print_facet(Session& session, const Facet& facet) {
  if (facet.counts.empty()) return;
  session.write({Json(), [&facet](const TextStyle& style) { return render_facet(facet, style); }});
  for (const FacetCount& count : facet.counts) session.write({facet_json(facet.field, count)});
}

Originals originals_of(const Session& session, const Index& index) {
  if (!session.style().links) return {};
  const IndexInfo info = index.info();
  return {info.path, info.roots};
}

void print_notes(Session& session, const Index& index, const Query& query) {
  SearchOptions options;
  options.limit = 0;
  for (const SearchNote& note : index.search(query, options).notes) {
    session.note(note.code, note.message);
  }
}

void refuse_words(const Words& words) {
  if (!words.empty()) throw UsageError("the command takes no argument '" + words.front() + "'");
}

std::string sanitized_lines(std::string_view text) {
  std::string lines = sanitized({std::string(text), {}}, LineEnds::kept).text;
  if (!lines.empty() && lines.back() != '\n') lines += '\n';
  return lines;
}

}  // namespace dateline::cli
