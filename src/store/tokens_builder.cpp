// SPDX-License-Identifier: GPL-2.0-or-later
// Learns from a sample, then writes article by article.
#include "store/tokens_builder.hpp"

#include "base/varint.hpp"
#include "store/tokens_layout.hpp"
#include "store/word_code.hpp"

#include <dateline/error.hpp>

#include <algorithm>
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

/// Calls visit(word, place, gap, base) for each word of an article; the last two are what its
/// asides say, or empty.
template <typename Visit>
void visit_words(const SpelledArticle& article, Visit&& visit) {
  VarintReader asides(article.asides);
  std::size_t part = 0, left = article.counts[0];
  bool first = true;
  for (const SpelledWord& word : article.words) {
    while (left == 0) {
      left = article.counts[++part];
      first = true;
    }
    const WordPlace place{word.before, first};
    const std::string_view gap =
        word.gap == SpelledWord::no_gap ? asides.string() : std::string_view();
    visit(word, place, gap, word.own_base ? asides.string() : std::string_view());
    first = false;
    --left;
  }
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
  constexpr std::size_t ahead = 8;
  for (std::size_t i = 0; i < article.vocabulary.size(); ++i) {
    if (i + ahead < article.vocabulary.size())
      known.words.ask_ahead(article.vocabulary[i + ahead].number);
    NumberedText& word = article.vocabulary[i];
    word.number = known.words(word.number, [&] { return words_.add(word.text); });
    // What add() will look at.
    if (word.number < forms_.size()) __builtin_prefetch(&forms_[word.number]);
    if (word.number < numbers_.size()) __builtin_prefetch(&numbers_[word.number]);
  }
  for (NumberedText& gap : article.gaps)
    gap.number = known.gaps(gap.number, [&] { return gap_id(gap.text); });
  asides_.clear();
  VarintReader before(article.asides);
  for (SpelledWord& word : article.words) {
    word.word = article.vocabulary[word.word].number;
    const std::string_view gap = article.gaps[word.gap].text;
    word.gap = article.gaps[word.gap].number & SpelledWord::no_gap;
    if (word.gap == SpelledWord::no_gap) put_string(asides_, gap);
    if (word.own_base) put_string(asides_, before.string());
  }
  article.asides.swap(asides_);
  article.vocabulary.clear();
  article.gaps.clear();
}

void TokensBuilder::train(const std::vector<const SpelledArticle*>& sample) {
  std::vector<std::uint32_t> counts(words_.size());
  for (const SpelledArticle* article : sample)
    for (const SpelledWord& word : article->words) ++counts[word.word];
  std::vector<std::uint32_t> order(words_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  numbers_.resize(words_.size());
  for (std::uint32_t number = 0; number < order.size(); ++number) numbers_[order[number]] = number;
  learn_forms(sample);
  learn_marks(sample);
}

void TokensBuilder::learn_forms(const std::vector<const SpelledArticle*>& sample) {
  constexpr std::size_t forms = 2 * text::casings;  // from the folded word, then from another base
  std::vector<std::uint32_t> counts(words_.size() * forms);
  for (const SpelledArticle* article : sample)
    visit_words(*article, [&](const SpelledWord& word, const WordPlace& place, std::string_view,
                              std::string_view base) {
      if (word.own_base && !is_other_base(word.word, base)) return;
      const std::size_t form =
          static_cast<std::size_t>(word.casing) + (word.own_base ? text::casings : 0);
      // What begins a sentence says little about the word.
      const bool begins = place.first || place.before != text::Break::none;
      counts[word.word * forms + form] += begins ? 1 : 1000;
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
    visit_words(*article, [&](const SpelledWord& word, const WordPlace& place, std::string_view,
                              std::string_view base) {
      const Mark mark = mark_of(word, place, base);
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

Mark TokensBuilder::mark_of(const SpelledWord& word, const WordPlace& place,
                            std::string_view base) {
  Mark mark;
  if (word.gap == SpelledWord::no_gap)
    mark.gap = 1;
  else if (word.gap != expected_gap(place))
    mark.gap = word.gap + 2u;
  const bool other = word.own_base && is_other_base(word.word, base);
  Word& known = forms_[word.word];
  if (!known.known && (other || !word.own_base)) known = {{word.casing, other}, true};
  const UsualForm expected = expected_form(known.usual, place);
  const auto casing = static_cast<std::uint32_t>(word.casing);
  if (word.own_base && !other)
    mark.form = 1 + 2 * text::casings + casing;
  else if (expected != UsualForm{word.casing, other})
    mark.form = 1 + (other ? text::casings : 0) + casing;
  return mark;
}

void TokensBuilder::add(const SpelledArticle& article) {
  forms_.resize(words_.size());
  stream_.clear();
  breaks_.clear();
  marks_.clear();
  MarkWriter marks(marks_, commonest_);
  std::uint32_t since_break = 0;
  std::array<std::uint32_t, text_parts> left = article.counts;
  std::size_t part = 0;
  const auto end_parts = [&] {
    for (; part + 1 < text_parts && left[part] == 0; ++part)
      stream_ += static_cast<char>(part_end_code);
  };
  visit_words(article, [&](const SpelledWord& word, const WordPlace& place, std::string_view gap,
                           std::string_view base) {
    end_parts();
    --left[part];
    append_word_code(stream_, number(word.word));
    if (!place.first && place.before != text::Break::none) {
      put_varint(breaks_,
                 2 * std::uint64_t{since_break} + (place.before == text::Break::paragraph ? 1 : 0));
      since_break = 0;
    }
    ++since_break;
    const Mark mark = mark_of(word, place, base);
    if (mark.gap == 0 && mark.form == 0)
      marks.usual();
    else
      marks.unusual(mark, gap, base);
  });
  end_parts();
  blob_.clear();
  put_string(blob_, stream_);
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
