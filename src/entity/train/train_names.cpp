// SPDX-License-Identifier: GPL-2.0-or-later
// Learns a recogniser's model from raw and labelled text.
#include "base/file.hpp"
#include "entity/train/perceptron.hpp"
#include "entity/train/self_taught.hpp"
#include "entity/train/word_stream.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using dateline::read_whole_file;
using namespace dateline::entity;
using namespace dateline::entity::train;

constexpr const char* kUsage =
    "usage: train_names (--raw PATH... | --words-of MODEL) --labelled PATH... [OPTION...] MODEL\n"
    "  --raw PATH        plain text, a file or a folder, to learn classes of words from\n"
    "  --words-of MODEL  take the classes of words from there\n"
    "  --labelled PATH   text whose names are labelled; PATH*N counts it N times\n"
    "  --taught-by MODEL --untagged PATH\n"
    "                    learn from what this model finds in articles, a file or a folder, too\n"
    "  --hold-out N --from K\n"
    "                    leave each Nth article of every labelled set out, from the Kth on; the\n"
    "                    first is 0\n"
    "  --each N --weight X --row-bits N --passes N --dropout X --share X --least N --seed N "
    "--runs N --words N\n";

struct Request {
  std::vector<std::string> raw, labelled;
  std::string words_of, model;
  std::size_t hold_out = 0, held_out_first = 0;
  LexiconSettings lexicon;
  PerceptronSettings perceptron;
  SelfTaughtSettings self_taught;
};

Request request_of(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&]() -> std::string {
      if (i + 1 >= argc) throw std::runtime_error(word + " needs a value\n" + kUsage);
      return argv[++i];
    };
    if (word == "--raw") {
      request.raw.push_back(value());
    } else if (word == "--words-of") {
      request.words_of = value();
    } else if (word == "--labelled") {
      request.labelled.push_back(value());
    } else if (word == "--taught-by") {
      request.self_taught.teacher = value();
    } else if (word == "--untagged") {
      request.self_taught.texts.push_back(value());
    } else if (word == "--each") {
      request.self_taught.each = std::max(1UL, std::stoul(value()));
    } else if (word == "--weight") {
      request.self_taught.weight = std::stof(value());
    } else if (word == "--hold-out") {
      request.hold_out = std::stoul(value());
    } else if (word == "--from") {
      request.held_out_first = std::stoul(value());
    } else if (word == "--row-bits") {
      request.perceptron.row_bits = static_cast<std::uint32_t>(std::stoul(value()));
    } else if (word == "--passes") {
      request.perceptron.passes = static_cast<unsigned>(std::stoul(value()));
    } else if (word == "--dropout") {
      request.perceptron.dropout = std::stod(value());
    } else if (word == "--share") {
      request.perceptron.weight_share = std::stof(value());
    } else if (word == "--least") {
      request.perceptron.least_count = static_cast<unsigned>(std::stoul(value()));
    } else if (word == "--seed") {
      request.perceptron.seed = std::stoull(value());
    } else if (word == "--runs") {
      request.perceptron.runs = std::max(1U, static_cast<unsigned>(std::stoul(value())));
    } else if (word == "--words") {
      request.lexicon.most_words = static_cast<std::uint32_t>(std::stoul(value()));
    } else if (request.model.empty() && word.front() != '-') {
      request.model = word;
    } else {
      throw std::runtime_error(kUsage);
    }
  }
  if (request.model.empty() || request.raw.empty() == request.words_of.empty() ||
      request.self_taught.texts.empty() != request.self_taught.teacher.empty())
    throw std::runtime_error(kUsage);
  return request;
}

Lexicon lexicon_for(const Request& request) {
  if (!request.words_of.empty()) {
    const std::string bytes = read_whole_file(request.words_of);
    return lexicon_of(Model(bytes, request.words_of));
  }
  WordStream stream;
  for (const std::string& path : request.raw) stream.add_files(path);
  std::fprintf(stderr, "%zu words of raw text\n", stream.sequence().size());
  return learn_lexicon(stream, request.lexicon);
}

/// The stretches of all labelled sets, those of a set that counts N times N times.
std::vector<Lesson> lessons_for(const Request& request, const Model& words) {
  std::vector<Lesson> lessons;
  for (const std::string& named : request.labelled) {
    const std::size_t star = named.rfind('*');
    const unsigned long times = star == std::string::npos ? 1 : std::stoul(named.substr(star + 1));
    const auto articles = read_labelled(named.substr(0, star));
    const std::size_t begin = lessons.size();
    for (std::size_t i = 0; i < articles.size(); ++i)
      if (request.hold_out == 0 || i % request.hold_out != request.held_out_first)
        add_lessons(articles[i], words, lessons);
    const std::vector<Lesson> once(lessons.begin() + static_cast<std::ptrdiff_t>(begin),
                                   lessons.end());
    for (unsigned long time = 1; time < times; ++time)
      lessons.insert(lessons.end(), once.begin(), once.end());
    std::fprintf(stderr, "%s: %zu articles, %zu stretches\n", named.c_str(), articles.size(),
                 once.size());
  }
  if (!request.self_taught.texts.empty()) add_self_taught(request.self_taught, words, lessons);
  return lessons;
}

void train_names(Request request) {
  const Report report = [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); };
  request.lexicon.report = request.perceptron.report = request.self_taught.report = report;
  const Lexicon lexicon = lexicon_for(request);
  const Weights none{0, std::vector<float>(kLabels),
                     std::vector<float>(std::size_t{kLabels} * kLabels)};
  const std::string words = model_bytes(lexicon, none);
  const std::vector<Lesson> lessons = lessons_for(request, Model(words, "words"));
  const std::string bytes =
      lessons.empty() ? words : model_bytes(lexicon, learn_weights(lessons, request.perceptron));
  std::ofstream out(request.model, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error(request.model + ": can't be written");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    train_names(request_of(argc, argv));
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "train_names: %s\n", problem.what());
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
