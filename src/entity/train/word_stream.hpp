// SPDX-License-Identifier: GPL-2.0-or-later
// Raw text as numbered words, for the clusters.
#pragma once

#include "entity/zone_text.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::entity::train {

/// The word types of texts in their order, and how often each occurs.
class WordStream {
 public:
  WordStream();

  /// Adds the words of a text: of each sentence, and between two words the mark that parts them.
  void add(std::string_view utf8);
  /// Adds the plain texts below a folder, or one file; see plain_text_of.
  void add_files(const std::filesystem::path& path);

  static constexpr std::uint32_t kBoundary = 0;  ///< the type of the ends of sentences

  /// Types, with a boundary between sentences.
  [[nodiscard]] const std::vector<std::uint32_t>& sequence() const { return sequence_; }
  /// How often each type occurs.
  [[nodiscard]] const std::vector<std::uint32_t>& counts() const { return counts_; }
  /// See type_hash; by type.
  [[nodiscard]] const std::vector<std::uint64_t>& hashes() const { return hashes_; }

 private:
  void add_type(std::uint64_t hash);

  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;  ///< by hash
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> counts_, sequence_;
  ZoneText text_;
};

}  // namespace dateline::entity::train
