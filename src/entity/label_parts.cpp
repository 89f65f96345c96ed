// SPDX-License-Identifier: GPL-2.0-or-later
// Where one label holds two names.
#include "entity/label_parts.hpp"

#include "entity/label_context.hpp"
#include "entity/label_words.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// Not one of the letters of "AC/DC" and "I/B/E/S".
bool is_whole_word(const Word& word) {
  constexpr std::uint32_t shortest = 3;
  return word.end - word.begin >= shortest && word.capitalised();
}

/// Whether one name ends before word `i` and another begins: behind a colon, a bracket or the end
/// of a paragraph, in "LONDON/SINGAPORE", "EU/IMF" and "the European Community's, EC, committee".
bool ends_name(const ZoneText& text, std::uint32_t i) {
  if (is_state_in_initials(text, i)) return true;
  // "the Quill Department, the Kestrel Commission", "the Group of Six plus Canada"
  const std::string_view form = text.form(i);
  if (text[i].letters == Letters::small &&
      (form == "plus" || (form == "the" && text[i].before == Between::comma)))
    return true;
  if (follows_slash(text, i))
    return (is_whole_word(text[i - 1]) && is_whole_word(text[i])) ||
           (is_known(text, i - 1, i, EntityKind::org) && is_known(text, i, i + 1, EntityKind::org));
  const std::uint32_t end = text[i - 1].end;
  const std::string_view gap = text.text().substr(end, text[i].begin - end);
  if (gap.find("    ") != std::string_view::npos) return true;  // columns
  if (text.name_goes_on(i)) return false;
  if (text[i].before == Between::comma && text[i - 1].possessive) return true;
  // "QKB, Kestrel", where not all is in capitals
  if (text[i].before == Between::comma && text[i - 1].letters == Letters::upper &&
      text[i - 1].sentence != SentenceCase::upper && text[i].letters == Letters::capital &&
      !text[i].is(legal_form))
    return true;
  // "Quill Co., Kestrel Inc"
  if (text[i].before == Between::comma && text[i - 1].is(legal_form) && text[i].capitalised() &&
      !text[i].is(legal_form))
    return true;
  return gap.find_first_of(":;()[]\n") != std::string_view::npos ||
         gap.find("-- --") != std::string_view::npos ||  // columns without figures
         gap.find(" -- ") != std::string_view::npos || gap.find(". \"") != std::string_view::npos;
}

/// "PETER QUILLAX" of "PETER QUILLAX Quillax, a former manager, pleaded guilty."
bool says_again(const ZoneText& text, std::uint32_t i) {
  return text[i - 1].letters == Letters::upper && text[i].letters == Letters::capital &&
         text.form(i - 1) == text.form(i);
}

/// Whether the words begin another organisation's label, or are one the table has.
bool names_org(const ZoneText& text, const std::vector<LabelledName>& labels, std::uint32_t first,
               std::uint32_t last) {
  if (is_known(text, first, last, EntityKind::org)) return true;
  const std::uint32_t words = last - first;
  // The bank of "Quillax-Bank" may have been named alone.
  if (words == 1 && text[first].is(org_end | org_of)) return false;
  return std::any_of(labels.begin(), labels.end(), [&](const LabelledName& other) {
    const std::uint32_t end = other.first + words;
    // "Quill" of "Quill, Kestrel and Co" isn't named by itself.
    const bool goes_on = end < other.last && text[end].before == Between::comma;
    return other.kind == NameKind::org && other.first != first && end <= other.last && !goes_on &&
           text[end - 1].before != Between::joined &&
           text.form(other.first, end) == text.form(first, last);
  });
}

/// Whether word `i` is the family name of one of the labelled persons.
bool is_family_of_labelled(const ZoneText& text, const std::vector<LabelledName>& labels,
                           std::uint32_t i) {
  return std::any_of(labels.begin(), labels.end(), [&](const LabelledName& other) {
    return other.kind == NameKind::person && other.size() > 1 &&
           text.form(other.last - 1) == text.form(i) && text[other.first].is(first_name) &&
           text[other.last - 1].before == Between::blank;
  });
}

/// Whether words `first` to `last` are known to name somebody or something by themselves: in full,
/// or as the family name of one of the labelled persons.
bool names_person_or_org(const ZoneText& text, const std::vector<LabelledName>& labels,
                         std::uint32_t first, std::uint32_t last) {
  if (last - first > 1) return text[first].is(first_name);
  return names_org(text, labels, first, last) || is_known_alone_as_person(text, first) ||
         is_family_of_labelled(text, labels, first);
}

/// "Reuters" of "told Reuters Quillax would go", where a Peter Quillax is named.
bool stands_before_person(const ZoneText& text, const std::vector<LabelledName>& labels,
                          const LabelledName& name, std::uint32_t i) {
  return name.kind == NameKind::org && i + 1 == name.last && text[i].before == Between::blank &&
         text[i].letters == Letters::capital && !text[i - 1].possessive &&
         is_known(text, name.first, i, EntityKind::org) &&
         !is_known(text, name.first, name.last, EntityKind::org) &&
         is_family_of_labelled(text, labels, i);
}

/// "Angelo, Gordon" of "Angelo, Gordon & Co"
bool is_company(const ZoneText& text, const LabelledName& name) {
  if (end_of_company(text, name) != name.last || text[name.last - 1].is(legal_form)) return true;
  for (std::uint32_t i = name.first + 1; i <= name.last && i < text.size(); ++i)
    if (text[i].before == Between::ampersand) return true;
  return false;
}

/// "Peter, Mary" of "Peter, Mary and Ann", but not of "James, LeBron 30".
bool is_in_list(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t next = name.last;
  if (next >= text.size()) return false;
  if (text[next].before == Between::comma) return text[next].is(first_name);
  return next + 1 < text.size() && (text.form(next) == "and" || text.form(next) == "or") &&
         text[next + 1].is(first_name);
}

/// "Quill, Kestrelwood" of "Quill, Kestrelwood and Brown", who are three, unless it is a firm;
/// "Peter, Mary" of a list of first names.
bool lists_two(const ZoneText& text, const std::vector<LabelledName>& labels,
               const LabelledName& name, std::uint32_t i) {
  if (name.kind != NameKind::person || text[i].before != Between::comma || !text[i].capitalised() ||
      text[i].is(name_suffix | title))
    return false;
  if (text[i].is(first_name))
    return text[name.first].is(first_name) && is_in_list(text, name) && !is_company(text, name);
  return names_person_or_org(text, labels, name.first, i) ||
         names_person_or_org(text, labels, i, name.last);
}

/// "Quillax" of "the Quillax-Kestrel deal" and "QUILLAX, KESTREL IN DEAL", where each is named by
/// itself, too.
bool joins_two(const ZoneText& text, const std::vector<LabelledName>& labels,
               const LabelledName& name, std::uint32_t i) {
  return name.kind == NameKind::org && text[i].capitalised() &&
         (text[i].before == Between::comma ||
          (text[i].before == Between::joined && text.has_behind(i - 1, '-'))) &&
         !is_known(text, name.first, name.last, EntityKind::org) &&
         names_org(text, labels, name.first, i) && names_org(text, labels, i, name.last);
}

}  // namespace

bool parts_label(const ZoneText& text, const std::vector<LabelledName>& labels,
                 const LabelledName& name, std::uint32_t i) {
  return ends_name(text, i) || says_again(text, i) || lists_two(text, labels, name, i) ||
         joins_two(text, labels, name, i) || stands_before_person(text, labels, name, i);
}

}  // namespace dateline::entity
