// SPDX-License-Identifier: GPL-2.0-or-later
// Takes what stands before a share's code for a firm.
#include "entity/listed_firms.hpp"

#include "base/find_either.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kMostWords = 5;

/// Where all is in capitals: a word that a firm's name may hold.
bool may_be_in_name(const Word& word) {
  return word.letters != Letters::apart && word.letters != Letters::small &&
         !word.is(function_word | headline_verb | speech_verb | month | weekday);
}

/// The first word of the firm's name that ends before word `end`, which begins a code; `end` if
/// nothing tells where it begins.
std::uint32_t begin_of_firm(const ZoneText& text, std::uint32_t end) {
  std::uint32_t first = end;
  const auto goes_on = [&](std::uint32_t i) {
    return i == end || (!text[i].starts_sentence && text.name_goes_on(i));
  };
  while (first > 0 && end - first < kMostWords && goes_on(first) &&
         (may_be_in_name(text[first - 1]) ||
          (first < end && first > 1 && text.form(first - 1) == "and")))
    --first;
  if (first < end && text[first].starts_sentence) return first;
  return may_be_in_name(text[end - 1]) && !text[end - 1].is(common_word) ? end - 1 : end;
}

}  // namespace

bool begins_code(const ZoneText& text, std::uint32_t i) {
  if (text[i].letters != Letters::apart || i == 0 || text[i].before != Between::opening ||
      text[i - 1].letters == Letters::apart)
    return false;
  const std::string_view behind = text.text().substr(text[i].begin);
  const std::string_view code = behind.substr(0, find_either(behind, ')', '>'));
  if (code.find('@') != std::string_view::npos) return false;
  const std::size_t open = text.text().find_last_of("(<", text[i].begin);
  return text.text()[open] == '<' || code.find('.') != std::string_view::npos;
}

void label_listed_firms(const ZoneText& text, std::vector<LabelledName>& names) {
  for (const std::uint32_t i : text.set_apart_at()) {
    if (!begins_code(text, i)) continue;
    const auto label = std::partition_point(
        names.begin(), names.end(), [i](const LabelledName& name) { return name.last < i; });
    const bool ends_here = label != names.end() && label->last == i;
    if (ends_here) label->kind = NameKind::org;
    if (text[i - 1].sentence == SentenceCase::normal) continue;
    const std::uint32_t first = begin_of_firm(text, i);
    if (first == i || (ends_here && label->first <= first)) continue;
    const auto begin = std::find_if(names.begin(), names.end(), [first](const LabelledName& name) {
      return name.last > first;
    });
    const auto end =
        std::find_if(begin, names.end(), [i](const LabelledName& name) { return name.first >= i; });
    names.insert(names.erase(begin, end), {first, i, NameKind::org});
  }
}

}  // namespace dateline::entity
