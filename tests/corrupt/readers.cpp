// SPDX-License-Identifier: GPL-2.0-or-later
// The readers against damage: the right articles and problems, or a clean problem; never a crash.
#include "catch.hpp"

#include "temp_directory.hpp"
#include "text/fold.hpp"

#include <dateline/reader.hpp>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace dateline;
namespace fs = std::filesystem;

namespace {

/// Set by meson.build: the folders of broken files, kept and made, and of the sample articles.
fs::path folder_of(const char* variable) {
  const char* path = std::getenv(variable);
  if (path == nullptr) FAIL(std::string(variable) + " is not set");
  return path;
}

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Outcome {
  std::size_t articles = 0;
  std::vector<SourceProblem> problems;
};

void check_clean(std::string text) {
  const std::string before = text;
  text::make_clean(text);
  CHECK(text == before);
}

/// Reads a file and checks what must hold whatever is in it.
Outcome read_file(const fs::path& path) {
  Outcome outcome;
  read_articles({path.string()}, {},
                {[&](Article&& article) {
                   ++outcome.articles;
                   check_clean(article.headline);
                   check_clean(article.body);
                   check_clean(article.path);
                   CHECK_FALSE(article.format.empty());
                 },
                 [&](const SourceProblem& problem) {
                   outcome.problems.push_back(problem);
                   check_clean(problem.path);
                   CHECK_FALSE(problem.reason.empty());
                   CHECK_FALSE(problem.reason.ends_with('.'));
                   CHECK(problem.reason.find('\n') == std::string::npos);
                   CHECK(problem.state != SourceState::read);
                 }});
  return outcome;
}

/// "skipped empty; partial damaged": state and reason of each problem.
std::string describe(const std::vector<SourceProblem>& problems) {
  constexpr std::array states{"read", "partial", "failed", "skipped"};
  std::string text;
  for (const SourceProblem& problem : problems) {
    if (!text.empty()) text += "; ";
    text += std::string(states[static_cast<std::size_t>(problem.state)]) + ' ' + problem.reason;
  }
  return text;
}

/// Whether each problem begins as expected.
bool fits(const std::string& problems, const std::string& expected) {
  std::istringstream got(problems), wanted(expected);
  std::string one, begin;
  while (std::getline(wanted >> std::ws, begin, ';')) {
    if (!std::getline(got >> std::ws, one, ';') || !one.starts_with(begin)) return false;
  }
  return !std::getline(got >> std::ws, one, ';');
}

/// Positions to damage a file at: many near its beginning, some everywhere.
std::vector<std::size_t> positions(std::size_t size) {
  constexpr std::size_t dense = 80, step = 8, spread = 24;
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < std::min(dense, size); at += step) found.push_back(at);
  for (std::size_t i = 1; i < spread; ++i) found.push_back(size * i / spread);
  if (size > 0) found.push_back(size - 1);
  return found;
}

std::vector<fs::path> sample_files() {
  std::vector<fs::path> files;
  for (const char* variable : {"DATELINE_WIRE", "DATELINE_BROKEN"})
    for (const auto& item : fs::recursive_directory_iterator(folder_of(variable)))
      if (item.is_regular_file()) files.push_back(item.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("each broken file gives its articles and its problems") {
  std::istringstream table(read_bytes(folder_of("DATELINE_BROKEN") / "expected.tsv"));
  std::string line;
  std::getline(table, line);
  std::size_t rows = 0;
  while (std::getline(table, line)) {
    std::istringstream row(line);
    std::string name, articles, problems;
    std::getline(row, name, '\t');
    std::getline(row, articles, '\t');
    std::getline(row, problems, '\t');
    fs::path path = folder_of("DATELINE_BROKEN") / name;
    if (!fs::exists(path)) path = folder_of("DATELINE_MADE") / name;
    const Outcome outcome = read_file(path);
    const std::string found = describe(outcome.problems);
    CAPTURE(name, found);
    CHECK(std::to_string(outcome.articles) == articles);
    CHECK(fits(found, problems));
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("every broken file is in the table") {
  const std::string table = read_bytes(folder_of("DATELINE_BROKEN") / "expected.tsv");
  for (const char* variable : {"DATELINE_BROKEN", "DATELINE_MADE"})
    for (const auto& item : fs::directory_iterator(folder_of(variable))) {
      const std::string name = item.path().filename().string();
      if (name == "README.md" || name == "expected.tsv" || name.ends_with(".py")) continue;
      CAPTURE(name);
      CHECK(table.find('\n' + name + '\t') != std::string::npos);
    }
}

TEST_CASE("a file cut anywhere gives articles or problems, never a crash") {
  const test::TempDirectory folder;
  for (const fs::path& sample : sample_files()) {
    CAPTURE(sample.filename());
    const std::string whole = read_bytes(sample);
    for (const std::size_t size : positions(whole.size())) {
      const fs::path cut = folder / ("cut" + sample.extension().string());
      test::write_file(cut, std::string_view(whole).substr(0, size));
      CAPTURE(size);
      const Outcome outcome = read_file(cut);
      CHECK(outcome.articles + outcome.problems.size() > 0);
    }
  }
}

TEST_CASE("a file with a byte changed anywhere gives articles or problems, never a crash") {
  const test::TempDirectory folder;
  for (const fs::path& sample : sample_files()) {
    CAPTURE(sample.filename());
    const std::string whole = read_bytes(sample);
    for (const std::size_t at : positions(whole.size())) {
      if (at >= whole.size()) continue;
      std::string changed = whole;
      changed[at] = static_cast<char>(~changed[at]);
      const fs::path path = folder / ("changed" + sample.extension().string());
      test::write_file(path, changed);
      CAPTURE(at);
      const Outcome outcome = read_file(path);
      CHECK(outcome.articles + outcome.problems.size() > 0);
    }
  }
}
