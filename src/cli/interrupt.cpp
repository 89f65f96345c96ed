// SPDX-License-Identifier: GPL-2.0-or-later
// Signal handlers; they do no more than set a flag or leave.
#include "cli/interrupt.hpp"

#include <unistd.h>

#include <csignal>
#include <string_view>

#include "cli/exit_code.hpp"

namespace dateline::cli {
namespace {

std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free, "used in a signal handler");

constexpr std::string_view advice =
    "\nfinishing what is complete; once more stops at once, without it\n";

extern "C" void on_interrupt(int) {
  if (stop_requested.exchange(true)) _exit(static_cast<int>(ExitCode::interrupted));
  // Nothing can be done here about a write that fails.
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, advice.data(), advice.size());
}

}  // namespace

const std::atomic<bool>& stop_on_interrupt() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    // What nohup or a shell set to be ignored stays ignored.
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
  return stop_requested;
}

void ignore_broken_pipes() { std::signal(SIGPIPE, SIG_IGN); }

}  // namespace dateline::cli
