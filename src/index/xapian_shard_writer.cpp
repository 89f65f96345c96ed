// SPDX-License-Identifier: GPL-2.0-or-later
// A shard through Xapian's WritableDatabase: slow, and sure to be what Xapian reads.
#include "base/file.hpp"
#include "index/shard_writer.hpp"
#include "index/xapian_error.hpp"

#include <dateline/error.hpp>

#include <xapian.h>

#include <filesystem>
#include <system_error>

namespace dateline {
namespace {

/// What Xapian's in-memory inverter holds for one posting: a node of a std::map and its rounding.
constexpr std::uint64_t bytes_per_posting = 64;

class XapianShardWriter : public ShardWriter {
 public:
  XapianShardWriter(const std::filesystem::path& directory, std::uint64_t memory)
      : build_(directory / "building"), target_(directory / "postings.xapian"), memory_(memory) {
    translate_xapian(build_, [&] {
      database_ = Xapian::WritableDatabase(
          build_.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                               Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
    });
  }

  void add(const ShardDocument& document) override {
    translate_xapian(build_, [&] {
      Xapian::Document made;
      for (const Posting& posting : document.words)
        made.add_term(std::string(posting.stem.text), posting.weight);
      for (const store::NumberedText& term : document.terms)
        made.add_boolean_term(std::string(term.text));
      for (const SlotValue& value : document.values) made.add_value(value.slot, value.value);
      made.set_data(std::string(document.data));
      database_.add_document(made);
      pending_ += (document.words.size() + document.terms.size()) * bytes_per_posting;
      if (pending_ < memory_) return;
      database_.commit();
      pending_ = 0;
    });
  }

  void add_stored(std::string_view) override {
    throw Error(ErrorCode::invalid_argument, "Xapian can't add documents list by list");
  }

  void set_metadata(std::string_view key, std::string_view value) override {
    translate_xapian(build_, [&] { database_.set_metadata(std::string(key), std::string(value)); });
  }

  using ShardWriter::finish;
  void finish(glass::SortedLists*) override {
    translate_xapian(target_, [&] {
      database_.commit();
      database_.compact(target_.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULL);
      database_.close();
    });
    std::error_code ignored;
    std::filesystem::remove_all(build_, ignored);
    sync_path(target_);
  }

 private:
  std::filesystem::path build_, target_;
  std::uint64_t memory_;
  std::uint64_t pending_ = 0;
  Xapian::WritableDatabase database_;
};

}  // namespace

std::unique_ptr<ShardWriter> make_xapian_shard_writer(const std::filesystem::path& directory,
                                                      std::uint64_t memory) {
  return std::make_unique<XapianShardWriter>(directory, memory);
}

}  // namespace dateline
