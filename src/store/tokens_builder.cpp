// SPDX-License-Identifier: GPL-2.0-or-later
// Learns from a sample, then writes article by article.
#include "store/tokens_builder.hpp"

#include "base/varint.hpp"
#include "store/tokens_layout.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <utility>

namespace dateline::store {
namespace {

namespace layout = tokens_layout;

/// A table of gaps serves what repeats; ornaments and tables in plain text don't.
constexpr std::size_t longest_gap = 24;
constexpr std::uint32_t most_gaps = 60'000;

char form_byte(UsualForm form) {
  return static_cast<char>((form.other_base ? layout::other_base_bit : 0u) |
                           static_cast<unsigned>(form.casing));
}

/// Calls visit(word, place, part, base) for each word of an article; `base` is what its asides say,
/// or empty.
template <typename Visit>
void visit_words(const SpelledArticle& article, Visit&& visit) {
  VarintReader asides(article.asides);
  auto word = article.words.begin();
  for (std::size_t part = 0; part < text_parts; ++part)
    for (std::uint32_t i = 0; i < article.counts[part]; ++i, ++word)
      visit(*word, WordPlace{word->before, i == 0}, part,
            word->own_base ? asides.string() : std::string_view());
}

}  // namespace

TokensBuilder::TokensBuilder(const std::filesystem::path& path) : file_(path, layout::magic) {
  for (const std::string_view gap : usual_gap_texts) gaps_.add(gap);
}

std::uint32_t TokensBuilder::gap_id(std::string_view bytes) {
  if (bytes.size() > longest_gap) return SpelledWord::no_gap;
  // What is known stays so, or the bytes would depend on whose tables ask for it again.
  if (gaps_.size() == most_gaps) return gaps_.find(bytes).value_or(SpelledWord::no_gap);
  return gaps_.add(bytes);
}

void TokensBuilder::adopt(SpelledArticle& article) {
  KnownIds& known = known_.of(article.tables);
  constexpr std::size_t ahead = 16;
  const std::size_t size = article.vocabulary.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (i + ahead < size) known.words.ask_ahead(article.vocabulary[i + ahead].number);
    NumberedText& word = article.vocabulary[i];
    word.number = known.words(word.number, [&] { return words_.add(word.text); });
    // What add() will look at.
    if (word.number < forms_.size()) __builtin_prefetch(&forms_[word.number]);
    if (word.number < numbers_.size()) __builtin_prefetch(&numbers_[word.number]);
  }
  for (NumberedText& gap : article.gaps) {
    gap.number = known.gaps(gap.number, [&] { return gap_id(gap.text); });
    if (gap.number == SpelledWord::no_gap && !trained_) gap.text = waiting_gaps_.keep(gap.text);
  }
}

void TokensBuilder::train(const std::vector<const SpelledArticle*>& sample) {
  std::vector<std::uint32_t> counts(words_.size());
  for (const SpelledArticle* article : sample)
    for (const SpelledWord& word : article->words) ++counts[article->vocabulary[word.word].number];
  std::vector<std::uint32_t> order(words_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  numbers_.resize(words_.size());
  for (std::uint32_t number = 0; number < order.size(); ++number) numbers_[order[number]] = number;
  learn_forms(sample);
  learn_marks(sample);
  trained_ = true;
}

void TokensBuilder::learn_forms(const std::vector<const SpelledArticle*>& sample) {
  constexpr std::size_t forms = 2 * text::casings;  // from the folded word, then from another base
  std::vector<std::uint32_t> counts(words_.size() * forms);
  for (const SpelledArticle* article : sample)
    visit_words(*article, [&](const SpelledWord& word, const WordPlace& place, std::size_t,
                              std::string_view base) {
      const std::uint32_t id = article->vocabulary[word.word].number;
      if (word.own_base && !is_other_base(id, base)) return;
      const std::size_t form =
          static_cast<std::size_t>(word.casing) + (word.own_base ? text::casings : 0);
      // What begins a sentence says little about the word.
      const bool begins = place.first || place.before != text::Break::none;
      counts[id * forms + form] += begins ? 1 : 1000;
    });
  forms_.resize(words_.size());
  for (std::size_t word = 0; word < words_.size(); ++word) {
    const auto begin = counts.begin() + static_cast<std::ptrdiff_t>(word * forms);
    const auto most = std::max_element(begin, begin + forms);
    const auto form = static_cast<std::size_t>(most - begin);
    if (*most > 0)
      forms_[word] = {{static_cast<text::Casing>(form % text::casings), form >= text::casings},
                      true};
  }
}

void TokensBuilder::learn_marks(const std::vector<const SpelledArticle*>& sample) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const SpelledArticle* article : sample)
    visit_words(*article, [&](const SpelledWord& word, const WordPlace& place, std::size_t,
                              std::string_view base) {
      const Mark mark = mark_of(*article, word, place, base);
      if (mark.gap != 0 || mark.form != 0) ++counts[mark.gap * mark_forms + mark.form];
    });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks(counts.begin(), counts.end());
  std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  for (std::size_t i = 0; i < std::min(marks.size(), common_marks); ++i)
    commonest_.push_back(marks[i].first);
}

/// The first base of a word that isn't the folded word is kept beside it.
bool TokensBuilder::is_other_base(std::uint32_t word_id, std::string_view base) {
  return others_.try_emplace(word_id, base).first->second == base;
}

Mark TokensBuilder::mark_of(const SpelledArticle& article, const SpelledWord& word,
                            const WordPlace& place, std::string_view base) {
  Mark mark;
  if (const std::uint32_t gap = article.gaps[word.gap].number; gap == SpelledWord::no_gap)
    mark.gap = 1;
  else if (gap != expected_gap(place))
    mark.gap = gap + 2;
  const std::uint32_t id = article.vocabulary[word.word].number;
  const bool other = word.own_base && is_other_base(id, base);
  Word& known = forms_[id];
  if (!known.known && (other || !word.own_base)) known = {{word.casing, other}, true};
  const auto casing = static_cast<std::uint32_t>(word.casing);
  if (word.own_base && !other)
    mark.form = 1 + 2 * text::casings + casing;
  else if (expected_form(known.usual, place) != UsualForm{word.casing, other})
    mark.form = 1 + (other ? text::casings : 0) + casing;
  return mark;
}

/// Whether mark_of() would tell the usual mark and learn nothing, which is so of most words.
inline bool TokensBuilder::is_usual(const SpelledArticle& article, const SpelledWord& word,
                                    const WordPlace& place) const {
  const Word& known = forms_[vocabulary_[word.word].id];
  return article.gaps[word.gap].number == expected_gap(place) && !word.own_base && known.known &&
         expected_form(known.usual, place) == UsualForm{word.casing, false};
}

void TokensBuilder::read_vocabulary(const SpelledArticle& article) {
  vocabulary_.clear();
  for (const NumberedText& word : article.vocabulary)
    vocabulary_.push_back({word_code(number(word.number)), word.number});
}

void TokensBuilder::add(const SpelledArticle& article) {
  forms_.resize(words_.size());
  read_vocabulary(article);
  // Whole codes are copied, however short they are.
  stream_.resize(std::max(
      stream_.size(), article.words.size() * longest_code + text_parts + WordCode().bytes.size()));
  char* out = stream_.data();
  breaks_.clear();
  marks_.clear();
  MarkWriter marks(marks_, commonest_);
  std::uint32_t since_break = 0;
  std::size_t part = 0;
  const auto end_parts_before = [&](std::size_t next) {
    for (; part < next; ++part) *out++ = static_cast<char>(part_end_code);
  };
  visit_words(article, [&](const SpelledWord& word, const WordPlace& place, std::size_t in,
                           std::string_view base) {
    end_parts_before(in);
    const WordCode& code = vocabulary_[word.word].code;
    std::memcpy(out, code.bytes.data(), code.bytes.size());
    out += code.size;
    if (!place.first && place.before != text::Break::none) {
      put_varint(breaks_,
                 2 * std::uint64_t{since_break} + (place.before == text::Break::paragraph ? 1 : 0));
      since_break = 0;
    }
    ++since_break;
    if (is_usual(article, word, place)) return marks.usual();
    const Mark mark = mark_of(article, word, place, base);
    if (mark.gap == 0 && mark.form == 0)
      marks.usual();
    else
      marks.unusual(mark, article.gaps[word.gap].text, base);
  });
  end_parts_before(text_parts - 1);
  blob_.clear();
  put_string(blob_, {stream_.data(), static_cast<std::size_t>(out - stream_.data())});
  for (const std::uint32_t count : article.counts) put_varint(blob_, count);
  put_varint(blob_, article.lead_in_body);
  put_string(blob_, breaks_);
  for (const std::string& tail : article.tails) put_string(blob_, tail);
  blob_ += marks_;
  if ((bytes_ >> 32) != ((bytes_ + blob_.size()) >> 32)) carries_.push_back(starts_.size() + 1);
  starts_.push_back(static_cast<std::uint32_t>(bytes_));
  bytes_ += blob_.size();
  file_.append(blob_);
}

void TokensBuilder::finish() {
  starts_.push_back(static_cast<std::uint32_t>(bytes_));
  file_.section(starts_);
  file_.section(carries_);
  if (words_.size() > most_words)
    throw Error(ErrorCode::invalid_argument, "too many different words for one index");
  std::string usual(words_.size(), '\0'), bases, gaps;
  for (std::uint32_t id = 0; id < forms_.size(); ++id)
    usual[number(id)] = form_byte(forms_[id].usual);
  file_.section(usual);
  std::vector<std::pair<std::uint32_t, std::string_view>> others;
  for (const auto& [id, base] : others_) others.emplace_back(number(id), base);
  std::sort(others.begin(), others.end());
  std::vector<std::uint32_t> numbers, starts;
  for (const auto& [word, base] : others) {
    numbers.push_back(word);
    starts.push_back(static_cast<std::uint32_t>(bases.size()));
    bases += base;
  }
  starts.push_back(static_cast<std::uint32_t>(bases.size()));
  file_.section(numbers);
  file_.section(starts);
  file_.section(bases);
  for (std::uint32_t id = 0; id < gaps_.size(); ++id) put_string(gaps, gaps_.text(id));
  file_.section(gaps);
  file_.section(commonest_);
  file_.finish();
}

}  // namespace dateline::store
