// SPDX-License-Identifier: GPL-2.0-or-later
// An article and what was found in it, as bytes: a small head for result lines, then the rest.
#pragma once

#include "store/coding.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <string>
#include <string_view>

namespace dateline::store {

/// The parts of an article a result line shows.
struct RecordHead {
  std::string headline, source, path, url;
  Date date;
  DateOrigin date_origin = DateOrigin::none;
};

/// An article without its id (the shard keeps that beside the record) and its annotations.
struct RecordBody {
  Article article;
  Annotations annotations;
};

/// Both parts of a record, not yet compressed.
struct PlainRecord {
  std::string head, rest;
};

PlainRecord encode_record(const Article& article, const Annotations& annotations);

/// The record as stored: varint size of the head's frame, that frame, the other frame.
std::string pack_record(const PlainRecord& record, FrameWriter& writer);

/// Each throws Error{index_corrupt} naming `what` ("shard-0001, article 17").
RecordHead read_head(std::string_view record, const FrameReader& reader, const std::string& what);
/// Headline, lead and body alone: what words and phrases are looked for in.
Article read_text(std::string_view record, const FrameReader& reader, const std::string& what);
RecordBody read_record(std::string_view record, const FrameReader& reader, const std::string& what);

}  // namespace dateline::store
