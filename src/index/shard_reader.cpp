// SPDX-License-Identifier: GPL-2.0-or-later
// Opens a shard's files and unpacks its records.
#include "index/shard_reader.hpp"

#include "base/varint.hpp"
#include "index/schema.hpp"
#include "index/xapian_error.hpp"
#include "store/sources.hpp"

#include <algorithm>

namespace dateline {
namespace {

Xapian::Database open_database(const std::filesystem::path& path) {
  return translate_xapian(path, [&] { return Xapian::Database(path.string()); });
}

}  // namespace

ShardReader::ShardReader(const std::filesystem::path& index, const store::ManifestShard& shard)
    : number_(shard.number),
      path_(index / store::shard_name(shard.number)),
      database_(open_database(path_ / "postings.xapian")),
      names_(path_ / "names"),
      words_(path_ / "words"),
      tokens_(path_ / "tokens") {
  if (!shard.deleted_file.empty()) deleted_ = store::read_deleted(path_ / shard.deleted_file);
  translate_xapian(path_, [&] {
    const std::string languages = database_.get_metadata(std::string(schema::languages_key));
    for (std::string_view language : store::name_words(languages))
      languages_.emplace_back(language);
    frames_.emplace(database_.get_metadata(std::string(schema::dictionary_key)));
  });
}

bool ShardReader::is_deleted(std::uint32_t article) const {
  return std::binary_search(deleted_.begin(), deleted_.end(), article);
}

std::string ShardReader::what(std::uint32_t article) const {
  return path_.string() + ", article " + std::to_string(article);
}

std::string ShardReader::data(std::uint32_t article) const {
  return translate_xapian(
      path_, [&] { return database_.get_document(article, Xapian::DOC_ASSUME_VALID).get_data(); });
}

store::RecordHead ShardReader::head(std::uint32_t article) const {
  return store::read_head(data(article), *frames_, what(article));
}

store::ArticleTexts ShardReader::texts(std::uint32_t article, bool headline_only) const {
  const auto word_of = [this](std::uint32_t number) -> std::string_view {
    const auto [known, fresh] = known_words_.try_emplace(number);
    if (fresh) known->second = words_.word(number);
    return known->second;
  };
  return tokens_.texts(tokens_.article(article), word_of, headline_only);
}

std::string ShardReader::headline(std::uint32_t article) const {
  return texts(article, true).headline;
}

const std::vector<Mention>& ShardReader::mention_sorts() const {
  if (!mention_sorts_)
    mention_sorts_ = store::decode_mention_sorts(
        translate_xapian(
            path_, [&] { return database_.get_metadata(std::string(schema::mention_sorts_key)); }),
        path_.string());
  return *mention_sorts_;
}

std::vector<std::uint32_t> ShardReader::names_of(std::uint32_t article) const {
  std::vector<std::uint32_t> names;
  const std::string value = translate_xapian(path_, [&] {
    return database_.get_document(article, Xapian::DOC_ASSUME_VALID).get_value(schema::names_slot);
  });
  VarintReader in(value);
  for (std::uint32_t number = 0; !in.at_end();)
    names.push_back(number += static_cast<std::uint32_t>(in.number()));
  return names;
}

store::RecordBody ShardReader::record(std::uint32_t article) const {
  const std::vector<std::uint32_t> numbers = names_of(article);
  const auto name = [&](std::uint32_t rank) {
    return rank < numbers.size() ? names_.entry(numbers[rank]) : store::NameEntry();
  };
  return store::read_record(data(article), texts(article, false),
                            {*frames_, mention_sorts(), name, what(article)});
}

std::uint64_t ShardReader::id(std::uint32_t article) const {
  return translate_xapian(path_, [&] {
    return schema::id_of_when(
        database_.get_document(article, Xapian::DOC_ASSUME_VALID).get_value(schema::when_slot));
  });
}

std::vector<std::uint32_t> ShardReader::with_id(std::string_view prefix,
                                                std::uint64_t limit) const {
  return translate_xapian(path_, [&] {
    std::vector<std::uint32_t> found;
    const std::string wanted = schema::term(schema::id_prefix, prefix);
    for (auto term = database_.allterms_begin(wanted); term != database_.allterms_end(wanted);
         ++term)
      for (auto article = database_.postlist_begin(*term); article != database_.postlist_end(*term);
           ++article) {
        found.push_back(*article);
        if (found.size() == limit) return found;
      }
    return found;
  });
}

}  // namespace dateline
