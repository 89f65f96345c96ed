// SPDX-License-Identifier: GPL-2.0-or-later
// Terms, date ranges, numbers and paths.
#include "search/field_query.hpp"

#include "base/ascii.hpp"
#include "base/glob.hpp"
#include "index/field_terms.hpp"
#include "index/schema.hpp"
#include "search/notes.hpp"
#include "search/text_check.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using XQuery = Xapian::Query;

template <typename Terms>
XQuery any_of(const Terms& terms) {
  return XQuery(XQuery::OP_OR, terms.begin(), terms.end());
}

/// Terms with `prefix` whose value `accept` likes. `narrow` begins all of them.
template <typename Accept>
std::set<std::string> terms_with(const Snapshot& snapshot, std::string_view prefix,
                                 std::string_view narrow, Accept&& accept) {
  std::set<std::string> found;
  const std::string start = std::string(prefix) + std::string(narrow);
  for (const auto& shard : snapshot.shards())
    shard->postings().visit_terms(start, [&](const std::string& term) {
      // A longer prefix that begins with this one continues in capitals.
      const std::string_view value = std::string_view(term).substr(prefix.size());
      if (!value.empty() && is_upper(value.front())) return;
      if (accept(value)) found.insert(term);
    });
  return found;
}

/// The articles of every entry whose path fits, by shard.
XQuery path_query(const Snapshot& snapshot, const Term& term) {
  // A directory or an archive means all that lies in it, also where it is written "2000/".
  std::string whole = term.text;
  while (whole.ends_with('/')) whole.pop_back();
  const auto fits = [&](const std::string& path) {
    return term.wildcard
               ? glob_match(term.text, path)
               : path == whole || path.starts_with(whole + "/") || path.starts_with(whole + "!");
  };
  auto lists = std::make_shared<ArticleLists>(snapshot.shards().size());
  for (const store::FileRow& file : snapshot.sources())
    for (const store::EntryRow& entry : file.entries) {
      if (!fits(entry.name)) continue;
      for (const store::RecordRow& record : entry.records) {
        const auto& shards = snapshot.shards();
        const auto shard = std::find_if(shards.begin(), shards.end(), [&](const auto& candidate) {
          return candidate->number() == record.first.shard;
        });
        if (record.articles == 0 || shard == shards.end()) continue;
        for (std::uint32_t i = 0; i < record.articles; ++i)
          (*lists)[static_cast<std::size_t>(shard - shards.begin())].push_back(
              record.first.article + i);
      }
    }
  for (auto& list : *lists) std::sort(list.begin(), list.end());
  return XQuery((new ListSource(snapshot, std::move(lists), "path " + term.text))->release());
}

/// The articles whose id begins so, or fits the wildcard.
XQuery id_query(const Snapshot& snapshot, const Term& term, const std::string& value) {
  const std::string_view literal =
      term.wildcard ? std::string_view(value).substr(0, value.find_first_of("*?")) : value;
  auto lists = std::make_shared<ArticleLists>();
  for (const auto& shard : snapshot.shards()) {
    std::vector<std::uint32_t> found = shard->with_id(literal, shard->articles());
    if (term.wildcard)
      std::erase_if(found, [&](std::uint32_t article) {
        return !glob_match(value, schema::id_text(shard->id(article)));
      });
    std::sort(found.begin(), found.end());
    lists->push_back(std::move(found));
  }
  return XQuery((new ListSource(snapshot, std::move(lists), "id " + term.text))->release());
}

/// Articles with so many words.
class WordCountSource : public ShardSource {
 public:
  WordCountSource(const Snapshot& snapshot, std::int64_t first, std::int64_t last)
      : ShardSource(snapshot), first_(first), last_(last) {}
  WordCountSource* clone() const override { return new WordCountSource(snapshot(), first_, last_); }
  std::string get_description() const override {
    return "words " + std::to_string(first_) + ".." + std::to_string(last_);
  }

 protected:
  bool wants(std::uint32_t article) override {
    const std::int64_t words = snapshot().shards()[shard()]->columns().words(article);
    return first_ <= words && words <= last_;
  }

 private:
  std::int64_t first_, last_;
};

std::string value_of(const Term& term) {
  if (term.field == Field::url) return folded_address(term.text);
  return text::fold(term.text);
}

/// Years that an article could be about.
constexpr std::int64_t first_year = 1, last_year = 9999;

XQuery year_query(const Snapshot& snapshot, std::int64_t first, std::int64_t last) {
  return any_of(terms_with(snapshot, schema::about_year_prefix, {}, [&](std::string_view value) {
    const std::int64_t year = std::stoll(std::string(value));
    return year >= first && year <= last;
  }));
}

}  // namespace

Xapian::Query term_query(const Snapshot& snapshot, const Term& term,
                         std::vector<SearchNote>& notes) {
  if (term.field == Field::path) return path_query(snapshot, term);
  const std::string value = value_of(term);
  if (term.field == Field::id) return id_query(snapshot, term, value);
  const std::string_view prefix = schema::prefix(term.field);
  if (term.wildcard) {
    const std::string_view literal = std::string_view(value).substr(0, value.find_first_of("*?"));
    return any_of(terms_with(snapshot, prefix, literal,
                             [&](std::string_view have) { return glob_match(value, have); }));
  }
  if (term.field == Field::datefrom && value == "none")
    return XQuery(std::string(schema::undated_term));
  std::string wanted = schema::term(prefix, value);
  if (snapshot.count_with(wanted) == 0) add_value_note(notes, snapshot, term.field, term.text);
  return XQuery(wanted);
}

Xapian::Query date_query(const Snapshot& snapshot, const DateRange& range) {
  if (range.undated) return XQuery(std::string(schema::undated_term));
  // An open end reaches to the first or last year that the index holds.
  std::int64_t low = last_year, high = first_year;
  terms_with(snapshot, schema::year_prefix, {}, [&](std::string_view value) {
    std::int64_t year = 0;
    const char* const end = value.data() + value.size();
    if (std::from_chars(value.data(), end, year).ptr != end) return false;
    low = std::min(low, year);
    high = std::max(high, year);
    return false;
  });
  if (low > high) return XQuery::MatchNothing;
  const DayRange all{Date::from_year(static_cast<int>(low)).days().first,
                     Date::from_year(static_cast<int>(high)).days().last};
  const DayRange days{std::max(range.first.value_or(all.first), all.first),
                      std::min(range.last.value_or(all.last), all.last)};
  return any_of(range_terms(days));
}

Xapian::Query number_query(const Snapshot& snapshot, const NumberRange& range) {
  const std::int64_t first = range.first.value_or(std::numeric_limits<std::int64_t>::min());
  const std::int64_t last = range.last.value_or(std::numeric_limits<std::int64_t>::max());
  if (range.field == Field::year) return year_query(snapshot, first, last);
  return XQuery((new WordCountSource(snapshot, first, last))->release());
}

Xapian::Query any_of_field(const Snapshot& snapshot, Field field) {
  const auto has = [](std::string_view what) {
    return schema::term(schema::prefix(Field::has), what);
  };
  if (field == Field::filed) return XQuery(has("dateline"));
  if (field == Field::country)
    return any_of(terms_with(snapshot, schema::country_prefix, {}, [](auto) { return true; }));
  if (field != Field::actor) return XQuery(has(field_info(field).name));
  std::set<std::string> terms{has("person"), has("org")};
  // Of places only countries act.
  for (const auto& shard : snapshot.shards()) {
    shard->names().use_most();
    for (const std::uint32_t number : shard->names().of_field(Field::place)) {
      const store::NameEntry entry = shard->names().entry(number);
      if (entry.place_type == PlaceType::country)
        terms.insert(schema::term(schema::prefix(Field::place), entry.key));
    }
  }
  return XQuery(XQuery::OP_OR, terms.begin(), terms.end());
}

}  // namespace dateline
