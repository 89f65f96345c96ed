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
constexpr std::size_t look_ahead = 16;

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
  searched_.clear();
  std::uint32_t next = 0;
  for (std::size_t side = 0; side < store::text_parts; ++side) {
    const auto seen = words.text(static_cast<store::TextPart>(side)).words();
    for (std::size_t i = 0; i < seen.size(); ++i, ++next) {
      if (i + look_ahead < seen.size())
        table_->ask_ahead_for_known_number(seen[i + look_ahead].number);
      const std::uint32_t written = seen[i].number;
      spellings_[next] = words.table().spelling(written);
      if (const std::uint32_t number = table_->known_number(written); number != WordTable::none) {
        numbers_[next] = number;
        table_->ask_ahead(number);
      } else {
        table_->ask_ahead_for_number(written);
        searched_.push_back({next, written});
      }
    }
  }
  for (const auto& [place, written] : searched_) {
    numbers_[place] = table_->number(written);
    table_->ask_ahead(numbers_[place]);
  }
}

/// Makes the article's vocabulary: each of its words once, in the order they come.
void DocumentPlanner::meet_words(DocumentPlan& plan) {
  // Which word is new to the article no processor foresees, so they are gathered without a branch.
  first_numbers_.resize(numbers_.size());
  std::size_t count = 0;
  for (const std::uint32_t number : numbers_) {
    WordTable::Word& word = table_->word(number);
    first_numbers_[count] = number;
    count += word.last != article_ ? 1 : 0;
    word.last = article_;
  }
  if (position_.size() < table_->term_count()) position_.resize(table_->term_count() * 2);
  stem_place_.resize(count);
  weights_.assign(count, 0);
  plan.text.vocabulary.reserve(count);
  plan.words.reserve(count);
  for (std::uint32_t place = 0; place < count; ++place) {
    if (place + look_ahead < count) ask_ahead(first_numbers_[place + look_ahead]);
    meet(plan, first_numbers_[place], place);
  }
}

void DocumentPlanner::ask_ahead(std::uint32_t number) const {
  const std::uint32_t stem = table_->word(number).stem;
  __builtin_prefetch(&position_[stem]);
  table_->ask_ahead_for_term(stem);
}

void DocumentPlanner::meet(DocumentPlan& plan, std::uint32_t number, std::uint32_t place) {
  WordTable::Word& word = table_->word(number);
  ++word.articles;
  word.place = place;
  plan.text.vocabulary.push_back({number, word.text});
  std::uint32_t& position = position_[word.stem];
  if (position == 0) {
    plan.words.push_back({{word.stem, table_->term_text(word.stem)}, 0});
    position = static_cast<std::uint32_t>(plan.words.size());
  }
  stem_place_[place] = position - 1;
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
  plan.word_count = static_cast<std::uint32_t>(numbers_.size());
  std::array<std::uint32_t, store::text_parts> ends{};
  std::size_t next = 0;
  std::uint32_t length = 0;
  // Nearly every gap is a blank, which is looked up once.
  constexpr std::uint32_t unknown = store::SpelledWord::no_gap;
  std::uint32_t blank = unknown;
  const auto gap_of = [&](std::string_view bytes) {
    if (bytes != " ") return add_gap(plan, bytes);
    if (blank == unknown) blank = add_gap(plan, bytes);
    return blank;
  };
  words.visit([&](const text::SplitText& whole, std::span<const text::SplitWord> run, Part part) {
    // What is looked at for every word, where the compiler knows that nothing changes it.
    const std::uint32_t* const numbers = numbers_.data();
    const text::WordSpelling* const spellings = spellings_.data();
    store::SpelledWord* const spelled = text.words.data();
    const char* const bytes = whole.text().data();
    const std::uint32_t weight = weight_of(part);
    std::uint32_t& end = ends[static_cast<std::size_t>(text_part(part))];
    std::uint32_t last = end;
    std::size_t at = next;
    for (const text::SplitWord& seen : run) {
      const text::WordSpelling spelling = spellings[at];
      store::SpelledWord word;
      word.word = table_->word(numbers[at]).place;
      weights_[word.word] += weight;
      word.gap = gap_of({bytes + last, seen.begin - last}) & store::SpelledWord::no_gap;
      word.casing = spelling.casing;
      word.own_base = spelling.own_base;
      word.before = seen.before;
      if (word.own_base) put_string(text.asides, words.table().base(seen.number, scratch_));
      spelled[at++] = word;
      last = seen.end;
    }
    length += weight * static_cast<std::uint32_t>(run.size());
    next = at;
    end = last;
  });
  plan.length = length;
  text.lead_in_body = words.lead_in_body();
  for (std::size_t i = 0; i < weights_.size(); ++i)
    plan.words[stem_place_[i]].weight += weights_[i];
  for (std::size_t side = 0; side < store::text_parts; ++side) {
    const text::SplitText& whole = words.text(static_cast<store::TextPart>(side));
    text.counts[side] = static_cast<std::uint32_t>(whole.words().size());
    text.tails[side] = whole.text().substr(ends[side]);
    word_bytes_[side].resize(whole.words().size());
    std::transform(whole.words().begin(), whole.words().end(), word_bytes_[side].begin(),
                   [](const text::SplitWord& word) {
                     return store::ByteRange{word.begin, word.end};
                   });
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
  meet_words(plan);
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
