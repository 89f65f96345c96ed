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
     "wrote put flew threw fought",
     kPast},
    {"will would shall due maturing expiring expires matures begins starts opens takes meets "
     "expected scheduled planned likely upcoming should could "
     "might can must slated ahead",
     kFuture},
    {"be", kAuxiliary},
    {"expects expect plans plan hopes hope hoped aims intends set intend aim hoping "
     "planning",
     kIntention},
}};
constexpr auto kTense = words_of_rows<kTenseRows>();

/// "by the end of March", "until mid-March"
constexpr auto kParts = word_set(std::to_array<std::string_view>(
    {"the", "end", "of", "mid", "middle", "early", "late", "start", "as", "soon"}));

constexpr auto kNewClause = word_set(std::to_array<std::string_view>(
    {"and", "but", "as", "which", "who", "when", "where", "because", "while", "that"}));

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

/// Whether word `i` tells of what is over: "the previous report due on April 15", but not "the
/// previous payment is due".
bool TimeFinder::is_of_previous(std::uint32_t i) const {
  constexpr std::uint32_t reach = 3;
  const std::string_view form = text_.form(i);
  if (form != "due" && form != "scheduled" && form != "planned" && form != "expected") return false;
  for (const std::uint32_t stop = i > reach ? i - reach : 0; i > stop; --i) {
    if (text_[i].starts_sentence || text_[i].before != Between::blank) return false;
    if (text_.form(i - 1) == "previous") return true;
    if (text_[i - 1].is(function_word)) return false;
  }
  return false;
}

Tense TimeFinder::tense_before(std::uint32_t i, bool is_limit) const {
  const std::uint32_t stop = i > kWordsBack ? i - kWordsBack : 0;
  for (; i > stop && !text_[i].starts_sentence; --i) {
    const int told = tense_of_word(i - 1);
    if (told == kFuture) return is_of_previous(i - 1) ? Tense::past : Tense::future;
    if (told != kPast) continue;
    for (std::uint32_t k = i - 1; k + 3 >= i && k > 0 && !text_[k].starts_sentence; --k)
      if (const int other = tense_of_word(k - 1); other == kFuture || other == kAuxiliary)
        return Tense::future;
    // "It was closed until July", but "it agreed to pay by July".
    const std::string_view form = text_.form(i - 1);
    const bool is_over = !is_limit || form == "was" || form == "were" || form == "had";
    return is_over ? Tense::past : Tense::either;
  }
  return Tense::unknown;
}

/// `leads`: the time stands where its clause begins, so that what follows is of it.
Tense TimeFinder::tense_after(std::uint32_t i, bool leads) const {
  for (const std::uint32_t end = i + kWordsAhead; i < end && in_sentence(i); ++i) {
    const std::string_view form = text_.form(i);
    if (kNewClause.contains(form) || (!leads && text_[i].before != Between::blank)) break;
    const int told = tense_of_word(i);
    if (told == kFuture) return Tense::future;
    if (told == kPast || is_attribution(form)) return Tense::past;
  }
  return Tense::unknown;
}

/// "by July", "through July" (but not "the six months through July").
bool TimeFinder::is_deadline(std::uint32_t i) const {
  const std::string_view before = word_before(i);
  if (before == "through") return time_unit(word_before(i - 1)) == TimeUnit::none;
  return before == "by" || before == "starting" || before == "beginning";
}

Tense TimeFinder::tense_around(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t i = first;
  while (kParts.contains(word_before(i))) --i;
  const std::string_view before = word_before(i);
  if (before == "since") return Tense::since;
  const bool has_preposition = !before.empty() && text_[i - 1].is(function_word);
  // "Through the winter" limits nothing.
  const bool has_deadline = is_deadline(i) && season_month(word(last - 1)) == 0;
  const bool is_limit = has_deadline || before == "until" || before == "till" ||
                        (before == "to" && word_before(i - 1) == "up");
  if (has_preposition) --i;
  if (has_preposition && is_attribution(word_before(i))) return Tense::past;
  const Tense tense = tense_before(i, is_limit);
  if (tense == Tense::either) return has_deadline ? Tense::future : Tense::unknown;
  if (tense != Tense::unknown) return tense;
  const bool leads = i == 0 || text_[i].starts_sentence || text_[i].before == Between::comma;
  if (is_limit && !leads) return Tense::future;
  Tense later = tense_after(last, leads);
  // "September was at 110.10": no past, but a contract.
  if (text_[first].starts_sentence && later == Tense::past) later = Tense::unknown;
  return is_limit && later != Tense::past ? Tense::future : later;
}

}  // namespace dateline::entity
