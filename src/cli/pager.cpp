// SPDX-License-Identifier: GPL-2.0-or-later
// Starting the pager and leaving it in order.
#include "cli/pager.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace dateline::cli {
namespace {

[[noreturn]] void become_pager(const char* command, int input) {
  dup2(input, STDIN_FILENO);
  close(input);
  std::signal(SIGPIPE, SIG_DFL);
  setenv("LESS", "FRX", 0);
  execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
  _exit(127);
}

}  // namespace

Pager::Pager(const std::string& command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  terminal_ = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  process_ = terminal_ < 0 ? -1 : fork();
  if (process_ == 0) become_pager(command.c_str(), ends[0]);
  if (process_ > 0) {
    dup2(ends[1], STDOUT_FILENO);
    // Ctrl-C is for the pager: dying under it would leave the terminal to two readers.
    std::signal(SIGINT, SIG_IGN);
  }
  close(ends[0]);
  close(ends[1]);
}

Pager::~Pager() {
  if (process_ > 0) {
    dup2(terminal_, STDOUT_FILENO);
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
    std::signal(SIGINT, SIG_DFL);
  }
  if (terminal_ >= 0) close(terminal_);
}

}  // namespace dateline::cli
