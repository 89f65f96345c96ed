// SPDX-License-Identifier: GPL-2.0-or-later
// Collects what is wrong with a query while it is read.
#pragma once

#include <dateline/query.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// A stretch of the query's text, in bytes.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
};

class Diagnostics {
 public:
  void error(Span span, std::string code, std::string message, std::string suggestion = {});
  /// One hint of a code is enough; later ones are dropped.
  void hint(Span span, std::string code, std::string message, std::string suggestion = {});

  [[nodiscard]] bool failed() const noexcept { return errors_ > 0; }
  /// Whether so much is wrong that more messages would help nobody.
  [[nodiscard]] bool full() const noexcept { return errors_ >= most_errors; }
  /// In the order of the text. Hints about a query that failed are left out.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  static constexpr std::size_t most_errors = 10;
  void add(Diagnostic::Severity severity, Span span, std::string code, std::string message,
           std::string suggestion);

  std::vector<Diagnostic> found_;
  std::size_t errors_ = 0;
};

/// A piece of the query fit to stand in a message: cut where it would be too long to read.
std::string shortened(std::string_view text);

}  // namespace dateline::query
