// SPDX-License-Identifier: GPL-2.0-or-later
// The command search: a ranked or dated list of articles.
#include <algorithm>
#include <memory>
#include <string_view>

#include "cli/command_list.hpp"
#include "cli/line_template.hpp"
#include "cli/query_text.hpp"
#include "cli/render_facet.hpp"
#include "cli/render_hit.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/to_json.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

constexpr std::uint64_t default_limit = 20;
/// Many hits are fetched so many at a time, which bounds the memory they take.
constexpr std::uint64_t hits_at_once = 10'000;
constexpr std::uint64_t default_facet_values = 10;
constexpr std::uint64_t longest_snippet = 100'000;

struct SearchArguments {
  OutputChoice output;
  std::optional<std::uint64_t> limit;
  SearchOptions options;
  std::vector<FacetRequest> facets;
  bool explain = false;
  NowOption now;
};

const RowShape& hit_rows() {
  static const RowShape rows{"hit",
                             {"id", "date", "source", "headline", "url", "path", "score", "snippet",
                              "person", "org", "place", "year"}};
  return rows;
}

std::uint64_t wanted_hits(const SearchArguments& arguments, const Session& session) {
  const bool everything = arguments.output.for_programs() && !session.environment().stdout_terminal;
  return arguments.limit.value_or(everything ? all_values : default_limit);
}

/// Leaves out what the format doesn't show.
SearchOptions library_options(const SearchArguments& arguments) {
  SearchOptions options = arguments.options;
  const OutputChoice& output = arguments.output;
  if (output.line_template) {
    const LineTemplate parts = parse_template(*output.line_template, hit_rows().columns);
    const auto shows = [&](std::string_view member) {
      return std::any_of(parts.begin(), parts.end(),
                         [&](const TemplatePart& part) { return part.member == member; });
    };
    if (!shows("snippet")) options.snippet = 0;
    options.names = shows("person") || shows("org") || shows("place") || shows("year");
    return options;
  }
  const bool only_keys = output.format == Format::ids || output.format == Format::paths ||
                         output.format == Format::paths0;
  if (only_keys) options.snippet = 0;
  options.names = output.for_programs() && !only_keys;
  return options;
}

/// `members`: whether a program reads it.
void print_page(Session& session, const Index& index, const Query& query, const ResultPage& page,
                const Originals& originals, bool members) {
  const TextStyle& style = session.style();
  const std::size_t sources = source_width(page.hits, style);
  for (const Hit& hit : page.hits) {
    const auto text = [&](const TextStyle& s) {
      HitContext context{sources, {}, originals.link(hit.url, hit.path)};
      if (s.color) context.headline_marks = index.marks(query, hit.headline);
      return render_hit(hit, context, s);
    };
    session.write({members ? hit_json(hit) : Json(), text});
  }
}

/// Prints the hits and returns the last page, which holds the count and the notes.
ResultPage print_hits(Session& session, const Index& index, const Query& query,
                      const SearchArguments& arguments) {
  const Originals originals = originals_of(session, index);
  SearchOptions options = library_options(arguments);
  std::uint64_t left = wanted_hits(arguments, session);
  for (;;) {
    options.limit = std::min(left, hits_at_once);
    ResultPage page = index.search(query, options);
    print_page(session, index, query, page, originals, arguments.output.for_programs());
    left -= options.limit;
    options.offset += options.limit;
    if (left == 0 || options.offset >= page.matches) return page;
  }
}

void print_facets(Session& session, const Index& index, const Query& query,
                  const SearchArguments& arguments) {
  for (const Facet& facet : count_values(index, query, arguments.facets)) {
    if (facet.counts.empty()) continue;
    session.write({Json(), [](const TextStyle&) { return std::string("\n"); }});
    print_facet(session, facet);
  }
}

ExitCode search(Session& session, const Words& words, const SearchArguments& arguments) {
  if (!arguments.facets.empty() && arguments.output.for_programs() &&
      !arguments.output.structured()) {
    throw UsageError("--facet prints as text, jsonl or json only",
                     "dateline facets prints them as csv and tsv");
  }
  session.start_output(arguments.output, hit_rows());
  const Query query = read_query(session, joined_query(words), arguments.now);
  const Index index = session.open_index();
  if (arguments.explain) {
    session.write({Json{{"type", "explanation"}, {"text", index.explain(query)}},
                   [&](const TextStyle&) { return sanitized_lines(index.explain(query)); }});
    return ExitCode::done;
  }
  const ResultPage page = print_hits(session, index, query, arguments);
  for (const SearchNote& note : page.notes) session.note(note.code, note.message);
  if (page.matches > 0) print_facets(session, index, query, arguments);
  session.write({summary_json(page.matches, page.seconds), [&](const TextStyle& style) {
                   return render_summary(page, arguments.options.offset, style);
                 }});
  return page.matches > 0 ? ExitCode::done : ExitCode::nothing;
}

void define_options(CLI::App& app, SearchArguments& to) {
  add_count(app, {"-n,--limit", "N", "at most N articles (20; all for a program) or all"},
            {0, all_values}, [&to](std::uint64_t n) { to.limit = n; });
  add_count(app, {"--offset", "N", "leave out the first N"}, {},
            [&to](std::uint64_t n) { to.options.offset = n; });
  add_choice<SortOrder>(app, {"--sort", "ORDER", "relevance, newest or oldest first"},
                        {{"relevance", SortOrder::relevance},
                         {"newest", SortOrder::newest},
                         {"oldest", SortOrder::oldest}},
                        [&to](SortOrder order) { to.options.sort = order; });
  add_format(app, to.output,
             {Format::text, Format::jsonl, Format::json, Format::csv, Format::tsv, Format::ids,
              Format::paths, Format::paths0});
  add_template(app, to.output);
  add_count(app, {"--snippet", "N", "about N bytes of text around the matches (240), 0 for none"},
            {}, [&to](std::uint64_t n) {
              to.options.snippet = static_cast<unsigned>(std::min(n, longest_snippet));
            });
  add_read(
      app, {"--facet", "FIELDS", "count the values of these fields too: person,org:5"},
      [&to](const std::string& text) { to.facets = parse_facets(text, default_facet_values); });
  add_flag(app, "--explain", to.explain, "print how the query is understood and carried out");
  to.now.add_to(app);
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<SearchArguments>();
  define_options(app, *arguments);
  return [arguments](Session& session, const Words& words) {
    return search(session, words, *arguments);
  };
}

}  // namespace

const Command search_command{
    "search",
    "QUERY...",
    "List the articles a query finds",
    "dateline search 'actor:Putin place:Pyongyang year:2000'\n"
    "dateline search --sort oldest '\"missile test\" -Iran'\n"
    "dateline search --format jsonl 'source:Reuters date:2000-07'\n",
    true,
    false,
    define,
};

}  // namespace dateline::cli
