// SPDX-License-Identifier: GPL-2.0-or-later
// A query as a tree, and the way from text to tree or to located diagnostics.
#pragma once

#include <dateline/date.hpp>
#include <dateline/field.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline {

struct Query;

/// A child of a tree node: owns a Query, copies deeply, is never empty.
class DATELINE_API QueryBox {
 public:
  explicit QueryBox(Query query);
  QueryBox(const QueryBox& other);
  QueryBox(QueryBox&&) noexcept;
  QueryBox& operator=(QueryBox other) noexcept;
  ~QueryBox();
  const Query& operator*() const noexcept { return *query_; }
  const Query* operator->() const noexcept { return query_.get(); }
  DATELINE_API friend bool operator==(const QueryBox& a, const QueryBox& b);

 private:
  std::unique_ptr<Query> query_;
};

/// How a word is compared.
enum class WordForm : std::uint8_t {
  stem,      ///< shares a stem in one of the index's languages
  exact,     ///< the folded word itself
  wildcard,  ///< `text` holds * and ?
  fuzzy,     ///< within `distance` edits, first letter kept
};

/// How an entity's name is compared.
enum class NameForm : std::uint8_t {
  token,   ///< a name contains these words, in any order
  whole,   ///< this is a whole name, in either order
  exact,   ///< the article spells it so
  prefix,  ///< a word of a name begins so
  fuzzy,   ///< a word of a name is within `distance` edits
  any,     ///< `person:*`
};

/// `*`: every article.
struct Everything {
  friend bool operator==(const Everything&, const Everything&) = default;
};

/// One word in a zone: Field::text, title, lead or hlead. `text` is folded.
struct Word {
  Field zone = Field::text;
  WordForm form = WordForm::stem;
  std::string text;
  std::uint8_t distance = 0;
  friend bool operator==(const Word&, const Word&) = default;
};

/// Folded words, adjacent and as typed.
struct Phrase {
  Field zone = Field::text;
  std::vector<std::string> words;
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// A named thing: actor, person, org, place, country, filed or author. `text` is as typed.
struct Name {
  Field field = Field::actor;
  NameForm form = NameForm::token;
  std::string text;
  std::uint8_t distance = 0;
  /// Inside `title:( )`, `lead:( )` or `hlead:( )` only mentions there count.
  Field zone = Field::text;
  friend bool operator==(const Name&, const Name&) = default;
};

/// One value of a field of kind term or glob. `text` is as typed; `*` and `?` if `wildcard`.
struct Term {
  Field field = Field::source;
  std::string text;
  bool wildcard = false;
  friend bool operator==(const Term&, const Term&) = default;
};

/// Days of publication, both ends included; an absent end is open. `date:none` is `undated`.
struct DateRange {
  std::optional<DayNumber> first, last;
  bool undated = false;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// `year:` or `words:`, both ends included; an absent end is open.
struct NumberRange {
  Field field = Field::year;
  std::optional<std::int64_t> first, last;
  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

struct And {
  std::vector<Query> parts;
  DATELINE_API friend bool operator==(const And&, const And&);
};
struct Or {
  std::vector<Query> parts;
  DATELINE_API friend bool operator==(const Or&, const Or&);
};
struct Not {
  QueryBox part;
  friend bool operator==(const Not&, const Not&) = default;
};

/// NEAR/n and PRE/n: neighbouring operands start or end within `distance` words of each other
/// (adjacent words: 1). Operands are Word, Phrase, Name, words joined by hyphens (an ordered Near
/// of Words with distance 1, as `Jong-il` alone is), or Or of these.
struct Near {
  bool ordered = false;
  std::uint32_t distance = 10;
  std::vector<Query> parts;
  DATELINE_API friend bool operator==(const Near&, const Near&);
};

/// SAME/S and SAME/P. Operands as for Near.
struct Same {
  enum class Scope : std::uint8_t { sentence, paragraph } scope = Scope::sentence;
  std::vector<Query> parts;
  DATELINE_API friend bool operator==(const Same&, const Same&);
};

/// ATLEAST/n(x). Operand as for Near.
struct AtLeast {
  std::uint32_t count = 1;
  QueryBox part;
  friend bool operator==(const AtLeast&, const AtLeast&) = default;
};

/// A query, as a value. No node is empty: And and Or have two parts or more, Near and Same too.
struct DATELINE_API Query {
  using Node = std::variant<Everything, Word, Phrase, Name, Term, DateRange, NumberRange, And, Or,
                            Not, Near, Same, AtLeast>;
  Node node;
  DATELINE_API friend bool operator==(const Query& a, const Query& b);
};

/// The tree as an s-expression: `(and (word putin) (year 2000))`. For tests and `--explain`.
DATELINE_API std::string to_string(const Query& query);

/// A mistake in a query, or a hint about how it was read.
struct Diagnostic {
  enum class Severity : std::uint8_t { error, hint } severity = Severity::error;
  std::string code;        ///< stable, for programs: "unknown-field"
  std::string message;     ///< "unknown field 'acotr'"
  std::size_t offset = 0;  ///< byte offset into the query where it begins
  std::size_t length = 0;  ///< bytes it covers; 0 at the end of the query
  std::string suggestion;  ///< what to write instead or do; empty if there is none
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

struct ParseOptions {
  /// Tells the day that `today` and `-30d` count from. A query that says so asks once, no other
  /// does; without it they are errors. What it throws, parse_query() throws.
  std::function<DayNumber()> today;
};

/// Either a query, perhaps with hints, or at least one error.
struct ParseResult {
  std::optional<Query> query;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a query. Never throws on bad input, takes linear time. `text` is UTF-8, at most 64 KiB.
DATELINE_API ParseResult parse_query(std::string_view text, const ParseOptions& options = {});

/// The query line, a caret line under the mistake, and the message with its suggestion; three lines
/// without colour, the last one without a line end. Of a long query only the mistake's
/// surroundings.
DATELINE_API std::string render(const Diagnostic& diagnostic, std::string_view query_text);

}  // namespace dateline
