// SPDX-License-Identifier: GPL-2.0-or-later
// Looking fields up in their table.
#include <dateline/field.hpp>

#include <algorithm>
#include <cassert>

namespace dateline {
namespace {

/// Whether `name` is one of the words of `names`.
bool holds_name(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    if (names.substr(0, end) == name) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

}  // namespace

const FieldInfo& field_info(Field field) {
  const auto row = std::find_if(fields.begin(), fields.end(),
                                [&](const FieldInfo& info) { return info.field == field; });
  assert(row != fields.end());
  return *row;
}

std::optional<Field> find_field(std::string_view name) {
  for (const FieldInfo& info : fields)
    if (info.name == name || holds_name(info.other_names, name)) return info.field;
  return std::nullopt;
}

}  // namespace dateline
