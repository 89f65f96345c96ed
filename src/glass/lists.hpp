// SPDX-License-Identifier: GPL-2.0-or-later
// Posting lists under construction, in memory.
#pragma once

#include "base/large_vector.hpp"
#include "base/string_ids.hpp"
#include "base/varint.hpp"
#include "glass/arena.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// Postings of one term: `entries` is a sequence of varint pairs, the gap to the document before
/// less one (the first counts from document 0) and the term's frequency within the document.
struct PostingList {
  std::uint32_t frequency = 0;             ///< documents
  std::uint64_t collection_frequency = 0;  ///< sum of the frequencies within documents
  std::string_view entries;
};

/// A term of a document, by the number of its list, and how often it occurs there.
struct Occurrence {
  std::uint32_t list = 0;
  std::uint32_t wdf = 0;
};

/// Turns documents into lists: numbers the terms and appends to a term's list, which lies in slices
/// of growing size. One thread at a time.
class PostingLists {
 public:
  /// The number of the term's list. The empty term is one like the others. Throws
  /// Error{invalid_argument}.
  std::uint32_t list(std::string_view term);
  /// Documents ascend from 1; a term occurs once in each. Throws Error{invalid_argument}.
  void add(std::span<const Occurrence> terms, std::uint32_t document);
  void add(std::string_view term, std::uint32_t document, std::uint32_t wdf) {
    append({list(term), wdf}, document);
  }

  [[nodiscard]] bool empty() const noexcept { return lists_.empty(); }
  /// Forgets all lists and their numbers, and keeps the memory for the next, which will be as many.
  void clear();
  /// Estimated bytes that the lists take.
  [[nodiscard]] std::uint64_t memory() const noexcept;

  /// Calls visit(term, PostingList) for every list, terms in bytewise order. What it is given is
  /// valid during the call.
  template <typename Visit>
  void visit_sorted(Visit&& visit) const {
    std::string scratch;
    for (const std::uint32_t number : sorted()) {
      const List& list = lists_[number];
      visit(terms_.text(number),
            PostingList{list.frequency, list.collection_frequency, entries_of(list, scratch)});
    }
  }

 private:
  struct List {
    std::uint64_t collection_frequency = 0;
    std::uint32_t begin = 0;  ///< in the arena: the first slice
    std::uint32_t end = 0;    ///< in the arena: where the next entry goes
    std::uint32_t bytes = 0;
    std::uint32_t frequency = 0;
    std::uint32_t last_document = 0;
    std::uint16_t room = 0;  ///< left in the last slice
    std::uint8_t slice = 0;  ///< which one is the last
  };

  void append(const Occurrence& term, std::uint32_t document);
  void append(List& list, const char* bytes, std::size_t count);
  [[nodiscard]] std::string_view entries_of(const List& list, std::string& scratch) const;
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

  Arena arena_;
  StringIds terms_;
  LargeVector<List> lists_;  ///< by the terms' numbers
};

}  // namespace dateline::glass
