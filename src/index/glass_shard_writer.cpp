// SPDX-License-Identifier: GPL-2.0-or-later
// A shard through our own writer of Xapian's format.
#include "base/renumbering.hpp"
#include "glass/writer.hpp"
#include "index/shard_writer.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace dateline {
namespace {

class GlassShardWriter : public ShardWriter {
 public:
  GlassShardWriter(const std::filesystem::path& directory, std::uint64_t memory)
      : writer_(directory / "postings.xapian", memory) {}

  void add(const ShardDocument& document) override {
    if (writer_.number_age() != number_age_) known_.forget();
    number_age_ = writer_.number_age();
    Renumbering& numbers = known_.of(document.tables);
    const auto number = [&](const store::NumberedText& term) {
      return numbers(term.number, [&] { return writer_.number_of(term.text); });
    };
    terms_.clear();
    for (const Posting& word : document.words) terms_.push_back({number(word.stem), word.weight});
    for (const store::NumberedText& term : document.terms) terms_.push_back({number(term), 0});
    writer_.add_terms(terms_);
    for (const SlotValue& value : document.values) writer_.add_value(value.slot, value.value);
    writer_.end_document(document.data);
  }

  void add_stored(std::string_view data) override { writer_.add_later_document(data); }

  void set_metadata(std::string_view key, std::string_view value) override {
    writer_.set_metadata(key, value);
  }

  using ShardWriter::finish;
  void finish(glass::SortedLists* stored) override { writer_.finish(stored); }

 private:
  glass::Writer writer_;
  KnownTables<Renumbering> known_;  ///< the writer's numbers of terms
  std::uint64_t number_age_ = 0;
  std::vector<glass::Occurrence> terms_;  ///< of the current document
};

}  // namespace

std::unique_ptr<ShardWriter> make_glass_shard_writer(const std::filesystem::path& directory,
                                                     std::uint64_t memory) {
  return std::make_unique<GlassShardWriter>(directory, memory);
}

}  // namespace dateline
