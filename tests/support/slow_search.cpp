// SPDX-License-Identifier: GPL-2.0-or-later
// Brute force: positions of words, and every combination of them.
#include "slow_search.hpp"

#include "base/glob.hpp"
#include "text/fold.hpp"
#include "text/tokenizer.hpp"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace dateline::test {
namespace {

/// Where a word stands. Words of different texts (headline, lead apart, body) are never neighbours.
struct Place {
  std::string word;
  int text = 0;
  bool title = false, lead = false;
  int sentence = 0, paragraph = 0;
  std::size_t begin = 0, end = 0;
};

using Countries = std::map<std::string, std::string>;
using Span = std::pair<int, int>;  ///< first and last word
using Spans = std::set<Span>;

/// One article as a list of words.
class Reading {
 public:
  Reading(const Story& story, const Xapian::Stem& stem, const Countries& countries)
      : story_(story), stem_(stem), countries_(countries) {
    const Article& article = story.article;
    add_text(0, article.headline, [](std::size_t, int, int) { return false; });
    for (Place& place : words_) place.title = true;
    const bool begins = !article.lead.empty() && article.body.rfind(article.lead, 0) == 0;
    if (!article.lead.empty() && !begins)
      add_text(1, article.lead, [](std::size_t, int, int) { return true; });
    add_text(2, article.body, [&](std::size_t begin, int number, int paragraph) {
      if (begins) return begin < article.lead.size();
      return article.lead.empty() && number < 75 && paragraph == 0;
    });
  }

  bool holds(const Query& query) const {
    return std::visit([&](const auto& node) { return holds(node); }, query.node);
  }

 private:
  template <typename InLead>
  void add_text(int text, const std::string& bytes, InLead&& in_lead) {
    text::Tokenizer tokenizer(bytes);
    text::Token token;
    int number = 0, paragraph = 0;
    while (tokenizer.next(token)) {
      if (number > 0 && token.before == text::Break::paragraph) ++paragraph;
      if (number == 0 || token.before == text::Break::paragraph) ++paragraph_;
      if (number == 0 || token.before != text::Break::none) ++sentence_;
      Place place{std::string(token.word),
                  text,
                  false,
                  false,
                  sentence_,
                  paragraph_,
                  token.begin,
                  token.end};
      place.lead = in_lead(token.begin, number, paragraph);
      words_.push_back(place);
      ++number;
    }
  }

  bool in_zone(int word, Field zone) const {
    const Place& place = words_[static_cast<std::size_t>(word)];
    if (zone == Field::title) return place.title;
    if (zone == Field::lead) return place.lead;
    if (zone == Field::hlead) return place.title || place.lead;
    return true;
  }
  int text_of(int word) const { return words_[static_cast<std::size_t>(word)].text; }

  bool fits(const Word& query, const std::string& word) const {
    switch (query.form) {
      case WordForm::stem:
        return stem_(query.text) == stem_(word);
      case WordForm::exact:
        return query.text == word;
      case WordForm::wildcard:
        return glob_match(query.text, word);
      case WordForm::fuzzy:
        return query.text[0] == word[0] && edits(query.text, word) <= query.distance;
    }
    return false;
  }

  /// By trying every edit; for short words of one byte a letter.
  static int edits(const std::string& a, const std::string& b, std::size_t i = 0,
                   std::size_t j = 0) {
    if (i == a.size()) return static_cast<int>(b.size() - j);
    if (j == b.size()) return static_cast<int>(a.size() - i);
    if (a[i] == b[j]) return edits(a, b, i + 1, j + 1);
    int best =
        1 + std::min({edits(a, b, i + 1, j), edits(a, b, i, j + 1), edits(a, b, i + 1, j + 1)});
    if (i + 1 < a.size() && j + 1 < b.size() && a[i] == b[j + 1] && a[i + 1] == b[j])
      best = std::min(best, 1 + edits(a, b, i + 2, j + 2));
    return best;
  }

  Spans spans(const Word& query) const {
    Spans found;
    for (int i = 0; i < static_cast<int>(words_.size()); ++i)
      if (in_zone(i, query.zone) && fits(query, words_[static_cast<std::size_t>(i)].word))
        found.insert({i, i});
    return found;
  }
  Spans spans(const Phrase& query) const {
    Spans found;
    const int length = static_cast<int>(query.words.size());
    for (int i = 0; i + length <= static_cast<int>(words_.size()); ++i) {
      bool all = true;
      for (int k = 0; k < length; ++k)
        all = all && in_zone(i + k, query.zone) && text_of(i) == text_of(i + k) &&
              words_[static_cast<std::size_t>(i + k)].word ==
                  query.words[static_cast<std::size_t>(k)];
      if (all) found.insert({i, i + length - 1});
    }
    return found;
  }
  Spans spans(const Name& query) const {
    Spans found;
    for (const Mention& mention : story_.annotations.mentions) {
      const Entity& entity = story_.annotations.entities[static_cast<std::size_t>(mention.entity)];
      if (mention.zone == Zone::metadata || !means(query, entity, &mention)) continue;
      Span span{-1, -1};
      for (int i = 0; i < static_cast<int>(words_.size()); ++i) {
        const Place& place = words_[static_cast<std::size_t>(i)];
        if (place.text != (mention.zone == Zone::headline ? 0 : 2)) continue;
        if (place.end <= mention.begin || place.begin >= mention.end) continue;
        if (span.first < 0) span.first = i;
        span.second = i;
      }
      if (span.first >= 0 && in_zone(span.first, query.zone)) found.insert(span);
    }
    return found;
  }
  Spans spans(const Or& query) const {
    Spans found;
    for (const Query& part : query.parts) found.merge(spans(part));
    return found;
  }
  Spans spans(const Near& query) const {
    Spans found;
    std::vector<Span> chain;
    extend(query, chain, found);
    return found;
  }
  /// Every way to choose a span for each operand.
  void extend(const Near& query, std::vector<Span>& chain, Spans& found) const {
    if (chain.size() == query.parts.size()) {
      Span whole = chain.front();
      for (const Span& span : chain)
        whole = {std::min(whole.first, span.first), std::max(whole.second, span.second)};
      found.insert(whole);
      return;
    }
    for (const Span& span : spans(query.parts[chain.size()])) {
      if (!chain.empty() && !linked(query, chain.back(), span)) continue;
      chain.push_back(span);
      extend(query, chain, found);
      chain.pop_back();
    }
  }
  bool linked(const Near& query, const Span& a, const Span& b) const {
    if (text_of(a.first) != text_of(b.first)) return false;
    const int forward = b.first - a.second, backward = a.first - b.second;
    const int most = static_cast<int>(query.distance);
    if (forward >= 1 && forward <= most) return true;
    return !query.ordered && backward >= 1 && backward <= most;
  }
  Spans spans(const Same& query) const {
    Spans found;
    const auto unit = [&](int word) {
      const Place& place = words_[static_cast<std::size_t>(word)];
      return query.scope == Same::Scope::sentence ? place.sentence : place.paragraph;
    };
    for (int at = 1; at <= std::max(sentence_, paragraph_); ++at) {
      bool all = true;
      Span whole{1 << 30, -1};
      for (const Query& part : query.parts) {
        bool any = false;
        for (const Span& span : spans(part))
          if (unit(span.first) == at && unit(span.second) == at) {
            any = true;
            whole = {std::min(whole.first, span.first), std::max(whole.second, span.second)};
          }
        all = all && any;
      }
      if (all) found.insert(whole);
    }
    return found;
  }
  Spans spans(const AtLeast& query) const {
    Spans found = spans(*query.part);
    return found.size() >= query.count ? found : Spans();
  }
  template <typename Other>
  Spans spans(const Other&) const {
    throw std::logic_error("no operand of NEAR, SAME or ATLEAST");
  }
  Spans spans(const Query& query) const {
    return std::visit([&](const auto& node) { return spans(node); }, query.node);
  }

  static std::vector<std::string> words_of(const std::string& folded) {
    std::istringstream in(folded);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
  }
  static bool has_kind(Field field, const Entity& entity) {
    const bool person = entity.kind == EntityKind::person, org = entity.kind == EntityKind::org;
    const bool place = entity.kind == EntityKind::place;
    if (field == Field::person) return person;
    if (field == Field::org) return org;
    if (field == Field::place) return place;
    if (field == Field::country) return place && !entity.country.empty();
    return person || org || (place && entity.place_type == PlaceType::country);
  }
  /// Whether an entity, or one mention of it, is what the name means.
  bool means(const Name& query, const Entity& entity, const Mention* mention) const {
    if (!has_kind(query.field, entity)) return false;
    if (query.form == NameForm::any) return true;
    const std::string wanted = key_of(query.text);
    if (lies_in(query, wanted, entity)) return true;
    if (query.field == Field::country) return false;
    if (query.form == NameForm::exact && mention != nullptr) {
      const std::string& text =
          mention->zone == Zone::headline ? story_.article.headline : story_.article.body;
      if (text::fold(text.substr(mention->begin, mention->end - mention->begin)) !=
          text::fold(query.text))
        return false;
    }
    std::vector<std::string> names{entity.key};
    for (const std::string& other : entity.names) names.push_back(key_of(other));
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return name_fits(query, words_of(wanted), words_of(name));
    });
  }
  /// Places answer to the country they lie in, and to what contains them.
  bool lies_in(const Name& query, const std::string& wanted, const Entity& entity) const {
    if (query.field != Field::place && query.field != Field::country) return false;
    if (query.form == NameForm::exact) return false;
    const auto country = countries_.find(wanted);
    if (country != countries_.end() && country->second == entity.country) return true;
    const auto& around = entity.containers;
    return query.form == NameForm::whole &&
           std::find(around.begin(), around.end(), wanted) != around.end();
  }
  static bool name_fits(const Name& query, std::vector<std::string> wanted,
                        std::vector<std::string> have) {
    if (query.form == NameForm::whole || query.form == NameForm::exact) {
      std::sort(wanted.begin(), wanted.end());
      std::sort(have.begin(), have.end());
      return wanted == have;
    }
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return std::any_of(have.begin(), have.end(), [&](const std::string& candidate) {
        if (query.form == NameForm::prefix) return candidate.rfind(word, 0) == 0;
        if (query.form == NameForm::fuzzy)
          return candidate[0] == word[0] && edits(word, candidate) <= query.distance;
        return candidate == word;
      });
    });
  }

  bool holds(const Everything&) const { return true; }
  bool holds(const And& query) const {
    return std::all_of(query.parts.begin(), query.parts.end(),
                       [&](const Query& part) { return holds(part); });
  }
  bool holds(const Or& query) const {
    return std::any_of(query.parts.begin(), query.parts.end(),
                       [&](const Query& part) { return holds(part); });
  }
  bool holds(const Not& query) const { return !holds(*query.part); }
  bool holds(const Name& query) const {
    if (query.zone != Field::text || query.form == NameForm::exact) return !spans(query).empty();
    const auto& entities = story_.annotations.entities;
    return std::any_of(entities.begin(), entities.end(),
                       [&](const Entity& entity) { return means(query, entity, nullptr); });
  }
  bool holds(const Term& query) const {
    const Article& article = story_.article;
    const auto is = [&](const std::string& have) {
      const std::string wanted = text::fold(query.text);
      return query.wildcard ? glob_match(wanted, text::fold(have)) : wanted == text::fold(have);
    };
    if (query.field == Field::source) return !article.source.empty() && is(article.source);
    if (query.field == Field::topic)
      return std::any_of(article.topics.begin(), article.topics.end(), is);
    if (query.field == Field::path)
      return query.wildcard
                 ? glob_match(query.text, article.path)
                 : article.path == query.text || article.path.rfind(query.text + "/", 0) == 0 ||
                       article.path.rfind(query.text + "!", 0) == 0;
    throw std::logic_error("no field of this search");
  }
  bool holds(const DateRange& query) const {
    const Date& date = story_.article.date;
    if (query.undated || !date.known()) return query.undated && !date.known();
    const DayRange days = date.days();
    return (!query.last || days.first <= *query.last) &&
           (!query.first || days.last >= *query.first);
  }
  bool holds(const NumberRange& query) const {
    const auto within = [&](std::int64_t number) {
      return number >= query.first.value_or(number) && number <= query.last.value_or(number);
    };
    if (query.field == Field::words) return within(static_cast<std::int64_t>(words_.size()));
    const auto& years = story_.annotations.years;
    return std::any_of(years.begin(), years.end(), within);
  }
  /// Words, phrases and what relates them match where they stand.
  template <typename Positional>
  bool holds(const Positional& query) const {
    return !spans(query).empty();
  }

  const Story& story_;
  const Xapian::Stem& stem_;
  const Countries& countries_;
  std::vector<Place> words_;
  int sentence_ = 0, paragraph_ = 0;
};

}  // namespace

SlowSearch::SlowSearch(std::vector<Story> stories, std::string lang,
                       std::map<std::string, std::string> countries)
    : stories_(std::move(stories)), lang_(std::move(lang)), countries_(std::move(countries)) {}

std::set<std::size_t> SlowSearch::matches(const Query& query) const {
  const Xapian::Stem stem(lang_);
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < stories_.size(); ++i)
    if (Reading(stories_[i], stem, countries_).holds(query)) found.insert(i);
  return found;
}

}  // namespace dateline::test
