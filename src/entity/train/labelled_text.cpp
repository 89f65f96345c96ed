// SPDX-License-Identifier: GPL-2.0-or-later
// Turns labelled words into text and labels into the bytes they cover.
#include "entity/train/labelled.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::entity::train {

namespace {

/// How the sets write brackets and quotation marks.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPrinted{{
    {"-LRB-", "("},
    {"-RRB-", ")"},
    {"-LSB-", "["},
    {"-RSB-", "]"},
    {"``", "\""},
    {"''", "\""},
    {"`", "'"},
    {"&amp;", "&"},
}};

std::string_view as_printed(std::string_view word) {
  const auto* const found = std::find_if(kPrinted.begin(), kPrinted.end(),
                                         [&](const auto& row) { return row.first == word; });
  return found == kPrinted.end() ? word : found->second;
}

/// "'s", "n't" and marks that follow a word without a blank.
bool follows_closely(std::string_view word) {
  if (word == "n't" || word == "...") return true;
  if (word.front() == '\'') return word.size() > 1;
  return word.size() == 1 && std::string_view(",.;:!?)]%").find(word) != std::string_view::npos;
}

bool ends_with_mark(const std::string& text) {
  return !text.empty() && std::string_view(".!?\"").find(text.back()) != std::string_view::npos;
}

}  // namespace

/// Whether the word comes next in the sentence as printed, and if so whether without a blank.
bool LabelledText::follows_as_printed(std::string_view word, bool& closely) {
  const std::size_t at = printed_.find_first_not_of(' ', read_);
  if (at == std::string::npos || printed_.compare(at, word.size(), word) != 0) {
    // A set may have mended a word; from there on it isn't known.
    printed_.clear();
    return false;
  }
  closely = at == read_ && read_ > 0;
  read_ = at + word.size();
  return true;
}

bool LabelledText::stands_closely(std::string_view word) {
  const bool is_quote = word == "\"";
  const bool closely = joins_next_ || (is_quote && quoting_) || follows_closely(word);
  joins_next_ = word == "(" || word == "[" || word == "$" || (is_quote && !quoting_);
  if (is_quote) quoting_ = !quoting_;
  return closely;
}

Label LabelledText::add_word(std::string_view raw) {
  std::string_view word = as_printed(raw);
  bool closely = stands_closely(word);
  if (follows_as_printed(raw, closely)) word = raw;
  std::string& text = article_.text;
  if (!closely && !text.empty() && text.back() != '\n') text += ' ';
  Label at;
  at.begin = static_cast<std::uint32_t>(text.size());
  text += word;
  at.end = static_cast<std::uint32_t>(text.size());
  return at;
}

void LabelledText::end_sentence() {
  printed_.clear();
  read_ = 0;
  if (article_.text.empty()) return;
  quoting_ = false;
  joins_next_ = false;
  // What ends without a stop is a heading or an entry of a list.
  if (ends_with_mark(article_.text)) return;
  article_.text += "\n\n";
  joins_next_ = true;
}

void LabelledText::end_article(std::vector<LabelledArticle>& articles) {
  if (!article_.text.empty()) articles.push_back(std::move(article_));
  article_ = {};
  joins_next_ = true;
  quoting_ = false;
}

}  // namespace dateline::entity::train
