// SPDX-License-Identifier: GPL-2.0-or-later
// A made-up news archive of any size, the same for the same seed.
#pragma once

#include "zipf.hpp"

#include <dateline/date.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::bench {

struct NewsItem {
  std::string headline, author, source, section, date, url, body;
  std::vector<std::string> topics;
};

/// Like news in what costs an index time and room: how often words come back, in the archive and
/// within an article; how the vocabulary grows; sentences, paragraphs, phrases, recurring names.
/// Like it in nothing else: the words mean nothing.
class MadeNews {
 public:
  /// `count` articles of twenty years, in the order of their dates.
  MadeNews(std::uint32_t seed, std::uint64_t count) : seed_(seed), count_(count) {}

  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// The article of a number below `count`. Its words do not depend on `count`, its date does.
  [[nodiscard]] NewsItem item(std::uint64_t number) const;

 private:
  class Reporter;
  [[nodiscard]] DayNumber day(std::uint64_t number) const;

  std::uint32_t seed_;
  std::uint64_t count_;
  Zipf words_{6'000, 16};
  Zipf phrases_{4'000, 20};
  Zipf names_{1'500, 8};
  Zipf few_{120, 200};  ///< authors, topics
};

/// One object, with the line end.
std::string json_line(const NewsItem& item);

/// Writes all articles below `directory`, in files of JSON Lines of `a_file` articles each.
/// Throws std::runtime_error if it can't.
void write_archive(const MadeNews& news, const std::filesystem::path& directory,
                   std::uint64_t a_file = 50'000);

}  // namespace dateline::bench
