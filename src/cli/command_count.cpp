// SPDX-License-Identifier: GPL-2.0-or-later
// The command count: how many articles a query finds.
#include <memory>

#include "cli/command_list.hpp"
#include "cli/query_text.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/to_json.hpp"

namespace dateline::cli {
namespace {

struct CountArguments {
  OutputChoice output;
  std::vector<FacetRequest> by;
  NowOption now;
};

const RowShape& count_rows() {
  static const RowShape rows{"summary", {"matches"}};
  return rows;
}

ExitCode count(Session& session, const Words& words, const CountArguments& arguments) {
  session.start_output(arguments.output, arguments.by.empty() ? count_rows() : facet_rows());
  const Query query = read_query(session, joined_query(words), arguments.now);
  const Index index = session.open_index();
  const std::uint64_t matches = index.count(query);
  if (matches == 0) print_notes(session, index, query);
  for (const Facet& facet : count_values(index, query, arguments.by)) print_facet(session, facet);
  if (arguments.by.empty()) {
    session.write({Json{{"type", "summary"}, {"matches", matches}, {"exact", true}},
                   [matches](const TextStyle&) { return std::to_string(matches) + "\n"; }});
  }
  return matches > 0 ? ExitCode::done : ExitCode::nothing;
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<CountArguments>();
  add_read(app, {"--by", "FIELDS", "count for each value of these fields: source,year"},
           [arguments](const std::string& text) { arguments->by = parse_facets(text, 0); });
  add_format(app, arguments->output,
             {Format::text, Format::jsonl, Format::json, Format::csv, Format::tsv});
  arguments->now.add_to(app);
  return [arguments](Session& session, const Words& words) {
    return count(session, words, *arguments);
  };
}

}  // namespace

const Command count_command{
    "count",
    "QUERY...",
    "Print how many articles a query finds",
    "dateline count 'place:\"North Korea\" year:2000'\n"
    "dateline count --by year missile\n",
    true,
    false,
    define,
};

}  // namespace dateline::cli
