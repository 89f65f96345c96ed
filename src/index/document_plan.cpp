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
  years.clear();
  text.clear();
  word_count = 0;
  length = 0;
  annotations = {};
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

std::string_view DocumentPlanner::text_of(const Occurrence& word) const {
  return parts_[static_cast<std::size_t>(text_part(word.part))];
}

std::string_view DocumentPlanner::folded(const Occurrence& word) const {
  return word.recased ? std::string_view(folded_).substr(word.folded, word.folded_size)
                      : text_of(word).substr(word.begin, word.folded_size);
}

void DocumentPlanner::read_words(const Article& article) {
  parts_ = {article.headline, stored_lead(article), article.body};
  occurrences_.clear();
  folded_.clear();
  visit_words(article, [&](const text::Token& token, Part part) {
    Occurrence& word = occurrences_.emplace_back();
    word.begin = token.begin;
    word.end = token.end;
    word.before = token.before;
    word.part = part;
    word.folded_size = static_cast<std::uint8_t>(token.word.size());
    word.recased = token.word.data() != text_of(word).data() + token.begin;
    if (!word.recased) return;
    word.folded = static_cast<std::uint32_t>(folded_.size());
    folded_ += token.word;
  });
}

/// The table is larger than any cache: what is looked up next is on its way while a word is.
void DocumentPlanner::number_words() {
  probes_.clear();
  for (const Occurrence& word : occurrences_) probes_.emplace_back(folded(word));
  constexpr std::size_t ahead = 8;
  for (std::size_t i = 0; i < occurrences_.size(); ++i) {
    if (i + ahead < probes_.size()) table_->ask_ahead(probes_[i + ahead]);
    Occurrence& word = occurrences_[i];
    word.number = table_->number(folded(word), probes_[i]);
    table_->ask_ahead(word.number);
  }
}

std::uint32_t DocumentPlanner::meet(DocumentPlan& plan, std::uint32_t number) {
  WordTable::Word& word = table_->word(number);
  if (word.last == article_) return word.place;
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
void DocumentPlanner::spell_words(DocumentPlan& plan) {
  store::SpelledArticle& text = plan.text;
  text.tables = table_->serial();
  text.words.reserve(occurrences_.size());
  text.vocabulary.reserve(occurrences_.size() / 2);
  plan.words.reserve(occurrences_.size() / 2);
  plan.word_count = static_cast<std::uint32_t>(occurrences_.size());
  if (position_.size() < table_->term_count()) position_.resize(table_->term_count() * 2);
  stem_place_.clear();
  for (auto& bytes : word_bytes_) bytes.clear();
  std::array<std::size_t, store::text_parts> ends{};
  for (const Occurrence& seen : occurrences_) {
    const auto side = static_cast<std::size_t>(text_part(seen.part));
    const std::string_view whole = parts_[side];
    store::SpelledWord word;
    word.word = meet(plan, seen.number);
    const std::uint32_t weight = weight_of(seen.part);
    plan.words[stem_place_[word.word]].weight += weight;
    plan.length += weight;
    word.gap = add_gap(plan, whole.substr(ends[side], seen.begin - ends[side])) &
               store::SpelledWord::no_gap;
    const std::string_view folded_word = folded(seen);
    const text::CasedWord cased =
        text::casing_of(whole.substr(seen.begin, seen.end - seen.begin), folded_word, scratch_);
    word.casing = cased.casing;
    word.own_base = cased.base.data() != folded_word.data();
    if (word.own_base) put_string(text.asides, cased.base);
    word.before = seen.before;
    text.words.push_back(word);
    ends[side] = seen.end;
    word_bytes_[side].push_back({seen.begin, seen.end});
    ++text.counts[side];
    if (seen.part == Part::lead_body) ++text.lead_in_body;
  }
  for (std::size_t side = 0; side < store::text_parts; ++side)
    text.tails[side] = parts_[side].substr(ends[side]);
  gap_places_.forget(text.gaps);
  for (const Posting& posting : plan.words) position_[posting.stem.number] = 0;
}

void DocumentPlanner::add_headline(DocumentPlan& plan) {
  for (const Occurrence& word : occurrences_) {
    if (word.part != Part::headline) return;
    const std::uint32_t stem = table_->word(word.number).stem;
    add_term(plan, table_->term(schema::term(schema::title_prefix, table_->term_text(stem))));
  }
}

void DocumentPlanner::add_names(DocumentPlan& plan, const Article& article,
                                const Annotations& annotations) {
  for (const store::NameRef& name : field_names(article, annotations)) {
    scratch_.clear();
    store::encode_name(scratch_, name);
    const std::uint32_t number = table_->name(scratch_);
    plan.names.push_back({number, table_->name_text(number)});
    // The host's own term is among those of its parents.
    if (name.field != Field::site)
      add_term(plan, table_->term(schema::term(schema::prefix(name.field), name.key)));
  }
}

DocumentPlan DocumentPlanner::plan(const Article& article, Annotations annotations) {
  DocumentPlan plan;
  if (!spent_.empty()) {
    plan = std::move(spent_.back());
    spent_.pop_back();
  }
  plan.table = table_;
  plan.stem_language = stemmer_for(article.lang);
  table_->select(plan.stem_language);
  ++article_;
  read_words(article);
  number_words();
  spell_words(plan);
  add_headline(plan);
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

void DocumentPlanner::take_words(
    std::map<std::pair<std::string, std::string>, std::uint32_t>& lexicon) {
  table_->add_to(lexicon);
  table_ = std::make_shared<WordTable>(table_->serial() + 1);
  position_.clear();
  gap_places_ = {};
}

}  // namespace dateline
