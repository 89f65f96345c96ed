// SPDX-License-Identifier: GPL-2.0-or-later
// Lays words, names and entities out as table_format.hpp says.
#pragma once

#include "entity/table_format.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::entity {

/// Collects the parts of a table in any order of kinds; entities are numbered as they come.
class TableWriter {
 public:
  /// Offset of `text`, of which one copy is kept. At most 255 bytes.
  std::uint32_t string(std::string_view text);
  void word(std::string_view folded_word, std::uint32_t classes);
  /// Whose name it is: RefFlag << 24 | entity, and the years it holds for, none for all.
  struct Owner {
    std::uint32_t reference;
    std::vector<std::uint32_t> periods;
  };
  /// A folded name.
  void name(std::string_view form, const std::vector<Owner>& owners);
  /// The fields of an entity but for `entity_links` and `entity_other_names`, which follow from the
  /// lists.
  void entity(std::array<std::uint32_t, kEntityFields> fields,
              const std::vector<std::uint32_t>& links,
              const std::vector<std::uint32_t>& other_names);
  /// The state an entity lay in during the years. Entities ascend.
  void state(std::uint32_t entity, std::uint32_t years, std::uint32_t state) {
    states_.insert(states_.end(), {entity, years, state});
  }
  /// The bytes of the table. Call once, last.
  [[nodiscard]] std::string finish();

 private:
  struct Name {
    std::map<std::uint32_t, std::size_t> longer;  ///< by their last word
    std::vector<Owner> owners;
  };
  std::size_t add_word(std::string_view folded_word);
  [[nodiscard]] std::vector<std::uint32_t> place_words();
  void place_names(std::vector<std::uint32_t>& first_names);

  std::unordered_map<std::string, std::uint32_t> pool_;
  std::string strings_;
  std::unordered_map<std::string, std::size_t> word_numbers_;
  std::vector<std::string> words_;
  std::vector<std::uint32_t> classes_, slots_;  ///< by word, as it came
  std::vector<Name> trie_{1};                   ///< its words are those of words_
  std::vector<std::uint32_t> names_, references_, entities_, links_, other_names_, periods_,
      states_;
};

}  // namespace dateline::entity
