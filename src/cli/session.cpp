// SPDX-License-Identifier: GPL-2.0-or-later
// Finding the index, and starting and ending the output.
#include "cli/session.hpp"

#include <dateline/error.hpp>

#include <system_error>
#include <utility>

#include "cli/query_text.hpp"
#include "cli/to_json.hpp"

namespace dateline::cli {

std::filesystem::path index_in(const std::filesystem::path& directory) {
  std::error_code ignored;
  const std::filesystem::path inside = directory / ".dateline";
  const bool itself = std::filesystem::exists(directory / "manifest", ignored);
  return !itself && std::filesystem::is_directory(inside, ignored) ? inside : directory;
}

Session::Session(const GlobalOptions& options, const Environment& environment,
                 const Messages& messages, const Reading* reading)
    : options_(options),
      environment_(environment),
      messages_(messages),
      reading_(reading),
      style_(output_style(options.color, environment)) {}

std::filesystem::path Session::named_index() const {
  if (!options_.index.empty()) return index_in(options_.index);
  if (environment_.index) return index_in(*environment_.index);
  return {};
}

std::filesystem::path Session::index_path() const {
  if (const auto named = named_index(); !named.empty()) return named;
  const std::filesystem::path here = std::filesystem::current_path();
  if (const auto found = Index::find(here)) return *found;
  throw Error(ErrorCode::index_not_found, "there is no index in " + here.string() + " or above it",
              "name one with -i DIR, or make one with: dateline index DIR");
}

Index Session::open_index() const { return Index::open(index_path()); }

void Session::start_output(const OutputChoice& choice, const RowShape& rows, Paging paging) {
  pager_wanted_ = paging == Paging::on && !options_.no_pager;
  structured_ = choice.structured();
  output_ = make_output(choice, rows, style_, sink_);
}

void Session::write(const Record& record) {
  if (std::exchange(pager_wanted_, false)) {
    if (const auto command = pager_command(environment_)) {
      pager_ = std::make_unique<Pager>(*command);
    }
  }
  output_->write(record);
}

void Session::note(std::string_view code, std::string_view message) {
  if (structured_) {
    write({note_json(code, message)});
  } else {
    messages_.note(message);
  }
}

void Session::problem(const Json& members, std::string_view message) {
  if (structured_) {
    write({members});
  } else {
    messages_.warning(message);
  }
}

void Session::mistake(const QueryMistake& mistake) {
  for (const Diagnostic& diagnostic : mistake.diagnostics()) {
    if (structured_) write({diagnostic_json(diagnostic)});
    messages_.error(diagnostic.message);
    const std::string quoted = query_and_caret(diagnostic, mistake.text());
    if (!quoted.empty()) messages_.quote(quoted);
    if (!diagnostic.suggestion.empty()) messages_.hint(diagnostic.suggestion);
  }
}

void Session::failure(std::string_view code, std::string_view message,
                      std::string_view suggestion) {
  if (!structured_) return;
  write({error_json(code, message, suggestion)});
  finish();
}

void Session::finish() {
  if (output_) output_->finish();
  sink_.flush();
  pager_.reset();
}

}  // namespace dateline::cli
