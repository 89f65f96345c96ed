// SPDX-License-Identifier: GPL-2.0-or-later
// Looks words up in the lexicons of all shards.
#include "search/word_expansion.hpp"

#include "base/glob.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dateline {
namespace {

/// Code points of valid UTF-8; other bytes one by one.
std::u32string characters(std::string_view utf8) {
  std::u32string text;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t value = length == 1 ? lead : lead & (0x7fu >> length);
    for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
      value = value << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3fu);
    text += value;
    i += length;
  }
  return text;
}

/// The first character, as its bytes.
std::string_view first_character(std::string_view utf8) {
  std::size_t end = utf8.empty() ? 0 : 1;
  while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xc0u) == 0x80u) ++end;
  return utf8.substr(0, end);
}

template <typename Accept>
std::set<std::string> words_with(const Snapshot& snapshot, std::string_view prefix,
                                 Accept&& accept) {
  std::set<std::string> words;
  for (const auto& shard : snapshot.shards())
    shard->words().visit_prefix(prefix, [&](const store::WordEntry& entry) {
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
                    [&](const std::string& candidate) { return fits(word.text, candidate); });
}

}  // namespace

bool fits(std::string_view pattern, std::string_view word) { return glob_match(pattern, word); }

std::size_t edit_distance(std::string_view a_text, std::string_view b_text, std::size_t bound) {
  const std::u32string a = characters(a_text), b = characters(b_text);
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > bound) return bound + 1;
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return last[b.size()];
}

WordExpansion expand(const Snapshot& snapshot, const Word& word) {
  WordExpansion expansion;
  if (word.form == WordForm::stem) {
    expansion.stems = snapshot.stems(word.text);
    std::set<std::string> words;
    for (const auto& shard : snapshot.shards())
      for (const std::string& stem : expansion.stems)
        for (std::string& found : shard->words().words_of_stem(stem))
          words.insert(std::move(found));
    expansion.words.assign(words.begin(), words.end());
    std::sort(expansion.stems.begin(), expansion.stems.end());
    return expansion;
  }
  const std::set<std::string> words = wanted_words(snapshot, word);
  refuse_many(word, words);
  expansion.words.assign(words.begin(), words.end());
  std::set<std::string> stems;
  for (const auto& shard : snapshot.shards())
    for (const std::string& wanted : words)
      for (const store::WordEntry& entry : shard->words().find(wanted)) stems.insert(entry.stem);
  expansion.stems.assign(stems.begin(), stems.end());
  for (const auto& shard : snapshot.shards())
    for (const std::string& stem : stems)
      for (const std::string& sibling : shard->words().words_of_stem(stem))
        expansion.stems_suffice = expansion.stems_suffice && words.contains(sibling);
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
    shard->words().visit_prefix(first_character(word), [&](const store::WordEntry& entry) {
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
