// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the years found in sentences with those a table says they name.
#include "year_score.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

namespace dateline::bench {

namespace {

/// Of so many rows the last is held out.
constexpr std::size_t kHeldOutEvery = 3;

class RowReader {
 public:
  RowReader(const std::string& path, std::size_t number) : path_(path), number_(number) {}

  [[nodiscard]] YearRow read(const std::string& line) const {
    std::istringstream fields(line);
    std::string published, years;
    YearRow row;
    if (!std::getline(fields, published, '\t') || !std::getline(fields, years, '\t') ||
        !std::getline(fields, row.text) || row.text.empty())
      fail("three fields are needed");
    if (published != "unknown") {
      const auto date = parse_iso_date(published);
      if (!date) fail("'" + published + "' is no date");
      row.published = *date;
    }
    add_years(years, row.years);
    if (row.published.known()) row.years.erase(row.published.year);
    return row;
  }

 private:
  /// "-", "1998", "1990..1999", with commas between.
  void add_years(const std::string& field, std::set<std::int16_t>& years) const {
    if (field == "-") return;
    std::istringstream parts(field);
    for (std::string part; std::getline(parts, part, ',');) {
      const std::size_t dots = part.find("..");
      const std::int16_t first = year(part.substr(0, dots));
      const std::int16_t last = dots == std::string::npos ? first : year(part.substr(dots + 2));
      for (int each = first; each <= last; ++each) years.insert(static_cast<std::int16_t>(each));
    }
  }

  [[nodiscard]] std::int16_t year(const std::string& text) const {
    std::int16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) fail("'" + text + "' is no year");
    return value;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorCode::invalid_argument, path_ + ":" + std::to_string(number_) + ": " + what);
  }

  const std::string& path_;
  std::size_t number_;
};

}  // namespace

std::vector<YearRow> read_year_rows(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(ErrorCode::invalid_argument, path + ": cannot be read");
  std::vector<YearRow> rows;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    rows.push_back(RowReader(path, number).read(line));
    rows.back().held_out = rows.size() % kHeldOutEvery == 0;
  }
  return rows;
}

std::set<std::int16_t> found_years(const Tagger& tagger, const YearRow& row) {
  Article article;
  article.body = row.text;
  article.date = row.published;
  const std::vector<std::int16_t> years = tagger.tag(article).years;
  std::set<std::int16_t> found(years.begin(), years.end());
  if (row.published.known()) found.erase(row.published.year);
  return found;
}

void add_score(const YearRow& row, const std::set<std::int16_t>& found, YearScore& score) {
  const auto both = static_cast<std::uint64_t>(std::count_if(
      found.begin(), found.end(), [&](std::int16_t year) { return row.years.count(year) > 0; }));
  score.years += {row.years.size(), found.size(), both, both};
  ++score.rows;
  if (found == row.years) ++score.right_rows;
}

}  // namespace dateline::bench
