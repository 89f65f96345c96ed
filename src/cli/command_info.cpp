// SPDX-License-Identifier: GPL-2.0-or-later
// The command info: counts, coverage and sizes of an index.
#include <memory>

#include "cli/command_list.hpp"
#include "cli/options.hpp"
#include "cli/render_info.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"

namespace dateline::cli {
namespace {

Json info_json(const IndexInfo& info) {
  return {{"type", "info"},
          {"path", info.path.string()},
          {"generation", info.generation},
          {"schema_version", info.schema},
          {"created", info.created},
          {"articles", info.articles},
          {"text_bytes", info.text_bytes},
          {"index_bytes", info.index_bytes},
          {"languages", info.languages},
          {"roots", info.roots},
          {"sources",
           {{"read", info.sources_read},
            {"partial", info.sources_partial},
            {"failed", info.sources_failed},
            {"skipped", info.sources_skipped}}}};
}

Json shard_json(const ShardInfo& shard) {
  Json files = Json::object();
  for (const auto& [name, bytes] : shard.files) files[name] = bytes;
  return {{"type", "shard"},
          {"name", shard.name},
          {"articles", shard.articles},
          {"deleted", shard.deleted},
          {"files", files}};
}

Json coverage_json(const Index::Coverage& coverage) {
  Json json{{"type", "coverage"}, {"source", coverage.value}};
  if (coverage.year != 0) json["year"] = coverage.year;
  json["count"] = coverage.count;
  return json;
}

ExitCode info(Session& session, const OutputChoice& output) {
  session.start_output(output, {"info", {"path"}});
  const bool verbose = session.options().verbose;
  const Index index = session.open_index();
  const IndexInfo facts = index.info();
  const std::vector<Index::Coverage> coverage = index.coverage(Field::source);
  session.write({info_json(facts), [&](const TextStyle& style) {
                   return render_info(facts, verbose, style) +
                          render_coverage(coverage, verbose, style);
                 }});
  for (const auto& [name, bytes] : facts.parts) {
    session.write({Json{{"type", "part"}, {"name", name}, {"bytes", bytes}}});
  }
  for (const ShardInfo& shard : facts.shards) session.write({shard_json(shard)});
  for (const Index::Coverage& one : coverage) session.write({coverage_json(one)});
  return ExitCode::done;
}

Action define(CLI::App& app) {
  const auto output = std::make_shared<OutputChoice>();
  add_format(app, *output, {Format::text, Format::jsonl, Format::json});
  return [output](Session& session, const Words& words) {
    refuse_words(words);
    return info(session, *output);
  };
}

}  // namespace

const Command info_command{
    "info",
    "",
    "Tell what the index holds and how big it is",
    "dateline info\n"
    "dateline info -v    # with all sources and the shards\n"
    "dateline info --format jsonl -i ~/articles\n",
    false,
    false,
    define,
};

}  // namespace dateline::cli
