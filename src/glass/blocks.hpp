// SPDX-License-Identifier: GPL-2.0-or-later
// Where the blocks of a database come from: memory, or its file.
#pragma once

#include "glass/block.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// One thread at a time.
class Blocks {
 public:
  struct Bytes {
    std::string_view bytes;                   ///< block_size; fewer if the file ends before
    std::shared_ptr<const std::string> kept;  ///< they stay as long as this does
  };
  virtual ~Blocks() = default;
  /// Throws Error{io}.
  [[nodiscard]] virtual Bytes block(std::uint32_t number) = 0;
  /// Has the system read a block that will be asked for, while the caller goes on.
  virtual void fetch(std::uint32_t number) const noexcept = 0;

 protected:
  Blocks() = default;
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;
};

/// Of a file whose bytes are all at hand and stay so.
class BlocksInMemory : public Blocks {
 public:
  explicit BlocksInMemory(std::string_view file) : file_(file) {}
  [[nodiscard]] Bytes block(std::uint32_t number) override;
  void fetch(std::uint32_t) const noexcept override {}

 private:
  std::string_view file_;
};

/// Read when they are asked for. What is asked for twice stays, up to 2 MB: a process that asks for
/// one thing gains nothing from memory of its own for each block.
class BlocksOfFile : public Blocks {
 public:
  /// Throws Error{io}.
  explicit BlocksOfFile(std::filesystem::path path);
  ~BlocksOfFile() override;
  [[nodiscard]] Bytes block(std::uint32_t number) override;
  void fetch(std::uint32_t number) const noexcept override;
  /// The open file, in which nothing moves the place where reading would go on.
  [[nodiscard]] int file() const noexcept { return file_; }

 private:
  struct Kept {
    std::uint32_t number = 0;
    std::shared_ptr<const std::string> bytes;  ///< null when it was asked for once
  };
  [[nodiscard]] std::shared_ptr<const std::string> read(std::uint32_t number) const;

  std::filesystem::path path_;
  int file_;
  std::vector<Kept> kept_;
};

}  // namespace dateline::glass
