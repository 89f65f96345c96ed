// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts JSON into objects and reads the articles in them.
#include "formats/json.hpp"

#include "base/read_failure.hpp"
#include "formats/frame_buffer.hpp"
#include "formats/frames.hpp"
#include "formats/json_article.hpp"
#include "formats/json_value.hpp"
#include "formats/strings.hpp"
#include "text/charset.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace dateline::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

std::string_view beginning(std::string_view head) {
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  return trim(head);
}

/// "{" and a key, or "[" and such an object. UTF-16 isn't JSON by its standard.
bool begins_json(std::string_view text) {
  if (text.starts_with('[')) text = trim(text.substr(1));
  if (!text.starts_with('{')) return false;
  text = trim(text.substr(1));
  return text.starts_with('"') || text.starts_with('}');
}

int detect_json(std::string_view head, std::string_view) {
  return begins_json(beginning(head)) ? 60 : 0;
}

/// One object a line: the first line ends as it began and another begins behind it, or the name
/// says so.
int detect_json_lines(std::string_view head, std::string_view path) {
  const std::string ending = extension(path);
  const std::string_view text = beginning(head);
  if ((ending == "jsonl" || ending == "ndjson") && text.find("{\"") != std::string_view::npos)
    return 70;
  const std::size_t end = text.find('\n');
  if (!text.starts_with('{') || end == std::string_view::npos) return 0;
  return trim(text.substr(0, end)).ends_with('}') && trim(text.substr(end)).starts_with('{') ? 70
                                                                                             : 0;
}

/// Where the object that `text` begins with ends, behind its last brace; npos if it goes on. Keeps
/// its place between calls with ever more of the same text.
class ObjectScanner {
 public:
  std::size_t scan(std::string_view text) {
    for (; at_ < text.size(); ++at_) {
      const char c = text[at_];
      if (escaped_) {
        escaped_ = false;
      } else if (in_string_) {
        escaped_ = c == '\\';
        in_string_ = c != '"';
      } else if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if ((c == '}' || c == ']') && --depth_ == 0) {
        return at_ + 1;
      }
    }
    return std::string_view::npos;
  }

 private:
  std::size_t at_ = 0;
  long depth_ = 0;
  bool in_string_ = false, escaped_ = false;
};

/// Each object of a file that is one object, several, or an array of them.
void frame_objects(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  FrameBuffer buffer(stream, options.max_file);
  for (;;) {
    const std::size_t begin = buffer.view().find('{');
    buffer.drop(std::min(begin, buffer.view().size()));
    if (begin == std::string_view::npos) {
      if (buffer.more()) continue;
      break;
    }
    ObjectScanner scanner;
    std::size_t size = scanner.scan(buffer.view());
    while (size == std::string_view::npos && buffer.more()) size = scanner.scan(buffer.view());
    sink(buffer.take(size));
  }
  buffer.finish();
}

void frame_json_lines(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  frame_lines(stream, options.max_file, sink);
}

void read(const Record& record, const ReadOptions& options, const ArticleSink& sink) {
  const text::Decoded decoded = text::decode(record.bytes);
  const auto value = parse_json(decoded.utf8);
  const std::string which = "record " + std::to_string(record.number + 1);
  if (!value) throw ReadFailure("broken JSON in " + which);
  if (find_json_articles(*value, options, sink.article) == 0)
    throw ReadFailure("no headline or text in " + which);
  if (decoded.replaced) sink.problem("some bytes of " + which + " are no text");
}

}  // namespace

const Format json_format{"json", "JSON, an article an object", "json", detect_json, frame_objects,
                         read};
const Format json_lines_format{"jsonl",          "JSON Lines, an article a line",
                               "jsonl ndjson",   detect_json_lines,
                               frame_json_lines, read};

}  // namespace dateline::formats
