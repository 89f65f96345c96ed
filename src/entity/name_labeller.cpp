// SPDX-License-Identifier: GPL-2.0-or-later
// Finds names with the learned model.
#include "entity/name_labeller.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kReach = NameSentence::kReach;

/// Places before the first word's scores: a boundary's second neighbour may lie so far out.
constexpr std::uint32_t kMargin = 2 * kReach;

/// The word a slot's feature is seen from, relative to the word that has it.
constexpr std::array<std::int32_t, kSlots> kSeenFrom{0, 1, -1, 2, -2};

/// Of the types remembered: 8 MB.
constexpr std::size_t kMostTypes = std::size_t{1} << 16;

/// Below what any stretch adds up to, and so far from the least number that two of it can be added.
constexpr std::int16_t kNever = -0x3000;

using Scores = LabelScores<std::int16_t>;

/// Compilers see vectors where they are told of them.
using Numbers [[gnu::vector_size(sizeof(Scores))]] = std::int16_t;

void add_to(Scores& scores, const Scores& more) {
  Numbers sum, added;
  std::memcpy(&sum, scores.data(), sizeof sum);
  std::memcpy(&added, more.data(), sizeof added);
  sum += added;
  std::memcpy(scores.data(), &sum, sizeof sum);
}

/// What rows of the model add up to.
class RowSum {
 public:
  void add(const std::int8_t* row) {
    outside_ += row[kOutside];
    Bytes others;
    std::memcpy(&others, row + kOutside + 1, sizeof others);
    others_ += __builtin_convertvector(others, Numbers);
  }
  /// Over what they add to kOutside.
  [[nodiscard]] Scores scores() const {
    const Numbers over = others_ - static_cast<std::int16_t>(outside_);
    Scores scores;
    std::memcpy(scores.data(), &over, sizeof over);
    return scores;
  }

 private:
  using Bytes [[gnu::vector_size(sizeof(LabelScores<std::int8_t>))]] = std::int8_t;

  std::int32_t outside_ = 0;
  Numbers others_{};
};

}  // namespace

NameLabeller::NameLabeller(const Model& model)
    : model_(model),
      transitions_(kNever, [&](std::uint8_t before,
                               std::uint8_t label) { return model.transition(before, label); }),
      manners_(std::size_t{1} << kMannerBits) {
  fill(boundary_type(), boundary_);
  fill(apart_type(), apart_);
}

void NameLabeller::fill(const WordType& word, CachedType& entry) const {
  entry.word = word;
  for (unsigned slot = 0; slot < kSlots; ++slot) {
    RowSum sum;
    visit_word_features(word, static_cast<Slot>(slot),
                        [&](std::uint64_t feature) { sum.add(model_.row(feature)); });
    entry.scores[slot] = sum.scores();
  }
}

/// Filling them in again is soon done.
void NameLabeller::forget_types() {
  types_.clear();
  by_written_.forget();
  by_length_ = {};
}

/// Begins to fetch the types that the sentence will ask for: they don't fit into the nearest cache.
void NameLabeller::ask_ahead(const ZoneText& text, const NameSentence& sentence) {
  sentence.visit_words([&](std::uint32_t i, WordCase how) {
    const std::uint32_t number = number_of(text, sentence.first() + i, how);
    if (number == 0) return;
    const char* line = reinterpret_cast<const char*>(&types_[number - 1]);
    __builtin_prefetch(line);
    __builtin_prefetch(line + alignof(CachedType));
  });
}

const NameLabeller::CachedType& NameLabeller::type_of(const ZoneText& text, std::uint32_t word,
                                                      WordCase how) {
  if (text[word].letters == Letters::apart) return apart_;
  std::uint32_t& number = number_of(text, word, how);
  if (number != 0 && types_[number - 1].word.how == how) return types_[number - 1];
  if (types_.size() == kMostTypes) forget_types();
  number = static_cast<std::uint32_t>(types_.size()) + 1;
  fill(word_type(text, word, how, model_), types_.emplace_back());
  return types_.back();
}

const NameLabeller::Scores& NameLabeller::scores_of(const Manner& manner) {
  const std::uint64_t key = context_feature(manner.bits() + 1, 0);
  CachedManner& entry = manners_[key >> (64 - kMannerBits)];
  if (entry.key != key) {
    entry.key = key;
    RowSum sum;
    visit_manner_features(manner, [&](std::uint64_t feature) { sum.add(model_.row(feature)); });
    entry.scores = sum.scores();
  }
  return entry.scores;
}

void NameLabeller::add_type(const CachedType& entry, std::int64_t word) {
  for (unsigned slot = 0; slot < kSlots; ++slot) {
    add_to(scores_[static_cast<std::size_t>(word + kMargin + kSeenFrom[slot])], entry.scores[slot]);
  }
}

void NameLabeller::label(const ZoneText& text, const std::vector<Candidate>& candidates,
                         std::vector<LabelledName>& names) {
  if (!by_written_.follow(text.written_words())) forget_types();
  const std::vector<std::uint8_t> phrases = phrases_of(candidates, text.size());
  std::uint32_t end = 0;  // of the sentences that were looked at
  const auto find_next = [&] {
    while (end < text.size()) {
      const std::uint32_t first = end;
      end = text.sentence_end(first);
      next_.find_stretches(text, first, end, model_);
      if (next_.stretches().empty()) continue;
      ask_ahead(text, next_);
      return true;
    }
    return false;
  };
  for (bool found = find_next(); found;) {
    std::swap(sentence_, next_);
    found = find_next();
    label_sentence(text, phrases, names);
  }
}

void NameLabeller::label_sentence(const ZoneText& text, const std::vector<std::uint8_t>& phrases,
                                  std::vector<LabelledName>& names) {
  scores_.assign(sentence_.size() + 2 * kMargin, Scores{});
  for (std::int64_t out = 1; out <= kReach; ++out) {
    add_type(boundary_, -out);
    add_type(boundary_, sentence_.size() - 1 + out);
  }
  sentence_.read(text, phrases, [&](std::uint32_t word, WordCase how) {
    const CachedType& entry = type_of(text, word, how);
    add_type(entry, std::int64_t{word} - sentence_.first());
    return entry.word;
  });
  for (const Stretch& stretch : sentence_.stretches()) decode(stretch, names);
}

void NameLabeller::decode(const Stretch& stretch, std::vector<LabelledName>& names) {
  // Rows are far apart: all of a stretch are asked for before the first is looked at.
  const std::uint32_t size = stretch.last - stretch.first;
  if (context_rows_.size() < size) context_rows_.resize(2 * size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const PlacedWord* const at = sentence_.at(stretch.first + i);
    const Manner manner(at);
    ContextRows& context = context_rows_[i];
    context.count = 0;
    visit_context_features(at, manner, [&](std::uint64_t feature, bool is_there) {
      const std::int8_t* const row = model_.row(feature);
      __builtin_prefetch(row);
      context.rows[context.count] = row;
      context.count += is_there ? 1 : 0;
    });
    add_to(scores_[stretch.first + i + kMargin], scores_of(manner));
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    RowSum sum;
    for (std::uint32_t k = 0; k < context_rows_[i].count; ++k) sum.add(context_rows_[i].rows[k]);
    add_to(scores_[stretch.first + i + kMargin], sum.scores());
  }
  const std::vector<std::uint8_t>& labels =
      best_.choose(&scores_[stretch.first + kMargin], size, transitions_);
  for (std::uint32_t i = 0; i < labels.size();) {
    if (labels[i] == kOutside) {
      ++i;
      continue;
    }
    const NameKind kind = kind_of(labels[i]);
    const std::uint32_t begin = sentence_.first() + stretch.first + i;
    for (++i; i < labels.size() && labels[i] == inside_label(kind);) ++i;
    names.push_back({begin, sentence_.first() + stretch.first + i, kind});
  }
}

}  // namespace dateline::entity
