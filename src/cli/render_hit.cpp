// SPDX-License-Identifier: GPL-2.0-or-later
// Laying out the lines of a hit.
#include "cli/render_hit.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/display_width.hpp"
#include "cli/labels.hpp"
#include "cli/size.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t date_width = 10;
constexpr std::size_t snippet_indent = 4;
constexpr std::size_t narrowest_source = 8, widest_source = 24;
constexpr std::size_t narrowest_headline = 20;
constexpr std::string_view gap = "  ";
constexpr std::string_view before_id = "   ";

/// What is left of the width after `used`, but never less than `least`.
std::size_t room(const TextStyle& style, std::size_t used, std::size_t least) {
  if (style.width == no_wrapping) return no_wrapping;
  return std::max(least, style.width > used ? style.width - used : 0);
}

std::string prefix(const Hit& hit, std::size_t width, const TextStyle& style) {
  std::string text = painted(padded(short_date(hit.date), date_width), Ink::date, style);
  text += gap;
  if (width == 0) return text;
  std::string source = sanitized_line(hit.source);
  if (style.width != no_wrapping) source = truncated(source, width);
  return text + painted(padded(source, width), Ink::source, style).append(gap);
}

MarkedText headline_of(const Hit& hit, const HitContext& context) {
  MarkedText headline = sanitized({hit.headline, context.headline_marks}, LineEnds::to_blanks);
  if (headline.text.empty()) headline = {"(no headline)", {}};
  return headline;
}

std::string render_snippet(const Snippet& snippet, const TextStyle& style) {
  const MarkedText clean = sanitized({snippet.text, snippet.marks}, LineEnds::to_blanks);
  if (clean.text.empty()) return {};
  const std::size_t width = room(style, snippet_indent, narrowest_headline);
  std::string text;
  for (const MarkedText& line :
       wrapped(clean, width == no_wrapping ? width : std::min(width, widest_prose))) {
    text += std::string(snippet_indent, ' ') + painted(line, Ink::plain, style) + "\n";
  }
  return text;
}

}  // namespace

std::size_t source_width(const std::vector<Hit>& hits, const TextStyle& style) {
  std::size_t widest = 0;
  for (const Hit& hit : hits) widest = std::max(widest, display_width(sanitized_line(hit.source)));
  const std::size_t allowed = style.width == no_wrapping
                                  ? widest_source
                                  : std::clamp(style.width / 5, narrowest_source, widest_source);
  return std::min(widest, allowed);
}

std::string render_hit(const Hit& hit, const HitContext& context, const TextStyle& style) {
  const std::size_t indent =
      date_width + gap.size() + (context.source_width > 0 ? context.source_width + gap.size() : 0);
  const std::size_t width = room(style, indent, narrowest_headline);
  const std::string id = "[" + sanitized_line(hit.short_id) + "]";
  const Ink ink = hit.headline.empty() ? Ink::faint : Ink::title;
  const std::vector<MarkedText> lines = wrapped(headline_of(hit, context), width);

  std::string text = prefix(hit, context.source_width, style);
  for (const MarkedText& line : lines) {
    if (&line != &lines.front()) text += "\n" + std::string(indent, ' ');
    text += linked(painted(line, ink, style), context.link, style);
  }
  const std::size_t used = display_width(lines.back().text) + before_id.size() + id.size();
  if (width != no_wrapping && used > width) {
    text += "\n" + std::string(indent, ' ');
  } else {
    text += before_id;
  }
  text += painted(id, Ink::faint, style) + "\n";
  return text + render_snippet(hit.snippet, style);
}

std::string render_summary(const ResultPage& page, std::uint64_t offset, const TextStyle& style) {
  if (!style.terminal) return {};
  std::string shown;
  if (!page.hits.empty() && page.hits.size() < page.matches) {
    shown = grouped(offset + 1) + "-" + grouped(offset + page.hits.size()) + " of ";
  }
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, ", %.3f s", page.seconds);
  return painted(shown + counted(page.matches, "article") + seconds, Ink::faint, style) + "\n";
}

}  // namespace dateline::cli
