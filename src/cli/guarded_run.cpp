// SPDX-License-Identifier: GPL-2.0-or-later
// The one place that turns exceptions into exit codes.
#include "cli/guarded_run.hpp"

#include <dateline/error.hpp>

#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupt.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/program.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

ExitCode run(const std::vector<std::string>& arguments, const Reading* reading) {
  const Environment environment = Environment::of_process();
  TextStyle style;
  style.color = wants_color(ColorChoice::automatic, environment, environment.stderr_terminal);
  const Messages messages(style);
  try {
    return run_program(arguments, environment, reading);
  } catch (const ClosedPipe&) {
    return ExitCode::done;
  } catch (const UsageError& error) {
    messages.error(error.what(), error.hint());
    return ExitCode::usage;
  } catch (const Error& error) {
    messages.error(error.what(), error.hint());
    return exit_code(error.code());
  } catch (const std::bad_alloc&) {
    messages.error("out of memory", "give less with --memory, or read fewer files at once");
    return ExitCode::io;
  } catch (const std::exception& error) {
    messages.error(error.what());
    return ExitCode::io;
  }
}

}  // namespace

int guarded_run(int argc, char** argv, const Reading* reading) {
  ignore_broken_pipes();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(run(arguments, reading));
}

}  // namespace dateline::cli
