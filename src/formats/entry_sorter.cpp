// SPDX-License-Identifier: GPL-2.0-or-later
// Reads entries as far as it must to know them, and keeps companions apart.
#include "formats/entry_sorter.hpp"

#include "base/read_failure.hpp"
#include "formats/companions.hpp"
#include "formats/plain_text.hpp"
#include "formats/strings.hpp"
#include "formats/unreadable.hpp"
#include "text/charset.hpp"

#include <memory>
#include <utility>

namespace dateline::formats {
namespace {

/// Bounds of what is held back. A folder with more unmarked texts than this is a folder of
/// articles.
constexpr std::size_t most_held = 64;
constexpr std::uint64_t most_held_bytes = 16ull << 20;

bool is_text(const Format& format) {
  return format.name == plain_text_format.name || format.name == markdown_format.name;
}

}  // namespace

EntrySorter::EntrySorter(const ReadOptions& options, SortedSink sink)
    : options_(options), sink_(std::move(sink)) {}

void EntrySorter::add(const std::string& path, std::int64_t mtime, ByteStream& bytes) {
  enter(path);
  std::string_view format_name;
  try {
    EntryHead head = read_head(bytes, buffer_);
    if (text::is_utf16(head.bytes)) {
      add_decoded(path, mtime, std::move(head), bytes);
      return;
    }
    if (trim(head.bytes).empty() && (head.whole || head.damage)) {
      if (head.damage) std::rethrow_exception(head.damage);
      report(path, SourceState::skipped, {}, "empty");
      return;
    }
    if (const auto unreadable = find_unreadable(head.bytes, path)) {
      report(path, unreadable->state, {}, unreadable->reason);
      return;
    }
    const Format* format = detect_format(head.bytes, path);
    if (format == nullptr) {
      report(path, SourceState::skipped, {}, "not a news format (unknown)");
      return;
    }
    format_name = format->name;
    Record record{std::make_shared<const Entry>(Entry{path, mtime}), {}, 0};
    if (format->frame != nullptr)
      frame(*format, std::move(record), head, bytes);
    else
      read(*format, std::move(record), std::move(head), bytes);
  } catch (const ReadFailure& failure) {
    report(path, SourceState::failed, format_name, failure.what());
  }
}

/// No format is known by bytes in UTF-16, so that such an entry is sorted as what it means.
void EntrySorter::add_decoded(const std::string& path, std::int64_t mtime, EntryHead&& head,
                              ByteStream& bytes) {
  const EntryBytes entry = read_whole(std::move(head), bytes, options_.max_file);
  if (!entry.damage.empty()) report(path, SourceState::partial, {}, entry.damage);
  const text::Decoded decoded = text::decode(entry.bytes);
  if (decoded.replaced)
    report(path, SourceState::partial, {}, "some bytes are no text in " + decoded.charset);
  MemoryStream stream(decoded.utf8);
  add(path, mtime, stream);
}

void EntrySorter::note(const std::string& path, std::uint64_t articles) {
  enter(path);
  count(articles);
}

void EntrySorter::finish() {
  while (!open_.empty()) leave();
  several_.clear();
}

/// An entry of several records, handed over one by one.
void EntrySorter::frame(const Format& format, Record record, const EntryHead& head,
                        ByteStream& bytes) {
  HeadedStream stream(head, bytes);
  std::uint64_t records = 0;
  try {
    format.frame(stream, options_, [&](std::string&& piece) {
      deliver(format, Record{record.entry, std::move(piece), records++});
    });
  } catch (const ReadFailure& failure) {
    report(record.entry->path, records == 0 ? SourceState::failed : SourceState::partial,
           format.name, failure.what());
  }
  count(records);
}

/// An entry that is one record.
void EntrySorter::read(const Format& format, Record&& record, EntryHead&& head, ByteStream& bytes) {
  const std::string& path = record.entry->path;
  const bool named = has_companion_name(path);
  // The date of a folder says nothing of one file in it, nor does any date of a read-me file.
  const bool marked = !is_text(format) ||
                      has_article_marks(head.bytes, named ? std::string_view() : file_name(path));
  EntryBytes entry = read_whole(std::move(head), bytes, options_.max_file);
  record.bytes = std::move(entry.bytes);
  Held whole{&format, std::move(record), named, std::move(entry.damage)};
  if (marked) {
    deliver(std::move(whole));
    count(1);
  } else {
    hold(std::move(whole));
  }
}

/// An unmarked text goes where its folder says, or waits until the folder can tell.
void EntrySorter::hold(Held&& held) {
  Folder& folder = open_.back();
  if (held.companion_name ? folder.articles : folder.several) {
    skip(held);
  } else if (!held.companion_name && folder.texts) {
    deliver(std::move(held));
  } else {
    held_bytes_ += held.record.bytes.size();
    folder.held.push_back(std::move(held));
    if (folder.held.size() > most_held) settle(folder);
    if (held_bytes_ > most_held_bytes)
      for (Folder& open : open_) settle(open);
  }
}

/// Decides on what is held: texts first, as they may be the articles that a read-me file lies
/// beside.
void EntrySorter::settle(Folder& folder) {
  std::vector<Held> held = std::exchange(folder.held, {});
  if (held.empty()) return;
  for (const bool companion_name : {false, true}) {
    for (Held& one : held) {
      if (one.companion_name != companion_name) continue;
      held_bytes_ -= one.record.bytes.size();
      if (companion_name ? folder.articles : folder.several) {
        skip(one);
      } else {
        folder.texts = folder.texts || !companion_name;
        mark_articles(folder);
        deliver(std::move(one));
      }
    }
  }
}

/// What `folder` holds, the folders around it hold too.
void EntrySorter::mark_articles(const Folder& folder) {
  for (Folder& open : open_) {
    open.articles = true;
    if (&open == &folder) return;
  }
}

/// Takes note of what an entry of the innermost folder gave.
void EntrySorter::count(std::uint64_t records) {
  if (records == 0) return;
  Folder& folder = open_.back();
  mark_articles(folder);
  if (records < 2 || folder.several) return;
  folder.several = true;
  settle(folder);
}

/// Makes the folder of `path` the innermost open one, with all around it open too.
void EntrySorter::enter(std::string_view path) {
  const std::string_view folder = folder_of(path);
  while (!open_.empty() && !folder.starts_with(open_.back().path)) leave();
  std::size_t end = open_.empty() ? 0 : open_.back().path.size();
  if (open_.empty()) open({});
  while (end < folder.size()) {
    end = folder.find_first_of("/!", end) + 1;
    open(folder.substr(0, end));
  }
}

void EntrySorter::open(std::string_view path) {
  Folder folder;
  folder.path = path;
  folder.several = several_.count(folder.path) != 0;
  folder.articles = folder.several;
  open_.push_back(std::move(folder));
}

/// All is known of the innermost folder now.
void EntrySorter::leave() {
  settle(open_.back());
  if (open_.back().several) several_.insert(open_.back().path);
  open_.pop_back();
}

void EntrySorter::deliver(const Format& format, Record&& record) {
  sink_.record(format, std::move(record));
}

/// Damage is told next to the record it belongs to.
void EntrySorter::deliver(Held&& held) {
  if (!held.damage.empty())
    report(held.record.entry->path, SourceState::partial, held.format->name, held.damage);
  deliver(*held.format, std::move(held.record));
}

void EntrySorter::skip(const Held& held) {
  report(held.record.entry->path, SourceState::skipped, {},
         "a companion of the news beside it, not an article");
}

void EntrySorter::report(const std::string& path, SourceState state, std::string_view format,
                         const std::string& reason) {
  sink_.problem({path, state, std::string(format), reason});
}

}  // namespace dateline::formats
