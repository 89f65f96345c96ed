// SPDX-License-Identifier: GPL-2.0-or-later
// One way to hand over results, whatever the format.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "cli/record.hpp"
#include "cli/sink.hpp"

namespace dateline::cli {

enum class Format : std::uint8_t { text, jsonl, json, csv, tsv, ids, paths, paths0 };

struct OutputChoice {
  Format format = Format::text;
  std::optional<std::string> line_template;

  /// The format is meant for programs, which want everything.
  [[nodiscard]] bool for_programs() const noexcept {
    return format != Format::text || line_template.has_value();
  }
  /// The stream also holds what isn't a row: facets, notes, errors, the summary.
  [[nodiscard]] bool structured() const noexcept {
    return format == Format::jsonl || format == Format::json;
  }
};

class Output {
 public:
  virtual ~Output() = default;
  virtual void write(const Record& record) = 0;
  /// After the last record.
  virtual void finish() {}
};

/// `sink` outlives the output. Throws UsageError if the template is wrong.
std::unique_ptr<Output> make_output(const OutputChoice& choice, const RowShape& rows,
                                    const TextStyle& style, Sink& sink);

}  // namespace dateline::cli
