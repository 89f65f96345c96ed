// SPDX-License-Identifier: GPL-2.0-or-later
// Counts in how many articles of a sample words are.
#include "word_sample.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dateline::bench {

namespace {

constexpr std::uint64_t kStretches = 8, kInStretch = 50;
/// A word that more of the articles have says little about any of them.
constexpr double kCommon = 0.15;
/// Words in fewer articles are hardly ever found together with others.
constexpr std::uint32_t kSeenAgain = 4;
/// Shorter words are pieces of abbreviations.
constexpr std::size_t kShortest = 3;

/// Words of plain letters, lowered; whatever else stands between two ends a clause, but a blank.
std::vector<std::string> plain_words(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (small >= 'a' && small <= 'z') {
      words.back() += small;
    } else {
      if (!words.back().empty()) words.emplace_back();
      if (c != ' ') words.emplace_back();
    }
  }
  return words;
}

void sort_counts(const std::map<std::string, std::uint32_t>& counts, WordSample::Counted& sorted) {
  sorted.assign(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
}

}  // namespace

WordSample::WordSample(const Index& index) {
  const Query all{Everything{}};
  const std::uint64_t count = index.info().articles;
  SearchOptions options;
  options.sort = SortOrder::oldest;
  options.snippet = 0;
  for (std::uint64_t i = 0; i < kStretches; ++i) {
    options.offset = i * count / kStretches;
    options.limit = std::min(kInStretch, (i + 1) * count / kStretches - options.offset);
    for (const Hit& hit : index.search(all, options).hits)
      for (const StoredArticle& stored : index.articles(hit.id, 1))
        articles_.push_back({stored.article.date, plain_words(stored.article.body)});
  }
  this->count();
}

void WordSample::count() {
  std::map<std::string, std::uint32_t> words, pairs;
  for (const Sampled& article : articles_) {
    std::set<std::string> own_words, own_pairs;
    const std::string* before = nullptr;
    for (const std::string& word : article.words) {
      if (word.size() >= kShortest) own_words.insert(word);
      if (before != nullptr && !before->empty() && !word.empty())
        own_pairs.insert(*before + ' ' + word);
      before = &word;
    }
    for (const std::string& word : own_words) ++words[word];
    for (const std::string& pair : own_pairs) ++pairs[pair];
  }
  sort_counts(words, words_);
  sort_counts(pairs, pairs_);
  const auto says_much = [&](const std::string& word) {
    const auto found = words.find(word);
    return found != words.end() && found->second <= kCommon * static_cast<double>(articles_.size());
  };
  for (const auto& row : pairs_) {
    const std::size_t blank = row.first.find(' ');
    if (says_much(row.first.substr(0, blank)) && says_much(row.first.substr(blank + 1)))
      telling_pairs_.push_back(row);
  }
}

std::vector<std::string> WordSample::common(const Counted& from, double share,
                                            std::size_t count) const {
  std::vector<std::string> found;
  for (const auto& [text, having] : from) {
    if (found.size() == count) break;
    if (having <= share * static_cast<double>(articles_.size())) found.push_back(text);
  }
  return found;
}

std::vector<std::string> WordSample::rare(const Counted& from, std::size_t count) {
  const auto first =
      std::find_if(from.begin(), from.end(), [](const auto& row) { return row.second == 1; });
  const auto all = static_cast<std::size_t>(from.end() - first);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < std::min(count, all); ++i)
    found.push_back(first[static_cast<std::ptrdiff_t>(i * all / std::min(count, all))].first);
  return found;
}

std::vector<std::string> WordSample::together(std::size_t article, std::size_t others) const {
  const std::set<std::string> own(articles_[article].words.begin(), articles_[article].words.end());
  std::vector<std::string> found;
  // Commonest first: one that says something, and the last ones that are seen again.
  for (const auto& [word, having] : words_) {
    if (having < kSeenAgain) break;
    if (having > kCommon * static_cast<double>(articles_.size()) || own.count(word) == 0) continue;
    if (found.size() > others) found.erase(found.begin() + 1);
    found.push_back(word);
  }
  return found;
}

}  // namespace dateline::bench
