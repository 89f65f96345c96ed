// SPDX-License-Identifier: GPL-2.0-or-later
// The table of month names, folded as text::fold folds.
#include "formats/month_names.hpp"

#include "base/word_head.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace dateline::formats {
namespace {

/// Parted by blanks.
constexpr std::array<std::string_view, 12> names{
    "january jan januar janner janvier janv enero ene gennaio gen janeiro januari январь января "
    "янв",
    "february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari февраль "
    "февраля фев",
    "march mar marz maerz mrz mars marzo marco maart март марта мар",
    "april apr avril avr abril abr aprile апрель апреля апр",
    "may mai mayo maggio mag maio mei маи мая",
    "june jun juni juin junio giugno giu junho июнь июня июн",
    "july jul juli juillet juil julio luglio lug julho июль июля июл",
    "august aug aout agosto ago augustus август августа авг",
    "september sept sep septembre septiembre setiembre settembre setembro set сентябрь сентября "
    "сен",
    "october oct oktober okt octobre octubre ottobre ott outubro out октябрь октября окт",
    "november nov novembre noviembre novembro ноябрь ноября ноя",
    "december dec dezember dez decembre diciembre dicembre dic dezembro декабрь декабря дек",
};

/// In bytes; keeps long words from being folded in vain.
constexpr std::size_t longest_name = 24, shortest_name = 3;

using MonthTable = std::unordered_map<std::string_view, int, WordHash>;

const MonthTable& months() {
  static const MonthTable table = [] {
    MonthTable built;
    for (std::size_t i = 0; i < names.size(); ++i)
      for (std::string_view rest = names[i]; !rest.empty();) {
        const std::string_view name = rest.substr(0, rest.find(' '));
        built.emplace(name, static_cast<int>(i) + 1);
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
      }
    return built;
  }();
  return table;
}

}  // namespace

int month_from_name(std::string_view word) {
  if (word.size() < shortest_name || word.size() > longest_name) return 0;
  std::string key;
  text::append_folded(key, word);
  const auto found = months().find(key);
  return found == months().end() ? 0 : found->second;
}

}  // namespace dateline::formats
