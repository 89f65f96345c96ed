// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the tables of names: those shipped in data/ and the user's own.
#pragma once

#include "entity/table_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity {

/// Reads tab-separated rows and hands each to `builder` or, from a user's file, to `rows`.
///
/// A row: kind, name, other names separated by '|', container, from, to; in our own tables also
/// weight and code. Kinds: person org club place country division city capital region continent.
/// Fields at the end may be missing. Empty lines and lines that begin with '#' are skipped. In our
/// own tables a row may also be a word class and words separated by blanks. Throws
/// Error{invalid_argument} naming `file` and the line.
void read_own_rows(std::string_view text, const std::string& file, TableBuilder& builder);

/// A row of the user's file with the line it stands on.
struct UserRow {
  NameRow row;
  int line = 0;
};

/// As read_own_rows, but six fields and no word classes.
std::vector<UserRow> read_user_rows(std::string_view text, const std::string& file);

}  // namespace dateline::entity
