// SPDX-License-Identifier: GPL-2.0-or-later
// Writes runs, and merges them with a heap.
#include "glass/runs.hpp"

#include "base/varint.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace dateline::glass {
namespace {

/// Less would read in crumbs; more gains nothing.
constexpr std::uint64_t smallest_window = std::uint64_t{1} << 10;
constexpr std::uint64_t largest_window = std::uint64_t{1} << 16;

}  // namespace

void Runs::put(std::string_view key, std::uint32_t frequency, std::uint64_t collection_frequency,
               std::string_view body) {
  std::string head;
  put_string(head, key);
  put_varint(head, frequency);
  put_varint(head, collection_frequency);
  put_varint(head, body.size());
  file_.append(head);
  file_.append(body);
}

std::vector<RunReader> Runs::open(std::uint64_t memory) {
  std::vector<RunReader> readers;
  const std::uint64_t share = memory / std::max<std::size_t>(1, starts_.size());
  const auto window = static_cast<std::size_t>(std::clamp(share, smallest_window, largest_window));
  for (std::size_t i = 0; i < starts_.size(); ++i) {
    const std::uint64_t end = i + 1 < starts_.size() ? starts_[i + 1] : file_.size();
    readers.emplace_back(file_, starts_[i], end, window);
  }
  return readers;
}

RunMerger::RunMerger(std::vector<RunReader> runs) : runs_(std::move(runs)), current_(runs_.size()) {
  std::iota(current_.begin(), current_.end(), std::size_t{0});
}

bool RunMerger::next() {
  for (const std::size_t run : current_)
    if (runs_[run].next()) heap_.push(run, key_of());
  current_.clear();
  while (!heap_.empty() && (current_.empty() || runs_[heap_.front()].key() == key()))
    current_.push_back(heap_.pop(key_of()));
  return !current_.empty();
}

std::string_view RunMerger::key() const { return runs_[current_.front()].key(); }

std::uint32_t RunMerger::frequency() const {
  std::uint32_t sum = 0;
  for (const std::size_t run : current_) sum += runs_[run].frequency();
  return sum;
}

std::uint64_t RunMerger::collection_frequency() const {
  std::uint64_t sum = 0;
  for (const std::size_t run : current_) sum += runs_[run].collection_frequency();
  return sum;
}

}  // namespace dateline::glass
