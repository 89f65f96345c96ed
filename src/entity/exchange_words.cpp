// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a town or in small letters tell of an exchange.
#include "entity/exchange_words.hpp"

#include "base/word_map.hpp"

namespace dateline::entity {

namespace {

/// Written as an everyday word is.
bool is_plain(const ZoneText& text, std::uint32_t i) {
  return i < text.size() &&
         (text[i].letters == Letters::small ||
          (text[i].letters == Letters::upper && text[i].sentence == SentenceCase::upper));
}

constexpr auto kListed = word_set(std::to_array<std::string_view>(
    {"listed", "listing", "listings", "exchange", "exchanges", "bourse", "bourses"}));

/// What exchanges list, and who issues it.
constexpr auto kSecurities = word_set(std::to_array<std::string_view>(
    {"share", "shares", "stock", "stocks", "bond", "bonds", "note", "notes", "issue", "securities",
     "denominations", "warrants", "certificates", "receipts", "company", "firm", "listing",
     "exchange", "exchanges"}));

/// Whether the sentence around word `i` tells of securities.
bool tells_of_securities(const ZoneText& text, std::uint32_t i) {
  std::uint32_t first = i;
  while (first > 0 && !text[first].starts_sentence) --first;
  for (std::uint32_t word = first, end = text.sentence_end(first); word < end; ++word)
    if (text[word].is(common_word) && kSecurities.contains(text.form(word))) return true;
  return false;
}

}  // namespace

std::uint32_t end_of_market(const ZoneText& text, std::uint32_t i) {
  if (!is_plain(text, i) || text[i].before != Between::blank) return i;
  const std::string_view form = text.form(i);
  if (form == "stockmarket" || form == "sharemarket" || form == "bourse") return i + 1;
  const bool goes_on = (form == "stock" || form == "share") && is_plain(text, i + 1) &&
                       text[i + 1].before == Between::blank;
  if (!goes_on) return i;
  // "Zurich stock exchange" is its name.
  const bool is_exchange = i > 0 && text[i - 1].possessive && text.form(i + 1) == "exchange";
  return is_exchange || text.form(i + 1) == "market" ? i + 2 : i;
}

bool is_certain(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  if (first > 0 && text[first].before == Between::blank && text[first - 1].capitalised() &&
      !text[first - 1].is(function_word))
    return false;
  const bool is_elsewhere = last + 1 < text.size() && text[last].before == Between::blank &&
                            text[last].is(locative) && text[last + 1].capitalised();
  if (is_elsewhere) return false;
  return (first > 0 && text.form(first - 1) == "the") || text[first].before == Between::dash ||
         (last < text.size() && text[last].before == Between::blank &&
          text[last].is(title | weak_title | speech_verb));
}

bool is_of_listing(const ZoneText& text, std::uint32_t i) {
  const auto goes_on = [&] { return i > 0 && !text[i].starts_sentence; };
  while (goes_on() && (text[i - 1].capitalised() || text.form(i - 1) == "and")) --i;
  if (!goes_on() || !text[i - 1].is(locative) ||
      (text.form(i - 1) != "in" && text.form(i - 1) != "on"))
    return false;
  if (text[--i].before != Between::blank) return false;
  const auto is_auxiliary = [&](std::string_view form) {
    return form == "is" || form == "are" || form == "be" || form == "will";
  };
  while (goes_on() && is_auxiliary(text.form(i - 1))) --i;
  if (!goes_on() || !kListed.contains(text.form(i - 1)) ||
      (text[i - 1].letters != Letters::small && !text[i - 1].starts_sentence))
    return false;
  const bool may_be_other = text.form(i - 1).starts_with("exchange");
  return may_be_other ? i > 1 && (text.form(i - 2) == "stock" || text.form(i - 2) == "the")
                      : tells_of_securities(text, i - 1);
}

}  // namespace dateline::entity
