// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a sentence speaks of what was or of what is to come, by the words around a time.
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kWordsBack = 12, kWordsAhead = 8;

constexpr int kPast = 1, kFuture = 2, kAuxiliary = 3, kIntention = 4;

/// "-ed" tells the past too. An auxiliary before a participle makes it future ("to be held"),
/// an intention needs its verb ("plans to open").
constexpr std::array<NumberedWord, 4> kTenseRows{{
    {"was were had did went came began fell rose won lost took made met left sold "
     "bought held saw got gave became led sent ran grew broke brought built found paid "
     "stood struck shot since earlier quit spent kept drew sank hit announced been "
     "wrote flew threw fought",
     kPast},
    {"will would shall due expected scheduled planned likely upcoming should could "
     "might can must slated ahead",
     kFuture},
    {"to be", kAuxiliary},
    {"expects expect plans plan hopes hope hoped aims intends set intend aim hoping "
     "planning",
     kIntention},
}};
constexpr auto kTense = words_of_rows<kTenseRows>();

/// "by the end of March", "until mid-March"
constexpr auto kParts = word_set(std::to_array<std::string_view>(
    {"the", "end", "of", "mid", "middle", "early", "late", "start", "beginning", "as", "soon"}));

/// What a reporter says, not when it happens: "officials said".
bool is_attribution(std::string_view word) {
  return word == "said" || word == "says" || word == "told";
}

bool is_past_form(const Word& word, std::string_view form) {
  return form.size() > 4 && form.ends_with("ed") && word.letters != Letters::capital;
}

}  // namespace

/// What word `i` alone tells: kPast, kFuture or something else.
int TimeFinder::tense_of_word(std::uint32_t i) const {
  const std::string_view form = text_.form(i);
  const int told = kTense.find(form, 0);
  if (told == kIntention) return linked(i + 1) == "to" ? kFuture : 0;
  if (told == 0 && is_past_form(text_[i], form)) return kPast;
  return told;
}

Tense TimeFinder::tense_before(std::uint32_t i, bool is_deadline) const {
  const std::uint32_t stop = i > kWordsBack ? i - kWordsBack : 0;
  for (; i > stop && !text_[i].starts_sentence; --i) {
    const int told = tense_of_word(i - 1);
    if (told == kFuture) return Tense::future;
    if (told != kPast) continue;
    for (std::uint32_t k = i - 1; k + 3 >= i && k > 0 && !text_[k].starts_sentence; --k)
      if (const int other = tense_of_word(k - 1); other == kFuture || other == kAuxiliary)
        return Tense::future;
    // "Ordered to pay by July", but "was closed until July".
    const std::string_view form = text_.form(i - 1);
    const bool is_over = !is_deadline || form == "was" || form == "were" || form == "had";
    return is_over ? Tense::past : Tense::unknown;
  }
  return Tense::unknown;
}

Tense TimeFinder::tense_after(std::uint32_t i) const {
  for (const std::uint32_t end = i + kWordsAhead; i < end && in_sentence(i); ++i) {
    const int told = tense_of_word(i);
    if (told == kFuture) return Tense::future;
    if (told == kPast || is_attribution(text_.form(i))) return Tense::past;
  }
  return Tense::unknown;
}

Tense TimeFinder::tense_around(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t i = first;
  while (kParts.contains(word_before(i))) --i;
  const std::string_view before = word_before(i);
  if (before == "since") return Tense::since;
  const bool has_preposition = !before.empty() && text_[i - 1].is(function_word);
  const bool is_deadline =
      before == "by" || before == "until" || before == "till" || before == "through";
  if (has_preposition) --i;
  if (has_preposition && is_attribution(word_before(i))) return Tense::past;
  Tense tense = tense_before(i, is_deadline);
  // "By July, it had ..."
  if (tense == Tense::unknown) tense = tense_after(last);
  return tense == Tense::unknown && is_deadline ? Tense::future : tense;
}

}  // namespace dateline::entity
