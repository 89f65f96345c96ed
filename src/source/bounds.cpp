// SPDX-License-Identifier: GPL-2.0-or-later
// The sums behind the bounds.
#include "source/bounds.hpp"

#include "base/read_failure.hpp"

#include <algorithm>

namespace dateline::source {
namespace {

/// Smaller containers count as this large: the padding of a tar archive alone packs 200 to 1.
constexpr std::uint64_t smallest_packed = 4096;

}  // namespace

void Bounds::count_unpacked(std::uint64_t bytes) {
  // Outermost first, so that the refusal names the container that stands on the disk.
  if (outer_ != nullptr) outer_->count_unpacked(bytes);
  unpacked_ += bytes;
  const auto allowed = options_.max_ratio * static_cast<double>(std::max(packed_, smallest_packed));
  if (static_cast<double>(unpacked_) > allowed)
    refuse("unpacks to more than " +
           std::to_string(static_cast<std::uint64_t>(options_.max_ratio)) +
           " times its size, as an archive bomb does");
}

void Bounds::count_member() {
  if (++members_ > options_.max_members)
    refuse("holds more than " + std::to_string(options_.max_members) + " members");
}

void Bounds::check() const {
  if (refused()) throw ReadRefusal(refusal_);
}

bool Bounds::outer_refused() const {
  for (const Bounds* bounds = outer_; bounds != nullptr; bounds = bounds->outer_)
    if (bounds->refused()) return true;
  return false;
}

void Bounds::refuse(const std::string& reason) {
  refusal_ = reason;
  throw ReadRefusal(reason);
}

}  // namespace dateline::source
