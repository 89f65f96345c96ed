// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of like size are merged, so that a word is merged a few times only, however many calls.
#include "index/lexicon.hpp"

#include <algorithm>
#include <compare>
#include <tuple>
#include <utility>

namespace dateline {
namespace {

auto key(const Lexicon::Word& word) { return std::tie(word.text, word.stem); }

}  // namespace

void Lexicon::Writer::put(const Word& word) {
  put_shared(list_, last_, word.text);
  put_shared(list_, word.text, word.stem);
  put_varint(list_, word.articles);
  last_ = word.text;
}

std::string Lexicon::merge(std::string_view left, std::string_view right) {
  Writer out;
  Cursor a(left), b(right);
  while (!a.at_end() || !b.at_end()) {
    const Word first = a.word(), second = b.word();
    const std::strong_ordering order = a.at_end()   ? std::strong_ordering::greater
                                       : b.at_end() ? std::strong_ordering::less
                                                    : key(first) <=> key(second);
    const bool take_first = order <= 0, take_second = order >= 0;
    Word word = take_first ? first : second;
    if (take_first && take_second) word.articles += second.articles;
    out.put(word);
    if (take_first) a.next();
    if (take_second) b.next();
  }
  return out.take();
}

void Lexicon::add(std::vector<Word> words) {
  std::sort(words.begin(), words.end(),
            [](const Word& a, const Word& b) { return key(a) < key(b); });
  Writer out;
  for (auto word = words.begin(); word != words.end(); ++word) {
    // Languages may agree about a word.
    const auto next = word + 1;
    if (next != words.end() && key(*word) == key(*next))
      next->articles += word->articles;
    else
      out.put(*word);
  }
  add_list(out.take());
}

void Lexicon::take(Lexicon&& other) {
  for (std::string& list : other.lists_) add_list(std::move(list));
}

void Lexicon::add_list(std::string list) {
  lists_.push_back(std::move(list));
  while (lists_.size() > 1 && lists_.back().size() * 2 >= lists_[lists_.size() - 2].size()) {
    const std::string last = std::move(lists_.back());
    lists_.pop_back();
    lists_.back() = merge(lists_.back(), last);
  }
}

std::string Lexicon::merged() const {
  std::string all;
  for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) all = merge(*list, all);
  return all;
}

}  // namespace dateline
