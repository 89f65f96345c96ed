// SPDX-License-Identifier: GPL-2.0-or-later
// Words of an article, counted and weighed.
#include "index/document_plan.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "index/article_words.hpp"
#include "index/field_terms.hpp"
#include "index/schema.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

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

DocumentPlanner::DocumentPlanner(std::uint64_t table_memory)
    : table_memory_(table_memory), table_(std::make_shared<WordTable>()) {}

void DocumentPlanner::add_word(DocumentPlan& plan, std::string_view folded, std::uint32_t weight,
                               bool headline) {
  WordTable::Word& word = table_->word(table_->number(folded));
  if (word.last != article_) {
    word.last = article_;
    ++word.articles;
  }
  if (word.stem >= position_.size())
    position_.resize(std::max<std::size_t>(1024, table_->stem_count() * 2));
  std::uint32_t& position = position_[word.stem];
  if (position == 0) {
    used_.push_back(word.stem);
    plan.words.push_back({table_->stem(word.stem), 0});
    position = static_cast<std::uint32_t>(plan.words.size());
  }
  plan.words[position - 1].weight += weight;
  if (headline) title_terms_.push_back(schema::term(schema::title_prefix, table_->stem(word.stem)));
  ++plan.word_count;
}

void DocumentPlanner::count_words(DocumentPlan& plan, const Article& article) {
  visit_words(article, [&](const text::Token& token, Part part) {
    const std::uint32_t weight = part == Part::headline ? schema::headline_weight
                                 : in_lead(part)        ? schema::lead_weight
                                                        : schema::body_weight;
    add_word(plan, token.word, weight, part == Part::headline);
  });
}

DocumentPlan DocumentPlanner::plan(const Article& article, const Annotations& annotations) {
  DocumentPlan plan;
  plan.table = table_;
  plan.stem_language = stemmer_for(article.lang);
  table_->select(plan.stem_language);
  ++article_;
  title_terms_.clear();
  count_words(plan, article);
  for (const std::uint32_t stem : used_) position_[stem] = 0;
  used_.clear();
  plan.terms = field_terms(article, annotations, plan.word_count);
  plan.terms.insert(plan.terms.end(), title_terms_.begin(), title_terms_.end());
  std::sort(plan.terms.begin(), plan.terms.end());
  plan.terms.erase(std::unique(plan.terms.begin(), plan.terms.end()), plan.terms.end());
  plan.names = field_names(article, annotations);
  plan.years = annotations.years;
  plan.date = article.date;
  plan.text_bytes = article.headline.size() + article.body.size();
  plan.id = identity_hash(article, {});
  plan.id_with_path = identity_hash(article, article.path);
  plan.record = store::encode_record(article, annotations);
  return plan;
}

void DocumentPlanner::take_words(
    std::map<std::pair<std::string, std::string>, std::uint32_t>& lexicon) {
  table_->add_to(lexicon);
  table_ = std::make_shared<WordTable>();
  position_.clear();
}

}  // namespace dateline
