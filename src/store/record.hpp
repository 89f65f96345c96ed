// SPDX-License-Identifier: GPL-2.0-or-later
// What an index keeps of an article beside its texts, as bytes: a small head for result lines, then
// the rest.
#pragma once

#include "store/annotations.hpp"
#include "store/coding.hpp"
#include "store/tokens.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// The parts of an article a result line shows, but for the headline.
struct RecordHead {
  std::string source, path, url;
  Date date;
  DateOrigin date_origin = DateOrigin::none;
};

/// An article without its id (the shard keeps that beside the record), with its annotations.
struct RecordBody {
  Article article;
  Annotations annotations;
};

/// Both parts of a record, not yet compressed.
struct PlainRecord {
  std::string head, rest;
};

/// `article`'s texts stay out of it, but for the size of a lead that the body begins with.
PlainRecord encode_record(const Article& article, std::uint64_t lead_size);

/// The record as stored: varint size of the head's frame, that frame, the other frame.
std::string pack_record(const PlainRecord& record, FrameWriter& writer);

/// What reading a record takes beside its bytes.
struct RecordContext {
  const FrameReader& frames;
  const std::vector<Mention>& sorts;                                   ///< the shard's
  std::function<NameEntry(EntityKind kind, std::uint32_t rank)> name;  ///< EntityName::rank
  std::string what;  ///< for errors: "shard-0001, article 17"
};

/// Both throw Error{index_corrupt}.
RecordHead read_head(std::string_view record, const FrameReader& reader, const std::string& what);
/// `texts`: of that article, from the token streams; they are moved out, their words stay.
RecordBody read_record(std::string_view record, ArticleTexts& texts, const RecordContext& context);

}  // namespace dateline::store
