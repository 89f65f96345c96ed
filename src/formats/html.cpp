// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a page: what it says of its article, and the story among everything else on it.
#include "formats/html.hpp"

#include "formats/byline.hpp"
#include "formats/date_text.hpp"
#include "formats/html_document.hpp"
#include "formats/html_meta.hpp"
#include "formats/html_story.hpp"
#include "formats/paragraphs.hpp"
#include "formats/strings.hpp"
#include "text/charset.hpp"

#include <algorithm>
#include <array>

namespace dateline::formats {
namespace {

int detect(std::string_view head, std::string_view path) {
  constexpr std::size_t searched = 2048;
  const std::string_view begin = head.substr(0, searched);
  if (begin.find('<') == std::string_view::npos) return 0;
  for (const std::string_view sure : {"<!doctype html", "<html"})
    if (find_word(begin, sure) != std::string_view::npos && trim(begin).find('<') < 64) return 90;
  const std::string ending = extension(path);
  const bool named = ending == "html" || ending == "htm" || ending == "xhtml" || ending == "shtml";
  for (const std::string_view tag :
       {"<head", "<body", "<title", "<meta ", "<div", "<article", "<h1", "<p>"})
    if (find_word(begin, tag) != std::string_view::npos)
      return named ? 80 : starts_with_word(trim(begin), tag) ? 40 : 0;
  return 0;
}

/// What is repeated above the story: its headline, byline and date.
bool is_repeated(const std::string& text, const Article& article) {
  constexpr std::size_t longest_date = 60;
  if (same_word(text, article.headline) || is_byline(text)) return true;
  if (std::find(article.authors.begin(), article.authors.end(), text) != article.authors.end())
    return true;
  if (text.size() > longest_date) return false;
  const auto date = parse_date(text);
  return date && date->precision >= DatePrecision::day;
}

std::string story_text(Node page, const Article& article) {
  std::string text;
  for (const TextBlock& block : find_story(page))
    if (!text.empty() || !is_repeated(block.text, article)) add_paragraph(text, block.text);
  return text;
}

bool has_paragraphs(const std::string& text) { return text.find("\n\n") != std::string::npos; }

/// JSON-LD may hold a body cut short for those who don't pay, or one whose paragraphs ran together.
bool is_better(const std::string& story, const std::string& declared) {
  constexpr double much_longer = 1.5, about_as_long = 0.8;
  const bool parted = has_paragraphs(story) && !has_paragraphs(declared);
  return static_cast<double>(story.size()) >
         (parted ? about_as_long : much_longer) * static_cast<double>(declared.size());
}

void read(const Record& record, const ReadOptions& options, const ArticleSink& sink) {
  const text::Decoded decoded =
      text::decode(record.bytes, declared_charset(std::string_view(record.bytes)));
  const HtmlDocument document(decoded.utf8);
  Article article = read_page_facts(document.root(), options, record.entry->mtime);
  std::string story = story_text(document.root(), article);
  if (is_better(story, article.body)) article.body = std::move(story);
  if (decoded.replaced) sink.problem("some bytes are no text in " + decoded.charset);
  sink.article(std::move(article));
}

}  // namespace

const Format html_format{
    "html", "Web page, with JSON-LD or without", "html htm xhtml", detect, nullptr, read};

}  // namespace dateline::formats
