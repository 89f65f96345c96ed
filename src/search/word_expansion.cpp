// SPDX-License-Identifier: GPL-2.0-or-later
// Looks words up in the lexicons of all shards.
#include "search/word_expansion.hpp"

#include "base/edit_distance.hpp"
#include "base/glob.hpp"
#include "store/word_finder.hpp"
#include "text/utf8.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dateline {
namespace {

std::u32string characters(std::string_view utf8) {
  std::u32string points;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint point = text::decode_at(utf8, at);
    points += point.value;
    at += point.size;
  }
  return points;
}

/// The first character, as its bytes.
std::string_view first_character(std::string_view utf8) {
  return utf8.empty() ? utf8 : utf8.substr(0, text::decode_at(utf8, 0).size);
}

template <typename Accept>
std::set<std::string> words_with(const Snapshot& snapshot, std::string_view prefix,
                                 Accept&& accept) {
  std::set<std::string> words;
  for (const auto& shard : snapshot.shards())
    store::WordFinder(shard->words()).visit_prefix(prefix, [&](const store::WordEntry& entry) {
      if (accept(entry.word)) words.insert(entry.word);
      return true;
    });
  return words;
}

void refuse_many(const Word& word, const std::set<std::string>& words) {
  if (words.size() <= most_expansions) return;
  throw Error(ErrorCode::bad_query,
              "'" + word.text + "' fits " + std::to_string(words.size()) + " words; at most " +
                  std::to_string(most_expansions) + " can be searched at once",
              "write more of the word");
}

std::set<std::string> wanted_words(const Snapshot& snapshot, const Word& word) {
  if (word.form == WordForm::exact) return {word.text};
  if (word.form == WordForm::fuzzy) {
    return words_with(snapshot, first_character(word.text), [&](const std::string& candidate) {
      return edit_distance(word.text, candidate, word.distance) <= word.distance;
    });
  }
  const std::size_t literal = std::min(word.text.find_first_of("*?"), word.text.size());
  return words_with(snapshot, std::string_view(word.text).substr(0, literal),
                    [&](const std::string& candidate) { return glob_match(word.text, candidate); });
}

}  // namespace

std::size_t edit_distance(std::string_view a_text, std::string_view b_text, std::size_t bound) {
  const std::u32string a = characters(a_text), b = characters(b_text);
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > bound) return bound + 1;
  return edit_distance(a, b);
}

WordExpansion expand(const Snapshot& snapshot, const Word& word) {
  WordExpansion expansion;
  if (word.form == WordForm::stem) {
    expansion.stems = snapshot.stems(word.text);
    std::set<std::string> words;
    for (const auto& shard : snapshot.shards()) {
      store::WordFinder finder(shard->words());
      for (const std::string& stem : expansion.stems) {
        // Most languages have no article with the word, which its postings tell sooner.
        if (shard->postings().documents_with(stem) == 0) continue;
        for (std::string& found : finder.words_of_stem(stem)) words.insert(std::move(found));
      }
    }
    expansion.words.assign(words.begin(), words.end());
    std::sort(expansion.stems.begin(), expansion.stems.end());
    return expansion;
  }
  const std::set<std::string> words = wanted_words(snapshot, word);
  refuse_many(word, words);
  expansion.words.assign(words.begin(), words.end());
  std::set<std::string> stems;
  for (const auto& shard : snapshot.shards()) {
    store::WordFinder finder(shard->words());
    for (const std::string& wanted : words)
      for (const store::WordEntry& entry : finder.find(wanted)) stems.insert(entry.stem);
  }
  expansion.stems.assign(stems.begin(), stems.end());
  for (const auto& shard : snapshot.shards()) {
    store::WordFinder finder(shard->words());
    for (const std::string& stem : stems)
      for (const std::string& sibling : finder.words_of_stem(stem))
        expansion.stems_suffice = expansion.stems_suffice && words.contains(sibling);
  }
  return expansion;
}

std::vector<std::string> nearest_words(const Snapshot& snapshot, const std::string& word,
                                       std::size_t limit) {
  const std::size_t bound = std::max<std::size_t>(1, word.size() / 4);
  struct Candidate {
    std::size_t distance = 0;
    std::uint64_t articles = 0;
  };
  std::map<std::string, Candidate> found;
  for (const auto& shard : snapshot.shards())
    store::WordFinder(shard->words())
        .visit_prefix(first_character(word), [&](const store::WordEntry& entry) {
          const std::size_t distance = edit_distance(word, entry.word, bound);
          if (distance > bound) return true;
          Candidate& near = found[entry.word];
          near.distance = distance;
          near.articles += entry.articles;
          return true;
        });
  std::vector<std::pair<std::string, Candidate>> sorted(found.begin(), found.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second.distance != b.second.distance ? a.second.distance < b.second.distance
                                                  : a.second.articles > b.second.articles;
  });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(limit, sorted.size()); ++i) words.push_back(sorted[i].first);
  return words;
}

}  // namespace dateline
