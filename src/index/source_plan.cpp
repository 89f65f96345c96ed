// SPDX-License-Identifier: GPL-2.0-or-later
// Sorts files into new, changed, unchanged and vanished.
#include "index/source_plan.hpp"

#include "index/roots.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {
namespace {

using RowKey = std::pair<std::uint32_t, std::string>;

bool has_problem(const store::FileRow& row) {
  return std::any_of(row.entries.begin(), row.entries.end(), [](const store::EntryRow& entry) {
    return entry.state == SourceState::failed || entry.state == SourceState::partial;
  });
}

bool must_read(const store::FileRow& row, const source::File& file, const IndexOptions& options) {
  return options.full || row.size != file.size || row.mtime_ns != file.mtime_ns ||
         (options.retry_failed && has_problem(row));
}

/// Whether `name` lies in one of the directories that could not be read.
bool below(const std::string& name, const std::vector<SourceProblem>& problems) {
  return std::any_of(problems.begin(), problems.end(), [&](const SourceProblem& problem) {
    return name == problem.path || name.starts_with(problem.path + "/");
  });
}

/// Whether `row` tells of a directory that could not be read before and can't be now.
bool is_same_problem(const store::FileRow& row, const std::vector<SourceProblem>& problems) {
  return count_articles(row) == 0 &&
         std::any_of(problems.begin(), problems.end(),
                     [&](const SourceProblem& problem) { return row.name == problem.path; });
}

std::uint32_t root_number(std::vector<std::string>& roots, const std::string& root) {
  const auto known = std::find(roots.begin(), roots.end(), root);
  if (known != roots.end()) return static_cast<std::uint32_t>(known - roots.begin());
  roots.push_back(root);
  return static_cast<std::uint32_t>(roots.size() - 1);
}

}  // namespace

std::uint64_t count_articles(const store::FileRow& row) {
  std::uint64_t articles = 0;
  for (const store::EntryRow& entry : row.entries)
    for (const store::RecordRow& record : entry.records) articles += record.articles;
  return articles;
}

std::uint64_t count_articles(const std::vector<store::FileRow>& rows) {
  std::uint64_t articles = 0;
  for (const store::FileRow& row : rows) articles += count_articles(row);
  return articles;
}

SourcePlan plan_sources(const std::vector<std::string>& paths,
                        const std::vector<std::string>& roots_before, store::SourceTable before,
                        const IndexOptions& options) {
  SourcePlan plan;
  plan.roots = roots_before;
  std::vector<std::string> wanted;
  for (const std::string& path : paths) wanted.push_back(absolute_path(path));
  if (wanted.empty()) wanted = roots_before;
  std::map<RowKey, store::FileRow> rows;
  for (store::FileRow& row : before) {
    RowKey key(row.root, row.name);
    rows.emplace(std::move(key), std::move(row));
  }
  std::vector<std::uint32_t> looked_at;
  for (const std::string& root : wanted) {
    const std::uint32_t number = root_number(plan.roots, root);
    if (std::find(looked_at.begin(), looked_at.end(), number) != looked_at.end()) continue;
    looked_at.push_back(number);
    const auto note = [&](const SourceProblem& problem) { plan.problems.push_back(problem); };
    for (source::File& file : source::list_files({root}, options.read, note)) {
      auto known = rows.extract({number, file.name});
      if (!known.empty() && !must_read(known.mapped(), file, options)) {
        plan.keep.push_back(std::move(known.mapped()));
        continue;
      }
      FileWork work{std::move(file), number, nullptr};
      if (!known.empty()) work.before = std::make_unique<store::FileRow>(std::move(known.mapped()));
      plan.read.push_back(std::move(work));
    }
  }
  for (auto& [key, row] : rows) {
    if (is_same_problem(row, plan.problems)) continue;
    const bool looked = std::find(looked_at.begin(), looked_at.end(), key.first) != looked_at.end();
    const bool gone = looked && options.remove && !below(row.name, plan.problems);
    (gone ? plan.vanished : plan.keep).push_back(std::move(row));
  }
  return plan;
}

}  // namespace dateline
