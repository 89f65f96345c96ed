// SPDX-License-Identifier: GPL-2.0-or-later
// How much a container may unpack to before it is taken for an archive bomb.
#pragma once

#include <dateline/reader.hpp>

#include <cstdint>
#include <string>

namespace dateline::source {

/// Counts what comes out of one container, at whatever depth below it, and refuses too much.
class Bounds {
 public:
  /// `outer` counts for the container that this one lies in; null for a file on disk.
  Bounds(const ReadOptions& options, Bounds* outer) : options_(options), outer_(outer) {}

  /// The packed bytes read so far, or of the whole container where that is known.
  void set_packed(std::uint64_t bytes) { packed_ = bytes; }
  /// `bytes` more came out. Throws ReadRefusal once that is too much for this container or one
  /// around it.
  void count_unpacked(std::uint64_t bytes);
  /// Throws ReadRefusal at the first member too many.
  void count_member();

  /// Throws ReadRefusal if this container was refused before.
  void check() const;
  [[nodiscard]] bool refused() const { return !refusal_.empty(); }
  /// Whether a container around this one was refused.
  [[nodiscard]] bool outer_refused() const;

 private:
  void refuse(const std::string& reason);

  const ReadOptions& options_;
  Bounds* outer_;
  std::uint64_t packed_ = 0, unpacked_ = 0, members_ = 0;
  std::string refusal_;
};

}  // namespace dateline::source
