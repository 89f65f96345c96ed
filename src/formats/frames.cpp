// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts streams by searching for marks; bytes are searched once.
#include "formats/frames.hpp"

#include "formats/frame_buffer.hpp"
#include "formats/strings.hpp"

#include <algorithm>

namespace dateline::formats {

namespace {

/// Drops what stands before the next `mark`; false if there is none.
bool skip_to(FrameBuffer& buffer, std::string_view mark) {
  for (;;) {
    const std::size_t at = buffer.view().find(mark);
    if (at != std::string_view::npos) {
      buffer.drop(at);
      return true;
    }
    // The end of the window may be the begin of a mark.
    buffer.drop(buffer.view().size() - std::min(buffer.view().size(), mark.size() - 1));
    if (!buffer.more()) return false;
  }
}

/// The size of the record that the window begins with. It ends with its end mark, or where the next
/// one begins or the stream ends without.
std::size_t record_size(FrameBuffer& buffer, const ElementMarks& marks) {
  std::size_t searched = marks.begin.size();
  for (;;) {
    const std::string_view view = buffer.view();
    const std::size_t end = view.find(marks.end, searched);
    const std::size_t next = view.substr(0, end).find(marks.begin, searched);
    if (next != std::string_view::npos) return next;
    if (end != std::string_view::npos) return end + marks.end.size();
    const std::size_t longest = std::max(marks.begin.size(), marks.end.size());
    searched = std::max(searched, view.size() - std::min(view.size(), longest - 1));
    if (!buffer.more()) return buffer.view().size();
  }
}

}  // namespace

void frame_elements(ByteStream& stream, const ElementMarks& marks, std::uint64_t limit,
                    const RecordSink& sink) {
  FrameBuffer buffer(stream, limit);
  while (skip_to(buffer, marks.begin)) sink(buffer.take(record_size(buffer, marks)));
  buffer.finish();
}

void frame_lines(ByteStream& stream, std::uint64_t limit, const RecordSink& sink) {
  FrameBuffer buffer(stream, limit);
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = buffer.view().find('\n', searched);
    if (end == std::string_view::npos) {
      searched = buffer.view().size();
      if (buffer.more()) continue;
    }
    const std::size_t size = std::min(end, buffer.view().size());
    std::string line = buffer.take(size);
    if (!trim(line).empty()) sink(std::move(line));
    if (end == std::string_view::npos) break;
    buffer.drop(1);
    searched = 0;
  }
  buffer.finish();
}

}  // namespace dateline::formats
