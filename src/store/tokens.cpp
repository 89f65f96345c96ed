// SPDX-License-Identifier: GPL-2.0-or-later
// Reads what TokensBuilder wrote; whatever doesn't fit together is damage.
#include "store/tokens.hpp"

#include "base/first_that.hpp"
#include "base/varint.hpp"
#include "store/tokens_layout.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::store {

namespace layout = tokens_layout;

BreakReader::Step BreakReader::next() {
  while (part_ + 1 < text_parts && left_[part_] == 0) {
    ++part_;
    first_ = true;
  }
  Step step{static_cast<TextPart>(part_), {text::Break::paragraph, first_}};
  if (!first_) {
    const bool reached = since_ == until_;
    step.place.before = reached ? next_ : text::Break::none;
    if (reached) {
      since_ = 0;
      fetch();
    }
  }
  first_ = false;
  --left_[part_];
  ++since_;
  return step;
}

void BreakReader::fetch() {
  next_ = text::Break::none;
  if (in_.at_end()) {
    until_ = ~std::uint64_t{0};
    return;
  }
  const std::uint64_t value = in_.number();
  until_ = value / 2;
  next_ = value % 2 == 1 ? text::Break::paragraph : text::Break::sentence;
}

TokensFile::TokensFile(const std::filesystem::path& path, FileUse use)
    : file_(path, layout::magic, layout::section_count, use) {
  for (const auto section : {layout::carries, layout::gaps, layout::marks})
    file_.fetch_small(section);
  const std::string_view gaps_section = file_.section(layout::gaps);
  constexpr std::size_t usual_size = 4;
  gaps_.reserve(gaps_section.size() / usual_size);
  VarintReader gaps(gaps_section);
  while (!gaps.at_end()) {
    gaps_.push_back(static_cast<std::uint32_t>(gaps_section.size() - gaps.rest().size()));
    gaps.string();
  }
  for (std::uint64_t i = 0; i < file_.size<std::uint32_t>(layout::marks); ++i)
    commonest_.push_back(file_.number<std::uint32_t>(layout::marks, i));
  if (!gaps.ok() || gaps_.size() < usual_gaps || commonest_.size() > common_marks ||
      file_.size<std::uint32_t>(layout::starts) == 0)
    file_.throw_corrupt("its tables are incomplete");
  // Behind what was waited for: a device mostly goes by order.
  file_.fetch_small(layout::starts);
}

void TokensFile::fetch_spelling() const noexcept {
  for (std::size_t section = layout::usual; section < layout::gaps; ++section)
    file_.fetch_small(section);
}

std::string_view TokensFile::gap(std::uint32_t number) const {
  return VarintReader(file_.from(layout::gaps, gaps_[number])).string();
}

std::uint32_t TokensFile::articles() const {
  return static_cast<std::uint32_t>(file_.size<std::uint32_t>(layout::starts) - 1);
}

std::uint32_t TokensFile::words() const {
  return static_cast<std::uint32_t>(file_.section(layout::usual).size());
}

std::uint64_t TokensFile::start(std::uint32_t index) const {
  std::uint64_t high = 0;
  for (std::uint64_t i = 0; i < file_.size<std::uint64_t>(layout::carries); ++i)
    if (file_.number<std::uint64_t>(layout::carries, i) <= index) ++high;
  return high << 32 | file_.number<std::uint32_t>(layout::starts, index);
}

std::string_view TokensFile::bytes(std::uint32_t number) const {
  const std::string_view all = file_.section(layout::articles);
  const bool known = number >= 1 && number <= articles();
  const std::uint64_t begin = known ? start(number - 1) : 0, end = known ? start(number) : 0;
  if (!known || begin > end || end > all.size()) file_.throw_corrupt("an article has no place");
  return all.substr(begin, end - begin);
}

std::string_view TokensFile::stream(std::uint32_t number, std::string& room) const {
  VarintReader in(file_.read(bytes(number), room));
  const std::string_view stream = in.string();
  if (!in.ok()) file_.throw_corrupt("an article is cut off");
  return stream;
}

void TokensFile::prefetch(std::uint32_t number) const {
  // By then the processor sees by itself where reading goes on.
  constexpr std::size_t most = 1024, line = 64;
  const std::string_view beginning = bytes(number).substr(0, most);
  for (std::size_t at = 0; at < beginning.size(); at += line)
    __builtin_prefetch(beginning.data() + at);
}

void TokensFile::fetch(std::span<const std::uint32_t> numbers) const {
  if (numbers.size() > few_articles) {
    const std::string_view first = bytes(numbers.front()), last = bytes(numbers.back());
    if (last.data() < first.data()) file_.throw_corrupt("an article has no place");
    return file_.fetch(
        {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())});
  }
  for (const std::uint32_t number : numbers) file_.fetch_alone(bytes(number));
}

ArticleTokens TokensFile::article(std::uint32_t number) const { return take_apart(bytes(number)); }

ArticleTokens TokensFile::article(std::uint32_t number, std::string& room) const {
  return take_apart(file_.read(bytes(number), room));
}

ArticleTokens TokensFile::take_apart(std::string_view bytes) const {
  VarintReader in(bytes);
  ArticleTokens article;
  article.stream = in.string();
  std::uint64_t words = 0;
  for (std::uint32_t& count : article.counts) {
    count = static_cast<std::uint32_t>(in.number());
    words += count;
  }
  article.lead_in_body = static_cast<std::uint32_t>(in.number());
  article.breaks = in.string();
  for (std::string_view& tail : article.tails) tail = in.string();
  article.marks = in.rest();
  // A word takes a byte at least.
  if (!in.ok() || words > article.stream.size()) file_.throw_corrupt("an article is cut off");
  return article;
}

UsualForm TokensFile::usual(std::uint32_t word) const {
  const auto byte = file_.number<unsigned char>(layout::usual, word);
  const unsigned casing = std::min(byte & 7u, text::casings - 1);
  return {static_cast<text::Casing>(casing), (byte & layout::other_base_bit) != 0};
}

std::string_view TokensFile::other_base(std::uint32_t word) const {
  const std::uint64_t place =
      first_that(0, file_.size<std::uint32_t>(layout::other_numbers), [&](std::uint64_t i) {
        return file_.number<std::uint32_t>(layout::other_numbers, i) >= word;
      });
  if (file_.number<std::uint32_t>(layout::other_numbers, place) != word) return {};
  const auto begin = file_.number<std::uint32_t>(layout::other_starts, place);
  const auto end = file_.number<std::uint32_t>(layout::other_starts, place + 1);
  const std::string_view bases = file_.section(layout::other_bases);
  if (begin > end || end > bases.size()) file_.throw_corrupt("a spelling has no place");
  return bases.substr(begin, end - begin);
}

ArticleTexts TokensFile::texts(const ArticleTokens& article, const WordOf& word_of,
                               WantedWords wanted) const {
  ArticleTexts texts;
  WrittenWordReader words(*this, article);
  WrittenWord word;
  for (std::uint64_t i = 0; i < wanted.end && words.next(word); ++i)
    if (i >= wanted.begin) append_word(texts, word, word_of(word.word));
  std::uint64_t end = 0;
  for (std::size_t part = 0; part < text_parts; ++part) {
    end += article.counts[part];
    // Before the first word nothing ends but what has none.
    if (wanted.begin < std::max<std::uint64_t>(end, 1) && end <= wanted.end)
      texts.part(static_cast<TextPart>(part)) += article.tails[part];
  }
  return texts;
}

void append_word(ArticleTexts& texts, const WrittenWord& word, std::string_view folded) {
  std::string& out = texts.part(word.part);
  out += word.gap;
  const auto begin = static_cast<std::uint32_t>(out.size());
  text::append_recased(out, word.own_base ? word.base : folded, word.casing);
  texts.words[static_cast<std::size_t>(word.part)].push_back(
      {begin, static_cast<std::uint32_t>(out.size())});
}

WrittenWordReader::WrittenWordReader(const TokensFile& file, const ArticleTokens& article)
    : file_(file),
      breaks_(article),
      marks_(article.marks, file.commonest_),
      codes_(article.stream),
      left_(std::accumulate(article.counts.begin(), article.counts.end(), std::uint64_t{0})) {}

bool WrittenWordReader::next(WrittenWord& word) {
  if (left_ == 0) {
    if (!marks_.ok()) file_.file_.throw_corrupt("an article is cut off");
    return false;
  }
  --left_;
  do {
    if (codes_.at_end()) file_.file_.throw_corrupt("an article is cut off");
    word.word = codes_.next();
  } while (word.word == no_word);
  if (word.word >= file_.words()) file_.file_.throw_corrupt("a word is unknown");
  const BreakReader::Step step = breaks_.next();
  word.part = step.part;
  word.place = step.place;
  const MarkReader::Spelled spelled = marks_.next();
  const Mark& mark = spelled.mark;
  if (mark.gap == 1) {
    word.gap = spelled.gap;
    word.gap_number = SpelledWord::no_gap;
  } else {
    const std::uint32_t gap = mark.gap == 0 ? expected_gap(step.place) : mark.gap - 2;
    if (gap >= file_.gaps_.size()) file_.file_.throw_corrupt("a gap between words is unknown");
    word.gap = file_.gap(gap);
    word.gap_number = gap;
  }
  if (mark.form > 2 * text::casings) {
    word.own_base = true;
    word.base = spelled.base;
    word.casing = static_cast<text::Casing>(mark.form - 1 - 2 * text::casings);
    return true;
  }
  UsualForm form = expected_form(file_.usual(word.word), step.place);
  if (mark.form > 0)
    form = {static_cast<text::Casing>((mark.form - 1) % text::casings), mark.form > text::casings};
  word.own_base = form.other_base;
  word.base = form.other_base ? file_.other_base(word.word) : std::string_view();
  word.casing = form.casing;
  return true;
}

}  // namespace dateline::store
