// SPDX-License-Identifier: GPL-2.0-or-later
// A block that stays has one place, by its number, from which the next one with that place moves
// it.
#include "glass/blocks.hpp"

#include "base/file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace dateline::glass {
namespace {

constexpr std::size_t most_kept = (std::size_t{2} << 20) / block_size;

}  // namespace

Blocks::Bytes BlocksInMemory::block(std::uint32_t number) {
  if (number >= file_.size() / block_size) return {};
  return {file_.substr(number * block_size, block_size), {}};
}

BlocksOfFile::BlocksOfFile(std::filesystem::path path)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)), kept_(most_kept) {
  if (file_ < 0) throw_io("open", path_);
}

BlocksOfFile::~BlocksOfFile() { ::close(file_); }

Blocks::Bytes BlocksOfFile::block(std::uint32_t number) {
  Kept& kept = kept_[number % most_kept];
  if (kept.number == number && kept.bytes) return {*kept.bytes, kept.bytes};
  std::shared_ptr<const std::string> bytes = read(number);
  const std::string_view view = *bytes;
  kept.bytes = kept.number == number ? bytes : nullptr;
  kept.number = number;
  return {view, std::move(bytes)};
}

void BlocksOfFile::fetch(std::uint32_t number) const noexcept {
  // Where the system won't, reading the block takes its time.
  (void)::posix_fadvise(file_, static_cast<off_t>(number) * static_cast<off_t>(block_size),
                        block_size, POSIX_FADV_WILLNEED);
}

std::shared_ptr<const std::string> BlocksOfFile::read(std::uint32_t number) const {
  auto bytes = std::make_shared<std::string>(block_size, '\0');
  const std::size_t size =
      read_at(file_, std::uint64_t{number} * block_size, bytes->data(), block_size, path_);
  bytes->resize(size);
  return bytes;
}

}  // namespace dateline::glass
