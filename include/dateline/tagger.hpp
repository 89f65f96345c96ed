// SPDX-License-Identifier: GPL-2.0-or-later
// Entities, years and places of a text, without an index.
#pragma once

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <filesystem>
#include <memory>

namespace dateline {

struct TaggerOptions {
  /// The user's own names (TSV: kind, name, other names, container, from, to); empty for none.
  std::filesystem::path gazetteer;
  /// A model of the recogniser to use instead of the one compiled in; empty for that.
  std::filesystem::path model;
};

/// Finds who, where and when a text is about. Const members may be called from several threads.
class DATELINE_API Tagger {
 public:
  /// Throws Error{io, invalid_argument} if the user's gazetteer or model can't be read.
  explicit Tagger(const TaggerOptions& options = {});
  ~Tagger();
  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;

  /// Tags headline, body and what the source declared. Times are resolved against `article.date`; a
  /// language that `article.lang` doesn't tell is guessed from the body.
  [[nodiscard]] Annotations tag(const Article& article) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
