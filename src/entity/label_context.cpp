// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a labelled name tell of it.
#include "entity/label_context.hpp"

#include "base/word_map.hpp"
#include "entity/label_words.hpp"

#include <algorithm>
#include <initializer_list>

namespace dateline::entity {

namespace {

/// What is called after the town it was agreed in.
constexpr auto kPacts = word_set(std::to_array<std::string_view>(
    {"accord", "accords", "agreement", "pact", "treaty", "convention", "conventions", "protocol",
     "declaration", "club"}));

/// What has the name of the place it lies at.
constexpr auto kSites = word_set(std::to_array<std::string_view>(
    {"airport",  "area",       "base",     "camp",     "field",   "fields", "harbor",
     "harbour",  "mine",       "plant",    "pipeline", "port",    "prison", "project",
     "refinery", "resort",     "route",    "site",     "smelter", "square", "stadium",
     "station",  "steelworks", "terminal", "theatre",  "well",    "zone"}));

/// Whether a word goes on with the same words of a sentence.
bool goes_on(const ZoneText& text, std::uint32_t next) {
  return next < text.size() && text[next].before == Between::blank && !text[next].starts_sentence;
}

}  // namespace

std::uint32_t end_of_company(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t next = name.last;
  const auto is_form = [&](std::uint32_t i) {
    return i < text.size() && text[i].capitalised() && text[i].is(legal_form);
  };
  if (is_form(next) && text[next].before == Between::ampersand) return next + 1;
  const bool is_joined = is_form(next + 1) && text.name_goes_on(next) &&
                         text.name_goes_on(next + 1) && text.form(next) == "and" &&
                         // "James Quill and O.Y. Kestrel"
                         text.written(next + 1, next + 2).find('.') == std::string_view::npos;
  return is_joined ? next + 2 : next;
}

bool begins_firm(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t next = name.last;
  return next < text.size() && text[next].sentence != SentenceCase::normal &&
         text[next].before == Between::blank && text[next].capitalised() &&
         text[next].is(org_end | legal_form) && !text[next - 1].possessive &&
         !text[next].is(headline_verb | speech_verb | function_word) &&
         !text[name.first].is(first_name);
}

bool begins_dateline(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t next = name.last;
  if (name.first != 0 || text.zone() != Zone::body || next + 1 >= text.size() ||
      text[next].before != Between::comma)
    return false;
  if (text[next].is(month)) return text[next + 1].letters == Letters::digits;
  return text.has_behind(next, '.') && is_state(text, next) && text[next + 1].is(month);
}

bool names_affair(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  const auto is_pact = [&](std::uint32_t i) { return kPacts.contains(text.form(i)); };
  if (first > 1 && text[first - 2].letters == Letters::capital &&
      text[first].before == Between::blank && text.form(first - 1) == "of" && is_pact(first - 2))
    return true;
  if (last >= text.size()) return false;
  if (text[last].before == Between::joined) return text.form(last) == "contra";  // "Iran-contra"
  if (!goes_on(text, last) || text[last - 1].possessive) return false;
  const std::string_view form = text.form(last);
  if (form == "round" || form == "interbank" || form == "iii" || form == "ii") return true;
  return text[first].letters == Letters::capital &&
         (text[last].is(common_word) || text[last].letters == Letters::capital) && is_pact(last) &&
         !(last - first == 1 && is_state(text, first));
}

bool may_be_before_place(const ZoneText& text, std::uint32_t i) {
  const std::string_view form = text.form(i);
  return form == "of" || form == "the" || form == "and" || form == "or";
}

bool is_site(const ZoneText& text, std::uint32_t i) {
  return text[i].letters == Letters::small && text[i].before == Between::blank &&
         kSites.contains(text.form(i));
}

bool is_traded(const ZoneText& text, std::uint32_t i) {
  const auto is_any = [](std::string_view form, std::initializer_list<std::string_view> stems) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return form.starts_with(stem); });
  };
  if (i + 1 < text.size() && text[i + 1].letters == Letters::small && text.name_goes_on(i + 1) &&
      is_any(text.form(i + 1), {"share", "stock", "merger", "takeover"}))
    return true;
  if (i < 2 || !text[i - 1].is(locative | function_word)) return false;
  const std::string_view before = text.form(i - 2);
  if (text.form(i - 1) == "in")
    return is_any(before, {"stake", "share", "invest", "interest", "holding"});
  return is_any(before, {"acquisition", "takeover", "purchase", "merger", "share", "control"});
}

bool is_subject(const ZoneText& text, std::uint32_t i) {
  static constexpr auto kVerbs =
      word_set(std::to_array<std::string_view>({"also", "can", "did", "does", "expects", "had",
                                                "has", "is", "plans", "was", "will", "would"}));
  return goes_on(text, i + 1) && text[i + 1].letters == Letters::small &&
         (kVerbs.contains(text.form(i + 1)) || text[i + 1].is(headline_verb | speech_verb) ||
          text.form(i + 1).ends_with("ed"));
}

bool makes_index(const ZoneText& text, std::uint32_t next) {
  if (!goes_on(text, next)) return false;
  const std::string_view form = text.form(next);
  if (form == "500" || form == "1000" || form == "2000" || form == "3000" || form == "composite")
    return true;
  return (form == "industrial" || form == "industrials") && next + 1 < text.size() &&
         text[next + 1].before == Between::blank;
}

}  // namespace dateline::entity
