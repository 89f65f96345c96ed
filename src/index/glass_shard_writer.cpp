// SPDX-License-Identifier: GPL-2.0-or-later
// A shard through our own writer of Xapian's format.
#include "glass/writer.hpp"
#include "index/shard_writer.hpp"

#include <filesystem>
#include <memory>

namespace dateline {
namespace {

class GlassShardWriter : public ShardWriter {
 public:
  GlassShardWriter(const std::filesystem::path& directory, std::uint64_t memory)
      : writer_(directory / "postings.xapian", memory) {}

  void add(const ShardDocument& document) override {
    for (const Posting& posting : document.words) writer_.add_term(posting.stem, posting.weight);
    for (const std::string_view term : document.terms) writer_.add_term(term, 0);
    for (const SlotValue& value : document.values) writer_.add_value(value.slot, value.value);
    writer_.end_document(document.data);
  }

  void set_metadata(std::string_view key, std::string_view value) override {
    writer_.set_metadata(key, value);
  }

  void finish() override { writer_.finish(); }

 private:
  glass::Writer writer_;
};

}  // namespace

std::unique_ptr<ShardWriter> make_glass_shard_writer(const std::filesystem::path& directory,
                                                     std::uint64_t memory) {
  return std::make_unique<GlassShardWriter>(directory, memory);
}

}  // namespace dateline
