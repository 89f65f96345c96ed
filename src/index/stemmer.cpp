// SPDX-License-Identifier: GPL-2.0-or-later
// Calls Xapian's stemmers.
#include "index/stemmer.hpp"

#include "base/ascii.hpp"
#include "index/schema.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>

namespace dateline {
namespace {

/// Snowball's languages by their BCP 47 subtags. Xapian knows a few more (Porter's first English
/// stemmer, Lovins's ...), which are no languages of articles.
constexpr std::array<std::string_view, 24> snowball{"ar", "ca", "da", "de", "en", "es", "eu", "fi",
                                                    "fr", "ga", "hu", "hy", "id", "it", "lt", "ne",
                                                    "nl", "no", "pt", "ro", "ru", "sv", "ta", "tr"};

/// Dates, sums and codes have no stems, and stemmers garble some of them.
bool is_word(std::string_view text) { return std::none_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::string stemmer_for(std::string_view lang) {
  if (lang.empty()) return "en";
  if (lang == "nn" || lang == "nb") return "no";
  return std::find(snowball.begin(), snowball.end(), lang) == snowball.end() ? "none"
                                                                             : std::string(lang);
}

struct Stemmer::Impl {
  Xapian::Stem stem;
  std::string mark;  ///< before its stems
};

Stemmer::Stemmer(const std::string& language) : impl_(std::make_unique<Impl>()) {
  if (language == "none") return;
  impl_->stem = Xapian::Stem(language);
  if (language != "en") impl_->mark = std::string(schema::stem_prefix) + language + ":";
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;

std::string Stemmer::stem(const std::string& folded_word) const {
  if (!is_word(folded_word)) return folded_word;
  std::string stem = impl_->stem(folded_word);
  return impl_->mark + (stem.empty() ? folded_word : stem);
}

}  // namespace dateline
