// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser has learned, read in place.
#include "entity/model.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

std::uint32_t field_of(const char* base, ModelField field) { return load32(base + 4 * field); }

/// Whether each bucket ends behind its beginning, and the last with the words.
bool has_sound_buckets(const char* base, std::uint64_t words) {
  const char* buckets = base + field_of(base, model_buckets_at);
  std::uint32_t last = 0;
  for (std::uint32_t bucket = 0; bucket <= kBuckets; ++bucket) {
    const std::uint32_t begin = number(buckets, bucket);
    if (begin < last) return false;
    last = begin;
  }
  return last == words;
}

/// Whether the sections lie one after the other and fill the model.
bool is_whole(std::string_view bytes) {
  if (bytes.size() < 4 * kModelFields) return false;
  const char* base = bytes.data();
  const std::uint64_t words = field_of(base, model_words);
  if (field_of(base, model_size) != bytes.size() || words > kMostWords ||
      field_of(base, model_row_bits) > kMostRowBits)
    return false;
  std::uint64_t at = 4 * kModelFields;
  const auto section = [&](ModelField field, std::uint64_t size) {
    const bool follows = field_of(base, field) == at;
    at += size;
    return follows;
  };
  const std::uint64_t rows = std::uint64_t{1} << field_of(base, model_row_bits);
  return section(model_transitions_at, 2 * kLabels * kLabels) &&
         section(model_rows_at, kLabels * rows + kRowPadding) &&
         section(model_buckets_at, 2 * (kBuckets + 1)) && section(model_words_at, 2 * words) &&
         section(model_word_facts_at, 2 * words) && section(model_coarse_at, kFineClasses + 1) &&
         at == bytes.size() && has_sound_buckets(base, words);
}

}  // namespace

// Written by make_model.
extern const unsigned kBuiltinModelSize;
extern const char kBuiltinModel[];

const Model& builtin_model() {
  static const Model model(std::string_view(kBuiltinModel, kBuiltinModelSize),
                           "the model built in");
  return model;
}

Model::Model(std::string_view bytes, const std::string& origin) {
  const char* base = bytes.data();
  const bool ours = bytes.size() >= 8 && field_of(base, model_magic) == kModelMagic;
  if (!ours) throw Error(ErrorCode::invalid_argument, origin + ": isn't a model of a recogniser");
  if (field_of(base, model_version) != kModelVersion)
    throw Error(ErrorCode::invalid_argument, origin + ": is a model of version " +
                                                 std::to_string(field_of(base, model_version)) +
                                                 "; this program reads version " +
                                                 std::to_string(kModelVersion));
  if (!is_whole(bytes))
    throw Error(ErrorCode::invalid_argument, origin + ": is damaged or cut short; copy it again");
  row_bits_ = field_of(base, model_row_bits);
  rows_ = reinterpret_cast<const std::int8_t*>(base + field_of(base, model_rows_at));
  buckets_ = base + field_of(base, model_buckets_at);
  words_ = base + field_of(base, model_words_at);
  facts_ = base + field_of(base, model_word_facts_at);
  coarse_ = base + field_of(base, model_coarse_at);
  const char* transitions = base + field_of(base, model_transitions_at);
  std::uint32_t next = 0;
  for (auto& from : transitions_)
    for (std::int16_t& to : from) to = static_cast<std::int16_t>(number(transitions, next++));
}

WordFacts Model::facts_of(std::uint32_t word) const {
  const std::uint32_t packed = number(facts_, word);
  WordFacts facts;
  facts.fine = static_cast<std::uint16_t>(packed & ((1u << kFineBits) - 1));
  facts.coarse = static_cast<std::uint8_t>(coarse_[facts.fine]);
  facts.common = static_cast<std::uint8_t>(packed >> kFineBits);
  return facts;
}

WordFacts Model::facts(std::uint64_t type) const {
  const std::uint32_t head = word_head(type), rest = head & 0xffff;
  const std::uint32_t end = number(buckets_, (head >> 16) + 1);
  for (std::uint32_t word = number(buckets_, head >> 16); word < end; ++word)
    if (number(words_, word) == rest) return facts_of(word);
  return {};
}

WordCase Model::usual_case(std::uint64_t form) const {
  constexpr int twice = 4;  // of WordFacts::common
  const int small = facts(type_hash(form, WordCase::small)).common;
  const int capital = facts(type_hash(form, WordCase::capital)).common;
  const int upper = facts(type_hash(form, WordCase::upper)).common;
  if (small == 0 && capital == 0 && upper == 0) return WordCase::capital;
  if (small >= capital && small >= upper + twice) return WordCase::small;
  return capital >= upper ? WordCase::capital : WordCase::upper;
}

}  // namespace dateline::entity
