// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the names row by row, where they lie.
#include "store/names.hpp"

#include "base/first_that.hpp"
#include "store/names_layout.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::store {
namespace {

using namespace names_layout;

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
  visit_name_words(folded, [&](std::string_view word) { found.push_back(word); });
  return found;
}

void encode_name(std::string& out, const NameRef& name) {
  out += static_cast<char>(name.field);
  put_string(out, name.key);
  out += static_cast<char>(name.place_type);
  put_string(out, name.shown);
  put_string(out, name.country);
  put_strings(out, name.containers);
  put_strings(out, name.others);
}

NameRef decode_name(std::string_view bytes) {
  VarintReader in(bytes);
  NameRef name;
  name.field = static_cast<Field>(in.number());
  name.key = in.string();
  name.place_type = static_cast<PlaceType>(in.number());
  name.shown = in.string();
  name.country = in.string();
  name.containers = in.strings();
  name.others = in.strings();
  return name;
}

std::pair<Field, std::string_view> encoded_field_and_key(std::string_view bytes) {
  VarintReader in(bytes);
  const auto field = static_cast<Field>(in.number());
  return {field, in.string()};
}

NamesFile::NamesFile(const std::filesystem::path& path, FileUse use)
    : file_(path, magic, section_count, use) {
  file_.fetch_section(field_starts);
  const std::uint64_t runs = file_.size<std::uint32_t>(run_starts);
  if (file_.size<std::uint32_t>(field_starts) != field_count + 1 ||
      runs != file_.size<std::uint32_t>(run_articles) || (size() > 0 && runs == 0))
    file_.throw_corrupt("a section has the wrong length");
  field_starts_ = file_.read_some<std::uint32_t, field_count + 1>(field_starts, 0);
  if (!std::is_sorted(field_starts_.begin(), field_starts_.end()))
    file_.throw_corrupt("the fields are out of order");
  if (field_starts_.back() != size() || first(Field::text) != 0)
    file_.throw_corrupt("the fields do not hold all names");
}

std::uint32_t NamesFile::size() const {
  return static_cast<std::uint32_t>(file_.size<std::uint32_t>(row_offsets));
}

VarintReader NamesFile::row(std::uint32_t number) const {
  return VarintReader(file_.from(rows, file_.number<std::uint32_t>(row_offsets, number)));
}

Field NamesFile::field(std::uint32_t number) const {
  std::size_t field = 0;
  while (field + 1 < field_count && start(static_cast<Field>(field), 1) <= number) ++field;
  return static_cast<Field>(field);
}

NameEntry NamesFile::entry(std::uint32_t number) const {
  VarintReader in = row(number);
  NameEntry entry;
  entry.field = field(number);
  entry.place_type = static_cast<PlaceType>(in.number() & 7);
  entry.key = in.string();
  entry.shown = shown(number);
  entry.first_shown = in.string();
  if (entry.first_shown.empty()) entry.first_shown = entry.shown;
  entry.country = in.string();
  entry.containers = in.strings();
  entry.others = in.strings();
  entry.articles = articles(number);
  if (!in.ok()) file_.throw_corrupt("a name is cut off");
  return entry;
}

PlaceType NamesFile::place_type(std::uint32_t number) const {
  return static_cast<PlaceType>(row(number).number() & 7);
}

std::string_view NamesFile::key(std::uint32_t number) const {
  VarintReader in = row(number);
  in.number();
  const std::string_view key = in.string();
  if (!in.ok()) file_.throw_corrupt("a name is cut off");
  return key;
}

std::string_view NamesFile::shown(std::uint32_t number) const {
  return StringBlocks(file_, names_layout::shown).at(number);
}

std::vector<std::string> NamesFile::shown(std::span<const std::uint32_t> numbers) const {
  return StringBlocks(file_, names_layout::shown).at(numbers);
}

std::uint64_t NamesFile::run_of(std::uint32_t number) const {
  // The one before the first that begins behind it.
  return first_that(1, file_.size<std::uint32_t>(run_starts),
                    [&](std::uint64_t run) {
                      return file_.number<std::uint32_t>(run_starts, run) > number;
                    }) -
         1;
}

std::uint32_t NamesFile::articles(std::uint32_t number) const {
  return file_.number<std::uint32_t>(run_articles, run_of(number));
}

std::vector<std::uint32_t> NamesFile::article_counts(Field field) const {
  for (const Section section : {run_starts, run_articles}) file_.fetch_small(section);
  const std::uint32_t begin = first(field);
  std::vector<std::uint32_t> counts(size(field));
  std::uint32_t done = 0;
  for (std::uint64_t run = run_of(begin); done < counts.size(); ++run) {
    const std::uint64_t runs = file_.size<std::uint32_t>(run_starts);
    const std::uint32_t next =
        run + 1 < runs ? file_.number<std::uint32_t>(run_starts, run + 1) : size();
    if (run >= runs || next < begin + done) file_.throw_corrupt("the runs are out of order");
    const auto end = std::min<std::size_t>(next - begin, counts.size());
    std::fill(counts.begin() + done, counts.begin() + static_cast<std::ptrdiff_t>(end),
              file_.number<std::uint32_t>(run_articles, run));
    done = static_cast<std::uint32_t>(end);
  }
  return counts;
}

std::string_view NamesFile::word(std::uint64_t slot) const {
  VarintReader in(file_.from(words, file_.number<std::uint32_t>(word_offsets, slot)));
  return in.string();
}

std::uint64_t NamesFile::first_slot(std::string_view bound) const {
  file_.fetch_small(words);
  file_.fetch_small(word_offsets);
  return first_that(0, file_.size<std::uint32_t>(word_offsets),
                    [&](std::uint64_t slot) { return word(slot) >= bound; });
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
  std::vector<std::uint32_t> numbers(size(wanted));
  std::iota(numbers.begin(), numbers.end(), first(wanted));
  return numbers;
}

}  // namespace dateline::store
