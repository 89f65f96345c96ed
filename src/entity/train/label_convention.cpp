// SPDX-License-Identifier: GPL-2.0-or-later
// Puts labels together and takes from them what isn't part of a name.
#include "entity/train/label_convention.hpp"

#include "base/word_lists.hpp"
#include "entity/gazetteer.hpp"
#include "entity/label_words.hpp"
#include "entity/offices.hpp"
#include "entity/zone_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::entity::train {

namespace {

/// What stands before a place's name in some sets' labels: "southern Lebanon".
constexpr std::array<std::string_view, 9> kDirections{
    "northern",     "southern",     "eastern",      "western",     "central",
    "northeastern", "northwestern", "southeastern", "southwestern"};

/// A label and the words that it covers; none if it ends inside of its first.
struct WordLabel {
  std::uint32_t first = 0, last = 0;
  Label label;

  [[nodiscard]] std::uint32_t size() const { return last - first; }
  [[nodiscard]] bool is(EntityKind kind) const { return label.kind == kind; }
  void take(const WordLabel& next) {
    last = next.last;
    label.end = next.label.end;
  }
};

class Convention {
 public:
  explicit Convention(const ZoneText& text) : text_(text), table_(text.table()) {}

  void add(const Label& label) {
    WordLabel next = on_words(label);
    if (next.size() == 0) return labels_.push_back(std::move(next));
    if (is_behind(titled_, next)) next.label.kind = EntityKind::person;
    if (next.is(EntityKind::person) && is_title(next)) {
      titled_ = next;
      return;
    }
    drop_words_before(next);
    if (!labels_.empty() && join(labels_.back(), next)) return;
    if (part_places(next)) return;
    if (names_only_people(next)) next.label.kind.reset();
    labels_.push_back(std::move(next));
  }

  [[nodiscard]] std::vector<Label> labels() const {
    std::vector<Label> labels;
    for (const WordLabel& kept : labels_) labels.push_back(kept.label);
    return labels;
  }

 private:
  [[nodiscard]] WordLabel on_words(const Label& label) const {
    const auto& words = text_.words();
    const auto first =
        std::lower_bound(words.begin(), words.end(), label.begin,
                         [](const Word& word, std::uint32_t begin) { return word.begin < begin; });
    const auto last =
        std::lower_bound(first, words.end(), label.end,
                         [](const Word& word, std::uint32_t end) { return word.begin < end; });
    return {static_cast<std::uint32_t>(first - words.begin()),
            static_cast<std::uint32_t>(last - words.begin()), label};
  }

  /// Whether nothing but a blank stands between both.
  [[nodiscard]] bool is_behind(const WordLabel& before, const WordLabel& next) const {
    return before.size() > 0 && before.last == next.first && text_.name_goes_on(next.first) &&
           !text_[next.first - 1].possessive;
  }
  /// "President", "Prime Minister", "Prime" where "Minister" follows; but not "Mr King".
  [[nodiscard]] bool is_title(const WordLabel& named) const {
    const Word& last = text_[named.last - 1];
    if (named.size() > 1 && text_[named.first].is(sure_title) && last.is(family_name)) return false;
    if (last.is(title) && !last.is(first_name))
      return std::all_of(text_.words().begin() + named.first, text_.words().begin() + named.last,
                         [](const Word& word) { return word.is(common_word | title); });
    return named.size() == 1 && last.is(common_word) && !last.is(first_name | family_name) &&
           named.last < text_.size() && is_office(text_[named.last]) &&
           text_[named.last].before == Between::blank;
  }

  void drop_words_before(WordLabel& named) const {
    const std::uint32_t first = named.first;
    if (named.size() > 1 && text_.form(named.first) == "the") ++named.first;
    if (named.is(EntityKind::place))
      while (named.size() > 1 && is_direction(named.first)) ++named.first;
    if (named.is(EntityKind::person))
      named.first = behind_offices(text_, {named.first, named.last, NameKind::person});
    if (named.first != first) named.label.begin = text_[named.first].begin;
  }
  [[nodiscard]] bool is_direction(std::uint32_t word) const {
    return is_among(kDirections, text_.written(word, word + 1));
  }

  /// Makes one of both if they are one name; titles between an organisation and a person go.
  bool join(WordLabel& before, const WordLabel& next) const {
    if (!is_linked(before, next) || (before.label.other && next.label.other)) return false;
    const bool is_next = is_behind(before, next);
    if (is_next && before.is(EntityKind::org) && next.is(EntityKind::person))
      drop_titles_behind(before);
    if (is_next && goes_on_behind_initial(before, next)) {
      before.take(next);
      return true;
    }
    const auto meaning = meaning_of(before.first, next.last);
    const bool is_open = !next.label.kind && !next.label.other;
    const bool is_people =
        is_next && before.size() == 1 && text_[before.first].is(compass) && is_open;
    if (!meaning && !is_people) return false;
    before.take(next);
    before.label.kind.reset();
    before.label.other = false;
    if (meaning && (meaning->flags & ref_demonym) == 0)
      before.label.kind = table_.kind(meaning->entity);
    return true;
  }
  /// "Thomas D" and "Green", but not "Quill, S.; Kestrel, T."
  [[nodiscard]] bool goes_on_behind_initial(const WordLabel& before, const WordLabel& next) const {
    const Word& initial = text_[before.last - 1];
    return before.is(EntityKind::person) && next.is(EntityKind::person) &&
           initial.letters == Letters::initial &&
           text_.text().substr(initial.end, text_[next.first].begin - initial.end) == ". ";
  }
  /// "Democratic Republic" and "Congo": nothing but "of the" and the like stands between.
  [[nodiscard]] bool is_linked(const WordLabel& before, const WordLabel& next) const {
    constexpr std::uint32_t most = 3;
    if (before.size() == 0 || next.first < before.last || next.first > before.last + most ||
        text_[before.last - 1].possessive)
      return false;
    for (std::uint32_t i = before.last; i < next.first; ++i)
      if (!text_[i].is(function_word) || !text_.name_goes_on(i)) return false;
    return text_.name_goes_on(next.first);
  }
  [[nodiscard]] std::optional<NameReference> meaning_of(std::uint32_t first,
                                                        std::uint32_t last) const {
    return table_.first_meaning(text_.find(table_, first, last),
                                [](NameReference) { return true; });
  }

  /// "India and Pakistan" under one label are two.
  bool part_places(const WordLabel& named) {
    const std::uint32_t joint = joint_of_places(text_, named.first, named.last);
    if (joint == named.last || meaning_of(named.first, named.last)) return false;
    add_place(named.first, joint);
    add_place(joint + 1, named.last);
    return true;
  }
  void add_place(std::uint32_t first, std::uint32_t last) {
    labels_.push_back({first, last, {text_[first].begin, text_[last - 1].end, EntityKind::place}});
  }

  /// "American", labelled as an organisation or a place.
  [[nodiscard]] bool names_only_people(const WordLabel& named) const {
    if (named.size() == 1 && (text_[named.first].is(first_name | family_name) ||
                              named.is(EntityKind::person)))  // "Mickey Finn"
      return false;
    const auto match = text_.find(table_, named.first, named.last);
    return match && match->count > 0 && !table_.first_meaning(match, [](NameReference meaning) {
      return (meaning.flags & ref_demonym) == 0;
    });
  }

  void drop_titles_behind(WordLabel& named) const {
    while (named.size() > 1 && is_office(text_[named.last - 1])) {
      --named.last;
      named.label.end = text_[named.last - 1].end;
    }
  }

  const ZoneText& text_;
  const Table& table_;
  WordLabel titled_;  ///< the last title that was labelled as a person
  std::vector<WordLabel> labels_;
};

}  // namespace

void apply_convention(LabelledArticle& article) {
  text::SplitText split;
  split.split(article.text);
  ZoneText text(Zone::body, builtin_table());
  text.read(split);
  std::stable_sort(article.labels.begin(), article.labels.end(),
                   [](const Label& a, const Label& b) { return a.begin < b.begin; });
  Convention convention(text);
  for (const Label& label : article.labels) convention.add(label);
  article.labels = convention.labels();
}

}  // namespace dateline::entity::train
