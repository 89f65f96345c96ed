// SPDX-License-Identifier: GPL-2.0-or-later
// Firms and places of single words nobody has heard of, told by the words beside them.
#include "entity/told_names.hpp"

#include "base/word_map.hpp"
#include "entity/label_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dateline::entity {

namespace {

/// What a firm has by its side: "Quillax shares".
constexpr auto kOfFirms = word_set(std::to_array<std::string_view>({"shares", "stock"}));

/// Whom a firm has by its side, and who isn't called after what they do: "Linux customers".
constexpr auto kStaff = word_set(std::to_array<std::string_view>(
    {"executives", "employees", "workers", "shareholders", "spokesman", "spokeswoman"}));

/// What only a firm owns: "Quillax's quarterly ...".
constexpr auto kOwnedByFirms = word_set(std::to_array<std::string_view>(
    {"profit", "profits", "revenue", "revenues", "dividend", "shareholders", "quarterly", "ceo",
     "cfo", "shares", "stock", "executives", "employees", "customers", "stores", "subsidiary",
     "operating", "net", "board"}));

/// What is paid or earned: "Quillax reported a loss".
constexpr auto kResults = word_set(std::to_array<std::string_view>(
    {"loss", "losses", "profit", "profits", "earnings", "revenue", "revenues", "sales", "income"}));

/// Who works for a firm: "chief executive of Quillax".
constexpr auto kOfficers = word_set(std::to_array<std::string_view>(
    {"executive", "ceo",   "cfo",          "spokesman", "spokeswoman", "spokesperson", "subsidiary",
     "shares",    "stake", "shareholders", "merger",    "takeover",    "acquisition",  "purchase",
     "sale",      "owner", "parent",       "unit",      "division",    "bid"}));

/// What is done to firms: "bought Quillax".
constexpr auto kDeals = word_set(std::to_array<std::string_view>(
    {"buy", "buys", "buying", "bought", "acquire", "acquires", "acquiring", "acquired", "owns",
     "rival", "rivals", "competitor", "joined"}));

/// What is sold under a name of its own: "the arthritis drug Quillax".
constexpr auto kProducts = word_set(std::to_array<std::string_view>(
    {"drug", "treatment", "medicine", "medication", "pill", "vaccine", "painkiller",
     "antidepressant", "sedan", "minivan", "suv", "pickup", "smartphone", "console", "virus",
     "fever", "disease", "herbicide", "pesticide"}));

/// Who lives at a place: "Quillburg residents".
constexpr auto kInhabitants = word_set(std::to_array<std::string_view>(
    {"residents", "inhabitants", "villagers", "townspeople", "townsfolk", "dwellers"}));

/// What a place has: "the outskirts of Quillburg".
constexpr auto kOfPlaces = word_set(std::to_array<std::string_view>(
    {"residents", "inhabitants", "villagers", "outskirts", "suburb",    "suburbs",
     "streets",   "town",        "city",      "village",   "mayor",     "north",
     "south",     "east",        "west",      "northeast", "northwest", "southeast",
     "southwest", "district",    "hamlet",    "port",      "capital"}));

/// What a place is said to be: "Quillburg, a small town".
constexpr auto kPlaces = word_set(std::to_array<std::string_view>(
    {"town", "city", "village", "hamlet", "suburb", "port", "island", "district", "settlement"}));

/// Who a body known by its letters has: "PQX officials".
constexpr auto kOfBodies = word_set(std::to_array<std::string_view>(
    {"official", "officials", "leader", "leaders", "members", "rebels", "fighters", "guerrillas",
     "lawmakers", "spokesman", "spokeswoman", "headquarters", "delegates", "militants"}));

class Teller {
 public:
  Teller(const ZoneText& text, std::uint32_t first, std::uint32_t last)
      : text_(text), first_(first), next_(last) {}

  /// `is_name`: the model takes the word for one.
  [[nodiscard]] bool tells_firm(bool is_name) const {
    if (goes_on(next_)) {
      const std::string_view form = text_.form(next_);
      if (text_[next_ - 1].possessive
              ? kOwnedByFirms.contains(form) || (form == "chief" && is_next("executive"))
              : kOfFirms.contains(form) || (is_name && kStaff.contains(form)) || reports_results())
        return true;
    }
    // "shares of iPad maker Quillax", "the sale of Samurai bonds"
    if (goes_on(next_) && !text_[next_].is(function_word | locative | speech_verb) &&
        !text_.form(next_).ends_with("ed"))
      return false;
    return is_ruled_by(kOfficers, {"of", "for", "in", "with"}) ||
           (is_name && (is_ruled_by(kDeals) || is_told_with_which()));
  }

  [[nodiscard]] bool tells_product() const {
    return is_ruled_by(kProducts) || is_said_to_be(kProducts);
  }

  /// "the Quillfeather family", which isn't a firm's.
  [[nodiscard]] bool tells_family() const {
    return goes_on(next_) && text_.form(next_) == "family";
  }

  [[nodiscard]] bool tells_place() const {
    if (goes_on(next_) && !text_[next_ - 1].possessive &&
        (kInhabitants.contains(text_.form(next_)) ||
         (text_.form(next_) == "is" && is_next("home"))))
      return true;
    if (is_ruled_by(kOfPlaces, {"of"}) || is_behind("nearby")) return true;
    if (first_ > 1 && is_behind("capital") && text_.form(first_ - 2) == "the") return true;
    return is_said_to_be(kPlaces);
  }

  /// Of a word in capitals.
  [[nodiscard]] bool tells_body() const {
    return goes_on(next_) && !text_[next_ - 1].possessive && kOfBodies.contains(text_.form(next_));
  }

 private:
  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    return i < text_.size() && text_[i].before == Between::blank && !text_[i].starts_sentence &&
           text_[i].letters == Letters::small;
  }
  [[nodiscard]] bool is_next(std::string_view form) const {
    return goes_on(next_ + 1) && text_.form(next_ + 1) == form;
  }
  [[nodiscard]] bool is_behind(std::string_view form) const {
    return first_ > 0 && text_[first_].before == Between::blank &&
           text_[first_ - 1].letters == Letters::small && text_.form(first_ - 1) == form;
  }

  /// "bought (Quillax)"
  template <typename Words>
  [[nodiscard]] bool is_ruled_by(const Words& words) const {
    return first_ > 0 && text_[first_].before == Between::blank &&
           text_[first_ - 1].letters == Letters::small && words.contains(text_.form(first_ - 1));
  }

  /// "(Quillax), which makes glass"
  [[nodiscard]] bool is_told_with_which() const {
    return !text_[first_].starts_sentence && next_ < text_.size() &&
           text_[next_].before == Between::comma && text_.form(next_) == "which";
  }

  /// "shares in (Quillax)"
  template <typename Words>
  [[nodiscard]] bool is_ruled_by(const Words& words,
                                 std::initializer_list<std::string_view> links) const {
    return first_ > 1 &&
           std::any_of(links.begin(), links.end(),
                       [&](std::string_view link) { return is_behind(link); }) &&
           text_[first_ - 1].before == Between::blank && words.contains(text_.form(first_ - 2));
  }

  /// "(Quillax) reported a narrower loss"
  [[nodiscard]] bool reports_results() const {
    constexpr std::uint32_t most = 6;
    const std::string_view verb = text_.form(next_);
    if (verb != "reported" && verb != "posted") return false;
    for (std::uint32_t i = next_ + 1; i < next_ + most && goes_on(i); ++i)
      if (kResults.contains(text_.form(i))) return true;
    return false;
  }

  /// "(Quillburg), a small town"
  template <typename Words>
  [[nodiscard]] bool is_said_to_be(const Words& words) const {
    constexpr std::uint32_t most = 4;
    if (next_ + 1 >= text_.size() || text_[next_].before != Between::comma ||
        (text_.form(next_) != "a" && text_.form(next_) != "the"))
      return false;
    for (std::uint32_t i = next_ + 1; i < next_ + most && goes_on(i); ++i)
      if (words.contains(text_.form(i)))
        return !goes_on(i + 1) || text_[i + 1].is(locative | function_word);
    return false;
  }

  const ZoneText& text_;
  std::uint32_t first_, next_;
};

struct ToldName {
  std::string_view form;
  NameKind kind;
};

class ToldNames {
 public:
  explicit ToldNames(std::vector<ZoneNames>& zones) : zones_(zones) {}

  void collect() {
    for (ZoneNames& zone : zones_)
      for_each_name(zone, [&](const LabelledName& name, bool is_labelled) {
        const auto kind = told(*zone.text, name, is_labelled);
        if (kind) add(zone.text->form(name.first, name.last), *kind);
      });
  }

  void settle() {
    if (told_.empty()) return;
    for (ZoneNames& zone : zones_) {
      std::vector<LabelledName> missing;
      for_each_name(zone, [&](LabelledName& name, bool is_labelled) {
        const auto kind = kind_of(zone.text->form(name.first, name.last));
        if (!kind) return;
        name.kind = *kind;
        if (!is_labelled) missing.push_back(name);
      });
      const auto middle = static_cast<std::ptrdiff_t>(zone.labelled.size());
      zone.labelled.insert(zone.labelled.end(), missing.begin(), missing.end());
      std::inplace_merge(
          zone.labelled.begin(), zone.labelled.begin() + middle, zone.labelled.end(),
          [](const LabelledName& a, const LabelledName& b) { return a.first < b.first; });
    }
  }

 private:
  /// Calls `take(name, is_labelled)` for what may be told of, where the table has no name: short
  /// labels, and single words that have none.
  template <typename Take>
  static void for_each_name(ZoneNames& zone, Take take) {
    constexpr std::uint32_t most_words = 2;
    auto label = zone.labelled.begin();
    auto known = zone.known.begin();
    for (const std::uint32_t i : zone.text->raised()) {
      while (label != zone.labelled.end() && label->last <= i) ++label;
      while (known != zone.known.end() && known->first < i) ++known;
      if (known != zone.known.end() && known->first == i) continue;
      if (label != zone.labelled.end() && label->first <= i) {
        if (label->first == i && label->size() <= most_words) take(*label, true);
      } else if (may_be_missed(*zone.text, i)) {
        LabelledName missed{i, i + 1, NameKind::other};
        take(missed, false);
      }
    }
  }

  static bool may_be_missed(const ZoneText& text, std::uint32_t i) {
    const Word& word = text[i];
    if (word.is(common_word | function_word | month | weekday | title | not_in_name | demonym |
                thing | first_name | legal_form | number_word | compass) ||
        word.letters == Letters::apart || word.letters == Letters::initial ||
        word.before == Between::joined || word.starts_sentence)
      return false;
    const bool joined = i + 1 < text.size() && text[i + 1].before == Between::joined;
    const bool in_row = i + 1 < text.size() && text.name_goes_on(i + 1) && !word.possessive &&
                        text[i + 1].capitalised();
    const bool in_row_before =
        i > 0 && text.name_goes_on(i) && text[i - 1].capitalised() && !text[i - 1].possessive;
    return !joined && !in_row && !in_row_before;
  }

  static std::optional<NameKind> told(const ZoneText& text, const LabelledName& name,
                                      bool is_labelled) {
    const Word& word = text[name.first];
    if (word.sentence != SentenceCase::normal ||
        word.is(first_name | common_word | org_end | org_of))
      return {};
    const auto kind = told_by(Teller(text, name.first, name.last), text, name, is_labelled);
    if (!kind || text.find(text.table(), name.first, name.last)) return {};
    if (names_nothing(text, {name.first, name.last, NameKind::org})) return {};
    return kind;
  }

  static std::optional<NameKind> told_by(const Teller& teller, const ZoneText& text,
                                         const LabelledName& name, bool is_labelled) {
    if (name.kind == NameKind::place) {
      if (name.size() == 1 && teller.tells_product()) return NameKind::other;
      return {};
    }
    if (name.size() == 1 && is_labelled && teller.tells_product()) return NameKind::other;
    if (name.size() == 1) {
      const bool is_name = is_labelled && name.kind != NameKind::other;
      if (is_name && teller.tells_family()) return NameKind::person;
      if (teller.tells_firm(is_name)) return NameKind::org;
      if (!is_name && text[name.first].letters == Letters::upper && teller.tells_body())
        return NameKind::org;
    }
    if (name.kind == NameKind::org || text[name.last - 1].is(org_end | legal_form) ||
        !teller.tells_place())
      return {};
    return NameKind::place;
  }

  /// Unless a person of the article bears the name.
  void add(std::string_view form, NameKind kind) {
    if (kind_of(form)) return;
    const auto is_person = [&](const ZoneNames& zone) {
      const auto bears = [&](const auto& name) {
        return is_of_person(name) && name.last - name.first > 1 &&
               (zone.text->form(name.last - 1) == form || zone.text->form(name.first) == form);
      };
      return std::any_of(zone.labelled.begin(), zone.labelled.end(), bears) ||
             std::any_of(zone.known.begin(), zone.known.end(), bears);
    };
    if (std::none_of(zones_.begin(), zones_.end(), is_person)) told_.push_back({form, kind});
  }
  static bool is_of_person(const LabelledName& name) { return name.kind == NameKind::person; }
  static bool is_of_person(const Candidate& name) { return name.kind == EntityKind::person; }

  [[nodiscard]] std::optional<NameKind> kind_of(std::string_view form) const {
    for (const ToldName& name : told_)
      if (name.form == form) return name.kind;
    return {};
  }

  std::vector<ZoneNames>& zones_;
  std::vector<ToldName> told_;
};

}  // namespace

void settle_told_names(std::vector<ZoneNames>& zones) {
  ToldNames names(zones);
  names.collect();
  names.settle();
}

}  // namespace dateline::entity
