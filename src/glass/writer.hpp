// SPDX-License-Identifier: GPL-2.0-or-later
// Writes an immutable Xapian database of the glass format in one sorted pass, without Xapian.
#pragma once

#include "base/new_file.hpp"
#include "glass/lists.hpp"
#include "glass/runs.hpp"
#include "glass/sorted_lists.hpp"
#include "glass/table.hpp"
#include "glass/values.hpp"
#include "glass/version.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::glass {

/// A single-file database with terms, values, document data, metadata and document lengths; without
/// positions, term lists, spelling and synonyms. Xapian 1.4 and 2 read it. The same calls give the
/// same bytes, whatever the memory. One thread at a time. Members throw Error{io} if the system
/// refuses to write and Error{invalid_argument} for what the format can't hold; after that, only
/// destroying is allowed. Unless finish() returned, no file is left.
class Writer {
 public:
  /// Creates `path`. Document data goes straight to it; postings and values are kept in memory, and
  /// beyond about `memory` bytes in the file `path`.runs, which goes at the end.
  Writer(const std::filesystem::path& path, std::uint64_t memory);

  /// Adds a term to the current document; each once. 1 to 245 bytes, zeros counting twice from 249
  /// on.
  void add_term(std::string_view term, std::uint32_t wdf);
  /// The number of a term, to add it by; good for as long as number_age() stays what it is.
  std::uint32_t number_of(std::string_view term);
  /// Grows when all numbers are given anew, which only end_document() does.
  [[nodiscard]] std::uint64_t number_age() const noexcept { return number_age_; }
  /// Adds many terms to the current document, each once.
  void add_terms(std::span<const Occurrence> terms);
  /// Gives the current document a value; a slot once. An empty value is none.
  void add_value(std::uint32_t slot, std::string_view value);
  /// Completes the current document, with its data. Documents are numbered from 1.
  void end_document(std::string_view data);

  /// Adds a document whose postings finish() takes from sorted lists. No document with postings of
  /// its own may follow.
  void add_later_document(std::string_view data);

  /// A value set again replaces the first; an empty one is none. Names have 1 to 253 bytes.
  void set_metadata(std::string_view name, std::string_view value);

  /// Writes the postings and makes the file durable. `later`: the lists of the documents that came
  /// without postings, if there are any. The last call.
  void finish(SortedLists* later = nullptr);

 private:
  template <typename Sink>
  void drain(Sink&& sink);
  void spill();
  void write_metadata(Table& table) const;
  void add_data(std::string_view data);
  void write_postings(Table& table, SortedLists* later);

  std::uint64_t memory_;
  std::filesystem::path runs_path_;
  NewFile file_;
  Table docdata_;
  std::map<std::string, std::string, std::less<>> metadata_;
  std::unique_ptr<PostingLists> lists_;
  ValueStreams values_;
  std::optional<Runs> runs_;  ///< once something did not fit
  Statistics statistics_;
  std::uint64_t number_age_ = 0;
  std::uint32_t document_ = 1;  ///< the current one
  std::uint64_t length_ = 0;    ///< of the current document
  std::uint32_t largest_wdf_ = 0;
};

}  // namespace dateline::glass
