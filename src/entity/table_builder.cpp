// SPDX-License-Identifier: GPL-2.0-or-later
// Turns rows of names into the bytes of a gazetteer table: joins rows, links places, folds names.
#include "entity/table_builder.hpp"

#include "base/ascii.hpp"
#include "entity/fold_name.hpp"
#include "entity/transcription.hpp"
#include "entity/word_class.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace dateline::entity {

namespace {

constexpr std::size_t kMaxName = 255;
/// News names a capital more often than a city of its size.
constexpr std::uint32_t kCapitalShare = 4, kLeastCapital = 200'000;

/// What an entity weighs whose row doesn't say; cities weigh what they have inhabitants.
std::uint32_t usual_weight(const NameRow& row) {
  if (row.club) return 1;  // its town is meant
  if (row.kind != EntityKind::place) return 3'000'000;
  switch (row.place_type) {
    case PlaceType::country:
      return 3'000'000'000;
    case PlaceType::continent:
    case PlaceType::region:
      return 500'000'000;
    case PlaceType::division:
      return 5'000'000;
    default:
      return 50'000;
  }
}

/// Written in capitals throughout: such a name is matched in capitals only.
bool is_acronym(std::string_view name) {
  if (std::any_of(name.begin(), name.end(), [](char c) { return (c & 0x80) != 0; })) return false;
  return std::count_if(name.begin(), name.end(), is_upper) >= 2 &&
         std::none_of(name.begin(), name.end(), is_lower);
}

/// What a name's first character says of it in our tables.
std::uint8_t mark_of(char first) {
  switch (first) {
    case '~':
      return ref_demonym;
    case '*':
      return ref_short;
    case '@':
      return ref_foreign;
    default:
      return 0;
  }
}

std::uint32_t year_of(std::string_view digits) {
  std::uint32_t year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  if (!digits.empty() &&
      (error != std::errc() || end != digits.data() + digits.size() || year > 9999))
    throw std::invalid_argument("'" + std::string(digits) + "' is no year");
  return year;
}

/// Takes the years off "Zaire [1971-1997]" and returns them as entity_years has them; 0 for none.
std::uint32_t take_years(std::string_view& name) {
  const std::size_t open = name.rfind(" [");
  if (open == std::string_view::npos || name.back() != ']') return 0;
  const std::string_view years = name.substr(open + 2, name.size() - open - 3);
  const std::size_t dash = years.find('-');
  if (dash == std::string_view::npos) throw std::invalid_argument("years are written [1971-1997]");
  name = name.substr(0, open);
  return year_of(years.substr(0, dash)) | year_of(years.substr(dash + 1)) << 16;
}

std::string kind_and(EntityKind kind, std::string_view form) {
  return static_cast<char>('0' + static_cast<int>(kind)) + std::string(form);
}

std::string country_of(const NameRow& row) { return row.code.substr(0, 2); }

/// Whether two rows of one name may mean the same entity.
bool compatible(const NameRow& known, const NameRow& row) {
  if (row.kind != EntityKind::place) return true;
  if (known.place_type != row.place_type || country_of(known) != country_of(row)) return false;
  return known.code.size() <= 2 || row.code.size() <= 2 || known.code == row.code;
}

}  // namespace

void TableBuilder::add_word(std::string_view folded_word, std::uint32_t classes) {
  const auto found = words_.find(folded_word);
  if (found != words_.end())
    found->second |= classes;
  else
    words_.emplace(folded_word, classes);
}

std::uint32_t TableBuilder::entity_for(const NameRow& row) {
  const bool coded = row.place_type == PlaceType::country || row.place_type == PlaceType::division;
  if (coded && !row.code.empty()) {
    const auto found = by_code_.find(row.code);
    if (found != by_code_.end()) return found->second;
  }
  for (const std::uint32_t known : by_name_[kind_and(row.kind, lookup_form(row.name))])
    if (compatible(entities_[known].row, row) && (!coded || row.code.empty())) return known;
  const auto number = static_cast<std::uint32_t>(entities_.size());
  entities_.push_back({row, {}, {}, {}, {}, false});
  if (coded && !row.code.empty()) by_code_.emplace(row.code, number);
  return number;
}

void TableBuilder::add_name(std::uint32_t entity, std::string_view name, std::uint8_t flags,
                            std::uint32_t years) {
  if (name.size() > kMaxName) throw std::invalid_argument("a name is longer than 255 bytes");
  const std::string form = lookup_form(name);
  if (form.size() > kMaxName) throw std::invalid_argument("a name is longer than 255 bytes");
  if (form.empty())
    throw std::invalid_argument("the name '" + std::string(name) + "' has no letters");
  Entity& owner = entities_[entity];
  for (Name& known : owner.names) {
    if (known.text != name) continue;
    known.flags &= static_cast<std::uint8_t>(flags | ~ref_foreign);
    if (years != 0) known.periods.push_back(years);
    return;
  }
  if (is_acronym(name)) flags |= ref_acronym;
  if (is_lower(name.front())) flags |= ref_lower_start;
  owner.names.push_back({std::string(name), flags, {}});
  if (years != 0) owner.names.back().periods.push_back(years);
  if ((flags & (ref_demonym | ref_short)) != 0) return;
  auto& namesakes = by_name_[kind_and(owner.row.kind, form)];
  if (std::find(namesakes.begin(), namesakes.end(), entity) == namesakes.end())
    namesakes.push_back(entity);
}

void TableBuilder::add(const NameRow& row) {
  const std::uint32_t number = entity_for(row);
  NameRow& known = entities_[number].row;
  known.weight = std::max(known.weight, row.weight);
  known.capital = known.capital || row.capital;
  known.club = known.club || row.club;
  if (row.code.size() > known.code.size()) known.code = row.code;
  if (known.containers.empty()) known.containers = row.containers;
  const auto add_marked = [&](const std::string& name) {
    if (name.empty()) return;
    const std::uint8_t flag = mark_of(name.front());
    std::string_view bare = std::string_view(name).substr(flag == 0 ? 0 : 1);
    const std::uint32_t years = take_years(bare);
    add_name(number, bare, flag, years);
    if (row.kind == EntityKind::place && is_transcribed(country_of(row)))
      if (const std::string other = transcribed(bare); other != bare)
        add_name(number, other, flag, years);
    // News writes "Duff and Phelps", too.
    if (const std::size_t sign = bare.rfind(" & "); sign != std::string_view::npos)
      add_name(number,
               std::string(bare.substr(0, sign)) + " and " + std::string(bare.substr(sign + 3)),
               flag, years);
  };
  // A row that only adds to an entity may begin with a marked name.
  if (mark_of(row.name.front()) == 0)
    add_name(number, row.name, entities_[number].names.empty() ? ref_canonical : 0);
  add_marked(row.name);
  for (const std::string& other : row.other_names) add_marked(other);
}

/// Learns the family name of a person, for the test whether a place's name is one too.
void TableBuilder::mark_family_name(const Entity& entity) {
  if (entity.row.kind != EntityKind::person) return;
  const std::string form = lookup_form(entity.names.front().text);
  const std::size_t blank = form.rfind(' ');
  if (blank == std::string::npos) return;
  const std::string_view last = std::string_view(form).substr(blank + 1);
  const auto word = words_.find(last);
  if (word == words_.end() || (word->second & (function_word | family_first | name_suffix)) == 0)
    add_word(last, family_name);
}

std::int64_t TableBuilder::find_container(const std::string& name) const {
  const auto code = by_code_.find(name);
  if (code != by_code_.end()) return code->second;
  const auto named = by_name_.find(kind_and(EntityKind::place, lookup_form(name)));
  if (named == by_name_.end()) return -1;
  const auto wide = [this](std::uint32_t entity) {
    const PlaceType type = entities_[entity].row.place_type;
    return type == PlaceType::continent || type == PlaceType::region;
  };
  const auto best = std::find_if(named->second.begin(), named->second.end(), wide);
  return best != named->second.end() ? *best : named->second.front();
}

/// Nearest first: what the row names, then what contains those, breadth first.
void TableBuilder::link_containers() {
  std::vector<std::vector<std::uint32_t>> direct(entities_.size());
  for (std::size_t number = 0; number < entities_.size(); ++number) {
    const NameRow& row = entities_[number].row;
    const auto link = [&](const std::string& name) {
      const std::int64_t found = name.empty() ? -1 : find_container(name);
      if (found >= 0 && static_cast<std::size_t>(found) != number)
        direct[number].push_back(static_cast<std::uint32_t>(found));
    };
    if (row.kind == EntityKind::place) {
      if (row.place_type != PlaceType::division) link(row.code);
      if (row.place_type != PlaceType::country) link(country_of(row));
    }
    for (const std::string& container : row.containers) {
      std::string_view name = container;
      const std::uint32_t years = take_years(name);
      if (years == 0) {
        link(container);
      } else if (const std::int64_t state = find_container(std::string(name)); state >= 0) {
        entities_[number].states.emplace_back(years, static_cast<std::uint32_t>(state));
      }
    }
  }
  for (std::size_t number = 0; number < entities_.size(); ++number) {
    std::vector<std::uint32_t>& links = entities_[number].links;
    const auto take = [&](const std::vector<std::uint32_t>& more) {
      for (const std::uint32_t link : more)
        if (link != number && std::find(links.begin(), links.end(), link) == links.end())
          links.push_back(link);
    };
    take(direct[number]);
    for (std::size_t at = 0; at < links.size(); ++at) take(direct[links[at]]);
  }
}

/// Of several places with one name the weightiest keeps it; the others are shown, and keyed, with
/// what they lie in: "Paris, Texas". A place that still has a weightier namesake loses its entry.
void TableBuilder::separate_namesakes() {
  std::vector<std::uint32_t> order(entities_.size());
  for (std::uint32_t number = 0; number < order.size(); ++number) {
    NameRow& row = entities_[number].row;
    if (row.weight == 0) row.weight = usual_weight(row);
    if (row.capital) row.weight = kLeastCapital + kCapitalShare * row.weight;
    order[number] = number;
  }
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return entities_[a].row.weight > entities_[b].row.weight;
  });
  std::set<std::string> taken;
  for (const std::uint32_t number : order) {
    Entity& entity = entities_[number];
    Name& shown = entity.names.front();
    entity.key = plain_name_key(shown.text);
    if (taken.insert(kind_and(entity.row.kind, entity.key)).second) continue;
    if (entity.row.kind == EntityKind::place && !entity.links.empty()) {
      const std::string qualified =
          shown.text + ", " + entities_[entity.links.front()].names.front().text;
      entity.key = lookup_form(qualified);
      if (qualified.size() <= kMaxName &&
          taken.insert(kind_and(entity.row.kind, entity.key)).second) {
        entity.names.push_back(
            {shown.text, static_cast<std::uint8_t>(shown.flags & ~ref_canonical), shown.periods});
        entity.names.front() = {qualified, ref_canonical, {}};
        continue;
      }
    }
    entity.dropped = true;
  }
}

bool TableBuilder::has_name_with_s(const Entity& entity) {
  return std::any_of(entity.names.begin(), entity.names.end(),
                     [](const Name& name) { return name.text.ends_with("'s"); });
}

std::uint8_t TableBuilder::word_flags(std::string_view form) const {
  if (form.find(' ') != std::string_view::npos) return 0;
  const auto word = words_.find(form);
  if (word == words_.end()) return 0;
  std::uint8_t flags = 0;
  if ((word->second & (common_word | function_word)) != 0) flags |= ref_common;
  if ((word->second & (first_name | family_name | family_first)) != 0) flags |= ref_personal;
  return flags;
}

void TableBuilder::collect_name(std::uint32_t entity, const Name& name) {
  const std::string form = lookup_form(name.text);
  if ((name.flags & ref_demonym) != 0 && form.find(' ') == std::string::npos)
    add_word(form, demonym);
  const auto flags = static_cast<std::uint8_t>(name.flags | word_flags(form));
  auto& owners = names_[form];
  auto same = std::find_if(owners.begin(), owners.end(), [entity](const TableWriter::Owner& owner) {
    return (owner.reference & kEntityMask) == entity;
  });
  if (same == owners.end()) {
    same = owners.insert(same, {std::uint32_t{flags} << 24 | entity, {}});
  } else {
    // "US" and "U.S." fold alike: what only one of them demands isn't demanded.
    const auto kept = static_cast<std::uint8_t>(flags | ref_canonical | ref_lower_start);
    same->reference &= std::uint32_t{kept} << 24 | kEntityMask;
  }
  same->periods.insert(same->periods.end(), name.periods.begin(), name.periods.end());
}

void TableBuilder::collect_names() {
  for (std::uint32_t number = 0; number < entities_.size(); ++number) {
    const Entity& entity = entities_[number];
    if (entity.dropped || entity.row.only_contains) continue;
    for (const Name& name : entity.names) collect_name(number, name);
  }
  const auto weight = [this](const TableWriter::Owner& owner) {
    return entities_[owner.reference & kEntityMask].row.weight;
  };
  for (auto& [form, owners] : names_)
    std::stable_sort(owners.begin(), owners.end(),
                     [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
}

std::string TableBuilder::serialised() const {
  TableWriter writer;
  for (const auto& [word, classes] : words_)
    if (classes != 0) writer.word(word, classes);
  for (const auto& [form, owners] : names_) writer.name(form, owners);
  for (std::uint32_t number = 0; number < entities_.size(); ++number)
    for (const auto& [years, state] : entities_[number].states) writer.state(number, years, state);
  for (const Entity& entity : entities_) {
    const NameRow& row = entity.row;
    const auto letter = [&row](std::size_t i) -> std::uint32_t {
      if (row.kind != EntityKind::place || row.code.size() <= i) return 0;
      return static_cast<unsigned char>(row.code[i]);
    };
    std::vector<std::uint32_t> other_names;
    for (std::size_t i = 1; i < entity.names.size(); ++i)
      if ((entity.names[i].flags & (ref_demonym | ref_short)) == 0)
        other_names.push_back(writer.string(entity.names[i].text));
    writer.entity(
        {writer.string(entity.names.front().text), writer.string(entity.key), 0, 0,
         static_cast<std::uint32_t>(row.kind) | (row.capital ? kCapital : 0) |
             (row.club ? kClub : 0) | (has_name_with_s(entity) ? kEndsWithS : 0) |
             static_cast<std::uint32_t>(row.place_type) << 8 | letter(0) << 16 | letter(1) << 24,
         static_cast<std::uint32_t>(row.from) | static_cast<std::uint32_t>(row.to) << 16,
         row.weight},
        entity.links, other_names);
  }
  return writer.finish();
}

std::string TableBuilder::build() {
  for (const Entity& entity : entities_) mark_family_name(entity);
  link_containers();
  separate_namesakes();
  collect_names();
  return serialised();
}

}  // namespace dateline::entity
