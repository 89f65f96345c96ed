// SPDX-License-Identifier: GPL-2.0-or-later
// The command check: whether the files of the index are whole.
#include <memory>

#include "cli/command_list.hpp"
#include "cli/options.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/size.hpp"

namespace dateline::cli {
namespace {

struct CheckArguments {
  OutputChoice output;
  bool quick = false;
};

std::string verdict(const CheckReport& report) {
  const std::string extent = counted(report.files, "file") + ", " +
                             readable_size(static_cast<double>(report.bytes)) + ", " +
                             counted(report.articles, "article");
  if (report.damage.empty()) return "no damage found: " + extent;
  return counted(report.damage.size(), "damaged part") + " found: " + extent;
}

ExitCode check(Session& session, const CheckArguments& arguments) {
  session.start_output(arguments.output, {"damage", {"message"}});
  const CheckReport report = Index::check(session.index_path(), arguments.quick);
  for (const std::string& damage : report.damage) {
    session.write({Json{{"type", "damage"}, {"message", damage}},
                   [&](const TextStyle&) { return sanitized_line(damage) + "\n"; }});
  }
  session.write({Json{{"type", "summary"},
                      {"files", report.files},
                      {"bytes", report.bytes},
                      {"articles", report.articles},
                      {"damaged", report.damage.size()}},
                 [&](const TextStyle&) { return verdict(report) + "\n"; }});
  if (!report.damage.empty())
    session.messages().hint(
        "'dateline index --full' makes the index whole if the sources are at hand");
  return report.damage.empty() ? ExitCode::done : ExitCode::damaged;
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<CheckArguments>();
  add_flag(app, "--quick", arguments->quick, "checksums only, not the structure inside");
  add_format(app, arguments->output, {Format::text, Format::jsonl, Format::json});
  return [arguments](Session& session, const Words& words) {
    refuse_words(words);
    return check(session, *arguments);
  };
}

}  // namespace

const Command check_command{
    "check",
    "",
    "Verify the checksums and the structure of the index",
    "dateline check\n"
    "dateline check --quick -i ~/articles/.dateline\n",
    false,
    false,
    define,
};

}  // namespace dateline::cli
