// SPDX-License-Identifier: GPL-2.0-or-later
// The library's half that reads articles from files, which a program need not hold.
#pragma once

#include <dateline/indexer.hpp>

#include <string>
#include <vector>

namespace dateline::cli {

/// Functions of the library that read files. They bring libraries for archives, pages and
/// encodings, whose loading takes as long as a whole search: a program that searches goes without.
struct Reading {
  decltype(&dateline::update_index) update_index;
  decltype(&dateline::read_articles) read_articles;
  decltype(&dateline::list_formats) list_formats;
};

/// Puts the program that can read files in this one's place, with the same arguments. Throws
/// Error{io} if it isn't where it is installed.
[[noreturn]] void become_reading_program(const std::vector<std::string>& arguments);

}  // namespace dateline::cli
