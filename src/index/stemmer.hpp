// SPDX-License-Identifier: GPL-2.0-or-later
// Snowball stems by language, through Xapian.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// The language whose stemmer serves articles in `lang`: itself if Snowball knows it, English if
/// the language is unknown, else "none" (words are their own stems).
std::string stemmer_for(std::string_view lang);

/// Stems words of one language. One thread at a time.
class Stemmer {
 public:
  /// `language` is what stemmer_for returned.
  explicit Stemmer(const std::string& language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  /// The stem as a term. Those of other languages than English carry their language, so that a
  /// query for an Italian word doesn't find the English words that happen to share the Italian
  /// stem.
  [[nodiscard]] std::string stem(const std::string& folded_word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
