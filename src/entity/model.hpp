// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser has learned, read in place.
#pragma once

#include "entity/model_format.hpp"
#include "entity/name_labels.hpp"
#include "entity/word_type.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::entity {

/// What raw text tells of a word type. A word the model doesn't know is in no class.
struct WordFacts {
  std::uint16_t fine = kFineClasses;
  std::uint8_t coarse = kCoarseClasses;
  std::uint8_t common = 0;  ///< 4 * log2(count); 0 if unknown
};

/// A 16-bit number of a section of a model.
inline std::uint32_t number(const char* section, std::uint32_t index) {
  const auto* at = reinterpret_cast<const unsigned char*>(section + std::size_t{2} * index);
  return at[0] | std::uint32_t{at[1]} << 8;
}

/// A view of a model's bytes, which must outlive it. Const members may be called from several
/// threads.
class Model {
 public:
  /// Throws Error{invalid_argument} naming `origin` if the bytes are no model this version reads.
  Model(std::string_view bytes, const std::string& origin);

  [[nodiscard]] std::int16_t transition(std::uint8_t before, std::uint8_t after) const {
    return transitions_[before][after];
  }
  /// kLabels signed bytes, and others after them up to 16.
  [[nodiscard]] const std::int8_t* row(std::uint64_t feature) const {
    return rows_ + kLabels * row_number(feature, row_bits_);
  }
  [[nodiscard]] WordFacts facts(std::uint64_t type) const;
  /// The case a form is usually written in where capitals mean something.
  [[nodiscard]] WordCase usual_case(std::uint64_t form) const;
  /// Calls `take(head, facts)` for all words known, ascending by the heads; see word_head.
  template <typename Take>
  void visit_words(Take take) const {
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket)
      for (std::uint32_t i = number(buckets_, bucket); i < number(buckets_, bucket + 1); ++i)
        take(bucket << 16 | number(words_, i), facts_of(i));
  }

  /// What is kept of a type's hash: kBucketBits and 16 more.
  static std::uint32_t word_head(std::uint64_t type) {
    return static_cast<std::uint32_t>(type >> (48 - kBucketBits));
  }

  static std::size_t row_number(std::uint64_t feature, std::uint32_t row_bits) {
    return row_bits == 0 ? 0 : feature >> (64 - row_bits);
  }

 private:
  [[nodiscard]] WordFacts facts_of(std::uint32_t word) const;

  std::uint32_t row_bits_ = 0;
  const std::int8_t* rows_ = nullptr;
  const char *buckets_ = nullptr, *words_ = nullptr, *facts_ = nullptr, *coarse_ = nullptr;
  std::int16_t transitions_[kLabels][kLabels] = {};
};

/// The model compiled into the library.
const Model& builtin_model();

}  // namespace dateline::entity
