// SPDX-License-Identifier: GPL-2.0-or-later
// Finding words: a table decides on ASCII, ICU's properties on the rest.
#include "text/word_scanner.hpp"

#include "base/ascii.hpp"
#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace dateline::text {
namespace {

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
  return at < text.size() && is_digit(text[at]);
}

bool starts_word(CharClass kind) {
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::lone;
}

/// The end of "U.S." or "U.S" at `begin`, its last full stop included; `begin` if there is none.
/// What stands behind the word it is the front of makes no difference.
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

/// Where an acronym that begins with this character ends, or `begin`.
std::size_t acronym_end(std::string_view text, std::size_t begin, const Character& first) {
  const std::size_t second = begin + first.point.size;
  const bool may_be = first.kind != CharClass::lone && second < text.size() && text[second] == '.';
  return may_be ? acronym_end(text, begin) : begin;
}

/// Scans one word from its first character on.
class WordScan {
 public:
  WordScan(std::string_view text, std::size_t begin, std::size_t at)
      : text_(text), at_(at), limit_(std::min(text.size(), begin + longest_word)) {}

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

  [[nodiscard]] std::size_t end() const { return at_; }

 private:
  void take_ascii_run() {
    while (at_ < limit_ && static_cast<unsigned char>(text_[at_]) < 0x80) {
      const CharClass kind = ascii_classes[static_cast<unsigned char>(text_[at_])];
      if (kind != CharClass::letter && kind != CharClass::digit) break;
      ++at_;
    }
  }

  bool take_inner(const Character& next) {
    const std::size_t after = at_ + next.point.size;
    if (after > limit_ || !belongs(next.kind, after)) return false;
    if (next.kind == CharClass::letter || next.kind == CharClass::digit) last_ = next.kind;
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
};

/// The end of the word that begins at `begin` with `first`.
std::size_t word_end(std::string_view text, std::size_t begin, const Character& first) {
  if (first.kind == CharClass::lone) {
    WordScan scan(text, begin, begin + first.point.size);
    scan.take_marks();
    return scan.end();
  }
  const std::size_t acronym = acronym_end(text, begin, first);
  WordScan scan(text, begin, acronym);
  if (acronym == begin || character_at(text, acronym).kind == CharClass::apostrophe) scan.run();
  return scan.end();
}

}  // namespace

/// Finds the next word, and tells `gap` what stands before it.
bool WordScanner::find(FoundWord& found, Gap& gap) {
  while (at_ < text_.size()) {
    const Character first = character_at(text_, at_);
    if (!starts_word(first.kind)) {
      gap.see(first.point.value);
      at_ += first.point.size;
      continue;
    }
    if (!take_plain(at_, found)) {
      found.begin = static_cast<std::uint32_t>(at_);
      found.end = static_cast<std::uint32_t>(word_end(text_, at_, first));
      found.plain = false;
      found.probe = WordProbe(text_.substr(found.begin, found.end - found.begin));
    }
    at_ = found.end;
    return true;
  }
  return false;
}

Break WordScanner::break_before(const FoundWord& found, const Gap& gap) const {
  return gap.before(decode_at(text_, found.begin).value,
                    text_.substr(last_begin_, last_end_ - last_begin_), text_.substr(last_end_));
}

void append_folded_word(std::string& out, std::string_view written) {
  const std::size_t begin = out.size();
  const std::size_t acronym = acronym_end(written, 0, character_at(written, 0));
  std::size_t front = acronym;
  if (acronym > 0 && written[acronym - 1] == '.') --front;
  append_folded(out, written.substr(0, front));
  append_folded(out, written.substr(acronym));
  // A compatibility form may hold blanks ("ﷺ"), or be nothing but what folding drops.
  out.erase(std::remove(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), ' '),
            out.end());
  if (out.size() - begin > longest_word) {
    std::size_t cut = begin + longest_word;
    while ((static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
    out.resize(cut);
  }
}

}  // namespace dateline::text
