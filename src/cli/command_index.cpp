// SPDX-License-Identifier: GPL-2.0-or-later
// The command index: making an index and keeping it in step with its sources.
#include <dateline/error.hpp>
#include <dateline/indexer.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/allocation.hpp"
#include "cli/command_list.hpp"
#include "cli/index_place.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/read_options.hpp"
#include "cli/reading.hpp"
#include "cli/render_report.hpp"
#include "cli/session.hpp"
#include "cli/size.hpp"

namespace dateline::cli {
namespace {

struct IndexArguments {
  IndexOptions options;
  std::string gazetteer, model;
  std::string files_from;
};

std::vector<std::string> listed_paths(const std::string& file) {
  if (file == "-") return read_path_list(std::cin);
  std::ifstream stream(file, std::ios::binary);
  stream.peek();
  if (!stream.is_open() || stream.bad())  // a folder opens, but can't be read
    throw Error(ErrorCode::io, "cannot read the list of paths " + file);
  return read_path_list(stream);
}

std::filesystem::path place_of_index(const Session& session,
                                     const std::vector<std::string>& paths) {
  if (const auto named = session.named_index(); !named.empty()) return named;
  if (paths.empty()) return session.index_path();
  return default_index_place(paths, std::filesystem::current_path());
}

ExitCode outcome(const IndexReport& report) {
  if (report.interrupted) return ExitCode::interrupted;
  if (report.damaged > 0) return ExitCode::damaged;
  return report.problems > 0 ? ExitCode::some_failed : ExitCode::done;
}

ExitCode index(Session& session, const Words& words, const IndexArguments& arguments) {
  session.start_output({}, {}, Paging::off);
  std::vector<std::string> paths = words;
  if (!arguments.files_from.empty()) {
    const std::vector<std::string> listed = listed_paths(arguments.files_from);
    paths.insert(paths.end(), listed.begin(), listed.end());
  }
  choose_allocation(arguments.options.memory < IndexOptions().memory);
  const std::filesystem::path place = place_of_index(session, paths);
  const Messages& messages = session.messages();
  const Environment& environment = session.environment();
  const bool show_progress = environment.stderr_terminal && !session.options().quiet;
  IndexReport report;
  {
    ProgressLine line(messages, show_progress, progress_width(environment));
    IndexOptions options = arguments.options;
    options.gazetteer = arguments.gazetteer;
    options.model = arguments.model;
    options.stop = &stop_on_interrupt();
    options.progress = [&line](const IndexProgress& progress) { line.update(progress); };
    options.note = [&](const std::string& note) {
      line.erase();
      messages.note(note);
    };
    report = session.reading().update_index(place, paths, options);
  }
  if (!session.options().quiet) {
    session.write({Json(), [&](const TextStyle& style) {
                     return render_report(report, place, arguments.options.dry_run, style);
                   }});
  }
  if (report.problems > 0) {
    messages.warning(counted(report.problems, "source") +
                     " could not be read, or not wholly; 'dateline failed' tells why");
  }
  if (report.damaged > 0) {
    messages.error("the index is still damaged",
                   "make the named source readable, or remove it and add --confirm-remove; without "
                   "a path 'dateline index --full' reads all the index was made from");
  }
  return outcome(report);
}

void define_options(CLI::App& app, IndexArguments& to) {
  IndexOptions& options = to.options;
  add_flag(app, "-n,--dry-run", options.dry_run, "tell what would be done, write nothing");
  add_flag(app, "--full", options.full, "read everything again, changed or not");
  add_negative_flag(app, "--no-remove", options.remove, "keep articles whose source is gone");
  add_flag(app, "--confirm-remove", options.confirm_remove,
           "let more than a tenth of the articles go");
  add_flag(app, "--retry-failed", options.retry_failed, "read again what failed, changed or not");
  add_count(app, {"-j,--jobs", "N", "worker threads (one for each core)"}, {1},
            [&options](std::uint64_t n) {
              constexpr std::uint64_t most = 1024;
              options.jobs = static_cast<unsigned>(std::min(n, most));
            });
  add_size(app, {"--memory", "SIZE", "memory the run may hold (512M)"}, options.memory);
  add_text(app, {"--files-from", "FILE", "read paths from FILE too, - for standard input"},
           to.files_from);
  add_text(app, {"--gazetteer", "FILE", "your own names of persons, organisations, places"},
           to.gazetteer);
  add_text(app, {"--model", "FILE", "another model of the recogniser of names"}, to.model);
  add_negative_flag(app, "--no-wait", options.wait_for_lock,
                    "fail at once if another writer holds the index");
  add_read_options(app, options.read);
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<IndexArguments>();
  define_options(app, *arguments);
  return [arguments](Session& session, const Words& words) {
    return index(session, words, *arguments);
  };
}

}  // namespace

const Command index_command{
    "index",
    "[PATH...]",
    "Create or update the index of directories, files and archives",
    "dateline index ~/articles     # into ~/articles/.dateline\n"
    "dateline index                # again: only what has changed is read\n"
    "dateline index -i news.idx wire-1999.tar.zst wire-2000.tar.zst\n",
    false,
    true,
    define,
};

}  // namespace dateline::cli
