// SPDX-License-Identifier: GPL-2.0-or-later
// A headline or body as the words the recognisers look at.
#pragma once

#include "entity/known_words.hpp"
#include "entity/table.hpp"
#include "entity/word_class.hpp"
#include "text/split_text.hpp"

#include <dateline/entity.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::entity {

/// What stands between a word and the one before it.
enum class Between : std::uint8_t {
  blank,
  joined,
  comma,
  stop,
  ampersand,
  opening,
  quote,
  dash,
  other
};

/// What capitals mean in a sentence.
enum class SentenceCase : std::uint8_t {
  normal,  ///< names are capitalised
  title,   ///< most words are: a headline
  upper    ///< all letters are capitals
};

struct Word {
  std::uint32_t begin = 0, end = 0;            ///< bytes in the text; a possessive "'s" is left out
  std::uint32_t form_begin = 0, form_end = 0;  ///< of the folded word, see ZoneText::form
  std::uint32_t classes = 0;                   ///< WordClass
  std::uint32_t number = 0;                    ///< in the table of the text, see Table::word
  Letters letters = Letters::small;
  Between before = Between::other;
  SentenceCase sentence = SentenceCase::normal;
  bool starts_sentence = false;
  bool starts_paragraph = false;
  bool starts_line = false;
  bool possessive = false;  ///< "'s" or "'" follows
  bool mixed = false;       ///< Letters::capital with more capitals inside: "McDonald", "eBay"

  [[nodiscard]] bool is(std::uint32_t classes_wanted) const {
    return (classes & classes_wanted) != 0;
  }
  /// Written as a name is, wherever capitals mean anything.
  [[nodiscard]] bool capitalised() const {
    return letters == Letters::capital || letters == Letters::upper || letters == Letters::initial;
  }
};

/// A word that the table's names may begin with, as it is written.
struct NameBeginning {
  std::uint32_t word = 0;  ///< of the text
  std::uint32_t name = 0;  ///< the name, or beginning of names, that it makes alone
};

/// A word that an expression of time may begin with, as it is written.
struct TimeBeginning {
  std::uint32_t word = 0;      ///< of the text
  std::uint32_t sentence = 0;  ///< the first is 1
};

/// The words of one text after the other; the memory of one serves the next. One thread at a time
/// reads a text; then const members may be called from several.
class ZoneText {
 public:
  /// The table, which tells the words' classes, must outlive it.
  ZoneText(Zone zone, const Table& table) : ZoneText(zone, std::make_shared<KnownWords>(table)) {}
  /// The same with what several remember of words.
  ZoneText(Zone zone, std::shared_ptr<KnownWords> known)
      : zone_(zone), known_(std::move(known)), table_(known_->table()) {}

  /// `split` and the text it holds must stay as they are while the words are looked at.
  void read(const text::SplitText& split);

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] const Word& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  /// Words that may be names by their capitals: all, of a sentence where these mean nothing. In
  /// order.
  [[nodiscard]] const std::vector<std::uint32_t>& raised() const { return raised_; }
  /// In order.
  [[nodiscard]] const std::vector<TimeBeginning>& time_beginnings() const { return times_; }
  /// How often words of sport are used.
  [[nodiscard]] std::uint32_t sport_words() const { return sport_words_; }
  /// The first words of what is set apart: of codes, then of addresses, then of credits.
  [[nodiscard]] const std::vector<std::uint32_t>& set_apart_at() const { return apart_; }
  /// In order.
  [[nodiscard]] const std::vector<NameBeginning>& name_beginnings() const { return beginnings_; }
  [[nodiscard]] Zone zone() const { return zone_; }
  /// The bytes as written.
  [[nodiscard]] std::string_view written(std::size_t first, std::size_t last) const {
    return text_.substr(words_[first].begin, words_[last - 1].end - words_[first].begin);
  }
  /// Words `first` to `last` (not included) in the form names are looked up in.
  [[nodiscard]] std::string_view form(std::size_t first, std::size_t last) const {
    return std::string_view(forms_).substr(words_[first].form_begin,
                                           words_[last - 1].form_end - words_[first].form_begin);
  }
  [[nodiscard]] std::string_view form(std::size_t word) const { return form(word, word + 1); }
  /// The words as they are written, and the number of one of them there.
  [[nodiscard]] const text::WrittenWords& written_words() const { return split_->table(); }
  [[nodiscard]] std::uint32_t written_number(std::size_t word) const {
    return split_->words()[word].number;
  }
  /// Of the form, see KnownWord::hash.
  [[nodiscard]] std::uint64_t form_hash(std::size_t word) const { return hashes_[word]; }
  /// The number in `table` of the name, or beginning of names, that `name` and word `i` make.
  [[nodiscard]] std::uint32_t longer_name(const Table& table, std::uint32_t name,
                                          std::size_t i) const {
    return table.longer_name(name, &table == &table_ ? words_[i].number : table.word(form(i)));
  }
  /// What words `first` to `last` (not included) mean in `table`, as Table::find.
  [[nodiscard]] std::optional<NameMatch> find(const Table& table, std::size_t first,
                                              std::size_t last) const;
  /// Where the sentence ends that word `first` begins, as a word behind its last.
  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t first) const;
  /// Whether word `i` stands behind a dateline: "NEW YORK (Reuters) - Airlines", "SYDNEY, March 17
  /// - The". No sentence begins there, since names that begin with an everyday word are common
  /// there.
  [[nodiscard]] bool begins_report(std::size_t i) const;
  /// Whether a dateline begins with word `i`, so that a report begins a few words behind.
  [[nodiscard]] bool begins_dateline(std::size_t i) const;
  /// The same, or a body begins so, whatever stands behind.
  [[nodiscard]] bool may_begin_dateline(std::size_t i) const;
  /// Whether a name may run from word `i - 1` on to word `i`.
  [[nodiscard]] bool name_goes_on(std::size_t i) const;
  /// Whether this character stands directly behind a word.
  [[nodiscard]] bool has_behind(std::size_t i, char c) const {
    const std::size_t end = words_[i].end;
    return end < text_.size() && text_[end] == c;
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The table that tells the words' classes.
  [[nodiscard]] const Table& table() const { return table_; }

 private:
  void read_words(const text::SplitText& split);
  std::uint32_t add_form(std::uint32_t begin, const KnownWord& known);
  void end_entries();
  [[nodiscard]] bool ends_entry(const Word& last) const;
  void set_sentence_cases();
  [[nodiscard]] bool follows_dateline_dash(std::size_t i) const;
  void set_apart(std::size_t first, std::size_t end_of_text);
  void set_codes_apart();
  void set_addresses_apart();
  void set_credits_apart();
  std::size_t set_case(std::size_t first, std::size_t last, std::size_t count);
  std::size_t find_times(std::size_t first, std::size_t last, std::uint32_t sentence,
                         std::size_t count);

  const text::SplitText* split_ = nullptr;
  std::string_view text_;
  Zone zone_;
  std::shared_ptr<KnownWords> known_;
  const Table& table_;
  std::string forms_;  ///< folded words with one blank between two, and room
  std::vector<Word> words_;
  std::vector<std::uint64_t> hashes_;  ///< of the forms
  std::vector<std::uint32_t> raised_, apart_;
  std::vector<std::uint32_t> lines_;  ///< words that begin one
  std::vector<std::uint32_t> gaps_;   ///< words with more before them than a blank
  std::vector<NameBeginning> beginnings_;
  std::vector<TimeBeginning> times_;
  std::uint32_t sport_words_ = 0;
};

}  // namespace dateline::entity
