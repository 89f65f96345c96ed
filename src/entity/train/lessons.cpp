// SPDX-License-Identifier: GPL-2.0-or-later
// Labelled articles as the features and labels a model learns from.
#include "entity/train/lessons.hpp"

#include "entity/gazetteer.hpp"
#include "entity/gazetteer_recogniser.hpp"
#include "entity/name_sentence.hpp"

#include <algorithm>

namespace dateline::entity::train {

namespace {

NameKind kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return NameKind::person;
    case EntityKind::org:
      return NameKind::org;
    default:
      return NameKind::place;
  }
}

/// The labels of an article's words.
class WordLabels {
 public:
  WordLabels(const LabelledArticle& article, const ZoneText& text)
      : text_(text), labels_(text.size(), kOutside) {
    for (const Label& label : article.labels) add(label);
  }
  [[nodiscard]] std::uint8_t operator[](std::size_t word) const { return labels_[word]; }

 private:
  void add(const Label& label) {
    const auto& words = text_.words();
    const auto first =
        std::lower_bound(words.begin(), words.end(), label.begin,
                         [](const Word& word, std::uint32_t begin) { return word.end <= begin; });
    auto at = static_cast<std::size_t>(first - words.begin());
    if (at == words.size() || words[at].begin >= label.end) return;
    const NameKind kind = label.kind    ? kind_of(*label.kind)
                          : label.other ? NameKind::other
                                        : undecided_kind(at, label.end);
    labels_[at] = begin_label(kind);
    for (++at; at < words.size() && words[at].begin < label.end; ++at)
      labels_[at] = inside_label(kind);
  }

  /// Peoples and countries go by one label in some sets.
  [[nodiscard]] NameKind undecided_kind(std::size_t first, std::uint32_t end) const {
    std::size_t last = first + 1;
    while (last < text_.size() && text_[last].begin < end) ++last;
    const Table& table = text_.table();
    const auto place = table.first_meaning(
        text_.find(table, first, last),
        [&](NameReference meaning) { return table.kind(meaning.entity) == EntityKind::place; });
    return place && (place->flags & ref_demonym) == 0 ? NameKind::place : NameKind::other;
  }

  const ZoneText& text_;
  std::vector<std::uint8_t> labels_;
};

/// `at` and `types` point to the word and have its neighbours on both sides.
void add_word(const PlacedWord* at, const WordType* types, std::uint8_t label, Lesson& lesson) {
  const auto take = [&](std::uint64_t feature) { lesson.features.push_back(feature); };
  visit_word_features(types[0], Slot::self, take);
  visit_word_features(types[-1], Slot::before, take);
  visit_word_features(types[1], Slot::after, take);
  visit_word_features(types[-2], Slot::second_before, take);
  visit_word_features(types[2], Slot::second_after, take);
  const Manner manner(at);
  visit_manner_features(manner, take);
  visit_context_features(at, manner, [&](std::uint64_t feature, bool is_there) {
    if (is_there) take(feature);
  });
  lesson.ends.push_back(static_cast<std::uint32_t>(lesson.features.size()));
  lesson.labels.push_back(label);
}

}  // namespace

void add_lessons(const LabelledArticle& article, const Model& model, std::vector<Lesson>& lessons) {
  text::SplitText split;
  split.split(article.text);
  ZoneText text(Zone::body, builtin_table());
  text.read(split);
  std::vector<Candidate> candidates;
  GazetteerRecogniser(builtin_table(), MentionOrigin::gazetteer).find(text, candidates);
  const std::vector<std::uint8_t> phrases = phrases_of(candidates, text.size());
  const WordLabels labels(article, text);
  NameSentence sentence;
  std::vector<WordType> types;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t first = 0, last = 0; first < size; first = last) {
    last = text.sentence_end(first);
    sentence.find_stretches(text, first, last, model);
    types.assign(sentence.size() + 2 * NameSentence::kReach, boundary_type());
    sentence.read(text, phrases, [&](std::uint32_t word, WordCase how) {
      return types[word - first + NameSentence::kReach] = word_type(text, word, how, model);
    });
    for (const Stretch& stretch : sentence.stretches()) {
      Lesson& lesson = lessons.emplace_back();
      for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
        std::uint8_t label = labels[first + i];
        // A stretch may begin inside of what a set labels.
        if (i == stretch.first && is_inside(label)) --label;
        add_word(sentence.at(i), &types[i + NameSentence::kReach], label, lesson);
      }
    }
  }
}

}  // namespace dateline::entity::train
