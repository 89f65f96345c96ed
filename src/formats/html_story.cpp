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

/// From `node` down as long as one child holds nearly all the text.
Node follow(Node node, const Weights& weights) {
  constexpr double nearly_all = 0.85;
  for (;;) {
    Node heavy = nullptr;
    double most = 0;
    for (Node child = node->children; child != nullptr; child = child->next)
      if (const double weight = weight_at(weights, child); weight > most) {
        most = weight;
        heavy = child;
      }
    if (heavy == nullptr || most < nearly_all * weight_at(weights, node)) return node;
    if (!is_block(tag_of(heavy)) || tag_of(heavy) == "p") return node;
    node = heavy;
  }
}

/// The outermost elements marked as the story's body; a page may interrupt it with other things.
std::vector<Node> marked_bodies(Node page) {
  struct Marked {
    std::vector<Node> found;
    bool enter(Node node) {
      if (node->type != XML_ELEMENT_NODE || !has_word(node, "itemprop", "articleBody")) return true;
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

bool is_list_of_links(const TextBlock& block) {
  constexpr std::size_t longest = 300, shortest_sentence = 60;
  const std::size_t size = block.text.size();
  return size < longest && block.linked * 4 > size * (size < shortest_sentence ? 2 : 3);
}

}  // namespace

std::vector<TextBlock> find_story(Node page) {
  const Weights all = weigh(page, {});
  // What pages call by such names may be the story all the same, if it is most of the page.
  const double total = weight_at(all, page);
  const auto skip = [&](Node element) {
    constexpr double share_of_likely = 0.4, share_of_sure = 0.9;
    switch (judge_boilerplate(element)) {
      case Boilerplate::no:
        return false;
      case Boilerplate::likely:
        return weight_at(all, element) < share_of_likely * total || total == 0;
      case Boilerplate::surely:
        return weight_at(all, element) < share_of_sure * total || total == 0;
    }
    return false;
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
