// SPDX-License-Identifier: GPL-2.0-or-later
// Reads CoNLL-U with nested entities, and takes the named ones.
#include "entity/train/labelled.hpp"

#include "base/ascii.hpp"
#include "base/split.hpp"

#include <algorithm>
#include <istream>
#include <map>
#include <utility>

namespace dateline::entity::train {

namespace {

struct Token {
  std::string word;
  bool proper = false;       ///< a proper noun
  bool may_be_part = false;  ///< that, or written like one: "United"
  Label at;
};

struct Span {
  std::size_t first = 0, last = 0;  ///< tokens, the last included
  std::size_t head = 0;
  bool is_name = false;
  MeantKind meant;
};

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') break;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

bool joins(const Token& token) { return token.word == "-" || token.word == "–"; }

bool links(const Token& token) {
  return token.word == "of" || token.word == "the" || token.word == "for" || token.word == "&" ||
         token.word == "'s";
}

/// One sentence: its words, and the entities in it.
class Sentence {
 public:
  void add(const std::vector<std::string_view>& fields) {
    const std::string_view word = fields[1], part = fields[3];
    const bool is_proper = part == "PROPN";
    const bool may_be_part = is_proper || (!word.empty() && is_upper(word.front()) &&
                                           (part == "ADJ" || part == "VERB" || part == "NOUN"));
    tokens_.push_back({std::string(word), is_proper, may_be_part, {}});
    for (const std::string_view note : split(fields[9], '|'))
      if (note.substr(0, 7) == "Entity=") read_brackets(note.substr(7));
  }
  void write(LabelledText& text) {
    if (tokens_.empty()) return;
    for (Token& token : tokens_) token.at = text.add_word(token.word);
    for (const Span& span : names())
      text.add_label({tokens_[span.first].at.begin, tokens_[span.last].at.end, span.meant.kind,
                      span.meant.other});
    text.end_sentence();
    tokens_.clear();
    open_.clear();
    spans_.clear();
  }

 private:
  /// "(3-person-new-...-2-coref" opens, "3)" closes, "(3-person-...)" does both.
  void read_brackets(std::string_view text) {
    while (!text.empty()) {
      const std::size_t from = text.front() == '(' ? 1 : 0;
      const std::size_t end = std::min(text.find_first_of("()", from), text.size());
      const std::string_view inside = text.substr(from, end - from);
      const bool closes = end < text.size() && text[end] == ')';
      if (from == 1) open(inside);
      if (closes) close(inside.substr(0, inside.find('-')));
      text.remove_prefix(closes ? end + 1 : end);
    }
  }
  /// Fields: number, kind, state, ..., ..., words of the head counted from the span's first. Of
  /// several the last is the name's: "Facebook creator Mark Zuckerberg" has 2, 3 and 4.
  void open(std::string_view inside) {
    const auto fields = split(inside, '-');
    if (fields.size() < 6) return;
    Span span;
    span.first = tokens_.size() - 1;
    const std::size_t head = number(fields[5].substr(fields[5].rfind(',') + 1));
    span.head = span.first + std::max<std::size_t>(head, 1) - 1;
    span.is_name = false;
    if (const auto meant = kind_of_label(fields[1])) {
      span.is_name = true;
      span.meant = *meant;
    }
    open_[std::string(fields[0])].push_back(span);
  }
  void close(std::string_view name) {
    auto& spans = open_[std::string(name)];
    if (spans.empty()) return;
    Span span = spans.back();
    spans.pop_back();
    span.last = tokens_.size() - 1;
    if (span.is_name && span.head <= span.last && tokens_[span.head].proper) {
      keep_name(span);
      spans_.push_back(span);
    }
  }
  /// From the head outwards as far as proper nouns go on, with "of" and the like between them; a
  /// person's name has neither these nor other names: "US President", "of Poitiers".
  void keep_name(Span& span) const {
    const bool is_person = span.meant.kind == EntityKind::person;
    std::size_t first = span.head, last = span.head;
    for (std::size_t at = span.head; at-- > span.first;) {
      if (tokens_[at].may_be_part && !(is_person && is_in_other(span, at)))
        first = at;
      else if (!joins(tokens_[at]) && (is_person || !links(tokens_[at])))
        break;
    }
    for (std::size_t at = span.head + 1; at <= span.last; ++at) {
      if (tokens_[at].may_be_part)
        last = at;
      else if (!joins(tokens_[at]) && (is_person || !links(tokens_[at])))
        break;
    }
    span.first = first;
    span.last = last;
  }
  /// Whether the token is part of a name inside the span.
  [[nodiscard]] bool is_in_other(const Span& span, std::size_t token) const {
    return std::any_of(spans_.begin(), spans_.end(), [&](const Span& inner) {
      return inner.first >= span.first && inner.last < span.head && inner.first <= token &&
             token <= inner.last;
    });
  }
  /// The names that are inside no other.
  [[nodiscard]] std::vector<Span> names() const {
    std::vector<Span> ordered = spans_;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Span& a, const Span& b) {
      return a.last - a.first > b.last - b.first;
    });
    std::vector<Span> kept;
    for (const Span& span : ordered)
      if (std::none_of(kept.begin(), kept.end(), [&](const Span& other) {
            return span.first <= other.last && other.first <= span.last;
          }))
        kept.push_back(span);
    return kept;
  }

  std::vector<Token> tokens_;
  std::map<std::string, std::vector<Span>> open_;
  std::vector<Span> spans_;
};

}  // namespace

void read_conllu(std::istream& in, std::vector<LabelledArticle>& articles) {
  LabelledText text;
  Sentence sentence;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      sentence.write(text);
    } else if (line.compare(0, 8, "# newdoc") == 0) {
      text.end_article(articles);
    } else if (line.compare(0, kPrintedMark.size(), kPrintedMark) == 0) {
      text.expect(line.substr(kPrintedMark.size()));
    } else if (line.front() != '#') {
      const auto fields = split(line, '\t');
      // "3-4" is a contraction, whose parts follow.
      if (fields.size() >= 10 && fields[0].find_first_of("-.") == std::string_view::npos)
        sentence.add(fields);
    }
  }
  sentence.write(text);
  text.end_article(articles);
}

}  // namespace dateline::entity::train
