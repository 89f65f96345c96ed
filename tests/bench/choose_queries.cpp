// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses queries of every kind from a sample of the archive.
#include "timed_queries.hpp"
#include "word_sample.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace dateline::bench {

namespace {

constexpr std::size_t kOfAKind = 6;
/// So many candidates are counted to find rare ones that more than one article has.
constexpr std::size_t kCandidates = 60;

class Choice {
 public:
  explicit Choice(const Index& index) : index_(index), sample_(index) {}

  std::vector<TimedQuery> queries() {
    const auto rare = found_again(sample_.words(), "");
    for (const std::string& word : rare) add("rare", word);
    for (const double share : kShares) add_all("freq", sample_.common(sample_.words(), share, 1));
    combinations(rare);
    for (const std::string& pair : found_again(sample_.telling_pairs(), "\""))
      add("phraserare", pair);
    for (const double share : kShares)
      for (const std::string& pair : sample_.common(sample_.pairs(), share, 1))
        add("phrasefreq", '"' + pair + '"');
    for (const std::string& pair : sample_.common(sample_.telling_pairs(), 1, kOfAKind)) {
      const std::size_t blank = pair.find(' ');
      add("near", pair.substr(0, blank) + " NEAR/11 " + pair.substr(blank + 1));
    }
    prefixes();
    facets(rare);
    return std::move(queries_);
  }

 private:
  static constexpr std::array<double, kOfAKind> kShares{1, 0.6, 0.3, 0.15, 0.08, 0.04};

  /// An article of the sample for the i-th query of a kind.
  [[nodiscard]] std::size_t article(std::size_t i) const {
    return i * sample_.articles() / kOfAKind;
  }

  /// A query that was chosen before is left out: a small archive has few words.
  void add(const std::string& kind, const std::string& text, std::vector<Field> facets = {}) {
    if (!seen_.insert(kind + ' ' + text).second) return;
    const auto number = std::count_if(queries_.begin(), queries_.end(),
                                      [&](const TimedQuery& query) { return query.kind == kind; });
    queries_.push_back(
        timed_query(kind + std::to_string(number + 1), kind, text, std::move(facets)));
  }
  void add_all(const std::string& kind, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) add(kind, text);
  }

  /// Texts that one article of the sample has, and others that aren't in it; from few to many.
  std::vector<std::string> found_again(const WordSample::Counted& from, const char* quote) {
    std::vector<std::pair<std::uint64_t, std::string>> counted;
    for (const std::string& text : WordSample::rare(from, kCandidates)) {
      const std::string quoted = quote + text + quote;
      const std::uint64_t matches = index_.count(timed_query("", "", quoted).query);
      if (matches > 1) counted.emplace_back(matches, quoted);
    }
    std::sort(counted.begin(), counted.end());
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < std::min(kOfAKind, counted.size()); ++i)
      chosen.push_back(counted[i * counted.size() / kOfAKind].second);
    return chosen;
  }

  void combinations(const std::vector<std::string>& rare) {
    const auto common = sample_.common(sample_.words(), 0.1, kOfAKind);
    for (std::size_t i = 0; i < kOfAKind && sample_.articles() > 0; ++i) {
      const auto words = sample_.together(article(i), 1 + i % 3);
      if (words.size() < 2) continue;
      add("and", joined(words, " "));
      add("date", words.front() + " date:" + months(article(i), article(i) + 30));
      std::vector<std::string> any{words.back()};
      if (i < common.size()) any.push_back(common[i]);
      if (i < rare.size()) any.push_back(rare[i]);
      add("or", joined(any, " OR "));
    }
  }
  /// From the month of one article to that of another, which is no older.
  [[nodiscard]] std::string months(std::size_t first, std::size_t last) const {
    const Date& from = sample_.date(first);
    const Date& to = sample_.date(std::min(last, sample_.articles() - 1));
    if (!from.known() || !to.known()) return "none";
    return to_string(Date::from_month(from.year, std::max<int>(from.month, 1))) + ".." +
           to_string(Date::from_month(to.year, std::max<int>(to.month, 1)));
  }

  void prefixes() {
    std::size_t left = kOfAKind;
    for (const double share : kShares)
      for (const std::string& word : sample_.common(sample_.words(), share / 4, 40)) {
        if (word.size() < 6 || left == 0) continue;
        add("prefix", word.substr(0, 4 + left % 2) + '*');
        --left;
        break;
      }
  }

  void facets(const std::vector<std::string>& rare) {
    std::vector<std::string> words = sample_.common(sample_.words(), 0.6, 1);
    for (const double share : {0.1, 0.02})
      for (const std::string& word : sample_.common(sample_.words(), share, 1))
        words.push_back(word);
    if (!rare.empty()) words.push_back(rare.back());
    for (const std::string& word : words) add("facet", word, {Field::author});
    for (const std::string& word : words)
      add("names", word, {Field::person, Field::org, Field::place});
    for (const FieldInfo& info : fields)
      if (info.facet) {
        queries_.push_back(timed_query("all-" + std::string(info.name), "all", "*", {info.field}));
      }
  }

  static std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
  }

  const Index& index_;
  WordSample sample_;
  std::vector<TimedQuery> queries_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<TimedQuery> choose_queries(const Index& index) { return Choice(index).queries(); }

}  // namespace dateline::bench
