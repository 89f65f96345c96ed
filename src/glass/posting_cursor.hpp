// SPDX-License-Identifier: GPL-2.0-or-later
// Steps through one term's postings, as searching wants them.
#pragma once

#include "glass/list_reader.hpp"

#include <cstdint>
#include <memory>
#include <string_view>

namespace dateline::glass {

/// One thread at a time. Members throw what ListReader throws.
class PostingCursor {
 public:
  /// Stands on the first posting. Of a term that has none, at the end.
  PostingCursor(std::unique_ptr<ListReader> reader, std::string_view term);

  /// How many documents have the term.
  [[nodiscard]] std::uint32_t documents() const noexcept { return documents_; }
  /// The document it stands on; past_all at the end.
  [[nodiscard]] std::uint64_t document() const noexcept { return document_; }
  [[nodiscard]] std::uint32_t frequency() const noexcept { return frequency_; }
  /// Not at the end.
  void next() {
    if (at_ == end_) return enter(reader_->next_chunk());
    step();
  }
  /// To the first posting of the document or of one behind it.
  void skip_to(std::uint32_t document) {
    if (document <= document_) return;
    if (document > last_) enter(reader_->next_chunk(document));
    while (document_ < document) next();
  }

 private:
  static constexpr std::uint64_t past_all = ~std::uint64_t{0};
  void step() {
    document_ += number() + 1;
    frequency_ = static_cast<std::uint32_t>(number());
    if (document_ > 0xffff'ffffu) reader_->throw_corrupt();
  }
  /// Stands on the first posting of the reader's chunk; at the end if it found none.
  void enter(bool found);
  std::uint64_t number() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80)
      return static_cast<unsigned char>(*at_++);
    return long_number();
  }
  std::uint64_t long_number();

  std::unique_ptr<ListReader> reader_;  ///< where entries may lie, so it stays in its place
  std::uint32_t documents_ = 0, frequency_ = 0;
  std::uint64_t document_ = past_all;
  std::uint64_t last_ = past_all;  ///< of the chunk's documents
  const char* at_ = nullptr;       ///< in the chunk's entries, behind the posting's
  const char* end_ = nullptr;      ///< of the entries
};

}  // namespace dateline::glass
