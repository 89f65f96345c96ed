// SPDX-License-Identifier: GPL-2.0-or-later
// Runs something again and again, and keeps how long each run took.
#pragma once

#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace dateline::bench {

/// Milliseconds of several runs: by the clock, and of the processor, which other work on the
/// machine disturbs less.
class RunTimes {
 public:
  template <typename Work>
  void run(const Work& work) {
    const double processor = processor_time();
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    processor_.push_back(processor_time() - processor);
    times_.push_back(took.count());
    total_ += took.count();
  }

  [[nodiscard]] const std::vector<double>& all() const { return times_; }
  [[nodiscard]] double total() const { return total_; }
  [[nodiscard]] double median() const { return quantile(times_, 0.5); }
  [[nodiscard]] double p99() const { return quantile(times_, 0.99); }
  [[nodiscard]] double processor_median() const { return quantile(processor_, 0.5); }

 private:
  /// What a share of the values does not exceed; 0 without any.
  static double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
  }
  /// Of the whole process.
  static double processor_time() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  }

  std::vector<double> times_, processor_;
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
