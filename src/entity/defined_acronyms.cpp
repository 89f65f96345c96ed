// SPDX-License-Identifier: GPL-2.0-or-later
// Tells by the acronym behind it which organisation a name means that is written in another way.
#include "entity/defined_acronyms.hpp"

#include "entity/fold_name.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// Words that begin so alike are the same: "Organisation" and "Organization".
constexpr std::size_t kBeginning = 5;

/// Whether some word of `form` begins as `word` does.
bool has_like(std::string_view form, std::string_view word) {
  const std::string_view beginning = word.substr(0, kBeginning);
  for (std::size_t at = 0; at < form.size();) {
    if (form.substr(at).starts_with(beginning)) return true;
    const std::size_t blank = form.find(' ', at);
    if (blank == std::string_view::npos) return false;
    at = blank + 1;
  }
  return false;
}

/// Whether two thirds of the name's words are in `form`, small ones left out.
bool is_alike(const Decision& org, std::string_view form) {
  const ZoneText& text = *org.text;
  unsigned words = 0, alike = 0;
  for (std::uint32_t i = org.first; i < org.last; ++i) {
    if (text[i].is(function_word)) continue;
    ++words;
    if (has_like(form, text.form(i))) ++alike;
  }
  return words > 1 && 3 * alike >= 2 * words;
}

/// Whether the name is written nearly as one of the entity's.
bool is_written_alike(const Decision& org, const Table& table, std::uint32_t entity) {
  if (is_alike(org, lookup_form(table.name(entity)))) return true;
  const auto others = table.other_names(entity);
  return std::any_of(others.begin(), others.end(),
                     [&](std::string_view other) { return is_alike(org, lookup_form(other)); });
}

}  // namespace

bool has_acronym_behind(const Decision& org) {
  const ZoneText& text = *org.text;
  const std::uint32_t next = org.last;
  return next < text.size() && text[next].before == Between::opening &&
         text[next].letters == Letters::upper && text.has_behind(next, ')');
}

void settle_defined_acronyms(std::vector<Decision>& full_names) {
  for (Decision& org : full_names) {
    if (org.kind != EntityKind::org || org.table || org.size() < 2 || !has_acronym_behind(org))
      continue;
    const Table& table = org.text->table();
    const auto acronym = org.text->find(table, org.last, org.last + 1);
    const auto meant = table.first_meaning(acronym, [&](NameReference meaning) {
      return table.kind(meaning.entity) == EntityKind::org &&
             is_written_alike(org, table, meaning.entity);
    });
    if (!meant) continue;
    org.table = &table;
    org.entity = meant->entity;
  }
}

}  // namespace dateline::entity
