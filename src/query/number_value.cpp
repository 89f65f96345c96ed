// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and ranges of them.
#include "query/number_value.hpp"

#include "query/date_advice.hpp"
#include "query/range.hpp"

#include <charconv>

namespace dateline::query {
namespace {

struct Numbers {
  std::int64_t first, last;
};

std::optional<std::int64_t> number_of(std::string_view digits) {
  constexpr std::size_t most_digits = 15;
  std::int64_t value = 0;
  if (digits.size() > most_digits) return std::nullopt;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  // A sign is no part of a count or a year.
  if (error != std::errc{} || stop != end || digits.empty() || digits.front() == '-')
    return std::nullopt;
  return value;
}

/// What one end of a range means; a decade is ten years.
std::optional<Numbers> numbers_of(Field field, std::string_view text) {
  constexpr int years = 10;
  constexpr std::size_t year_size = 4;
  if (field == Field::year) {
    const bool decade = text.size() == year_size + 1 && text.back() == 's';
    const auto year = number_of(text.substr(0, year_size));
    if (!year || *year == 0 || (text.size() != year_size && !decade)) return std::nullopt;
    if (!decade) return Numbers{*year, *year};
    if (*year % years != 0) return std::nullopt;
    return Numbers{*year, *year + years - 1};
  }
  const auto number = number_of(text);
  if (!number) return std::nullopt;
  return Numbers{*number, *number};
}

std::nullopt_t report(Field field, std::string_view text, Span span, Diagnostics& diagnostics) {
  if (field == Field::year) {
    // A range with a hyphen is the commonest mistake, and dates know it.
    DateAdvice advice = advise_on_date(text);
    if (advice.suggestion.substr(0, 12) != "did you mean") advice.suggestion.clear();
    diagnostics.error(
        span, "bad-number", "'" + shortened(text) + "' is not a year",
        advice.suggestion.empty() ? "use 2000, 1999..2001, 1990s or >=1999" : advice.suggestion);
    return std::nullopt;
  }
  diagnostics.error(span, "bad-number", "'" + shortened(text) + "' is not a number",
                    "use 500, 500..1000 or >=500");
  return std::nullopt;
}

}  // namespace

std::optional<NumberRange> read_numbers(Field field, std::string_view text, Span span,
                                        Diagnostics& diagnostics) {
  if (text == "*") return NumberRange{field, std::nullopt, std::nullopt};
  const auto ends = split_range(text);
  if (!ends) return report(field, text, span, diagnostics);
  NumberRange range{field, std::nullopt, std::nullopt};
  if (ends->first) {
    const auto first = numbers_of(field, *ends->first);
    if (!first) return report(field, *ends->first, span, diagnostics);
    range.first = ends->first_excluded ? first->last + 1 : first->first;
  }
  if (ends->last) {
    const auto last = numbers_of(field, *ends->last);
    if (!last) return report(field, *ends->last, span, diagnostics);
    range.last = ends->last_excluded ? last->first - 1 : last->last;
  }
  if (range.first && range.last && *range.first > *range.last) {
    diagnostics.error(
        span, "backwards-range", "the range is backwards",
        "did you mean " + std::string(*ends->last) + ".." + std::string(*ends->first) + "?");
    return std::nullopt;
  }
  return range;
}

}  // namespace dateline::query
