// SPDX-License-Identifier: GPL-2.0-or-later
// Sorts files into new, changed, unchanged and vanished.
#include "index/source_plan.hpp"

#include "index/roots.hpp"
#include "source/names.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
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

/// Whether a path is another or lies in it.
bool lies_in(std::string_view path, std::string_view folder) {
  return path == folder || folder.empty() ||
         (path.starts_with(folder) &&
          (folder.ends_with('/') || path.substr(folder.size()).starts_with('/')));
}

/// What a run looks at: a root, or a part of it.
struct Place {
  std::uint32_t root = 0;
  std::string part;  ///< below the root; empty for all of it
  std::string name;  ///< the same as names of files begin with it
  [[nodiscard]] bool holds(std::uint32_t other, std::string_view other_name) const {
    return root == other && lies_in(other_name, name);
  }
};

/// Adds what a path means: a root there is or a part of one, else a new root. Roots that lie in it
/// are looked at, too.
void add_places(const std::string& path, std::vector<std::string>& roots,
                std::vector<Place>& places) {
  const auto add = [&](std::uint32_t root, const std::string& part) {
    const std::string name = source::clean_name(part);
    const bool known = std::any_of(places.begin(), places.end(),
                                   [&](const Place& place) { return place.holds(root, name); });
    if (!known) places.push_back({root, part, name});
  };
  const auto around = std::find_if(roots.begin(), roots.end(),
                                   [&](const std::string& root) { return lies_in(path, root); });
  const auto number = static_cast<std::uint32_t>(around - roots.begin());
  if (around == roots.end()) roots.push_back(path);
  const std::string part = path.substr(roots[number].size());
  add(number, part.starts_with('/') ? part.substr(1) : part);
  for (std::uint32_t other = 0; other < roots.size(); ++other)
    if (other != number && lies_in(roots[other], path)) add(other, {});
}

/// Whether a file below `root` is another root's, or of the index itself.
bool is_elsewhere(const std::string& path, const std::string& root,
                  const std::vector<std::string>& roots, const std::string& index) {
  return lies_in(path, index) ||
         std::any_of(roots.begin(), roots.end(), [&](const std::string& other) {
           return other.size() > root.size() && lies_in(path, other);
         });
}

/// Lists a place, with names as they are in the root.
std::vector<source::File> list_place(const std::string& root, const Place& place,
                                     const ReadOptions& options,
                                     std::vector<SourceProblem>& problems) {
  const std::string path = place.part.empty() ? root : root + "/" + place.part;
  std::error_code ignored;
  const bool is_folder = std::filesystem::is_directory(path, ignored);
  const auto name_in_root = [&](std::string& name) {
    if (!place.part.empty() && !name.starts_with('/'))
      name = is_folder ? place.name + "/" + name : place.name;
  };
  std::vector<source::File> files = source::list_files({path}, options, [&](SourceProblem problem) {
    name_in_root(problem.path);
    problems.push_back(std::move(problem));
  });
  for (source::File& file : files) name_in_root(file.name);
  return files;
}

/// A root that is gone: refused, unless its articles are to be kept or may go.
bool is_gone(const std::string& root, bool has_rows, const IndexOptions& options) {
  std::error_code error;
  if (std::filesystem::exists(root, error) || error) return false;
  if (has_rows && options.remove && !options.confirm_remove)
    throw Error(ErrorCode::io, "cannot read " + root + ": it is gone, and articles came from it",
                "is a disk not mounted? To keep the articles add --no-remove, to drop them "
                "--confirm-remove");
  return true;
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
                        const IndexOptions& options, const std::string& index) {
  SourcePlan plan;
  plan.roots = roots_before;
  std::vector<Place> places;
  if (paths.empty())
    for (std::uint32_t root = 0; root < plan.roots.size(); ++root) places.push_back({root, {}, {}});
  std::vector<std::string> wanted;
  for (const std::string& path : paths) wanted.push_back(absolute_path(path));
  // What lies around others comes first, so that these are parts of it.
  std::stable_sort(wanted.begin(), wanted.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (const std::string& path : wanted) add_places(path, plan.roots, places);
  std::map<RowKey, store::FileRow> rows;
  for (store::FileRow& row : before) {
    RowKey key(row.root, row.name);
    rows.emplace(std::move(key), std::move(row));
  }
  for (const Place& place : places) {
    const std::string& root = plan.roots[place.root];
    const auto first = rows.lower_bound({place.root, {}});
    if (is_gone(root, first != rows.end() && first->first.first == place.root, options)) continue;
    for (source::File& file : list_place(root, place, options.read, plan.problems)) {
      if (is_elsewhere(file.path, root, plan.roots, index)) continue;
      auto known = rows.extract({place.root, file.name});
      if (!known.empty() && !must_read(known.mapped(), file, options)) {
        plan.keep.push_back(std::move(known.mapped()));
        continue;
      }
      FileWork work{std::move(file), place.root, nullptr};
      if (!known.empty()) work.before = std::make_unique<store::FileRow>(std::move(known.mapped()));
      plan.read.push_back(std::move(work));
    }
  }
  const auto is_before = [](const FileWork& a, const FileWork& b) {
    return a.root != b.root ? a.root < b.root : a.file.name < b.file.name;
  };
  if (!std::is_sorted(plan.read.begin(), plan.read.end(), is_before))
    std::stable_sort(plan.read.begin(), plan.read.end(), is_before);
  const auto looked_at = [&](const store::FileRow& row) {
    return std::any_of(places.begin(), places.end(),
                       [&](const Place& place) { return place.holds(row.root, row.name); });
  };
  for (auto& [key, row] : rows) {
    if (is_same_problem(row, plan.problems)) continue;
    const bool gone = looked_at(row) && options.remove && !below(row.name, plan.problems);
    (gone ? plan.vanished : plan.keep).push_back(std::move(row));
  }
  return plan;
}

}  // namespace dateline
