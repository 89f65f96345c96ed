// SPDX-License-Identifier: GPL-2.0-or-later
// Language by script where the script tells, else by votes of small words and rare letters.
#include "text/language.hpp"

#include "base/ascii.hpp"
#include "text/char_class.hpp"
#include "text/icu.hpp"
#include "text/language_profiles.hpp"
#include "text/tokenizer.hpp"
#include "text/utf8.hpp"
#include "text/word_scanner.hpp"
#include "text/word_voters.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::text {
namespace {

/// Bytes that are looked at: mostly the first leave no doubt, else four times as many are taken.
constexpr std::size_t glimpse_size = 256, sample_size = 16 << 10;

/// Letters of a sample by script.
struct ScriptCounts {
  std::size_t latin = 0, cyrillic = 0, arabic = 0, han = 0, kana = 0, hangul = 0;
  std::size_t greek = 0, hebrew = 0, devanagari = 0, thai = 0;
};

std::size_t* counter_of(ScriptCounts& counts, char32_t value) {
  UErrorCode status = U_ZERO_ERROR;
  switch (icu().script(static_cast<UChar32>(value), &status)) {
    case USCRIPT_LATIN:
      return &counts.latin;
    case USCRIPT_CYRILLIC:
      return &counts.cyrillic;
    case USCRIPT_ARABIC:
      return &counts.arabic;
    case USCRIPT_HAN:
      return &counts.han;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return &counts.kana;
    case USCRIPT_HANGUL:
      return &counts.hangul;
    case USCRIPT_GREEK:
      return &counts.greek;
    case USCRIPT_HEBREW:
      return &counts.hebrew;
    case USCRIPT_DEVANAGARI:
      return &counts.devanagari;
    case USCRIPT_THAI:
      return &counts.thai;
    default:
      return nullptr;
  }
}

ScriptCounts count_scripts(std::string_view sample) {
  ScriptCounts counts;
  for (std::size_t at = 0; at < sample.size();) {
    if (is_ascii(static_cast<signed char>(sample[at]))) {
      counts.latin += ascii_classes[static_cast<unsigned char>(sample[at])] == CharClass::letter;
      ++at;
      continue;
    }
    const CodePoint point = decode_at(sample, at);
    if (std::size_t* counter = counter_of(counts, point.value)) ++*counter;
    at += point.size;
  }
  return counts;
}

/// The language of a script that one language uses (of those known here); empty for the others.
std::string_view language_of_script(const ScriptCounts& counts) {
  // Few kana among many ideographs may be a quotation; Japanese prose has more kana than that.
  const bool japanese = counts.kana * 10 > counts.han;
  const std::array rows{
      std::pair{counts.latin, std::string_view{}},
      std::pair{counts.cyrillic, std::string_view{}},
      std::pair{counts.arabic, std::string_view{}},
      std::pair{counts.han + counts.kana, std::string_view(japanese ? "ja" : "zh")},
      std::pair{counts.hangul, std::string_view("ko")},
      std::pair{counts.greek, std::string_view("el")},
      std::pair{counts.hebrew, std::string_view("he")},
      std::pair{counts.devanagari, std::string_view("hi")},
      std::pair{counts.thai, std::string_view("th")},
  };
  constexpr std::size_t least_letters = 2;
  const auto most = std::max_element(
      rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return most->first >= least_letters ? most->second : std::string_view{};
}

using Language = WordVoters::Language;  ///< an index of profiles

/// Which profiles a word or a letter speaks for.
struct Evidence {
  WordVoters words;
  std::unordered_map<char32_t, std::vector<Language>> letters;
};

WordVoters word_voters() {
  std::map<std::string, std::vector<Language>> voters;
  Language language = 0;
  for (const LanguageProfile& profile : language_profiles()) {
    Tokenizer words(profile.words);
    for (Token token; words.next(token);) {
      std::vector<Language>& languages = voters[std::string(token.word)];
      if (languages.empty() || languages.back() != language) languages.push_back(language);
    }
    ++language;
  }
  return WordVoters(voters);
}

const Evidence& evidence() {
  static const Evidence built = [] {
    Evidence made{word_voters(), {}};
    Language language = 0;
    for (const LanguageProfile& profile : language_profiles()) {
      for (std::size_t at = 0; at < profile.letters.size();) {
        const CodePoint point = decode_at(profile.letters, at);
        made.letters[point.value].push_back(language);
        at += point.size;
      }
      ++language;
    }
    return made;
  }();
  return built;
}

using Scores = std::vector<double>;

/// A vote split among the languages it speaks for says the less the more they are.
void vote(Scores& scores, std::span<const Language> voters, double weight) {
  for (const Language i : voters) scores[i] += weight / static_cast<double>(voters.size());
}

/// "com" of "quill.com" is no Portuguese.
bool is_in_address(std::string_view sample, const FoundWord& word) {
  const char before = word.begin > 0 ? sample[word.begin - 1] : ' ';
  const std::string_view behind = sample.substr(word.end, 2);
  return before == '.' || before == '@' || behind.starts_with('@') ||
         (behind.size() == 2 && behind[0] == '.' && is_letter(behind[1]));
}

/// Votes of all words but those of addresses; returns how many there were.
std::size_t vote_words(Scores& scores, std::string_view sample) {
  const WordVoters& known = evidence().words;
  std::size_t count = 0;
  WordScanner words(sample);
  std::string folded;
  const auto written = [&](const FoundWord& word) {
    return sample.substr(word.begin, word.end - word.begin);
  };
  const auto fold = [&](const FoundWord& word) {
    folded.clear();
    append_folded_word(folded, written(word));
    return !folded.empty();
  };
  for (FoundWord word; words.next(word, fold);) {
    if (is_in_address(sample, word)) continue;
    ++count;
    const std::size_t size = word.end - word.begin;
    if (word.plain && size <= head_size) {
      vote(scores, known.find_short(cut_head(AsciiBlock(word.probe.head).small(), size)), 1);
      continue;
    }
    if (word.plain) fold(word);
    vote(scores, known.find(folded), 1);
  }
  return count;
}

void vote_letters(Scores& scores, std::string_view sample) {
  constexpr double weight = 0.5;
  for (std::size_t at = 0; (at = end_of_run(sample, at, is_ascii)) < sample.size();) {
    const CodePoint point = decode_at(sample, at);
    at += point.size;
    const auto lower = static_cast<char32_t>(icu().to_lower(static_cast<UChar32>(point.value)));
    const auto found = evidence().letters.find(lower);
    if (found != evidence().letters.end()) vote(scores, found->second, weight);
  }
}

struct Guess {
  std::string_view language;  ///< empty if the text says too little
  bool sure = false;          ///< by far
};

Guess guess_by_votes(std::string_view sample) {
  Scores scores(language_profiles().size());
  const std::size_t words = vote_words(scores, sample);
  vote_letters(scores, sample);
  const auto best = std::max_element(scores.begin(), scores.end());
  double second = 0;
  for (auto score = scores.begin(); score != scores.end(); ++score)
    if (score != best) second = std::max(second, *score);
  // Three shared words are chance; a language not known here wins few votes for many words.
  constexpr double least_votes = 1, least_lead = 1.05, least_share = 0.04;
  constexpr double sure_votes = 6, sure_lead = 3;
  const bool enough = *best >= least_votes && *best >= least_share * static_cast<double>(words);
  if (!enough || *best < least_lead * second) return {};
  return {language_profiles()[static_cast<std::size_t>(best - scores.begin())].code,
          *best >= sure_votes && *best >= sure_lead * second};
}

Guess guess(std::string_view sample) {
  // Latin letters are no single language's.
  const bool ascii = end_of_run(sample, 0, is_ascii) == sample.size();
  const std::string_view known = ascii ? "" : language_of_script(count_scripts(sample));
  return known.empty() ? guess_by_votes(sample) : Guess{known, false};
}

}  // namespace

std::string guess_language(std::string_view utf8) {
  for (std::size_t size = glimpse_size;; size *= 4) {
    const Guess found = guess(utf8.substr(0, size));
    if (found.sure || size >= utf8.size() || size >= sample_size)
      return std::string(found.language);
  }
}

}  // namespace dateline::text
