// SPDX-License-Identifier: GPL-2.0-or-later
// The command read: what the readers make of files, without an index.
#include <dateline/reader.hpp>

#include <memory>

#include "cli/command_list.hpp"
#include "cli/display_width.hpp"
#include "cli/labels.hpp"
#include "cli/options.hpp"
#include "cli/read_options.hpp"
#include "cli/reading.hpp"
#include "cli/render_article.hpp"
#include "cli/session.hpp"
#include "cli/to_json.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

struct ReadArguments {
  OutputChoice output;
  ReadOptions options;
};

/// Date, source, headline and path, or the whole article.
std::string render(const Article& article, bool whole, const TextStyle& style) {
  if (whole) return render_article(article, {}, style) + "\n";
  constexpr std::size_t date_width = 10;
  std::string line = painted(padded(short_date(article.date), date_width), Ink::date, style);
  const auto add = [&](const std::string& text, Ink ink) {
    if (!text.empty()) line += "  " + painted(sanitized_line(text), ink, style);
  };
  add(article.source, Ink::source);
  add(article.headline.empty() ? "(no headline)" : article.headline, Ink::title);
  add(article.path, Ink::faint);
  return line + "\n";
}

ExitCode read(Session& session, const Words& words, const ReadArguments& arguments) {
  if (words.empty()) throw UsageError("no file is named", "write: dateline read PATH...");
  session.start_output(arguments.output, {"article", {"id", "path"}});
  const bool verbose = session.options().verbose;
  ExitCode code = ExitCode::done;
  ReadCallbacks callbacks;
  callbacks.article = [&](Article&& article) {
    session.write({article_json(article),
                   [&](const TextStyle& style) { return render(article, verbose, style); }});
  };
  callbacks.problem = [&](const SourceProblem& problem) {
    const bool skipped = problem.state == SourceState::skipped;
    if (!skipped) code = ExitCode::some_failed;
    if (skipped && !verbose) return;
    const std::string format = problem.format.empty() ? "" : " (" + problem.format + ")";
    session.problem(problem_json(problem), problem.path + format + ": " +
                                               std::string(state_name(problem.state)) + ": " +
                                               problem.reason);
  };
  session.reading().read_articles(words, arguments.options, callbacks);
  return code;
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<ReadArguments>();
  add_format(app, arguments->output, {Format::text, Format::jsonl, Format::json});
  add_read_options(app, arguments->options);
  return [arguments](Session& session, const Words& words) {
    return read(session, words, *arguments);
  };
}

}  // namespace

const Command read_command{
    "read",
    "PATH...",
    "Print what the readers make of files and archives, without an index",
    "dateline read articles.zip\n"
    "dateline read -v page.html\n"
    "dateline read --format jsonl articles/ | jq .headline\n",
    false,
    true,
    define,
};

}  // namespace dateline::cli
