// SPDX-License-Identifier: GPL-2.0-or-later
// What a query's names turned out to mean, told to whoever asked.
#pragma once

#include "search/name_lookup.hpp"
#include "search/snapshot.hpp"

#include <dateline/index.hpp>

#include <string>
#include <vector>

namespace dateline {

/// "person:Bush covers George W. Bush (812), Kate Bush (3)", or that nobody has that name and who
/// is nearest.
void add_notes(std::vector<SearchNote>& notes, const Snapshot& snapshot, const Name& name,
               const NameLookup& lookup);

/// That no article has this word, and the nearest ones.
void add_word_note(std::vector<SearchNote>& notes, const Snapshot& snapshot,
                   const std::string& word);

/// That no article has this value, and the nearest ones.
void add_value_note(std::vector<SearchNote>& notes, const Snapshot& snapshot, Field field,
                    const std::string& value);

}  // namespace dateline
