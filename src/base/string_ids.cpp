// SPDX-License-Identifier: GPL-2.0-or-later
// One cache line a look-up, for words that are known and not long.
#include "base/string_ids.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t first_buckets = std::size_t{1} << 10, block_size = std::size_t{1} << 14;

/// The longest text that head and rest tell in full.
constexpr std::size_t told_size = head_size + 3;

/// Of a text its size, if less than 255, in the lowest byte, and what follows its head in the
/// others.
std::uint32_t rest_of(std::string_view text) {
  const std::size_t size = text.size();
  if (size <= head_size) return static_cast<std::uint32_t>(size);
  const std::size_t told = std::min(size, told_size);
  const std::uint32_t last = load32(text.data() + told - 4);  // of which the end isn't in the head
  return (last >> (8 * (told_size - told)) & ~0xffu) |
         static_cast<std::uint32_t>(std::min<std::size_t>(size, 255));
}

}  // namespace

StringIds::StringIds() : buckets_(first_buckets) {}

StringIds::StringIds(std::vector<Bucket> buckets, std::vector<std::string_view> texts)
    : buckets_(std::move(buckets)), texts_(std::move(texts)) {}

StringIds StringIds::successor() {
  std::fill(buckets_.begin(), buckets_.end(), Bucket{});
  texts_.clear();
  return {std::move(buckets_), std::move(texts_)};
}

std::uint64_t StringIds::memory() const noexcept {
  // What grows by doubling holds half as much again as it must, on average.
  constexpr std::size_t a_string = 3 * sizeof(Bucket) + sizeof(std::string_view) * 3 / 2;
  return block_bytes_ + texts_.size() * a_string;
}

std::size_t StringIds::bucket_of(std::string_view text, const WordProbe& probe) const {
  const std::size_t mask = buckets_.size() - 1;
  const std::uint32_t rest = rest_of(text);
  std::size_t i = probe.hash & mask;
  for (; buckets_[i].id != 0; i = (i + 1) & mask)
    if (buckets_[i].head == probe.head && buckets_[i].rest == rest && holds(buckets_[i], text))
      break;
  return i;
}

std::uint32_t StringIds::add(std::string_view text, const WordProbe& probe) {
  Bucket& bucket = buckets_[bucket_of(text, probe)];
  if (bucket.id != 0) return bucket.id - 1;
  texts_.push_back(keep(text));
  const std::uint32_t id = size() - 1;
  bucket = {probe.head, rest_of(text), id + 1};
  if (texts_.size() * 2 > buckets_.size()) grow();
  return id;
}

std::optional<std::uint32_t> StringIds::find(std::string_view text) const {
  const Bucket& bucket = buckets_[bucket_of(text, WordProbe(text))];
  if (bucket.id == 0) return std::nullopt;
  return bucket.id - 1;
}

bool StringIds::holds(const Bucket& bucket, std::string_view text) const {
  return text.size() <= told_size ||
         texts_[bucket.id - 1].substr(head_size) == text.substr(head_size);
}

std::string_view StringIds::keep(std::string_view text) {
  if (text.size() > left_) {
    left_ = std::max(block_size, text.size());
    blocks_.push_back(std::make_unique<char[]>(left_));
    block_bytes_ += left_;
    next_ = blocks_.back().get();
  }
  std::copy(text.begin(), text.end(), next_);
  const std::string_view kept(next_, text.size());
  next_ += text.size();
  left_ -= text.size();
  return kept;
}

void StringIds::grow() {
  std::vector<Bucket> old(buckets_.size() * 2);
  old.swap(buckets_);
  const std::size_t mask = buckets_.size() - 1;
  for (const Bucket& bucket : old) {
    if (bucket.id == 0) continue;
    // A short text is all in the head, and looking at it would wait for memory.
    const std::string_view text =
        (bucket.rest & 0xff) > head_size ? texts_[bucket.id - 1] : std::string_view();
    std::size_t i = word_hash(bucket.head, text) & mask;
    while (buckets_[i].id != 0) i = (i + 1) & mask;
    buckets_[i] = bucket;
  }
}

}  // namespace dateline
