// SPDX-License-Identifier: GPL-2.0-or-later
// Streams and records of a shard back to what they were made from.
#include "index/stored_planner.hpp"

#include "base/varint.hpp"
#include "index/stemmer.hpp"

#include <numeric>
#include <utility>

namespace dateline {

StoredPlanner::StoredPlanner(const ShardReader& shard, std::uint64_t table_memory)
    : shard_(shard),
      table_memory_(table_memory),
      words_(shard.words(), shard.tokens().words()),
      tables_(next_tables()) {}

void StoredPlanner::restart_tables() {
  ++tables_;
  names_ = StringIds();
  other_gaps_ = StringIds();
  gap_places_ = {};
}

std::uint32_t StoredPlanner::add_word(store::SpelledArticle& text, std::uint32_t number) {
  return word_places_.of(text.vocabulary, number, [&] { return words_.word(number); });
}

std::uint32_t StoredPlanner::add_gap(store::SpelledArticle& text, const store::WrittenWord& word) {
  std::uint32_t number = word.gap_number;
  if (number == store::SpelledWord::no_gap)
    number = shard_.tokens().gaps() + other_gaps_.add(word.gap);
  return gap_places_.of(text.gaps, number, [&] { return word.gap; });
}

void StoredPlanner::plan_text(DocumentPlan& plan, store::ArticleTexts& texts,
                              std::uint32_t article) {
  const store::ArticleTokens tokens = shard_.tokens().article(article);
  store::SpelledArticle& text = plan.text;
  text.tables = tables_;
  text.counts = tokens.counts;
  text.lead_in_body = tokens.lead_in_body;
  plan.word_count = std::accumulate(tokens.counts.begin(), tokens.counts.end(), 0u);
  text.words.reserve(plan.word_count);
  store::WrittenWordReader words(shard_.tokens(), tokens);
  store::WrittenWord written;
  while (words.next(written)) {
    store::SpelledWord word;
    word.word = add_word(text, written.word);
    word.gap = add_gap(text, written) & store::SpelledWord::no_gap;
    word.casing = written.casing;
    word.own_base = written.own_base;
    if (word.own_base) put_string(text.asides, written.base);
    word.before = written.place.before;
    text.words.push_back(word);
    append_word(texts, written, text.vocabulary[word.word].text);
  }
  for (std::size_t part = 0; part < store::text_parts; ++part) {
    text.tails[part] = tokens.tails[part];
    texts.part(static_cast<store::TextPart>(part)) += tokens.tails[part];
  }
  word_places_.forget(text.vocabulary);
  gap_places_.forget(text.gaps);
}

void StoredPlanner::plan_article(DocumentPlan& plan, std::uint32_t article) {
  if (names_.memory() + other_gaps_.memory() > table_memory_) restart_tables();
  plan.clear();
  store::ArticleTexts texts;
  plan_text(plan, texts, article);
  store::RecordBody body = shard_.record(article, texts);
  plan.stored = true;
  plan.length = shard_.length(article);
  plan.id = shard_.id(article);
  plan.stem_language = stemmer_for(body.article.lang);
  words_.select(plan.stem_language);
  for (const store::NumberedText& word : plan.text.vocabulary) words_.count(word.number);
  field_names_.read(body.article, body.annotations);
  plan.entity_names = field_names_.of_entities();
  for (std::size_t i = 0; i < field_names_.size(); ++i) {
    const std::uint32_t number = names_.add(field_names_.encoded(i), field_names_.probe(i));
    plan.names.push_back({number, names_.text(number)});
  }
  plan_record(plan, body.article, std::move(body.annotations), texts.words);
}

}  // namespace dateline
