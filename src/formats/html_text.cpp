// SPDX-License-Identifier: GPL-2.0-or-later
// Walks a tree and collects its text.
#include "formats/html_text.hpp"

#include "base/read_failure.hpp"
#include "formats/paragraphs.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::array no_text_tags{"applet"sv,   "audio"sv,   "button"sv,  "canvas"sv, "dialog"sv,
                                  "embed"sv,    "head"sv,    "iframe"sv,  "input"sv,  "map"sv,
                                  "math"sv,     "noembed"sv, "object"sv,  "option"sv, "progress"sv,
                                  "script"sv,   "select"sv,  "style"sv,   "svg"sv,    "template"sv,
                                  "textarea"sv, "video"sv,   "noscript"sv};

constexpr std::array block_tags{
    "address"sv,    "article"sv, "aside"sv,  "blockquote"sv, "body"sv,  "caption"sv, "center"sv,
    "dd"sv,         "details"sv, "dir"sv,    "div"sv,        "dl"sv,    "dt"sv,      "fieldset"sv,
    "figcaption"sv, "figure"sv,  "footer"sv, "form"sv,       "h1"sv,    "h2"sv,      "h3"sv,
    "h4"sv,         "h5"sv,      "h6"sv,     "header"sv,     "hr"sv,    "html"sv,    "li"sv,
    "main"sv,       "menu"sv,    "nav"sv,    "ol"sv,         "p"sv,     "pre"sv,     "section"sv,
    "summary"sv,    "table"sv,   "tbody"sv,  "tfoot"sv,      "thead"sv, "tr"sv,      "ul"sv};

template <std::size_t count>
constexpr bool holds(const std::array<std::string_view, count>& tags, std::string_view tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_hidden(Node element) {
  const std::string_view style = attribute(element, "style");
  if (!style.empty()) {
    std::string plain = lower(style);
    plain.erase(std::remove_if(plain.begin(), plain.end(), is_blank), plain.end());
    if (plain.find("display:none") != std::string::npos ||
        plain.find("visibility:hidden") != std::string::npos)
      return true;
  }
  if (has_attribute(element, "hidden")) return true;
  return same_word(attribute(element, "aria-hidden"), "true");
}

class Collector {
 public:
  explicit Collector(const std::function<bool(Node)>& skip) : skip_(skip) {}

  bool enter(Node node) {
    if (node->type == XML_COMMENT_NODE) return false;
    if (is_text(node)) {
      add(text_of(node));
      return false;
    }
    const std::string_view tag = tag_of(node);
    if (tag.empty()) return true;
    if (is_no_text(node) || (skip_ && skip_(node))) return false;
    if (tag == "br") {
      if (breaks_ > 0) end_block();
      ++breaks_;
      raw_ += ' ';
    } else if (is_block(tag)) {
      end_block();
      block_ = node;
    } else if (tag == "td" || tag == "th") {
      raw_ += ' ';
    } else if (tag == "a") {
      ++links_;
    }
    return true;
  }

  void leave(Node node) {
    const std::string_view tag = tag_of(node);
    if (tag == "a" && links_ > 0) --links_;
    if (!is_block(tag)) return;
    end_block();
    block_ = node->parent;
  }

  std::vector<TextBlock> blocks;

  void end_block() {
    breaks_ = 0;
    std::string text = collapse_blanks(raw_);
    if (!text.empty()) blocks.push_back({std::move(text), linked_, block_});
    raw_.clear();
    linked_ = 0;
  }

 private:
  void add(std::string_view text) {
    raw_ += text;
    const std::string_view words = trim(text);
    if (words.empty()) return;
    breaks_ = 0;
    if (links_ > 0) linked_ += words.size();
  }

  const std::function<bool(Node)>& skip_;
  Node block_ = nullptr;
  std::string raw_;
  std::size_t linked_ = 0;
  int links_ = 0, breaks_ = 0;
};

}  // namespace

bool is_no_text(Node element) { return holds(no_text_tags, tag_of(element)) || is_hidden(element); }

bool is_block(std::string_view tag) { return holds(block_tags, tag); }

std::vector<TextBlock> text_blocks(Node root, const std::function<bool(Node element)>& skip) {
  Collector collector(skip);
  walk(root, collector);
  collector.end_block();
  return std::move(collector.blocks);
}

bool looks_like_html(std::string_view text) {
  for (const std::string_view mark : {"</p>"sv, "<p>"sv, "<p "sv, "<br"sv, "</div>"sv, "</a>"sv,
                                      "</span>"sv, "</em>"sv, "</strong>"sv, "</h2>"sv})
    if (find_word(text, mark) != std::string_view::npos) return true;
  return false;
}

std::string html_fragment_text(std::string_view html) {
  std::string text;
  try {
    const HtmlDocument document(html);
    for (const TextBlock& block : text_blocks(document.root())) add_paragraph(text, block.text);
  } catch (const ReadFailure&) {
    text = join_paragraphs(html);  // tags alone, or none
  }
  return text;
}

}  // namespace dateline::formats
