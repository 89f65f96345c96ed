// SPDX-License-Identifier: GPL-2.0-or-later
// Mapped files.
#include "catch.hpp"

#include "base/file.hpp"
#include "temp_directory.hpp"

#include <utility>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a file of which few pages are read has its bytes, whatever was fetched of it") {
  const TempDirectory directory;
  for (const std::size_t size : {1u, 4096u, 65536u, 200'000u, 5'000'000u}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * i / 7);
    write_durably(directory / "file", bytes);
    MappedFile first(directory / "file", FileUse::few);
    const MappedFile file = std::move(first);
    CAPTURE(size);
    file.fetch({});
    file.fetch(file.bytes().substr(size / 2, 1));
    CHECK((file.bytes() == bytes));
    file.fetch(file.bytes());
    file.use_most();
    file.fetch(file.bytes().substr(size - 1));
    CHECK((file.bytes() == bytes));
  }
}

TEST_CASE("an empty file maps to no bytes, of which nothing can be fetched") {
  const TempDirectory directory;
  write_durably(directory / "file", {});
  const MappedFile file(directory / "file", FileUse::few);
  file.fetch(file.bytes());
  file.use_most();
  CHECK(file.bytes().empty());
}
