// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers names as they come, and anew by how many articles have them.
#include "store/names_builder.hpp"

#include "base/varint.hpp"
#include "base/word_head.hpp"
#include "store/name_words.hpp"
#include "store/names_layout.hpp"
#include "store/table.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dateline::store {
namespace {

namespace layout = names_layout;

/// More ways of writing a name than this add nothing but noise.
constexpr std::uint32_t most_others = 32;

/// A variant is its name's number and, in the low bits, which of the name's spellings it has.
constexpr unsigned spelling_bits = 6;
constexpr std::uint32_t spelling_mask = (1u << spelling_bits) - 1;
constexpr std::uint32_t most_names = 1u << (32 - spelling_bits);
static_assert(most_others < spelling_mask, "one more tells that a spelling is not kept");

}  // namespace

std::uint32_t NamesBuilder::number_of(const NameRef& name) {
  const auto is_it = [&](std::uint32_t known) {
    return names_[known].field == name.field && key(known) == name.key;
  };
  const std::uint32_t hash = WordProbe(name.key).hash + static_cast<std::uint32_t>(name.field);
  const std::uint32_t number = numbers_.add(hash, is_it);
  if (number < names_.size()) return number;
  if (number == most_names)
    throw Error(ErrorCode::invalid_argument, "too many different names for one index");
  Name& gathered = names_.emplace_back();
  gathered.key = texts_.add(name.key);
  std::string where;
  put_string(where, name.country);
  put_strings(where, name.containers);
  gathered.field = name.field;
  gathered.place_type = name.place_type;
  gathered.place = places_.add(where);
  return number;
}

/// Which of the name's spellings this is; past them if it has too many to keep one more.
std::uint32_t NamesBuilder::spelling_of(Name& name, std::string_view shown) {
  std::uint32_t count = 0;
  std::uint32_t* next = &name.spelling;
  for (; *next != none; next = &spellings_[*next].next, ++count)
    if (texts_.at(spellings_[*next].text) == shown) return count;
  if (count == most_others) return count;
  *next = static_cast<std::uint32_t>(spellings_.size());
  spellings_.push_back({texts_.add(shown), 0, none});
  return count;
}

void NamesBuilder::add_other(Name& name, std::string_view other) {
  std::uint32_t count = 0;
  std::uint32_t* next = &name.other;
  for (; *next != none; next = &others_[*next].next, ++count)
    if (texts_.at(others_[*next].text) == other) return;
  if (count == most_others) return;
  *next = static_cast<std::uint32_t>(others_.size());
  others_.push_back({texts_.add(other), none});
}

std::uint32_t NamesBuilder::variant(const NameRef& name) {
  const std::uint32_t number = number_of(name);
  for (const std::string& other : name.others)
    if (other != name.key) add_other(names_[number], other);
  return number << spelling_bits | spelling_of(names_[number], name.shown);
}

std::uint32_t NamesBuilder::count(std::uint32_t variant) {
  const std::uint32_t number = variant >> spelling_bits;
  Name& name = names_[number];
  ++name.articles;
  std::uint32_t spelling = name.spelling;
  for (std::uint32_t left = variant & spelling_mask; left > 0 && spelling != none; --left)
    spelling = spellings_[spelling].next;
  if (spelling != none) ++spellings_[spelling].articles;
  return number;
}

bool NamesBuilder::lies_there(std::uint32_t number, PlaceType type, std::string_view country,
                              const std::vector<std::string>& containers) const {
  const Name& name = names_[number];
  VarintReader in(place(name));
  return name.place_type == type && in.string() == country && in.number() == containers.size() &&
         std::all_of(containers.begin(), containers.end(),
                     [&](const std::string& container) { return in.string() == container; });
}

/// The commonest spelling, of equals the first.
std::string_view NamesBuilder::shown(const Name& name) const {
  const Spelling* best = &spellings_[name.spelling];
  for (std::uint32_t next = best->next; next != none; next = spellings_[next].next)
    if (spellings_[next].articles > best->articles) best = &spellings_[next];
  return texts_.at(best->text);
}

NameOrder NamesBuilder::order() const {
  std::vector<std::uint32_t> sorted(names_.size());
  std::iota(sorted.begin(), sorted.end(), 0u);
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Name &left = names_[a], &right = names_[b];
    return std::tie(left.field, right.articles, a) < std::tie(right.field, left.articles, b);
  });
  NameOrder order;
  order.numbers.resize(names_.size());
  for (std::uint32_t number = 0; number < sorted.size(); ++number) {
    order.numbers[sorted[number]] = number;
    ++order.starts[static_cast<std::size_t>(names_[number].field) + 1];
  }
  std::partial_sum(order.starts.begin(), order.starts.end(), order.starts.begin());
  return order;
}

void NamesBuilder::put_row(std::string& out, std::uint32_t number) const {
  const Name& name = names_[number];
  const std::string_view commonest = shown(name), first = first_shown(number);
  out += static_cast<char>(name.place_type);
  put_string(out, key(number));
  put_string(out, commonest == first ? std::string_view() : first);
  out += place(name);
  std::uint32_t others = 0;
  for (std::uint32_t next = name.other; next != none; next = others_[next].next) ++others;
  put_varint(out, others);
  for (std::uint32_t next = name.other; next != none; next = others_[next].next)
    put_string(out, texts_.at(others_[next].text));
}

void NamesBuilder::write(const std::filesystem::path& path, const NameOrder& order) const {
  std::vector<std::uint32_t> sorted(names_.size());
  for (std::uint32_t i = 0; i < names_.size(); ++i) sorted[order.numbers[i]] = i;
  TableFileWriter table(path, layout::magic);
  std::string row;
  std::vector<std::uint32_t> row_starts, runs, articles;
  NameWordLists words;
  std::uint32_t written = 0;
  for (std::uint32_t number = 0; number < sorted.size(); ++number) {
    const Name& name = names_[sorted[number]];
    if (articles.empty() || articles.back() != name.articles) {
      runs.push_back(number);
      articles.push_back(name.articles);
    }
    row.clear();
    put_row(row, sorted[number]);
    row_starts.push_back(written);
    written += static_cast<std::uint32_t>(row.size());
    table.append(row);
    words.add(key(sorted[number]), number);
    for (std::uint32_t next = name.other; next != none; next = others_[next].next)
      words.add(texts_.at(others_[next].text), number);
  }
  table.section(row_starts);
  table.section(std::vector<std::uint32_t>(order.starts.begin(), order.starts.end()));
  table.section(runs);
  table.section(articles);
  const NameWordLists::Encoded encoded = words.encode();
  table.section(encoded.bytes);
  table.section(encoded.starts);
  StringBlocksWriter all_shown(table);
  for (const std::uint32_t name : sorted) all_shown.add(shown(names_[name]));
  all_shown.finish();
  table.finish();
}

}  // namespace dateline::store
