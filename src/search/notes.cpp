// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about names.
#include "search/notes.hpp"

#include "search/word_expansion.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t most_covered = 5, most_nearest = 3;

std::string with_count(const FoundName& name) {
  return name.shown + " (" + std::to_string(name.articles) + ")";
}

std::string list(const std::vector<FoundName>& names, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
    text += (i == 0 ? "" : ", ") + with_count(names[i]);
  if (names.size() > most) text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

std::string_view what(Field field) {
  switch (field) {
    case Field::person:
      return "person";
    case Field::org:
      return "organisation";
    case Field::place:
    case Field::filed:
      return "place";
    default:
      return field_info(field).name;
  }
}

}  // namespace

void add_word_note(std::vector<SearchNote>& notes, const Snapshot& snapshot,
                   const std::string& word) {
  std::string message = "no article has the word '" + word + "'";
  const std::vector<std::string> nearest = nearest_words(snapshot, word, most_nearest);
  for (std::size_t i = 0; i < nearest.size(); ++i)
    message += (i == 0 ? "; nearest: " : ", ") + nearest[i];
  notes.push_back({"no-such-word", std::move(message)});
}

void add_value_note(std::vector<SearchNote>& notes, const Snapshot& snapshot, Field field,
                    const std::string& value) {
  std::string message = "no " + std::string(what(field)) + " '" + value + "'";
  const std::vector<FoundName> nearest = nearest_names(snapshot, field, value, most_nearest);
  if (!nearest.empty()) message += "; nearest: " + list(nearest, most_nearest);
  notes.push_back({"no-such-name", std::move(message)});
}

void add_notes(std::vector<SearchNote>& notes, const Snapshot& snapshot, const Name& name,
               const NameLookup& lookup) {
  if (name.form == NameForm::any) return;
  const bool finds_any =
      std::any_of(lookup.terms.begin(), lookup.terms.end(),
                  [&](const auto& term) { return snapshot.count_with(term) > 0; });
  const char* const behind = name.form == NameForm::prefix  ? "*"
                             : name.form == NameForm::fuzzy ? "~"
                                                            : "";
  if (!finds_any) return add_value_note(notes, snapshot, name.field, name.text + behind);
  if (name.form != NameForm::token) return;
  std::vector<FoundName> names = first_living(snapshot, lookup.names, lookup.names.size());
  if (names.size() < 2) return;
  std::stable_sort(names.begin(), names.end(),
                   [](const FoundName& a, const FoundName& b) { return a.articles > b.articles; });
  const std::string quoted =
      name.text.find(' ') == std::string::npos ? name.text : '"' + name.text + '"';
  notes.push_back({"covers", std::string(field_info(name.field).name) + ':' + quoted + " covers " +
                                 list(names, most_covered)});
}

}  // namespace dateline
