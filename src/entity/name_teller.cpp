// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a name nobody has heard of say of it.
#include "entity/name_teller.hpp"

#include "base/word_map.hpp"
#include "entity/firm_context.hpp"
#include "entity/listed_firms.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

/// What a firm has by its side: "Quillax shares".
constexpr auto kOfFirms = word_set(
    std::to_array<std::string_view>({"shares", "stock", "unit", "spokesman", "spokeswoman"}));

/// What stands behind a verb and not behind what a firm has: "Quillfeather shares a flat".
constexpr auto kDeterminers = word_set(
    std::to_array<std::string_view>({"a", "an", "the", "his", "her", "their", "my", "our"}));

/// Whom a firm has by its side, and who isn't called after what they do: "Linux customers".
constexpr auto kStaff = word_set(
    std::to_array<std::string_view>({"executives", "employees", "workers", "shareholders"}));

/// What only a firm owns: "Quillax's quarterly ...".
constexpr auto kOwnedByFirms = word_set(std::to_array<std::string_view>(
    {"profit", "profits", "revenue", "revenues", "dividend", "shareholders", "quarterly", "ceo",
     "cfo", "shares", "stock", "executives", "employees", "customers", "stores", "subsidiary",
     "operating", "net"}));

/// What is paid or earned: "Quillax reported a loss".
constexpr auto kResults = word_set(std::to_array<std::string_view>(
    {"loss", "losses", "profit", "profits", "earnings", "revenue", "revenues", "sales", "income"}));

/// Who works for a firm: "chief executive of Quillax".
constexpr auto kOfficers = word_set(std::to_array<std::string_view>(
    {"executive", "ceo",   "cfo",          "spokesman", "spokeswoman", "spokesperson", "subsidiary",
     "shares",    "stake", "shareholders", "merger",    "takeover",    "acquisition",  "purchase",
     "sale",      "owner", "parent",       "unit",      "division",    "bid"}));

/// What one has in a firm; a spokesman is in a town.
constexpr auto kHoldings = word_set(std::to_array<std::string_view>({"shares", "stake", "stakes"}));

/// What is done to firms: "bought Quillax".
constexpr auto kDeals = word_set(std::to_array<std::string_view>(
    {"buy", "buys", "buying", "bought", "acquire", "acquires", "acquiring", "acquired", "owns",
     "rival", "rivals", "competitor", "joined"}));

/// What is sold under a name of its own: "the arthritis drug Quillax".
constexpr auto kProducts = word_set(std::to_array<std::string_view>(
    {"drug", "treatment", "medicine", "medication", "pill", "vaccine", "painkiller",
     "antidepressant", "sedan", "minivan", "suv", "pickup", "smartphone", "console", "virus",
     "fever", "disease", "herbicide", "pesticide"}));

/// Who lives at a place: "Quillburg residents".
constexpr auto kInhabitants = word_set(std::to_array<std::string_view>(
    {"residents", "inhabitants", "villagers", "townspeople", "townsfolk", "dwellers"}));

/// What a place has: "the outskirts of Quillburg".
constexpr auto kOfPlaces = word_set(std::to_array<std::string_view>(
    {"residents", "inhabitants", "villagers", "outskirts", "suburb",    "suburbs",
     "streets",   "town",        "city",      "village",   "mayor",     "north",
     "south",     "east",        "west",      "northeast", "northwest", "southeast",
     "southwest", "district",    "hamlet",    "port",      "capital"}));

/// What a place is said to be: "Quillburg, a small town".
constexpr auto kPlaces = word_set(std::to_array<std::string_view>(
    {"town",    "city",      "village",    "hamlet",        "suburb",      "port",
     "island",  "district",  "settlement", "municipality",  "commune",     "parish",
     "borough", "province",  "county",     "locality",      "township",    "river",
     "lake",    "peninsula", "mountain",   "neighbourhood", "neighborhood"}));

/// What a body is said to be, beside kinds of firms: "Quillax are a rock band".
constexpr auto kBodies = word_set(
    std::to_array<std::string_view>({"band", "manufacturer", "label", "publisher", "newspaper",
                                     "charity", "organisation", "organization", "magazine"}));

/// Who a body known by its letters has: "PQX officials".
constexpr auto kOfBodies = word_set(std::to_array<std::string_view>(
    {"official", "officials", "leader", "leaders", "members", "rebels", "fighters", "guerrillas",
     "lawmakers", "headquarters", "delegates", "militants", "employee", "employees", "workers"}));

}  // namespace

bool NameTeller::goes_on(std::uint32_t i) const {
  return i < text_.size() && text_[i].before == Between::blank && !text_[i].starts_sentence &&
         text_[i].letters == Letters::small;
}

bool NameTeller::is_next(std::string_view form) const {
  return goes_on(next_ + 1) && text_.form(next_ + 1) == form;
}

bool NameTeller::is_behind(std::string_view form) const {
  return follows_small_word() && text_.form(first_ - 1) == form;
}

bool NameTeller::follows_small_word() const {
  return first_ > 0 && text_[first_].before == Between::blank &&
         text_[first_ - 1].letters == Letters::small;
}

/// "Near (Quillburg), a strike": also where a sentence begins.
bool NameTeller::is_near() const {
  return first_ > 0 && text_[first_].before == Between::blank &&
         text_[first_ - 1].letters != Letters::upper && text_.form(first_ - 1) == "near";
}

/// "bought (Quillax)"
template <typename Words>
bool NameTeller::is_ruled_by(const Words& words) const {
  return follows_small_word() && words.contains(text_.form(first_ - 1));
}

/// "shares in (Quillax)"
template <typename Words>
bool NameTeller::is_ruled_by(const Words& words,
                             std::initializer_list<std::string_view> links) const {
  return first_ > 1 &&
         std::any_of(links.begin(), links.end(),
                     [&](std::string_view link) { return is_behind(link); }) &&
         text_[first_ - 1].before == Between::blank && words.contains(text_.form(first_ - 2));
}

/// "(Quillburg), a small town"
template <typename Words>
bool NameTeller::is_said_to_be(const Words& words) const {
  constexpr std::uint32_t most = 4;
  if (next_ + 1 >= text_.size() || text_[next_].before != Between::comma ||
      (text_.form(next_) != "a" && text_.form(next_) != "the"))
    return false;
  for (std::uint32_t i = next_ + 1; i < next_ + most && goes_on(i); ++i)
    if (words.contains(text_.form(i)))
      return !goes_on(i + 1) || text_[i + 1].is(locative | function_word);
  return false;
}

/// "(Quillax), which makes glass", "(Quillax), owned by a bank"
bool NameTeller::is_told_with_which() const {
  if (text_[first_].starts_sentence || next_ >= text_.size() ||
      text_[next_].before != Between::comma)
    return false;
  const std::string_view form = text_.form(next_);
  return form == "which" || form == "owned" || form == "controlled" || form == "headquartered";
}

/// "(Quillax) was the largest Swiss airline"
template <typename Test>
bool NameTeller::is_one(Test test) const {
  constexpr std::uint32_t most = 8;
  const auto is_among = [](std::string_view form, std::initializer_list<std::string_view> forms) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  };
  if (!goes_on(next_) || !goes_on(next_ + 1) ||
      !is_among(text_.form(next_), {"is", "was", "are", "were"}) ||
      !is_among(text_.form(next_ + 1), {"a", "an", "the", "one"}))
    return false;
  const auto may_qualify = [&](std::uint32_t i) {
    return goes_on(i) || (i < text_.size() && text_[i].before == Between::blank &&
                          text_[i].is(demonym) && !text_[i].starts_sentence);
  };
  for (std::uint32_t i = next_ + 2; i < next_ + most && may_qualify(i); ++i)
    if (test(text_.form(i))) return !goes_on(i + 1) || text_[i + 1].is(function_word | locative);
  return false;
}

bool NameTeller::is_firm() const {
  return is_one(
      [](std::string_view form) { return is_kind_of_firm(form) || kBodies.contains(form); });
}

bool NameTeller::is_place() const {
  return is_one([](std::string_view form) { return kPlaces.contains(form); });
}

/// "(Quillax) reported a narrower loss"
bool NameTeller::reports_results() const {
  constexpr std::uint32_t most = 6;
  const std::string_view verb = text_.form(next_);
  if (verb != "reported" && verb != "posted") return false;
  for (std::uint32_t i = next_ + 1; i < next_ + most && goes_on(i); ++i)
    if (kResults.contains(text_.form(i))) return true;
  return false;
}

/// "(Quillfeather) shares a flat"
bool NameTeller::is_verb(std::uint32_t i) const {
  return i + 1 < text_.size() && text_[i + 1].letters == Letters::small &&
         kDeterminers.contains(text_.form(i + 1));
}

bool NameTeller::ends_phrase() const {
  return !goes_on(next_) || text_.form(next_).ends_with("ed") ||
         text_[next_].is(function_word | locative | speech_verb | title | weak_title);
}

bool NameTeller::tells_firm(bool is_name) const {
  if (goes_on(next_)) {
    const std::string_view form = text_.form(next_);
    if (text_[next_ - 1].possessive
            ? kOwnedByFirms.contains(form) || (form == "chief" && is_next("executive"))
            : (kOfFirms.contains(form) && !is_verb(next_)) || (is_name && kStaff.contains(form)) ||
                  reports_results())
      return true;
  }
  // "shares of iPad maker Quillax", "the sale of Samurai bonds"
  if (!ends_phrase()) return false;
  return is_ruled_by(kOfficers, {"of", "for", "with"}) || is_ruled_by(kHoldings, {"in"}) ||
         (is_name && (is_ruled_by(kDeals) || is_told_with_which() || is_firm()));
}

bool NameTeller::has_code() const {
  return next_ < text_.size() && text_[next_].letters == Letters::apart &&
         begins_code(text_, next_);
}

bool NameTeller::tells_product() const {
  return is_ruled_by(kProducts) || is_said_to_be(kProducts);
}

bool NameTeller::tells_family() const { return goes_on(next_) && text_.form(next_) == "family"; }

bool NameTeller::tells_place() const {
  if (goes_on(next_) && !text_[next_ - 1].possessive &&
      (kInhabitants.contains(text_.form(next_)) || (text_.form(next_) == "is" && is_next("home"))))
    return true;
  if (is_ruled_by(kOfPlaces, {"of"}) || is_behind("nearby") || is_near()) return true;
  if (first_ > 1 && is_behind("capital") && text_.form(first_ - 2) == "the") return true;
  // "Quillham railway station"
  const bool has_station = goes_on(next_) && text_.form(next_) == "railway" && is_next("station");
  return has_station || is_said_to_be(kPlaces) || is_place();
}

bool NameTeller::tells_body() const {
  return goes_on(next_) && !text_[next_ - 1].possessive && kOfBodies.contains(text_.form(next_));
}

}  // namespace dateline::entity
