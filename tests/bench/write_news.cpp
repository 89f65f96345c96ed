// SPDX-License-Identifier: GPL-2.0-or-later
// Writes a made-up archive as files of JSON Lines.
#include "json_text.hpp"
#include "made_news.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>

namespace dateline::bench {

namespace {

void add_member(std::string& line, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  line += line.size() > 1 ? "," : "";
  add_json_string(line, key);
  line += ':';
  add_json_string(line, value);
}

}  // namespace

std::string json_line(const NewsItem& item) {
  std::string line = "{";
  add_member(line, "headline", item.headline);
  add_member(line, "author", item.author);
  add_member(line, "date", item.date);
  add_member(line, "source", item.source);
  add_member(line, "section", item.section);
  add_member(line, "url", item.url);
  if (!item.topics.empty()) {
    line += ",\"topics\":[";
    for (std::size_t i = 0; i < item.topics.size(); ++i) {
      line += i > 0 ? "," : "";
      add_json_string(line, item.topics[i]);
    }
    line += ']';
  }
  add_member(line, "body", item.body);
  return line += "}\n";
}

void write_archive(const MadeNews& news, const std::filesystem::path& directory,
                   std::uint64_t a_file) {
  std::filesystem::create_directories(directory);
  std::ofstream file;
  std::filesystem::path path;
  const auto finish = [&] {
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
  };
  for (std::uint64_t i = 0; i < news.count(); ++i) {
    if (i % a_file == 0) {
      if (i > 0) finish();
      // Six digits, so that the files' order is that of their articles.
      path = directory / ("news-" + std::to_string(1'000'000 + i / a_file).substr(1) + ".jsonl");
      file.open(path, std::ios::binary | std::ios::trunc);
    }
    file << json_line(news.item(i));
  }
  if (news.count() > 0) finish();
}

}  // namespace dateline::bench
