// SPDX-License-Identifier: GPL-2.0-or-later
// Sets words apart that stand in a text without being about its subject: codes of shares, credits,
// addresses.
#include "entity/zone_text.hpp"

#include "base/ascii.hpp"
#include "base/find_either.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

/// Longest code of a share with its market, in bytes: "BRKa.N", "005930.KS".
constexpr std::size_t kLongestCode = 12;
/// The agency stands within the first words: "RIO DE JANEIRO, July 19 (Reuters) -".
constexpr std::size_t kDatelineWords = 12;

bool is_code_letter(char c) { return is_upper(c) || is_digit(c); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// "BA.N", "RDSa.L", "005930.KS", ".SPX": a share with its market, or an index.
bool is_share_code(std::string_view code) {
  const std::size_t stop = code.find('.');
  if (stop == std::string_view::npos || code.size() > kLongestCode) return false;
  const std::string_view share = code.substr(0, stop), market = code.substr(stop + 1);
  if (market.empty() || !std::all_of(market.begin(), market.end(), is_code_letter)) return false;
  if (share.empty()) return true;
  const bool classed = share.size() > 1 && is_lower(share.back());
  const bool preferred = share.size() > 2 && share.ends_with("_p");
  return market.size() <= 3 && std::all_of(share.begin(),
                                           share.end() - (preferred ? 2
                                                          : classed ? 1
                                                                    : 0),
                                           is_code_letter);
}

/// What stands between angle brackets is a code, unless it's the name of a firm without shares.
bool is_listed_code(std::string_view code) {
  return !code.empty() && code.size() <= kLongestCode &&
         std::all_of(code.begin(), code.end(),
                     [](char c) { return is_code_letter(c) || c == '.' || c == '-'; });
}

/// ".DJI" where no bracket stands before it.
bool is_index_code(std::string_view text, const Word& word) {
  const std::string_view code = text.substr(word.begin, word.end - word.begin);
  return word.begin > 1 && text[word.begin - 1] == '.' && text[word.begin - 2] == ' ' &&
         code.size() > 1 && code.size() <= kLongestCode &&
         std::all_of(code.begin(), code.end(), is_code_letter) && code.front() >= 'A';
}

/// Where the address ends whose part before the "@" is at `begin`; `begin` if there is none.
std::size_t end_of_address(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of(" \n\t<>()\",;", begin), text.size());
  const std::string_view address = text.substr(begin, end - begin);
  const std::size_t at = address.find('@');
  const bool has_host =
      at != std::string_view::npos && address.find('.', at) != std::string_view::npos;
  return has_host ? end : begin;
}

constexpr std::array<std::string_view, 6> kCreditVerbs{"reporting", "editing",  "writing",
                                                       "compiled",  "reported", "edited"};

/// Of a word behind an opening bracket or at a paragraph's start.
bool starts_credit(const ZoneText& text, std::size_t i) {
  std::size_t verb = i;
  if (text.form(i) == "additional" || text.form(i) == "with") ++verb;
  return verb + 1 < text.size() && text.form(verb + 1) == "by" &&
         std::find(kCreditVerbs.begin(), kCreditVerbs.end(), text.form(verb)) != kCreditVerbs.end();
}

/// Whether a dash comes next, as it does where a dateline ends.
bool dash_follows(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return !text.empty() && (text.front() == '-' || text.substr(0, 2) == "\xe2\x80");
}

}  // namespace

void ZoneText::set_apart(std::size_t first, std::size_t end_of_text) {
  apart_.push_back(static_cast<std::uint32_t>(first));
  for (std::size_t i = first; i < words_.size() && words_[i].begin < end_of_text; ++i) {
    words_[i].letters = Letters::apart;
    words_[i].classes = 0;
  }
}

void ZoneText::set_codes_apart() {
  for (const std::uint32_t i : gaps_) {
    const Word& word = words_[i];
    if (word.before == Between::blank) continue;
    if (i > 0 && word.begin == words_[i - 1].end + 1 && text_[word.begin - 1] == '.') {
      std::size_t share = i - 1;
      while (share > 0 && text_[words_[share].begin - 1] == '_') --share;  // "VOWG_p.DE"
      if (words_[i - 1].end - words_[share].begin > 1 && is_share_code(written(share, i + 1))) {
        set_apart(share, word.end);
        continue;
      }
    }
    if (is_index_code(text_, word)) {
      set_apart(i, word.end);
      continue;
    }
    if (word.before != Between::opening) continue;
    const std::size_t open = text_.find_last_of("(<", word.begin);
    const std::size_t close = find_either(text_, ')', '>', word.begin);
    if (close == std::string_view::npos || open == std::string_view::npos) continue;
    const std::string_view inside = trimmed(text_.substr(open + 1, close - open - 1));
    if (text_[open] == '<' ? is_listed_code(inside) : is_share_code(inside)) set_apart(i, close);
  }
}

/// "peter@cs.quill.edu": its parts are no names.
void ZoneText::set_addresses_apart() {
  if (text_.find('@') == std::string_view::npos) return;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::size_t end = end_of_address(text_, words_[i].begin);
    if (end == words_[i].begin) continue;
    set_apart(i, end);
    while (i + 1 < words_.size() && words_[i + 1].begin < end) ++i;
  }
}

void ZoneText::set_credits_apart() {
  for (const std::uint32_t i : gaps_) {
    const Word& word = words_[i];
    if (word.before != Between::opening && !word.starts_paragraph) continue;
    if (word.before == Between::opening && i < kDatelineWords) {
      const std::size_t close = text_.find(')', word.begin);
      if (close != std::string_view::npos && dash_follows(text_.substr(close + 1)) &&
          text_.substr(word.begin, close - word.begin).find('\n') == std::string_view::npos)
        set_apart(i, close);
    }
    if (!starts_credit(*this, i)) continue;
    const std::size_t paragraph = std::min(text_.find("\n\n", word.begin), text_.size());
    const std::size_t close = text_.find(')', word.begin);
    set_apart(i, word.before == Between::opening ? std::min(close, paragraph) : paragraph);
  }
}

}  // namespace dateline::entity
