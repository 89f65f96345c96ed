// SPDX-License-Identifier: GPL-2.0-or-later
// Puts what was learned together as a model's bytes.
#include "entity/train/model_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::entity::train {

namespace {

/// More levels make a model larger and no better.
constexpr float kLargestWeight = 15;

void append(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

/// What a weight is multiplied with to become a whole number.
float scale_of(const std::vector<float>& rows) {
  constexpr double kept_whole = 0.999;
  constexpr float largest = kLargestWeight;
  std::vector<float> sizes;
  for (const float weight : rows)
    if (weight != 0) sizes.push_back(std::fabs(weight));
  if (sizes.empty()) return 1;
  const auto at = sizes.begin() +
                  static_cast<std::ptrdiff_t>(kept_whole * static_cast<double>(sizes.size() - 1));
  std::nth_element(sizes.begin(), at, sizes.end());
  return largest / *at;
}

void append_weight(std::string& out, float weight, float largest, unsigned bytes) {
  const float whole = std::clamp(std::round(weight), -largest, largest);
  append(out, static_cast<std::uint64_t>(static_cast<std::int64_t>(whole)), bytes);
}

void append_buckets(std::string& out, const std::vector<Lexicon::Entry>& entries) {
  std::size_t next = 0;
  for (std::uint32_t bucket = 0; bucket <= kBuckets; ++bucket) {
    while (next < entries.size() && entries[next].head >> 16 < bucket) ++next;
    append(out, next, 2);
  }
}

}  // namespace

std::string model_bytes(const Lexicon& lexicon, const Weights& weights) {
  constexpr float most_of_row = kLargestWeight, most_of_transition = 30'000;
  const float scale = scale_of(weights.rows);
  std::array<std::uint32_t, kModelFields> header{};
  std::string sections;
  const auto begin_section = [&](ModelField field) {
    header[field] = static_cast<std::uint32_t>(4 * kModelFields + sections.size());
  };
  begin_section(model_transitions_at);
  for (const float weight : weights.transitions)
    append_weight(sections, weight * scale, most_of_transition, 2);
  begin_section(model_rows_at);
  for (const float weight : weights.rows) append_weight(sections, weight * scale, most_of_row, 1);
  sections.append(kRowPadding, '\0');
  begin_section(model_buckets_at);
  append_buckets(sections, lexicon.entries);
  begin_section(model_words_at);
  for (const Lexicon::Entry& entry : lexicon.entries) append(sections, entry.head & 0xffff, 2);
  begin_section(model_word_facts_at);
  for (const Lexicon::Entry& entry : lexicon.entries)
    append(sections, entry.facts.fine | std::uint32_t{entry.facts.common} << kFineBits, 2);
  begin_section(model_coarse_at);
  for (const std::uint8_t coarse : lexicon.coarse) append(sections, coarse, 1);

  header[model_magic] = kModelMagic;
  header[model_version] = kModelVersion;
  header[model_size] = static_cast<std::uint32_t>(4 * kModelFields + sections.size());
  header[model_row_bits] = weights.row_bits;
  header[model_words] = static_cast<std::uint32_t>(lexicon.entries.size());
  std::string bytes;
  for (const std::uint32_t field : header) append(bytes, field, 4);
  return bytes + sections;
}

}  // namespace dateline::entity::train
