// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting into words: a table decides on ASCII, ICU's properties on the rest.
#include "text/tokenizer.hpp"

#include "base/word_head.hpp"
#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/gap.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace dateline::text {
namespace {

/// What the inner loop asks of a byte.
enum class ByteKind : std::uint8_t { other, plain, capital, beyond_ascii };

constexpr std::array<ByteKind, 256> byte_kinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (std::size_t c = 0; c < ascii_classes.size(); ++c)
    if (ascii_classes[c] == CharClass::letter || ascii_classes[c] == CharClass::digit)
      kinds[c] = c >= 'A' && c <= 'Z' ? ByteKind::capital : ByteKind::plain;
  for (std::size_t c = 0x80; c < 256; ++c) kinds[c] = ByteKind::beyond_ascii;
  return kinds;
}();

ByteKind kind_of(char c) { return byte_kinds[static_cast<unsigned char>(c)]; }

struct Character {
  CharClass kind = CharClass::other;
  CodePoint point;
};

/// The character at `at`; past the end it separates.
Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {CharClass::other, {0, 0, false}};
  const CodePoint point = decode_at(text, at);
  return {point.valid ? char_class(point.value) : CharClass::other, point};
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return character_at(text, at).kind == CharClass::letter;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool starts_word(CharClass kind) {
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::lone;
}

/// The end of "U.S." or "U.S" at `begin`, its last full stop included; `begin` if there is none.
std::size_t acronym_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (unsigned letters = 0; end < begin + longest_word; ++letters) {
    const Character letter = character_at(text, end);
    const std::size_t after = end + letter.point.size;
    const CharClass next = character_at(text, after).kind;
    if (letter.kind == CharClass::letter && next == CharClass::point) {
      end = after + 1;
      continue;
    }
    const bool last_without_stop = letter.kind == CharClass::letter && letters > 0 &&
                                   !starts_word(next) && next != CharClass::mark;
    if (last_without_stop) return after;
    return letters > 1 ? end : begin;
  }
  return end;
}

/// Scans one word from its first character on.
class WordScan {
 public:
  WordScan(std::string_view text, std::size_t begin)
      : text_(text), at_(begin), limit_(std::min(text.size(), begin + longest_word)) {}

  void run() {
    for (;;) {
      const std::size_t run_begin = at_;
      take_ascii_run();
      if (at_ > run_begin) last_ = ascii_classes[static_cast<unsigned char>(text_[at_ - 1])];
      if (at_ >= limit_ || !take_inner(character_at(text_, at_))) return;
    }
  }

  /// Marks after a character that is a word of its own.
  void take_marks() {
    for (Character next = character_at(text_, at_);
         next.kind == CharClass::mark && at_ + next.point.size <= limit_;
         next = character_at(text_, at_))
      at_ += next.point.size;
  }

  /// Goes on at `at`, for what was recognised by other means.
  void skip_to(std::size_t at) {
    at_ = at;
    needs_fold_ = true;
  }

  [[nodiscard]] std::size_t end() const { return at_; }
  /// Whether the word holds anything but small ASCII letters, digits and punctuation.
  [[nodiscard]] bool needs_fold() const { return needs_fold_; }

 private:
  void take_ascii_run() {
    std::size_t at = at_;
    bool capital = false;
    while (at < limit_) {
      const ByteKind kind = kind_of(text_[at]);
      if (kind != ByteKind::plain) {
        if (kind != ByteKind::capital) break;
        capital = true;
      }
      ++at;
    }
    at_ = at;
    needs_fold_ = needs_fold_ || capital;
  }

  bool take_inner(const Character& next) {
    const std::size_t after = at_ + next.point.size;
    if (after > limit_ || !belongs(next.kind, after)) return false;
    if (next.kind == CharClass::letter || next.kind == CharClass::digit) last_ = next.kind;
    needs_fold_ = needs_fold_ || next.point.size > 1;
    at_ = after;
    return true;
  }

  [[nodiscard]] bool belongs(CharClass kind, std::size_t after) const {
    switch (kind) {
      case CharClass::letter:
      case CharClass::digit:
      case CharClass::mark:
        return true;
      case CharClass::apostrophe:
        return is_letter_at(text_, after);
      case CharClass::ampersand:
        return last_ == CharClass::letter && is_letter_at(text_, after);
      case CharClass::point:
      case CharClass::comma:
        return last_ == CharClass::digit && is_digit_at(text_, after);
      default:
        return false;
    }
  }

  std::string_view text_;
  std::size_t at_, limit_;
  CharClass last_ = CharClass::other;
  bool needs_fold_ = false;
};

}  // namespace

bool Tokenizer::nothing_but_hyphen(std::size_t begin) const {
  constexpr std::size_t longest_hyphen = 3;
  if (last_end_ == 0 || begin - last_end_ > longest_hyphen) return false;
  const std::string_view between = text_.substr(last_end_, begin - last_end_);
  constexpr std::string_view hyphen = "\xE2\x80\x90", hard_hyphen = "\xE2\x80\x91";
  return between.empty() || between == "-" || between == hyphen || between == hard_hyphen;
}

/// Folds the word between `begin` and `end`; `acronym` is where an acronym in its front ends.
void Tokenizer::fold_word(std::size_t begin, std::size_t acronym, std::size_t end) {
  word_.clear();
  std::size_t front = acronym;
  if (acronym > begin && text_[acronym - 1] == '.') --front;
  append_folded(word_, text_.substr(begin, front - begin));
  append_folded(word_, text_.substr(acronym, end - acronym));
  // A compatibility form may hold blanks ("ﷺ"), or be nothing but what folding drops.
  if (word_.find(' ') != std::string::npos) std::erase(word_, ' ');
  if (word_.size() > longest_word) {
    std::size_t cut = longest_word;
    while ((static_cast<unsigned char>(word_[cut]) & 0xC0) == 0x80) --cut;
    word_.resize(cut);
  }
  folded_ = word_;
}

/// Takes the word at `begin` if it is ASCII letters and digits and what follows tells at a glance
/// that it ends there: nine words in ten. Else returns false and has done nothing.
bool Tokenizer::take_plain_word(std::size_t begin) {
  std::size_t end = begin;
  bool capital = false;
  for (std::size_t size = head_size; size == head_size; end += size) {
    if (end - begin == longest_word) return false;
    const std::string_view rest = text_.substr(end);
    const AsciiBlock block(word_head(rest));
    size = block.word_size();
    capital = capital || block.has_capital(size);
    store64(small_.data() + (end - begin), block.small());
  }
  if (end == begin) return false;
  if (end < text_.size()) {
    const char next = text_[end];
    if (kind_of(next) == ByteKind::beyond_ascii || next == '\'' || next == '&') return false;
    const bool may_go_on = next == '.' ? end == begin + 1 || is_digit_at(text_, end + 1)
                                       : next == ',' && is_digit_at(text_, end + 1);
    if (may_go_on) return false;
  }
  at_ = end;
  folded_ = text_.substr(begin, end - begin);
  if (capital) folded_ = std::string_view(small_.data(), end - begin);
  return true;
}

/// Scans and folds the word that begins at at_ with `first`, and goes past it.
void Tokenizer::take_word(std::size_t begin, char32_t first, std::size_t first_size) {
  WordScan scan(text_, begin);
  std::size_t acronym = begin;
  if (char_class(first) == CharClass::lone) {
    scan.skip_to(begin + first_size);
    scan.take_marks();
  } else {
    const std::size_t second = begin + first_size;
    if (second < text_.size() && text_[second] == '.') acronym = acronym_end(text_, begin);
    if (acronym > begin) scan.skip_to(acronym);
    if (acronym == begin || character_at(text_, acronym).kind == CharClass::apostrophe) scan.run();
  }
  at_ = scan.end();
  if (scan.needs_fold())
    fold_word(begin, acronym, at_);
  else
    folded_ = text_.substr(begin, at_ - begin);
}

/// Hands over the word that begins at `begin` and ends at at_.
void Tokenizer::give(Token& token, std::size_t begin, bool plain, Break before, bool joined) {
  token.begin = static_cast<std::uint32_t>(begin);
  token.end = static_cast<std::uint32_t>(at_);
  token.word = folded_;
  token.plain = plain;
  token.before = before;
  token.joined = joined;
  last_begin_ = begin;
  last_end_ = at_;
}

bool Tokenizer::next(Token& token) {
  // Most words stand a blank behind the one before, which breaks nothing.
  const std::size_t after_blank = at_ + 1;
  if (at_ > 0 && after_blank < text_.size() && text_[at_] == ' ' && take_plain_word(after_blank)) {
    give(token, after_blank, true, Break::none, false);
    return true;
  }
  for (Gap gap; at_ < text_.size();) {
    const Character first = character_at(text_, at_);
    if (!starts_word(first.kind)) {
      gap.see(first.point.value);
      at_ += first.point.size;
      continue;
    }
    const std::size_t begin = at_;
    const bool plain = take_plain_word(begin);
    if (!plain) take_word(begin, first.point.value, first.point.size);
    if (folded_.empty()) continue;
    const Break before =
        gap.before(first.point.value, text_.substr(last_begin_, last_end_ - last_begin_),
                   text_.substr(last_end_));
    give(token, begin, plain, before, nothing_but_hyphen(begin));
    return true;
  }
  return false;
}

}  // namespace dateline::text
