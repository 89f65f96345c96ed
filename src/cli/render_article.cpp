// SPDX-License-Identifier: GPL-2.0-or-later
// Setting headline, facts and prose.
#include "cli/render_article.hpp"

#include <algorithm>
#include <vector>

#include "cli/labels.hpp"
#include "cli/text_table.hpp"

namespace dateline::cli {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "; ") + value;
  return text;
}

std::string dateline_text(const Dateline& dateline) {
  std::string text = dateline.place;
  if (!dateline.agency.empty()) {
    text += (text.empty() ? "(" : " (") + dateline.agency + ")";
  }
  return text;
}

std::string facts(const Article& article, const ArticleView& view, const TextStyle& style) {
  std::vector<TableRow> rows;
  const auto add = [&rows](const char* name, const std::string& value) {
    if (!value.empty()) rows.push_back({name, value});
  };
  add("byline", joined(article.authors));
  add("date", described_date(article.date, article.date_origin));
  add("source", article.source);
  if (article.agency != article.source) add("agency", article.agency);
  add("section", article.section);
  add("dateline", dateline_text(article.dateline));
  add("topics", joined(article.topics));
  add("language", article.lang);
  add("url", article.url);
  add("path", article.path);
  add("format", article.format);
  add("id", view.short_id.empty() || view.short_id == article.id
                ? article.id
                : view.short_id + "  (" + article.id + ")");
  return render_table({{Align::left, Ink::faint}, {}}, rows, style);
}

std::string set_lines(const std::string& text, const Marks& marks, std::size_t width, Ink ink,
                      const TextStyle& style) {
  const MarkedText clean = sanitized({text, marks}, LineEnds::kept);
  std::string result;
  std::size_t begin = 0;
  while (begin < clean.text.size()) {
    const std::size_t end = std::min(clean.text.find('\n', begin), clean.text.size());
    for (const MarkedText& piece : wrapped(slice(clean, begin, end), width)) {
      result += painted(piece, ink, style) + "\n";
    }
    begin = end + 1;
  }
  return result;
}

std::string body_lines(const std::string& text, const Marks& marks, const TextStyle& style) {
  const std::size_t width =
      style.width == no_wrapping ? no_wrapping : std::min(style.width, widest_prose);
  return set_lines(text, marks, width, Ink::plain, style);
}

}  // namespace

std::string lead_of(const Article& article) {
  return article.lead.empty() ? article.body.substr(0, article.body.find("\n\n")) : article.lead;
}

const std::string& zone_text(const Article& article, Zone zone) {
  static const std::string none;
  if (zone == Zone::metadata) return none;
  return zone == Zone::headline ? article.headline : article.body;
}

std::string render_article(const Article& article, const ArticleView& view,
                           const TextStyle& style) {
  const auto headline = [&] {
    const std::string lines =
        set_lines(article.headline, view.headline_marks, style.width, Ink::title, style);
    return style.links ? linked(lines.substr(0, lines.find_last_not_of('\n') + 1), view.link, style)
                             .append(lines.empty() ? "" : "\n")
                       : lines;
  };
  switch (view.part) {
    case ArticlePart::headline:
      return headline();
    case ArticlePart::lead:
      return body_lines(lead_of(article), {}, style);
    case ArticlePart::body:
      return body_lines(article.body, view.body_marks, style);
    case ArticlePart::meta:
      return facts(article, view, style);
    case ArticlePart::all:
      break;
  }
  std::string text = headline();
  if (!text.empty()) text += "\n";
  text += facts(article, view, style);
  const std::string body = body_lines(article.body, view.body_marks, style);
  return body.empty() ? text : text + "\n" + body;
}

}  // namespace dateline::cli
