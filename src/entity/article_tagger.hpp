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

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::entity {

/// What finds names in texts: gazetteers and a model. Const members may be called from several
/// threads.
class RecogniserSet {
 public:
  /// Throws Error{io, invalid_argument} if the user's gazetteer or model can't be read.
  explicit RecogniserSet(const TaggerOptions& options);
  RecogniserSet(const RecogniserSet&) = delete;
  RecogniserSet& operator=(const RecogniserSet&) = delete;

  /// Empty if the user gave none.
  [[nodiscard]] const std::optional<GazetteerRecogniser>& users() const noexcept { return users_; }
  [[nodiscard]] const GazetteerRecogniser& known() const noexcept { return known_; }
  [[nodiscard]] const Model& model() const noexcept { return model_ ? *model_ : builtin_model(); }

 private:
  std::string user_bytes_, model_bytes_;
  Table user_table_;
  std::optional<GazetteerRecogniser> users_;
  GazetteerRecogniser known_;
  std::optional<Model> model_;
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
  void find_names(ZoneNames& zone, bool english);

  const RecogniserSet& recognisers_;
  NameLabeller labeller_;
  std::shared_ptr<KnownWords> words_;
  ZoneText body_, headline_;
  std::vector<ZoneNames> zones_;  ///< of these two
};

}  // namespace dateline::entity
