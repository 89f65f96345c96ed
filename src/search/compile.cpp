// SPDX-License-Identifier: GPL-2.0-or-later
// Nodes to posting lists. What these can't decide becomes a test of the query's candidates if every
// match must pass it, else a text source beside the candidates of its own.
#include "search/compile.hpp"

#include "index/field_terms.hpp"
#include "index/schema.hpp"
#include "index/xapian_error.hpp"
#include "search/field_query.hpp"
#include "search/notes.hpp"
#include "search/word_expansion.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

using XQuery = Xapian::Query;

XQuery filtered(const XQuery& candidates, TextTest test) {
  return XQuery(XQuery::OP_FILTER, candidates,
                XQuery((new TextSource(std::move(test)))->release()));
}

/// What a node's check of the text becomes.
enum class Checks : std::uint8_t {
  tests,    ///< of all candidates
  sources,  ///< within the query
  none      ///< since what the node stands in checks the same
};

class Compiler {
 public:
  explicit Compiler(const Snapshot& snapshot)
      : snapshot_(snapshot), cache_(std::make_shared<TextCache>(snapshot)) {}

  XQuery run(const Query& query) {
    return std::visit([&](const auto& node) { return make(node); }, query.node);
  }
  CompiledQuery finish(XQuery query) {
    return {std::move(query), std::move(tests_), has_words_, std::move(notes_)};
  }

 private:
  XQuery make(const Everything&) { return XQuery::MatchAll; }

  XQuery make(const Word& word) {
    has_words_ = true;
    const XQuery candidates = word_candidates(word);
    const bool in_text = word.form != WordForm::stem && !stems_suffice_;
    // The headline has terms of its own; a lead's words are only marked in the text.
    const bool in_zone = word.zone == Field::lead || word.zone == Field::hlead;
    return in_text || in_zone ? check(candidates, {word}) : candidates;
  }

  XQuery make(const Phrase& phrase) {
    has_words_ = true;
    return check(phrase_candidates(phrase), {phrase});
  }

  XQuery make(const Name& name) {
    const NameLookup lookup = look_up(snapshot_, name);
    add_notes(notes_, snapshot_, name, lookup);
    const XQuery candidates = name_candidates(name, lookup);
    const bool entity =
        name.field != Field::filed && name.field != Field::author && name.field != Field::country;
    const bool in_text = name.zone != Field::text || (name.form == NameForm::exact && entity);
    return in_text ? check(candidates, {name}) : candidates;
  }

  XQuery make(const Term& term) { return term_query(snapshot_, term, notes_); }
  XQuery make(const DateRange& range) { return date_query(snapshot_, range); }
  XQuery make(const NumberRange& range) { return number_query(snapshot_, range); }

  XQuery make(const And& both) {
    // Exclusions last, so that they only thin out what the rest found.
    std::vector<XQuery> wanted, excluded;
    for (const Query& part : both.parts) {
      if (const Not* exclusion = std::get_if<Not>(&part.node))
        excluded.push_back(unranked(*exclusion->part));
      else
        wanted.push_back(run(part));
    }
    XQuery all =
        wanted.empty() ? XQuery::MatchAll : XQuery(XQuery::OP_AND, wanted.begin(), wanted.end());
    if (excluded.empty()) return all;
    return XQuery(XQuery::OP_AND_NOT, all, XQuery(XQuery::OP_OR, excluded.begin(), excluded.end()));
  }

  XQuery make(const Or& either) {
    std::vector<XQuery> made;
    for (const Query& part : either.parts) made.push_back(run(part, Checks::sources));
    return XQuery(XQuery::OP_OR, made.begin(), made.end());
  }

  XQuery make(const Not& exclusion) {
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll, unranked(*exclusion.part));
  }

  /// Words that are excluded rank nothing.
  XQuery unranked(const Query& query) {
    const bool words = has_words_;
    XQuery excluded = run(query, Checks::sources);
    has_words_ = words;
    return excluded;
  }

  XQuery make(const Near& near) { return positional(near, near.parts); }
  XQuery make(const Same& same) { return positional(same, same.parts); }
  XQuery make(const AtLeast& at_least) { return positional(at_least, {*at_least.part}); }

  template <typename Node>
  XQuery positional(const Node& node, const std::vector<Query>& parts) {
    std::vector<XQuery> made;
    for (const Query& part : parts) {
      // Of an And or an Or the pattern wants less than the query.
      const bool composed = std::holds_alternative<And>(part.node) ||
                            std::holds_alternative<Or>(part.node) ||
                            std::holds_alternative<Not>(part.node);
      made.push_back(run(part, composed ? Checks::sources : Checks::none));
    }
    return check(XQuery(XQuery::OP_AND, made.begin(), made.end()), {node});
  }

  /// A part whose checks become something else than those around it.
  XQuery run(const Query& part, Checks checks) {
    const Checks around = std::exchange(checks_, checks);
    XQuery made = run(part);
    checks_ = around;
    return made;
  }

  /// Articles with the word's stems, in the headline or anywhere.
  XQuery word_candidates(const Word& word) {
    std::vector<std::string> stems;
    if (word.form == WordForm::stem) {
      stems = snapshot_.stems(word.text);
      stems_suffice_ = true;
      if (std::none_of(stems.begin(), stems.end(),
                       [&](const std::string& stem) { return snapshot_.count_with(stem) > 0; }))
        add_word_note(notes_, snapshot_, word.text);
    } else {
      const WordExpansion expansion = expand(snapshot_, word);
      stems = expansion.stems;
      stems_suffice_ = expansion.stems_suffice;
    }
    return stems_query(stems, word.zone);
  }

  static XQuery stems_query(const std::vector<std::string>& stems, Field zone) {
    // One word's stems in several languages count as one word.
    const XQuery anywhere(XQuery::OP_SYNONYM, stems.begin(), stems.end());
    if (zone != Field::title) return anywhere;
    std::vector<std::string> terms;
    for (const std::string& stem : stems) terms.push_back(schema::term(schema::title_prefix, stem));
    const XQuery in_headline(XQuery::OP_OR, terms.begin(), terms.end());
    return XQuery(XQuery::OP_FILTER, anywhere, in_headline);
  }

  XQuery phrase_candidates(const Phrase& phrase) {
    std::vector<XQuery> words;
    for (const std::string& word : phrase.words) {
      Word exact;
      exact.form = WordForm::exact;
      exact.text = word;
      exact.zone = phrase.zone == Field::title ? Field::title : Field::text;
      words.push_back(word_candidates(exact));
    }
    return XQuery(XQuery::OP_AND, words.begin(), words.end());
  }

  XQuery name_candidates(const Name& name, const NameLookup& lookup) const {
    if (name.form == NameForm::any) return any_of_field(snapshot_, name.field);
    return XQuery(XQuery::OP_OR, lookup.terms.begin(), lookup.terms.end());
  }

  /// Those of the candidates whose text fits the node; all of them if tests are to decide.
  XQuery check(const XQuery& candidates, const Query& node) {
    if (candidates.empty() || checks_ == Checks::none) return candidates;
    TextTest test(cache_, std::make_shared<const TextPattern>(
                              make_pattern(snapshot_, cache_->words(), node)));
    if (checks_ == Checks::sources) return filtered(candidates, std::move(test));
    tests_.push_back(std::move(test));
    return candidates;
  }

  const Snapshot& snapshot_;
  std::shared_ptr<TextCache> cache_;
  std::vector<TextTest> tests_;
  std::vector<SearchNote> notes_;
  Checks checks_ = Checks::tests;
  bool has_words_ = false;
  bool stems_suffice_ = true;
};

}  // namespace

CompiledQuery compile(const Snapshot& snapshot, const Query& query) {
  return translate_xapian(snapshot.directory(), [&] {
    Compiler compiler(snapshot);
    return compiler.finish(compiler.run(query));
  });
}

Xapian::Query CompiledQuery::whole() const {
  XQuery all = candidates;
  for (const TextTest& test : tests) all = filtered(all, test);
  return all;
}

}  // namespace dateline
