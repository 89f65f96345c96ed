// SPDX-License-Identifier: GPL-2.0-or-later
// Labels of encodings. Where the web uses a label for a larger encoding, that one is meant
// (WHATWG Encoding Standard).
#include "text/charset_label.hpp"

#include "base/ascii.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <string>

namespace dateline::text {
namespace {

struct Label {
  std::string_view label;
  std::string_view charset;
};

constexpr std::array labels{
    Label{"ansi_x3.4-1968", "windows-1252"},
    Label{"ascii", "windows-1252"},
    Label{"big5", "Big5-HKSCS"},
    Label{"big5-hkscs", "Big5-HKSCS"},
    Label{"chinese", "GB18030"},
    Label{"cp1250", "windows-1250"},
    Label{"cp1251", "windows-1251"},
    Label{"cp1252", "windows-1252"},
    Label{"cp1253", "windows-1253"},
    Label{"cp1254", "windows-1254"},
    Label{"cp819", "windows-1252"},
    Label{"cp932", "windows-31j"},
    Label{"cp936", "GB18030"},
    Label{"cp949", "windows-949"},
    Label{"cp950", "Big5-HKSCS"},
    Label{"euc-kr", "windows-949"},
    Label{"gb2312", "GB18030"},
    Label{"gb_2312-80", "GB18030"},
    Label{"gbk", "GB18030"},
    Label{"iso-8859-1", "windows-1252"},
    Label{"iso-8859-11", "windows-874"},
    Label{"iso-8859-9", "windows-1254"},
    Label{"iso8859-1", "windows-1252"},
    Label{"iso88591", "windows-1252"},
    Label{"iso_8859-1", "windows-1252"},
    Label{"ks_c_5601-1987", "windows-949"},
    Label{"l1", "windows-1252"},
    Label{"latin-1", "windows-1252"},
    Label{"latin1", "windows-1252"},
    Label{"latin5", "windows-1254"},
    Label{"mac", "macintosh"},
    Label{"ms_kanji", "windows-31j"},
    Label{"shift-jis", "windows-31j"},
    Label{"shift_jis", "windows-31j"},
    Label{"sjis", "windows-31j"},
    Label{"tis-620", "windows-874"},
    Label{"unicode", "UTF-16LE"},
    Label{"us-ascii", "windows-1252"},
    Label{"utf-16", "UTF-16LE"},
    Label{"utf-16be", "UTF-16BE"},
    Label{"utf-16le", "UTF-16LE"},
    Label{"utf-8", "UTF-8"},
    Label{"utf16", "UTF-16LE"},
    Label{"utf8", "UTF-8"},
    Label{"windows-31j", "windows-31j"},
    Label{"windows-949", "windows-949"},
    Label{"x-cp1251", "windows-1251"},
    Label{"x-cp1252", "windows-1252"},
    Label{"x-gbk", "GB18030"},
    Label{"x-mac-roman", "macintosh"},
    Label{"x-sjis", "windows-31j"},
};

std::string trimmed_lower(std::string_view label) {
  std::string lower;
  for (const char c : label) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"' || c == '\'') continue;
    lower += to_lower(c);
  }
  return lower;
}

/// The usual name of the converter ICU has for a label; it lives as long as the program.
std::string_view name_in_icu(const std::string& label) {
  UErrorCode status = U_ZERO_ERROR;
  for (const char* registry : {"MIME", "IANA", "WINDOWS"}) {
    const char* converter = ucnv_getCanonicalName(label.c_str(), registry, &status);
    if (converter == nullptr) continue;
    for (const char* naming : {"MIME", "IANA"})
      if (const char* name = ucnv_getStandardName(converter, naming, &status); name != nullptr)
        return name;
    return converter;
  }
  return {};
}

}  // namespace

std::string_view charset_of_label(std::string_view label) {
  constexpr std::size_t longest = 40;
  const std::string wanted = trimmed_lower(label);
  if (wanted.empty() || wanted.size() > longest) return {};
  const auto found =
      std::lower_bound(labels.begin(), labels.end(), wanted,
                       [](const Label& a, const std::string& b) { return a.label < b; });
  if (found != labels.end() && found->label == wanted) return found->charset;
  return name_in_icu(wanted);
}

}  // namespace dateline::text
