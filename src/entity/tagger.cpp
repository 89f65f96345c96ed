// SPDX-License-Identifier: GPL-2.0-or-later
// Tagging for those who have an article and no index.
#include "entity/article_tagger.hpp"

#include <dateline/tagger.hpp>

#include <memory>
#include <mutex>
#include <utility>

namespace dateline {

namespace {

/// What tags one article at a time.
struct Worker {
  explicit Worker(const entity::RecogniserSet& recognisers) : tagger(recognisers) {}
  Annotations tag(const Article& article) {
    written->make_room();
    headline.split(article.headline);
    body.split(article.body);
    return tagger.tag(article, headline, body);
  }

  /// One table for both, or all that is remembered of words would be forgotten between them.
  std::shared_ptr<text::WrittenWords> written = std::make_shared<text::WrittenWords>();
  text::SplitText headline{written}, body{written};
  entity::ArticleTagger tagger;
};

}  // namespace

/// Keeps workers for the next article, as many as were in use at once: what one has remembered of
/// words saves most of the work.
struct Tagger::Impl {
  explicit Impl(const TaggerOptions& options) : recognisers(options) {}

  std::unique_ptr<Worker> take() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return std::make_unique<Worker>(recognisers);
    std::unique_ptr<Worker> worker = std::move(idle.back());
    idle.pop_back();
    return worker;
  }
  void give_back(std::unique_ptr<Worker> worker) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(worker));
  }

  entity::RecogniserSet recognisers;
  std::mutex mutex;
  std::vector<std::unique_ptr<Worker>> idle;
};

Tagger::Tagger(const TaggerOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

Annotations Tagger::tag(const Article& article) const {
  std::unique_ptr<Worker> worker = impl_->take();
  Annotations found = worker->tag(article);
  // One whose work failed isn't given back.
  impl_->give_back(std::move(worker));
  return found;
}

}  // namespace dateline
