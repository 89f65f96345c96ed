// SPDX-License-Identifier: GPL-2.0-or-later
// The closing line of `dateline index`.
#include "cli/render_report.hpp"

#include "cli/size.hpp"

namespace dateline::cli {
namespace {

std::string speed(const IndexReport& report) {
  std::string text = ", " + readable_duration(report.seconds);
  if (report.seconds > 0 && report.text_bytes > 0) {
    const double rate = static_cast<double>(report.text_bytes) / report.seconds;
    text += ", " + readable_size(rate) + "/s of text";
  }
  return text;
}

}  // namespace

std::string render_report(const IndexReport& report, const std::filesystem::path& place,
                          bool dry_run, const TextStyle& style) {
  std::string text = painted(sanitized_line(place.string()), Ink::title, style) + ": ";
  text += counted(report.articles, "article") + ": " + grouped(report.added) + " added, " +
          grouped(report.updated) + " updated, " + grouped(report.removed) + " removed; " +
          counted(report.sources, "file") + ", " + grouped(report.unchanged) + " unchanged";
  if (report.skipped > 0) text += ", " + grouped(report.skipped) + " without articles";
  if (style.terminal) text += speed(report);
  if (dry_run) text += "; nothing was written";
  if (report.interrupted) text += "; stopped early, what was read is kept";
  return text + "\n";
}

}  // namespace dateline::cli
