// SPDX-License-Identifier: GPL-2.0-or-later
// Folding: a table for what newspapers print most, ICU for the rest.
#include "text/fold.hpp"

#include "base/ascii.hpp"
#include "text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <optional>

namespace dateline::text {
namespace {

struct Normalizers {
  const icu::Normalizer2* casefold;
  const icu::Normalizer2* decompose;
  const icu::Normalizer2* compose;
};

/// ICU's own instances; they live as long as the program.
const Normalizers& normalizers() {
  static const Normalizers instances = [] {
    UErrorCode status = U_ZERO_ERROR;
    const Normalizers found{icu::Normalizer2::getNFKCCasefoldInstance(status),
                            icu::Normalizer2::getNFDInstance(status),
                            icu::Normalizer2::getNFCInstance(status)};
    if (U_FAILURE(status) != 0) throw std::bad_alloc();  // the data is built into ICU
    return found;
  }();
  return instances;
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

/// Whether a mark changes only how a letter sounds or is stressed. Marks that make another letter
/// stay: vowel signs, nukta, kana voicing, virama, and the breve of Cyrillic short i.
bool is_diacritic(char32_t mark, char32_t base) {
  constexpr char32_t breve = 0x0306, cyrillic_i = 0x0438;
  if (mark == breve && base == cyrillic_i) return false;
  constexpr unsigned overlay = 1, first_hebrew = 10, last_syriac = 36, first_attached = 200;
  const unsigned combining = u_getCombiningClass(static_cast<UChar32>(mark));
  return combining == overlay || (combining >= first_hebrew && combining <= last_syriac) ||
         combining >= first_attached;
}

void append_folded_by_icu(std::string& out, std::string_view utf8) {
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded =
      normalizers().decompose->normalize(normalizers().casefold->normalize(source, status), status);
  icu::UnicodeString kept;
  char32_t base = 0;
  for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const auto value = static_cast<char32_t>(folded.char32At(at));
    if (is_diacritic(value, base)) continue;
    if (u_getCombiningClass(static_cast<UChar32>(value)) == 0) base = value;
    if (const auto plain = respelling(value))
      kept += icu::UnicodeString::fromUTF8(
          icu::StringPiece(plain->data(), static_cast<std::int32_t>(plain->size())));
    else
      kept += static_cast<UChar32>(value);
  }
  normalizers().compose->normalize(kept, status).toUTF8String(out);
  if (U_FAILURE(status) != 0) throw std::bad_alloc();  // the only failure these calls know
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
      const bool depends =
          value == 0x0306 ||
          (u_getCombiningClass(static_cast<UChar32>(value)) != 0 && !folded.empty());
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
  if (!append_folded_by_table(out, utf8)) append_folded_by_icu(out, utf8);
}

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  append_folded(folded, utf8);
  return folded;
}

}  // namespace dateline::text
