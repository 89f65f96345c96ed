// SPDX-License-Identifier: GPL-2.0-or-later
// The words of an article in reading order, each with the part it stands in. Planning and matching
// both go through here, so that a query looks where the index has looked.
#pragma once

#include "store/spelled_article.hpp"
#include "text/split_text.hpp"

#include <dateline/article.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace dateline {

enum class Part : std::uint8_t {
  headline,
  lead,       ///< a lead the source marks and the body doesn't begin with
  lead_body,  ///< the beginning of the body that serves as lead
  body,
};

/// The text that words of this part come from.
inline store::TextPart text_part(Part part) {
  switch (part) {
    case Part::headline:
      return store::TextPart::headline;
    case Part::lead:
      return store::TextPart::lead;
    case Part::lead_body:
    case Part::body:
      break;
  }
  return store::TextPart::body;
}

/// Whether a word of this part is in the zone `lead:`.
inline bool in_lead(Part part) { return part == Part::lead || part == Part::lead_body; }

/// One article after the other; the memory of one serves the next. One thread at a time.
class ArticleWords {
 public:
  /// With a table of its own, which makes room before each article. `word_memory`: bytes that the
  /// written words of many articles may take.
  explicit ArticleWords(std::uint64_t word_memory = text::WrittenWords::usual_bytes)
      : ArticleWords(std::make_shared<text::WrittenWords>(word_memory)) {
    owns_table_ = true;
  }
  /// With a table that the words of other articles are in too; whoever shares it out calls
  /// make_room().
  explicit ArticleWords(std::shared_ptr<text::WrittenWords> table)
      : table_(std::move(table)),
        texts_{text::SplitText(table_), text::SplitText(table_), text::SplitText(table_)} {}

  /// Splits the article's texts, which must stay as they are while its words are looked at.
  void split(const Article& article);

  /// There is no text of the lead if the body begins with it.
  [[nodiscard]] const text::SplitText& text(store::TextPart part) const {
    return texts_[static_cast<std::size_t>(part)];
  }
  /// Numbers the words of all texts.
  [[nodiscard]] const text::WrittenWords& table() const noexcept { return *table_; }
  /// How many words of the body, from its first on, serve as lead.
  [[nodiscard]] std::uint32_t lead_in_body() const noexcept { return lead_in_body_; }
  /// How many words the texts have together.
  [[nodiscard]] std::size_t size() const noexcept;

  /// Calls `visit(text, words, part)` for all words of each part, with the text they stand in.
  template <typename Visit>
  void visit(Visit&& visit) const {
    for (const Part part : {Part::headline, Part::lead}) {
      const text::SplitText& whole = text(text_part(part));
      visit(whole, whole.words(), part);
    }
    const text::SplitText& body = text(store::TextPart::body);
    visit(body, body.words().first(lead_in_body_), Part::lead_body);
    visit(body, body.words().subspan(lead_in_body_), Part::body);
  }

 private:
  std::shared_ptr<text::WrittenWords> table_;
  std::array<text::SplitText, store::text_parts> texts_;
  std::uint32_t lead_in_body_ = 0;
  bool owns_table_ = false;
};

}  // namespace dateline
