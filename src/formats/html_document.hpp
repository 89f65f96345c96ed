// SPDX-License-Identifier: GPL-2.0-or-later
// A page as a tree, and ways to look at it that don't recurse: pages nest as deep as they like.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace dateline::formats {

using Node = const xmlNode*;

/// A parsed page. The parser mends what is broken and never fails on content.
class HtmlDocument {
 public:
  /// `utf8` may be a whole page or a piece of one. Throws ReadFailure if it holds no markup at all.
  explicit HtmlDocument(std::string_view utf8);

  /// The outermost element; valid while the document lives.
  [[nodiscard]] Node root() const;

 private:
  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

/// An element's name in lower case; empty for text and comments.
std::string_view tag_of(Node node);

bool is_text(Node node);
std::string_view text_of(Node node);

/// The value of an attribute; empty if it isn't there.
std::string_view attribute(Node element, std::string_view name);

bool has_attribute(Node element, std::string_view name);

/// Whether one of the words of an attribute, as in class="a b", is `word`.
bool has_word(Node element, std::string_view attribute_name, std::string_view word);

/// Calls `visitor.enter(node)` for each node below and including `root`, its descendants only if
/// that returns true, and `visitor.leave(node)` when they are done.
template <typename Visitor>
void walk(Node root, Visitor& visitor) {
  Node node = root;
  for (;;) {
    if (visitor.enter(node) && node->children != nullptr) {
      node = node->children;
      continue;
    }
    visitor.leave(node);
    while (node != root && node->next == nullptr) {
      node = node->parent;
      visitor.leave(node);
    }
    if (node == root) return;
    node = node->next;
  }
}

/// Calls `action(element)` for each element below and including `root`, in document order.
template <typename Action>
void for_each_element(Node root, Action action) {
  struct Visitor {
    Action& action;
    bool enter(Node node) {
      if (node->type == XML_ELEMENT_NODE) action(node);
      return true;
    }
    void leave(Node) {}
  } visitor{action};
  walk(root, visitor);
}

/// All text below a node as it stands, blanks included.
std::string raw_text(Node root);

/// The character set that a page declares in its first bytes; empty if it doesn't.
std::string declared_charset(std::string_view head);

}  // namespace dateline::formats
