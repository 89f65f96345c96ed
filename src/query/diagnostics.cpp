// SPDX-License-Identifier: GPL-2.0-or-later
// Collecting diagnostics and drawing them under the query.
#include "query/diagnostics.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace query {

void Diagnostics::add(Diagnostic::Severity severity, Span span, std::string code,
                      std::string message, std::string suggestion) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.offset = span.offset;
  diagnostic.length = span.length;
  diagnostic.suggestion = std::move(suggestion);
  found_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Span span, std::string code, std::string message, std::string suggestion) {
  if (full()) return;
  ++errors_;
  add(Diagnostic::Severity::error, span, std::move(code), std::move(message),
      std::move(suggestion));
}

void Diagnostics::hint(Span span, std::string code, std::string message, std::string suggestion) {
  const bool known = std::any_of(found_.begin(), found_.end(),
                                 [&](const Diagnostic& other) { return other.code == code; });
  if (known) return;
  add(Diagnostic::Severity::hint, span, std::move(code), std::move(message), std::move(suggestion));
}

std::vector<Diagnostic> Diagnostics::take() {
  if (failed())
    std::erase_if(found_, [](const Diagnostic& diagnostic) {
      return diagnostic.severity == Diagnostic::Severity::hint;
    });
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.offset < b.offset; });
  return std::exchange(found_, {});
}

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return std::string(text);
  std::size_t end = 0;
  while (end < longest) end += text::decode_at(text, end).size;
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace query

namespace {

/// Columns of context kept on either side of a mistake in a long query.
constexpr std::size_t context_width = 30;
constexpr std::string_view cut_mark = "...";

/// One line of printable text for a part of the query.
std::string printable(std::string_view part) {
  std::string text(part);
  text::make_clean(text);
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  return at + text::decode_at(text, at).size;
}

/// The last columns of `text`, with a mark if something was cut off.
std::string tail(const std::string& text) {
  if (text::display_width(text) <= context_width) return text;
  std::size_t begin = 0;
  std::size_t width = text::display_width(text);
  while (width > context_width) {
    const std::size_t next = next_character(text, begin);
    width -= text::display_width(std::string_view(text).substr(begin, next - begin));
    begin = next;
  }
  return std::string(cut_mark) + text.substr(begin);
}

std::string head(const std::string& text) {
  std::size_t end = 0, width = 0;
  while (end < text.size() && width < context_width) {
    const std::size_t next = next_character(text, end);
    width += text::display_width(std::string_view(text).substr(end, next - end));
    end = next;
  }
  return end == text.size() ? text : text.substr(0, end) + std::string(cut_mark);
}

}  // namespace

std::string render(const Diagnostic& diagnostic, std::string_view query_text) {
  const std::size_t offset = std::min(diagnostic.offset, query_text.size());
  const std::size_t length = std::min(diagnostic.length, query_text.size() - offset);
  const std::string before = tail(printable(query_text.substr(0, offset)));
  const std::string mistake = head(printable(query_text.substr(offset, length)));
  const std::string after = head(printable(query_text.substr(offset + length)));
  std::string out = before + mistake + after + "\n";
  out.append(text::display_width(before), ' ');
  out.append(std::max<std::size_t>(1, text::display_width(mistake)), '^');
  out += "\n" + diagnostic.message;
  if (!diagnostic.suggestion.empty()) out += "; " + diagnostic.suggestion;
  return out;
}

}  // namespace dateline
