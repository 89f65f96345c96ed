// SPDX-License-Identifier: GPL-2.0-or-later
// Names made comparable: the keys entities are joined by and the form names are looked up in.
#pragma once

#include <string>
#include <string_view>

namespace dateline::entity {

/// The part of a folded word that belongs to the name: without a possessive ("putin's" gives
/// "putin").
inline std::string_view without_possessive(std::string_view folded_word) {
  if (folded_word.size() > 2 && folded_word.ends_with("'s")) folded_word.remove_suffix(2);
  return folded_word;
}

/// A folded word onto the end of `out`, without the full stops of an acronym ("u.s" gives "us").
void append_name_word(std::string& out, std::string_view folded_word);

/// The words of `name`, folded, without possessives and stops, one blank between two: the form the
/// gazetteer's names are stored and looked up in.
std::string lookup_form(std::string_view name);

/// As lookup_form, but "Putin, Vladimir" becomes "vladimir putin" and possessives stay. What
/// Entity::key holds for names no gazetteer knows.
std::string plain_name_key(std::string_view name);

/// As lookup_form of a person's name, without initials and nicknames behind the first name: "Steven
/// A. Cohen" and "Steven "Steve" Cohen" are "steven cohen".
std::string person_form(std::string_view name);

/// "Putin, Vladimir" as "Vladimir Putin", "Smith, John, Jr" left alone: names with exactly one
/// comma are turned unless what follows is a company's legal form or a name suffix.
std::string in_reading_order(std::string_view name);

}  // namespace dateline::entity
