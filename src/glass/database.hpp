// SPDX-License-Identifier: GPL-2.0-or-later
// A database open for reading without Xapian, which takes longer to open one than a search takes.
#pragma once

#include "glass/list_reader.hpp"
#include "glass/posting_cursor.hpp"
#include "glass/table_cursor.hpp"
#include "glass/version.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Of a single-file database by our writer. One thread at a time; what it gives must not outlive
/// it. Members throw Error{index_corrupt, io}.
class Database {
 public:
  explicit Database(const std::filesystem::path& path);

  [[nodiscard]] std::uint32_t documents() const noexcept { return version_.documents; }
  /// The greatest number of a document; 0 if there is none.
  [[nodiscard]] std::uint32_t last_document() const noexcept { return version_.last_document; }
  /// Of all documents: the sum of all frequencies.
  [[nodiscard]] std::uint64_t total_length() const noexcept { return version_.total_length; }

  [[nodiscard]] PostingCursor list(std::string_view term) const;
  /// How many documents have the term.
  [[nodiscard]] std::uint32_t documents_with(std::string_view term) const;
  /// Calls visit(term) for each term that begins so, in bytewise order. `beginning` isn't empty.
  void visit_terms(std::string_view beginning,
                   const std::function<void(const std::string&)>& visit) const;
  /// Empty if there is none of the name.
  [[nodiscard]] std::string metadata(std::string_view name) const;
  /// A document's data; empty if it has none.
  [[nodiscard]] std::string data(std::uint32_t document) const;
  /// Has the system read what data() of these documents looks at, for all of them at once.
  void fetch_data(std::span<const std::uint32_t> documents) const;
  /// The same file once more, for who reads it in another way, also if its name is gone meanwhile.
  /// The caller closes it.
  [[nodiscard]] int duplicate_file() const;

 private:
  [[nodiscard]] TableCursor& docdata() const;

  std::filesystem::path path_;
  std::shared_ptr<BlocksOfFile> blocks_;
  VersionBlock version_;
  mutable ListReader lists_;
  mutable std::optional<TableCursor> docdata_;  ///< once asked for
};

}  // namespace dateline::glass
