// SPDX-License-Identifier: GPL-2.0-or-later
// The order of an article's fields in a record.
#include "store/record.hpp"

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

/// Reasons repeat from mention to mention; each is written once and then named by number.
void put_mentions(std::string& out, const std::vector<Mention>& mentions) {
  std::vector<std::string> reasons;
  std::string rows;
  std::uint32_t last = 0;
  Zone zone = Zone::metadata;
  for (const Mention& mention : mentions) {
    const auto found = std::find(reasons.begin(), reasons.end(), mention.why);
    const auto reason = static_cast<std::uint64_t>(found - reasons.begin());
    if (found == reasons.end()) reasons.push_back(mention.why);
    if (mention.zone != zone) last = 0;
    zone = mention.zone;
    rows += static_cast<char>(static_cast<unsigned>(mention.kind) << 5 |
                              static_cast<unsigned>(mention.zone) << 3 |
                              static_cast<unsigned>(mention.origin));
    put_varint(rows, zigzag(std::int64_t{mention.begin} - last));
    put_varint(rows, mention.end - mention.begin);
    put_varint(rows, zigzag(mention.entity));
    put_varint(rows, reason);
    if (mention.kind == EntityKind::time) {
      rows += static_cast<char>(mention.precision);
      put_varint(rows, zigzag(mention.days.first));
      put_varint(rows, zigzag(std::int64_t{mention.days.last} - mention.days.first));
    }
    last = mention.begin;
  }
  put_strings(out, reasons);
  put_varint(out, mentions.size());
  out += rows;
}

std::vector<Mention> get_mentions(VarintReader& in) {
  const std::vector<std::string> reasons = in.strings();
  std::vector<Mention> mentions;
  std::uint32_t last = 0;
  Zone zone = Zone::metadata;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    Mention mention;
    const std::uint64_t kinds = in.number();
    mention.kind = static_cast<EntityKind>(kinds >> 5 & 3);
    mention.zone = static_cast<Zone>(kinds >> 3 & 3);
    mention.origin = static_cast<MentionOrigin>(kinds & 7);
    if (mention.zone != zone) last = 0;
    zone = mention.zone;
    mention.begin = static_cast<std::uint32_t>(last + unzigzag(in.number()));
    mention.end = mention.begin + static_cast<std::uint32_t>(in.number());
    mention.entity = static_cast<std::int32_t>(unzigzag(in.number()));
    const std::uint64_t reason = in.number();
    if (reason < reasons.size()) mention.why = reasons[reason];
    if (mention.kind == EntityKind::time) {
      mention.precision = static_cast<DatePrecision>(std::min<std::uint64_t>(in.number(), 5));
      mention.days.first = static_cast<DayNumber>(unzigzag(in.number()));
      mention.days.last = static_cast<DayNumber>(mention.days.first + unzigzag(in.number()));
    }
    last = mention.begin;
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

void put_entities(std::string& out, const std::vector<Entity>& entities) {
  put_varint(out, entities.size());
  for (const Entity& entity : entities) {
    out += static_cast<char>(entity.kind);
    out += static_cast<char>(entity.place_type);
    out += static_cast<char>(entity.origin);
    put_varint(out, entity.mentions);
    put_string(out, entity.key);
    put_string(out, entity.name);
    put_string(out, entity.country);
    put_strings(out, entity.containers);
    put_strings(out, entity.names);
  }
}

std::vector<Entity> get_entities(VarintReader& in) {
  std::vector<Entity> entities;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    Entity entity;
    entity.kind = static_cast<EntityKind>(in.number() & 3);
    entity.place_type = static_cast<PlaceType>(in.number() & 7);
    entity.origin = static_cast<MentionOrigin>(in.number() & 7);
    entity.mentions = static_cast<std::uint32_t>(in.number());
    entity.key = in.string();
    entity.name = in.string();
    entity.country = in.string();
    entity.containers = in.strings();
    entity.names = in.strings();
    entities.push_back(std::move(entity));
  }
  return entities;
}

/// The entities that have aliases, few if any, by number.
void put_aliases(std::string& out, const std::vector<Entity>& entities) {
  for (std::size_t number = 0; number < entities.size(); ++number) {
    if (entities[number].aliases.empty()) continue;
    put_varint(out, number);
    put_strings(out, entities[number].aliases);
  }
}

/// Until the end; false if there is no entity of a number.
bool get_aliases(VarintReader& in, std::vector<Entity>& entities) {
  while (!in.at_end()) {
    const std::uint64_t number = in.number();
    if (number >= entities.size()) return false;
    entities[number].aliases = in.strings();
  }
  return true;
}

[[noreturn]] void throw_damaged(const std::string& what) {
  throw Error(ErrorCode::index_corrupt, what + " is damaged: its record makes no sense",
              "run 'dateline check', then 'dateline index --full' if the sources are at hand");
}

RecordHead decode_head(std::string_view bytes, const std::string& what) {
  VarintReader in(bytes);
  RecordHead head;
  head.date = get_date(in);
  head.date_origin = static_cast<DateOrigin>(std::min<std::uint64_t>(in.number(), 6));
  head.headline = in.string();
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

PlainRecord encode_record(const Article& article, const Annotations& annotations) {
  PlainRecord record;
  std::string& head = record.head;
  put_date(head, article.date);
  head += static_cast<char>(article.date_origin);
  for (const std::string* text : {&article.headline, &article.source, &article.path, &article.url})
    put_string(head, *text);
  std::string& rest = record.rest;
  for (const std::string* text :
       {&article.body, &article.lead, &article.agency, &article.section, &article.lang,
        &article.format, &article.dateline.place, &article.dateline.agency})
    put_string(rest, *text);
  put_date(rest, article.dateline.date);
  for (const auto* list :
       {&article.authors, &article.persons, &article.orgs, &article.places, &article.topics})
    put_strings(rest, *list);
  put_entities(rest, annotations.entities);
  put_mentions(rest, annotations.mentions);
  put_varint(rest, annotations.years.size());
  for (std::int16_t year : annotations.years) put_varint(rest, static_cast<std::uint64_t>(year));
  put_strings(rest, annotations.countries);
  put_aliases(rest, annotations.entities);
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

Article read_text(std::string_view record, const FrameReader& reader, const std::string& what) {
  const auto [head_frame, rest_frame] = split(record, what);
  Article article;
  article.headline = decode_head(reader.read(head_frame, what), what).headline;
  const std::string rest = reader.read(rest_frame, what);
  VarintReader in(rest);
  article.body = in.string();
  article.lead = in.string();
  if (!in.ok()) throw_damaged(what);
  return article;
}

RecordBody read_record(std::string_view record, const FrameReader& reader,
                       const std::string& what) {
  const auto [head_frame, rest_frame] = split(record, what);
  RecordBody body;
  Article& article = body.article;
  RecordHead head = decode_head(reader.read(head_frame, what), what);
  article.headline = std::move(head.headline);
  article.source = std::move(head.source);
  article.path = std::move(head.path);
  article.url = std::move(head.url);
  article.date = head.date;
  article.date_origin = head.date_origin;
  const std::string rest = reader.read(rest_frame, what);
  VarintReader in(rest);
  for (std::string* text :
       {&article.body, &article.lead, &article.agency, &article.section, &article.lang,
        &article.format, &article.dateline.place, &article.dateline.agency})
    *text = in.string();
  article.dateline.date = get_date(in);
  for (auto* list :
       {&article.authors, &article.persons, &article.orgs, &article.places, &article.topics})
    *list = in.strings();
  body.annotations.entities = get_entities(in);
  body.annotations.mentions = get_mentions(in);
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left)
    body.annotations.years.push_back(static_cast<std::int16_t>(in.number()));
  body.annotations.countries = in.strings();
  if (!get_aliases(in, body.annotations.entities) || !in.ok()) throw_damaged(what);
  return body;
}

}  // namespace dateline::store
