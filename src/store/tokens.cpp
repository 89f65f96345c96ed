// SPDX-License-Identifier: GPL-2.0-or-later
// Reads what TokensBuilder wrote; whatever doesn't fit together is damage.
#include "store/tokens.hpp"

#include "base/varint.hpp"
#include "store/tokens_layout.hpp"
#include "store/word_code.hpp"

#include <algorithm>

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

TokensFile::TokensFile(const std::filesystem::path& path)
    : file_(path, layout::magic, layout::section_count) {
  VarintReader gaps(file_.section(layout::gaps));
  while (!gaps.at_end()) gaps_.push_back(gaps.string());
  for (std::uint64_t i = 0; i < file_.size<std::uint32_t>(layout::marks); ++i)
    commonest_.push_back(file_.number<std::uint32_t>(layout::marks, i));
  if (!gaps.ok() || gaps_.size() < usual_gaps || commonest_.size() > common_marks ||
      file_.size<std::uint32_t>(layout::starts) == 0)
    file_.throw_corrupt("its tables are incomplete");
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

std::string_view TokensFile::stream(std::uint32_t number) const {
  VarintReader in(bytes(number));
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

ArticleTokens TokensFile::article(std::uint32_t number) const {
  VarintReader in(bytes(number));
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
  std::uint64_t low = 0, high = file_.size<std::uint32_t>(layout::other_numbers);
  while (low < high) {
    const std::uint64_t middle = (low + high) / 2;
    if (file_.number<std::uint32_t>(layout::other_numbers, middle) < word)
      low = middle + 1;
    else
      high = middle;
  }
  if (file_.number<std::uint32_t>(layout::other_numbers, low) != word) return {};
  const auto begin = file_.number<std::uint32_t>(layout::other_starts, low);
  const auto end = file_.number<std::uint32_t>(layout::other_starts, low + 1);
  const std::string_view bases = file_.section(layout::other_bases);
  if (begin > end || end > bases.size()) file_.throw_corrupt("a spelling has no place");
  return bases.substr(begin, end - begin);
}

ByteRange TokensFile::spell(std::string& out, const MarkReader::Spelled& spelled,
                            const WordPlace& place, std::uint32_t word,
                            const WordOf& word_of) const {
  const Mark& mark = spelled.mark;
  if (mark.gap == 1) {
    out += spelled.gap;
  } else {
    const std::uint32_t gap = mark.gap == 0 ? expected_gap(place) : mark.gap - 2;
    if (gap >= gaps_.size()) file_.throw_corrupt("a gap between words is unknown");
    out += gaps_[gap];
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  if (mark.form > 2 * text::casings) {
    text::append_recased(out, spelled.base,
                         static_cast<text::Casing>(mark.form - 1 - 2 * text::casings));
  } else {
    UsualForm form = expected_form(usual(word), place);
    if (mark.form > 0)
      form = {static_cast<text::Casing>((mark.form - 1) % text::casings),
              mark.form > text::casings};
    text::append_recased(out, form.other_base ? other_base(word) : word_of(word), form.casing);
  }
  return {begin, static_cast<std::uint32_t>(out.size())};
}

ArticleTexts TokensFile::texts(const ArticleTokens& article, const WordOf& word_of,
                               bool headline_only) const {
  ArticleTexts texts;
  std::string* const parts[text_parts] = {&texts.headline, &texts.lead, &texts.body};
  BreakReader breaks(article);
  MarkReader marks(article.marks, commonest_);
  WordCodeReader codes(article.stream);
  std::uint64_t left = article.counts[0];
  if (!headline_only) left += std::uint64_t{article.counts[1]} + article.counts[2];
  while (left > 0 && !codes.at_end()) {
    const std::uint32_t word = codes.next();
    if (word == no_word) continue;
    if (word >= words()) file_.throw_corrupt("a word is unknown");
    const BreakReader::Step step = breaks.next();
    const auto part = static_cast<std::size_t>(step.part);
    texts.words[part].push_back(spell(*parts[part], marks.next(), step.place, word, word_of));
    --left;
  }
  if (left > 0 || !marks.ok()) file_.throw_corrupt("an article is cut off");
  for (std::size_t part = 0; part < (headline_only ? 1 : text_parts); ++part)
    *parts[part] += article.tails[part];
  return texts;
}

}  // namespace dateline::store
