// SPDX-License-Identifier: GPL-2.0-or-later
// What was found in an article, as bytes that lean on what the shard has anyway: entities on its
// names, mentions on the words of the texts.
#pragma once

#include "base/string_ids.hpp"
#include "base/varint.hpp"
#include "store/names.hpp"
#include "store/tokens.hpp"

#include <dateline/entity.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Words of a zone's text, counted from its first; none if a mention doesn't begin and end with
/// words.
struct WordRange {
  std::uint32_t first = 0, count = 0;
};

/// Annotations with what only somebody who has the texts can tell.
struct PlacedAnnotations {
  Annotations annotations;
  std::vector<WordRange> words;  ///< of each mention
  /// For each of the entities' names, entity by entity: a mention's number + 1 if the name is that
  /// mention's text, else 0.
  std::vector<std::uint32_t> name_mentions;
};

/// The texts that mentions stand in, with the bytes of their words.
struct ZoneTexts {
  std::string_view headline, body;
  std::span<const ByteRange> headline_words, body_words;
};

/// Finds both.
PlacedAnnotations place_annotations(Annotations annotations, const ZoneTexts& texts);

/// What the shard's names have of an entity.
struct EntityName {
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  /// Among the article's names of the same field, by key.
  std::uint32_t rank = none;
  bool same_place = false;  ///< place type, country and containers are those of the name
  bool same_name = false;   ///< so is the name that is shown
};

/// Numbers the sorts of mentions: kind, zone, origin and reason together. A shard has few.
class MentionSorts {
 public:
  std::uint32_t add(const Mention& mention);
  /// For the shard's metadata.
  [[nodiscard]] std::string encode() const;

 private:
  StringIds sorts_;
  std::string scratch_;
};

/// The sorts of mentions of a finished shard. Throws Error{index_corrupt} naming `what`.
std::vector<Mention> decode_mention_sorts(std::string_view bytes, const std::string& what);

/// Appends the annotations. `names`: of each entity.
void put_annotations(std::string& out, const PlacedAnnotations& placed,
                     const std::vector<EntityName>& names, MentionSorts& sorts);

/// What reading needs: the article's texts, the sorts, and the shard's name of a rank.
struct AnnotationContext {
  ZoneTexts texts;
  const std::vector<Mention>& sorts;
  std::function<NameEntry(EntityKind kind, std::uint32_t rank)> name;
};

/// Reads all that is left of `in`; false if it makes no sense.
bool get_annotations(VarintReader& in, const AnnotationContext& context, Annotations& annotations);

}  // namespace dateline::store
