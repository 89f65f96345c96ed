// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a name nobody has heard of say of it.
#pragma once

#include "entity/zone_text.hpp"

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace dateline::entity {

/// Looks at the words beside words `first` to `last` (not included) of a text.
class NameTeller {
 public:
  /// The text must outlive it.
  NameTeller(const ZoneText& text, std::uint32_t first, std::uint32_t last)
      : text_(text), first_(first), next_(last) {}

  /// "Quillax shares", "a spokesman for Quillax". `is_name`: the model takes the words for one, so
  /// that less must speak for it.
  [[nodiscard]] bool tells_firm(bool is_name) const;
  /// "Quillax (QLX.N)"
  [[nodiscard]] bool has_code() const;
  /// "the arthritis drug Quillax"
  [[nodiscard]] bool tells_product() const;
  /// "the Quillfeather family", which isn't a firm's.
  [[nodiscard]] bool tells_family() const;
  /// "residents of Quillburg"
  [[nodiscard]] bool tells_place() const;
  /// "Quillburg is a municipality"
  [[nodiscard]] bool is_place() const;
  /// "PQX officials", of a word in capitals.
  [[nodiscard]] bool tells_body() const;
  /// "Alviso, California"
  [[nodiscard]] bool may_have_state() const {
    return next_ < text_.size() && text_[next_].before == Between::comma &&
           text_[next_].capitalised();
  }
  /// Whether the name isn't what tells a thing behind it apart: "Samurai bonds".
  [[nodiscard]] bool ends_phrase() const;

 private:
  [[nodiscard]] bool goes_on(std::uint32_t i) const;
  [[nodiscard]] bool is_next(std::string_view form) const;
  [[nodiscard]] bool is_behind(std::string_view form) const;
  [[nodiscard]] bool follows_small_word() const;
  [[nodiscard]] bool is_near() const;
  template <typename Words>
  [[nodiscard]] bool is_ruled_by(const Words& words) const;
  template <typename Words>
  [[nodiscard]] bool is_ruled_by(const Words& words,
                                 std::initializer_list<std::string_view> links) const;
  template <typename Words>
  [[nodiscard]] bool is_said_to_be(const Words& words) const;
  [[nodiscard]] bool is_told_with_which() const;
  [[nodiscard]] bool is_verb(std::uint32_t i) const;
  template <typename Test>
  [[nodiscard]] bool is_one(Test test) const;
  [[nodiscard]] bool is_firm() const;
  [[nodiscard]] bool reports_results() const;

  const ZoneText& text_;
  std::uint32_t first_, next_;
};

}  // namespace dateline::entity
