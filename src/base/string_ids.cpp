// SPDX-License-Identifier: GPL-2.0-or-later
// One cache line a look-up, for words that are known and not long.
#include "base/string_ids.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t first_buckets = std::size_t{1} << 10;

}  // namespace

StringIds::StringIds() : StringIds(LargeVector<Bucket>(first_buckets), {}) {}

StringIds::StringIds(LargeVector<Bucket> buckets, LargeVector<std::string_view> texts)
    : buckets_(std::move(buckets)), mask_(buckets_.size() - 1), texts_(std::move(texts)) {}

StringIds StringIds::successor() {
  std::fill(buckets_.begin(), buckets_.end(), Bucket{});
  texts_.clear();
  return {std::move(buckets_), std::move(texts_)};
}

std::uint64_t StringIds::memory() const noexcept {
  // What grows by doubling holds half as much again as it must, on average.
  constexpr std::size_t a_string = 3 * sizeof(Bucket) + sizeof(std::string_view) * 3 / 2;
  return blocks_.bytes() + texts_.size() * a_string;
}

std::uint32_t StringIds::add_to(std::size_t bucket, std::string_view text, const WordProbe& probe) {
  texts_.push_back(blocks_.keep(text));
  const std::uint32_t id = size() - 1;
  buckets_[bucket] = {probe.head, rest_of(text), id + 1};
  if (texts_.size() * 2 > buckets_.size()) grow();
  return id;
}

std::optional<std::uint32_t> StringIds::find(std::string_view text) const {
  const Bucket& bucket = buckets_[bucket_of(text, WordProbe(text))];
  if (bucket.id == 0) return std::nullopt;
  return bucket.id - 1;
}

bool StringIds::goes_on(const Bucket& bucket, std::string_view text) const {
  return texts_[bucket.id - 1].substr(head_size) == text.substr(head_size);
}

void StringIds::grow() {
  constexpr std::size_t ahead = 16;
  LargeVector<Bucket> old(buckets_.size() * 2);
  old.swap(buckets_);
  mask_ = buckets_.size() - 1;
  // A short text is all in the head; looking at a longer one waits for memory.
  const auto is_longer = [](const Bucket& bucket) { return (bucket.rest & 0xff) > head_size; };
  const auto ask_ahead = [&](std::size_t at) {
    if (at + ahead < old.size() && is_longer(old[at + ahead]))
      __builtin_prefetch(&texts_[old[at + ahead].id - 1]);
    if (at + ahead / 2 < old.size() && is_longer(old[at + ahead / 2]))
      __builtin_prefetch(texts_[old[at + ahead / 2].id - 1].data());
  };
  for (std::size_t at = 0; at < old.size(); ++at) {
    ask_ahead(at);
    const Bucket& bucket = old[at];
    if (bucket.id == 0) continue;
    const std::string_view text = is_longer(bucket) ? texts_[bucket.id - 1] : std::string_view();
    std::size_t i = word_hash(bucket.head, text) & mask_;
    while (buckets_[i].id != 0) i = (i + 1) & mask_;
    buckets_[i] = bucket;
  }
}

}  // namespace dateline
