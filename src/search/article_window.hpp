// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of a shard's articles, with those marked that fit, and their scores.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace dateline {

/// Small enough to stay in the processor's cache while several posting lists are laid over it.
class ArticleWindow {
 public:
  static constexpr std::uint32_t size = 2048;

  explicit ArticleWindow(bool scored) : scores_(scored ? size : 0) {}
  /// Whether it keeps scores; else all are 0.
  [[nodiscard]] bool is_scored() const noexcept { return !scores_.empty(); }
  /// The window of `size` articles from `first` on, none of them marked.
  void start(std::uint32_t first) {
    first_ = first;
    marks_.fill(0);
  }
  /// The same articles as in `other`, and the same marked.
  void start_as(const ArticleWindow& other) {
    first_ = other.first_;
    marks_ = other.marks_;
  }
  [[nodiscard]] std::uint32_t first() const noexcept { return first_; }
  /// Behind the last article.
  [[nodiscard]] std::uint64_t end() const noexcept { return std::uint64_t{first_} + size; }

  /// Marks an article of the window, or adds to the score of one that is.
  void add(std::uint32_t article, double score) {
    const std::uint32_t i = article - first_;
    if (i >= size) return;  // damaged postings need not ascend
    const std::uint64_t bit = std::uint64_t{1} << i % 64;
    if (is_scored()) scores_[i] = (marks_[i / 64] & bit) != 0 ? scores_[i] + score : score;
    marks_[i / 64] |= bit;
  }
  /// The union, with the scores added up.
  void add(const ArticleWindow& other) {
    other.visit([&](std::uint32_t article, double score) { add(article, score); });
  }
  /// Leaves those that `other` has too, and adds its scores.
  void narrow(const ArticleWindow& other) {
    for (std::uint32_t word = 0; word < words; ++word) marks_[word] &= other.marks_[word];
    if (is_scored() && other.is_scored())
      keep([&](std::uint32_t article, double& score) {
        score += other.scores_[article - first_];
        return true;
      });
  }
  /// Takes out an article of the window.
  void remove(std::uint32_t article) {
    const std::uint32_t i = article - first_;
    marks_[i / 64] &= ~(std::uint64_t{1} << i % 64);
  }
  /// Takes out those that `other` has.
  void exclude(const ArticleWindow& other) {
    for (std::uint32_t word = 0; word < words; ++word) marks_[word] &= ~other.marks_[word];
  }
  /// Leaves those for which `wanted(article, score)` says so; it may change the score.
  template <typename Wanted>
  void keep(Wanted&& wanted) {
    double none = 0;
    for (std::uint32_t word = 0; word < words; ++word)
      for (std::uint64_t left = marks_[word]; left != 0; left &= left - 1) {
        const std::uint32_t i = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
        if (!wanted(first_ + i, is_scored() ? scores_[i] : none)) marks_[word] &= ~(left & -left);
      }
  }
  /// Calls `use(article, score)` for each that is marked, ascending.
  template <typename Use>
  void visit(Use&& use) const {
    for (std::uint32_t word = 0; word < words; ++word)
      for (std::uint64_t left = marks_[word]; left != 0; left &= left - 1) {
        const std::uint32_t i = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
        use(first_ + i, is_scored() ? scores_[i] : 0);
      }
  }
  [[nodiscard]] bool empty() const {
    return std::all_of(marks_.begin(), marks_.end(), [](std::uint64_t word) { return word == 0; });
  }

 private:
  static constexpr std::uint32_t words = size / 64;
  std::uint32_t first_ = 0;
  std::array<std::uint64_t, words> marks_{};
  std::vector<double> scores_;  ///< of those marked, if they are kept
};

}  // namespace dateline
