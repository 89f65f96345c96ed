// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a labelled name tell of it, if it's a firm's.
#include "entity/firm_context.hpp"

#include "base/word_map.hpp"
#include "entity/label_words.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr auto kFirms = word_set(std::to_array<std::string_view>(
    {"firm",       "company",     "bank",        "brokerage",  "newspaper",    "daily",
     "weekly",     "magazine",    "tabloid",     "airline",    "carrier",      "retailer",
     "insurer",    "lender",      "consultancy", "automaker",  "carmaker",     "drugmaker",
     "chipmaker",  "planemaker",  "broadcaster", "subsidiary", "startup",      "website",
     "refiner",    "steelmaker",  "brewer",      "watchdog",   "conglomerate", "journal",
     "wholesaler", "distributor", "supplier"}));

/// What a person may be, too.
constexpr auto kRoles = word_set(
    std::to_array<std::string_view>({"builder", "miner", "producer", "publisher", "maker"}));

/// What a firm is said to be behind its name, beside those above.
constexpr auto kKinds = word_set(std::to_array<std::string_view>(
    {"agency",       "arm",          "association", "chain",        "charity",   "exchange",
     "fund",         "group",        "institute",   "manufacturer", "network",   "operator",
     "organisation", "organization", "party",       "provider",     "regulator", "start-up",
     "think-tank",   "unit",         "union",       "utility"}));

/// How firms are tied to places and owners: "Lyon-based", "state-owned".
constexpr auto kTies =
    word_set(std::to_array<std::string_view>({"based", "owned", "controlled", "listed"}));

/// Who studies markets and is named behind the firm they do it for.
constexpr auto kAnalysts = word_set(std::to_array<std::string_view>(
    {"analyst", "analysts", "economist", "economists", "strategist", "strategists", "trader"}));

/// Offices that only firms have, where they stand directly behind the name.
constexpr auto kOffices = word_set(
    std::to_array<std::string_view>({"chief", "ceo", "cfo", "coo", "chairman", "chairwoman"}));

bool is_told_in_front(const ZoneText& text, std::uint32_t first, bool may_be_persons) {
  // "Lyon-based C. Quillfeather", "state-owned Quill"
  if (first > 1 && !may_be_persons && text[first].before == Between::blank &&
      text[first - 1].before == Between::joined && kTies.contains(text.form(first - 1)))
    return true;
  if (first < 2 || text[first].before != Between::blank || text[first].starts_sentence ||
      text[first - 1].starts_sentence)
    return false;
  const Word& before = text[first - 1];
  if (before.letters != Letters::small || before.possessive) return false;
  const std::string_view form = text.form(first - 1);
  if (form == "at") return text[first - 2].is(weak_title | title);
  if (form == "with") return kAnalysts.contains(text.form(first - 2));
  if (before.is(function_word | locative)) return false;
  return kFirms.contains(form) ||
         (!may_be_persons && (kRoles.contains(form) || kKinds.contains(form)));
}

/// "(Quill Lee) analyst Peter Brown"
bool has_analyst(const ZoneText& text, std::uint32_t next) {
  return next + 1 < text.size() && text.name_goes_on(next) && text.name_goes_on(next + 1) &&
         !text[next - 1].possessive && text[next].letters == Letters::small &&
         kAnalysts.contains(text.form(next)) && text[next + 1].letters == Letters::capital;
}

/// "(Quill Lee) Chief Executive Peter Brown"
bool has_officer(const ZoneText& text, std::uint32_t next) {
  constexpr std::uint32_t most = 5;
  if (next >= text.size() || text[next - 1].possessive || text[next].before != Between::blank ||
      text[next].starts_sentence || !kOffices.contains(text.form(next)))
    return false;
  for (std::uint32_t i = next + 1; i < text.size() && i < next + most; ++i) {
    if (!text.name_goes_on(i) || !text[i].capitalised()) return false;
    if (text[i].is(first_name)) return true;
    if (!text[i].is(title | weak_title | common_word)) return false;
  }
  return false;
}

/// "(Quill), the second-largest hedge fund of"
bool is_told_behind(const ZoneText& text, std::uint32_t next) {
  constexpr std::uint32_t most = 7;
  if (next + 2 >= text.size() || text[next].before != Between::comma ||
      text[next].letters != Letters::small)
    return false;
  const std::string_view article = text.form(next);
  if (article != "a" && article != "an" && article != "the") return false;
  for (std::uint32_t i = next + 1; i + 1 < text.size() && i < next + most; ++i) {
    if (!text.name_goes_on(i) || text[i].is(function_word | weak_title)) return false;
    const std::string_view form = text.form(i);
    if (text[i].letters != Letters::small ||
        (!kFirms.contains(form) && !kKinds.contains(form) && form != "producer" && form != "maker"))
      continue;
    // "the bank chief"
    return !text.name_goes_on(i + 1) ||
           (text[i + 1].is(function_word | locative) && !text[i + 1].is(speech_verb));
  }
  return false;
}

}  // namespace

bool is_kind_of_firm(std::string_view form) { return kFirms.contains(form); }

bool tells_firm(const ZoneText& text, std::uint32_t i) {
  const std::string_view form = text.form(i);
  return is_kind_of_firm(form) || kRoles.contains(form);
}

bool is_told_as_firm(const ZoneText& text, const LabelledName& name) {
  const bool is_led = has_officer(text, name.last);
  const bool goes_on = !is_led && name.last < text.size() && text.name_goes_on(name.last) &&
                       text[name.last].before != Between::ampersand &&
                       text[name.last].capitalised();
  if (!text[name.first].capitalised() || goes_on) return false;
  const bool may_be_persons = name.last - name.first > 1 && text[name.first].is(first_name);
  return (is_told_in_front(text, name.first, may_be_persons) || has_analyst(text, name.last) ||
          is_led || (!may_be_persons && is_told_behind(text, name.last))) &&
         !is_known(text, name.first, name.last, EntityKind::place) &&
         !is_known(text, name.first, name.last, EntityKind::person);
}

}  // namespace dateline::entity
