// SPDX-License-Identifier: GPL-2.0-or-later
// One thing a command tells, in a form every output format can use.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/style.hpp"

namespace dateline::cli {

using Json = nlohmann::ordered_json;

struct Record {
  /// The members of its JSON line, "type" first; empty if it is only for people.
  Json members;
  /// Its readable form with the line end; none if only programs want it.
  std::function<std::string(const TextStyle&)> text = {};
};

/// The records of a command that are rows: what CSV, templates, ids and paths are made of.
struct RowShape {
  std::string_view type;                  ///< of the records that are rows
  std::vector<std::string_view> columns;  ///< in CSV's order; the names a template may use
};

/// A member as plain text: lists joined by "; ", nothing for what the record lacks.
std::string member_text(const Record& record, std::string_view name);

}  // namespace dateline::cli
