// SPDX-License-Identifier: GPL-2.0-or-later
// Lays words, names and entities out as table_format.hpp says.
#pragma once

#include "entity/table_format.hpp"

#include <array>
#include <cstdint>
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
  /// A folded name or the beginning of one. `whole` is the name it begins, or the name itself.
  void name(std::string_view form, std::string_view whole, std::uint32_t flags,
            const std::vector<std::uint32_t>& references);
  /// The fields of an entity but for `entity_links` and `entity_other_names`, which follow from the
  /// lists.
  void entity(std::array<std::uint32_t, kEntityFields> fields,
              const std::vector<std::uint32_t>& links,
              const std::vector<std::uint32_t>& other_names);
  /// The bytes of the table. Call once, last.
  [[nodiscard]] std::string finish();

 private:
  std::unordered_map<std::string, std::uint32_t> pool_;
  std::string strings_;
  std::vector<std::uint32_t> words_, names_, references_, entities_, links_, other_names_;
  std::vector<std::uint64_t> word_hashes_, name_hashes_;
};

}  // namespace dateline::entity
