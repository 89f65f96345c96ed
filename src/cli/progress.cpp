// SPDX-License-Identifier: GPL-2.0-or-later
// Rates, time left, and redrawing.
#include "cli/progress.hpp"

#include "cli/display_width.hpp"
#include "cli/marked_text.hpp"
#include "cli/size.hpp"

namespace dateline::cli {
namespace {

constexpr auto redraw_interval = std::chrono::milliseconds(100);
/// An estimate from less than this is no estimate.
constexpr double shortest_estimate = 2.0;
constexpr std::string_view gap = "  ";

std::string time_left(const IndexProgress& progress, double seconds) {
  const bool known = progress.bytes_total > progress.bytes_done && progress.bytes_done > 0;
  if (!known || seconds < shortest_estimate) return {};
  const double left = static_cast<double>(progress.bytes_total - progress.bytes_done);
  return readable_duration(seconds * left / static_cast<double>(progress.bytes_done)) + " left";
}

}  // namespace

std::string progress_line(const IndexProgress& progress, double seconds, std::size_t width) {
  std::string line = counted(progress.articles, "article");
  const auto add = [&line](const std::string& text) {
    if (!text.empty()) line.append(gap).append(text);
  };
  if (seconds > 0 && progress.bytes > 0) {
    add(readable_size(static_cast<double>(progress.bytes) / seconds) + "/s");
  }
  add(time_left(progress, seconds));
  add(sanitized_line(progress.path));
  return truncated(line, width);
}

ProgressLine::ProgressLine(const Messages& messages, bool shown, std::size_t width)
    : messages_(messages), shown_(shown), width_(width) {}

ProgressLine::~ProgressLine() { erase(); }

void ProgressLine::update(const IndexProgress& progress) {
  const auto now = Clock::now();
  if (!shown_ || now < next_) return;
  next_ = now + redraw_interval;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  // A full last column would make the terminal begin a new line.
  messages_.raw("\r" + progress_line(progress, seconds, width_ - 1) + "\x1b[K");
}

void ProgressLine::erase() {
  if (drawn_) messages_.raw("\r\x1b[K");
  drawn_ = false;
}

}  // namespace dateline::cli
