// SPDX-License-Identifier: GPL-2.0-or-later
// A sentence as the recogniser reads it: the stretches that may hold names, with the words around.
#include "entity/name_sentence.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// Small words that may stand inside one name: "of the", "bin".
constexpr std::uint32_t kMostSmallWords = 3;
constexpr std::uint32_t kMostDatelineWords = 6;
/// Shorter words in capitals are rather abbreviations.
constexpr std::uint32_t kShortestRecased = 3;

/// "moon" of "Ki-moon"
bool is_second_part(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::joined && text[i].letters == Letters::small;
}

bool links_names(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  constexpr std::uint32_t longest_link = 4;
  return word.is(function_word | name_particle | org_lead) ||
         (word.letters == Letters::small && word.end - word.begin <= longest_link);
}

/// Whether a sentence goes on behind a dateline: "(Agency) -", "- ", ", July 19".
bool ends_dateline(const ZoneText& text, std::uint32_t next) {
  const Word& word = text[next];
  if (word.before == Between::opening || word.before == Between::dash) return true;
  return word.before == Between::comma && (word.is(month) || word.letters == Letters::digits);
}

}  // namespace

bool NameSentence::is_capital(std::uint32_t i) const {
  const WordCase how = cases_[i];
  return how == WordCase::capital || how == WordCase::mixed || how == WordCase::upper ||
         how == WordCase::initial;
}

/// "The", where a sentence begins, needs no model.
bool NameSentence::tells_itself(const ZoneText& text, const Stretch& stretch) const {
  const Word& word = text[first_ + stretch.first];
  return stretch.last - stretch.first == 1 && word.starts_sentence && word.is(function_word) &&
         cases_[stretch.first] == WordCase::capital;
}

void NameSentence::find_cases(const ZoneText& text, const Model& model) {
  cases_.clear();
  for (std::uint32_t i = first_; i < last_; ++i) {
    WordCase how = word_case(text[i]);
    if (text[i].sentence == SentenceCase::upper && how == WordCase::upper)
      how = model.usual_case(text.form_hash(i));
    cases_.push_back(how);
  }
  if (text[first_].starts_paragraph && cases_[0] == WordCase::upper) recase_dateline(text, model);
}

/// "PYONGYANG, July 19" names the place as "Pyongyang" does.
void NameSentence::recase_dateline(const ZoneText& text, const Model& model) {
  std::uint32_t end = 0;
  while (end < size() && end < kMostDatelineWords && cases_[end] == WordCase::upper &&
         !(end > 0 && ends_dateline(text, first_ + end)))
    ++end;
  if (end >= size() || !ends_dateline(text, first_ + end)) return;
  for (std::uint32_t i = 0; i < end; ++i) {
    const Word& word = text[first_ + i];
    if (word.end - word.begin < kShortestRecased) continue;
    const WordCase usual = model.usual_case(text.form_hash(first_ + i));
    cases_[i] = usual == WordCase::upper ? usual : WordCase::capital;
  }
}

void NameSentence::find_stretches(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                                  const Model& model) {
  first_ = first;
  last_ = last;
  stretches_.clear();
  const auto begin = text.words().begin();
  if (std::none_of(begin + first, begin + last,
                   [](const Word& word) { return word.capitalised(); }))
    return;
  find_cases(text, model);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (!is_capital(i)) continue;
    Stretch stretch{i, i + 1};
    // "al-Qaeda", "van Gogh"
    if (i > 0 && text[first_ + i - 1].is(name_particle) && text.name_goes_on(first_ + i) &&
        (stretches_.empty() || stretches_.back().last < i))
      --stretch.first;
    for (std::uint32_t small = 0, at = i + 1; at < size() && small <= kMostSmallWords; ++at) {
      if (is_capital(at)) {
        stretch.last = at + 1;
        small = 0;
        continue;
      }
      const bool clings = cases_[at] == WordCase::digits || is_second_part(text, first_ + at);
      if (clings && stretch.last == at) stretch.last = at + 1;
      if (!clings && !links_names(text, first_ + at)) break;
      ++small;
    }
    i = stretch.last - 1;
    if (!tells_itself(text, stretch)) stretches_.push_back(stretch);
  }
}

std::vector<std::uint8_t> phrases_of(const std::vector<Candidate>& candidates, std::size_t words) {
  std::vector<std::uint8_t> phrases(words);
  std::uint32_t free = 0;
  for (const Candidate& candidate : candidates) {
    if (candidate.last - candidate.first < 2 || candidate.first < free) continue;
    for (std::uint32_t i = candidate.first; i < candidate.last; ++i)
      phrases[i] = phrase_bit(candidate.kind, i == candidate.first);
    free = candidate.last;
  }
  return phrases;
}

}  // namespace dateline::entity
