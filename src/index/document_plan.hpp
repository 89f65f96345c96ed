// SPDX-License-Identifier: GPL-2.0-or-later
// What the index will hold of one article: a plain value between the workers and the writer.
#pragma once

#include "base/renumbering.hpp"
#include "index/article_words.hpp"
#include "index/field_names.hpp"
#include "index/text_places.hpp"
#include "index/word_table.hpp"
#include "store/names.hpp"
#include "store/record.hpp"
#include "store/spelled_article.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A stem and its weight in an article.
struct Posting {
  store::NumberedText stem;  ///< of the plan's word table
  std::uint32_t weight = 0;
};

struct DocumentPlan {
  std::vector<Posting> words;              ///< in order of first occurrence
  std::vector<store::NumberedText> terms;  ///< of fields, weightless, without repeats, by number
  /// As store::encode_name writes them, with their numbers in the plan's word table; field and key
  /// without repeats.
  std::vector<store::NumberedText> names;
  std::vector<std::uint32_t> entity_names;  ///< of each entity, as FieldNames::of_entities()
  std::vector<std::int16_t> years;
  std::string stem_language;
  Date date;
  std::uint32_t word_count = 0;
  std::uint32_t length = 0;  ///< store::ColumnRow::length
  std::uint64_t text_bytes = 0;
  std::uint64_t id = 0;  ///< 50 bits of the identity's hash, before collisions are settled
  std::uint64_t id_with_path = 0;  ///< to fall back on if an identical article has that id
  store::PlainRecord record;       ///< to be completed by the annotations
  store::PlacedAnnotations annotations;
  store::SpelledArticle text;
  bool stored = false;  ///< a shard has its postings, which `words` and `terms` leave out
  std::shared_ptr<const WordTable> table;  ///< keeps the texts that views look at alive

  /// Empties it; the memory stays, for the next article. So do annotations and record, until the
  /// thread that asked for their memory frees it by plan_record(), which costs others more.
  void clear();
};

/// Adds what needs neither words nor names: dates, sizes, record and annotations. `words`: the
/// bytes of each text's words.
void plan_record(DocumentPlan& plan, const Article& article, Annotations annotations,
                 const std::array<std::vector<store::ByteRange>, store::text_parts>& words);

/// Turns articles into plans. One thread at a time; each worker has its own.
class DocumentPlanner {
 public:
  /// `table_memory`: bytes that the words planned so far may take.
  explicit DocumentPlanner(std::uint64_t table_memory);

  /// `words` are the article's.
  DocumentPlan plan(const Article& article, const ArticleWords& words, Annotations annotations);

  /// Plans whose memory the next ones may have. Half of all memory is asked for here by one thread
  /// and given back by another, which allocators are slow at.
  void recycle(std::vector<DocumentPlan>&& spent) { spent_ = std::move(spent); }

  /// Whether the words take more than that, so that they should be taken away.
  [[nodiscard]] bool full() const { return table_->memory() > table_memory_; }

  /// Adds every word planned so far to `lexicon`, for the shard's `words`, and forgets them. Plans
  /// made before stay valid.
  void take_words(Lexicon& lexicon);

 private:
  /// A word's place in the article and its number as it is written.
  struct SearchedWord {
    std::uint32_t place = 0, written = 0;
  };
  void number_words(const ArticleWords& words);
  void meet_words(DocumentPlan& plan);
  void spell_words(DocumentPlan& plan, const ArticleWords& words);
  /// Begins to fetch what meeting the word for the first time looks at.
  void ask_ahead(std::uint32_t number) const;
  void meet(DocumentPlan& plan, std::uint32_t number, std::uint32_t place);
  void add_term(DocumentPlan& plan, std::uint32_t number) {
    plan.terms.push_back({number, table_->term_text(number)});
  }
  std::uint32_t add_gap(DocumentPlan& plan, std::string_view bytes);
  void add_headline(DocumentPlan& plan, const ArticleWords& words);
  void add_names(DocumentPlan& plan, const Article& article, const Annotations& annotations);

  std::uint64_t table_memory_;
  std::vector<DocumentPlan> spent_;
  std::shared_ptr<WordTable> table_;
  std::vector<std::uint32_t> numbers_;  ///< in the table, of the words of the article at hand
  std::vector<text::WordSpelling> spellings_;  ///< of the same
  std::vector<SearchedWord> searched_;        ///< those among them that the table has to search for
  std::vector<std::uint32_t> first_numbers_;  ///< of the words of its vocabulary, and room
  // By word of its vocabulary:
  std::vector<std::uint32_t> stem_place_;  ///< place in plan.words
  std::vector<std::uint32_t> weights_;     ///< of its occurrences, together
  std::vector<std::uint32_t>
      position_;               ///< by term: place in plan.words + 1 while an article is planned
  std::uint32_t article_ = 0;  ///< counts articles, to tell the first of a word in each
  std::array<std::vector<store::ByteRange>, store::text_parts> word_bytes_;
  FieldNames names_;  ///< of the article at hand
  TextPlaces gap_places_;
  Renumbering title_terms_;  ///< of stems
  Renumbering name_terms_;   ///< of names
  std::string scratch_;
};

}  // namespace dateline
