// SPDX-License-Identifier: GPL-2.0-or-later
// Layout of a recogniser's model: one block of bytes, read in place.
#pragma once

#include <cstdint>

namespace dateline::entity {

// Numbers are little-endian. The header holds kModelFields 32-bit numbers in the order of
// ModelField; offsets count from the start of the model.
//
//   transitions  kLabels * kLabels 16-bit numbers: what label [before][after] adds
//   rows         a power of two of rows of kLabels bytes: what a feature adds to each label,
//   signed.
//                A feature's row is told by its hash; kRowPadding bytes follow the last.
//   buckets      16-bit numbers: where the words with the same first kBucketBits bits of their hash
//                begin, and behind the last where all end; see type_hash
//   words        the 16 bits of the hash after these, ascending in a bucket
//   word facts   16 bits for each word: its class among kFineClasses, and above kFineBits how
//   common
//                it is: 4 * log2(count)
//   coarse       for each fine class, and for words in none, a byte: its class among kCoarseClasses

inline constexpr std::uint32_t kModelMagic = 0x4d4e4c44;  // "DLNM"
inline constexpr std::uint32_t kModelVersion = 1;

enum ModelField : std::uint8_t {
  model_magic,
  model_version,
  model_size,      ///< bytes in all
  model_row_bits,  ///< log2 of the number of rows
  model_words,     ///< how many
  model_transitions_at,
  model_rows_at,
  model_buckets_at,
  model_words_at,
  model_word_facts_at,
  model_coarse_at,
  kModelFields
};

inline constexpr std::uint32_t kFineClasses = 511, kCoarseClasses = 80;
inline constexpr unsigned kFineBits = 9, kBucketBits = 12;
inline constexpr std::uint32_t kBuckets = 1u << kBucketBits, kMostWords = 0xffff;
/// Rows are read 16 bytes at a time.
inline constexpr std::uint32_t kRowPadding = 16;
inline constexpr std::uint32_t kMostRowBits = 22;

}  // namespace dateline::entity
