// SPDX-License-Identifier: GPL-2.0-or-later
// Decoding: what the bytes say themselves comes before what a label says of them.
#include "text/charset.hpp"

#include "text/charset_label.hpp"
#include "text/utf8.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace dateline::text {
namespace {

/// As much as detection looks at.
constexpr std::size_t sample_size = 64 << 10;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};
// The longer mark of UTF-32LE begins as that of UTF-16LE does.
constexpr std::array marks{
    ByteOrderMark{{"\xEF\xBB\xBF", 3}, "UTF-8"},    ByteOrderMark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    ByteOrderMark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, ByteOrderMark{{"\xFF\xFE", 2}, "UTF-16LE"},
    ByteOrderMark{{"\xFE\xFF", 2}, "UTF-16BE"},
};

bool is_white(char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

struct Utf8Census {
  std::size_t sequences = 0;  ///< valid ones of two bytes or more
  std::size_t bad = 0;
};

Utf8Census count_utf8(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = 0; (at = end_of_run(bytes, at, is_ascii)) < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    ++(point.valid ? census.sequences : census.bad);
    at += point.size;
  }
  return census;
}

Decoded decode_utf8(std::string_view bytes, std::size_t bad) {
  Decoded decoded{{}, "UTF-8", bad > 0};
  if (bad == 0) {
    decoded.utf8 = bytes;
    return decoded;
  }
  decoded.utf8.reserve(bytes.size() + 2 * bad);
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    decoded.utf8 += point.valid ? bytes.substr(at, point.size) : replacement_character;
    at += point.size;
  }
  return decoded;
}

/// Half the bytes of Latin text in UTF-16 are zero; which half tells the order. Numbers of two
/// bytes look alike, but make control characters.
std::string_view utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.find('\0') == std::string_view::npos) return {};
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
  const std::size_t most = sample.size() * 2 / 5, few = sample.size() / 20;
  if (sample.size() < 4) return {};
  const bool little = zeros[1] >= most && zeros[0] <= few;
  const bool big = zeros[0] >= most && zeros[1] <= few;
  if (!little && !big) return {};
  std::size_t controls = 0;
  for (std::size_t i = big ? 1 : 0; i < sample.size(); i += 2)
    controls += static_cast<unsigned char>(sample[i]) < ' ' && !is_white(sample[i]) ? 1 : 0;
  if (controls > few) return {};
  return little ? "UTF-16LE" : "UTF-16BE";
}

/// ICU's own substitute is a control character in some encodings.
void replace_meaningless(const void* context, UConverterToUnicodeArgs* arguments, const char*,
                         std::int32_t, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  *static_cast<bool*>(const_cast<void*>(context)) = true;
  constexpr UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Converts by way of ICU. False if it has no such converter, or makes no UTF-8.
bool convert(std::string_view bytes, std::string_view charset, Decoded& decoded) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter from(ucnv_open(std::string(charset).c_str(), &status), ucnv_close);
  const Converter to(ucnv_open("UTF-8", &status), ucnv_close);
  decoded.replaced = false;
  UConverterToUCallback old_action = nullptr;
  const void* old_context = nullptr;
  if (U_SUCCESS(status) != 0)
    ucnv_setToUCallBack(from.get(), replace_meaningless, &decoded.replaced, &old_action,
                        &old_context, &status);
  if (U_FAILURE(status) != 0) return false;
  std::string& out = decoded.utf8;
  out.clear();
  std::array<UChar, 4096> pivot;
  std::array<char, 16384> buffer;
  UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
  const char *source = bytes.data(), *const end = bytes.data() + bytes.size();
  for (bool first = true;; first = false) {
    char* target = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                   static_cast<UBool>(first), 1, &status);
    out.append(buffer.data(), target);
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
  }
  decoded.charset = charset;
  return U_SUCCESS(status) != 0;
}

/// The encoding the bytes look most like. Never a Unicode one: those were tried before.
std::string_view detect(std::string_view bytes) {
  constexpr std::int32_t least_confidence = 20;  // ICU says 10 for "not impossible"
  constexpr std::string_view fallback = "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            ucsdet_close);
  const std::string_view sample = bytes.substr(0, sample_size);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status) != 0) return fallback;
  for (std::int32_t i = 0; i < count; ++i) {
    if (ucsdet_getConfidence(matches[i], &status) < least_confidence) break;
    const std::string_view name = charset_of_label(ucsdet_getName(matches[i], &status));
    if (!name.empty() && name.substr(0, 3) != "UTF") return name;
  }
  return fallback;
}

/// Escape sequences of ISO-2022 leave bytes that pass for UTF-8.
bool is_stateful(std::string_view charset) { return charset.substr(0, 8) == "ISO-2022"; }

}  // namespace

bool is_utf16(std::string_view bytes) {
  return bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF" ||
         !utf16_without_mark(bytes).empty();
}

Decoded decode(std::string_view bytes, std::string_view declared) {
  Decoded decoded;
  for (const ByteOrderMark& mark : marks)
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      const std::string_view rest = bytes.substr(mark.bytes.size());
      if (mark.charset == "UTF-8") return decode_utf8(rest, count_utf8(rest).bad);
      if (convert(rest, mark.charset, decoded)) return decoded;
    }
  const std::string_view label = charset_of_label(declared);
  if (is_stateful(label) && bytes.find('\x1B') != std::string_view::npos &&
      convert(bytes, label, decoded))
    return decoded;
  if (const std::string_view utf16 = utf16_without_mark(bytes);
      !utf16.empty() && convert(bytes, utf16, decoded))
    return decoded;
  const Utf8Census census = count_utf8(bytes);
  if (census.bad == 0) return decode_utf8(bytes, 0);
  // Damaged UTF-8 still is UTF-8: text in another encoding hardly ever has valid sequences.
  const bool damaged = census.sequences > 4 * census.bad;
  if (damaged || (label == "UTF-8" && census.sequences > census.bad))
    return decode_utf8(bytes, census.bad);
  if (!label.empty() && label.substr(0, 3) != "UTF" && convert(bytes, label, decoded))
    return decoded;
  if (convert(bytes, detect(bytes), decoded)) return decoded;
  return decode_utf8(bytes, census.bad);
}

}  // namespace dateline::text
