// SPDX-License-Identifier: GPL-2.0-or-later
// The command facets: a field's values, counted over what a query finds.
#include <memory>

#include "cli/command_list.hpp"
#include "cli/query_text.hpp"
#include "cli/render_facet.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

constexpr std::uint64_t default_limit = 20;

struct FacetsArguments {
  OutputChoice output;
  std::optional<std::uint64_t> limit;
  FacetView view;
  NowOption now;
};

std::uint64_t limit_without_own(const FacetsArguments& arguments) {
  return arguments.limit.value_or(arguments.output.for_programs() ? 0 : default_limit);
}

ExitCode facets(Session& session, const Words& words, const FacetsArguments& arguments) {
  session.start_output(arguments.output, facet_rows());
  if (words.empty()) {
    throw UsageError("no field is given", "write for instance: dateline facets person");
  }
  const auto requests = parse_facets(words.front(), limit_without_own(arguments));
  const std::string text = joined_query({words.begin() + 1, words.end()});
  const Query query = text.empty() ? Query{Everything{}} : read_query(session, text, arguments.now);
  const Index index = session.open_index();
  bool found = false;
  for (const Facet& facet : count_values(index, query, requests)) {
    found = found || !facet.counts.empty();
    print_facet(session, selected(facet, arguments.view));
  }
  if (!found) print_notes(session, index, query);
  return found ? ExitCode::done : ExitCode::nothing;
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<FacetsArguments>();
  FacetsArguments& to = *arguments;
  add_count(app, {"-n,--limit", "N", "the commonest N values (20; all for a program) or all"},
            {1, 0}, [&to](std::uint64_t n) { to.limit = n; });
  add_count(app, {"--min", "N", "only values with N articles or more"}, {1},
            [&to](std::uint64_t n) { to.view.minimum = n; });
  add_choice<FacetSort>(app, {"--sort", "ORDER", "by count or by name"},
                        {{"count", FacetSort::count}, {"name", FacetSort::name}},
                        [&to](FacetSort sort) { to.view.sort = sort; });
  add_format(app, to.output, {Format::text, Format::jsonl, Format::json, Format::csv, Format::tsv});
  to.now.add_to(app);
  return [arguments](Session& session, const Words& words) {
    return facets(session, words, *arguments);
  };
}

}  // namespace

const Command facets_command{
    "facets",
    "FIELD[:N],... [QUERY...]",
    "Count a field's values over what a query finds",
    "dateline facets person 'place:\"North Korea\"'\n"
    "dateline facets year,source --sort name\n"
    "dateline facets org --min 5 --format csv\n",
    true,
    false,
    define,
};

}  // namespace dateline::cli
