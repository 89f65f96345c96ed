// SPDX-License-Identifier: GPL-2.0-or-later
// Folding: a table for what newspapers print most, ICU for the rest.
#include "text/fold.hpp"

#include "base/ascii.hpp"
#include "text/icu.hpp"
#include "text/utf8.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <new>
#include <optional>

namespace dateline::text {
namespace {

/// ICU's own instances; they live as long as the program.
struct Normalizers {
  const UNormalizer2* casefold;
  const UNormalizer2* decompose;
  const UNormalizer2* compose;
};

/// What ICU says of memory alone: its data is built into it, and it is given valid text.
void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::bad_alloc();
}

const Normalizers& normalizers() {
  static const Normalizers instances = [] {
    UErrorCode status = U_ZERO_ERROR;
    const Normalizers found{icu().nfkc_casefold(&status), icu().nfd(&status), icu().nfc(&status)};
    check(status);
    return found;
  }();
  return instances;
}

std::u16string normalized(const UNormalizer2* form, const std::u16string& text) {
  constexpr std::size_t usual_growth = 16;
  std::u16string result(text.size() + usual_growth, u'\0');
  const auto run = [&](UErrorCode& status) {
    return static_cast<std::size_t>(
        icu().normalize(form, text.data(), static_cast<std::int32_t>(text.size()), result.data(),
                        static_cast<std::int32_t>(result.size()), &status));
  };
  UErrorCode status = U_ZERO_ERROR;
  std::size_t size = run(status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    result.resize(size);
    status = U_ZERO_ERROR;
    size = run(status);
  }
  check(status);
  result.resize(size);
  return result;
}

void append_utf16(std::u16string& out, char32_t value) {
  if (value < 0x10000) {
    out += static_cast<char16_t>(value);
  } else {
    out += static_cast<char16_t>(U16_LEAD(value));
    out += static_cast<char16_t>(U16_TRAIL(value));
  }
}

/// The character at `at`, which is moved behind it.
char32_t next_of_utf16(const std::u16string& text, std::size_t& at) {
  char32_t value = 0;
  U16_NEXT(text.data(), at, text.size(), value);
  return value;
}

/// Letters whose stroke, ligature or missing dot is no mark that decomposition could remove.
struct Respelling {
  char32_t letter;
  std::string_view plain;
};
constexpr std::array<Respelling, 12> respellings{{{0x00E6, "ae"},
                                                  {0x00F0, "d"},
                                                  {0x00F8, "o"},
                                                  {0x00FE, "th"},
                                                  {0x0111, "d"},
                                                  {0x0127, "h"},
                                                  {0x0131, "i"},
                                                  {0x0142, "l"},
                                                  {0x0153, "oe"},
                                                  {0x0167, "t"},
                                                  {0x2018, "'"},
                                                  {0x2019, "'"}}};

std::optional<std::string_view> respelling(char32_t value) {
  if (value == 0x02BC) return "'";
  if (value == 0x0640) return "";  // tatweel only stretches an Arabic word
  const auto found = std::find_if(respellings.begin(), respellings.end(),
                                  [&](const Respelling& row) { return row.letter == value; });
  if (found == respellings.end()) return std::nullopt;
  return found->plain;
}

unsigned combining_class(char32_t value) {
  return icu().combining_class(static_cast<UChar32>(value));
}

/// Whether a mark changes only how a letter sounds or is stressed. Marks that make another letter
/// stay: vowel signs, nukta, kana voicing, virama, and the breve of Cyrillic short i.
bool is_diacritic(char32_t mark, char32_t base) {
  constexpr char32_t breve = 0x0306, cyrillic_i = 0x0438;
  if (mark == breve && base == cyrillic_i) return false;
  constexpr unsigned overlay = 1, first_hebrew = 10, last_syriac = 36, first_attached = 200;
  const unsigned combining = combining_class(mark);
  return combining == overlay || (combining >= first_hebrew && combining <= last_syriac) ||
         combining >= first_attached;
}

void append_folded_by_icu(std::string& out, std::string_view utf8) {
  std::u16string source;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode_at(utf8, at);
    append_utf16(source, point.value);
    at += point.size;
  }
  const Normalizers& forms = normalizers();
  const std::u16string folded = normalized(forms.decompose, normalized(forms.casefold, source));
  std::u16string kept;
  char32_t base = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t value = next_of_utf16(folded, at);
    if (is_diacritic(value, base)) continue;
    if (combining_class(value) == 0) base = value;
    if (const auto plain = respelling(value))
      kept.append(plain->begin(), plain->end());  // ASCII
    else
      append_utf16(kept, value);
  }
  const std::u16string composed = normalized(forms.compose, kept);
  for (std::size_t at = 0; at < composed.size();) append_utf8(out, next_of_utf16(composed, at));
}

/// Folds of U+0080 to U+07FF: Latin, Greek, Cyrillic, Hebrew, Arabic.
class ShortFolds {
 public:
  static constexpr char32_t begin = 0x80, end = 0x800;

  ShortFolds() {
    for (char32_t value = begin; value < end; ++value) {
      std::string folded;
      std::string source;
      append_utf8(source, value);
      append_folded_by_icu(folded, source);
      Entry& entry = entries_[value - begin];
      // Breve and kept marks depend on what stands before them.
      const bool depends = value == 0x0306 || (combining_class(value) != 0 && !folded.empty());
      if (depends || folded.size() > entry.bytes.size()) continue;
      entry.size = static_cast<std::int8_t>(folded.size());
      std::copy(folded.begin(), folded.end(), entry.bytes.begin());
    }
  }

  /// The fold of one character, or nothing if it needs its neighbours.
  [[nodiscard]] std::optional<std::string_view> find(char32_t value) const {
    const Entry& entry = entries_[value - begin];
    if (entry.size < 0) return std::nullopt;
    return std::string_view(entry.bytes.data(), static_cast<std::size_t>(entry.size));
  }

 private:
  struct Entry {
    std::int8_t size = -1;
    std::array<char, 7> bytes{};
  };
  std::array<Entry, end - begin> entries_;
};

/// Common ideographs, kana and Hangul syllables, each its own fold.
bool folds_to_itself(char32_t value) {
  return (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0xAC00 && value <= 0xD7A3) ||
         (value >= 0x3041 && value <= 0x3096) || (value >= 0x30A1 && value <= 0x30FA);
}

/// Folds what is all ASCII; false, with `out` as it was, if it isn't. A query seldom needs more,
/// and making the table takes longer than finding what it asks for.
bool append_folded_ascii(std::string& out, std::string_view utf8) {
  if (end_of_run(utf8, 0, is_ascii) < utf8.size()) return false;
  std::transform(utf8.begin(), utf8.end(), std::back_inserter(out), to_lower);
  return true;
}

/// Folds what the table knows; false, with `out` as it was, if ICU is needed.
bool append_folded_by_table(std::string& out, std::string_view utf8) {
  static const ShortFolds folds;
  const std::size_t size_before = out.size();
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode_at(utf8, at);
    std::optional<std::string_view> folded;
    if (point.value < ShortFolds::begin) {
      const char c = utf8[at];
      out += to_lower(c);
      ++at;
      continue;
    }
    if (point.value < ShortFolds::end)
      folded = folds.find(point.value);
    else if (folds_to_itself(point.value))
      folded = utf8.substr(at, point.size);
    else
      folded = respelling(point.value);
    if (!folded) {
      out.resize(size_before);
      return false;
    }
    out += *folded;
    at += point.size;
  }
  return true;
}

}  // namespace

void append_folded(std::string& out, std::string_view utf8) {
  if (append_folded_ascii(out, utf8) || append_folded_by_table(out, utf8)) return;
  append_folded_by_icu(out, utf8);
}

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  append_folded(folded, utf8);
  return folded;
}

}  // namespace dateline::text
