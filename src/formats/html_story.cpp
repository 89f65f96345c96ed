// SPDX-License-Identifier: GPL-2.0-or-later
// Weighs running text and follows it down the tree.
#include "formats/html_story.hpp"

#include "formats/html_boilerplate.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace dateline::formats {
namespace {

/// Running text, in bytes, below each element.
using Weights = std::unordered_map<Node, double>;

/// Paragraphs count; headings, captions and lists of links don't.
double weight_of(const TextBlock& block) {
  constexpr std::size_t paragraph = 80, sentence = 25;
  const std::size_t size = block.text.size();
  const bool ends = block.text.ends_with('.') || block.text.ends_with('"') ||
                    block.text.ends_with('!') || block.text.ends_with('?') ||
                    block.text.ends_with("”") || block.text.ends_with("。");
  if (size < sentence || (size < paragraph && !ends)) return 0;
  const std::string_view tag =
      block.element == nullptr ? std::string_view() : tag_of(block.element);
  if (tag == "figcaption" || tag == "caption" || tag == "h1" || tag == "h2") return 0;
  return std::max(0.0, static_cast<double>(size) - 2.0 * static_cast<double>(block.linked));
}

Weights weigh(Node root, const std::function<bool(Node)>& skip) {
  Weights weights;
  for (const TextBlock& block : text_blocks(root, skip))
    if (const double weight = weight_of(block); weight > 0) weights[block.element] += weight;
  struct Summing {
    Weights& weights;
    bool enter(Node node) { return node->type == XML_ELEMENT_NODE || node->children != nullptr; }
    void leave(Node node) {
      const auto own = weights.find(node);
      if (own != weights.end() && node->parent != nullptr) weights[node->parent] += own->second;
    }
  } summing{weights};
  walk(root, summing);
  return weights;
}

double weight_at(const Weights& weights, Node node) {
  const auto found = weights.find(node);
  return found == weights.end() ? 0 : found->second;
}

/// The heaviest <article>; null if none weighs `least`.
Node heaviest_article(Node page, const Weights& weights, double least) {
  Node best = nullptr;
  for_each_element(page, [&](Node element) {
    const double weight = weight_at(weights, element);
    if (weight < least || (best != nullptr && weight == least) || tag_of(element) != "article")
      return;
    least = weight;
    best = element;
  });
  return best;
}

/// A container that holds as much of the text around it is no mere part of it.
constexpr double nearly_all = 0.85;

Node heaviest_child(Node node, const Weights& weights) {
  Node heavy = nullptr;
  double most = 0;
  for (Node child = node->children; child != nullptr; child = child->next)
    if (const double weight = weight_at(weights, child); weight > most) {
      most = weight;
      heavy = child;
    }
  return heavy;
}

std::vector<Node> main_headings(Node page) {
  std::vector<Node> headings;
  for_each_element(page, [&](Node element) {
    if (tag_of(element) == "h1") headings.push_back(element);
  });
  return headings;
}

Node child_around(Node parent, Node descendant) {
  while (descendant != nullptr && descendant->parent != parent) descendant = descendant->parent;
  return descendant;
}

/// Headlines of other stories below `node`, but not below `child`: blocks that are links as a
/// whole.
std::size_t count_teasers(Node node, Node child) {
  constexpr std::size_t shortest = 20;
  const std::vector<TextBlock> others =
      text_blocks(node, [=](Node element) { return element == child; });
  return static_cast<std::size_t>(
      std::count_if(others.begin(), others.end(), [](const TextBlock& block) {
        return block.text.size() >= shortest && block.linked + 2 >= block.text.size();
      }));
}

/// The child of `node` in which a story stands with its heading, teasers of others being beside it;
/// null if there is none.
Node headed_child(Node node, const std::vector<Node>& headings, const Weights& weights) {
  constexpr double story = 600;
  constexpr std::size_t fewest_teasers = 4;
  for (Node heading : headings) {
    Node child = child_around(node, heading);
    if (child != nullptr && weight_at(weights, child) >= story &&
        count_teasers(node, child) >= fewest_teasers)
      return child;
  }
  return nullptr;
}

/// From `node` down as long as one child holds nearly all the text, or a story and its heading.
Node follow(Node node, const Weights& weights) {
  const std::vector<Node> headings = main_headings(node);
  for (;;) {
    Node next = heaviest_child(node, weights);
    if (next != nullptr && weight_at(weights, next) < nearly_all * weight_at(weights, node))
      next = headed_child(node, headings, weights);
    if (next == nullptr || !is_block(tag_of(next)) || tag_of(next) == "p") return node;
    node = next;
  }
}

bool is_marked_body(Node element) { return has_word(element, "itemprop", "articleBody"); }

/// The outermost elements marked as the story's body; a page may interrupt it with other things.
std::vector<Node> marked_bodies(Node page) {
  struct Marked {
    std::vector<Node> found;
    bool enter(Node node) {
      if (node->type != XML_ELEMENT_NODE || !is_marked_body(node)) return true;
      found.push_back(node);
      return false;
    }
    void leave(Node) {}
  } marked;
  walk(page, marked);
  return marked.found;
}

/// The elements that the story is taken from.
std::vector<Node> choose(Node page, const Weights& weights) {
  constexpr double marked_share = 0.3;
  const double least = std::max(1.0, marked_share * weight_at(weights, page));
  std::vector<Node> bodies = marked_bodies(page);
  double marked = 0;
  for (Node body : bodies) marked += weight_at(weights, body);
  if (marked >= least) return bodies;
  if (Node article = heaviest_article(page, weights, least)) return {article};
  return {follow(page, weights)};
}

/// Null if none is.
Node marked_body_around(Node element) {
  while (element != nullptr && (element->type != XML_ELEMENT_NODE || !is_marked_body(element)))
    element = element->parent;
  return element;
}

bool is_list_of_links(const TextBlock& block) {
  constexpr std::size_t longest = 300, shortest_sentence = 60;
  const std::size_t size = block.text.size();
  return size < longest && block.linked * 4 > size * (size < shortest_sentence ? 2 : 3);
}

}  // namespace

std::vector<TextBlock> find_story(Node page) {
  const Weights all = weigh(page, {});
  // What pages call by such names may be the story all the same, if it is most of the page, or
  // nearly all of what is marked as the story.
  const double total = weight_at(all, page);
  const auto skip = [&](Node element) {
    constexpr double share_of_likely = 0.4, share_of_sure = 0.9;
    const Boilerplate judgement = judge_boilerplate(element);
    if (judgement == Boilerplate::no) return false;
    const double weight = weight_at(all, element);
    if (total == 0 || judgement == Boilerplate::surely) return weight <= share_of_sure * total;
    const Node body = marked_body_around(element);
    return body == nullptr ? weight < share_of_likely * total
                           : weight < nearly_all * weight_at(all, body);
  };
  std::vector<TextBlock> blocks;
  for (Node part : choose(page, weigh(page, skip))) {
    std::vector<TextBlock> more = text_blocks(part, skip);
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
  }
  std::vector<TextBlock> story;
  std::remove_copy_if(blocks.begin(), blocks.end(), std::back_inserter(story), is_list_of_links);
  return story.empty() ? blocks : story;
}

}  // namespace dateline::formats
