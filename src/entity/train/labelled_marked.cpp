// SPDX-License-Identifier: GPL-2.0-or-later
// Reads texts whose names stand in brackets: the only form that keeps where lines end.
#include "entity/train/labelled.hpp"

#include <istream>
#include <stdexcept>
#include <string>
#include <utility>

namespace dateline::entity::train {

namespace {

EntityKind kind_of_mark(char mark) {
  switch (mark) {
    case 'n':
      return EntityKind::person;
    case 'o':
      return EntityKind::org;
    case 'p':
      return EntityKind::place;
    default:
      throw std::runtime_error(std::string("no such mark: ") + mark);
  }
}

void add_line(std::string_view line, LabelledArticle& article) {
  while (!line.empty()) {
    const std::size_t open = line.find('[');
    article.text += line.substr(0, open);
    if (open == std::string_view::npos) break;
    line.remove_prefix(open + 1);
    const std::size_t close = line.find(']');
    if (line.size() < 3 || line[1] != ':' || close == std::string_view::npos)
      throw std::runtime_error("a name without its mark: " + std::string(line));
    Label label;
    label.kind = kind_of_mark(line[0]);
    label.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += line.substr(2, close - 2);
    label.end = static_cast<std::uint32_t>(article.text.size());
    article.labels.push_back(label);
    line.remove_prefix(close + 1);
  }
  article.text += '\n';
}

}  // namespace

void read_marked(std::istream& in, std::vector<LabelledArticle>& articles) {
  LabelledArticle article;
  const auto end_article = [&] {
    if (!article.text.empty()) articles.push_back(std::exchange(article, {}));
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#'))
      end_article();
    else if (!line.empty())
      add_line(line, article);
  }
  end_article();
}

}  // namespace dateline::entity::train
