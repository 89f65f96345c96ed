// SPDX-License-Identifier: GPL-2.0-or-later
// Learns from the first articles - the records' dictionary, the words' codes - then writes them and
// all that follow.
#include "index/shard_builder.hpp"

#include "base/file.hpp"
#include "index/field_names.hpp"
#include "index/schema.hpp"
#include "store/words_writer.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <future>
#include <utility>

namespace dateline {
namespace {

/// Level and sizes from a table of ratios by level and dictionary size (see HACKING.md): without
/// the texts a record is small, and what a higher level saves costs more time than it is worth.
constexpr int record_level = 3;
constexpr std::uint64_t most_sample_bytes = 8u << 20;
constexpr std::size_t largest_dictionary = 512u << 10;
/// A dictionary may cost this share of what it is trained on; small archives get a small one.
constexpr std::size_t sample_per_dictionary_byte = 48;

constexpr const char* postings_name = "postings.xapian";

std::string join(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::filesystem::path make_directory(std::filesystem::path path) {
  std::error_code error;
  if (!std::filesystem::create_directory(path, error)) throw_io("create", path);
  return path;
}

}  // namespace

ShardBuilder::ShardBuilder(std::filesystem::path directory, std::uint64_t memory)
    : directory_(make_directory(std::move(directory))),
      tokens_(directory_ / "tokens"),
      columns_(directory_ / "columns", names_),
      sample_bytes_(std::min(most_sample_bytes, memory / 32)) {
  writer_ = make_glass_shard_writer(directory_, memory / 12);
}

ShardBuilder::~ShardBuilder() = default;

std::uint32_t ShardBuilder::add(DocumentPlan& plan, std::uint64_t id) {
  text_bytes_ += plan.text_bytes;
  languages_.insert(plan.stem_language);
  ++articles_;
  std::vector<std::uint32_t> names = count_names(plan);
  prepare(plan, names);
  if (frames_) {
    write(plan, id, names);
    return articles_;
  }
  plan.annotations = {};  // they are in the record now
  waiting_bytes_ += plan.text_bytes;
  waiting_.push_back({std::move(plan), id, std::move(names)});
  if (waiting_bytes_ >= sample_bytes_) train();
  return articles_;
}

std::vector<std::uint32_t> ShardBuilder::count_names(const DocumentPlan& plan) {
  Renumbering& known = known_names_.of(plan.text.tables);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(plan.names.size());
  for (const store::NumberedText& name : plan.names)
    numbers.push_back(names_.count(
        known(name.number, [&] { return names_.variant(store::decode_name(name.text)); })));
  return numbers;
}

std::vector<store::EntityName> ShardBuilder::entity_names(
    const DocumentPlan& plan, const std::vector<std::uint32_t>& numbers) const {
  // Ranks by key stay what they are, however the names will be numbered.
  struct Ranked {
    Field field = Field::person;
    std::string_view key;
    std::uint32_t name = 0;  ///< in the plan
  };
  std::vector<Ranked> by_key;
  by_key.reserve(plan.entity_names.size());
  for (const std::uint32_t name : plan.entity_names) {
    if (name == FieldNames::none) continue;
    const auto [field, key] = store::encoded_field_and_key(plan.names[name].text);
    by_key.push_back({field, key, name});
  }
  std::sort(by_key.begin(), by_key.end(), [](const Ranked& a, const Ranked& b) {
    return a.field != b.field ? a.field < b.field : a.key < b.key;
  });
  // Entities may share a name.
  by_key.erase(std::unique(by_key.begin(), by_key.end(),
                           [](const Ranked& a, const Ranked& b) { return a.name == b.name; }),
               by_key.end());
  std::vector<std::uint32_t> ranks(plan.names.size());
  for (std::size_t i = 0, first = 0; i < by_key.size(); ++i) {
    if (by_key[i].field != by_key[first].field) first = i;
    ranks[by_key[i].name] = static_cast<std::uint32_t>(i - first);
  }
  std::vector<store::EntityName> names;
  names.reserve(plan.entity_names.size());
  for (std::size_t i = 0; i < plan.entity_names.size(); ++i) {
    store::EntityName& known = names.emplace_back();
    const std::uint32_t name = plan.entity_names[i];
    if (name == FieldNames::none) continue;
    const Entity& entity = plan.annotations.annotations.entities[i];
    known.rank = ranks[name];
    known.same_place =
        names_.lies_there(numbers[name], entity.place_type, entity.country, entity.containers);
    known.same_name = names_.first_shown(numbers[name]) == entity.name;
  }
  return names;
}

void ShardBuilder::prepare(DocumentPlan& plan, const std::vector<std::uint32_t>& names) {
  tokens_.adopt(plan.text);
  store::put_annotations(plan.record.rest, plan.annotations, entity_names(plan, names),
                         mention_sorts_);
}

void ShardBuilder::train() {
  std::string samples;
  std::vector<std::size_t> sizes;
  std::vector<const store::SpelledArticle*> texts;
  for (const Waiting& article : waiting_) {
    texts.push_back(&article.plan.text);
    for (const std::string* part : {&article.plan.record.head, &article.plan.record.rest}) {
      samples += *part;
      sizes.push_back(part->size());
    }
  }
  const std::size_t capacity =
      std::min(largest_dictionary, samples.size() / sample_per_dictionary_byte);
  dictionary_ = store::train_dictionary(samples, sizes, capacity);
  frames_.emplace(dictionary_, record_level);
  tokens_.train(texts);
  for (const Waiting& article : waiting_) write(article.plan, article.id, article.names);
  waiting_.clear();
  waiting_.shrink_to_fit();
}

void ShardBuilder::write(const DocumentPlan& plan, std::uint64_t id,
                         const std::vector<std::uint32_t>& names) {
  columns_.add({schema::minute_of(plan.date), id, plan.word_count, plan.length, names, plan.years});
  tokens_.add(plan.text);
  const std::string record = store::pack_record(plan.record, *frames_);
  if (plan.stored)
    writer_->add_stored(record);
  else
    writer_->add({plan.text.tables, plan.words, plan.terms, {}, record});
}

std::vector<store::ManifestFile> ShardBuilder::finish(const Lexicon& lexicon,
                                                      glass::SortedLists* stored) {
  if (!frames_) train();
  writer_->set_metadata(schema::schema_key, std::to_string(store::schema_version));
  writer_->set_metadata(schema::languages_key, join(languages_));
  writer_->set_metadata(schema::mention_sorts_key, mention_sorts_.encode());
  // They take about as long as all other files, with which they share nothing.
  std::future<store::ManifestFile> postings = std::async(std::launch::async, [&] {
    writer_->finish(stored);
    return summed(postings_name);
  });
  std::vector<store::ManifestFile> files = write_side_files(lexicon);
  // The largest file is the last: what is there of it goes to the disk while the rest is written.
  sync_path(directory_ / postings_name);
  files.push_back(postings.get());
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  sync_path(directory_);
  return files;
}

std::vector<store::ManifestFile> ShardBuilder::write_side_files(const Lexicon& lexicon) {
  tokens_.finish();
  const store::NameOrder order = names_.order();
  // One behind the other: they take no longer than the postings do, and half the memory at a time.
  auto names_and_columns = std::async(std::launch::async, [&] {
    names_.write(directory_ / "names", order);
    columns_.finish(order, dictionary_);
    return std::array{summed("names"), summed("columns")};
  });
  store::WordsWriter words(directory_ / "words");
  lexicon.visit([&](const Lexicon::Word& word) {
    words.add({word.text, word.stem, word.articles, tokens_.number_of(word.text)});
  });
  words.finish();
  std::vector<store::ManifestFile> files;
  for (const char* name : {"tokens", "words"}) files.push_back(summed(name));
  for (store::ManifestFile& file : names_and_columns.get()) files.push_back(std::move(file));
  return files;
}

store::ManifestFile ShardBuilder::summed(const std::string& name) const {
  return {directory_.filename().string() + "/" + name, sum_file(directory_ / name)};
}

}  // namespace dateline
