// SPDX-License-Identifier: GPL-2.0-or-later
// Learns weights from labelled stretches of words.
#include "entity/train/perceptron.hpp"

#include "entity/best_labels.hpp"
#include "entity/model.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string>
#include <utility>

namespace dateline::entity::train {

namespace {

/// A lesson whose features are numbers of rows.
struct Exercise {
  std::vector<std::uint32_t> rows, ends;
  const std::vector<std::uint8_t>* labels = nullptr;
  float weight = 1;
};

/// How often features occur, by a part of their hash.
class FeatureCounts {
 public:
  explicit FeatureCounts(const std::vector<Lesson>& lessons) : counts_(std::size_t{1} << kBits) {
    for (const Lesson& lesson : lessons)
      for (const std::uint64_t feature : lesson.features) {
        std::uint8_t& count = counts_[feature >> (64 - kBits)];
        if (count < 255) ++count;
      }
  }
  [[nodiscard]] unsigned operator()(std::uint64_t feature) const {
    return counts_[feature >> (64 - kBits)];
  }

 private:
  static constexpr unsigned kBits = 28;
  std::vector<std::uint8_t> counts_;
};

std::vector<Exercise> exercises_of(const std::vector<Lesson>& lessons,
                                   const PerceptronSettings& settings) {
  const FeatureCounts counts(lessons);
  std::vector<Exercise> exercises;
  exercises.reserve(lessons.size());
  for (const Lesson& lesson : lessons) {
    Exercise& exercise = exercises.emplace_back();
    exercise.labels = &lesson.labels;
    exercise.weight = lesson.weight;
    std::uint32_t at = 0;
    for (const std::uint32_t end : lesson.ends) {
      for (; at < end; ++at)
        if (counts(lesson.features[at]) >= settings.least_count)
          exercise.rows.push_back(static_cast<std::uint32_t>(
              Model::row_number(lesson.features[at], settings.row_bits)));
      exercise.ends.push_back(static_cast<std::uint32_t>(exercise.rows.size()));
    }
  }
  return exercises;
}

/// Weights that sum up what they were after each lesson, without being visited after each.
class Averaged {
 public:
  explicit Averaged(std::size_t size) : now_(size), late_(size) {}
  [[nodiscard]] float operator[](std::size_t i) const { return now_[i]; }
  void add(std::size_t i, float change, double lessons_seen) {
    now_[i] += change;
    late_[i] += change * lessons_seen;
  }
  [[nodiscard]] std::vector<float> average(double lessons_seen, float share) const {
    std::vector<float> average(now_.size());
    for (std::size_t i = 0; i < now_.size(); ++i)
      average[i] = share * static_cast<float>(now_[i] - late_[i] / lessons_seen);
    return average;
  }

 private:
  std::vector<float> now_;
  std::vector<double> late_;
};

class Perceptron {
 public:
  explicit Perceptron(const PerceptronSettings& settings)
      : settings_(settings),
        rows_((std::size_t{1} << settings.row_bits) * kLabels),
        transitions_(std::size_t{kLabels} * kLabels),
        random_(settings.seed) {}

  void pass(std::vector<Exercise>& exercises, unsigned number) {
    std::shuffle(exercises.begin(), exercises.end(), random_);
    std::uint64_t wrong = 0;
    for (const Exercise& exercise : exercises) wrong += learn(exercise);
    tell(settings_.report,
         "pass " + std::to_string(number) + ": " + std::to_string(wrong) + " words labelled wrong");
  }

  [[nodiscard]] Weights weights() const {
    return {settings_.row_bits, rows_.average(seen_, settings_.weight_share),
            transitions_.average(seen_, 1)};
  }

 private:
  std::uint64_t learn(const Exercise& exercise) {
    drop_some(exercise);
    const std::vector<std::uint8_t>& labels = choose_labels();
    const std::vector<std::uint8_t>& right = *exercise.labels;
    std::uint64_t wrong = 0;
    std::uint8_t right_before = kOutside, chosen_before = kOutside;
    std::size_t row = 0;
    for (std::size_t i = 0; i <= right.size(); ++i) {
      const std::uint8_t wanted = i < right.size() ? right[i] : kOutside;
      const std::uint8_t chosen = i < right.size() ? labels[i] : kOutside;
      learn_transition(right_before, wanted, chosen_before, chosen, exercise.weight);
      right_before = wanted;
      chosen_before = chosen;
      if (i == right.size()) break;
      if (wanted == chosen) {
        row = kept_ends_[i];
        continue;
      }
      ++wrong;
      for (; row < kept_ends_[i]; ++row) {
        const std::size_t at = std::size_t{kept_[row]} * kLabels;
        rows_.add(at + wanted, exercise.weight, seen_);
        rows_.add(at + chosen, -exercise.weight, seen_);
      }
    }
    ++seen_;
    return wrong;
  }

  void learn_transition(std::uint8_t right_before, std::uint8_t right, std::uint8_t chosen_before,
                        std::uint8_t chosen, float weight) {
    const std::size_t wanted = std::size_t{right_before} * kLabels + right;
    const std::size_t given = std::size_t{chosen_before} * kLabels + chosen;
    if (wanted == given) return;
    transitions_.add(wanted, weight, seen_);
    transitions_.add(given, -weight, seen_);
  }

  void drop_some(const Exercise& exercise) {
    const auto limit = static_cast<std::uint32_t>(settings_.dropout * 4294967295.0);
    kept_.clear();
    kept_ends_.clear();
    std::size_t at = 0;
    for (const std::uint32_t end : exercise.ends) {
      for (; at < end; ++at)
        if (static_cast<std::uint32_t>(random_()) >= limit) kept_.push_back(exercise.rows[at]);
      kept_ends_.push_back(kept_.size());
    }
  }

  /// As NameLabeller does, but not yet in whole numbers.
  const std::vector<std::uint8_t>& choose_labels() {
    own_.assign(kept_ends_.size(), {});
    std::size_t row = 0;
    for (std::size_t i = 0; i < kept_ends_.size(); ++i)
      for (; row < kept_ends_[i]; ++row) {
        const std::size_t at = std::size_t{kept_[row]} * kLabels;
        for (unsigned label = 1; label < kLabels; ++label)
          own_[i][label - 1] += rows_[at + label] - rows_[at + kOutside];
      }
    constexpr float never = -1e30F;
    const Transitions<float> transitions(never, [&](std::uint8_t before, std::uint8_t label) {
      return transitions_[std::size_t{before} * kLabels + label];
    });
    return best_.choose(own_.data(), own_.size(), transitions);
  }

  PerceptronSettings settings_;
  Averaged rows_, transitions_;
  std::mt19937_64 random_;
  double seen_ = 1;
  std::vector<std::uint32_t> kept_;
  std::vector<std::size_t> kept_ends_;
  std::vector<LabelScores<float>> own_;  ///< by word, without transitions
  BestLabels<float> best_;
};

}  // namespace

namespace {

void add(std::vector<float>& sum, const std::vector<float>& more) {
  std::transform(sum.begin(), sum.end(), more.begin(), sum.begin(), std::plus<>());
}

void divide(std::vector<float>& sum, unsigned number) {
  for (float& value : sum) value /= static_cast<float>(number);
}

}  // namespace

Weights learn_weights(const std::vector<Lesson>& lessons, const PerceptronSettings& settings) {
  std::vector<Exercise> exercises = exercises_of(lessons, settings);
  PerceptronSettings own = settings;
  Weights mean;
  for (unsigned run = 0; run < settings.runs; ++run, ++own.seed) {
    Perceptron perceptron(own);
    for (unsigned pass = 1; pass <= settings.passes; ++pass) perceptron.pass(exercises, pass);
    Weights weights = perceptron.weights();
    if (run == 0) {
      mean = std::move(weights);
      continue;
    }
    add(mean.rows, weights.rows);
    add(mean.transitions, weights.transitions);
  }
  divide(mean.rows, settings.runs);
  divide(mean.transitions, settings.runs);
  return mean;
}

}  // namespace dateline::entity::train
