// SPDX-License-Identifier: GPL-2.0-or-later
// Labelled sets, read to one convention.
#include "catch.hpp"

#include "entity/train/labelled.hpp"
#include "temp_directory.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::entity;
using namespace dateline::entity::train;

namespace {

/// The labels of all articles of a file: "person: Peter Quill", "people: Korean" without a kind.
std::vector<std::string> labels_of(const std::string& name, const std::string& contents) {
  const test::TempDirectory folder;
  std::vector<std::string> shown;
  test::write_file(folder / name, contents);
  for (const LabelledArticle& article : read_labelled(folder / name))
    for (const Label& label : article.labels) {
      const std::string kind = label.kind ? std::string(to_string(*label.kind)) : "people";
      shown.push_back(kind + ": " + article.text.substr(label.begin, label.end - label.begin));
    }
  return shown;
}

/// Words and tags as "Mr.|B-per Quill|B-geo", as a table with commas between.
std::vector<std::string> labels_of_commas(const std::string& words) {
  std::string rows = "Sentence #,Word,POS,Tag\nSentence: 1";
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t bar = words.find('|', at);
    const std::size_t end = std::min(words.find(' ', bar), words.size());
    const std::string word = words.substr(at, bar - at);
    rows += ",\"" + word + "\",NNP," + words.substr(bar + 1, end - bar - 1) + "\n";
    at = end + 1;
  }
  return labels_of("set.csv", rows);
}

using Shown = std::vector<std::string>;

}  // namespace

TEST_CASE("a title labelled as a person gives its kind to the name that follows") {
  CHECK(labels_of_commas("Mr.|B-per Quillfeather|B-geo left|O .|O") ==
        Shown{"person: Quillfeather"});
  CHECK(labels_of_commas("President|B-per Peter|B-org Quillfeather|I-org left|O .|O") ==
        Shown{"person: Peter Quillfeather"});
  CHECK(labels_of_commas("Senator|B-per ,|O Lyon|B-geo left|O .|O") == Shown{"place: Lyon"});
}

TEST_CASE("titles are taken from labels of persons, and family names that are titles are not") {
  CHECK(labels_of_commas("Prime|B-per Minister|I-per Peter|I-per Quill|I-per left|O .|O") ==
        Shown{"person: Peter Quill"});
  CHECK(labels_of_commas("Mr.|B-per King|I-per left|O .|O") == Shown{"person: King"});
  CHECK(labels_of_commas("Prime|B-per Minister|O Peter|B-per Quill|I-per left|O .|O") ==
        Shown{"person: Peter Quill"});
  CHECK(labels_of_commas("Later|O Player|B-per won|O .|O") == Shown{"person: Player"});
  CHECK(labels_of_commas("Magali|B-per Van|I-per Belle|I-per Consultant|O Lyon|O") ==
        Shown{"person: Magali Van Belle"});
}

TEST_CASE("a title between an organisation and a person is neither's") {
  CHECK(labels_of_commas(
            "The|O U.N.|B-org Secretary-General|I-org Peter|B-per Quillfeather|I-per left|O .|O") ==
        Shown{"org: U.N.", "person: Peter Quillfeather"});
}

TEST_CASE("labels side by side that make one known name are one") {
  CHECK(labels_of_commas("In|O Sri|B-per Lanka|B-gpe it|O rained|O .|O") ==
        Shown{"place: Sri Lanka"});
  CHECK(labels_of_commas("North|B-geo Korean|B-gpe troops|O left|O .|O") ==
        Shown{"people: North Korean"});
  CHECK(labels_of_commas("In|O Lyon|B-geo Quillfeather|B-per spoke|O .|O") ==
        Shown{"place: Lyon", "person: Quillfeather"});
  CHECK(labels_of_commas("Sri|B-per ,|O Lanka|B-gpe and|O others|O .|O") ==
        Shown{"person: Sri", "people: Lanka"});
}

TEST_CASE("small words between the labels of one known name belong to it") {
  CHECK(labels_of_commas("The|O Democratic|B-geo Republic|I-geo of|O Congo|B-geo agreed|O .|O") ==
        Shown{"place: Democratic Republic of Congo"});
  CHECK(labels_of_commas("In|O Lyon|B-geo and|O Turin|B-geo it|O rained|O .|O") ==
        Shown{"place: Lyon", "place: Turin"});
}

TEST_CASE("two known places under one label are two, and one known by both is one") {
  CHECK(labels_of_commas("With|O India|B-org and|I-org Pakistan|I-org it|O agreed|O .|O") ==
        Shown{"place: India", "place: Pakistan"});
  CHECK(labels_of_commas("In|O Trinidad|B-geo and|I-geo Tobago|I-geo it|O rained|O .|O") ==
        Shown{"place: Trinidad and Tobago"});
}

TEST_CASE("a people's name has no kind, and a person called so keeps the kind") {
  CHECK(labels_of_commas("An|O American|B-org gymnast|O left|O .|O") == Shown{"people: American"});
  CHECK(labels_of_commas("Ms.|B-per French|I-per left|O .|O") == Shown{"person: French"});
  CHECK(labels_of_commas("Then|O Finn|B-per left|O .|O") == Shown{"person: Finn"});
}

TEST_CASE("a person is whole where a set ends a sentence behind the initial") {
  CHECK(labels_of("set.txt",
                  "Then O\nThomas I-PER\nD I-PER\n. O\n\nQuillfeather I-PER\nspoke O\n. O\n") ==
        Shown{"person: Thomas D. Quillfeather"});
  CHECK(labels_of("set.txt", "Then O\nThomas I-PER\n. O\n\nQuillfeather I-PER\nspoke O\n. O\n") ==
        Shown{"person: Thomas", "person: Quillfeather"});
  CHECK(labels_of("set.txt",
                  "Quill I-PER\n, I-PER\nS. I-PER\n; O\nKestrel I-PER\n, I-PER\nT. I-PER\n") ==
        Shown{"person: Quill, S.", "person: Kestrel, T."});
}

TEST_CASE(
    "nested entities give a person's name without the names inside, and whole organisations") {
  const std::string news =
      "# newdoc id = made\n# text = Then US President Peter Quillfeather joined the National "
      "Kestrel "
      "Party.\n"
      "1\tThen\tthen\tADV\tRB\t_\t0\troot\t_\t_\n"
      "2\tUS\tUS\tPROPN\tNNP\t_\t0\tx\t_\tEntity=(1-person-new-x-1-1,2,3,4-coref(2-place-new-x-2-1-"
      "coref)\n"
      "3\tPresident\tPresident\tPROPN\tNNP\t_\t0\tx\t_\t_\n"
      "4\tPeter\tPeter\tPROPN\tNNP\t_\t0\tx\t_\t_\n"
      "5\tQuillfeather\tQuillfeather\tPROPN\tNNP\t_\t0\tx\t_\tEntity=1)\n"
      "6\tjoined\tjoin\tVERB\tVBD\t_\t0\tx\t_\t_\n"
      "7\tthe\tthe\tDET\tDT\t_\t0\tx\t_\tEntity=(3-organization-new-x-3-2,3,4-coref\n"
      "8\tNational\tnational\tADJ\tNNP\t_\t0\tx\t_\t_\n"
      "9\tKestrel\tKestrel\tPROPN\tNNP\t_\t0\tx\t_\t_\n"
      "10\tParty\tParty\tPROPN\tNNP\t_\t0\tx\t_\tEntity=3)\n"
      "11\t.\t.\tPUNCT\t.\t_\t0\tx\t_\t_\n\n";
  CHECK(labels_of("news.conllu", news) ==
        Shown{"place: US", "person: Peter Quillfeather", "org: National Kestrel Party"});
}
