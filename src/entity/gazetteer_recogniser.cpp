// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the names of a gazetteer table in text.
#include "entity/gazetteer_recogniser.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// "Nato" for NATO is usual; "Us" and "It" for US and IT aren't.
constexpr std::uint32_t kShortestSmallAcronym = 4;

bool may_start_name(const Word& word) {
  if (word.letters == Letters::apart) return false;
  return word.letters != Letters::small || word.is(name_particle) ||
         (word.is(function_word) && word.end - word.begin == 3);  // "the Gulf"
}

/// Inner words of a name that needn't be capitalised.
bool may_be_small(const Word& word) {
  return word.is(function_word | name_particle | org_lead | place_noun);
}

bool acronym_written(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                     std::uint8_t flags) {
  const Word& word = text[first];
  const bool common = (flags & ref_common) != 0;
  if (word.sentence == SentenceCase::upper) {
    // "US" may be "us" there, unless it's written with stops.
    return !common || text.written(first, last).find('.') != std::string_view::npos;
  }
  for (std::uint32_t i = first; i < last; ++i) {
    const Word& part = text[i];
    if (part.letters == Letters::upper || part.letters == Letters::initial ||
        part.letters == Letters::digits)
      continue;
    const bool spelled = part.letters == Letters::capital && !common &&
                         part.end - part.begin >= kShortestSmallAcronym && last - first == 1;
    if (!spelled) return false;
  }
  return true;
}

}  // namespace

bool written_as_name(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                     std::uint8_t flags) {
  const Word& start = text[first];
  if ((flags & ref_acronym) != 0) return acronym_written(text, first, last, flags);
  if (start.letters == Letters::small && (flags & ref_lower_start) == 0) return false;
  if (last - first == 1) {
    if (start.is(month | weekday)) return false;
    if ((flags & ref_common) == 0) return true;
    return start.sentence == SentenceCase::normal && start.letters != Letters::upper;
  }
  for (std::uint32_t i = first + 1; i < last; ++i)
    if (text[i].letters == Letters::small && !may_be_small(text[i]) &&
        text[i].before != Between::stop)  // "Amazon.com"
      return false;
  return true;
}

/// The end of the longest complete name that starts at `first`; `first` if there is none.
std::uint32_t GazetteerRecogniser::longest_name(const ZoneText& text, std::uint32_t first,
                                                NameMatch& match) const {
  std::uint32_t longest = first;
  std::uint64_t hash = kHashSeed;
  for (std::uint32_t last = first + 1; last <= text.size(); ++last) {
    if (last > first + 1) {
      if (!text.name_goes_on(last - 1)) break;
      hash = hash_on(hash, " ");
    }
    hash = hash_on(hash, text.form(last - 1));
    const auto found = table_.find(text.form(first, last), hash);
    if (!found) break;
    if ((found->flags & name_complete) != 0) {
      const auto fits = [&](std::uint32_t i) {
        return written_as_name(text, first, last, table_.reference(found->first + i).flags);
      };
      for (std::uint32_t i = 0; i < found->count; ++i) {
        if (!fits(i)) continue;
        longest = last;
        match = *found;
        break;
      }
    }
    if ((found->flags & name_continues) == 0) break;
  }
  return longest;
}

void GazetteerRecogniser::find(const ZoneText& text, std::vector<Candidate>& candidates) const {
  for (std::uint32_t first = 0; first < text.size(); ++first) {
    if (!may_start_name(text[first])) continue;
    Candidate candidate;
    candidate.first = first;
    candidate.last = longest_name(text, first, candidate.match);
    if (candidate.last == first) continue;
    candidate.table = &table_;
    candidate.origin = origin_;
    candidate.kind = table_.kind(table_.reference(candidate.match.first).entity);
    candidates.push_back(candidate);
  }
}

}  // namespace dateline::entity
