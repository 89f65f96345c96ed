// SPDX-License-Identifier: GPL-2.0-or-later
// Joins source and formats in one thread, for those who want articles and no index.
#include "base/read_failure.hpp"
#include "formats/entry_sorter.hpp"
#include "formats/format.hpp"
#include "source/source.hpp"

#include <dateline/reader.hpp>

#include <algorithm>
#include <string>

namespace dateline {
namespace {

void read(const formats::Format& format, const formats::Record& record, const ReadOptions& options,
          const ReadCallbacks& callbacks) {
  const std::string name(format.name);
  bool any = false;
  const formats::ArticleSink sink{
      [&](Article&& article) {
        any = true;
        callbacks.article(std::move(article));
      },
      [&](const std::string& reason) {
        callbacks.problem({record.entry->path, SourceState::partial, name, reason});
      }};
  try {
    formats::read_record(format, record, options, sink);
  } catch (const ReadFailure& failure) {
    const bool part = any || record.number > 0;
    callbacks.problem({record.entry->path, part ? SourceState::partial : SourceState::failed, name,
                       failure.what()});
  }
}

}  // namespace

void read_articles(const std::vector<std::string>& paths, const ReadOptions& options,
                   const ReadCallbacks& callbacks) {
  std::vector<std::vector<source::File>> lists;
  for (const std::string& path : paths)  // a path that doesn't exist is an error before any work
    lists.push_back(source::list_files({path}, options, callbacks.problem));
  formats::EntrySorter sorter(options,
                              {[&](const formats::Format& format, formats::Record&& record) {
                                 read(format, record, options, callbacks);
                               },
                               callbacks.problem});
  for (const auto& files : lists) {
    for (const source::File& file : files)
      source::read_file(
          file, options,
          [&](const source::EntryInfo& entry, ByteStream& bytes) {
            sorter.add(entry.name, entry.mtime, bytes);
          },
          callbacks.problem);
    sorter.finish();
  }
}

std::vector<FormatInfo> list_formats() {
  std::vector<FormatInfo> all = source::container_formats();
  for (const formats::Format& format : formats::all_formats())
    all.push_back({std::string(format.name), std::string(format.description),
                   std::string(format.extensions)});
  std::sort(all.begin(), all.end(),
            [](const FormatInfo& a, const FormatInfo& b) { return a.name < b.name; });
  return all;
}

}  // namespace dateline
