// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of numbered terms that share one arena.
#include "glass/lists.hpp"

#include "base/sorted_order.hpp"
#include "glass/limits.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dateline::glass {
namespace {

/// Most terms occur once, few very often: slices double from 16 bytes to 4096.
constexpr std::uint32_t smallest_slice = 16;
constexpr std::uint8_t last_doubling = 8;
/// At the end of a full slice: the offset of the next.
constexpr std::uint32_t link_size = sizeof(std::uint32_t);

/// Two numbers of 32 bits.
constexpr std::size_t longest_entry = 10;

std::uint32_t slice_size(std::uint8_t slice) { return smallest_slice << slice; }
std::uint8_t next_slice(std::uint8_t slice) {
  return slice < last_doubling ? static_cast<std::uint8_t>(slice + 1) : slice;
}

char* encode(char* at, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) *at++ = static_cast<char>(value | 0x80);
  *at++ = static_cast<char>(value);
  return at;
}

}  // namespace

std::uint64_t PostingLists::memory() const noexcept {
  return arena_.size() + terms_.memory() + lists_.size() * sizeof(List) * 3 / 2;
}

void PostingLists::clear() {
  arena_.clear();
  terms_ = terms_.successor();
  lists_.clear();
}

std::uint32_t PostingLists::list(std::string_view term) {
  const std::uint32_t number = terms_.add(term);
  if (number < lists_.size()) return number;
  if (!term.empty()) check_term(term);
  List list;
  list.begin = arena_.take(smallest_slice);
  list.end = list.begin;
  list.room = smallest_slice - link_size;
  lists_.push_back(list);
  return number;
}

void PostingLists::add(std::span<const Occurrence> terms, std::uint32_t document) {
  // A list and its end are in two places that are rarely in a cache.
  constexpr std::size_t soon = 8, later = 24;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i + later < terms.size()) __builtin_prefetch(&lists_[terms[i + later].list]);
    if (i + soon < terms.size()) __builtin_prefetch(arena_.at(lists_[terms[i + soon].list].end));
    append(terms[i], document);
  }
}

void PostingLists::append(const Occurrence& term, std::uint32_t document) {
  List& list = lists_[term.list];
  if (list.last_document >= document)
    refuse("the term '" + std::string(terms_.text(term.list)) + "' occurs twice in document " +
           std::to_string(document));
  const std::uint32_t gap = document - list.last_document - 1;
  if (list.room >= longest_entry) {
    char* const begin = arena_.at(list.end);
    const auto size = static_cast<std::uint32_t>(encode(encode(begin, gap), term.wdf) - begin);
    list.bytes += size;
    list.end += size;
    list.room = static_cast<std::uint16_t>(list.room - size);
  } else {
    std::array<char, longest_entry> entry;
    char* const end = encode(encode(entry.data(), gap), term.wdf);
    append(list, entry.data(), static_cast<std::size_t>(end - entry.data()));
  }
  list.last_document = document;
  ++list.frequency;
  list.collection_frequency += term.wdf;
}

void PostingLists::append(List& list, const char* bytes, std::size_t count) {
  list.bytes += static_cast<std::uint32_t>(count);
  while (count > list.room) {
    std::memcpy(arena_.at(list.end), bytes, list.room);
    bytes += list.room;
    count -= list.room;
    list.slice = next_slice(list.slice);
    const std::uint32_t size = slice_size(list.slice), next = arena_.take(size);
    std::memcpy(arena_.at(list.end) + list.room, &next, link_size);
    list.end = next;
    list.room = static_cast<std::uint16_t>(size - link_size);
  }
  std::memcpy(arena_.at(list.end), bytes, count);
  list.end += static_cast<std::uint32_t>(count);
  list.room = static_cast<std::uint16_t>(list.room - count);
}

std::string_view PostingLists::entries_of(const List& list, std::string& scratch) const {
  const char* slice = arena_.at(list.begin);
  if (list.slice == 0) return {slice, list.bytes};
  scratch.clear();
  std::uint8_t number = 0;
  for (;;) {
    const std::size_t capacity = slice_size(number) - link_size;
    const std::size_t left = list.bytes - scratch.size();
    scratch.append(slice, std::min(capacity, left));
    if (left <= capacity) return scratch;
    std::uint32_t next = 0;
    std::memcpy(&next, slice + capacity, link_size);
    slice = arena_.at(next);
    number = next_slice(number);
  }
}

std::vector<std::uint32_t> PostingLists::sorted() const {
  return sorted_order(terms_.size(), [&](std::uint32_t number) { return terms_.text(number); });
}

}  // namespace dateline::glass
