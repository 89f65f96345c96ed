// SPDX-License-Identifier: GPL-2.0-or-later
// Which of several sorted sources comes next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// Numbers of sources, the one at the least key in front; of equal keys the lowest number. Whoever
/// calls says by key_of(number) where a source is, which stays so while it is on the heap.
class MergeHeap {
 public:
  [[nodiscard]] bool empty() const noexcept { return sources_.empty(); }
  [[nodiscard]] std::size_t front() const { return sources_.front(); }

  template <typename KeyOf>
  void push(std::size_t source, const KeyOf& key_of) {
    sources_.push_back(source);
    std::push_heap(sources_.begin(), sources_.end(), Later<KeyOf>{key_of});
  }
  /// Takes the front away and returns it.
  template <typename KeyOf>
  std::size_t pop(const KeyOf& key_of) {
    std::pop_heap(sources_.begin(), sources_.end(), Later<KeyOf>{key_of});
    const std::size_t source = sources_.back();
    sources_.pop_back();
    return source;
  }

 private:
  template <typename KeyOf>
  struct Later {
    const KeyOf& key_of;
    bool operator()(std::size_t a, std::size_t b) const {
      const int order = std::string_view(key_of(a)).compare(key_of(b));
      return order != 0 ? order > 0 : a > b;
    }
  };
  std::vector<std::size_t> sources_;
};

}  // namespace dateline
