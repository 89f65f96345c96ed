// SPDX-License-Identifier: GPL-2.0-or-later
// Raw text as numbered words, for the clusters.
#include "entity/train/word_stream.hpp"

#include "entity/gazetteer.hpp"
#include "entity/train/plain_texts.hpp"
#include "entity/word_type.hpp"

namespace dateline::entity::train {

namespace {

/// Marks are types of their own; their hashes are small numbers, which those of words aren't.
std::uint64_t mark_hash(Between between) { return 1 + static_cast<std::uint64_t>(between); }
constexpr std::uint64_t kPossessive = 100;

}  // namespace

WordStream::WordStream() : text_(Zone::body, builtin_table()) { add_type(0); }

void WordStream::add_type(std::uint64_t hash) {
  const auto [at, is_new] = numbers_.emplace(hash, static_cast<std::uint32_t>(hashes_.size()));
  if (is_new) {
    hashes_.push_back(hash);
    counts_.push_back(0);
  }
  ++counts_[at->second];
  sequence_.push_back(at->second);
}

void WordStream::add(std::string_view utf8) {
  text::SplitText split;
  split.split(utf8);
  text_.read(split);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const Word& word = text_[i];
    if (word.starts_sentence) {
      add_type(0);
    } else {
      if (i > 0 && text_[i - 1].possessive) add_type(kPossessive);
      if (word.before != Between::blank && word.before != Between::joined)
        add_type(mark_hash(word.before));
    }
    add_type(type_hash(text_.form_hash(i), word_case(text_[i])));
  }
}

void WordStream::add_files(const std::filesystem::path& path) {
  for (const auto& file : files_below(path)) add(plain_text_of(file));
}

}  // namespace dateline::entity::train
