// SPDX-License-Identifier: GPL-2.0-or-later
// Words of an article, counted and weighed.
#include "index/document_plan.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "index/field_terms.hpp"
#include "index/schema.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

/// Words by which a look at memory is announced.
constexpr std::size_t look_ahead = 8;

std::uint32_t weight_of(Part part) {
  if (part == Part::headline) return schema::headline_weight;
  return in_lead(part) ? schema::lead_weight : schema::body_weight;
}

/// What makes an article the same article, also after a correction: its own identifier, else its
/// address, else its headline and date; its text only if it has none of these.
std::uint64_t identity_hash(const Article& article, std::string_view path) {
  std::string identity;
  if (!article.id.empty() || !article.url.empty()) {
    for (const std::string* part : {&article.id, &article.url}) put_string(identity, *part);
  } else {
    put_string(identity, article.headline.empty() ? article.body : article.headline);
    // A date from the file's time changes with the file.
    if (article.date_origin != DateOrigin::mtime) put_string(identity, to_string(article.date));
  }
  put_string(identity, path);
  return hash64(identity) & schema::id_mask;
}

}  // namespace

void DocumentPlan::clear() {
  words.clear();
  terms.clear();
  names.clear();
  entity_names.clear();
  years.clear();
  text.clear();
  word_count = 0;
  length = 0;
  stored = false;
  table.reset();
}

void plan_record(DocumentPlan& plan, const Article& article, Annotations annotations,
                 const std::array<std::vector<store::ByteRange>, store::text_parts>& words) {
  plan.years.assign(annotations.years.begin(), annotations.years.end());
  plan.date = article.date;
  plan.text_bytes = article.headline.size() + article.body.size();
  const bool begins_body = article.body.starts_with(article.lead);
  plan.record = store::encode_record(article, begins_body ? article.lead.size() : 0);
  plan.annotations = store::place_annotations(
      std::move(annotations),
      {article.headline, article.body, words[static_cast<std::size_t>(store::TextPart::headline)],
       words[static_cast<std::size_t>(store::TextPart::body)]});
}

DocumentPlanner::DocumentPlanner(std::uint64_t table_memory)
    : table_memory_(table_memory), table_(std::make_shared<WordTable>()) {}

void DocumentPlanner::number_words(const ArticleWords& words) {
  const std::size_t size = words.size();
  numbers_.resize(size);
  spellings_.resize(size);
  std::size_t next = 0;
  for (std::size_t side = 0; side < store::text_parts; ++side) {
    const auto seen = words.text(static_cast<store::TextPart>(side)).words();
    for (std::size_t i = 0; i < seen.size(); ++i, ++next) {
      if (i + look_ahead < seen.size()) table_->ask_ahead_for_number(seen[i + look_ahead].number);
      numbers_[next] = table_->number(seen[i].number);
      spellings_[next] = words.table().spelling(seen[i].number);
      table_->ask_ahead(numbers_[next]);
    }
  }
}

void DocumentPlanner::ask_ahead(std::uint32_t number) const {
  const WordTable::Word& word = table_->word(number);
  if (word.last == article_) return;
  __builtin_prefetch(&position_[word.stem]);
  table_->ask_ahead_for_term(word.stem);
}

std::uint32_t DocumentPlanner::meet(DocumentPlan& plan, std::uint32_t number) {
  WordTable::Word& word = table_->word(number);
  word.last = article_;
  ++word.articles;
  word.place = static_cast<std::uint32_t>(plan.text.vocabulary.size());
  plan.text.vocabulary.push_back({number, word.text});
  std::uint32_t& position = position_[word.stem];
  if (position == 0) {
    plan.words.push_back({{word.stem, table_->term_text(word.stem)}, 0});
    position = static_cast<std::uint32_t>(plan.words.size());
  }
  stem_place_.push_back(position - 1);
  return word.place;
}

std::uint32_t DocumentPlanner::add_gap(DocumentPlan& plan, std::string_view bytes) {
  const std::uint32_t number = table_->gap(bytes);
  return gap_places_.of(plan.text.gaps, number, [&] { return table_->gap_text(number); });
}

/// Takes the words into the plan.
void DocumentPlanner::spell_words(DocumentPlan& plan, const ArticleWords& words) {
  store::SpelledArticle& text = plan.text;
  text.tables = table_->serial();
  text.words.resize(numbers_.size());
  text.vocabulary.reserve(numbers_.size() / 2);
  plan.words.reserve(numbers_.size() / 2);
  plan.word_count = static_cast<std::uint32_t>(numbers_.size());
  if (position_.size() < table_->term_count()) position_.resize(table_->term_count() * 2);
  stem_place_.clear();
  for (auto& bytes : word_bytes_) bytes.clear();
  std::array<std::size_t, store::text_parts> ends{};
  std::size_t next = 0;
  std::uint32_t length = 0;
  // Nearly every gap is a blank, which is looked up once.
  constexpr std::uint32_t unknown = store::SpelledWord::no_gap;
  std::uint32_t blank = unknown;
  const auto gap_of = [&](std::string_view bytes) {
    if (bytes.size() != 1 || bytes[0] != ' ') return add_gap(plan, bytes);
    if (blank == unknown) blank = add_gap(plan, bytes);
    return blank;
  };
  words.visit([&](const text::SplitText& whole, std::span<const text::SplitWord> run, Part part) {
    const auto side = static_cast<std::size_t>(text_part(part));
    const std::uint32_t weight = weight_of(part);
    length += weight * static_cast<std::uint32_t>(run.size());
    for (const text::SplitWord& seen : run) {
      if (next + look_ahead < numbers_.size()) ask_ahead(numbers_[next + look_ahead]);
      store::SpelledWord& word = text.words[next];
      word.word = place_of(plan, numbers_[next]);
      plan.words[stem_place_[word.word]].weight += weight;
      word.gap = gap_of(whole.text().substr(ends[side], seen.begin - ends[side])) &
                 store::SpelledWord::no_gap;
      const text::WordSpelling spelling = spellings_[next++];
      word.casing = spelling.casing;
      word.own_base = spelling.own_base;
      if (word.own_base) put_string(text.asides, words.table().base(seen.number, scratch_));
      word.before = seen.before;
      ends[side] = seen.end;
      word_bytes_[side].push_back({seen.begin, seen.end});
    }
  });
  plan.length = length;
  text.lead_in_body = words.lead_in_body();
  for (std::size_t side = 0; side < store::text_parts; ++side) {
    text.counts[side] = static_cast<std::uint32_t>(word_bytes_[side].size());
    text.tails[side] = words.text(static_cast<store::TextPart>(side)).text().substr(ends[side]);
  }
  gap_places_.forget(text.gaps);
  for (const Posting& posting : plan.words) position_[posting.stem.number] = 0;
}

void DocumentPlanner::add_headline(DocumentPlan& plan, const ArticleWords& words) {
  const std::size_t size = words.text(store::TextPart::headline).words().size();
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t stem = table_->word(numbers_[i]).stem;
    add_term(plan, title_terms_(stem, [&] {
               return table_->term(schema::term(schema::title_prefix, table_->term_text(stem)));
             }));
  }
}

void DocumentPlanner::add_names(DocumentPlan& plan, const Article& article,
                                const Annotations& annotations) {
  names_.read(article, annotations);
  plan.entity_names = names_.of_entities();
  for (std::size_t i = 0; i < names_.size(); ++i) table_->ask_ahead_for_name(names_.probe(i));
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const std::uint32_t number = table_->name(names_.encoded(i), names_.probe(i));
    plan.names.push_back({number, table_->name_text(number)});
    const auto [field, key] = store::encoded_field_and_key(names_.encoded(i));
    // The host's own term is among those of its parents.
    if (field == Field::site) continue;
    add_term(plan, name_terms_(number, [&, field = field, key = key] {
               return table_->term(schema::term(schema::prefix(field), key));
             }));
  }
}

DocumentPlan DocumentPlanner::plan(const Article& article, const ArticleWords& words,
                                   Annotations annotations) {
  DocumentPlan plan;
  if (!spent_.empty()) {
    plan = std::move(spent_.back());
    spent_.pop_back();
  }
  plan.table = table_;
  plan.stem_language = stemmer_for(article.lang);
  table_->select(plan.stem_language, words.table());
  ++article_;
  number_words(words);
  spell_words(plan, words);
  add_headline(plan, words);
  for (const std::string& term : field_terms(article, annotations, plan.word_count))
    add_term(plan, table_->term(term));
  add_names(plan, article, annotations);
  const auto less = [](const auto& a, const auto& b) { return a.number < b.number; };
  const auto same = [](const auto& a, const auto& b) { return a.number == b.number; };
  std::sort(plan.terms.begin(), plan.terms.end(), less);
  plan.terms.erase(std::unique(plan.terms.begin(), plan.terms.end(), same), plan.terms.end());
  plan.id = identity_hash(article, {});
  plan.id_with_path = identity_hash(article, article.path);
  plan_record(plan, article, std::move(annotations), word_bytes_);
  return plan;
}

void DocumentPlanner::take_words(Lexicon& lexicon) {
  table_->add_to(lexicon);
  table_ = std::make_shared<WordTable>(table_->successor());
  position_.clear();
  gap_places_ = {};
  title_terms_ = {};
  name_terms_ = {};
}

}  // namespace dateline
