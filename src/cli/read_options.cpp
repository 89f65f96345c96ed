// SPDX-License-Identifier: GPL-2.0-or-later
// What to read and how much of it.
#include "cli/read_options.hpp"

#include <charconv>
#include <limits>

#include "cli/options.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

double parse_ratio(const std::string& text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stopped != end || !(value >= 1)) {
    throw UsageError("'" + text + "' is not a ratio for --max-ratio",
                     "write a number of at least 1, for instance 1000");
  }
  return value;
}

}  // namespace

void add_read_options(CLI::App& app, ReadOptions& target) {
  add_list(app, {"--include", "GLOB", "read only paths that match; may be repeated"},
           target.include);
  add_list(app, {"--exclude", "GLOB", "leave out paths that match; may be repeated"},
           target.exclude);
  add_choice<DateOrder>(app, {"--date-order", "ORDER", "read 03/04/2000 as dmy or mdy"},
                        {{"dmy", DateOrder::day_first}, {"mdy", DateOrder::month_first}},
                        [&target](DateOrder order) { target.date_order = order; });
  add_size(app, {"--max-file", "SIZE", "no single article's file above SIZE (256M)"},
           target.max_file);
  add_count(app, {"--max-depth", "N", "no more than N archives within archives (4)"}, {},
            [&target](std::uint64_t n) {
              constexpr std::uint64_t most = std::numeric_limits<unsigned>::max();
              target.max_depth = static_cast<unsigned>(n < most ? n : most);
            });
  add_read(app, {"--max-ratio", "N", "nothing that unpacks to over N times its size (1000)"},
           [&target](const std::string& text) { target.max_ratio = parse_ratio(text); });
  add_count(app, {"--max-members", "N", "no more than N members of an archive (10000000)"}, {1},
            [&target](std::uint64_t n) { target.max_members = n; });
}

}  // namespace dateline::cli
