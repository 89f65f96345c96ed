// SPDX-License-Identifier: GPL-2.0-or-later
// Words, phrases, wildcards and what a run of characters with several words in it means.
#include "query/value.hpp"

#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/tokenizer.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace dateline::query {
namespace {

using text::CharClass;

/// A word of a run, and whether nothing but a hyphen parts it from the one before.
struct Piece {
  Word word;
  bool joined = false;
};

std::vector<std::string> words_of(std::string_view utf8) {
  std::vector<std::string> words;
  text::Tokenizer tokenizer(utf8);
  for (text::Token token; tokenizer.next(token);) words.emplace_back(token.word);
  return words;
}

CharClass class_at(std::string_view utf8, std::size_t at) {
  return at < utf8.size() ? text::char_class(text::decode_at(utf8, at).value) : CharClass::other;
}

bool is_wild(char c) { return c == '*' || c == '?'; }

/// Splits a run into words, wildcards among them.
class RunSplitter {
 public:
  RunSplitter(const Token& token, Diagnostics& diagnostics)
      : token_(token), text_(token.text), diagnostics_(diagnostics) {}

  /// The words of the first `end` bytes.
  std::vector<Piece> split(std::size_t end) {
    text_ = text_.substr(0, end);
    if (has_wildcard(0, end))
      split_chunks();
    else
      add_words(text_, false);
    return std::move(pieces_);
  }

 private:
  /// A '*', or a '?' before a letter; one at a word's end asks a question.
  [[nodiscard]] bool is_wildcard(std::size_t at) const {
    if (!is_wild(text_[at]) || !token_.plain_at(at)) return false;
    if (text_[at] == '*') return true;
    const CharClass next = class_at(text_, at + 1);
    return next == CharClass::letter || next == CharClass::digit;
  }

  /// The end of the stretch from `at` on that a word with wildcards could fill.
  [[nodiscard]] std::size_t end_of_chunk(std::size_t at) const {
    while (at < text_.size() && (is_wildcard(at) || class_at(text_, at) != CharClass::other))
      at += text::decode_at(text_, at).size;
    return at;
  }

  /// The tokenizer knows no wildcards, so words that hold one are cut out here.
  void split_chunks() {
    std::size_t separator = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = end_of_chunk(at);
      if (end == at) {
        at += text::decode_at(text_, at).size;
        continue;
      }
      const std::string_view chunk = text_.substr(at, end - at);
      const bool joined = !pieces_.empty() && text_.substr(separator, at - separator) == "-";
      if (has_wildcard(at, end) && !has_lone(chunk))
        add_wildcard(chunk, joined);
      else
        add_words(chunk, joined);
      separator = at = end;
    }
  }

  void add_words(std::string_view utf8, bool joined) {
    text::Tokenizer tokenizer(utf8);
    for (text::Token word; tokenizer.next(word); joined = false)
      pieces_.push_back(
          {Word{token_.field, WordForm::stem, std::string(word.word), 0}, joined || word.joined});
  }

  [[nodiscard]] bool has_wildcard(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (is_wildcard(at)) return true;
    return false;
  }

  /// Where every character is a word, a wildcard adds nothing.
  static bool has_lone(std::string_view chunk) {
    for (std::size_t at = 0; at < chunk.size(); at += text::decode_at(chunk, at).size)
      if (class_at(chunk, at) == CharClass::lone) return true;
    return false;
  }

  void add_wildcard(std::string_view chunk, bool joined) {
    constexpr std::size_t least_literals = 2;
    while (!chunk.empty() && is_punctuation(chunk.front())) chunk.remove_prefix(1);
    while (!chunk.empty() && is_punctuation(chunk.back())) chunk.remove_suffix(1);
    std::string folded = text::fold(chunk);
    std::string literals = folded;
    std::erase_if(literals, is_wild);
    if (text::display_width(literals) >= least_literals) {
      pieces_.push_back({Word{token_.field, WordForm::wildcard, std::move(folded), 0}, joined});
    } else if (!literals.empty()) {
      diagnostics_.error(token_.value_span, "short-wildcard",
                         "'" + folded + "' needs at least two letters beside its wildcards");
    }
  }

  static bool is_punctuation(char c) { return c == '\'' || c == '&' || c == '.' || c == ','; }

  const Token& token_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<Piece> pieces_;
};

/// Words joined by hyphens, or by nothing, stand one after the other; the rest need not.
std::optional<Query> combine(std::vector<Piece> pieces) {
  std::vector<Query> parts;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end].joined) ++end;
    Near near{true, 1, {}};
    for (std::size_t i = begin; i < end; ++i) near.parts.push_back({std::move(pieces[i].word)});
    parts.push_back(end - begin > 1 ? Query{std::move(near)} : std::move(near.parts.front()));
    begin = end;
  }
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return std::move(parts.front());
  return Query{And{std::move(parts)}};
}

/// Stars in quotes are no wildcards, but look as if they were.
void hint_at_quoted_wildcard(const Token& token, Diagnostics& diagnostics) {
  for (std::size_t at = token.text.find('*'); at != std::string::npos;
       at = token.text.find('*', at + 1))
    if (token.plain_at(at) && at > 0) {
      const bool ends_word = class_at(token.text, at - 1) == CharClass::letter;
      const bool is_word = token.text[at - 1] == ' ' && token.text.find(' ', at) == at + 1;
      if (!ends_word && !is_word) continue;
      diagnostics.hint(token.value_span, "quoted-wildcard", "'*' is no wildcard in quotes",
                       ends_word ? "write a PRE/1 b* for a phrase with endings"
                                 : "write a PRE/2 b for a phrase with one word between");
      return;
    }
}

std::optional<Query> read_quoted(const Token& token, Diagnostics& diagnostics) {
  hint_at_quoted_wildcard(token, diagnostics);
  std::vector<std::string> words = words_of(token.text);
  if (words.empty()) return std::nullopt;
  return Query{Phrase{token.field, std::move(words)}};
}

std::optional<Query> read_exact(const Token& token) {
  std::vector<std::string> words = words_of(token.text);
  if (words.empty()) return std::nullopt;
  if (words.size() > 1) return Query{Phrase{token.field, std::move(words)}};
  return Query{Word{token.field, WordForm::exact, std::move(words.front()), 0}};
}

std::optional<Query> read_run(const Token& token, Diagnostics& diagnostics) {
  const auto fuzzy = find_fuzzy_end(token, diagnostics);
  std::vector<Piece> pieces =
      RunSplitter(token, diagnostics).split(fuzzy ? fuzzy->begin : token.text.size());
  const bool wild = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.word.form == WordForm::wildcard;
  });
  const std::size_t signs = (wild ? 1 : 0) + (fuzzy ? 1 : 0) + (token.exact ? 1 : 0);
  if (signs > 1) {
    diagnostics.error(token.value_span, "mixed-forms",
                      "a word takes only one of '=', '~' and wildcards");
    return std::nullopt;
  }
  if (token.exact) return read_exact(token);
  if (fuzzy && !pieces.empty()) {
    pieces.back().word.form = WordForm::fuzzy;
    pieces.back().word.distance = fuzzy->distance;
  }
  return combine(std::move(pieces));
}

}  // namespace

std::optional<Query> read_words(const Token& token, Diagnostics& diagnostics) {
  const bool star = token.text == "*" && token.bare();
  if (star && token.field == Field::text) return Query{Everything{}};
  auto query = token.quoted ? read_quoted(token, diagnostics) : read_run(token, diagnostics);
  if (!query && token.field != Field::text && !diagnostics.failed())
    diagnostics.error(token.span, "missing-value", field_label(token.field) + " needs a word",
                      std::string(field_info(token.field).example) + " is an example");
  return query;
}

}  // namespace dateline::query
