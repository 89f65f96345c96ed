// SPDX-License-Identifier: GPL-2.0-or-later
// A hash table of terms whose lists share one arena.
#include "glass/lists.hpp"

#include "base/hash.hpp"
#include "glass/limits.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dateline::glass {
namespace {

constexpr std::size_t first_buckets = std::size_t{1} << 12;

/// Most terms occur once, few very often: slices double from 16 bytes to 4096.
constexpr std::uint32_t smallest_slice = 16;
constexpr std::uint8_t last_doubling = 8;
/// At the end of a full slice: the offset of the next.
constexpr std::uint32_t link_size = sizeof(std::uint32_t);

std::uint32_t slice_size(std::uint8_t slice) { return smallest_slice << slice; }
std::uint8_t next_slice(std::uint8_t slice) {
  return slice < last_doubling ? static_cast<std::uint8_t>(slice + 1) : slice;
}

char* encode(char* at, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) *at++ = static_cast<char>(value | 0x80);
  *at++ = static_cast<char>(value);
  return at;
}

/// The first bytes of a term as a number that sorts like them.
std::uint64_t beginning(std::string_view term) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i)
    value = value << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0u);
  return value;
}

}  // namespace

PostingLists::PostingLists() : buckets_(first_buckets) {}

std::uint64_t PostingLists::memory() const noexcept {
  return arena_.size() + buckets_.size() * sizeof(Bucket) + lists_.size() * sizeof(List);
}

void PostingLists::add(std::string_view term, std::uint32_t document, std::uint32_t wdf) {
  List& list = find(term);
  if (list.last_document >= document)
    refuse("the term '" + std::string(term) + "' occurs twice in document " +
           std::to_string(document));
  std::array<char, 10> entry;
  char* end = encode(encode(entry.data(), document - list.last_document - 1), wdf);
  append(list, entry.data(), static_cast<std::size_t>(end - entry.data()));
  list.last_document = document;
  ++list.frequency;
  list.collection_frequency += wdf;
}

PostingLists::List& PostingLists::find(std::string_view term) {
  const std::uint64_t wide = hash64(term);
  const auto hash = static_cast<std::uint32_t>(wide >> 32);
  const std::size_t mask = buckets_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    Bucket& bucket = buckets_[i];
    if (bucket.list == 0) return insert(term, bucket, hash);
    if (bucket.hash == hash && term_of(lists_[bucket.list - 1]) == term)
      return lists_[bucket.list - 1];
  }
}

PostingLists::List& PostingLists::insert(std::string_view term, Bucket& bucket,
                                         std::uint32_t hash) {
  if (!term.empty()) check_term(term);
  List list;
  list.text_size = static_cast<std::uint8_t>(term.size());
  list.text = arena_.take(list.text_size + smallest_slice);
  list.end = list.text + list.text_size;
  list.room = smallest_slice - link_size;
  std::copy(term.begin(), term.end(), arena_.at(list.text));
  lists_.push_back(list);
  bucket = {hash, static_cast<std::uint32_t>(lists_.size())};
  if (lists_.size() * 2 > buckets_.size()) grow_buckets();
  return lists_.back();
}

void PostingLists::grow_buckets() {
  std::vector<Bucket> old(buckets_.size() * 2);
  old.swap(buckets_);
  const std::size_t mask = buckets_.size() - 1;
  for (const Bucket& bucket : old) {
    if (bucket.list == 0) continue;
    std::size_t i = bucket.hash & mask;
    while (buckets_[i].list != 0) i = (i + 1) & mask;
    buckets_[i] = bucket;
  }
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

std::string_view PostingLists::term_of(const List& list) const {
  return {arena_.at(list.text), list.text_size};
}

std::string_view PostingLists::entries_of(const List& list, std::string& scratch) const {
  const char* slice = arena_.at(list.text) + list.text_size;
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
  struct Place {
    std::uint64_t beginning;
    std::uint32_t list;
  };
  std::vector<Place> places;
  places.reserve(lists_.size());
  for (std::uint32_t i = 0; i < lists_.size(); ++i)
    places.push_back({beginning(term_of(lists_[i])), i});
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    return term_of(lists_[a.list]) < term_of(lists_[b.list]);
  });
  std::vector<std::uint32_t> numbers;
  numbers.reserve(places.size());
  for (const Place& place : places) numbers.push_back(place.list);
  return numbers;
}

}  // namespace dateline::glass
