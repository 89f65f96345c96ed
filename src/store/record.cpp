// SPDX-License-Identifier: GPL-2.0-or-later
// The order of an article's fields in a record.
#include "store/record.hpp"

#include "base/damage_hint.hpp"
#include "base/varint.hpp"

#include <dateline/error.hpp>

#include <algorithm>

namespace dateline::store {
namespace {

constexpr std::uint64_t no_offset = 0;

void put_date(std::string& out, const Date& date) {
  out += static_cast<char>(date.precision);
  if (!date.known()) return;
  put_varint(out, static_cast<std::uint64_t>(date.year));
  for (std::uint8_t part : {date.month, date.day, date.hour, date.minute, date.second})
    out += static_cast<char>(part);
  // Zero means no offset is known; others are shifted past it.
  put_varint(out, date.utc_offset ? zigzag(*date.utc_offset) + 1 : no_offset);
}

Date get_date(VarintReader& in) {
  Date date;
  date.precision = static_cast<DatePrecision>(std::min<std::uint64_t>(in.number(), 5));
  if (!date.known()) return date;
  date.year = static_cast<std::int16_t>(in.number());
  for (std::uint8_t* part : {&date.month, &date.day, &date.hour, &date.minute, &date.second})
    *part = static_cast<std::uint8_t>(in.number());
  if (const std::uint64_t offset = in.number(); offset != no_offset)
    date.utc_offset = static_cast<std::int16_t>(unzigzag(offset - 1));
  return date;
}

[[noreturn]] void throw_damaged(const std::string& what) {
  throw Error(ErrorCode::index_corrupt, what + " is damaged: its record makes no sense",
              damage_hint);
}

RecordHead decode_head(std::string_view bytes, const std::string& what) {
  VarintReader in(bytes);
  RecordHead head;
  head.date = get_date(in);
  head.date_origin = static_cast<DateOrigin>(std::min<std::uint64_t>(in.number(), 6));
  head.source = in.string();
  head.path = in.string();
  head.url = in.string();
  if (!in.ok()) throw_damaged(what);
  return head;
}

/// The two frames of a record.
std::pair<std::string_view, std::string_view> split(std::string_view record,
                                                    const std::string& what) {
  VarintReader in(record);
  const std::string_view head = in.string();
  if (!in.ok()) throw_damaged(what);
  return {head, in.rest()};
}

}  // namespace

PlainRecord encode_record(const Article& article, std::uint64_t lead_size) {
  PlainRecord record;
  std::string& head = record.head;
  put_date(head, article.date);
  head += static_cast<char>(article.date_origin);
  for (const std::string* text : {&article.source, &article.path, &article.url})
    put_string(head, *text);
  std::string& rest = record.rest;
  put_varint(rest, lead_size);
  for (const std::string* text : {&article.agency, &article.section, &article.lang, &article.format,
                                  &article.dateline.place, &article.dateline.agency})
    put_string(rest, *text);
  put_date(rest, article.dateline.date);
  for (const auto* list :
       {&article.authors, &article.persons, &article.orgs, &article.places, &article.topics})
    put_strings(rest, *list);
  return record;
}

std::string pack_record(const PlainRecord& record, FrameWriter& writer) {
  std::string head, packed;
  writer.append(head, record.head);
  put_string(packed, head);
  writer.append(packed, record.rest);
  return packed;
}

RecordHead read_head(std::string_view record, const FrameReader& reader, const std::string& what) {
  return decode_head(reader.read(split(record, what).first, what), what);
}

RecordBody read_record(std::string_view record, ArticleTexts& texts, const RecordContext& context) {
  const auto [head_frame, rest_frame] = split(record, context.what);
  RecordBody body;
  Article& article = body.article;
  RecordHead head = decode_head(context.frames.read(head_frame, context.what), context.what);
  article.source = std::move(head.source);
  article.path = std::move(head.path);
  article.url = std::move(head.url);
  article.date = head.date;
  article.date_origin = head.date_origin;
  const std::string rest = context.frames.read(rest_frame, context.what);
  VarintReader in(rest);
  const std::uint64_t lead = in.number();
  for (std::string* text : {&article.agency, &article.section, &article.lang, &article.format,
                            &article.dateline.place, &article.dateline.agency})
    *text = in.string();
  article.dateline.date = get_date(in);
  for (auto* list :
       {&article.authors, &article.persons, &article.orgs, &article.places, &article.topics})
    *list = in.strings();
  const ZoneTexts zones{texts.headline, texts.body,
                        texts.words[static_cast<std::size_t>(TextPart::headline)],
                        texts.words[static_cast<std::size_t>(TextPart::body)]};
  if (!get_annotations(in, {zones, context.sorts, context.name}, body.annotations))
    throw_damaged(context.what);
  article.lead = lead > 0 ? texts.body.substr(0, lead) : std::move(texts.lead);
  article.headline = std::move(texts.headline);
  article.body = std::move(texts.body);
  return body;
}

}  // namespace dateline::store
