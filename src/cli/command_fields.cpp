// SPDX-License-Identifier: GPL-2.0-or-later
// The command fields: what a query can ask for.
#include <dateline/field.hpp>

#include <memory>

#include "cli/command_list.hpp"
#include "cli/options.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/text_table.hpp"

namespace dateline::cli {
namespace {

std::string_view kind_name(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "text";
    case FieldKind::entity:
      return "entity";
    case FieldKind::number:
      return "number";
    case FieldKind::date:
      return "date";
    case FieldKind::term:
      return "term";
    case FieldKind::name:
      return "name";
    case FieldKind::glob:
      break;
  }
  return "glob";
}

std::string render(bool verbose, const TextStyle& style) {
  std::vector<TableRow> rows;
  for (const FieldInfo& info : fields) {
    std::string description(info.description);
    if (verbose && !info.other_names.empty()) {
      description.append("; also ").append(info.other_names);
    }
    rows.push_back({std::string(info.name), std::string(kind_name(info.kind)),
                    std::string(info.example), description});
  }
  constexpr std::size_t widest_example = 26;
  return render_table({{Align::left, Ink::title},
                       {Align::left, Ink::faint},
                       {Align::left, Ink::source, verbose ? no_wrapping : widest_example},
                       {}},
                      rows, style);
}

Json field_json(const FieldInfo& info) {
  return {{"type", "field"},
          {"name", info.name},
          {"other_names", info.other_names},
          {"kind", kind_name(info.kind)},
          {"many", info.many},
          {"facet", info.facet},
          {"description", info.description},
          {"example", info.example}};
}

ExitCode print_fields(Session& session, const OutputChoice& output) {
  session.start_output(
      output,
      {"field", {"name", "other_names", "kind", "many", "facet", "description", "example"}});
  const bool verbose = session.options().verbose;
  session.write({Json(), [&](const TextStyle& style) { return render(verbose, style); }});
  for (const FieldInfo& info : fields) session.write({field_json(info)});
  return ExitCode::done;
}

Action define(CLI::App& app) {
  const auto output = std::make_shared<OutputChoice>();
  add_format(app, *output, {Format::text, Format::jsonl, Format::json, Format::csv, Format::tsv});
  return [output](Session& session, const Words& words) {
    refuse_words(words);
    return print_fields(session, *output);
  };
}

}  // namespace

const Command fields_command{
    "fields",
    "",
    "List the fields a query can name",
    "dateline fields\n"
    "dateline fields -v    # with their other names\n",
    false,
    false,
    define,
};

}  // namespace dateline::cli
