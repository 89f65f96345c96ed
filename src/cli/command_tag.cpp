// SPDX-License-Identifier: GPL-2.0-or-later
// The command tag: who, where and when plain texts are about, without an index.
#include <dateline/error.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/command_list.hpp"
#include "cli/options.hpp"
#include "cli/plain_text.hpp"
#include "cli/reading.hpp"
#include "cli/render_article.hpp"
#include "cli/session.hpp"
#include "cli/to_json.hpp"
#include "cli/usage_error.hpp"
#include "cli/utf8.hpp"

namespace dateline::cli {
namespace {

constexpr const char* standard_input = "-";

struct TagArguments {
  OutputChoice output;
  Date date;
  std::string gazetteer, model;
};

/// Nothing if the file can't be read.
std::optional<std::string> contents(const std::string& file) {
  if (file == standard_input) return read_all(std::cin);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return read_all(stream);
}

void print(Session& session, const std::string& file, const std::string& text,
           const Article& article, const Annotations& annotations, bool heading) {
  session.write(
      {Json(), [&](const TextStyle& style) {
         const std::string title =
             heading ? painted(sanitized_line(file), Ink::title, style) + "\n" : "";
         const std::string end = heading ? "\n" : "";
         return title + render_annotations(article, annotations, session.options().verbose, style) +
                end;
       }});
  for (const Mention& mention : annotations.mentions) {
    Json line{{"type", "mention"}, {"file", file}};
    line.update(mention_json(mention, annotations, text));
    session.write({line});
  }
}

ExitCode tag(Session& session, const Words& words, const TagArguments& arguments) {
  const Words files = words.empty() ? Words{standard_input} : words;
  session.start_output(arguments.output, {"mention", {"file"}});
  const auto tag_article = session.reading().make_tagger({arguments.gazetteer, arguments.model});
  ExitCode code = ExitCode::done;
  const auto refuse = [&](const std::string& file, const std::string& why) {
    code = ExitCode::some_failed;
    session.problem({{"type", "error"}, {"path", file}, {"message", why}}, file + ": " + why);
  };
  std::error_code ignored;
  for (const std::string& file : files) {
    const bool directory = std::filesystem::is_directory(file, ignored);
    const std::optional<std::string> text = directory ? std::nullopt : contents(file);
    if (directory) {
      refuse(file, "is a directory");
    } else if (!text) {
      refuse(file, "cannot be read");
    } else if (!is_utf8(*text)) {
      refuse(file, "is not UTF-8 text; dateline read decodes other files");
    } else {
      Article article;
      article.body = same_length_body(*text);
      article.date = arguments.date;
      if (article.date.known()) article.date_origin = DateOrigin::structured;
      print(session, file, *text, article, tag_article(article), files.size() > 1);
    }
  }
  return code;
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<TagArguments>();
  TagArguments& to = *arguments;
  add_read(app, {"--date", "DATE", "when the text was published: 2000, 2000-07 or 2000-07-19"},
           [&to](const std::string& text) {
             const auto date = parse_iso_date(text);
             if (!date) {
               throw UsageError("'" + text + "' is not a date for --date",
                                "write for instance 2000-07-19");
             }
             to.date = *date;
           });
  add_text(app, {"--gazetteer", "FILE", "your own names"}, to.gazetteer);
  add_text(app, {"--model", "FILE", "another model of the recogniser of names"}, to.model);
  add_format(app, to.output, {Format::text, Format::jsonl, Format::json});
  return
      [arguments](Session& session, const Words& words) { return tag(session, words, *arguments); };
}

}  // namespace

const Command tag_command{
    "tag",
    "[FILE...]",
    "Print the entities, years and places of plain texts, without an index",
    "dateline tag --date 2000-07-19 story.txt\n"
    "dateline tag --format jsonl *.txt\n"
    "echo 'Putin flew to Pyongyang.' | dateline tag\n",
    false,
    true,
    define,
};

}  // namespace dateline::cli
