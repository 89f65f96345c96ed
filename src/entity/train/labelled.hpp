// SPDX-License-Identifier: GPL-2.0-or-later
// Articles whose names people have labelled, and the readers of the formats they come in.
#pragma once

#include <dateline/entity.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::entity::train {

/// A labelled name: bytes of the text, the end excluded.
struct Label {
  std::uint32_t begin = 0, end = 0;
  /// Without a kind the sets disagree on what it is: finding a name there is no mistake.
  std::optional<EntityKind> kind;
  bool other = false;    ///< a name of something else: a people, an event, a work; `kind` is empty
  std::string why = {};  ///< what gave it, if it was found
};

struct LabelledArticle {
  std::string text;  ///< UTF-8
  std::vector<Label> labels;
};

/// Begins a line with the sentence as it was printed.
inline constexpr std::string_view kPrintedMark = "# text = ";

/// Joins words as printed text is written, sentence by sentence, and keeps track of the labels.
class LabelledText {
 public:
  /// Some sets have the next sentence as it was printed, too: that tells where blanks stand.
  void expect(std::string_view sentence) { printed_ = sentence; }
  /// Returns where the word stands in the text.
  Label add_word(std::string_view word);
  /// Labels bytes of the text.
  void add_label(const Label& label) { article_.labels.push_back(label); }
  void end_sentence();
  void end_article(std::vector<LabelledArticle>& articles);

 private:
  [[nodiscard]] bool stands_closely(std::string_view word);
  [[nodiscard]] bool follows_as_printed(std::string_view word, bool& closely);

  LabelledArticle article_;
  std::string printed_;     ///< what is expected of the sentence; empty if that isn't known
  std::size_t read_ = 0;    ///< bytes of it that have come
  bool joins_next_ = true;  ///< the next word follows without a blank
  bool quoting_ = false;
};

/// What a set's own word for a kind means, as in Label; nothing for words that label no names.
struct MeantKind {
  std::optional<EntityKind> kind;
  bool other = false;
};
std::optional<MeantKind> kind_of_label(std::string_view label);

/// Reads a file of labelled text, or all files below a folder, by what their names and first lines
/// say: columns of words and IOB tags with blanks, tabs or commas between (WikiGold, CrossNER,
/// UNER, GMB), CoNLL-U with entities (GUM) and texts with names in brackets (our own). Their labels
/// are brought to one convention, see apply_convention(). Throws std::runtime_error for files that
/// can't be read.
std::vector<LabelledArticle> read_labelled(const std::filesystem::path& path);

/// CoNLL-U whose last column has "Entity=(1-person-...": names are the spans whose head is a proper
/// noun, without what goes before and after the name.
void read_conllu(std::istream& in, std::vector<LabelledArticle>& articles);

/// Text with "[n:John Doe]" for a person, "[o:" for an organisation, "[p:" for a place; a line that
/// begins with "#" stands before each article. Throws std::runtime_error for other brackets.
void read_marked(std::istream& in, std::vector<LabelledArticle>& articles);

}  // namespace dateline::entity::train
