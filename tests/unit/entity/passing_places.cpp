// SPDX-License-Identifier: GPL-2.0-or-later
// Countries an article is about, and those whose goods or people it mentions.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

using Countries = std::vector<std::string>;

const std::string lead =
    "Shops in Lisbon were shut for a third day on Friday after the drivers of the lorries that "
    "bring them bread and milk had gone on strike for more pay.\n\n";

}  // namespace

TEST_CASE("a country whose goods or people are mentioned once, behind the lead, is no place") {
  const std::string text = GENERATE(
      as<std::string>{}, "One of them sells Italian shoes.", "Some blame a Korea-based rival.",
      "Most of the lorries are Swedish-made.", "A few of the drivers are Poles.");
  CAPTURE(text);
  const Annotations found = tag(lead + text);
  CHECK(found.countries == Countries{"PT"});
  CHECK(names(found) == std::vector<std::string>{"place:Lisbon"});
}

TEST_CASE("it is one where it is named, acts, or is spoken of in the lead, the headline or again") {
  const std::string text = GENERATE_COPY(
      as<std::string>{}, lead + "One of them sells shoes from Italy.",
      lead + "The Italian foreign minister came to see it.",
      lead + "The Italian government sent bread.", lead + "The Italian army sent its own lorries.",
      lead + "One sells Italian shoes. Next door there is Italian wine.",
      lead + "One sells Italian shoes, which come from Milan.",
      "Italian shoes were nowhere to be had.\n\n" + lead,
      "Shops in Lisbon were shut.\n\nThey sell Italian shoes.");
  CAPTURE(text);
  CHECK(tag(text).countries == Countries{"IT", "PT"});

  static const Tagger tagger;
  Article article;
  article.headline = "Italian shoes sell out";
  article.body = lead;
  CHECK(tagger.tag(article).countries == Countries{"IT", "PT"});
}
