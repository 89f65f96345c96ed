// SPDX-License-Identifier: GPL-2.0-or-later
// The same fields of all mentions stand together, which compresses better than one mention behind
// the other.
#include "store/annotations.hpp"

#include "base/damage_hint.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::store {
namespace {

/// Bits of an entity's first number, above its kind.
constexpr unsigned same_place_bit = 4, same_name_bit = 8, counted_bit = 16, origin_shift = 5;

std::span<const ByteRange> words_of(Zone zone, const ZoneTexts& texts) {
  return zone == Zone::headline ? texts.headline_words : texts.body_words;
}

std::string_view text_of(const Mention& mention, const ZoneTexts& texts) {
  const std::string_view text = mention.zone == Zone::headline ? texts.headline : texts.body;
  if (mention.zone == Zone::metadata || mention.begin > mention.end || mention.end > text.size())
    return {};
  return text.substr(mention.begin, mention.end - mention.begin);
}

/// Finds the words of mentions; those that come in the order of the text are found by walking on.
class MentionWords {
 public:
  explicit MentionWords(const ZoneTexts& texts) : texts_(texts) {}

  WordRange find(const Mention& mention) {
    if (mention.zone == Zone::metadata) return {};
    const std::span<const ByteRange> words = words_of(mention.zone, texts_);
    std::size_t& first = next_[mention.zone == Zone::headline ? 0 : 1];
    if (first == words.size() || words[first].begin > mention.begin) first = 0;
    while (first < words.size() && words[first].begin < mention.begin) ++first;
    std::size_t last = first;
    while (last < words.size() && words[last].end < mention.end) ++last;
    if (last == words.size() || words[first].begin != mention.begin ||
        words[last].end != mention.end)
      return {};
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first) + 1};
  }

 private:
  const ZoneTexts& texts_;
  std::array<std::size_t, 2> next_{};  ///< by zone: where the last mention begins
};

/// How many mentions each entity has.
std::vector<std::uint32_t> count_mentions(const Annotations& annotations) {
  std::vector<std::uint32_t> counts(annotations.entities.size());
  for (const Mention& mention : annotations.mentions)
    if (const auto entity = static_cast<std::size_t>(mention.entity); entity < counts.size())
      ++counts[entity];
  return counts;
}

void put_entity(std::string& out, const Entity& entity, const EntityName& name, bool counted) {
  const bool known = name.rank != EntityName::none;
  const bool same_place = known && name.same_place, same_name = known && name.same_name;
  put_varint(out, static_cast<unsigned>(entity.kind) | (same_place ? same_place_bit : 0) |
                      (same_name ? same_name_bit : 0) | (counted ? counted_bit : 0) |
                      static_cast<unsigned>(entity.origin) << origin_shift);
  put_varint(out, known ? name.rank + std::uint64_t{1} : 0);
  if (!known) put_string(out, entity.key);
  if (!same_place) {
    out += static_cast<char>(entity.place_type);
    put_string(out, entity.country);
    put_strings(out, entity.containers);
  }
  if (!same_name) put_string(out, entity.name);
  if (!counted) put_varint(out, entity.mentions);
  put_varint(out, entity.names.size());
}

bool get_entity(VarintReader& in, const AnnotationContext& context, Entity& entity, bool& counted) {
  const auto bits = static_cast<unsigned>(in.number());
  entity.kind = static_cast<EntityKind>(bits & 3);
  entity.origin = static_cast<MentionOrigin>(bits >> origin_shift & 7);
  counted = (bits & counted_bit) != 0;
  const std::uint64_t rank = in.number();
  NameEntry name;
  if (!in.ok()) return false;
  if (rank > 0)
    name = context.name(entity.kind, static_cast<std::uint32_t>(rank - 1));
  else
    name.key = in.string();
  entity.key = std::move(name.key);
  if ((bits & same_place_bit) == 0) {
    name.place_type = static_cast<PlaceType>(in.number() & 7);
    name.country = in.string();
    name.containers = in.strings();
  }
  entity.place_type = name.place_type;
  entity.country = std::move(name.country);
  entity.containers = std::move(name.containers);
  entity.name =
      (bits & same_name_bit) != 0 ? std::move(name.first_shown) : std::string(in.string());
  if (!counted) entity.mentions = static_cast<std::uint32_t>(in.number());
  return in.ok();
}

/// Times alone have days.
void put_days(std::string& out, const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    if (mention.kind != EntityKind::time) continue;
    out += static_cast<char>(mention.precision);
    put_varint(out, zigzag(mention.days.first));
    put_varint(out, zigzag(std::int64_t{mention.days.last} - mention.days.first));
  }
}

void get_days(VarintReader& in, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.kind != EntityKind::time) continue;
    mention.precision = static_cast<DatePrecision>(std::min<std::uint64_t>(in.number(), 5));
    mention.days.first = static_cast<DayNumber>(unzigzag(in.number()));
    mention.days.last = static_cast<DayNumber>(mention.days.first + unzigzag(in.number()));
  }
}

void put_mentions(std::string& out, const PlacedAnnotations& placed, MentionSorts& sorts) {
  const std::vector<Mention>& mentions = placed.annotations.mentions;
  put_varint(out, mentions.size());
  for (const Mention& mention : mentions) put_varint(out, sorts.add(mention));
  for (const Mention& mention : mentions) put_varint(out, zigzag(mention.entity));
  for (const WordRange& words : placed.words) put_varint(out, words.count);
  // Places count on from the mention before; a new zone begins before them.
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (placed.words[i].count == 0) {
      put_varint(out, mention.begin);
      put_varint(out, zigzag(std::int64_t{mention.end} - mention.begin));
      continue;
    }
    put_varint(out, zigzag(static_cast<std::int64_t>(placed.words[i].first) -
                           static_cast<std::int64_t>(last)));
    last = placed.words[i].first + placed.words[i].count;
  }
  put_days(out, mentions);
}

bool get_mentions(VarintReader& in, const AnnotationContext& context,
                  std::vector<Mention>& mentions) {
  const std::uint64_t count = in.number();
  if (count > in.rest().size()) return false;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t sort = in.number();
    if (sort >= context.sorts.size()) return false;
    mentions.push_back(context.sorts[sort]);
  }
  for (Mention& mention : mentions)
    mention.entity = static_cast<std::int32_t>(unzigzag(in.number()));
  std::vector<std::uint64_t> sizes(count);
  for (std::uint64_t& size : sizes) size = in.number();
  std::int64_t last = 0;
  for (std::size_t i = 0; i < count; ++i) {
    Mention& mention = mentions[i];
    if (sizes[i] == 0) {
      mention.begin = static_cast<std::uint32_t>(in.number());
      mention.end = static_cast<std::uint32_t>(mention.begin + unzigzag(in.number()));
      continue;
    }
    const std::span<const ByteRange> words = words_of(mention.zone, context.texts);
    const auto first = static_cast<std::uint64_t>(last + unzigzag(in.number()));
    if (first >= words.size() || sizes[i] > words.size() - first) return false;
    mention.begin = words[first].begin;
    mention.end = words[first + sizes[i] - 1].end;
    last = static_cast<std::int64_t>(first + sizes[i]);
  }
  get_days(in, mentions);
  return in.ok();
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

}  // namespace

PlacedAnnotations place_annotations(Annotations annotations, const ZoneTexts& texts) {
  PlacedAnnotations placed;
  const std::vector<Entity>& entities = annotations.entities;
  std::vector<std::size_t> first_names;  // of each entity, in name_mentions
  std::size_t names = 0;
  for (const Entity& entity : entities) {
    first_names.push_back(names);
    names += entity.names.size();
  }
  placed.name_mentions.resize(names);
  placed.words.reserve(annotations.mentions.size());
  MentionWords words(texts);
  for (std::uint32_t number = 0; number < annotations.mentions.size(); ++number) {
    const Mention& mention = annotations.mentions[number];
    placed.words.push_back(words.find(mention));
    const auto entity = static_cast<std::size_t>(mention.entity);
    const std::string_view text = text_of(mention, texts);
    if (entity >= entities.size() || text.empty()) continue;
    for (std::size_t i = 0; i < entities[entity].names.size(); ++i)
      if (std::uint32_t& first = placed.name_mentions[first_names[entity] + i];
          first == 0 && entities[entity].names[i] == text)
        first = number + 1;
  }
  placed.annotations = std::move(annotations);
  return placed;
}

std::uint32_t MentionSorts::add(const Mention& mention) {
  scratch_.assign(1, static_cast<char>((mention.demonym ? 1u : 0u) << 7 |
                                       static_cast<unsigned>(mention.kind) << 5 |
                                       static_cast<unsigned>(mention.zone) << 3 |
                                       static_cast<unsigned>(mention.origin)));
  scratch_ += mention.why;
  return sorts_.add(scratch_);
}

std::string MentionSorts::encode() const {
  std::string bytes;
  put_varint(bytes, sorts_.size());
  for (std::uint32_t sort = 0; sort < sorts_.size(); ++sort) put_string(bytes, sorts_.text(sort));
  return bytes;
}

std::vector<Mention> decode_mention_sorts(std::string_view bytes, const std::string& what) {
  VarintReader in(bytes);
  std::vector<Mention> sorts;
  for (const std::string& sort : in.strings()) {
    Mention mention;
    const auto bits = static_cast<unsigned char>(sort.empty() ? 0 : sort.front());
    mention.demonym = (bits >> 7) != 0;
    mention.kind = static_cast<EntityKind>(bits >> 5 & 3);
    mention.zone = static_cast<Zone>(bits >> 3 & 3);
    mention.origin = static_cast<MentionOrigin>(bits & 7);
    mention.why = sort.substr(sort.empty() ? 0 : 1);
    sorts.push_back(std::move(mention));
  }
  if (!in.ok() && !bytes.empty())
    throw Error(ErrorCode::index_corrupt, what + " is damaged: its sorts of mentions are cut off",
                damage_hint);
  return sorts;
}

void put_annotations(std::string& out, const PlacedAnnotations& placed,
                     const std::vector<EntityName>& names, MentionSorts& sorts) {
  const Annotations& found = placed.annotations;
  put_mentions(out, placed, sorts);
  put_varint(out, found.entities.size());
  const std::vector<std::uint32_t> counts = count_mentions(found);
  std::size_t name = 0;
  for (std::size_t i = 0; i < found.entities.size(); ++i) {
    const Entity& entity = found.entities[i];
    put_entity(out, entity, names[i], entity.mentions == counts[i]);
    for (const std::string& met : entity.names) {
      const std::uint32_t mention = placed.name_mentions[name++];
      put_varint(out, mention);
      if (mention == 0) put_string(out, met);
    }
  }
  put_varint(out, found.years.size());
  for (const std::int16_t year : found.years) put_varint(out, static_cast<std::uint64_t>(year));
  put_strings(out, found.countries);
  put_aliases(out, found.entities);
}

bool get_annotations(VarintReader& in, const AnnotationContext& context, Annotations& annotations) {
  if (!get_mentions(in, context, annotations.mentions)) return false;
  std::vector<std::size_t> counted_entities;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    Entity entity;
    bool counted = false;
    if (!get_entity(in, context, entity, counted)) return false;
    if (counted) counted_entities.push_back(annotations.entities.size());
    for (std::uint64_t names = in.number(); names > 0 && in.ok(); --names) {
      const std::uint64_t mention = in.number();
      if (mention > annotations.mentions.size()) return false;
      entity.names.emplace_back(
          mention == 0 ? in.string() : text_of(annotations.mentions[mention - 1], context.texts));
    }
    annotations.entities.push_back(std::move(entity));
  }
  const std::vector<std::uint32_t> counts = count_mentions(annotations);
  for (const std::size_t entity : counted_entities)
    annotations.entities[entity].mentions = counts[entity];
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left)
    annotations.years.push_back(static_cast<std::int16_t>(in.number()));
  annotations.countries = in.strings();
  return get_aliases(in, annotations.entities) && in.ok();
}

}  // namespace dateline::store
