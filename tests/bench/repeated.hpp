// SPDX-License-Identifier: GPL-2.0-or-later
// Runs something again and again, and keeps how long each run took.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace dateline::bench {

/// Milliseconds of several runs.
class RunTimes {
 public:
  template <typename Work>
  void run(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    times_.push_back(took.count());
    total_ += took.count();
  }

  [[nodiscard]] const std::vector<double>& all() const { return times_; }
  [[nodiscard]] double total() const { return total_; }
  /// The time that `share` of the runs did not exceed; 0.5 gives the median. 0 without a run.
  [[nodiscard]] double quantile(double share) const {
    if (times_.empty()) return 0;
    std::vector<double> sorted = times_;
    std::sort(sorted.begin(), sorted.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
    return sorted[std::min(at, sorted.size() - 1)];
  }

 private:
  std::vector<double> times_;
  double total_ = 0;
};

/// Runs `work` once for nothing, then `runs` times, but no more once `most` milliseconds are over.
/// A first run that takes longer than that is the only one, and counts.
template <typename Work>
RunTimes repeated(std::size_t runs, double most, const Work& work) {
  RunTimes first, times;
  first.run(work);
  if (first.total() > most) return first;
  while (times.all().size() < runs && (times.all().empty() || times.total() < most))
    times.run(work);
  return times;
}

}  // namespace dateline::bench
