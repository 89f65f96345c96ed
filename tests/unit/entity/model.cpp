// SPDX-License-Identifier: GPL-2.0-or-later
// A model of the recogniser: learned from text, written, and read again.
#include "catch.hpp"

#include "entity/gazetteer.hpp"
#include "entity/name_labeller.hpp"
#include "entity/train/clusters.hpp"
#include "entity/train/lessons.hpp"
#include "entity/train/perceptron.hpp"
#include "entity/train/word_stream.hpp"
#include "failure.hpp"
#include "temp_directory.hpp"

#include <dateline/error.hpp>
#include <dateline/tagger.hpp>

#include <cstdint>
#include <fstream>
#include <vector>

using namespace dateline;
using namespace dateline::entity;
using namespace dateline::entity::train;

namespace {

/// "The NAME rose. The NAME fell." for each, with whatever stands around the name.
std::string sentences(const std::string& before, const std::string& after) {
  std::string text;
  for (const char* name : {"Brackenfold", "Kestrelwood", "Quillfeather", "Dunnockshire"})
    text += before + name + after + " ";
  return text;
}

/// One article whose capitalised invented words are labelled.
LabelledArticle labelled(const std::string& before, const std::string& after, EntityKind kind) {
  LabelledArticle article;
  article.text = sentences(before, after);
  for (std::size_t at = article.text.find(before); at != std::string::npos;
       at = article.text.find(before, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at + before.size());
    const auto end = static_cast<std::uint32_t>(article.text.find(after, begin));
    article.labels.push_back({begin, end, kind});
  }
  return article;
}

Lexicon small_lexicon() {
  WordStream stream;
  for (int i = 0; i < 30; ++i) stream.add(sentences("They met in ", " and left.") + "Rain fell.");
  LexiconSettings settings;
  settings.least_count = 2;
  return learn_lexicon(stream, settings);
}

std::string small_model() {
  const Lexicon lexicon = small_lexicon();
  const std::string words = model_bytes(
      lexicon,
      {0, std::vector<float>(kLabels), std::vector<float>(std::size_t{kLabels} * kLabels)});
  const Model model(words, "words");
  std::vector<Lesson> lessons;
  add_lessons(labelled("They met in ", " and left.", EntityKind::place), model, lessons);
  add_lessons(labelled("We asked ", " what he said.", EntityKind::person), model, lessons);
  PerceptronSettings settings;
  settings.row_bits = 12;
  settings.dropout = 0;
  settings.weight_share = 1;
  return model_bytes(lexicon, learn_weights(lessons, settings));
}

std::vector<LabelledName> label(const Model& model, const std::string& utf8) {
  text::SplitText split;
  split.split(utf8);
  ZoneText text(Zone::body, builtin_table());
  text.read(split);
  std::vector<LabelledName> names;
  NameLabeller(model).label(text, {}, names);
  return names;
}

}  // namespace

TEST_CASE("a model learns kinds from the words around") {
  const std::string bytes = small_model();
  const Model model(bytes, "small");
  const auto place = label(model, "They met in Ravensgill and left.");
  REQUIRE(place.size() == 1);
  CHECK(place[0].kind == NameKind::place);
  CHECK(place[0].first == 3);
  CHECK(place[0].last == 4);
  const auto person = label(model, "We asked Ravensgill what he said.");
  REQUIRE(person.size() == 1);
  CHECK(person[0].kind == NameKind::person);
}

TEST_CASE("the same text teaches the same model") { CHECK(small_model() == small_model()); }

TEST_CASE("words that stand in like company share a class") {
  // 0 and 1 stand before 4, 2 and 3 before 5; 6 parts them.
  std::vector<std::uint32_t> sequence;
  for (int i = 0; i < 50; ++i)
    for (const std::uint32_t word : {0u, 4u, 6u, 2u, 5u, 6u, 1u, 4u, 6u, 3u, 5u, 6u})
      sequence.push_back(word);
  const auto classes = cluster(sequence, 7, {5, 20});
  CHECK(classes[0] == classes[1]);
  CHECK(classes[2] == classes[3]);
  CHECK(classes[0] != classes[2]);
}

TEST_CASE("a model's words come back as they were written") {
  const Lexicon lexicon = small_lexicon();
  const std::string bytes = model_bytes(
      lexicon,
      {0, std::vector<float>(kLabels), std::vector<float>(std::size_t{kLabels} * kLabels)});
  const Lexicon again = lexicon_of(Model(bytes, "words"));
  REQUIRE(again.entries.size() == lexicon.entries.size());
  for (std::size_t i = 0; i < again.entries.size(); ++i) {
    CHECK(again.entries[i].head == lexicon.entries[i].head);
    CHECK(again.entries[i].facts.fine == lexicon.entries[i].facts.fine);
    CHECK(again.entries[i].facts.common == lexicon.entries[i].facts.common);
  }
}

TEST_CASE("what is no model is refused, and the file is named") {
  const test::TempDirectory folder;
  const auto path = folder.path() / "bad.model";
  const auto refusal = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    TaggerOptions options;
    options.model = path;
    const auto failure = test::failure_of([&] { const Tagger tagger(options); });
    return failure ? failure->message : std::string();
  };
  const std::string whole = small_model();
  std::string newer = whole;
  newer[4] = 9;
  CHECK(refusal("").find("bad.model: isn't a model") != std::string::npos);
  CHECK(refusal("no model at all").find("bad.model: isn't a model") != std::string::npos);
  CHECK(refusal(newer).find("version 9") != std::string::npos);
  CHECK(refusal(whole.substr(0, whole.size() - 1)).find("cut short") != std::string::npos);
  for (std::size_t size = 8; size < whole.size(); size += 1 + whole.size() / 50)
    CHECK(refusal(whole.substr(0, size)).find("cut short") != std::string::npos);
}

TEST_CASE("as many features of words together are visited as the labeller has room for") {
  const std::vector<PlacedWord> words(5, boundary_word());
  std::size_t visited = 0;
  visit_context_features(&words[2], Manner(&words[2]), [&](std::uint64_t, bool) { ++visited; });
  CHECK(visited == kContextFeatures);
}
