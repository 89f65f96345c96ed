// SPDX-License-Identifier: GPL-2.0-or-later
// Completes what a format's reader found: dateline, date, source, language, clean text.
#include "base/read_failure.hpp"
#include "formats/agencies.hpp"
#include "formats/date_choice.hpp"
#include "formats/date_path.hpp"
#include "formats/dateline_line.hpp"
#include "formats/format.hpp"
#include "formats/strings.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"

#include <cstdlib>
#include <utility>

namespace dateline::formats {
namespace {

/// A dateline may stand behind a byline and a note to editors, not further down.
constexpr int dateline_paragraphs = 3;

std::optional<DatelineLine> find_dateline(std::string_view body) {
  for (int i = 0; i < dateline_paragraphs && !body.empty(); ++i) {
    const std::size_t end = body.find("\n\n");
    if (auto line = parse_dateline_line(body.substr(0, end))) return line;
    body.remove_prefix(end == std::string_view::npos ? body.size() : end + 2);
  }
  return std::nullopt;
}

/// Its year stands in another date; one that only the file's time gives counts if story and file
/// are of the same days.
Date dateline_date(const DatelineLine& line, const Date& reference, std::int64_t mtime) {
  constexpr DayNumber same_days = 3;
  if (line.day == 0) return {};
  if (line.year != 0) {
    return line.day <= days_in_month(line.year, line.month)
               ? Date::from_day(line.year, line.month, line.day)
               : Date{};
  }
  if (reference.known()) return nearest_date(line.month, line.day, reference);
  const auto written = date_from_mtime(mtime);
  if (!written) return {};
  const Date date = nearest_date(line.month, line.day, *written);
  const bool near =
      date.known() && std::abs(date.days().first - written->days().first) <= same_days;
  return near ? date : Date{};
}

void complete_dates(Article& article, const std::optional<DatelineLine>& line, const Entry& entry) {
  const auto url_date = find_path_date(article.url), path_date = find_path_date(entry.path);
  if (line) {
    const Date reference = article.date.known() ? article.date
                           : url_date           ? *url_date
                                                : path_date.value_or(Date{});
    article.dateline.date = dateline_date(*line, reference, entry.mtime);
  }
  DateChoice choice(entry.mtime);
  choice.add(article.date, article.date_origin);
  choice.add(article.dateline.date, DateOrigin::dateline);
  choice.add(url_date, DateOrigin::url);
  choice.add(path_date, DateOrigin::path);
  choice.add(date_from_mtime(entry.mtime), DateOrigin::mtime);
  const DatedFrom best = choice.best();
  article.date = best.date;
  article.date_origin = best.origin;
}

/// "reuters.com" is the agency's own site.
std::string source_of_site(const std::string& site) {
  const std::string label = site.substr(0, site.find('.'));
  return is_agency(label) ? agency_name(label) : site;
}

void complete_source(Article& article, const std::optional<DatelineLine>& line) {
  if (line && article.dateline.place.empty()) article.dateline.place = line->place;
  if (line && article.dateline.agency.empty()) article.dateline.agency = line->agency;
  if (article.agency.empty()) article.agency = article.dateline.agency;
  if (article.source.empty()) article.source = article.agency;
  if (article.source.empty()) article.source = source_of_site(site_of(article.url));
}

/// Bytes of a story that tell its language; more would take time and change nothing.
constexpr std::size_t language_sample = 512;

void complete_language(Article& article) {
  article.lang = lower(article.lang.substr(0, article.lang.find_first_of("-_")));
  const bool tag = article.lang.size() == 2 || article.lang.size() == 3;
  if (!tag || article.lang.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos)
    article.lang = text::guess_language(
        std::string_view(article.body.empty() ? article.headline : article.body)
            .substr(0, language_sample));
}

void clean(Article& article) {
  for (std::string* field :
       {&article.id, &article.headline, &article.lead, &article.body, &article.dateline.place,
        &article.dateline.agency, &article.source, &article.agency, &article.section, &article.lang,
        &article.url, &article.path})
    text::make_clean(*field);
  for (auto* values :
       {&article.authors, &article.persons, &article.orgs, &article.places, &article.topics})
    for (std::string& value : *values) text::make_clean(value);
}

void complete(Article& article, const Format& format, const Entry& entry) {
  clean(article);
  article.path = entry.path;
  article.format = format.name;
  const auto line = find_dateline(article.body);
  complete_dates(article, line, entry);
  complete_source(article, line);
  complete_language(article);
}

/// An article that its source numbered is part of the collection, text or no text.
bool is_nothing(const Article& article) {
  return article.headline.empty() && article.body.empty() && article.id.empty();
}

}  // namespace

void read_record(const Format& format, const Record& record, const ReadOptions& options,
                 const ArticleSink& sink) {
  ArticleSink completed;
  completed.problem = sink.problem;
  completed.article = [&](Article&& article) {
    if (is_nothing(article)) {
      sink.problem("an article without text");
      return;
    }
    complete(article, format, *record.entry);
    sink.article(std::move(article));
  };
  format.read(record, options, completed);
}

std::vector<std::string> read_record(const Format& format, const Record& record,
                                     const ReadOptions& options,
                                     std::function<void(Article&&)> take) {
  std::vector<std::string> problems;
  try {
    read_record(format, record, options, ArticleSink{std::move(take), [&](const std::string& why) {
                                                       problems.push_back(why);
                                                     }});
  } catch (const ReadFailure& failure) {
    problems.emplace_back(failure.what());
  }
  return problems;
}

}  // namespace dateline::formats
