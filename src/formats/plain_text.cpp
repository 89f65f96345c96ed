// SPDX-License-Identifier: GPL-2.0-or-later
// Reads plain text and Markdown: one article a file.
#include "formats/plain_text.hpp"

#include "formats/byline.hpp"
#include "formats/date_cursor.hpp"
#include "formats/date_path.hpp"
#include "formats/date_text.hpp"
#include "formats/dateline_line.hpp"
#include "formats/dateline_words.hpp"
#include "formats/encoded_lines.hpp"
#include "formats/markdown.hpp"
#include "formats/month_names.hpp"
#include "formats/paragraphs.hpp"
#include "formats/strings.hpp"
#include "formats/text_bytes.hpp"
#include "formats/text_header.hpp"
#include "text/charset.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace dateline::formats {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";
constexpr std::size_t longest_headline = 200;

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
  return text;
}

/// Takes empty lines off.
void skip_empty_lines(std::string_view& text) {
  std::string_view ahead = text, line;
  while (next_line(ahead, line) && trim(line).empty()) text = ahead;
}

std::string_view first_line(std::string_view text) {
  std::string_view line;
  next_line(text, line);
  return trim(line);
}

/// A first line is a headline if it stands off from what follows, or what follows opens a story.
bool is_headline(std::string_view line, std::string_view rest) {
  if (line.empty() || line.size() > longest_headline || parse_dateline_line(line)) return false;
  const std::string_view next = first_line(rest);
  if (rest.empty()) return false;
  return next.empty() || is_byline(next) || parse_dateline_line(next) || !is_wrapped(rest) ||
         is_blank(rest.front());
}

/// A line that is a date and nothing else.
bool is_date_line(std::string_view line) {
  constexpr std::size_t longest = 45;
  std::string_view words = line;
  if (line.empty() || line.size() > longest) return false;
  if (!is_digit(line.front()) && !take_weekday(words) &&
      month_from_name(DateCursor{line}.take_word()) == 0)
    return false;
  const auto date = parse_date(line);
  return date && date->precision >= DatePrecision::day;
}

int detect_plain_text(std::string_view head, std::string_view) {
  return looks_like_text(head) ? 1 : 0;
}

int detect_markdown(std::string_view head, std::string_view path) {
  const std::string ending = extension(path);
  const bool named = ending == "md" || ending == "markdown" || ending == "mdown";
  return named && looks_like_text(head) ? 20 : 0;
}

void read_text(const Record& record, const ReadOptions& options, const ArticleSink& sink,
               bool markdown) {
  text::Decoded decoded = text::decode(record.bytes);
  // What a wire put between its lines would hide them.
  text::make_clean(decoded.utf8);
  std::string_view rest = without_mark(decoded.utf8);
  skip_empty_lines(rest);
  Article article;
  const bool header = take_text_header(rest, article, options);
  skip_empty_lines(rest);
  std::string stripped;
  if (markdown) {
    take_markdown_title(rest, article.headline);
    stripped = strip_markdown(rest);
    rest = stripped;
  }
  if (!header) take_title_lines(rest, article, options);
  const auto without_files = without_encoded_files(rest);
  article.body = join_paragraphs(without_files ? *without_files : rest);
  if (decoded.replaced) sink.problem("some bytes are no text in " + decoded.charset);
  sink.article(std::move(article));
}

void read_plain_text(const Record& record, const ReadOptions& options, const ArticleSink& sink) {
  read_text(record, options, sink, false);
}

void read_markdown(const Record& record, const ReadOptions& options, const ArticleSink& sink) {
  read_text(record, options, sink, true);
}

}  // namespace

const Format plain_text_format{"text",         "Plain text, with or without header lines",
                               "txt text asc", detect_plain_text,
                               nullptr,        read_plain_text};
const Format markdown_format{"markdown",    "Markdown, with or without front matter",
                             "md markdown", detect_markdown,
                             nullptr,       read_markdown};

bool has_article_marks(std::string_view head, std::string_view path) {
  constexpr int first_paragraphs = 4;
  constexpr std::size_t searched = 8192;
  if (find_path_date(path)) return true;
  std::string begin(without_mark(head).substr(0, searched));
  text::make_clean(begin);
  std::string_view rest = begin, line;
  skip_empty_lines(rest);
  if (has_text_header(rest)) return true;
  for (int lines = 0; lines < first_paragraphs && next_line(rest, line);) {
    if (trim(line).empty()) continue;
    ++lines;
    if (const auto dateline = parse_dateline_line(line);
        dateline && (dateline->day != 0 || !dateline->agency.empty()))
      return true;
  }
  return false;
}

void take_title_lines(std::string_view& text, Article& article, const ReadOptions& options) {
  skip_empty_lines(text);
  std::string_view ahead = text, line;
  if (article.headline.empty() && next_line(ahead, line) && is_headline(trim(line), ahead)) {
    article.headline = collapse_blanks(line);
    text = ahead;
    skip_empty_lines(text);
  }
  for (ahead = text; next_line(ahead, line);) {
    if (article.authors.empty() && is_byline(line)) {
      article.authors = parse_byline(line);
    } else if (!article.date.known() && is_date_line(trim(line))) {
      article.date = parse_date(line, options.date_order).value_or(Date{});
      article.date_origin = DateOrigin::structured;
    } else {
      break;
    }
    text = ahead;
    skip_empty_lines(text);
    ahead = text;
  }
}

}  // namespace dateline::formats
