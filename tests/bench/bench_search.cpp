// SPDX-License-Identifier: GPL-2.0-or-later
// How long answers take while an index is open: the ten best, exact counts, facets.
#include "json_text.hpp"
#include "made_news.hpp"
#include "repeated.hpp"
#include "temp_directory.hpp"
#include "timed_queries.hpp"

#include <dateline/indexer.hpp>

#include <cstdlib>
#include <exception>
#include <iomanip>
#include <iostream>
#include <optional>
#include <sstream>

using namespace dateline;
using namespace dateline::bench;

namespace {

constexpr const char* kArchiveVariable = "DATELINE_ARCHIVE";
constexpr const char* kArticlesVariable = "DATELINE_BENCH_ARTICLES";
constexpr std::uint64_t kArticles = 5'000;
/// No query is measured for longer, in milliseconds.
constexpr double kMostTime = 3'000;

constexpr const char* kUsage =
    "usage: bench_search [--runs N] [--queries FILE | --listed FILE] [--list] [INDEX]\n"
    "  --runs N        how often each query is run; 100 unless given\n"
    "  --queries FILE  rows of id, kind, words, first and last day, with tabs between;\n"
    "                  else queries are chosen from the words of the articles\n"
    "  --list          print the queries and run none\n"
    "  --listed FILE   run the queries that --list printed, for another index\n"
    "Without INDEX one is made from the folder DATELINE_ARCHIVE, or from DATELINE_BENCH_ARTICLES\n"
    "articles that are made up.\n";

struct Request {
  std::size_t runs = 100;
  bool lists_only = false;
  std::filesystem::path queries, listed, index;
};

struct Measured {
  TimedQuery query;
  std::uint64_t matches = 0;
  RunTimes top, count, facets;
};

std::optional<Request> request_of(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--runs" && i + 1 < argc)
      request.runs = std::strtoull(argv[++i], nullptr, 10);
    else if (word == "--queries" && i + 1 < argc)
      request.queries = argv[++i];
    else if (word == "--listed" && i + 1 < argc)
      request.listed = argv[++i];
    else if (word == "--list")
      request.lists_only = true;
    else if (word.substr(0, 1) != "-" && request.index.empty())
      request.index = word;
    else
      return std::nullopt;
  }
  return request;
}

void make_index(const test::TempDirectory& scratch) {
  const char* const archive = std::getenv(kArchiveVariable);
  std::string articles = archive == nullptr ? "" : archive;
  if (articles.empty()) {
    const char* const wanted = std::getenv(kArticlesVariable);
    articles = scratch / "news";
    write_archive(MadeNews(1, wanted == nullptr ? kArticles : std::strtoull(wanted, nullptr, 10)),
                  articles);
  }
  static_cast<void>(update_index(scratch / "index", {articles}));
}

Measured measure(const Index& index, const TimedQuery& query, std::size_t runs) {
  Measured made{query, 0, {}, {}, {}};
  if (query.facets.empty()) {
    std::size_t read = 0;
    made.top = repeated(runs, kMostTime, [&] {
      for (const Hit& hit : index.search(query.query, ten_best()).hits) read += hit.headline.size();
    });
    if (read == 0) std::cerr << query.text << ": nothing found\n";
  } else {
    made.facets = repeated(runs, kMostTime,
                           [&] { static_cast<void>(index.facets(query.facets, query.query, 10)); });
  }
  made.count = repeated(runs, kMostTime, [&] { made.matches = index.count(query.query); });
  return made;
}

void print_times(const char* name, const RunTimes& times) {
  if (times.all().empty()) return;
  std::cout << ",\"" << name << "_median_ms\":" << times.median() << ",\"" << name
            << "_p99_ms\":" << times.p99() << ",\"" << name
            << "_cpu_ms\":" << times.processor_median();
}

void print_line(const Measured& measured) {
  std::cout << "{\"benchmark\":\"search\",\"id\":" << json_string(measured.query.id)
            << ",\"kind\":" << json_string(measured.query.kind)
            << ",\"query\":" << json_string(measured.query.text)
            << ",\"matches\":" << measured.matches << ",\"runs\":" << measured.count.all().size();
  print_times("top", measured.top);
  print_times("count", measured.count);
  print_times("facets", measured.facets);
  std::cout << "}\n";
}

/// Of one kind: the median of the medians, by the clock and of the processor, and the worst p99.
std::string summary(const std::vector<Measured>& all, const std::string& kind,
                    RunTimes Measured::*times) {
  std::vector<double> medians, processor, worst;
  for (const Measured& one : all) {
    const RunTimes& runs = one.*times;
    if (one.query.kind != kind || runs.all().empty()) continue;
    medians.push_back(runs.median());
    processor.push_back(runs.processor_median());
    worst.push_back(runs.p99());
  }
  std::ostringstream text;
  text << std::fixed << std::setprecision(3);
  for (std::vector<double>* const values : {&medians, &processor, &worst}) {
    std::sort(values->begin(), values->end());
    const std::size_t at = values == &worst ? values->size() - 1 : values->size() / 2;
    if (values->empty())
      text << std::setw(10) << '-';
    else
      text << std::setw(10) << (*values)[at];
  }
  return text.str();
}

void print_table(const std::vector<Measured>& all) {
  std::cout << "\nmilliseconds: the median over the queries of a kind of each one's median by the "
               "clock,\n"
               "of its median of processor time, and the worst p99\n"
            << std::setw(12) << std::left << "kind" << std::right << std::setw(8) << "queries"
            << std::setw(30) << "ten best" << std::setw(30) << "count" << std::setw(30) << "facets"
            << '\n';
  std::vector<std::string> kinds;
  for (const Measured& one : all)
    if (std::find(kinds.begin(), kinds.end(), one.query.kind) == kinds.end())
      kinds.push_back(one.query.kind);
  for (const std::string& kind : kinds) {
    const auto queries = std::count_if(all.begin(), all.end(),
                                       [&](const Measured& one) { return one.query.kind == kind; });
    std::cout << std::setw(12) << std::left << kind << std::right << std::setw(8) << queries
              << summary(all, kind, &Measured::top) << summary(all, kind, &Measured::count)
              << summary(all, kind, &Measured::facets) << '\n';
  }
}

std::vector<TimedQuery> queries_of(const Request& request, const Index& index) {
  if (!request.queries.empty()) return read_queries(request.queries, PhraseWords::stems);
  if (!request.listed.empty()) return read_list(request.listed);
  return choose_queries(index);
}

void run(const Request& request) {
  const test::TempDirectory scratch;
  if (request.index.empty()) make_index(scratch);
  const Index index = Index::open(request.index.empty() ? scratch / "index" : request.index);
  const auto queries = queries_of(request, index);
  if (request.lists_only) {
    write_list(queries, std::cout);
    return;
  }
  const IndexInfo info = index.info();
  std::cout << "{\"benchmark\":\"search_index\",\"articles\":" << info.articles
            << ",\"text_bytes\":" << info.text_bytes << ",\"index_bytes\":" << info.index_bytes
            << "}\n";
  std::vector<Measured> all;
  for (const TimedQuery& query : queries) {
    all.push_back(measure(index, query, request.runs));
    print_line(all.back());
  }
  print_table(all);
}

}  // namespace

int main(int argc, char** argv) {
  const auto request = request_of(argc, argv);
  if (!request) {
    std::cerr << kUsage;
    return 2;
  }
  try {
    run(*request);
  } catch (const std::exception& problem) {
    std::cerr << "bench_search: " << problem.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
