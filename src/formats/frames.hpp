// SPDX-License-Identifier: GPL-2.0-or-later
// Ways of cutting a stream into records while holding one of them.
#pragma once

#include "formats/format.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::formats {

/// The marks that a record begins and ends with, both part of it.
struct ElementMarks {
  std::string_view begin, end;
};

/// Hands over what stands from each begin mark to the next end mark; what lies between records is
/// dropped. A last record without its end mark is handed over as it is. Throws ReadFailure if one
/// is larger than `limit` bytes.
void frame_elements(ByteStream& stream, const ElementMarks& marks, std::uint64_t limit,
                    const RecordSink& sink);

/// Hands over each line that isn't empty, without its end. Throws ReadFailure if one is larger than
/// `limit` bytes.
void frame_lines(ByteStream& stream, std::uint64_t limit, const RecordSink& sink);

}  // namespace dateline::formats
