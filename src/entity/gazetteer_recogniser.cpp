// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the names of a gazetteer table in text.
#include "entity/gazetteer_recogniser.hpp"

#include "base/ascii.hpp"
#include "entity/fold_name.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// "Nato" for NATO is usual; "Us" and "It" for US and IT aren't.
constexpr std::uint32_t kShortestSmallAcronym = 4;

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
    const std::string_view written = text.written(i, i + 1);
    const bool spelled = part.letters == Letters::capital && !common &&
                         part.end - part.begin >= kShortestSmallAcronym && last - first == 1 &&
                         (written[1] < 'A' || written[1] > 'Z');  // not "IIsi"
    if (!spelled) return false;
  }
  return true;
}

/// Whether `written` is `given`, line ends apart, or begins a sentence with it.
bool same_spelling(std::string_view written, std::string_view given) {
  constexpr std::string_view blanks = " \n\t";
  const std::size_t size = given.size();
  for (std::size_t at = 0; at < size; ++at) {
    if (written.empty()) return false;
    const std::size_t blank = std::min(written.find_first_not_of(blanks), written.size());
    const char c = blank > 0 ? ' ' : written.front();
    if (c != given[at] && (at > 0 || to_lower(c) != given[at])) return false;
    written.remove_prefix(std::max<std::size_t>(blank, 1));
  }
  return written.empty();
}

bool written_as_given(const Table& table, std::uint32_t entity, std::string_view written) {
  if (same_spelling(written, table.name(entity))) return true;
  const auto others = table.other_names(entity);
  return std::any_of(others.begin(), others.end(),
                     [&](std::string_view other) { return same_spelling(written, other); });
}

/// Whether words `first` to `last` are written as a name with these RefFlags may be: an acronym in
/// capitals, a name that is an everyday word not where every word is capitalised ...
bool written_as_name(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                     std::uint8_t flags) {
  const Word& start = text[first];
  if ((flags & ref_acronym) != 0) return acronym_written(text, first, last, flags);
  if (start.letters == Letters::small && (flags & ref_lower_start) == 0) return false;
  if (last - first == 1) {
    if (start.is(month | weekday)) return false;
    if ((flags & ref_common) == 0) return true;
    // "BERLIN, July 19": a berlin is a carriage, too.
    return start.sentence == SentenceCase::normal &&
           (start.letters != Letters::upper || text.may_begin_dateline(first));
  }
  // "Amazon.com", "Kim Dae-jung"
  for (std::uint32_t i = first + 1; i < last; ++i)
    if (text[i].letters == Letters::small && !may_be_small(text[i]) &&
        text[i].before != Between::stop && text[i].before != Between::joined)
      return false;
  return true;
}

/// "Zurich stock exchange": a town, and in small letters what it has one of.
bool is_exchange_in_small(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  const Word &start = text[first], &end = text[last - 1];
  if (last - first < 2 || end.letters != Letters::small || !end.is(org_lead) ||
      !start.capitalised() || start.is(common_word | compass | demonym))
    return false;
  if (text.form(last - 1) != "exchange" && text.form(last - 1) != "bourse") return false;
  bool small = false;
  for (std::uint32_t i = first + 1; i < last; ++i) {
    if (small && text[i].letters != Letters::small) return false;
    small = text[i].letters == Letters::small;
  }
  return true;
}

/// Whether a possessive inside ends another name: "Quill's Bank" is no "Quill Bank".
bool is_parted(const ZoneText& text, const Candidate& candidate, std::uint32_t entity) {
  const auto first = text.words().begin() + candidate.first;
  const auto last = text.words().begin() + candidate.last - 1;
  if (std::none_of(first, last, [](const Word& word) { return word.possessive; })) return false;
  const auto has_apostrophe = [](std::string_view name) {
    return name.find('\'') != std::string_view::npos;
  };
  const auto others = candidate.table->other_names(entity);
  return !has_apostrophe(candidate.table->name(entity)) &&
         std::none_of(others.begin(), others.end(), has_apostrophe);
}

}  // namespace

bool has_name_with_s(const Table& table, std::uint32_t entity, std::string_view form) {
  if (!table.has_name_with_s(entity)) return false;
  const auto is_form_with_s = [&](std::string_view name) {
    constexpr std::string_view ending = "'s";
    if (!name.ends_with(ending) || name.size() == ending.size()) return false;
    const char last = name[name.size() - ending.size() - 1];
    // Few have to be folded.
    const bool may_be_form =
        static_cast<unsigned char>(last) >= 0x80 || to_lower(last) == form.back();
    return may_be_form && lookup_form(name) == form;
  };
  const auto others = table.other_names(entity);
  return is_form_with_s(table.name(entity)) ||
         std::any_of(others.begin(), others.end(), is_form_with_s);
}

bool ends_with_s(const ZoneText& text, const Candidate& candidate, std::uint32_t entity) {
  const Table& table = *candidate.table;
  const std::string_view form = text.form(candidate.first, candidate.last);
  if (!has_name_with_s(table, entity, form)) return false;
  const auto is_form_without = [&](std::string_view name) {
    return !name.ends_with("'s") && lookup_form(name) == form;
  };
  const auto others = table.other_names(entity);
  return !is_form_without(table.name(entity)) &&
         std::none_of(others.begin(), others.end(), is_form_without);
}

bool lacks_s(const ZoneText& text, const Candidate& candidate, std::uint32_t entity) {
  return !text[candidate.last - 1].possessive && ends_with_s(text, candidate, entity);
}

bool written_as(const ZoneText& text, const Candidate& candidate, const NameReference& meaning) {
  if (candidate.last - candidate.first > 1 && is_parted(text, candidate, meaning.entity))
    return false;
  if (lacks_s(text, candidate, meaning.entity)) return false;
  if (written_as_name(text, candidate.first, candidate.last, meaning.flags)) return true;
  if (candidate.table->kind(meaning.entity) == EntityKind::org &&
      is_exchange_in_small(text, candidate.first, candidate.last))
    return true;
  return candidate.origin == MentionOrigin::user_gazetteer &&
         written_as_given(*candidate.table, meaning.entity,
                          text.written(candidate.first, candidate.last));
}

namespace {

/// Whether a name of firms may go on with word `i` behind a comma: "Donaldson, Lufkin and ...", but
/// not "Quill, Bank of ...".
bool is_listed(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::comma && text[i].capitalised() && text[i - 1].capitalised() &&
         !text[i].starts_sentence && !text[i - 1].possessive && !text[i].is(org_end | org_of);
}

}  // namespace

bool GazetteerRecogniser::find_longest(const ZoneText& text, std::uint32_t name,
                                       Candidate& longest) const {
  bool found_any = false;
  Candidate candidate = longest;
  bool only_orgs = false;
  for (candidate.last = candidate.first + 1; name != 0; ++candidate.last) {
    candidate.match = table_.match(name);
    for (std::uint32_t i = 0; i < candidate.match.count; ++i) {
      const NameReference meaning = table_.reference(candidate.match.first + i);
      if (!written_as(text, candidate, meaning)) continue;
      if (only_orgs && table_.kind(meaning.entity) != EntityKind::org) continue;
      longest = candidate;
      found_any = true;
      break;
    }
    const std::uint32_t next = candidate.last;
    if (next == text.size() || !table_.goes_on(name)) break;
    const bool after_comma = !text.name_goes_on(next);
    if (after_comma && !is_listed(text, next)) break;
    only_orgs = only_orgs || after_comma;
    name = text.longer_name(table_, name, next);
  }
  return found_any;
}

void GazetteerRecogniser::find(const ZoneText& text, std::vector<Candidate>& candidates) const {
  const auto find_at = [&](std::uint32_t first, std::uint32_t name) {
    Candidate candidate;
    candidate.first = first;
    candidate.table = &table_;
    candidate.origin = origin_;
    if (!find_longest(text, name, candidate)) return;
    candidate.kind = table_.kind(table_.reference(candidate.match.first).entity);
    candidates.push_back(candidate);
  };
  if (origin_ == MentionOrigin::user_gazetteer) {
    for (std::uint32_t first = 0; first < text.size(); ++first)
      find_at(first, text.longer_name(table_, 0, first));
  } else {
    for (const NameBeginning& beginning : text.name_beginnings())
      if (text[beginning.word].letters != Letters::apart) find_at(beginning.word, beginning.name);
  }
}

}  // namespace dateline::entity
