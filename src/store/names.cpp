// SPDX-License-Identifier: GPL-2.0-or-later
// The layout of the names: rows, their offsets and fields; words, their offsets and lists.
#include "store/names.hpp"

#include "base/varint.hpp"

#include <algorithm>
#include <map>

namespace dateline::store {
namespace {

constexpr std::string_view magic = "dateline names 2\n";
enum Section : std::size_t { rows, row_offsets, row_fields, words, word_offsets, section_count };

/// More ways of writing a name than this add nothing but noise.
constexpr std::size_t most_others = 32;

std::vector<std::uint32_t> get_numbers(VarintReader& in) {
  std::vector<std::uint32_t> numbers;
  std::uint32_t number = 0;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left)
    numbers.push_back(number += static_cast<std::uint32_t>(in.number()));
  return numbers;
}

}  // namespace

std::vector<std::string_view> name_words(std::string_view folded) {
  std::vector<std::string_view> found;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) found.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return found;
}

std::uint32_t NamesBuilder::add(const NameRef& name) {
  std::string field_and_key(1, static_cast<char>(name.field));
  field_and_key += name.key;
  const auto [found, fresh] =
      numbers_.try_emplace(std::move(field_and_key), static_cast<std::uint32_t>(rows_.size()));
  if (fresh) {
    Row row;
    row.entry.field = name.field;
    row.entry.place_type = name.place_type;
    row.entry.key = name.key;
    row.entry.first_shown = name.shown;
    row.entry.country = name.country;
    row.entry.containers = name.containers;
    memory_ += 400 + 3 * name.key.size();  // measured: map node, row and strings
    rows_.push_back(std::move(row));
  }
  Row& row = rows_[found->second];
  ++row.entry.articles;
  const auto spelling = std::find_if(row.spellings.begin(), row.spellings.end(),
                                     [&](const auto& known) { return known.first == name.shown; });
  if (spelling != row.spellings.end())
    ++spelling->second;
  else if (row.spellings.size() < most_others)
    row.spellings.emplace_back(name.shown, 1u);
  for (const std::string& other : name.others) {
    auto& others = row.entry.others;
    if (others.size() < most_others && other != name.key &&
        std::find(others.begin(), others.end(), other) == others.end()) {
      memory_ += 40 + other.size();
      others.push_back(other);
    }
  }
  return found->second;
}

std::string NamesBuilder::encode() const {
  std::string row_bytes, word_bytes, fields;
  std::vector<std::uint32_t> row_starts, word_starts;
  std::map<std::string_view, std::vector<std::uint32_t>> lists;
  for (std::uint32_t number = 0; number < rows_.size(); ++number) {
    const Row& row = rows_[number];
    const NameEntry& entry = row.entry;
    const auto shown =
        std::max_element(row.spellings.begin(), row.spellings.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    row_starts.push_back(static_cast<std::uint32_t>(row_bytes.size()));
    fields += static_cast<char>(entry.field);
    row_bytes += static_cast<char>(entry.place_type);
    put_string(row_bytes, entry.key);
    put_string(row_bytes, shown->first);
    put_string(row_bytes, shown->first == entry.first_shown ? std::string() : entry.first_shown);
    put_string(row_bytes, entry.country);
    put_strings(row_bytes, entry.containers);
    put_strings(row_bytes, entry.others);
    put_varint(row_bytes, entry.articles);
    const auto note = [&](std::string_view name) {
      for (std::string_view word : name_words(name)) {
        std::vector<std::uint32_t>& list = lists[word];
        if (list.empty() || list.back() != number) list.push_back(number);
      }
    };
    note(entry.key);
    for (const std::string& other : entry.others) note(other);
  }
  for (const auto& [word, list] : lists) {
    word_starts.push_back(static_cast<std::uint32_t>(word_bytes.size()));
    put_string(word_bytes, word);
    put_varint(word_bytes, list.size());
    std::uint32_t last = 0;
    for (std::uint32_t number : list) {
      put_varint(word_bytes, number - last);
      last = number;
    }
  }
  TableWriter table(magic);
  table.section(row_bytes);
  table.section(row_starts);
  table.section(fields);
  table.section(word_bytes);
  table.section(word_starts);
  return table.finish();
}

NamesFile::NamesFile(const std::filesystem::path& path) : file_(path, magic, section_count) {}

std::uint32_t NamesFile::size() const {
  return static_cast<std::uint32_t>(file_.size<std::uint32_t>(row_offsets));
}

Field NamesFile::field(std::uint32_t number) const {
  return static_cast<Field>(file_.number<std::uint8_t>(row_fields, number));
}

NameEntry NamesFile::entry(std::uint32_t number) const {
  VarintReader in(file_.from(rows, file_.number<std::uint32_t>(row_offsets, number)));
  NameEntry entry;
  entry.field = field(number);
  entry.place_type = static_cast<PlaceType>(in.number() & 7);
  entry.key = in.string();
  entry.shown = in.string();
  entry.first_shown = in.string();
  if (entry.first_shown.empty()) entry.first_shown = entry.shown;
  entry.country = in.string();
  entry.containers = in.strings();
  entry.others = in.strings();
  entry.articles = static_cast<std::uint32_t>(in.number());
  if (!in.ok()) file_.throw_corrupt("a name is cut off");
  return entry;
}

std::string_view NamesFile::word(std::uint64_t slot) const {
  VarintReader in(file_.from(words, file_.number<std::uint32_t>(word_offsets, slot)));
  return in.string();
}

std::uint64_t NamesFile::first_slot(std::string_view bound) const {
  std::uint64_t low = 0, high = file_.size<std::uint32_t>(word_offsets);
  while (low < high) {
    const std::uint64_t middle = (low + high) / 2;
    if (word(middle) < bound)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::vector<std::uint32_t> NamesFile::at_slot(std::uint64_t slot) const {
  VarintReader in(file_.from(words, file_.number<std::uint32_t>(word_offsets, slot)));
  in.string();
  std::vector<std::uint32_t> numbers = get_numbers(in);
  if (!in.ok()) file_.throw_corrupt("a list of names is cut off");
  return numbers;
}

void NamesFile::visit_words(
    std::string_view prefix,
    const std::function<void(std::string_view word, std::uint64_t slot)>& visit) const {
  const std::uint64_t end = file_.size<std::uint32_t>(word_offsets);
  for (std::uint64_t slot = first_slot(prefix); slot < end && word(slot).starts_with(prefix);
       ++slot)
    visit(word(slot), slot);
}

std::vector<std::uint32_t> NamesFile::with_word(std::string_view wanted) const {
  const std::uint64_t slot = first_slot(wanted);
  if (slot == file_.size<std::uint32_t>(word_offsets) || word(slot) != wanted) return {};
  return at_slot(slot);
}

std::vector<std::uint32_t> NamesFile::of_field(Field wanted) const {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = 0; number < size(); ++number)
    if (field(number) == wanted) numbers.push_back(number);
  return numbers;
}

}  // namespace dateline::store
