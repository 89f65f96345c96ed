// SPDX-License-Identifier: GPL-2.0-or-later
// Nodes to posting lists; what these can't decide gets a text source beside its candidates.
#include "search/compile.hpp"

#include "index/field_terms.hpp"
#include "index/schema.hpp"
#include "search/field_query.hpp"
#include "search/notes.hpp"
#include "search/word_expansion.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

using XQuery = Xapian::Query;

class Compiler {
 public:
  explicit Compiler(const Snapshot& snapshot)
      : snapshot_(snapshot), cache_(std::make_shared<TextCache>(snapshot)) {}

  XQuery run(const Query& query) {
    return std::visit([&](const auto& node) { return make(node); }, query.node);
  }
  CompiledQuery finish(XQuery query) { return {std::move(query), has_words_, std::move(notes_)}; }

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

  XQuery make(const Or& either) { return combine(XQuery::OP_OR, either.parts); }

  XQuery make(const Not& exclusion) {
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll, unranked(*exclusion.part));
  }

  /// Words that are excluded rank nothing.
  XQuery unranked(const Query& query) {
    const bool words = has_words_;
    XQuery excluded = run(query);
    has_words_ = words;
    return excluded;
  }

  XQuery make(const Near& near) { return positional(near, near.parts); }
  XQuery make(const Same& same) { return positional(same, same.parts); }
  XQuery make(const AtLeast& at_least) { return positional(at_least, {*at_least.part}); }

  template <typename Node>
  XQuery positional(const Node& node, const std::vector<Query>& parts) {
    return check(combine(XQuery::OP_AND, parts), {node});
  }

  XQuery combine(XQuery::op op, const std::vector<Query>& parts) {
    std::vector<XQuery> made;
    for (const Query& part : parts) made.push_back(run(part));
    return XQuery(op, made.begin(), made.end());
  }

  /// Articles with the word's stems, in the headline or anywhere.
  XQuery word_candidates(const Word& word) {
    std::vector<std::string> stems;
    if (word.form == WordForm::stem) {
      stems = snapshot_.stems(word.text);
      stems_suffice_ = true;
      if (std::none_of(stems.begin(), stems.end(), [&](const std::string& stem) {
            return snapshot_.combined().term_exists(stem);
          }))
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

  /// Those of the candidates whose text fits the node.
  XQuery check(const XQuery& candidates, const Query& node) {
    if (candidates.empty()) return candidates;
    auto pattern =
        std::make_shared<const TextPattern>(make_pattern(snapshot_, cache_->words(), node));
    auto* source = new TextSource(cache_, std::move(pattern));
    return XQuery(XQuery::OP_FILTER, candidates, XQuery(source->release()));
  }

  const Snapshot& snapshot_;
  std::shared_ptr<TextCache> cache_;
  std::vector<SearchNote> notes_;
  bool has_words_ = false;
  bool stems_suffice_ = true;
};

}  // namespace

CompiledQuery compile(const Snapshot& snapshot, const Query& query) {
  Compiler compiler(snapshot);
  return compiler.finish(compiler.run(query));
}

Xapian::BM25Weight ranking() {
  // k1 = 1.2 and b = 0.75 are Robertson's; k1 counts occurrences, of which one weighs body_weight.
  return {1.2 * schema::body_weight, 0, 1, 0.75, 0.5};
}

}  // namespace dateline
