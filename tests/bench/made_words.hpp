// SPDX-License-Identifier: GPL-2.0-or-later
// Words and names without an end, made of syllables.
#pragma once

#include <cstdint>
#include <string>

namespace dateline::bench {

/// A made-up word in lower case; different numbers give different ones, small numbers short ones.
std::string made_root(std::uint64_t number);

/// The word of a rank in a made-up English: function words first, then roots, a third of them with
/// an English ending on the root of a commoner word.
std::string made_word(std::uint64_t rank);

/// How many of the first ranks are function words.
std::uint64_t function_words();

/// With a capital.
std::string capitalised(std::string word);

/// "Maria Benkor": the first name is one that people have.
std::string made_person(std::uint64_t rank);
/// "Dorvan Airlines", "Ministry of Transport".
std::string made_org(std::uint64_t rank);
/// Cities and countries that exist, then towns that don't.
std::string made_place(std::uint64_t rank);

}  // namespace dateline::bench
