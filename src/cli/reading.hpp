// SPDX-License-Identifier: GPL-2.0-or-later
// The library's half that reads texts, which a program need not hold.
#pragma once

#include <dateline/indexer.hpp>
#include <dateline/tagger.hpp>

#include <functional>
#include <string>
#include <vector>

namespace dateline::cli {

/// What in the library reads texts that are in no index. It brings the recogniser of names, and
/// libraries for archives, pages and encodings whose loading takes as long as a whole search: a
/// program that searches goes without.
struct Reading {
  decltype(&dateline::update_index) update_index;
  decltype(&dateline::read_articles) read_articles;
  decltype(&dateline::list_formats) list_formats;
  /// A tagger's tag().
  std::function<Annotations(const Article&)> (*make_tagger)(const TaggerOptions& options);
};

/// All of it. Whoever calls this links the whole library.
Reading whole_library();

/// Puts the program that can read texts in this one's place, with the same arguments. Throws
/// Error{io} if it isn't where it is installed.
[[noreturn]] void become_reading_program(const std::vector<std::string>& arguments);

}  // namespace dateline::cli
