// SPDX-License-Identifier: GPL-2.0-or-later
// Tagging for those who have an article and no index.
#include "entity/article_tagger.hpp"

#include <dateline/tagger.hpp>

namespace dateline {

struct Tagger::Impl {
  explicit Impl(const TaggerOptions& options) : recognisers(options) {}
  entity::RecogniserSet recognisers;
};

Tagger::Tagger(const TaggerOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

Annotations Tagger::tag(const Article& article) const {
  text::SplitText headline, body;
  headline.split(article.headline);
  body.split(article.body);
  return entity::ArticleTagger(impl_->recognisers).tag(article, headline, body);
}

}  // namespace dateline
