// SPDX-License-Identifier: GPL-2.0-or-later
// Tells which exchange is meant where only its town is named, or nothing: "the Tokyo stock market
// fell", "the bourse said".
#include "entity/exchanges.hpp"

#include "entity/exchange_words.hpp"
#include "entity/only_one.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace dateline::entity {

namespace {

bool is_bare(const Decision& decision) {
  if (decision.table || decision.same_as != kNoEntity || decision.kind == EntityKind::person ||
      decision.size() > 2)
    return false;
  const std::string_view form = decision.text->form(decision.first, decision.last);
  return form == "stock exchange" || form == "bourse";
}

bool is_exchange(const Decision& decision) {
  if (!decision.table || decision.kind != EntityKind::org) return false;
  const std::string_view key = decision.table->key(decision.entity);
  return key.ends_with(" exchange") || key.ends_with(" bourse");
}

bool is_dateline(const Decision& place) {
  return (place.first == 0 && place.text->zone() == Zone::body) ||
         place.text->begins_dateline(place.first);
}

class Exchanges {
 public:
  Exchanges(std::vector<Decision>& decisions, const Table& table)
      : decisions_(decisions), table_(table) {}

  void name_bare() {
    for (Decision& bare : decisions_) {
      if (!is_bare(bare)) continue;
      bare.kind = EntityKind::org;
      const Decision* const named = named_before(*bare.text, bare.first);
      const std::uint32_t exchange = named ? named->entity : home();
      if (exchange != kNoEntity) set_exchange(bare, exchange);
    }
  }

  /// "listed in Luxembourg"
  void name_listings() {
    for (Decision& town : decisions_) {
      if (town.kind != EntityKind::place || town.is_demonym ||
          !is_of_listing(*town.text, town.first))
        continue;
      const std::uint32_t exchange = exchange_of(town);
      if (exchange != kNoEntity) set_exchange(town, exchange);
    }
  }

  /// "Tokyo's stock market"
  void add_markets() {
    const std::size_t count = decisions_.size();
    for (std::size_t number = 0; number < count; ++number) {
      const Decision& town = decisions_[number];
      if (town.kind != EntityKind::place || town.is_demonym) continue;
      const std::uint32_t end = end_of_market(*town.text, town.last);
      const std::uint32_t exchange = end > town.last ? exchange_of(town) : kNoEntity;
      if (exchange != kNoEntity) add(*town.text, town.last, end, exchange);
    }
  }

  /// "the bourse", "the stock exchange": at home, if no other was named.
  void add_told(const ZoneText& text) {
    for (const Word& word : text.words()) {
      if (!word.is(org_lead)) continue;
      const auto i = static_cast<std::uint32_t>(&word - text.words().data());
      const bool alone = text.form(i) == "bourse";
      if (i > 0 && (alone || text.form(i) == "exchange") && !is_name_part(text, i))
        add_told_at(text, alone ? i : i - 1, i + 1);
    }
  }

 private:
  void add_told_at(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
    const bool is_one =
        last - first == 1 || (text.form(first) == "stock" && !is_name_part(text, first));
    if (!is_one || !is_certain(text, first, last)) return;
    const Decision* const named = named_before(text, first);
    const std::uint32_t meant = home();
    if (meant != kNoEntity && (!named || named->entity == meant)) add(text, first, last, meant);
  }

  [[nodiscard]] bool is_name_part(const ZoneText& text, std::uint32_t i) const {
    return std::any_of(decisions_.begin(), decisions_.end(), [&](const Decision& name) {
      return name.text == &text && name.first <= i && i < name.last;
    });
  }

  /// The exchange named last before word `i`; null if there is none.
  [[nodiscard]] const Decision* named_before(const ZoneText& text, std::uint32_t i) const {
    const Decision* named = nullptr;
    for (const Decision& other : decisions_)
      if (other.text == &text && other.first < i && is_exchange(other) &&
          (!named || named->first < other.first))
        named = &other;
    return named;
  }

  [[nodiscard]] std::uint32_t home() {
    if (!home_) home_ = exchange_at_home();
    return *home_;
  }

  /// The exchange that has the place's name; kNoEntity if the table has none.
  [[nodiscard]] std::uint32_t exchange_of(const Decision& place) const {
    if (place.kind != EntityKind::place || place.table != &table_) return kNoEntity;
    const std::string name = std::string(table_.key(place.entity)) + " stock exchange";
    const auto exchange = table_.first_meaning(table_.find(name), [&](NameReference meaning) {
      return table_.kind(meaning.entity) == EntityKind::org;
    });
    return exchange ? exchange->entity : kNoEntity;
  }

  /// The exchange of the town the article was filed in, else the only one of all its places.
  [[nodiscard]] std::uint32_t exchange_at_home() const {
    OnlyOne only;
    for (const Decision& place : decisions_) {
      const std::uint32_t exchange = exchange_of(place);
      if (is_dateline(place)) return exchange;
      if (exchange != kNoEntity) only.add(exchange);
    }
    return only.get();
  }

  /// Takes the words for the exchange, though they are none of its names.
  void set_exchange(Decision& decision, std::uint32_t exchange) const {
    decision.kind = EntityKind::org;
    decision.table = &table_;
    decision.entity = exchange;
    decision.is_partial = true;
    decision.why = "exchange";
  }

  void add(const ZoneText& text, std::uint32_t first, std::uint32_t last, std::uint32_t exchange) {
    decisions_.push_back(decision_at(text, first, last, EntityKind::org));
    set_exchange(decisions_.back(), exchange);
  }

  std::vector<Decision>& decisions_;
  const Table& table_;
  std::optional<std::uint32_t> home_;  ///< once asked for
};

}  // namespace

void settle_exchanges(const std::vector<ZoneNames>& zones, std::vector<Decision>& decisions,
                      const Table& table) {
  Exchanges exchanges(decisions, table);
  exchanges.name_bare();
  exchanges.name_listings();
  exchanges.add_markets();
  for (const ZoneNames& zone : zones) exchanges.add_told(*zone.text);
}

}  // namespace dateline::entity
