// SPDX-License-Identifier: GPL-2.0-or-later
// Evaluates patterns word by word: slow and plain.
#include "search/text_pattern.hpp"

#include "index/field_names.hpp"
#include "search/article_text.hpp"
#include "search/name_lookup.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace dateline {
namespace {

using Spans = std::vector<WordSpan>;

bool holds(const WordSet& words, std::uint32_t word) {
  return word != 0 && std::binary_search(words.begin(), words.end(), word);
}

void tidy(Spans& spans) {
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

/// Words apart, counting the step itself: neighbours are 1 apart. 0 if they overlap.
std::uint32_t distance(const WordSpan& a, const WordSpan& b) {
  if (a.last < b.first) return b.first - a.last;
  return b.last < a.first ? a.first - b.last : 0;
}

bool same_part(const ArticleText& text, std::uint32_t a, std::uint32_t b) {
  const auto side = [&](std::uint32_t word) {
    const Part part = text.words()[word].part;
    return part == Part::lead_body ? Part::body : part;
  };
  return side(a) == side(b);
}

Spans spans_of(const WordPattern& pattern, const ArticleText& text) {
  Spans spans;
  for (std::uint32_t i = 0; i < text.words().size(); ++i)
    if (text.in_zone(i, pattern.zone) && holds(pattern.words, text.words()[i].word))
      spans.push_back({i, i});
  return spans;
}

Spans spans_of(const PhrasePattern& pattern, const ArticleText& text) {
  Spans spans;
  const auto size = static_cast<std::uint32_t>(pattern.words.size());
  for (std::uint32_t i = 0; i + size <= text.words().size(); ++i) {
    bool whole = same_part(text, i, i + size - 1);
    for (std::uint32_t k = 0; whole && k < size; ++k)
      whole = text.in_zone(i + k, pattern.zone) && text.words()[i + k].word == pattern.words[k];
    if (whole) spans.push_back({i, i + size - 1});
  }
  return spans;
}

bool lies_in(const NamePattern& pattern, const Entity& entity) {
  return pattern.countries.contains(entity.country) ||
         std::any_of(entity.containers.begin(), entity.containers.end(),
                     [&](const std::string& key) { return pattern.containers.contains(key); });
}

bool is_wanted(const NamePattern& pattern, const Entity& entity) {
  const Field field = field_of(entity.kind);
  if (pattern.any == Field::country) return field == Field::place && !entity.country.empty();
  if (pattern.any) return field_fits(*pattern.any, field, entity.place_type);
  if (field == Field::place && lies_in(pattern, entity)) return true;
  return std::any_of(pattern.names.begin(), pattern.names.end(), [&](const auto& name) {
    return name.first == field && name.second == entity.key;
  });
}

std::string_view mention_text(const ArticleText& text, const Mention& mention) {
  const std::string& zone =
      mention.zone == Zone::headline ? text.article().headline : text.article().body;
  if (mention.end > zone.size() || mention.begin > mention.end) return {};
  return std::string_view(zone).substr(mention.begin, mention.end - mention.begin);
}

Spans spans_of(const NamePattern& pattern, const ArticleText& text) {
  Spans spans;
  const auto& entities = text.annotations().entities;
  for (const Mention& mention : text.annotations().mentions) {
    if (mention.entity < 0 || static_cast<std::size_t>(mention.entity) >= entities.size()) continue;
    if (!is_wanted(pattern, entities[static_cast<std::size_t>(mention.entity)])) continue;
    if (!pattern.spelling.empty() && text::fold(mention_text(text, mention)) != pattern.spelling)
      continue;
    WordSpan span;
    if (text.words_of(mention, span.first, span.last) && text.in_zone(span.first, pattern.zone))
      spans.push_back(span);
  }
  return spans;
}

Spans spans_of(const AnyPattern& pattern, const ArticleText& text) {
  Spans spans;
  for (const TextPattern& part : pattern.parts) {
    const Spans some = find_spans(part, text);
    spans.insert(spans.end(), some.begin(), some.end());
  }
  tidy(spans);
  return spans;
}

/// A chain a NEAR b NEAR c: what it covers so far, and its last link.
struct Chain {
  WordSpan whole, last;
  friend auto operator<=>(const Chain&, const Chain&) = default;
};

bool links(const NearPattern& pattern, const ArticleText& text, const WordSpan& a,
           const WordSpan& b) {
  const std::uint32_t apart = distance(a, b);
  if (apart == 0 || apart > pattern.distance || !same_part(text, a.first, b.first)) return false;
  return !pattern.ordered || a.last < b.first;
}

Spans spans_of(const NearPattern& pattern, const ArticleText& text) {
  std::vector<Chain> chains;
  for (const WordSpan& span : find_spans(pattern.parts.front(), text))
    chains.push_back({span, span});
  for (std::size_t i = 1; i < pattern.parts.size() && !chains.empty(); ++i) {
    const Spans next = find_spans(pattern.parts[i], text);
    std::set<Chain> longer;
    for (const Chain& chain : chains) {
      const std::uint32_t low =
          chain.last.first > pattern.distance ? chain.last.first - pattern.distance : 0;
      // Spans are sorted by their first word; those far before can't link, apart from very long
      // ones.
      for (const WordSpan& span : next) {
        if (span.last < low) continue;
        if (span.first > std::uint64_t{chain.last.last} + pattern.distance) break;
        if (links(pattern, text, chain.last, span))
          longer.insert(
              {{std::min(chain.whole.first, span.first), std::max(chain.whole.last, span.last)},
               span});
      }
    }
    chains.assign(longer.begin(), longer.end());
  }
  Spans spans;
  for (const Chain& chain : chains) spans.push_back(chain.whole);
  tidy(spans);
  return spans;
}

Spans spans_of(const SamePattern& pattern, const ArticleText& text) {
  const auto unit = [&](std::uint32_t word) {
    const PlacedWord& placed = text.words()[word];
    return pattern.scope == Same::Scope::sentence ? placed.sentence : placed.paragraph;
  };
  std::vector<Spans> found;
  std::set<std::uint32_t> units;
  for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
    found.push_back(find_spans(pattern.parts[i], text));
    std::set<std::uint32_t> here;
    for (const WordSpan& span : found.back())
      if (unit(span.first) == unit(span.last) && (i == 0 || units.contains(unit(span.first))))
        here.insert(unit(span.first));
    units = std::move(here);
  }
  Spans spans;
  for (const std::uint32_t shared : units) {
    WordSpan whole{~0u, 0};
    for (const Spans& part : found)
      for (const WordSpan& span : part)
        if (unit(span.first) == shared && unit(span.last) == shared)
          whole = {std::min(whole.first, span.first), std::max(whole.last, span.last)};
    spans.push_back(whole);
  }
  return spans;
}

Spans spans_of(const AtLeastPattern& pattern, const ArticleText& text) {
  Spans spans = find_spans(pattern.part.front(), text);
  if (spans.size() < pattern.count) spans.clear();
  return spans;
}

}  // namespace

std::vector<WordSpan> find_spans(const TextPattern& pattern, const ArticleText& text) {
  return std::visit([&](const auto& node) { return spans_of(node, text); }, pattern.node);
}

bool uses_names(const TextPattern& pattern) {
  const auto any = [](const std::vector<TextPattern>& parts) {
    return std::any_of(parts.begin(), parts.end(), uses_names);
  };
  struct Visitor {
    decltype(any)& any_of;
    bool operator()(const WordPattern&) const { return false; }
    bool operator()(const PhrasePattern&) const { return false; }
    bool operator()(const NamePattern&) const { return true; }
    bool operator()(const AnyPattern& node) const { return any_of(node.parts); }
    bool operator()(const NearPattern& node) const { return any_of(node.parts); }
    bool operator()(const SamePattern& node) const { return any_of(node.parts); }
    bool operator()(const AtLeastPattern& node) const { return any_of(node.part); }
  };
  return std::visit(Visitor{any}, pattern.node);
}

bool matches(const TextPattern& pattern, const ArticleText& text) {
  return !find_spans(pattern, text).empty();
}

}  // namespace dateline
