// SPDX-License-Identifier: GPL-2.0-or-later
// The words themselves.
#include "cli/labels.hpp"

namespace dateline::cli {
namespace {

std::string_view origin_phrase(DateOrigin origin) {
  switch (origin) {
    case DateOrigin::structured:
      return ", from the source's own date";
    case DateOrigin::meta:
      return ", from the page's metadata";
    case DateOrigin::dateline:
      return ", from the dateline";
    case DateOrigin::url:
      return ", from the address";
    case DateOrigin::path:
      return ", from the path";
    case DateOrigin::mtime:
      return ", from the file's time";
    case DateOrigin::none:
      break;
  }
  return {};
}

}  // namespace

std::string_view state_name(SourceState state) {
  switch (state) {
    case SourceState::read:
      return "read";
    case SourceState::partial:
      return "partial";
    case SourceState::failed:
      return "failed";
    case SourceState::skipped:
      break;
  }
  return "skipped";
}

std::string_view zone_name(Zone zone) {
  if (zone == Zone::metadata) return "metadata";
  return zone == Zone::headline ? "headline" : "body";
}

std::string short_date(const Date& date) {
  constexpr std::size_t to_the_day = 10;
  return date.known() ? to_string(date).substr(0, to_the_day) : "undated";
}

std::string described_date(const Date& date, DateOrigin origin) {
  if (!date.known()) return "undated";
  std::string text = to_string(date);
  if (date.precision == DatePrecision::year) text += ", year only";
  if (date.precision == DatePrecision::month) text += ", month only";
  return text.append(origin_phrase(origin));
}

}  // namespace dateline::cli
