// SPDX-License-Identifier: GPL-2.0-or-later
// Entities, years and places of one article after the other.
#pragma once

#include "entity/decide.hpp"
#include "entity/table.hpp"
#include "entity/zone_text.hpp"
#include "text/split_text.hpp"

#include <dateline/article.hpp>
#include <dateline/entity.hpp>
#include <dateline/tagger.hpp>

#include <string>
#include <vector>

namespace dateline::entity {

/// All that finds names in texts. Const members may be called from several threads.
class RecogniserSet {
 public:
  /// Throws Error{io, invalid_argument} if the user's gazetteer can't be read.
  explicit RecogniserSet(const TaggerOptions& options);
  RecogniserSet(const RecogniserSet&) = delete;
  RecogniserSet& operator=(const RecogniserSet&) = delete;

  [[nodiscard]] const Recognisers& all() const noexcept { return all_; }

 private:
  std::string user_bytes_;
  Table user_table_;
  Recognisers all_;
};

/// One thread at a time; each worker has its own, whose memory serves one article after the other.
class ArticleTagger {
 public:
  /// `recognisers` must outlive it.
  explicit ArticleTagger(const RecogniserSet& recognisers);
  ArticleTagger(const ArticleTagger&) = delete;
  ArticleTagger& operator=(const ArticleTagger&) = delete;

  /// As Tagger::tag; `headline` and `body` are the article's.
  Annotations tag(const Article& article, const text::SplitText& headline,
                  const text::SplitText& body);

 private:
  const Recognisers& recognisers_;
  ZoneText body_, headline_;
  std::vector<ZoneNames> zones_;  ///< of these two
};

}  // namespace dateline::entity
