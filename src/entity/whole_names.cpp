// SPDX-License-Identifier: GPL-2.0-or-later
// Names of which the model took a part, or none of it.
#include "entity/whole_names.hpp"

#include "base/word_map.hpp"
#include "entity/label_context.hpp"
#include "entity/label_words.hpp"
#include "entity/name_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// What is numbered: "4th Infantry Division".
constexpr auto kUnits = word_set(std::to_array<std::string_view>(
    {"division", "brigade", "regiment", "battalion", "fleet", "army", "force", "corps", "wing",
     "squadron", "cavalry", "infantry", "artillery", "appeals", "circuit"}));

/// Forms of firms that hardly mean anything else.
constexpr auto kForms =
    word_set(std::to_array<std::string_view>({"ab", "asa", "ag", "bhd", "corp", "gmbh", "inc", "kk",
                                              "llc", "ltd", "nv", "oyj", "plc", "sa", "spa"}));

constexpr auto kOrdinals = word_set(std::to_array<std::string_view>(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"}));

/// Bodies that bear a people's name as a part of their own: "Quillish Tennis Federation".
constexpr auto kBodies = word_set(std::to_array<std::string_view>(
    {"academy", "agency", "association", "committee", "confederation", "cross", "crescent",
     "federation", "institute", "league", "society", "union"}));

/// Those that do if something stands between: "Quillish Democratic Forces".
constexpr auto kForces = word_set(std::to_array<std::string_view>(
    {"forces", "front", "movement", "coalition", "brigades", "guards"}));

/// What goes on with "for" or "on" what it's there for: "Center for the Study of Quill".
constexpr auto kHeads = word_set(std::to_array<std::string_view>(
    {"center", "centre", "institute", "council", "committee", "commission", "campaign", "coalition",
     "association", "society", "foundation", "alliance", "conference", "subcommittee", "school",
     "office", "forum", "network"}));

bool is_ordinal(const ZoneText& text, std::uint32_t i) {
  const std::string_view form = text.form(i);
  if (text[i].letters != Letters::digits)
    return text[i].letters == Letters::capital && kOrdinals.contains(form);
  return form.size() > 2 && (form.ends_with("th") || form.ends_with("st") || form.ends_with("nd") ||
                             form.ends_with("rd"));
}

class NameCompleter {
 public:
  NameCompleter(const ZoneText& text, std::vector<LabelledName>& names)
      : text_(text), names_(names) {}

  void join() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      LabelledName name = names_[i];
      take_danish_form(name);
      if (name.kind == NameKind::org) widen(name);
      const bool is_wider = name.first < names_[i].first;
      while (is_wider && kept > 0 && names_[kept - 1].first >= name.first) --kept;
      if (kept > 0 && joins(names_[kept - 1], name)) {
        names_[kept - 1].last = name.last;
        if (name.kind == NameKind::org) names_[kept - 1].kind = name.kind;
      } else if (is_wider && kept > 0 && names_[kept - 1].last > name.first) {
        names_[kept - 1].last = name.last;  // a head labelled by itself
        names_[kept - 1].kind = name.kind;
      } else {
        names_[kept++] = name;
      }
    }
    names_.resize(kept);
  }

  /// "HECTOR, Minn., June 1 -"
  void add_dateline() {
    constexpr std::uint32_t most = 3;
    if (!names_.empty() && names_.front().first == 0) return;
    for (std::uint32_t last = 1; last <= most && last < text_.size(); ++last) {
      if (text_[last - 1].letters != Letters::upper) return;
      const LabelledName place{0, last, NameKind::place};
      if (!begins_dateline(text_, place)) continue;
      names_.insert(names_.begin(), place);
      return;
    }
  }

  void add_missed() {
    std::vector<LabelledName> missed;
    auto next = names_.begin();
    for (const std::uint32_t i : text_.raised()) {
      if (!may_end(i)) continue;
      while (next != names_.end() && next->last <= i) ++next;
      const bool is_labelled = next != names_.end() && next->first <= i;
      // "Committee" alone is no name, nor is what the model takes for one of something else.
      if (is_labelled && next->size() > 1 && next->kind != NameKind::other) continue;
      const std::uint32_t first = begin_of_missed(i);
      const bool cuts = next != names_.begin() && (next - 1)->last > first &&
                        (next - 1)->kind != NameKind::other && (next - 1)->first < first;
      if (first < i && !cuts) missed.push_back({first, i + 1, NameKind::org});
    }
    if (missed.empty()) return;
    names_.erase(std::remove_if(names_.begin(), names_.end(),
                                [&](const LabelledName& name) {
                                  return std::any_of(
                                      missed.begin(), missed.end(), [&](const LabelledName& org) {
                                        return name.first < org.last && org.first < name.last;
                                      });
                                }),
                 names_.end());
    insert_in_order(names_, missed);
  }

 private:
  /// Whether an organisation may end with the word.
  [[nodiscard]] bool may_end(std::uint32_t i) const {
    const Word& word = text_[i];
    if (i == 0 || word.sentence != SentenceCase::normal || !word.capitalised()) return false;
    const Letters before = text_[i - 1].letters;
    return before == Letters::capital || before == Letters::digits || before == Letters::initial ||
           before == Letters::upper;
  }

  [[nodiscard]] bool is_link(std::uint32_t i, std::string_view form) const {
    return i < text_.size() && text_.name_goes_on(i) && text_[i].letters == Letters::small &&
           text_.form(i) == form;
  }
  [[nodiscard]] bool goes_on_behind(std::uint32_t i) const {
    return i > 0 && text_[i].before == Between::blank && !text_[i].starts_sentence &&
           !text_[i - 1].possessive;
  }

  /// "Quillax A/S"
  void take_danish_form(LabelledName& name) const {
    const bool has_letter = name.size() > 1 && text_[name.last - 1].letters == Letters::initial;
    const std::uint32_t form = name.last - (has_letter ? 1 : 0), end = form + 2;
    if (name.kind == NameKind::other || end > text_.size() ||
        text_[form].before != Between::blank || text_.written(form, end) != "A/S")
      return;
    name.last = end;
    name.kind = NameKind::org;
  }

  void widen(LabelledName& org) const {
    if (!goes_on_behind(org.first)) return;
    const Word& before = text_[org.first - 1];
    if (is_of_division(text_, org.first)) {
      org.first = with_division(org.first);
      return;
    }
    if (before.letters == Letters::small) {
      const std::uint32_t head = is_branch(org) ? begin_of_run(org.first - 1) : head_of(org);
      if (head != org.first && !is_known(text_, org.first, org.last, EntityKind::org))
        org.first = head;
      return;
    }
    if (before.letters != Letters::digits && before.letters != Letters::capital) return;
    const std::string_view last = text_.form(org.last - 1);
    // "Quill 7 Stores Inc"
    const bool has_number = text_[org.first].letters == Letters::digits && org.size() > 1 &&
                            before.letters == Letters::capital && !before.is(month) &&
                            text_[org.last - 1].is(legal_form);
    const bool is_numbered = is_ordinal(text_, org.first - 1) && kUnits.contains(last);
    const bool is_body = kBodies.contains(last) || (org.size() > 1 && kForces.contains(last));
    const bool is_of_people =
        before.is(demonym) && before.sentence == SentenceCase::normal && is_body &&
        (last == "cross" || !is_known(text_, org.first, org.last, EntityKind::org));
    if (has_number || is_numbered || is_of_people) --org.first;
  }

  /// "Puerto Rico Inc" of "Quillway of Puerto Rico Inc"
  [[nodiscard]] bool is_branch(const LabelledName& org) const {
    return org.first > 1 && is_link(org.first - 1, "of") && org.size() > 1 &&
           text_[org.last - 1].is(legal_form) &&
           is_known(text_, org.first, org.last - 1, EntityKind::place) &&
           begin_of_run(org.first - 1) < org.first - 1;
  }

  /// Where the capitalised words before word `i` begin that may be a firm's, and no "Shares" that a
  /// sentence begins with; `i` if there is none.
  [[nodiscard]] std::uint32_t begin_of_run(std::uint32_t i) const {
    constexpr std::uint32_t most = 4;
    const auto may_be_part = [](const Word& word) {
      return word.letters == Letters::capital && !(word.starts_sentence && word.is(common_word)) &&
             !word.is(function_word | title | weak_title | first_name | month | weekday | demonym);
    };
    std::uint32_t first = i;
    while (i - first < most && goes_on_behind(first) && may_be_part(text_[first - 1])) --first;
    return first;
  }

  /// Where "New York" of "New York state Supreme Court" begins, if it stands before "state Supreme
  /// Court" that begins at word `first`; else that.
  [[nodiscard]] std::uint32_t with_division(std::uint32_t first) const {
    constexpr std::uint32_t most = 2;
    const bool is_organ = text_[first].is(institution | state_field) ||
                          text_.form(first) == "house" || text_.form(first) == "legislature";
    if (!is_organ || !goes_on_behind(first - 1)) return first;
    for (std::uint32_t words = std::min(most, first - 1); words > 0; --words) {
      const std::uint32_t begin = first - 1 - words;
      if (text_[begin].capitalised() && (words == 1 || text_.name_goes_on(begin + 1)) &&
          is_state(text_, begin, first - 1))
        return begin;
    }
    return first;
  }

  /// "Center" of "Center for the (Study of Quill)"; the organisation's own first word if there is
  /// none.
  [[nodiscard]] std::uint32_t head_of(const LabelledName& org) const {
    std::uint32_t link = org.first - 1;
    if (text_.form(link) == "the" && link > 0) --link;
    if (org.size() < 2 || link == 0 || !goes_on_behind(link) ||
        text_[link].letters != Letters::small || text_[link - 1].letters != Letters::capital ||
        text_[link + 1].before != Between::blank)
      return org.first;
    const std::string_view form = text_.form(link), head = text_.form(link - 1);
    const bool is_purpose =
        form == "for" || form == "on" || form == "against" ||
        (form == "to" && (head == "committee" || head == "campaign" || head == "coalition"));
    return is_purpose && kHeads.contains(head) ? link - 1 : org.first;
  }

  /// Whether two labels are of one name: "Quill" and "Kestrel Railway", "Strait" of "Quillburg".
  [[nodiscard]] bool joins(const LabelledName& before, const LabelledName& name) const {
    if (before.last + 1 != name.first || !text_.name_goes_on(name.first)) return false;
    if (is_link(before.last, "and")) {
      const std::string_view last = text_.form(name.last - 1);
      return name.kind == NameKind::org && (last == "railway" || last == "railroad") &&
             before.size() <= 2 && !text_[before.last - 1].possessive &&
             !is_known(text_, before.first, before.last, EntityKind::org);
    }
    const bool is_land = is_link(before.last, "of") && before.kind == NameKind::place &&
                         before.size() == 1 && text_[before.first].is(place_head) &&
                         text_[before.first].capitalised() && name.size() == 1;
    if (is_land || name.kind != NameKind::place) return is_land;
    if (is_link(before.last, "at"))
      return before.kind == NameKind::org && text_.form(before.first) == "university";
    return false;
  }

  /// The first word of the firm, unit or body that ends with word `i`; `i` if it's none.
  [[nodiscard]] std::uint32_t begin_of_missed(std::uint32_t i) const {
    const std::string_view form = text_.form(i);
    if (kForms.contains(form)) return begin_of_firm(i);
    if (kUnits.contains(form))
      return begin_at(i, [&](std::uint32_t first) { return is_ordinal(text_, first); });
    const bool is_force = kForces.contains(form);
    if (!kBodies.contains(form) && !is_force) return i;
    if (form == "committee" && i > 1 && text_.form(i - 1) == "olympic" && goes_on_behind(i) &&
        goes_on_behind(i - 1) && text_[i - 2].capitalised())
      return i - 2;
    return begin_at(i, [&](std::uint32_t first) {
      return text_[first].is(demonym) && text_[first].letters == Letters::capital &&
             (!is_force || first + 1 < i);
    });
  }

  /// The word with which a name of few words begins that ends with word `i`; `i` if there is none.
  template <typename Begins>
  [[nodiscard]] std::uint32_t begin_at(std::uint32_t i, Begins begins) const {
    constexpr std::uint32_t most = 4;
    for (std::uint32_t first = i; i - first < most && goes_on_behind(first); --first) {
      if (begins(first - 1)) return first - 1;
      if (text_[first - 1].letters != Letters::capital) break;
    }
    return i;
  }

  [[nodiscard]] std::uint32_t begin_of_firm(std::uint32_t i) const {
    constexpr std::uint32_t most = 4;
    std::uint32_t first = i;
    while (i - first < most && goes_on_behind(first) &&
           (text_[first - 1].letters == Letters::capital ||
            text_[first - 1].letters == Letters::initial) &&
           !text_[first - 1].is(function_word | title | month | weekday))
      --first;
    const bool is_name = first < i && !text_[i - 1].is(legal_form) &&
                         !(text_[i - 1].is(common_word) && first + 1 == i);
    return is_name ? first : i;
  }

  const ZoneText& text_;
  std::vector<LabelledName>& names_;
};

}  // namespace

void complete_names(const ZoneText& text, std::vector<LabelledName>& names) {
  NameCompleter completer(text, names);
  completer.add_dateline();
  completer.join();
  completer.add_missed();
}

}  // namespace dateline::entity
