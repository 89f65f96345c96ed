// SPDX-License-Identifier: GPL-2.0-or-later
// Words of an article, counted and weighed.
#include "index/document_plan.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "index/article_words.hpp"
#include "index/field_terms.hpp"
#include "index/schema.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

/// Of a text in few letters, to reserve enough room for nearly every article.
constexpr std::size_t bytes_per_word = 5;

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

std::uint32_t DocumentPlanner::add_word(DocumentPlan& plan, std::string_view folded,
                                        std::uint32_t weight, bool headline) {
  const std::uint32_t number = table_->number(folded);
  WordTable::Word& word = table_->word(number);
  if (word.last != article_) {
    word.last = article_;
    ++word.articles;
    word.place = static_cast<std::uint32_t>(plan.text.vocabulary.size());
    plan.text.vocabulary.push_back({number, word.text});
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
  if (headline)
    plan.terms.push_back(table_->term(schema::term(schema::title_prefix, table_->stem(word.stem))));
  ++plan.word_count;
  return word.place;
}

std::uint32_t DocumentPlanner::add_gap(DocumentPlan& plan, std::string_view bytes) {
  const std::uint32_t number = table_->gap(bytes);
  if (number >= gap_place_.size()) gap_place_.resize(number + std::size_t{64});
  std::uint32_t& place = gap_place_[number];
  if (place == 0) {
    plan.text.gaps.push_back({number, table_->gap_text(number)});
    place = static_cast<std::uint32_t>(plan.text.gaps.size());
  }
  return place - 1;
}

void DocumentPlanner::count_words(DocumentPlan& plan, const Article& article) {
  store::SpelledArticle& text = plan.text;
  text.tables = table_->serial();
  const std::size_t words = (article.headline.size() + article.body.size()) / bytes_per_word;
  text.words.reserve(words);
  text.vocabulary.reserve(words / 2);
  plan.words.reserve(words / 2);
  for (auto& bytes : word_bytes_) bytes.clear();
  const std::array<std::string_view, store::text_parts> parts{article.headline,
                                                              stored_lead(article), article.body};
  std::array<std::size_t, store::text_parts> ends{};
  visit_words(article, [&](const text::Token& token, Part part) {
    const std::uint32_t weight = part == Part::headline ? schema::headline_weight
                                 : in_lead(part)        ? schema::lead_weight
                                                        : schema::body_weight;
    const auto side = static_cast<std::size_t>(text_part(part));
    const std::string_view whole = parts[side];
    store::SpelledWord word;
    word.word = add_word(plan, token.word, weight, part == Part::headline);
    word.gap = add_gap(plan, whole.substr(ends[side], token.begin - ends[side])) &
               store::SpelledWord::no_gap;
    const text::CasedWord cased =
        text::casing_of(whole.substr(token.begin, token.end - token.begin), token.word, scratch_);
    word.casing = cased.casing;
    word.own_base = cased.base.data() != token.word.data();
    if (word.own_base) put_string(text.asides, cased.base);
    word.before = token.before;
    text.words.push_back(word);
    ends[side] = token.end;
    word_bytes_[side].push_back({token.begin, token.end});
    ++text.counts[side];
    if (part == Part::lead_body) ++text.lead_in_body;
  });
  for (std::size_t side = 0; side < store::text_parts; ++side)
    text.tails[side] = parts[side].substr(ends[side]);
  for (const store::NumberedText& gap : text.gaps) gap_place_[gap.number] = 0;
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
      plan.terms.push_back(table_->term(schema::term(schema::prefix(name.field), name.key)));
  }
}

DocumentPlan DocumentPlanner::plan(const Article& article, Annotations annotations) {
  DocumentPlan plan;
  plan.table = table_;
  plan.stem_language = stemmer_for(article.lang);
  table_->select(plan.stem_language);
  ++article_;
  count_words(plan, article);
  for (const std::uint32_t stem : used_) position_[stem] = 0;
  used_.clear();
  for (const std::string& term : field_terms(article, annotations, plan.word_count))
    plan.terms.push_back(table_->term(term));
  add_names(plan, article, annotations);
  std::sort(plan.terms.begin(), plan.terms.end());
  plan.terms.erase(std::unique(plan.terms.begin(), plan.terms.end()), plan.terms.end());
  plan.years = annotations.years;
  plan.date = article.date;
  plan.text_bytes = article.headline.size() + article.body.size();
  plan.id = identity_hash(article, {});
  plan.id_with_path = identity_hash(article, article.path);
  const bool begins_body = article.body.starts_with(article.lead);
  plan.record = store::encode_record(article, begins_body ? article.lead.size() : 0);
  plan.annotations = store::place_annotations(
      std::move(annotations), {article.headline, article.body,
                               word_bytes_[static_cast<std::size_t>(store::TextPart::headline)],
                               word_bytes_[static_cast<std::size_t>(store::TextPart::body)]});
  return plan;
}

void DocumentPlanner::take_words(
    std::map<std::pair<std::string, std::string>, std::uint32_t>& lexicon) {
  table_->add_to(lexicon);
  table_ = std::make_shared<WordTable>();
  position_.clear();
  gap_place_.clear();
}

}  // namespace dateline
