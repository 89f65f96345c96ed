// SPDX-License-Identifier: GPL-2.0-or-later
// Where output goes: standard output, or a string in a test.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

/// Thrown when nobody reads the output any more; the program then ends quietly.
struct ClosedPipe {};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void write(std::string_view text) = 0;
  /// What was written is on its way when this returns.
  virtual void flush() {}
};

/// Standard output, buffered. Throws ClosedPipe, or Error{io} if the disk is full.
class StandardOutput : public Sink {
 public:
  void write(std::string_view text) override;
  void flush() override;

 private:
  std::string buffer_;
};

/// Keeps what is written.
class StringSink : public Sink {
 public:
  void write(std::string_view text) override { text_ += text; }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  std::string text_;
};

}  // namespace dateline::cli
