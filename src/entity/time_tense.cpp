// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a sentence speaks of what was or of what is to come, by the words around a time.
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kWordsBack = 12, kWordsAhead = 8;

constexpr int kPast = 1, kFuture = 2, kAuxiliary = 3;

/// "-ed" tells the past too. An auxiliary before a participle makes it future: "to be held".
constexpr std::array<NumberedWord, 3> kTenseRows{{
    {"was were had did went came began fell rose won lost took made met left sold "
     "bought held saw got gave became led sent ran grew broke brought built found paid "
     "stood struck shot since earlier quit spent kept drew sank hit announced been "
     "wrote flew threw fought",
     kPast},
    {"will would shall due expected scheduled planned expects expect plans plan hopes "
     "aims likely upcoming should could might can must hope hoped intends proposed "
     "slated ahead",
     kFuture},
    {"to be", kAuxiliary},
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

Tense TimeFinder::tense_around(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t i = first;
  while (kParts.contains(word_before(i))) --i;
  std::string_view before = word_before(i);
  if (before == "since") return Tense::since;
  const bool has_preposition = !before.empty() && text_[i - 1].is(function_word);
  const bool is_deadline =
      before == "by" || before == "until" || before == "till" || before == "through";
  if (has_preposition) --i;
  before = word_before(i);
  if (has_preposition && is_attribution(before)) return Tense::past;

  const std::uint32_t stop = i > kWordsBack ? i - kWordsBack : 0;
  for (; i > stop && !text_[i].starts_sentence; --i) {
    const std::string_view form = text_.form(i - 1);
    const int told = kTense.find(form, 0);
    if (told == kFuture) return Tense::future;
    if (told == kPast || (told == 0 && is_past_form(text_[i - 1], form))) {
      for (std::uint32_t k = i - 1; k + 3 >= i && k > 0 && !text_[k].starts_sentence; --k)
        if (const int other = kTense.find(text_.form(k - 1), 0);
            other == kFuture || other == kAuxiliary)
          return Tense::future;
      return is_deadline && form != "was" && form != "were" && form != "had" ? Tense::future
                                                                             : Tense::past;
    }
  }
  for (i = last; i < last + kWordsAhead && in_sentence(i); ++i) {
    const std::string_view form = text_.form(i);
    const int told = kTense.find(form, 0);
    if (told == kFuture) return Tense::future;
    if (told == kPast || (told == 0 && is_past_form(text_[i], form))) return Tense::past;
  }
  return is_deadline ? Tense::future : Tense::unknown;
}

}  // namespace dateline::entity
