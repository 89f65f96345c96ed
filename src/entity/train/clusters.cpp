// SPDX-License-Identifier: GPL-2.0-or-later
// Classes of words that stand in like company, learned from raw text.
#include "entity/train/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace dateline::entity::train {

namespace {

/// n log n, the terms a class bigram model's likelihood consists of.
class EntropyTable {
 public:
  EntropyTable() : values_(kSize) {
    for (std::size_t n = 1; n < kSize; ++n) values_[n] = of(static_cast<double>(n));
  }
  double operator()(std::int64_t n) const {
    if (n <= 0) return 0;
    return static_cast<std::size_t>(n) < kSize ? values_[static_cast<std::size_t>(n)]
                                               : of(static_cast<double>(n));
  }

 private:
  static double of(double n) { return n * std::log(n); }
  static constexpr std::size_t kSize = std::size_t{1} << 20;
  std::vector<double> values_;
};

struct Neighbour {
  std::uint32_t word = 0, count = 0;
};
using Neighbours = std::vector<std::vector<Neighbour>>;

class Exchange {
 public:
  Exchange(const std::vector<std::uint32_t>& sequence, std::uint32_t words, std::uint32_t classes)
      : words_(words),
        free_classes_(classes),
        // The unknown word has a class of its own that takes no other.
        all_classes_(classes + 1),
        after_(words + 1),
        before_(words + 1),
        class_of_(words + 1),
        totals_(words + 1),
        pairs_(std::size_t{all_classes_} * all_classes_),
        turned_(pairs_.size()),
        class_totals_(all_classes_),
        seen_(all_classes_) {
    count_neighbours(sequence);
    for (std::uint32_t word = 0; word < words; ++word) class_of_[word] = word % classes;
    class_of_[words] = classes;
    for (std::uint32_t word = 0; word <= words; ++word) {
      for (const Neighbour& next : after_[word]) {
        add_pair(class_of_[word], class_of_[next.word], next.count);
        totals_[word] += next.count;
      }
      class_totals_[class_of_[word]] += totals_[word];
    }
  }

  /// Moves each word to its best class; returns how many moved.
  std::uint32_t pass() {
    std::uint32_t moved = 0;
    for (std::uint32_t word = 0; word < words_; ++word) moved += settle(word) ? 1 : 0;
    return moved;
  }

  [[nodiscard]] std::vector<std::uint16_t> classes() const {
    return {class_of_.begin(), class_of_.begin() + static_cast<std::ptrdiff_t>(words_)};
  }

 private:
  void count_neighbours(const std::vector<std::uint32_t>& sequence) {
    std::vector<std::uint64_t> pairs;
    pairs.reserve(sequence.size());
    std::uint64_t last = words_;
    for (const std::uint32_t type : sequence) {
      const std::uint64_t word = std::min(type, words_);
      pairs.push_back(last << 32 | word);
      last = word;
    }
    std::sort(pairs.begin(), pairs.end());
    for (std::size_t first = 0; first < pairs.size();) {
      std::size_t end = first;
      while (end < pairs.size() && pairs[end] == pairs[first]) ++end;
      const auto left = static_cast<std::uint32_t>(pairs[first] >> 32);
      const auto right = static_cast<std::uint32_t>(pairs[first]);
      const auto count = static_cast<std::uint32_t>(end - first);
      after_[left].push_back({right, count});
      before_[right].push_back({left, count});
      first = end;
    }
  }

  void add_pair(std::uint32_t left, std::uint32_t right, std::int32_t count) {
    pairs_[std::size_t{left} * all_classes_ + right] += count;
    turned_[std::size_t{right} * all_classes_ + left] += count;
  }
  void add_pair(std::uint32_t left, std::uint32_t right, std::uint32_t count) {
    add_pair(left, right, static_cast<std::int32_t>(count));
  }

  /// The neighbours' classes with how often each stands there, the word itself left out and
  /// counted in `itself`.
  void sum_by_class(const std::vector<Neighbour>& neighbours, std::uint32_t word,
                    std::vector<Neighbour>& sums, std::vector<std::int32_t>& by_class,
                    std::uint32_t& itself) {
    sums.clear();
    for (const Neighbour& next : neighbours) {
      if (next.word == word) {
        itself = next.count;
        continue;
      }
      std::int32_t& sum = by_class[class_of_[next.word]];
      if (sum == 0) sums.push_back({class_of_[next.word], 0});
      sum += static_cast<std::int32_t>(next.count);
    }
    for (Neighbour& sum : sums) sum.count = static_cast<std::uint32_t>(by_class[sum.word]);
  }

  void move(std::uint32_t word, std::uint32_t to, std::int32_t sign, std::uint32_t itself) {
    for (const Neighbour& next : right_)
      add_pair(to, next.word, sign * static_cast<std::int32_t>(next.count));
    for (const Neighbour& next : left_)
      add_pair(next.word, to, sign * static_cast<std::int32_t>(next.count));
    add_pair(to, to, sign * static_cast<std::int32_t>(itself));
    class_totals_[to] += sign * totals_[word];
  }

  /// What the likelihood gains if the word, which is in no class, joins this one.
  double gain(std::uint32_t word, std::uint32_t to, std::uint32_t itself) const {
    double gain = 0;
    const std::int32_t* row = pairs_.data() + std::size_t{to} * all_classes_;
    const std::int32_t* column = turned_.data() + std::size_t{to} * all_classes_;
    std::int64_t inside = itself;
    const auto add = [&](const std::vector<Neighbour>& sums, const std::int32_t* known) {
      for (const Neighbour& sum : sums) {
        if (sum.word == to) {
          inside += sum.count;
        } else {
          gain += entropy_(known[sum.word] + std::int64_t{sum.count}) - entropy_(known[sum.word]);
        }
      }
    };
    add(right_, row);
    add(left_, column);
    if (inside > 0) gain += entropy_(row[to] + inside) - entropy_(row[to]);
    return gain - 2 * (entropy_(class_totals_[to] + totals_[word]) - entropy_(class_totals_[to]));
  }

  bool settle(std::uint32_t word) {
    std::uint32_t itself = 0;
    sum_by_class(after_[word], word, right_, seen_, itself);
    for (const Neighbour& sum : right_) seen_[sum.word] = 0;
    sum_by_class(before_[word], word, left_, seen_, itself);
    for (const Neighbour& sum : left_) seen_[sum.word] = 0;
    const std::uint32_t from = class_of_[word];
    move(word, from, -1, itself);
    std::uint32_t best = 0;
    double best_gain = 0;
    for (std::uint32_t to = 0; to < free_classes_; ++to) {
      const double gained = gain(word, to, itself);
      if (to == 0 || gained > best_gain) {
        best = to;
        best_gain = gained;
      }
    }
    move(word, best, 1, itself);
    class_of_[word] = best;
    return best != from;
  }

  std::uint32_t words_, free_classes_, all_classes_;
  Neighbours after_, before_;
  std::vector<std::uint32_t> class_of_;       ///< by word; the unknown word is the last
  std::vector<std::int64_t> totals_;          ///< by word: pairs it is the left one of
  std::vector<std::int32_t> pairs_, turned_;  ///< of classes: row left, column right, and turned
  std::vector<std::int64_t> class_totals_;
  std::vector<std::int32_t> seen_;
  std::vector<Neighbour> right_, left_;  ///< of the word that is settled, by class
  EntropyTable entropy_;
};

}  // namespace

std::vector<std::uint16_t> cluster(const std::vector<std::uint32_t>& sequence, std::uint32_t words,
                                   const ClusterSettings& settings) {
  Exchange exchange(sequence, words, settings.classes);
  constexpr std::uint32_t settled_share = 200;
  for (unsigned pass = 0; pass < settings.most_passes; ++pass) {
    const std::uint32_t moved = exchange.pass();
    tell(settings.report, std::to_string(settings.classes) + " classes: pass " +
                              std::to_string(pass + 1) + " moved " + std::to_string(moved) +
                              " of " + std::to_string(words) + " words");
    if (moved == 0 || moved < words / settled_share) break;
  }
  return exchange.classes();
}

}  // namespace dateline::entity::train
