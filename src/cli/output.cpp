// SPDX-License-Identifier: GPL-2.0-or-later
// The output formats; each is one small class.
#include "cli/output.hpp"

#include <set>
#include <utility>

#include "cli/json_text.hpp"
#include "cli/line_template.hpp"
#include "cli/marked_text.hpp"
#include "cli/table_text.hpp"

namespace dateline::cli {
namespace {

class TextOutput : public Output {
 public:
  TextOutput(const TextStyle& style, Sink& sink) : style_(style), sink_(sink) {}
  void write(const Record& record) override {
    if (record.text) sink_.write(record.text(style_));
  }

 private:
  TextStyle style_;
  Sink& sink_;
};

/// One object a line, or all of them in one array.
class JsonOutput : public Output {
 public:
  JsonOutput(bool array, Sink& sink) : array_(array), sink_(sink) {}
  void write(const Record& record) override {
    if (record.members.empty()) return;
    if (array_) sink_.write(first_ ? "[\n" : ",\n");
    sink_.write(json_line(record.members, std::exchange(first_, false)));
    if (!array_) sink_.write("\n");
  }
  void finish() override {
    if (array_) sink_.write(first_ ? "[]\n" : "\n]\n");
  }

 private:
  bool array_;
  bool first_ = true;
  Sink& sink_;
};

/// Base of the formats that show rows and nothing else.
class RowOutput : public Output {
 public:
  RowOutput(const RowShape& rows, const TextStyle& style, Sink& sink)
      : rows_(rows), terminal_(style.terminal), sink_(sink) {}
  void write(const Record& record) override {
    if (!record.members.empty() && record.members.at("type") == rows_.type) row(record);
  }

 protected:
  virtual void row(const Record& record) = 0;
  void put(const std::string& text) {
    sink_.write(terminal_ ? sanitized({text, {}}, LineEnds::kept).text : text);
  }
  const RowShape& rows() const { return rows_; }
  Sink& sink() { return sink_; }

 private:
  RowShape rows_;
  bool terminal_;
  Sink& sink_;
};

class TableOutput : public RowOutput {
 public:
  TableOutput(TableKind kind, const RowShape& rows, const TextStyle& style, Sink& sink)
      : RowOutput(rows, style, sink), kind_(kind) {
    std::vector<std::string> names(rows.columns.begin(), rows.columns.end());
    put(table_line(names, kind_));
  }
  void row(const Record& record) override {
    std::vector<std::string> cells;
    for (const std::string_view column : rows().columns) {
      cells.push_back(member_text(record, column));
    }
    put(table_line(cells, kind_));
  }

 private:
  TableKind kind_;
};

/// One member of each row, each value once.
class MemberOutput : public RowOutput {
 public:
  MemberOutput(std::string_view member, char end, const RowShape& rows, const TextStyle& style,
               Sink& sink)
      : RowOutput(rows, style, sink), member_(member), end_(end) {}
  void row(const Record& record) override {
    const std::string value = member_text(record, member_);
    if (value.empty() || !seen_.insert(value).second) return;
    put(value);
    sink().write({&end_, 1});
  }

 private:
  std::string_view member_;
  char end_;
  std::set<std::string> seen_;
};

class TemplateOutput : public RowOutput {
 public:
  TemplateOutput(const std::string& text, const RowShape& rows, const TextStyle& style, Sink& sink)
      : RowOutput(rows, style, sink), template_(parse_template(text, rows.columns)) {}
  void row(const Record& record) override { sink().write(fill_template(template_, record)); }

 private:
  LineTemplate template_;
};

}  // namespace

std::string member_text(const Record& record, std::string_view name) {
  const auto found = record.members.find(std::string(name));
  if (found == record.members.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (!found->is_array()) return found->dump();
  std::string joined;
  for (const Json& value : *found) {
    if (!joined.empty()) joined += "; ";
    joined += value.is_string() ? value.get<std::string>() : value.dump();
  }
  return joined;
}

std::unique_ptr<Output> make_output(const OutputChoice& choice, const RowShape& rows,
                                    const TextStyle& style, Sink& sink) {
  if (choice.line_template) {
    return std::make_unique<TemplateOutput>(*choice.line_template, rows, style, sink);
  }
  switch (choice.format) {
    case Format::jsonl:
      return std::make_unique<JsonOutput>(false, sink);
    case Format::json:
      return std::make_unique<JsonOutput>(true, sink);
    case Format::csv:
      return std::make_unique<TableOutput>(TableKind::csv, rows, style, sink);
    case Format::tsv:
      return std::make_unique<TableOutput>(TableKind::tsv, rows, style, sink);
    case Format::ids:
      return std::make_unique<MemberOutput>("id", '\n', rows, style, sink);
    case Format::paths:
      return std::make_unique<MemberOutput>("path", '\n', rows, style, sink);
    case Format::paths0:
      return std::make_unique<MemberOutput>("path", '\0', rows, style, sink);
    case Format::text:
      break;
  }
  return std::make_unique<TextOutput>(style, sink);
}

}  // namespace dateline::cli
