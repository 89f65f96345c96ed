// SPDX-License-Identifier: GPL-2.0-or-later
// What posting lists can't decide - adjacency, zones, spellings - as a pattern over an article.
#pragma once

#include <dateline/field.hpp>
#include <dateline/query.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dateline {

struct TextPattern;

/// Ids of words (PatternWords), ascending.
using WordSet = std::vector<std::uint32_t>;

/// Any one of these words, in a zone.
struct WordPattern {
  Field zone = Field::text;
  WordSet words;
};

/// These words one behind the other.
struct PhrasePattern {
  Field zone = Field::text;
  std::vector<std::uint32_t> words;
};

/// A mention of one of these entities, by field and key; of this folded spelling if there is one.
struct NamePattern {
  Field zone = Field::text;
  std::vector<std::pair<Field, std::string>> names;
  std::string spelling;
  /// Or of a place in one of these countries, by ISO code, or places, by key.
  std::set<std::string> countries, containers;
  std::optional<Field> any;  ///< or of whatever answers to this field
};

struct AnyPattern {
  std::vector<TextPattern> parts;
};
struct NearPattern {
  bool ordered = false;
  std::uint32_t distance = 10;
  std::vector<TextPattern> parts;
};
struct SamePattern {
  Same::Scope scope = Same::Scope::sentence;
  std::vector<TextPattern> parts;
};
struct AtLeastPattern {
  std::uint32_t count = 1;
  std::vector<TextPattern> part;  ///< exactly one
};

struct TextPattern {
  std::variant<WordPattern, PhrasePattern, NamePattern, AnyPattern, NearPattern, SamePattern,
               AtLeastPattern>
      node;
};

/// Words of an article from one to another, both included, by their numbers.
struct WordSpan {
  std::uint32_t first = 0, last = 0;
  friend bool operator==(const WordSpan&, const WordSpan&) = default;
  friend auto operator<=>(const WordSpan&, const WordSpan&) = default;
};

class ArticleText;

/// Where the pattern matches, ascending, without repeats.
std::vector<WordSpan> find_spans(const TextPattern& pattern, const ArticleText& text);

/// Whether the pattern looks at mentions, not at words alone.
bool uses_names(const TextPattern& pattern);

/// Whether it matches at all.
bool matches(const TextPattern& pattern, const ArticleText& text);

}  // namespace dateline
