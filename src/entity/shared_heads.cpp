// SPDX-License-Identifier: GPL-2.0-or-later
// Finds organisations of which several are named together: "the Tokyo and London Stock Exchanges".
#include "entity/shared_heads.hpp"

#include "entity/full_names.hpp"

#include <algorithm>
#include <string>

namespace dateline::entity {

namespace {

/// Of what stands before the shared words, and with them.
constexpr std::uint32_t kMostWords = 3, kMostWithHead = 6;

/// "Exchange" of "Exchanges", "Ministry" of "Ministries"; empty for what is no plural.
std::string singular_of(std::string_view form) {
  if (form.size() > 4 && form.ends_with("ies")) return std::string(form, 0, form.size() - 3) + 'y';
  return form.size() > 2 && form.ends_with('s') ? std::string(form, 0, form.size() - 1)
                                                : std::string();
}

class SharedHeads {
 public:
  SharedHeads(ZoneNames& zone, std::vector<Decision>& decisions)
      : zone_(zone), text_(*zone.text), table_(text_.table()), decisions_(decisions) {}

  /// Looks at what word `link`, an "and", joins.
  void decide(std::uint32_t link) {
    std::uint32_t head = link + 2;
    for (; head < text_.size() && head < link + kMostWithHead; ++head) {
      if (text_[head].before != Between::blank || text_[head].starts_sentence ||
          text_[head].is(function_word | locative))
        return;
      if (is_head(head)) break;
    }
    if (head >= text_.size() || head >= link + kMostWithHead) return;
    for (std::uint32_t own = link + 2; own <= head; ++own) {
      set_heads(own, head);
      const std::uint32_t last = org_named(link + 1, own);
      if (last == kNoEntity || !decide_others(link)) continue;
      add(link + 1, head + 1, last);
      return;
    }
  }

 private:
  /// Whether word `i` is the plural of what ends organisations' names.
  [[nodiscard]] bool is_head(std::uint32_t i) const {
    const std::string singular = singular_of(text_.form(i));
    return !singular.empty() && (table_.classes(table_.word(singular)) & (org_end | org_lead)) != 0;
  }

  /// Words `own` to `head` are what is shared: "Stock Exchanges".
  void set_heads(std::uint32_t own, std::uint32_t head) {
    const std::string singular = singular_of(text_.form(head));
    std::string shared;
    for (std::uint32_t i = own; i < head; ++i) (shared += ' ') += text_.form(i);
    (shared += ' ') += singular;
    heads_.clear();
    // "The London and New York exchanges" trade in stocks.
    if ((own == head && singular == "exchange") || singular == "bourse")
      heads_.emplace_back(" stock exchange");
    heads_.push_back(std::move(shared));
  }

  /// The organisation that words `first` to `last` and the shared ones name.
  [[nodiscard]] std::uint32_t org_named(std::uint32_t first, std::uint32_t last) const {
    if (!text_[first].capitalised() || !text_[last - 1].capitalised()) return kNoEntity;
    for (const std::string& head : heads_) {
      const auto org = table_.first_meaning(
          table_.find(std::string(text_.form(first, last)) + head), [&](NameReference meaning) {
            return table_.kind(meaning.entity) == EntityKind::org &&
                   (meaning.flags & (ref_short | ref_foreign)) == 0;
          });
      if (org) return org->entity;
    }
    return kNoEntity;
  }

  /// Adds those before "and", from right to left; false if there is none.
  bool decide_others(std::uint32_t link) {
    std::uint32_t end = link;
    for (bool any = false;; any = true) {
      const std::uint32_t first = begin_of_org(end);
      if (first == end) return any;
      if (first == 0 || text_[first].before != Between::comma) return true;
      end = first;
    }
  }

  /// Adds the organisation whose name without the shared words ends before word `end`, and returns
  /// where it begins; `end` if there is none.
  std::uint32_t begin_of_org(std::uint32_t end) {
    for (std::uint32_t words = std::min(kMostWords, end); words > 0; --words) {
      const std::uint32_t first = end - words;
      const std::uint32_t org = is_one_name(first, end) ? org_named(first, end) : kNoEntity;
      if (org == kNoEntity) continue;
      add(first, end, org);
      return first;
    }
    return end;
  }

  [[nodiscard]] bool is_one_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first + 1; i < last; ++i)
      if (!text_.name_goes_on(i)) return false;
    return true;
  }

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t org) {
    if (!is_free(zone_, first, last)) return;
    Decision decision = decision_at(text_, first, last, EntityKind::org);
    decision.origin = MentionOrigin::gazetteer;
    decision.why = "named together";
    decision.table = &table_;
    decision.entity = org;
    decision.is_partial = true;
    take(zone_, decision);
    decisions_.push_back(std::move(decision));
  }

  ZoneNames& zone_;
  const ZoneText& text_;
  const Table& table_;
  std::vector<Decision>& decisions_;
  std::vector<std::string> heads_;  ///< shared words, each with a blank before it
};

}  // namespace

void decide_shared_heads(ZoneNames& zone, std::vector<Decision>& decisions) {
  const std::vector<Word>& words = zone.text->words();
  const std::uint32_t link = zone.text->table().word("and");
  SharedHeads heads(zone, decisions);
  for (const std::uint32_t before : zone.text->raised()) {
    const std::uint32_t i = before + 1;
    if (i + 2 < words.size() && words[i].number == link && words[before].capitalised() &&
        words[i + 1].capitalised())
      heads.decide(i);
  }
}

}  // namespace dateline::entity
