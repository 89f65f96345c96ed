// SPDX-License-Identifier: GPL-2.0-or-later
// Answers the queries of the comparison with other programs, and says how long each run took.
#include "json_text.hpp"
#include "repeated.hpp"
#include "timed_queries.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

using namespace dateline;
using namespace dateline::bench;

namespace {

/// A query that takes long is not run as often as asked, but for about a second.
constexpr double kMostTime = 1'000;
/// So many headlines are shown for each query.
constexpr std::size_t kShown = 3;

std::vector<std::string> top(const Index& index, const TimedQuery& query) {
  std::vector<std::string> headlines;
  for (Hit& hit : index.search(query.query, ten_best()).hits)
    headlines.push_back(std::move(hit.headline));
  return headlines;
}

/// The exact number of matches; where facets are asked for, their ten commonest values too.
std::uint64_t count(const Index& index, const TimedQuery& query) {
  if (!query.facets.empty()) static_cast<void>(index.facets(query.facets, query.query, 10));
  return index.count(query.query);
}

void print_times(const char* name, const RunTimes& times) {
  std::cout << ",\"" << name << "\":[";
  const char* between = "";
  for (const double time : times.all()) {
    std::cout << between << time;
    between = ",";
  }
  std::cout << ']';
}

void answer(const Index& index, const TimedQuery& query, std::size_t runs) {
  RunTimes top_times, count_times;
  std::vector<std::string> headlines;
  std::uint64_t matches = 0;
  for (std::size_t i = 0; i < runs; ++i) {
    if (i >= 3 && top_times.total() + count_times.total() > kMostTime) break;
    top_times.run([&] { headlines = top(index, query); });
    count_times.run([&] { matches = count(index, query); });
  }
  std::cout << "{\"id\":" << json_string(query.id) << ",\"count\":" << matches;
  print_times("top_ms", top_times);
  print_times("count_ms", count_times);
  std::cout << ",\"top\":[";
  for (std::size_t i = 0; i < headlines.size() && i < kShown; ++i)
    std::cout << (i > 0 ? "," : "") << json_string(headlines[i]);
  std::cout << "]}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: warm_queries INDEX QUERIES RUNS\n";
    return 2;
  }
  try {
    const Index index = Index::open(argv[1]);
    const auto queries = read_queries(argv[2], PhraseWords::stems);
    // Once for nothing: what the first queries read from disk is not theirs alone.
    for (const TimedQuery& query : queries) {
      static_cast<void>(top(index, query));
      static_cast<void>(count(index, query));
    }
    for (const TimedQuery& query : queries)
      answer(index, query, std::strtoull(argv[3], nullptr, 10));
  } catch (const std::exception& problem) {
    std::cerr << "warm_queries: " << problem.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
