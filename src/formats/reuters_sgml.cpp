// SPDX-License-Identifier: GPL-2.0-or-later
// Reads Reuters-21578: SGML without a root and with control characters as references, so that no
// XML parser takes it; a thousand stories a file.
#include "formats/reuters_sgml.hpp"

#include "base/read_failure.hpp"
#include "formats/byline.hpp"
#include "formats/date_text.hpp"
#include "formats/fields.hpp"
#include "formats/frames.hpp"
#include "formats/markup.hpp"
#include "formats/paragraphs.hpp"
#include "formats/plain_text.hpp"
#include "formats/reuters_codes.hpp"
#include "formats/strings.hpp"
#include "text/charset.hpp"

#include <algorithm>

namespace dateline::formats {
namespace {

constexpr std::string_view story_begin = "<REUTERS", story_end = "</REUTERS>";
/// What the collection's makers put where a story was nothing but its headline.
constexpr std::string_view filler = "Blah blah blah.";

/// The stories begin at once, behind a document type at most; other texts only quote the tags.
int detect(std::string_view head, std::string_view) {
  constexpr std::size_t longest_prologue = 1024;
  const std::string_view prologue = head.substr(0, head.find(story_begin));
  const std::string_view text = trim(prologue);
  const bool first = text.empty() || text.starts_with("<!DOCTYPE") || text.starts_with("<!--");
  return first && prologue.size() < std::min(longest_prologue, head.size()) ? 95 : 0;
}

void frame(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  frame_elements(stream, {story_begin, story_end}, options.max_file, sink);
}

/// What a code means; without the hyphens between its words if it is none of the collection's.
std::string meaning_of(std::string code, std::span<const ReutersCode> codes) {
  const auto known = std::lower_bound(
      codes.begin(), codes.end(), code,
      [](const ReutersCode& a, const std::string& wanted) { return a.code < wanted; });
  if (known != codes.end() && known->code == code) return std::string(known->name);
  std::replace(code.begin(), code.end(), '-', ' ');
  return code;
}

/// "<D>el-salvador</D><D>usa</D>" as "el salvador" and "usa", "<D>tose</D>" as what the code means.
void add_list(std::vector<std::string>& values, std::string_view story, std::string_view name,
              std::span<const ReutersCode> codes = {}) {
  const auto list = find_element(story, name);
  if (!list) return;
  for (std::string_view rest = *list;;) {
    const auto item = find_element(rest, "D");
    if (!item) return;
    add_value(values, meaning_of(decode_entities(*item), codes));
    rest.remove_prefix(static_cast<std::size_t>(item->data() + item->size() - rest.data()));
  }
}

/// "26-FEB-1987 15:01:01.79", at times with the wire's routing codes behind it.
void set_date(Article& article, std::string_view story, const ReadOptions& options) {
  const auto text = find_element(story, "DATE");
  if (text) set_field(article, Field::date, text->substr(0, text->find("&#")), options);
}

/// The collection ends each story with a line "Reuter" or "REUTER" and a control character.
std::string_view without_signature(std::string_view body) {
  body = trim(body);
  for (const std::string_view signature : {"reuter", "reuters"})
    if (body.size() > signature.size() &&
        same_word(body.substr(body.size() - signature.size()), signature) &&
        is_blank(body[body.size() - signature.size() - 1]))
      return trim(body.substr(0, body.size() - signature.size()));
  return body;
}

/// Text that was never marked up: the headline and the story stand in it as the wire sent them.
void read_unmarked(Article& article, std::string_view text, const ReadOptions& options) {
  const std::string plain = decode_entities(text);
  std::string_view rest = plain;
  take_title_lines(rest, article, options);
  article.body = join_paragraphs(without_signature(rest));
}

/// A brief has no body but, behind its elements, a line "******TITLE AND A LITTLE MORE".
std::string brief_line(std::string_view text) {
  const std::size_t tag = text.rfind("</");
  if (tag != std::string_view::npos)
    text.remove_prefix(std::min(text.find('>', tag), text.size() - 1) + 1);
  std::string line = collapse_blanks(decode_entities(text));
  std::erase_if(line, [](char c) { return c >= 0 && c < ' '; });
  line.erase(0, line.find_first_not_of("* "));
  return std::string(trim(line));
}

void read_marked(Article& article, std::string_view text) {
  const auto dateline = find_element(text, "DATELINE"), body = find_element(text, "BODY");
  std::string story(dateline ? trim(*dateline) : std::string_view());
  if (!story.empty()) story += ' ';
  if (body)
    story += without_signature(decode_entities(*body));
  else if (const std::string line = brief_line(text); line != article.headline)
    story += line;
  if (trim(story) != filler) article.body = join_paragraphs(story);
  if (const auto author = find_element(text, "AUTHOR"))
    article.authors = parse_byline(decode_entities(*author));
}

void read_text(Article& article, std::string_view story, const ReadOptions& options) {
  const auto text = find_element(story, "TEXT");
  if (!text) return;
  const std::string_view tag = std::string_view(story.begin() + story.find("<TEXT"), text->begin());
  if (const auto title = find_element(*text, "TITLE"))
    article.headline = collapse_blanks(decode_entities(*title));
  if (find_attribute(tag, "TYPE") == "UNPROC")
    read_unmarked(article, *text, options);
  else
    read_marked(article, *text);
}

void read(const Record& record, const ReadOptions& options, const ArticleSink& sink) {
  const text::Decoded decoded = text::decode(record.bytes, "iso-8859-1");
  const std::string_view story = decoded.utf8;
  const std::size_t tag_end = story.find('>');
  if (tag_end == std::string_view::npos) throw ReadFailure("an article is cut off in its tag");
  Article article;
  article.id = find_attribute(story.substr(0, tag_end), "NEWID");
  article.source = "Reuters";
  article.agency = "Reuters";
  article.lang = "en";
  set_date(article, story, options);
  add_list(article.topics, story, "TOPICS");
  add_list(article.places, story, "PLACES");
  add_list(article.persons, story, "PEOPLE", reuters_people);
  add_list(article.orgs, story, "ORGS", reuters_orgs);
  add_list(article.orgs, story, "EXCHANGES", reuters_orgs);
  read_text(article, story, options);
  if (!story.ends_with(story_end)) sink.problem("an article is cut off");
  sink.article(std::move(article));
}

}  // namespace

const Format reuters_sgml_format{
    "reuters-sgml", "SGML of the Reuters-21578 collection", "sgm sgml", detect, frame, read};

}  // namespace dateline::formats
