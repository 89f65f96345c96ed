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
  if (form == "us" && word.letters == Letters::upper) return false;  // "U.S. Bankruptcy Court"
  return word.is(function_word) && word.capitalised() && form != "new" && form != "first";
}

/// "Savings and Loan", the one pair that banks of all names have.
bool is_savings_and_loan(const ZoneText& text, std::uint32_t i) {
  return text.form(i) == "loan" && text.form(i - 2) == "savings";
}

/// Whether the table has an organisation of this name.
bool is_known_org(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                  const Table& known) {
  const auto match = text.find(known, first, last);
  if (!match) return false;
  for (std::uint32_t i = 0; i < match->count; ++i)
    if (known.kind(known.reference(match->first + i).entity) == EntityKind::org) return true;
  return false;
}

/// Whether the words end with the name of a known organisation, whatever stands before it.
bool ends_with_known_org(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                         const Table& known) {
  for (std::uint32_t begin = first; begin < last; ++begin)
    if (is_known_org(text, begin, last, known)) return true;
  return false;
}

/// Whether "and" before word `begin` stands between two organisations rather than in the name of
/// one that ends at `last`.
bool parts_two(const ZoneText& text, std::uint32_t first, std::uint32_t begin, std::uint32_t last,
               const Table& known) {
  std::uint32_t bare = last;
  while (bare > begin && text[bare - 1].is(legal_form)) --bare;
  if (bare == begin) return false;  // "X and Co"
  const std::uint32_t before = begin - 1;
  return text[before - 1].is(legal_form) || is_known_org(text, begin, last, known) ||
         is_known_org(text, begin, bare, known) || ends_with_known_org(text, first, before, known);
}

/// Where a name that ends at `last` begins, within the run that begins at `first`.
std::uint32_t org_begin(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                        const Table& known) {
  std::uint32_t begin = last;
  while (begin > first && last - begin < kMostOrgWords) {
    const Word& word = text[begin - 1];
    if (cuts(text, begin - 1)) break;
    if (word.letters == Letters::small) {
      const std::string_view form = text.form(begin - 1);
      // "Bank of X Corp" needs its "of"; "president of X Corp" doesn't.
      if (form == "of" && begin >= first + 2 && text[begin - 2].is(org_of)) {
        --begin;
        continue;
      }
      // "X and Y Co" is one company, "X and Y Bank" rarely.
      if (form == "and" && begin < last && begin >= first + 2 && text[begin - 2].capitalised() &&
          (is_savings_and_loan(text, begin) || text[last - 1].is(legal_form)) &&
          !parts_two(text, first, begin, last, known)) {
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

/// Whether capitals only stress everyday words, or such after a known name: "HEAD OF RESEARCH",
/// "IMF RESOURCES".
bool is_mere_emphasis(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                      const Table& known) {
  for (std::uint32_t i = first; i < last; ++i)
    if (text[i].letters != Letters::upper) return false;
  if (text[last - 1].is(legal_form)) return false;
  for (std::uint32_t i = first; i + 1 < last; ++i)
    if (!text[i].is(common_word | function_word) && !is_known_org(text, i, i + 1, known))
      return false;
  return true;
}

/// Something besides words any organisation's name is made of, or two of these.
bool tells_enough(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                  const Table& known) {
  if (last - first < 2) return false;
  if (text[first].starts_sentence && last - first == 2 && text[first].is(common_word)) return false;
  if (is_mere_emphasis(text, first, last, known)) return false;
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

/// "Finance Minister", "Energy Secretary": the office a person holds, not an organisation.
bool is_office(const ZoneText& text, std::uint32_t i) {
  if (i + 1 >= text.size() || !text.name_goes_on(i + 1) || text[i].possessive) return false;
  const std::string_view next = text.form(i + 1);
  return text[i + 1].capitalised() && (next == "minister" || next == "ministers" ||
                                       next == "secretary" || next == "secretaries");
}

/// Where "X, Y and Co" begins if a company of that name is known: at "Goldman" of "Goldman, Sachs
/// and Co"; else at `begin`.
std::uint32_t begin_before_comma(const ZoneText& text, std::uint32_t begin, std::uint32_t last,
                                 const Table& known) {
  std::uint32_t bare = last;
  while (bare > begin && text[bare - 1].is(legal_form)) --bare;
  if (bare < begin + 2 || bare == last || text.form(bare - 1) != "and") return begin;
  if (text[begin].before != Between::comma) return begin;
  for (std::uint32_t first = begin; first > 0 && text[first - 1].capitalised();) {
    --first;
    if (is_known_org(text, first, bare - 1, known)) return first;
    if (first == 0 || !text.name_goes_on(first)) break;
  }
  return begin;
}

void find_in_run(const ZoneText& text, std::uint32_t first, std::uint32_t last, const Table& known,
                 std::vector<Candidate>& candidates) {
  std::uint32_t from = first;
  for (std::uint32_t i = first; i < last; ++i) {
    if (text[i].is(org_of) && text[i].capitalised()) {
      const std::uint32_t end = org_of_end(text, i, last);
      if (end > i) {
        std::uint32_t begin = org_begin(text, from, i, known);
        if (begin < i && text[begin].is(demonym) && i - begin == 1) begin = i;
        add(candidates, begin, end, "rule: organisation of");
      }
    }
    if (!ends_org(text[i]) || is_office(text, i)) continue;
    std::uint32_t end = i + 1;
    while (end < last && ends_org(text[end])) ++end;
    const std::uint32_t begin =
        begin_before_comma(text, org_begin(text, from, end, known), end, known);
    if (begin < end && tells_enough(text, begin, end, known))
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
    find_in_run(text, i, end, known_, candidates);
    i = end;
  }
}

}  // namespace dateline::entity
