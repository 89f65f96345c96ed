// SPDX-License-Identifier: GPL-2.0-or-later
// Names what reads texts, and so has it linked.
#include <memory>

#include "cli/reading.hpp"

namespace dateline::cli {
namespace {

std::function<Annotations(const Article&)> make_tagger(const TaggerOptions& options) {
  const auto tagger = std::make_shared<const Tagger>(options);
  return [tagger](const Article& article) { return tagger->tag(article); };
}

}  // namespace

Reading whole_library() {
  return {&dateline::update_index, &dateline::read_articles, &dateline::list_formats, &make_tagger};
}

}  // namespace dateline::cli
