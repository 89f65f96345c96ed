// SPDX-License-Identifier: GPL-2.0-or-later
// Compares names found with names labelled.
#include "name_score.hpp"

#include <algorithm>

namespace dateline::bench {

namespace {

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

template <typename Match>
Counts count(const std::vector<Label>& wanted, const std::vector<Label>& found, EntityKind kind,
             Match match) {
  const auto any = [&](const std::vector<Label>& labels, const Label& label) {
    return std::any_of(labels.begin(), labels.end(), [&](const Label& other) {
      return other.kind == kind && match(label, other);
    });
  };
  const auto undecided = [&](const Label& label) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const Label& other) { return is_open(other) && overlap(label, other); });
  };
  Counts counts;
  for (const Label& label : wanted) {
    if (label.kind != kind) continue;
    ++counts.wanted;
    if (any(found, label)) ++counts.wanted_given;
  }
  for (const Label& label : found) {
    if (label.kind != kind) continue;
    const bool right = any(wanted, label);
    if (!right && undecided(label)) continue;
    ++counts.given;
    if (right) ++counts.given_wanted;
  }
  return counts;
}

}  // namespace

bool overlap(const Label& a, const Label& b) { return a.begin < b.end && b.begin < a.end; }
bool equal(const Label& a, const Label& b) { return a.begin == b.begin && a.end == b.end; }
bool is_open(const Label& label) { return !label.kind && !label.other; }

void trim(std::vector<Label>& labels, const std::string& text) {
  for (Label& label : labels) {
    if (label.end - label.begin > 1 && text[label.end - 1] == '.') --label.end;
    const bool the =
        text.compare(label.begin, 4, "The ") == 0 || text.compare(label.begin, 4, "the ") == 0;
    if (the && label.end > label.begin + 4) label.begin += 4;
  }
}

void Counts::operator+=(const Counts& other) {
  wanted += other.wanted;
  given += other.given;
  wanted_given += other.wanted_given;
  given_wanted += other.given_wanted;
}

double Counts::recall() const { return percent(wanted_given, wanted); }
double Counts::precision() const { return percent(given_wanted, given); }
double Counts::f1() const {
  const double sum = recall() + precision();
  return sum > 0 ? 2 * recall() * precision() / sum : 0;
}

void Score::operator+=(const Score& other) {
  strict += other.strict;
  overlap += other.overlap;
}

std::vector<Label> found_names(const Tagger& tagger, const std::string& text) {
  Article article;
  article.body = text;
  article.lang = "en";
  const Annotations annotations = tagger.tag(article);
  std::vector<Label> found;
  for (const Mention& mention : annotations.mentions)
    if (mention.kind != EntityKind::time && !mention.demonym)
      found.push_back({mention.begin, mention.end, mention.kind, false,
                       mention.why.empty() ? std::string(to_string(mention.origin)) : mention.why});
  return found;
}

void add_scores(const LabelledArticle& article, std::vector<Label> found, Scores& scores) {
  std::vector<Label> wanted = article.labels;
  trim(wanted, article.text);
  trim(found, article.text);
  for (std::size_t i = 0; i < kScoredKinds.size(); ++i) {
    scores[i].strict += count(wanted, found, kScoredKinds[i], equal);
    scores[i].overlap += count(wanted, found, kScoredKinds[i], overlap);
  }
}

}  // namespace dateline::bench
