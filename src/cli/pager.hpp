// SPDX-License-Identifier: GPL-2.0-or-later
// A pager between standard output and the terminal.
#pragma once

#include <sys/types.h>

#include <string>

namespace dateline::cli {

/// While it lives, standard output is the pager's input. If the pager can't be started the text
/// goes to the terminal as it is.
class Pager {
 public:
  /// `command` is run by the shell; LESS is set to FRX for it unless it is set already.
  explicit Pager(const std::string& command);
  /// Ends the pager's input and waits until it is left.
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  int terminal_ = -1;  ///< the descriptor that standard output was
  pid_t process_ = -1;
};

}  // namespace dateline::cli
