// SPDX-License-Identifier: GPL-2.0-or-later
// Finds where the words of a text begin and end.
#pragma once

#include "base/ascii.hpp"
#include "base/word_head.hpp"
#include "text/gap.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// In bytes.
inline constexpr std::size_t longest_word = 64;

/// A word as it stands in a text.
struct FoundWord {
  std::uint32_t begin = 0, end = 0;  ///< byte offsets into the text, end excluded
  Break before = Break::none;        ///< the first word of a text has Break::paragraph
  bool plain = false;                ///< nothing but ASCII letters and digits, told at a glance
  WordProbe probe;                   ///< of the word as written
};

/// Goes through a text word by word, by the rules that Tokenizer tells; folds nothing. Linear time.
class WordScanner {
 public:
  /// `utf8` must outlive the scanner and be shorter than 4 GiB.
  explicit WordScanner(std::string_view utf8) : text_(utf8) {}

  /// The next word, or false at the end. `is_word(found)` is asked of words that aren't plain
  /// whether folding leaves anything of them; what it says no to is no word.
  template <typename IsWord>
  bool next(FoundWord& found, IsWord&& is_word) {
    if (const std::size_t begin = behind_gap(); begin <= text_.size() && take_plain(begin, found)) {
      if (begin == 0) found.before = Break::paragraph;
      keep(found);
      at_ = found.end;
      return true;
    }
    // A copy, as what find() is given can't stay in registers.
    FoundWord other;
    for (Gap gap; find(other, gap);) {
      if (!other.plain && !is_word(other)) continue;
      other.before = break_before(other, gap);
      keep(other);
      found = other;
      return true;
    }
    return false;
  }

 private:
  /// No more of a word than this: copying what has just been written in parts takes a processor
  /// longer than finding the word.
  void keep(const FoundWord& found) {
    last_begin_ = found.begin;
    last_end_ = found.end;
  }
  [[nodiscard]] std::size_t behind_gap() const;
  bool find(FoundWord& found, Gap& gap);
  bool take_plain(std::size_t begin, FoundWord& found) const;
  [[nodiscard]] Break break_before(const FoundWord& found, const Gap& gap) const;

  std::string_view text_;
  std::size_t at_ = 0;
  /// Of the word before; the end is 0 before the first.
  std::uint32_t last_begin_ = 0, last_end_ = 0;
};

/// Appends the word that a scanner has found, folded: at most longest_word bytes, or none.
void append_folded_word(std::string& out, std::string_view written);

namespace detail {

/// What may follow a run of ASCII letters and digits.
enum class Behind : std::uint8_t {
  end,    ///< the word has ended
  more,   ///< it may go on
  point,  ///< it may if the run is one letter, or before a digit
  comma,  ///< it may before a digit
};

constexpr std::array<Behind, 256> make_behinds() {
  std::array<Behind, 256> behinds{};
  for (std::size_t c = 0x80; c < behinds.size(); ++c) behinds[c] = Behind::more;
  behinds['\''] = behinds['&'] = Behind::more;
  behinds['.'] = Behind::point;
  behinds[','] = Behind::comma;
  return behinds;
}
inline constexpr std::array<Behind, 256> behinds = make_behinds();

}  // namespace detail

/// Where a word may begin, the gap before which is told at a glance to break nothing: the text's
/// beginning, or mostly a blank, perhaps with a comma before it or an opening bracket or quote
/// behind, or a hyphen. Past the end if there is another gap.
inline std::size_t WordScanner::behind_gap() const {
  if (last_end_ == 0) return at_;
  const auto at = [&](std::size_t i) { return i < text_.size() ? text_[i] : '\0'; };
  const std::size_t end = last_end_;
  switch (at(end)) {
    case ' ':
      return end + (at(end + 1) == '"' || at(end + 1) == '(' ? 2 : 1);
    case '-':
      return end + 1;
    case ',':
      if (at(end + 1) == ' ') return end + 2;
      [[fallthrough]];
    default:
      return text_.size() + 1;
  }
}

/// Takes the word at `begin` if it is ASCII letters and digits and what follows tells at a glance
/// that it ends there: nine words in ten.
inline bool WordScanner::take_plain(std::size_t begin, FoundWord& found) const {
  const std::string_view rest = text_.substr(begin);
  const std::uint64_t head = word_head(rest);
  std::size_t size = AsciiBlock(head).word_size();
  if (size == 0) return false;
  for (std::size_t more = size; more == head_size; size += more) {
    if (size >= longest_word) return false;
    more = AsciiBlock(word_head(rest.substr(size))).word_size();
  }
  if (size < rest.size()) {
    const detail::Behind behind = detail::behinds[static_cast<unsigned char>(rest[size])];
    if (behind != detail::Behind::end) {
      const bool digit = size + 1 < rest.size() && is_digit(rest[size + 1]);
      if (behind == detail::Behind::more || digit || (behind == detail::Behind::point && size == 1))
        return false;
    }
  }
  found.begin = static_cast<std::uint32_t>(begin);
  found.end = static_cast<std::uint32_t>(begin + size);
  found.before = Break::none;
  found.plain = true;
  found.probe.head = cut_head(head, size);
  found.probe.hash = word_hash(found.probe.head, rest.substr(0, size));
  return true;
}

}  // namespace dateline::text
