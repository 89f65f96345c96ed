// SPDX-License-Identifier: GPL-2.0-or-later
// The line that tells how far indexing has come.
#pragma once

#include <dateline/indexer.hpp>

#include <chrono>
#include <string>

#include "cli/messages.hpp"

namespace dateline::cli {

/// "12,345 articles  82 MB/s  0:42 left  news/1999.zip", cut to `width` columns.
std::string progress_line(const IndexProgress& progress, double seconds, std::size_t width);

/// Draws the line on standard error, again and again in one place. From one thread at a time.
class ProgressLine {
 public:
  /// Draws nothing unless `shown`.
  ProgressLine(const Messages& messages, bool shown, std::size_t width);
  /// Erases what is left.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// At most ten times a second; calls in between are dropped.
  void update(const IndexProgress& progress);
  /// Makes room for a message; the next update draws the line again.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  const Messages& messages_;
  bool shown_;
  bool drawn_ = false;
  std::size_t width_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace dateline::cli
