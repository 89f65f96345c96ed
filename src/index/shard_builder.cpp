// SPDX-License-Identifier: GPL-2.0-or-later
// Trains the records' dictionary on the first articles, then writes them and all that follow.
#include "index/shard_builder.hpp"

#include "base/file.hpp"
#include "index/schema.hpp"
#include "store/words.hpp"

#include <algorithm>
#include <filesystem>

namespace dateline {
namespace {

/// Level and sizes from a table of ratios by level and dictionary size (see HACKING.md): beyond
/// level 6 the last per cents cost more time than everything else.
constexpr int record_level = 6;
constexpr std::uint64_t most_sample_bytes = 24u << 20;
constexpr std::size_t largest_dictionary = 512u << 10;
/// A dictionary may cost this share of the text it serves; small archives get a small one.
constexpr std::size_t text_per_dictionary_byte = 48;

std::string join(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

ShardBuilder::ShardBuilder(std::filesystem::path directory, std::uint64_t memory)
    : directory_(std::move(directory)), sample_bytes_(std::min(most_sample_bytes, memory / 16)) {
  std::error_code error;
  if (!std::filesystem::create_directory(directory_, error)) throw_io("create", directory_);
  writer_ = make_glass_shard_writer(directory_, memory / 4);
}

ShardBuilder::~ShardBuilder() = default;

std::uint32_t ShardBuilder::add(DocumentPlan&& plan, std::uint64_t id) {
  text_bytes_ += plan.text_bytes;
  languages_.insert(plan.stem_language);
  ++articles_;
  if (frames_) {
    write(plan, id);
    return articles_;
  }
  waiting_bytes_ += plan.record.head.size() + plan.record.rest.size();
  waiting_.push_back({std::move(plan), id});
  if (waiting_bytes_ >= sample_bytes_) train();
  return articles_;
}

void ShardBuilder::train() {
  std::string samples;
  std::vector<std::size_t> sizes;
  for (const Waiting& waiting : waiting_) {
    for (const std::string* part : {&waiting.plan.record.head, &waiting.plan.record.rest}) {
      samples += *part;
      sizes.push_back(part->size());
    }
  }
  const std::size_t capacity =
      std::min(largest_dictionary, samples.size() / text_per_dictionary_byte);
  const std::string dictionary = store::train_dictionary(samples, sizes, capacity);
  if (!dictionary.empty()) writer_->set_metadata(schema::dictionary_key, dictionary);
  frames_.emplace(dictionary, record_level);
  for (const Waiting& waiting : waiting_) write(waiting.plan, waiting.id);
  waiting_.clear();
  waiting_.shrink_to_fit();
}

void ShardBuilder::write(const DocumentPlan& plan, std::uint64_t id) {
  std::vector<std::string> terms = plan.terms;
  std::vector<std::uint32_t> numbers;
  for (const store::NameRef& name : plan.names) {
    numbers.push_back(names_.add(name));
    // The host's own term is among those of its parents.
    if (name.field != Field::site)
      terms.push_back(schema::term(schema::prefix(name.field), name.key));
  }
  columns_.add({schema::minute_of(plan.date), id, plan.word_count, numbers, plan.years});
  writer_->add({plan.words, terms, {}, store::pack_record(plan.record, *frames_)});
}

std::vector<store::ManifestFile> ShardBuilder::finish(const Lexicon& lexicon) {
  if (!frames_) train();
  writer_->set_metadata(schema::schema_key, std::to_string(store::schema_version));
  writer_->set_metadata(schema::languages_key, join(languages_));
  writer_->finish();
  const store::NameOrder order = names_.order();
  write_durably(directory_ / "names", names_.encode(order));
  write_durably(directory_ / "columns", columns_.encode(order));
  std::vector<store::WordEntry> words;
  words.reserve(lexicon.size());
  for (const auto& [word_and_stem, count] : lexicon)
    words.push_back({word_and_stem.first, word_and_stem.second, count});
  write_durably(directory_ / "words", store::encode_words(words));
  sync_path(directory_);
  std::vector<store::ManifestFile> files;
  for (const char* name : {"columns", "names", "postings.xapian", "words"})
    files.push_back({directory_.filename().string() + "/" + name, sum_file(directory_ / name)});
  return files;
}

}  // namespace dateline
