// SPDX-License-Identifier: GPL-2.0-or-later
// Strings in blocks, which are read through to reach one; where each block begins, 32 bits.
#include "store/string_blocks.hpp"

#include "base/varint.hpp"

#include <algorithm>
#include <cstring>

namespace dateline::store {
namespace {

constexpr std::uint32_t block_size = 16;  ///< strings that are passed to reach one
enum Section : std::size_t { blocks, starts };

/// The numbers in order.
std::vector<std::uint32_t> without_repeats(std::span<const std::uint32_t> numbers) {
  std::vector<std::uint32_t> sorted(numbers.begin(), numbers.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

}  // namespace

StringBlocksWriter::StringBlocksWriter(TableFileWriter& table) : table_(table) {
  table_.section(std::string_view());
}

void StringBlocksWriter::add(std::string_view string) {
  constexpr std::size_t enough = std::size_t{1} << 16;
  if (count_++ % block_size == 0)
    starts_.push_back(static_cast<std::uint32_t>(written_ + bytes_.size()));
  put_string(bytes_, string);
  if (bytes_.size() < enough) return;
  table_.append(bytes_);
  written_ += bytes_.size();
  bytes_.clear();
}

void StringBlocksWriter::finish() {
  table_.append(bytes_);
  table_.section(starts_);
}

std::string_view StringBlocks::pick(std::string_view block, std::uint32_t number) const {
  VarintReader in(block);
  for (std::uint32_t i = number % block_size; i > 0; --i) in.string();
  const std::string_view string = in.string();
  if (!in.ok()) file_.throw_corrupt("a string is cut off");
  return string;
}

std::string_view StringBlocks::bytes(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view all = file_.section(first_ + blocks);
  if (begin > end || end > all.size()) file_.throw_corrupt("a string has no place");
  return all.substr(begin, end - begin);
}

std::string_view StringBlocks::at(std::uint32_t number) const {
  const std::uint64_t block = number / block_size;
  if (block >= file_.size<std::uint32_t>(first_ + starts))
    file_.throw_corrupt("a string is unknown");
  const auto begin = file_.number<std::uint32_t>(first_ + starts, block);
  return pick(bytes(begin, static_cast<std::uint32_t>(file_.section(first_ + blocks).size())),
              number);
}

std::string_view StringBlocks::at(std::uint32_t number, std::string& room) const {
  Run run{number / block_size, number / block_size + 1, {}};
  locate({&run, 1});
  return pick(file_.read(run.bytes, room), number);
}

void StringBlocks::locate(std::span<Run> runs) const {
  // A page of starts at a time: a larger buffer would take longer to get than to fill.
  constexpr std::uint32_t width = sizeof(std::uint32_t), window = (1u << 12) / width;
  const std::string_view all = file_.section(first_ + starts);
  if (runs.empty()) return;
  if (runs.back().end > all.size() / width) file_.throw_corrupt("a string is unknown");
  std::string room;
  std::string_view some;
  std::uint32_t begin = 0, end = 0;  // of the blocks whose starts are at hand, and one behind
  for (Run& run : runs) {
    if (run.end >= end) {
      begin = run.begin;
      end = std::max(run.end, std::min(begin + window, runs.back().end)) + 1;
      some = file_.read(all.substr(std::size_t{begin} * width, std::size_t{end - begin} * width),
                        room);
    }
    const auto start = [&](std::uint32_t block) {
      auto number = static_cast<std::uint32_t>(file_.section(first_ + blocks).size());
      const std::size_t at = std::size_t{block - begin} * width;
      if (at < some.size()) std::memcpy(&number, some.data() + at, width);
      return number;
    };
    run.bytes = bytes(start(run.begin), start(run.end));
  }
}

std::vector<StringBlocks::Run> StringBlocks::runs(std::span<const std::uint32_t> numbers) const {
  std::vector<Run> runs;
  for (const std::uint32_t number : numbers) {
    const std::uint32_t block = number / block_size;
    // A block between two that are wanted is read along: that is less than another read.
    if (runs.empty() || block > runs.back().end + 1) runs.push_back({block, block, {}});
    runs.back().end = block + 1;
  }
  locate(runs);
  return runs;
}

std::vector<std::string> StringBlocks::at(std::span<const std::uint32_t> numbers) const {
  const std::vector<std::uint32_t> sorted = without_repeats(numbers);
  // All are asked for before the first is read: a device gives them together.
  const std::vector<Run> wanted = runs(sorted);
  fetch(wanted);
  std::vector<std::string> found;
  std::string room;
  for (const Run& run : wanted) {
    VarintReader in(file_.read(run.bytes, room));
    for (std::uint64_t at = std::uint64_t{run.begin} * block_size;
         found.size() < sorted.size() && sorted[found.size()] < std::uint64_t{run.end} * block_size;
         ++at) {
      const std::string_view string = in.string();
      if (!in.ok()) file_.throw_corrupt("a string is cut off");
      if (at == sorted[found.size()]) found.emplace_back(string);
    }
  }
  std::vector<std::string> result;
  for (const std::uint32_t number : numbers)
    result.push_back(found[static_cast<std::size_t>(
        std::lower_bound(sorted.begin(), sorted.end(), number) - sorted.begin())]);
  return result;
}

void StringBlocks::fetch_first(std::size_t bytes) const noexcept {
  file_.fetch(file_.section(first_ + blocks).substr(0, bytes));
  fetch_starts();
}

void StringBlocks::fetch(const std::vector<Run>& runs) const noexcept {
  // To read so much takes no longer than to ask once more.
  constexpr std::ptrdiff_t near = std::ptrdiff_t{1} << 14;
  for (auto run = runs.begin(); run != runs.end();) {
    const char* const begin = run->bytes.data();
    const char* end = begin;
    for (; run != runs.end() && run->bytes.data() - end <= near; ++run)
      end = run->bytes.data() + run->bytes.size();
    file_.fetch_alone({begin, static_cast<std::size_t>(end - begin)});
  }
}

void StringBlocks::fetch_starts() const noexcept { file_.fetch_small(first_ + starts); }

}  // namespace dateline::store
