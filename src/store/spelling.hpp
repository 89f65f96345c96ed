// SPDX-License-Identifier: GPL-2.0-or-later
// What a shard's words usually look like and what usually stands between them; an article keeps
// only where it differs.
//
// Each word has a mark: the pair of what stands before it and of how it is spelled. The usual mark,
// 0, is the one to be guessed from the word and from the break before it. An article's marks are a
// sequence of bytes: the high half of each counts usual marks, the low half is an unusual one that
// follows, as its place in a table of the shard's commonest. 15 in either half means that the
// number follows as a varint, less 15 for a count. What has no number follows its mark as a string.
#pragma once

#include "base/varint.hpp"
#include "store/spelled_article.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::store {

/// How a word is usually written.
struct UsualForm {
  text::Casing casing = text::Casing::lower;
  bool other_base = false;  ///< from its other base, not from the folded word
  friend bool operator==(const UsualForm&, const UsualForm&) = default;
  friend auto operator<=>(const UsualForm&, const UsualForm&) = default;
};

/// Numbers of the gaps that are usual behind each kind of break; others come behind them.
enum UsualGap : std::uint32_t { gap_none, gap_sentence, gap_paragraph, gap_start, usual_gaps };
inline constexpr std::array<std::string_view, usual_gaps> usual_gap_texts{" ", ". ", ".\n\n", ""};

/// Where a word stands, for guessing.
struct WordPlace {
  text::Break before = text::Break::none;
  bool first = false;  ///< of its part
};

/// A word's spelling, as what differs from the usual.
struct Mark {
  /// 0: the usual gap; 1: one without a number; else its number + 2.
  std::uint32_t gap = 0;
  /// 0: the usual form; 1 + casing from the folded word; 1 + casings + casing from the other base;
  /// 1 + 2 * casings + casing from a base that follows.
  std::uint32_t form = 0;
};
inline constexpr std::uint32_t mark_forms = 1 + 3 * text::casings;
inline constexpr std::size_t common_marks = 15;

/// The form a word is expected in at its place.
inline UsualForm expected_form(UsualForm usual, const WordPlace& place) {
  const bool begins = place.first || place.before != text::Break::none;
  if (begins && usual.casing == text::Casing::lower) usual.casing = text::Casing::capital;
  return usual;
}

inline UsualGap expected_gap(const WordPlace& place) {
  if (place.first) return gap_start;
  switch (place.before) {
    case text::Break::sentence:
      return gap_sentence;
    case text::Break::paragraph:
      return gap_paragraph;
    case text::Break::none:
      break;
  }
  return gap_none;
}

/// Writes the sequence of marks.
class MarkWriter {
 public:
  /// `commonest`: the table, which outlives the writer.
  MarkWriter(std::string& out, std::span<const std::uint32_t> commonest)
      : out_(out), commonest_(commonest) {}
  void usual() { ++count_; }
  /// `gap` and `base` follow if the mark says so.
  void unusual(const Mark& mark, std::string_view gap, std::string_view base);

 private:
  std::string& out_;
  std::span<const std::uint32_t> commonest_;
  std::uint64_t count_ = 0;
};

/// Reads it again.
class MarkReader {
 public:
  MarkReader(std::string_view bytes, std::span<const std::uint32_t> commonest)
      : in_(bytes), commonest_(commonest) {
    fetch();
  }
  /// The next word's mark, with the strings that follow it.
  struct Spelled {
    Mark mark;
    std::string_view gap, base;
  };
  Spelled next() {
    if (count_ > 0) {
      --count_;
      return {};
    }
    const Spelled now = unusual_;
    fetch();
    return now;
  }
  [[nodiscard]] bool ok() const { return in_.ok(); }

 private:
  void fetch();
  VarintReader in_;
  std::span<const std::uint32_t> commonest_;
  std::uint64_t count_ = 0;
  Spelled unusual_;
};

}  // namespace dateline::store
