// SPDX-License-Identifier: GPL-2.0-or-later
// The program that writes a made-up news archive.
#include "made_news.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

using namespace dateline::bench;

namespace {

constexpr const char* kUsage =
    "usage: make_archive [--seed N] [--articles N] [--per-file N] DIRECTORY\n"
    "  --seed N      the same seed gives the same bytes; 1 unless given\n"
    "  --articles N  5000 unless given\n"
    "  --per-file N  articles in one file of JSON Lines; 50000 unless given\n";

struct Request {
  std::uint32_t seed = 1;
  std::uint64_t articles = 5'000;
  std::uint64_t per_file = 50'000;
  std::string directory;
};

/// False if the command line is none.
bool read_arguments(int argc, char** argv, Request& request) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word.substr(0, 2) != "--") {
      if (!request.directory.empty()) return false;
      request.directory = word;
      continue;
    }
    if (i + 1 == argc) return false;
    const std::uint64_t number = std::strtoull(argv[++i], nullptr, 10);
    if (word == "--seed")
      request.seed = static_cast<std::uint32_t>(number);
    else if (word == "--articles")
      request.articles = number;
    else if (word == "--per-file" && number > 0)
      request.per_file = number;
    else
      return false;
  }
  return !request.directory.empty();
}

}  // namespace

int main(int argc, char** argv) {
  Request request;
  if (!read_arguments(argc, argv, request)) {
    std::cerr << kUsage;
    return 2;
  }
  try {
    write_archive(MadeNews(request.seed, request.articles), request.directory, request.per_file);
  } catch (const std::exception& problem) {
    std::cerr << "make_archive: " << problem.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
