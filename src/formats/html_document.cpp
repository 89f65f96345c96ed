// SPDX-License-Identifier: GPL-2.0-or-later
// Calls libxml2's HTML parser.
#include "formats/html_document.hpp"

#include "base/read_failure.hpp"
#include "formats/strings.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <limits>
#include <new>

namespace dateline::formats {
namespace {

struct ContextDeleter {
  void operator()(htmlParserCtxt* context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
  }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

const xmlAttr* find_attribute(Node element, std::string_view name) {
  if (element->type != XML_ELEMENT_NODE) return nullptr;
  for (const xmlAttr* item = element->properties; item != nullptr; item = item->next)
    if (same_word(view(item->name), name)) return item;
  return nullptr;
}

/// The label behind "charset=", quoted or not.
std::string_view charset_value(std::string_view text) {
  text = trim(text);
  if (!text.starts_with('=')) return {};
  text = trim(text.substr(1));
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  return text.substr(0, text.find_first_of("\"' />;\t\r\n"));
}

/// Two threads that both make libxml2 ready by using it can wait for each other for ever.
void make_ready() {
  static const bool ready = (xmlInitParser(), true);
  static_cast<void>(ready);
}

}  // namespace

HtmlDocument::HtmlDocument(std::string_view utf8) : document_(nullptr, xmlFreeDoc) {
  make_ready();
  constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<int>::max());
  if (utf8.size() > largest) throw ReadFailure("a page larger than two gigabytes");
  const std::unique_ptr<htmlParserCtxt, ContextDeleter> context(
      htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
  if (context == nullptr) throw ReadFailure("a page without content");
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  // Pages nest tags deeper than the 256 levels at which the parser would stop.
  context->options |= XML_PARSE_HUGE;
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  document_.reset(context->myDoc);
  context->myDoc = nullptr;
  if (document_ == nullptr || root() == nullptr) throw ReadFailure("a page without content");
}

Node HtmlDocument::root() const { return xmlDocGetRootElement(document_.get()); }

std::string_view tag_of(Node node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

bool is_text(Node node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view text_of(Node node) { return view(node->content); }

std::string_view attribute(Node element, std::string_view name) {
  const xmlAttr* item = find_attribute(element, name);
  return item == nullptr || item->children == nullptr ? std::string_view()
                                                      : view(item->children->content);
}

bool has_attribute(Node element, std::string_view name) {
  return find_attribute(element, name) != nullptr;
}

bool has_word(Node element, std::string_view attribute_name, std::string_view word) {
  std::string_view value = attribute(element, attribute_name);
  while (!(value = trim(value)).empty()) {
    const std::string_view first = value.substr(0, value.find_first_of(" \t\r\n"));
    if (same_word(first, word)) return true;
    value.remove_prefix(first.size());
  }
  return false;
}

std::string raw_text(Node root) {
  struct Visitor {
    std::string text;
    bool enter(Node node) {
      if (is_text(node)) text += text_of(node);
      return true;
    }
    void leave(Node) {}
  } visitor;
  walk(root, visitor);
  return visitor.text;
}

std::string declared_charset(std::string_view head) {
  constexpr std::size_t searched = 8192;
  head = head.substr(0, searched);
  for (std::size_t at = find_word(head, "charset"); at != std::string_view::npos;
       at = find_word(head, "charset", at + 1)) {
    const std::string_view value = charset_value(head.substr(at + 7));
    if (!value.empty()) return std::string(value);
  }
  // An XML declaration says "encoding".
  const std::size_t at = head.starts_with("<?xml") ? head.find("encoding") : std::string_view::npos;
  return at == std::string_view::npos ? std::string()
                                      : std::string(charset_value(head.substr(at + 8)));
}

}  // namespace dateline::formats
