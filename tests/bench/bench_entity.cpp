// SPDX-License-Identifier: GPL-2.0-or-later
// How well and how fast names are found, on labelled text that isn't part of the tree; and years.
#include "declared.hpp"
#include "entity/train/model_names.hpp"
#include "year_score.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

using namespace dateline;
using namespace dateline::bench;

namespace {

/// What meson takes for "skipped".
constexpr int kSkipped = 77;
/// The variable that names labelled files and folders, with colons between, if no argument does.
constexpr const char* kPathsVariable = "DATELINE_LABELLED";
/// Speed is measured over at least so much text, in bytes.
constexpr std::uint64_t kTimedBytes = 4'000'000;

constexpr const char* kUsage =
    "usage: bench_entity [--every N [--from K]] [--wrong] [--model FILE] [--alone] [LABELLED...] "
    "[--declared FOLDER] [--years TABLE]\n"
    "  LABELLED     a file of words and tags, or a folder of CoNLL-U files\n"
    "  --every N    take each Nth article only: the part nothing was learned from\n"
    "  --from K     the first of these, 0 if not told\n"
    "  --model      another model than the one compiled in\n"
    "  --alone      score what the model labels, without the gazetteer and the rules\n"
    "  --wrong      list what was missed and what is no name, with what gave it, too\n"
    "  --declared   compare with what the articles below FOLDER declare of themselves\n"
    "  --years      compare with the years of sentences, see entity_years.tsv\n";

struct Request {
  std::vector<std::string> sets, folders, year_tables;
  std::string model;
  std::size_t every = 1, from = 0;
  bool lists_wrong = false, model_alone = false;
};

struct Speed {
  std::uint64_t bytes = 0;
  std::chrono::duration<double> time{0};
};

Request request_of(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--wrong") {
      request.lists_wrong = true;
    } else if (word == "--alone") {
      request.model_alone = true;
    } else if (word == "--every" && i + 1 < argc) {
      request.every = static_cast<std::size_t>(std::max(1L, std::atol(argv[++i])));
    } else if (word == "--from" && i + 1 < argc) {
      request.from = static_cast<std::size_t>(std::max(0L, std::atol(argv[++i])));
    } else if (word == "--model" && i + 1 < argc) {
      request.model = argv[++i];
    } else if (word == "--declared" && i + 1 < argc) {
      request.folders.emplace_back(argv[++i]);
    } else if (word == "--years" && i + 1 < argc) {
      request.year_tables.emplace_back(argv[++i]);
    } else {
      request.sets.push_back(word);
    }
  }
  const char* const named = std::getenv(kPathsVariable);
  if (request.sets.empty() && request.folders.empty() && named != nullptr) {
    std::istringstream paths(named);
    for (std::string path; std::getline(paths, path, ':');) request.sets.push_back(path);
  }
  return request;
}

void print_counts(const Counts& counts) {
  std::cout << std::setw(7) << counts.precision() << std::setw(7) << counts.recall() << std::setw(7)
            << counts.f1();
}

void print_scores(const std::string& set, const Scores& scores) {
  Score all;
  const auto row = [&](std::string_view kind, const Score& score) {
    std::cout << std::setw(44) << std::left << set << ' ' << std::setw(7) << kind << std::right
              << std::setw(7) << score.strict.wanted << ' ';
    print_counts(score.strict);
    std::cout << "  ";
    print_counts(score.overlap);
    std::cout << '\n';
  };
  for (std::size_t i = 0; i < scores.size(); ++i) {
    row(to_string(kScoredKinds[i]), scores[i]);
    all += scores[i];
  }
  row("all", all);
}

/// The line that the label stands in.
std::string_view line_of(const std::string& text, const Label& label) {
  const std::size_t before = text.rfind('\n', label.begin);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return std::string_view(text).substr(begin, text.find('\n', label.end) - begin);
}

void list_wrong(const LabelledArticle& article, std::vector<Label> found) {
  std::vector<Label> wanted = article.labels;
  trim(wanted, article.text);
  trim(found, article.text);
  const auto list = [&](const char* what, const std::vector<Label>& from,
                        const std::vector<Label>& among) {
    for (const Label& label : from) {
      const auto excuses = [&](const Label& other) {
        return is_open(other) ? overlap(label, other)
                              : equal(label, other) && label.kind == other.kind;
      };
      if (!label.kind || std::any_of(among.begin(), among.end(), excuses)) continue;
      std::cout << what << '\t' << to_string(*label.kind) << '\t'
                << article.text.substr(label.begin, label.end - label.begin) << '\t' << label.why
                << '\t' << line_of(article.text, label) << '\n';
    }
  };
  list("missed", wanted, found);
  list("wrong", found, wanted);
}

/// The labels that a text is given.
using Finder = std::function<std::vector<Label>(const std::string& text)>;

/// The model without the gazetteer and the rules.
struct ModelAlone {
  explicit ModelAlone(const std::string& model) : recognisers({{}, model}), names(recognisers) {}
  std::vector<Label> find(const std::string& text) {
    words.split(text);
    return names.find(words);
  }

  entity::RecogniserSet recognisers;
  entity::train::ModelNames names;
  text::SplitText words;
};

Finder finder_for(const Tagger& tagger, const Request& request) {
  if (!request.model_alone)
    return [&tagger](const std::string& text) { return found_names(tagger, text); };
  const auto model = std::make_shared<ModelAlone>(request.model);
  return [model](const std::string& text) { return model->find(text); };
}

Scores score_set(const Finder& find, const std::vector<LabelledArticle>& articles,
                 const Request& request) {
  Scores scores;
  for (std::size_t i = request.from; i < articles.size(); i += request.every) {
    std::vector<Label> found = find(articles[i].text);
    if (request.lists_wrong) list_wrong(articles[i], found);
    add_scores(articles[i], std::move(found), scores);
  }
  return scores;
}

void time_tagging(const Tagger& tagger, const std::vector<LabelledArticle>& articles,
                  Speed& speed) {
  const auto begin = std::chrono::steady_clock::now();
  for (const LabelledArticle& article : articles) {
    speed.bytes += article.text.size();
    static_cast<void>(found_names(tagger, article.text));
  }
  speed.time += std::chrono::steady_clock::now() - begin;
}

void print_declared(const std::string& folder, const DeclaredScores& scores) {
  const auto row = [](std::string_view name, const Counts& counts) {
    std::cout << std::setw(8) << name << std::setw(8) << counts.wanted;
    print_counts(counts);
    std::cout << '\n';
  };
  std::cout << "declared in " << folder << ": precision, recall, F1\n";
  for (std::size_t i = 0; i < scores.kinds.size(); ++i)
    row(to_string(kScoredKinds[i]), scores.kinds[i]);
  row("abroad", scores.abroad);
}

void list_wrong_years(const YearRow& row, const std::set<std::int16_t>& found) {
  for (const std::int16_t year : row.years)
    if (found.count(year) == 0) std::cout << "missed\t" << year << '\t' << row.text << '\n';
  for (const std::int16_t year : found)
    if (row.years.count(year) == 0) std::cout << "wrong\t" << year << '\t' << row.text << '\n';
}

void score_years(const Tagger& tagger, const std::string& table, bool lists_wrong) {
  YearScore used, held_out;
  for (const YearRow& row : read_year_rows(table)) {
    const std::set<std::int16_t> found = found_years(tagger, row);
    add_score(row, found, row.held_out ? held_out : used);
    if (lists_wrong && !row.held_out) list_wrong_years(row, found);
  }
  const auto print = [](const char* rows, const YearScore& score) {
    std::cout << std::setw(14) << std::left << rows << std::right << std::setw(5) << score.rows
              << std::setw(7) << score.right_rows << std::setw(7) << score.years.wanted;
    print_counts(score.years);
    std::cout << '\n';
  };
  std::cout << "years           rows  right  years      P      R     F1\n";
  print("adjusted to", used);
  print("held out", held_out);
}

void run(const Request& request) {
  const Tagger tagger({{}, request.model});
  const Finder find = finder_for(tagger, request);
  std::cout << std::fixed << std::setprecision(1);
  if (!request.sets.empty())
    std::cout << std::setw(44) << std::left << "set"
              << " kind     names   strict: P      R     F1"
              << "  overlap: P     R     F1\n";
  Speed speed;
  std::vector<LabelledArticle> articles;
  for (const std::string& set : request.sets) {
    articles = entity::train::read_labelled(set);
    const Scores scores = score_set(find, articles, request);
    print_scores(set.size() > 44 ? set.substr(set.size() - 44) : set, scores);
    time_tagging(tagger, articles, speed);
  }
  while (speed.bytes > 0 && speed.bytes < kTimedBytes) time_tagging(tagger, articles, speed);
  if (speed.bytes > 0)
    std::cout << "one core: " << static_cast<double>(speed.bytes) / 1e6 / speed.time.count()
              << " MB/s\n";
  for (const std::string& folder : request.folders)
    print_declared(folder, score_declared(tagger, folder, request.lists_wrong));
  for (const std::string& table : request.year_tables)
    score_years(tagger, table, request.lists_wrong);
}

}  // namespace

int main(int argc, char** argv) {
  const Request request = request_of(argc, argv);
  if (request.sets.empty() && request.folders.empty() && request.year_tables.empty()) {
    std::cout << "skipped: no labelled text named, neither here nor in " << kPathsVariable << '\n'
              << kUsage;
    return kSkipped;
  }
  try {
    run(request);
  } catch (const std::exception& problem) {
    std::cerr << "bench_entity: " << problem.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
