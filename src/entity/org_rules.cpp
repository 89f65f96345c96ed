// SPDX-License-Identifier: GPL-2.0-or-later
// Organisations by the words their names end or begin with.
#include "entity/name_rules.hpp"

namespace dateline::entity {

namespace {

constexpr std::uint32_t kMostOrgWords = 9;

bool is_link(const ZoneText& text, std::uint32_t i) {
  const std::string_view form = text.form(i);
  return form == "of" || form == "and" || form == "for" || form == "de" || form == "du" ||
         form == "des" || form == "on" || form == "the" || form == "y" || form == "e";
}

/// Words of one run of capitals, with "of", "and", "for the" between them.
std::uint32_t run_end(const ZoneText& text, std::uint32_t first) {
  std::uint32_t end = first + 1;
  for (std::uint32_t at = end; at < text.size() && at - first < 2 * kMostOrgWords; ++at) {
    if (!text.name_goes_on(at) || text[at - 1].possessive) break;
    if (text[at].capitalised() || text[at].letters == Letters::digits) {
      if (text[at].letters != Letters::digits) end = at + 1;
      continue;
    }
    if (!is_link(text, at)) break;
  }
  return end;
}

bool ends_org(const Word& word) { return word.capitalised() && word.is(org_end | legal_form); }

/// A word that can't be inside the name of an organisation, or hardly is. "New" and "First" can.
bool cuts(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  if (word.is(weekday | month)) return true;
  const std::string_view form = text.form(i);
  if (form == "general") return false;  // General Motors, and too many more
  if (word.is(title)) return true;
  return word.is(function_word) && word.capitalised() && form != "new" && form != "first";
}

/// The first word of a name that ends at `last`, within the run that begins at `first`.
std::uint32_t org_begin(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  std::uint32_t begin = last;
  while (begin > first && last - begin < kMostOrgWords) {
    const Word& word = text[begin - 1];
    if (cuts(text, begin - 1)) break;
    if (word.letters == Letters::small) {
      const std::string_view form = text.form(begin - 1);
      // "Bank of X Corp" needs its "of"; "president of X Corp" doesn't.
      if (form == "of" && begin >= 2 && text[begin - 2].is(org_of)) {
        --begin;
        continue;
      }
      // "X and Y Co" is one company, "X and Y Bank" rarely.
      if (form == "and" && begin + 1 < last && text[last - 1].is(legal_form) && begin >= 2 &&
          text[begin - 2].capitalised()) {
        --begin;
        continue;
      }
      break;
    }
    --begin;
  }
  if (begin < last && text[begin].starts_sentence && text[begin].is(common_word | function_word) &&
      !text[begin].is(family_name) && last - begin > 2)
    ++begin;
  return begin;
}

/// Something besides words any organisation's name is made of, or two of these.
bool tells_enough(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  if (last - first < 2) return false;
  if (text[first].starts_sentence && last - first == 2 && text[first].is(common_word)) return false;
  return !(last - first == 2 && text[first].is(compass) && !text[last - 1].is(legal_form));
}

/// "Ministry of X", "University of X and Y": what follows the "of".
std::uint32_t org_of_end(const ZoneText& text, std::uint32_t i, std::uint32_t run) {
  if (i + 2 >= run + 1 || text.form(i + 1) != "of") return i;
  std::uint32_t end = i;
  for (std::uint32_t at = i + 2; at < run; ++at) {
    const Word& word = text[at];
    if (word.letters == Letters::small) {
      if (!is_link(text, at)) break;
      continue;
    }
    if (cuts(text, at)) break;
    end = at + 1;
    if (text[at].possessive) break;
  }
  return end;
}

void add(std::vector<Candidate>& candidates, std::uint32_t first, std::uint32_t last,
         const char* why) {
  Candidate candidate;
  candidate.first = first;
  candidate.last = last;
  candidate.kind = EntityKind::org;
  candidate.why = why;
  candidates.push_back(candidate);
}

void find_in_run(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                 std::vector<Candidate>& candidates) {
  std::uint32_t from = first;
  for (std::uint32_t i = first; i < last; ++i) {
    if (text[i].is(org_of) && text[i].capitalised()) {
      const std::uint32_t end = org_of_end(text, i, last);
      if (end > i) {
        std::uint32_t begin = org_begin(text, from, i);
        if (begin < i && text[begin].is(demonym) && i - begin == 1) begin = i;
        add(candidates, begin, end, "rule: organisation of");
      }
    }
    if (!ends_org(text[i])) continue;
    std::uint32_t end = i + 1;
    while (end < last && ends_org(text[end])) ++end;
    const std::uint32_t begin = org_begin(text, from, end);
    if (begin < end && tells_enough(text, begin, end))
      add(candidates, begin, end,
          text[end - 1].is(legal_form) ? "rule: company form" : "rule: organisation word");
    i = end - 1;
  }
}

}  // namespace

void OrgRules::find(const ZoneText& text, std::vector<Candidate>& candidates) const {
  for (std::uint32_t i = 0; i < text.size();) {
    const Word& word = text[i];
    if (word.sentence != SentenceCase::normal || !word.capitalised()) {
      ++i;
      continue;
    }
    const std::uint32_t end = run_end(text, i);
    find_in_run(text, i, end, candidates);
    i = end;
  }
}

}  // namespace dateline::entity
