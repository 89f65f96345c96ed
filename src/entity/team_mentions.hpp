// SPDX-License-Identifier: GPL-2.0-or-later
// Finds teams in running text about sport, and tells them from the towns they are named after.
#pragma once

#include "entity/result_tables.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity {

class TeamMentions {
 public:
  /// A name of a table.
  void learn(const ZoneText& text, const TableName& name);
  /// Names of towns and unknown ones that do what teams do, outside the tables.
  void learn(const ZoneNames& zone, const ResultTables& tables);
  /// Teams, and towns that a team is named after, outside the tables; in order.
  [[nodiscard]] std::vector<TableName> find(const ZoneNames& zone,
                                            const ResultTables& tables) const;

 private:
  struct Span {
    std::uint32_t first = 0, last = 0;
    bool club = false;      ///< a table knows it as a club's full name
    bool in_short = false;  ///< as a short one
    bool town = false;
    bool nation = false;
    bool labelled = false;  ///< the model takes it for a name
  };
  template <typename Take>
  void visit_spans(const ZoneNames& zone, const ResultTables& tables, Take take) const;
  [[nodiscard]] Span span_at(const ZoneNames& zone, std::uint32_t i, std::size_t& label) const;
  void learn_short_names(const ZoneText& text, const Span& span);
  [[nodiscard]] bool is_team(std::string_view form) const { return teams_.count(form) != 0; }
  [[nodiscard]] bool is_person(std::string_view form) const { return persons_.count(form) != 0; }
  [[nodiscard]] bool is_meant(const ZoneText& text, const Span& span) const;

  std::set<std::string, std::less<>> teams_, persons_;  ///< forms; family names of the persons
};

}  // namespace dateline::entity
