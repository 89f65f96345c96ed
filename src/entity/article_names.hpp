// SPDX-License-Identifier: GPL-2.0-or-later
// The names an article itself introduces: family names, acronyms and short forms of its full names.
#pragma once

#include "entity/decision.hpp"
#include "entity/first_words.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::entity {

class ArticleNames {
 public:
  /// Learns from the full names; `decisions` and their texts must outlive this.
  explicit ArticleNames(const std::vector<Decision>& decisions);

  struct Match {
    std::uint32_t decision = kNoEntity;
    std::uint32_t last = 0;  ///< the word after it
    /// Means something else as a rule, so that more must speak for it. Of several forms that are
    /// written alike the one of the least doubt is meant.
    enum class Doubt : std::uint8_t { none, demonym, everyday, first_word } doubt = Doubt::none;
  };
  /// The longest short form at word `i` of `text`. Of several persons with one family name, and of
  /// firms with one beginning, the one named last before it is meant, else the first.
  [[nodiscard]] std::optional<Match> at(const ZoneText& text, std::uint32_t i) const;

 private:
  struct ShortForm {
    std::size_t hash;  ///< of the form
    std::string_view form;
    std::uint32_t decision;
    std::uint32_t words;
    bool acronym;
    Match::Doubt doubt = Match::Doubt::none;
  };
  void add(std::string_view form, std::uint32_t decision, std::uint32_t words,
           bool acronym = false);
  void learn_person(std::uint32_t number, const Decision& person);
  void learn_org(std::uint32_t number, const Decision& org);
  void learn_founder(std::uint32_t number, const Decision& org, std::uint32_t last);
  void learn_first_word(std::uint32_t number, const Decision& org, std::uint32_t last);
  [[nodiscard]] static bool is_others_acronym(const std::string& initials, const Decision& org);
  [[nodiscard]] static bool has_other_owner(const Decision& org);
  [[nodiscard]] bool is_of_person(std::string_view form) const;
  void learn_acronym(std::uint32_t number, const Decision& org);
  [[nodiscard]] const ShortForm* nearest(std::string_view form, const ZoneText& text,
                                         std::uint32_t i) const;

  const std::vector<Decision>& decisions_;
  std::vector<ShortForm> forms_;       ///< by hash, decision and doubt
  std::vector<std::string> acronyms_;  ///< made here, what forms_ points to
  FirstWords first_words_;             ///< of the forms
  std::uint32_t most_words_ = 1;
};

}  // namespace dateline::entity
