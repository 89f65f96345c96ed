// SPDX-License-Identifier: GPL-2.0-or-later
// Splits an article's texts and tells where its lead ends.
#include "index/article_words.hpp"

namespace dateline {
namespace {

/// How many words from the first on belong to the lead of a body that has none marked: its first
/// paragraph, if that isn't long.
std::uint32_t first_paragraph(std::span<const text::SplitWord> words) {
  std::uint32_t count = 0;
  while (count < words.size() && count < text::longest_lead &&
         (count == 0 || words[count].before != text::Break::paragraph))
    ++count;
  return count;
}

std::uint32_t words_before(std::size_t end, std::span<const text::SplitWord> words) {
  std::uint32_t count = 0;
  while (count < words.size() && words[count].begin < end) ++count;
  return count;
}

}  // namespace

void ArticleWords::split(const Article& article) {
  if (owns_table_) table_->make_room();
  const bool begins_body = article.body.starts_with(article.lead);
  const std::array<std::string_view, store::text_parts> texts{
      article.headline, begins_body ? std::string_view() : article.lead, article.body};
  for (std::size_t part = 0; part < store::text_parts; ++part) texts_[part].split(texts[part]);
  const auto body = text(store::TextPart::body).words();
  if (article.lead.empty())
    lead_in_body_ = first_paragraph(body);
  else
    lead_in_body_ = begins_body ? words_before(article.lead.size(), body) : 0;
}

std::size_t ArticleWords::size() const noexcept {
  std::size_t words = 0;
  for (const text::SplitText& text : texts_) words += text.words().size();
  return words;
}

}  // namespace dateline
