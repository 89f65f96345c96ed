// SPDX-License-Identifier: GPL-2.0-or-later
// What every command needs: the global options, the index, the way out for results and words.
#pragma once

#include <dateline/index.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/environment.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/pager.hpp"

namespace dateline::cli {

class QueryMistake;
struct Reading;

struct GlobalOptions {
  std::string index;  ///< -i; empty if not given
  bool quiet = false;
  bool verbose = false;
  bool no_pager = false;
  ColorChoice color = ColorChoice::automatic;
};

/// Whether output may go through a pager.
enum class Paging : std::uint8_t { on, off };

class Session {
 public:
  /// `reading` may be null for commands that read no texts; it must outlive the session.
  Session(const GlobalOptions& options, const Environment& environment, const Messages& messages,
          const Reading* reading);

  [[nodiscard]] const GlobalOptions& options() const noexcept { return options_; }
  [[nodiscard]] const Environment& environment() const noexcept { return environment_; }
  [[nodiscard]] const TextStyle& style() const noexcept { return style_; }
  [[nodiscard]] const Messages& messages() const noexcept { return messages_; }
  /// Only for commands that read texts.
  [[nodiscard]] const Reading& reading() const noexcept { return *reading_; }

  /// Where the index is: -i, $DATELINE_INDEX, the nearest .dateline upwards. Throws
  /// Error{index_not_found} if nothing names one.
  [[nodiscard]] std::filesystem::path index_path() const;
  /// -i or $DATELINE_INDEX, for a command that may make the index; empty if neither is given.
  [[nodiscard]] std::filesystem::path named_index() const;
  [[nodiscard]] Index open_index() const;

  /// Decides how results look. Once, before anything else that prints.
  void start_output(const OutputChoice& choice, const RowShape& rows, Paging paging = Paging::on);
  /// The first record starts the pager, if one is wanted.
  void write(const Record& record);
  /// A note about the results: a record in JSON, else a line on standard error.
  void note(std::string_view code, std::string_view message);
  /// The same for something that went wrong; `members` is its record.
  void problem(const Json& members, std::string_view message);
  /// The mistakes of a query: on standard error, in JSON as records too.
  void mistake(const QueryMistake& mistake);
  /// What ends the command before its time: in JSON a record, which ends the output. Standard error
  /// is the caller's.
  void failure(std::string_view code, std::string_view message, std::string_view suggestion);
  /// Ends the output. Throws ClosedPipe or Error{io}.
  void finish();

 private:
  GlobalOptions options_;
  Environment environment_;
  Messages messages_;
  const Reading* reading_;
  TextStyle style_;
  bool structured_ = false;
  bool pager_wanted_ = false;
  StandardOutput sink_;
  std::unique_ptr<Pager> pager_;
  std::unique_ptr<Output> output_;
};

/// The index that a directory named by the user means: itself, or the .dateline in it.
std::filesystem::path index_in(const std::filesystem::path& directory);

}  // namespace dateline::cli
