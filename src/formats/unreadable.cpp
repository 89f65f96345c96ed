// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of magic numbers, XML roots and name endings.
#include "formats/unreadable.hpp"

#include "base/zip_document.hpp"
#include "formats/strings.hpp"
#include "formats/text_bytes.hpp"

#include <algorithm>
#include <array>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

struct Kind {
  std::string_view mark;
  std::string_view name;
  SourceState state = SourceState::skipped;
};

constexpr std::array magic_numbers{
    Kind{"%PDF-"sv, "PDF"sv},
    Kind{"\x89PNG"sv, "PNG image"sv},
    Kind{"\xff\xd8\xff"sv, "JPEG image"sv},
    Kind{"GIF87a"sv, "GIF image"sv},
    Kind{"GIF89a"sv, "GIF image"sv},
    Kind{"II*\0"sv, "TIFF image"sv},
    Kind{"MM\0*"sv, "TIFF image"sv},
    Kind{"BM"sv, "BMP image"sv},
    Kind{"\0\0\1\0"sv, "icon"sv},
    Kind{"RIFF"sv, "audio, video or WebP image"sv},
    Kind{"OggS"sv, "audio or video"sv},
    Kind{"ID3"sv, "audio"sv},
    Kind{"fLaC"sv, "audio"sv},
    Kind{"\x1a\x45\xdf\xa3"sv, "video"sv},
    Kind{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "office document"sv},
    Kind{"{\\rtf"sv, "RTF document"sv},
    Kind{"%!PS"sv, "PostScript"sv},
    Kind{"\x7f"
         "ELF"sv,
         "program"sv},
    Kind{"MZ"sv, "program"sv},
    Kind{"#!/"sv, "script"sv},
    Kind{"SQLite format 3\0"sv, "SQLite database"sv},
    Kind{"wOFF"sv, "font"sv},
    Kind{"wOF2"sv, "font"sv},
    Kind{"OTTO"sv, "font"sv},
    Kind{"Rar!"sv, "RAR archive"sv, SourceState::failed},
    Kind{"WARC/"sv, "WARC"sv, SourceState::failed},
    Kind{"filedesc://"sv, "ARC"sv, SourceState::failed},
};

/// Marks this short may begin a text too; then the bytes behind decide.
constexpr std::size_t sure_mark = 3;

constexpr std::array xml_roots{
    Kind{"rss"sv, "RSS feed"sv, SourceState::failed},
    Kind{"feed"sv, "Atom feed"sv, SourceState::failed},
    Kind{"RDF"sv, "RDF feed"sv, SourceState::failed},
    Kind{"nitf"sv, "NITF"sv, SourceState::failed},
    Kind{"newsItem"sv, "NewsML-G2"sv, SourceState::failed},
    Kind{"newsMessage"sv, "NewsML-G2"sv, SourceState::failed},
    Kind{"packageItem"sv, "NewsML-G2"sv, SourceState::failed},
    Kind{"knowledgeItem"sv, "NewsML-G2 concepts"sv},
    Kind{"conceptItem"sv, "NewsML-G2 concepts"sv},
    Kind{"catalogItem"sv, "NewsML-G2 catalogue"sv},
    Kind{"planningItem"sv, "NewsML-G2 planning"sv},
    Kind{"newsitem"sv, "NewsML 1 (RCV1)"sv, SourceState::failed},
    Kind{"NewsML"sv, "NewsML 1"sv, SourceState::failed},
    Kind{"alto"sv, "ALTO"sv, SourceState::failed},
    Kind{"mets"sv, "METS"sv, SourceState::failed},
    Kind{"PcGts"sv, "PAGE XML"sv, SourceState::failed},
    Kind{"schema"sv, "XML schema"sv},
    Kind{"stylesheet"sv, "XML style sheet"sv},
    Kind{"svg"sv, "SVG image"sv},
};

constexpr std::array endings{
    Kind{"css"sv, "style sheet"sv},
    Kind{"js"sv, "script"sv},
    Kind{"mjs"sv, "script"sv},
    Kind{"py"sv, "script"sv},
    Kind{"sh"sv, "script"sv},
    Kind{"pl"sv, "script"sv},
    Kind{"c"sv, "program source"sv},
    Kind{"h"sv, "program source"sv},
    Kind{"cpp"sv, "program source"sv},
    Kind{"java"sv, "program source"sv},
    Kind{"map"sv, "source map"sv},
    Kind{"csv"sv, "CSV"sv, SourceState::failed},
    Kind{"tsv"sv, "TSV"sv, SourceState::failed},
    Kind{"vtt"sv, "subtitles"sv},
    Kind{"srt"sv, "subtitles"sv},
    Kind{"dtd"sv, "DTD"sv},
};

Unreadable unreadable(std::string_view name, SourceState state) {
  const std::string_view what =
      state == SourceState::failed ? "no reader for this format (" : "not a news format (";
  return {state, std::string(what) + std::string(name) + ")"};
}

/// The name of the first element, without its namespace prefix; empty if this is no XML.
std::string_view xml_root(std::string_view head) {
  head = trim(head);
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  if (!head.starts_with('<')) return {};
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    std::string_view tag = head.substr(at + 1);
    if (tag.starts_with("!--")) {
      at = head.find("-->", at);
      if (at == std::string_view::npos) return {};
      continue;
    }
    if (tag.empty() || !(is_letter(tag.front()) || tag.front() == '_')) continue;
    tag = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const std::size_t colon = tag.find(':');
    return colon == std::string_view::npos ? tag : tag.substr(colon + 1);
  }
  return {};
}

bool is_dtd(std::string_view head) {
  const std::size_t element = head.find("<!ELEMENT");
  return element != std::string_view::npos && head.find("<!DOCTYPE") == std::string_view::npos;
}

/// A mail whose text stands in parts, in HTML or packed; one in plain text is read as text.
bool is_mime_mail(std::string_view head) {
  const std::string header =
      lower(head.substr(0, std::min(head.find("\n\n"), head.find("\r\n\r\n"))));
  if (header.find("\nmime-version:") == std::string::npos) return false;
  constexpr std::array marks{"\ncontent-type: multipart/"sv, "\ncontent-type: text/html"sv,
                             "\ncontent-transfer-encoding: base64"sv};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return header.find(mark) != std::string::npos; });
}

std::optional<Unreadable> by_magic_number(std::string_view head) {
  for (const Kind& kind : magic_numbers)
    if (head.starts_with(kind.mark) && (kind.mark.size() >= sure_mark || !looks_like_text(head)))
      return unreadable(kind.name, kind.state);
  constexpr std::size_t brand = 4;
  if (head.substr(std::min(brand, head.size())).starts_with("ftyp"))
    return unreadable("video", SourceState::skipped);
  if (const std::string_view document = zip_document(head); !document.empty())
    return unreadable(document, SourceState::skipped);
  return std::nullopt;
}

std::optional<Unreadable> by_xml_root(std::string_view head, std::string_view ending) {
  if (is_dtd(head)) return unreadable("DTD", SourceState::skipped);
  const std::string_view root = xml_root(head);
  const auto* known = std::find_if(xml_roots.begin(), xml_roots.end(),
                                   [=](const Kind& kind) { return kind.mark == root; });
  if (known != xml_roots.end()) return unreadable(known->name, known->state);
  const bool declared = trim(head).starts_with("<?xml");
  const bool named = ending == "xml" && trim(head).starts_with('<');
  if (named && root.empty()) return unreadable("XML without an element", SourceState::skipped);
  if ((declared || named) && !same_word(root, "html"))
    return Unreadable{SourceState::failed, "no reader for this XML (" + std::string(root) + ")"};
  return std::nullopt;
}

}  // namespace

std::optional<Unreadable> find_unreadable(std::string_view head, std::string_view path) {
  if (auto found = by_magic_number(head)) return found;
  if (!looks_like_text(head)) return unreadable("binary data", SourceState::skipped);
  const std::string ending = extension(path);
  if (auto found = by_xml_root(head, ending)) return found;
  const auto* known = std::find_if(endings.begin(), endings.end(),
                                   [&](const Kind& kind) { return kind.mark == ending; });
  if (known != endings.end()) return unreadable(known->name, known->state);
  if (head.starts_with("From ") &&
      find_word(head.substr(0, 4096), "\nfrom:") != std::string_view::npos)
    return unreadable("mbox", SourceState::failed);
  if (is_mime_mail(head)) return unreadable("mail with MIME parts", SourceState::failed);
  return std::nullopt;
}

}  // namespace dateline::formats
