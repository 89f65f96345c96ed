// SPDX-License-Identifier: GPL-2.0-or-later
// Reads files of words and tags in columns.
#include "entity/train/labelled.hpp"

#include "base/word_lists.hpp"
#include "entity/train/label_convention.hpp"
#include "entity/train/plain_texts.hpp"
#include "text/utf8.hpp"

#include <array>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace dateline::entity::train {

namespace {

/// How a set lays out its columns.
struct Layout {
  char separator = '\t';
  int word = 0;                    ///< column
  int tag = -1;                    ///< column; -1 is the last
  std::string_view article_mark;   ///< begins the line between two articles
  unsigned article_sentences = 0;  ///< so many make an article where no line marks its end
  bool latin1 = false;
};

constexpr Layout kBlanks{' ', 0, -1, "-DOCSTART-", 0, false};
/// Sentences taken from as many articles.
constexpr Layout kTabs{'\t', 0, 1, "", 1, false};
constexpr Layout kNumberedTabs{'\t', 1, 2, "# newdoc", 0, false};
/// The set doesn't say where its articles end; they are about that long.
constexpr Layout kCommas{',', 1, 3, "", 5, true};

constexpr std::array<std::pair<std::string_view, EntityKind>, 21> kKinds{{
    {"PER", EntityKind::person},
    {"per", EntityKind::person},
    {"person", EntityKind::person},
    {"writer", EntityKind::person},
    {"scientist", EntityKind::person},
    {"researcher", EntityKind::person},
    {"politician", EntityKind::person},
    {"musicalartist", EntityKind::person},
    {"ORG", EntityKind::org},
    {"org", EntityKind::org},
    {"organisation", EntityKind::org},
    {"organization", EntityKind::org},
    {"university", EntityKind::org},
    {"band", EntityKind::org},
    {"politicalparty", EntityKind::org},
    {"LOC", EntityKind::place},
    {"geo", EntityKind::place},
    {"location", EntityKind::place},
    {"country", EntityKind::place},
    {"place", EntityKind::place},
    {"GPE", EntityKind::place},
}};
/// Peoples and countries under one label; periodicals, which are names of organisations too.
constexpr std::array<std::string_view, 3> kUndecided{"gpe", "magazine", "academicjournal"};
/// Times, and what is a name only by chance.
constexpr std::array<std::string_view, 12> kNoNames{
    "tim",           "time",       "field",      "task",     "metrics",   "genre",
    "literarygenre", "musicgenre", "discipline", "abstract", "substance", "musicalinstrument"};

std::vector<std::string> columns(const std::string& line, char separator) {
  std::vector<std::string> found(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (separator == ',' && c == '"') {
      // A quotation mark inside quotes is doubled.
      if (quoted && line.compare(i, 2, "\"\"") == 0)
        found.back() += line[i++];
      else
        quoted = !quoted;
    } else if (c == separator && !quoted) {
      found.emplace_back();
    } else if (c != '\r') {
      found.back() += c;
    }
  }
  return found;
}

std::string from_latin1(const std::string& text) {
  std::string out;
  for (const char c : text) text::append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

/// Collects words into names while tags of one kind follow each other.
class TaggedWords {
 public:
  explicit TaggedWords(LabelledText& text) : text_(text) {}

  void add(const std::string& word, const std::string& tag) {
    const std::size_t hyphen = tag.find('-');
    const std::string label = hyphen == std::string::npos ? "" : tag.substr(hyphen + 1);
    if (label != label_ || tag.front() == 'B') finish();
    const Label at = text_.add_word(word);
    if (label_.empty()) name_.begin = at.begin;
    label_ = label;
    name_.end = at.end;
  }
  void finish() {
    if (const auto meant = kind_of_label(label_))
      text_.add_label({name_.begin, name_.end, meant->kind, meant->other});
    label_.clear();
  }

 private:
  LabelledText& text_;
  std::string label_;
  Label name_;
};

class ColumnReader {
 public:
  ColumnReader(const Layout& layout, std::vector<LabelledArticle>& articles)
      : layout_(layout), articles_(articles), words_(text_) {}

  void read(std::istream& in) {
    for (std::string line; std::getline(in, line);) take(line);
    end_sentence();
    text_.end_article(articles_);
  }

 private:
  void take(const std::string& line) {
    const bool marks_article =
        !layout_.article_mark.empty() &&
        line.compare(0, layout_.article_mark.size(), layout_.article_mark) == 0;
    if (marks_article) {
      end_sentence();
      text_.end_article(articles_);
    } else if (line.empty() || line == "\r") {
      end_sentence();
    } else if (layout_.separator != '\t' || line.front() != '#') {
      take_word(columns(line, layout_.separator));
    } else if (line.compare(0, kPrintedMark.size(), kPrintedMark) == 0) {
      text_.expect(line.substr(kPrintedMark.size()));
    }
  }
  void take_word(const std::vector<std::string>& row) {
    const int last = static_cast<int>(row.size()) - 1;
    const int tag = layout_.tag < 0 ? last : layout_.tag;
    if (tag > last || layout_.word > last) return;
    if (layout_.separator == ',') {
      if (row.front() == "Sentence #") return;
      if (!row.front().empty()) end_sentence();
    }
    const std::string& word = row[static_cast<std::size_t>(layout_.word)];
    if (word.empty()) return;
    words_.add(layout_.latin1 ? from_latin1(word) : word, row[static_cast<std::size_t>(tag)]);
    in_sentence_ = true;
  }
  void end_sentence() {
    if (!in_sentence_) return;
    in_sentence_ = false;
    words_.finish();
    text_.end_sentence();
    if (++sentences_ == layout_.article_sentences) {
      text_.end_article(articles_);
      sentences_ = 0;
    }
  }

  const Layout& layout_;
  std::vector<LabelledArticle>& articles_;
  LabelledText text_;
  TaggedWords words_;
  unsigned sentences_ = 0;
  bool in_sentence_ = false;
};

/// The layout of a file without a telling suffix.
const Layout& layout_of_text(std::istream& in) {
  std::string line;
  while (std::getline(in, line) && line.empty()) continue;
  in.clear();
  in.seekg(0);
  return line.find('\t') == std::string::npos ? kBlanks : kTabs;
}

void read_file(const std::filesystem::path& path, std::vector<LabelledArticle>& articles) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  const std::string suffix = path.extension().string();
  if (suffix == ".conllu") return read_conllu(in, articles);
  if (suffix == ".marked") return read_marked(in, articles);
  const Layout& layout = suffix == ".csv"    ? kCommas
                         : suffix == ".iob2" ? kNumberedTabs
                                             : layout_of_text(in);
  ColumnReader(layout, articles).read(in);
}

}  // namespace

std::optional<MeantKind> kind_of_label(std::string_view label) {
  if (is_among(kUndecided, label)) return MeantKind{};
  for (const auto& [name, kind] : kKinds)
    if (name == label) return MeantKind{kind};
  if (label.empty() || is_among(kNoNames, label)) return std::nullopt;
  return MeantKind{std::nullopt, true};
}

std::vector<LabelledArticle> read_labelled(const std::filesystem::path& path) {
  std::vector<LabelledArticle> articles;
  const bool is_folder = std::filesystem::is_directory(path);
  for (const auto& file : files_below(path))
    if (!is_folder || file.extension() == ".conllu") read_file(file, articles);
  for (LabelledArticle& article : articles) apply_convention(article);
  return articles;
}

}  // namespace dateline::entity::train
