// SPDX-License-Identifier: GPL-2.0-or-later
// The command formats: what the readers can read.
#include <dateline/reader.hpp>

#include <memory>

#include "cli/command_list.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/text_table.hpp"

namespace dateline::cli {
namespace {

std::string render(const std::vector<FormatInfo>& all, const TextStyle& style) {
  std::vector<TableRow> rows;
  for (const FormatInfo& info : all) rows.push_back({info.name, info.extensions, info.description});
  constexpr std::size_t widest_extensions = 24;
  return render_table({{Align::left, Ink::title}, {Align::left, Ink::faint, widest_extensions}, {}},
                      rows, style);
}

ExitCode print_formats(Session& session, const OutputChoice& output) {
  session.start_output(output, {"format", {"name", "description", "extensions"}});
  const std::vector<FormatInfo> all = session.reading().list_formats();
  session.write({Json(), [&](const TextStyle& style) { return render(all, style); }});
  for (const FormatInfo& info : all) {
    session.write({Json{{"type", "format"},
                        {"name", info.name},
                        {"description", info.description},
                        {"extensions", info.extensions}}});
  }
  return ExitCode::done;
}

Action define(CLI::App& app) {
  const auto output = std::make_shared<OutputChoice>();
  add_format(app, *output, {Format::text, Format::jsonl, Format::json, Format::csv, Format::tsv});
  return [output](Session& session, const Words& words) {
    refuse_words(words);
    return print_formats(session, *output);
  };
}

}  // namespace

const Command formats_command{
    "formats",
    "",
    "List the formats dateline reads",
    "dateline formats\n"
    "dateline formats --format csv\n",
    false,
    true,
    define,
};

}  // namespace dateline::cli
