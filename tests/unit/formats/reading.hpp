// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a text the way a run reads an entry, and keeps all that comes of it.
#pragma once

#include "base/read_failure.hpp"
#include "formats/entry_sorter.hpp"
#include "formats/format.hpp"

#include <string>
#include <string_view>
#include <vector>

struct Reading {
  std::vector<dateline::Article> articles;
  std::vector<dateline::SourceProblem> problems;
};

/// Sorts and reads entries one after another; finish() gives what came of them.
class Reader {
 public:
  explicit Reader(dateline::ReadOptions options = {})
      : options_(std::move(options)),
        sorter_(options_, {[this](const dateline::formats::Format& format,
                                  dateline::formats::Record&& record) { read(format, record); },
                           [this](const dateline::SourceProblem& problem) {
                             reading_.problems.push_back(problem);
                           }}) {}

  Reader& add(const std::string& path, std::string_view bytes, std::int64_t mtime = 0) {
    dateline::MemoryStream stream(bytes);
    sorter_.add(path, mtime, stream);
    return *this;
  }

  Reader& note(const std::string& path, std::uint64_t articles) {
    sorter_.note(path, articles);
    return *this;
  }

  Reader& add(const std::string& path, dateline::ByteStream& stream) {
    sorter_.add(path, 0, stream);
    return *this;
  }

  Reading finish() {
    sorter_.finish();
    return std::move(reading_);
  }

 private:
  void read(const dateline::formats::Format& format, const dateline::formats::Record& record) {
    const auto problem = [&](const std::string& reason) {
      reading_.problems.push_back(
          {record.entry->path, dateline::SourceState::partial, std::string(format.name), reason});
    };
    try {
      dateline::formats::read_record(
          format, record, options_,
          {[&](dateline::Article&& article) { reading_.articles.push_back(std::move(article)); },
           problem});
    } catch (const dateline::ReadFailure& failure) {
      problem(failure.what());
    }
  }

  dateline::ReadOptions options_;
  Reading reading_;
  dateline::formats::EntrySorter sorter_;
};

/// What comes of one entry.
inline Reading read_entry(const std::string& path, std::string_view bytes, std::int64_t mtime = 0) {
  return Reader().add(path, bytes, mtime).finish();
}

/// The one article of an entry that holds one.
inline dateline::Article read_one(const std::string& path, std::string_view bytes,
                                  std::int64_t mtime = 0) {
  Reading reading = read_entry(path, bytes, mtime);
  return reading.articles.size() == 1 ? reading.articles.front() : dateline::Article{};
}
