// SPDX-License-Identifier: GPL-2.0-or-later
// Records on their own, without the shard whose names and streams they lean on.
#pragma once

#include "store/record.hpp"

#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

/// A record whose entities have no names to lean on.
inline store::PlainRecord plain_record(const Article& article, const Annotations& annotations,
                                       store::MentionSorts& sorts) {
  const bool begins_body = article.body.starts_with(article.lead);
  store::PlainRecord record = store::encode_record(article, begins_body ? article.lead.size() : 0);
  store::put_annotations(
      record.rest, store::place_annotations(annotations, {article.headline, article.body, {}, {}}),
      std::vector<store::EntityName>(annotations.entities.size()), sorts);
  return record;
}

struct Packed {
  std::string record;
  std::vector<Mention> sorts;
};

inline Packed pack(const Article& article, const Annotations& annotations,
                   const std::string& dictionary = {}) {
  store::FrameWriter writer(dictionary, 3);
  store::MentionSorts sorts;
  std::string record = store::pack_record(plain_record(article, annotations, sorts), writer);
  return {std::move(record), store::decode_mention_sorts(sorts.encode(), "sorts")};
}

/// The texts as the token streams would give them back.
inline store::ArticleTexts texts_of(const Article& article) {
  const bool own_lead = !article.body.starts_with(article.lead);
  return {article.headline, own_lead ? article.lead : std::string(), article.body, {}};
}

inline store::RecordBody read(const Packed& packed, const Article& article,
                              const store::FrameReader& reader) {
  const auto no_name = [](EntityKind, std::uint32_t) { return store::NameEntry(); };
  store::ArticleTexts texts = texts_of(article);
  return store::read_record(packed.record, texts, {reader, packed.sorts, no_name, "record"});
}

}  // namespace dateline::test
