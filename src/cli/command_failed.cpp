// SPDX-License-Identifier: GPL-2.0-or-later
// The command failed: sources that were not, or not wholly, read, and why.
#include <memory>
#include <vector>

#include "cli/command_list.hpp"
#include "cli/labels.hpp"
#include "cli/options.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/text_table.hpp"
#include "cli/to_json.hpp"

namespace dateline::cli {
namespace {

std::string render(const std::vector<SourceProblem>& problems, const TextStyle& style) {
  constexpr std::size_t widest_path = 60;
  std::vector<TableRow> rows;
  for (const SourceProblem& problem : problems) {
    rows.push_back(
        {std::string(state_name(problem.state)), problem.path, problem.format, problem.reason});
  }
  const std::size_t path_width = style.width == no_wrapping ? no_wrapping : widest_path;
  return render_table({{Align::left, Ink::note}, {Align::left, Ink::title, path_width}, {}, {}},
                      rows, style);
}

ExitCode failed(Session& session, const OutputChoice& output) {
  session.start_output(output, {"error", {"path", "state", "format", "message"}});
  std::vector<SourceProblem> problems = session.open_index().problems();
  if (!session.options().verbose) {
    std::erase_if(problems, [](const auto& one) { return one.state == SourceState::skipped; });
  }
  session.write({Json(), [&](const TextStyle& style) { return render(problems, style); }});
  for (const SourceProblem& problem : problems) session.write({problem_json(problem)});
  return ExitCode::done;
}

Action define(CLI::App& app) {
  const auto output = std::make_shared<OutputChoice>();
  add_format(app, *output,
             {Format::text, Format::jsonl, Format::json, Format::csv, Format::tsv, Format::paths,
              Format::paths0});
  return [output](Session& session, const Words& words) {
    refuse_words(words);
    return failed(session, *output);
  };
}

}  // namespace

const Command failed_command{
    "failed",
    "",
    "List the sources that were not, or not wholly, read, and why",
    "dateline failed\n"
    "dateline failed -v    # also those that hold no articles\n"
    "dateline failed --format paths0 | xargs -0 ls -l\n",
    false,
    false,
    define,
};

}  // namespace dateline::cli
