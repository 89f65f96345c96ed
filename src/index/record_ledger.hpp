// SPDX-License-Identifier: GPL-2.0-or-later
// Books of one run: which record of which entry gave which articles.
#pragma once

#include "base/large_vector.hpp"
#include "store/sources.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Rows of the files read in a run. The reader thread fills rows; the writer thread settles places.
class RecordLedger {
 public:
  using FileNumber = std::size_t;
  using EntryNumber = std::size_t;

  /// `anew`: records that the last generation has give their articles anew all the same.
  explicit RecordLedger(bool anew = false) : anew_(anew) {}

  /// Begins a file; `before` is its row of the last generation, null if it is new.
  FileNumber begin_file(store::FileRow row, std::unique_ptr<store::FileRow> before);
  EntryNumber begin_entry(FileNumber file, const std::string& name, const std::string& format);
  /// A record of that entry: known if the last generation has the same one and had no problem with
  /// it, whose articles are then kept, unless all are made anew. Else its articles are to be
  /// settled under the returned place.
  struct Place {
    bool known = false;
    std::uint64_t place = 0;
  };
  Place add_record(FileNumber file, EntryNumber entry, std::uint64_t hash);
  /// What is wrong with an entry as a whole. Unless it is skipped, what it gave before and doesn't
  /// give now is kept, and so is what lay in it if it is an archive.
  void set_state(FileNumber file, EntryNumber entry, SourceState state, const std::string& reason);
  /// The file was not read to its end: what lies behind is kept as it was, and next time the file
  /// is read again.
  void cut_short(FileNumber file);
  /// As cut_short for a file none of whose entries has come.
  void cut_short_if_empty(FileNumber file);
  /// The file's name, as in its row.
  [[nodiscard]] const std::string& name(FileNumber file) const { return books_[file].row.name; }

  /// From the writer thread: the articles that a place gave, or why there are none.
  void settle(std::uint64_t place, store::ArticleRef first, std::uint32_t articles,
              const std::vector<std::string>& problems);

  /// What a run changed, in articles.
  struct Changes {
    std::uint64_t added = 0, updated = 0, removed = 0;
    std::string first_removed;  ///< an entry that gives fewer articles than before
    std::vector<store::RecordRow> gone;
  };
  /// Once nothing is under way any more: the finished rows. Articles of records that no file holds
  /// any longer go to Changes::gone. The last call; what it knew is forgotten.
  std::vector<store::FileRow> finish(Changes& changes);

 private:
  /// A file's row of the last generation, and its entries by name.
  struct Past {
    store::FileRow row;
    std::unordered_map<std::string, std::size_t> entries;
  };
  /// A record of the last generation that is read anew, and which of this run is the same.
  struct Replaced {
    std::size_t entry = 0, record = 0;
    store::RecordRow old;
  };
  struct Book {
    store::FileRow row;
    std::unique_ptr<Past> past;  ///< null if the file is new, as most are
    std::vector<Replaced> replaced;
    std::vector<EntryNumber> damaged;  ///< as a whole
    bool cut = false;
    std::size_t unfinished = 0;  ///< the entry that was being read when it was cut short, + 1
  };
  struct Settled {
    store::ArticleRef first;
    std::uint32_t articles = 0;
  };
  /// An entry of this run by name, with the articles it gave anew.
  struct FreshEntry {
    store::EntryRow* entry = nullptr;
    std::uint64_t articles = 0;
    bool damaged = false;
    /// Of its fresh records, in their order, whether each is broken; empty if none is.
    std::vector<bool> broken;
  };
  using Fresh = std::unordered_map<std::string, FreshEntry>;
  void apply(store::EntryRow& entry, store::RecordRow& record) const;
  /// Counts what replaced records gave as updated, not added. What gives nothing any more stays.
  static void replace(Book& book, std::vector<std::uint64_t>& added, Changes& changes);
  static void note_broken(const Book& book, std::size_t entry, const std::vector<bool>& known,
                          FreshEntry& fresh);
  static bool lies_in_damaged(const Book& book, const std::string& entry);
  static void compare(Book& book, Fresh& fresh, Changes& changes);

  bool anew_;
  std::vector<Book> books_;
  std::uint64_t places_ = 0;  ///< given out
  // Writer thread only, until finish():
  LargeVector<Settled> settled_;                                ///< by place
  std::map<std::uint64_t, std::vector<std::string>> problems_;  ///< by place, where there are any
};

}  // namespace dateline
