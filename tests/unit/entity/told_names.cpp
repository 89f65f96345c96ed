// SPDX-License-Identifier: GPL-2.0-or-later
// Names nobody has heard of, told by the words beside them.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a word nobody has heard of is a firm where words for firms stand beside it") {
  const auto* const text = GENERATE(
      "In May Quillax reported a loss of $3 million.", "All year Quillax's profit grew and grew.",
      "He was chief executive of Quillax until 2004.",
      "A spokesman for Quillax declined to comment.", "Its merger with Quillax failed in spring.",
      "Then it bought Quillax from a bank.", "At noon Quillax shares were up.",
      "It lost ground to smaller rival Quillax in March.",
      "She dealt with Quillax, which makes glass.");
  CAPTURE(text);
  CHECK(names(tag(text)) == std::vector<std::string>{"org:Quillax"});
}

TEST_CASE("what is told of a firm once holds for the whole article") {
  const Annotations found =
      tag("Quillax said in June it wasn't for sale. Later a stake in Quillax was sold anyway, and "
          "the plan of Quillax changed.");
  CHECK(names(found) == std::vector<std::string>{"org:Quillax"});
}

TEST_CASE("a family name of the article is no firm, whatever stands beside it") {
  const Annotations found =
      tag("Peter Quillaxen left the bank in May. In June Quillaxen shares a flat with his son.");
  CHECK(names(found) == std::vector<std::string>{"person:Peter Quillaxen"});
}

TEST_CASE("a word nobody has heard of is a place where words for places stand beside it") {
  const auto* const text = GENERATE(
      "Now residents of Quillholt must leave their homes.", "Soon Quillholt residents heard shots.",
      "Quillholt, a small town of 4,000, has one school.",
      "They burned a barn in nearby Quillholt at night.", "Quillholt is home to many potters.");
  CAPTURE(text);
  CHECK(names(tag(text)) == std::vector<std::string>{"place:Quillholt"});
}

TEST_CASE("a body known by its letters is told by who speaks for it") {
  CHECK(names(tag("Last week NBRC officials met in a barn.")) ==
        std::vector<std::string>{"org:NBRC"});
}

TEST_CASE("what is sold as a drug is neither a person nor a place") {
  const auto* const text = GENERATE("Sales of its arthritis drug Quillaxa fell in May.",
                                    "Quillaxa, a treatment for gout, is sold by two firms. In May "
                                    "Quillaxa was approved.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("what has a share's code is a firm all through the article") {
  const Annotations found =
      tag("Quillax said it was sorry. \"It isn't about Quillax,\" it added. Later Quillax "
          "(QLX.N) fell.");
  CHECK(names(found) == std::vector<std::string>{"org:Quillax"});
}

TEST_CASE("what is said to be a firm once is one all through the article") {
  const auto* const text = GENERATE(
      "Quillax said it was sorry. It hired the hospitals operator Quillax in May, and Quillax "
      "left.",
      "Quillax was a major airline. \"Quillax is in need,\" he told Quillax.",
      "A study by research firm QuillSuppli tells more. \"That's new,\" QuillSuppli said.");
  CAPTURE(text);
  const auto found = names(tag(text));
  CHECK(found.size() == 1);
  CHECK(found.front().substr(0, 9) == "org:Quill");
}

TEST_CASE("a word that tells a thing apart isn't taken for a firm") {
  const auto* const text = GENERATE("If I were a steelmaker I'd be glad of it.",
                                    "He holds a hedge fund QRO role since May.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("a firm of two words nobody has heard of is told as one of one word is") {
  const auto* const text = GENERATE("Later Quillen Gushire posted an operating loss.",
                                    "She spoke for Quillen Gushire, the chief executive of Quillen "
                                    "Gushire said.");
  CAPTURE(text);
  CHECK(names(tag(text)) == std::vector<std::string>{"org:Quillen Gushire"});
}

TEST_CASE("a town with its state is no firm, though shares are told of") {
  CHECK(has(tag("Shares of Alviso, California-based TiVo were up."), "place:Alviso, California"));
}

TEST_CASE("an owner and what it owns are two") {
  const Annotations found =
      tag("The board of Ford-owned Quillax met, and Ford-owned Quillax fell.");
  CHECK(names(found) == std::vector<std::string>{"org:Ford Motor", "org:Quillax"});
}

TEST_CASE("what something happens near is a place, also where a sentence begins") {
  const auto* const text = GENERATE("Near Al Quillayah, one strike destroyed a bridge.",
                                    "They met near Quillayah at dawn.");
  CAPTURE(text);
  const auto found = names(tag(text));
  CHECK(found.size() == 1);
  CHECK(found.front().substr(0, 6) == "place:");
}

TEST_CASE("where a spokesman is, is a town and no firm") {
  CHECK_FALSE(has(tag("A spokesman in Quillstad declined to comment."), "org:Quillstad"));
}

TEST_CASE("who has shares in the article and a full name is meant by the family name") {
  const Annotations found =
      tag("Peter Quillaxen left in May. One of the first investors in Quillaxen's plan was glad.");
  CHECK(names(found) == std::vector<std::string>{"person:Peter Quillaxen"});
}

TEST_CASE("what a name nobody has heard of is, is said behind it") {
  CHECK(names(tag("Quillsbach is a municipality in the Odenwaldkreis district.")) ==
        std::vector<std::string>{"place:Quillsbach", "place:Odenwaldkreis"});
  CHECK(has(tag("They say that Quillcrazy are an English punk rock band from Leicester."),
            "org:Quillcrazy"));
  CHECK(has(tag("They walked to Quillham railway station and back."), "place:Quillham"));
}
