// SPDX-License-Identifier: GPL-2.0-or-later
// Times told from the publication or from a year named before: "last year", "two decades ago".
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

namespace dateline::entity {

namespace {

/// Before "a year earlier" where figures are compared.
constexpr auto kComparing = word_set(std::to_array<std::string_view>(
    {"from", "with", "than", "to", "versus", "vs", "against", "over", "on", "share", "percent",
     "pct", "million", "mln", "billion", "bln"}));

constexpr auto kBeforeStretch = word_set(
    std::to_array<std::string_view>({"over", "in", "within", "for", "during", "into", "through"}));
constexpr auto kBeforeVerb = word_set(std::to_array<std::string_view>(
    {"to", "will", "would", "could", "can", "may", "might", "should", "must", "not"}));

/// Between "last" and "year".
constexpr auto kKindsOfYear = word_set(std::to_array<std::string_view>(
    {"fiscal", "financial", "calendar", "business", "academic", "marketing", "crop", "full"}));

/// "Almost 80 years ago" names no year.
constexpr auto kApproximate = word_set(std::to_array<std::string_view>(
    {"almost", "nearly", "about", "around", "some", "over", "than", "roughly", "approximately"}));
constexpr int kVagueYears = 20;

/// The month from which on a year draws to its end.
constexpr int kYearsEnd = 10;

/// Figures are compared with no year further back than this.
constexpr int kComparedYears = 2;

}  // namespace

/// The year "a year earlier" at word `i` counts from: one named in the sentence, that of the
/// results an article reports, or else that of the publication.
std::optional<int> TimeFinder::year_spoken_of(std::uint32_t i) const {
  const int now = published_.year;
  if (anchor_.year != 0 && anchor_.sentence == sentence_ &&
      (!knows_publication() || anchor_.year <= now)) {
    const bool compares =
        kComparing.contains(word_before(i)) || (i > 0 && text_[i - 1].letters == Letters::digits);
    if (!compares || !knows_publication() || anchor_.year >= now - kComparedYears)
      return anchor_.year;
  }
  if (results_year_ != 0) return results_year_;
  return knows_publication() ? std::optional<int>(now) : std::nullopt;
}

/// "last year", "this month", "next summer", "the past decade", "the past five years".
TimeFinder::Found TimeFinder::shifted_at(std::uint32_t i) const {
  const Shift shift = shift_of(word(i));
  if (shift == Shift::none || ends_before(i + 1)) return std::nullopt;
  const std::string_view next = word(i + 1);
  if (const int month = season_month(next)) {
    const auto year = year_of_season(month, shift, Tense::unknown, published_);
    if (!year) return std::nullopt;
    return TimeMention{i, i + 2, season(month, *year), YearFrom::shift, "season"};
  }
  if (text_[i + 1].letters == Letters::digits || text_[i + 1].is(number_word))
    return shift == Shift::last ? stretch_at(i) : std::nullopt;
  return shifted_unit(i, kKindsOfYear.contains(next) ? i + 2 : i + 1, shift);
}

/// `at` is the unit, `shift` what word `i` says of it.
TimeFinder::Found TimeFinder::shifted_unit(std::uint32_t i, std::uint32_t at, Shift shift) const {
  const std::string_view name = linked(at);
  const TimeUnit unit = time_unit(name);
  if (unit == TimeUnit::none || unit == TimeUnit::day || unit == TimeUnit::century ||
      name.ends_with('s'))
    return std::nullopt;
  const std::string_view which = word(i);
  const auto mention = [&](const TimeSpan& span) {
    return TimeMention{i, at + 1, span, YearFrom::shift, "relative"};
  };
  if (unit == TimeUnit::year) {
    // "Over the next year" is from now on.
    const bool follows = which == "following" || (which == "next" && word_before(i) == "the" &&
                                                  !kBeforeStretch.contains(word_before(i - 1)));
    const bool precedes = which == "previous" || which == "prior";
    const bool has_anchor = anchor_.year != 0 && anchor_.sentence == sentence_;
    if (follows && has_anchor) return mention(span_of_years(anchor_.year + 1, anchor_.year + 1));
    if (which == "following") return std::nullopt;
    if (precedes) {
      const auto year = year_spoken_of(i);
      if (!year) return std::nullopt;
      return mention(span_of_years(*year - 1, *year - 1));
    }
  }
  if (!knows_publication() || which == "following") return std::nullopt;
  const bool is_decade = unit == TimeUnit::decade;
  if (which == "past" || (is_decade && shift == Shift::last && word_before(i) == "the")) {
    const auto span = span_until(published_, 1, unit);
    return span ? Found(mention(*span)) : std::nullopt;
  }
  // In spring "the coming year" is not the next one.
  if (which == "coming" && unit == TimeUnit::year && published_.month < kYearsEnd)
    return std::nullopt;
  const int count = shift == Shift::last ? 1 : shift == Shift::next ? -1 : 0;
  if (is_decade) {
    if (shift == Shift::next) return std::nullopt;
    const int decade = published_.year / 10 * 10 - 10 * count;
    return mention(span_of_years(decade, decade + 9));
  }
  const auto date = units_before(published_, count, unit);
  if (!date) return std::nullopt;
  if (unit == TimeUnit::quarter)
    return mention(span_of_months(date->year, (date->month - 1) / 3 * 3 + 1, 3));
  return mention(span_of(*date));
}

/// "the past five years", "last 18 months".
TimeFinder::Found TimeFinder::stretch_at(std::uint32_t i) const {
  const auto count = small_number(word(i + 1));
  const TimeUnit unit = time_unit(linked(i + 2));
  if (!count || unit == TimeUnit::none || !knows_publication() || word(i) == "previous" ||
      year_number(i + 1) || linked(i + 3) == "of")
    return std::nullopt;
  // "It is meant to last three years."
  if (word(i) == "last" && kBeforeVerb.contains(word_before(i))) return std::nullopt;
  const auto span = span_until(published_, *count, unit);
  if (!span) return std::nullopt;
  return TimeMention{i, i + 3, *span, YearFrom::shift, "relative"};
}

/// "two years ago", "half a year ago", "a year earlier", "twenty-five years ago", "a year later",
/// "in two years' time".
TimeFinder::Found TimeFinder::ago_at(std::uint32_t i) const {
  const bool half = word(i) == "half";
  std::uint32_t at = half ? i + 1 : i;
  auto count = small_number(word(at));
  if (!count || (half && word(at).front() != 'a')) return std::nullopt;
  ++at;
  if (*count >= 20 && in_sentence(at) && text_[at].before == Between::joined) {
    const auto ones = small_number(word(at));
    if (ones && *ones < 10) {
      *count += *ones;
      ++at;
    }
  }
  TimeUnit unit = time_unit(linked(at));
  if (unit == TimeUnit::none) return std::nullopt;
  if (half) {
    *count = unit == TimeUnit::year ? 6 : unit == TimeUnit::decade ? 5 : 50;
    if (unit < TimeUnit::year) return std::nullopt;
    unit = unit == TimeUnit::year ? TimeUnit::month : TimeUnit::year;
  }
  // The apostrophe of "two years' time" is a mark between words.
  const bool owns = text_[at].possessive && in_sentence(at + 1);
  const std::string_view after = owns ? word(at + 1) : linked(at + 1);
  const auto mention = [&](std::uint32_t words, const TimeSpan& span) {
    return TimeMention{i, at + words, span, YearFrom::shift, "relative"};
  };
  const bool earlier = after == "earlier" || after == "before", later = after == "later";
  // "A year earlier than expected" counts from no time.
  if (earlier && linked(at + 2) == "than") return std::nullopt;
  if (unit == TimeUnit::year && (earlier || later)) {
    // "Two years earlier" counts from another time the text speaks of; "a year earlier" may compare
    // with now.
    const bool has_anchor = anchor_.year != 0 && anchor_.sentence + (later ? 1 : 0) >= sentence_;
    if (!has_anchor && (later || *count != 1)) return std::nullopt;
    const auto base = later ? std::optional<int>(anchor_.year) : year_spoken_of(i);
    if (!base) return std::nullopt;
    const int year = *base + (later ? *count : -*count);
    if (year < 1 || year > 9999) return std::nullopt;
    return mention(2, span_of_years(year, year));
  }
  if (!knows_publication()) return std::nullopt;
  const bool ahead = (after == "time" && owns && word_before(i) == "in") ||
                     (after == "from" && linked(at + 2) == "now") || after == "hence";
  if (after != "ago" && !ahead) return std::nullopt;
  if (after == "ago" && unit == TimeUnit::year && *count == 1 && results_year_ != 0)
    return mention(2, span_of_years(results_year_ - 1, results_year_ - 1));
  const auto date = units_before(published_, ahead ? -*count : *count, unit);
  if (!date) return std::nullopt;
  TimeSpan span = span_of(*date);
  if (published_.year - date->year >= kVagueYears && kApproximate.contains(word_before(i)))
    span.years = {};
  return mention(after == "from" ? 3 : 2, span);
}

/// "the year-ago quarter", "the year-earlier period", "the year before", "the year before last".
TimeFinder::Found TimeFinder::compared_year_at(std::uint32_t i) const {
  const std::string_view after = linked(i + 1);
  int back = 1;
  std::uint32_t end = i + 2;
  if (after == "before" && word_before(i) == "the") {
    if (linked(end) == "last") {
      if (!knows_publication()) return std::nullopt;
      const int year = published_.year - 2;
      return TimeMention{i, end + 1, span_of_years(year, year), YearFrom::shift, "relative"};
    }
    if (!ends_before(end)) return std::nullopt;
  } else if (!((after == "ago" || after == "earlier") &&
               (text_[i + 1].before == Between::joined || word_before(i) == "the"))) {
    return std::nullopt;
  }
  const auto base = year_spoken_of(i);
  if (!base) return std::nullopt;
  const int year = *base - back;
  return TimeMention{i, end, span_of_years(year, year), YearFrom::shift, "relative"};
}

}  // namespace dateline::entity
