// SPDX-License-Identifier: GPL-2.0-or-later
// Mapped files.
#include "catch.hpp"

#include "base/file.hpp"
#include "failure.hpp"
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

TEST_CASE("parts of a mapped file read as they are, few or most") {
  const TempDirectory directory;
  std::string bytes(300'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * i / 7);
  write_durably(directory / "file", bytes);
  const MappedFile file(directory / "file", GENERATE(FileUse::few, FileUse::most));
  std::string room;
  const auto is_read = [&](std::size_t begin, std::size_t size) {
    return file.read(file.bytes().substr(begin, size), room) == bytes.substr(begin, size);
  };
  CHECK(is_read(0, 1));
  CHECK(is_read(4095, 70'000));
  CHECK(is_read(299'999, 1));
  CHECK(is_read(7, 0));
  for (std::size_t i = 0; i < 3000; ++i) REQUIRE(is_read(i * 90, 20));
  file.use_most();
  CHECK(is_read(12'345, 678));
}

TEST_CASE("a file that was cut short since it was opened is an error that names it") {
  const TempDirectory directory;
  write_durably(directory / "file", std::string(9000, 'x'));
  const MappedFile file(directory / "file", FileUse::few);
  std::filesystem::resize_file(directory / "file", 5000);
  std::string room;
  CHECK(file.read(file.bytes().substr(4990, 10), room) == "xxxxxxxxxx");
  const auto failure = failure_of([&] { (void)file.read(file.bytes().substr(4990, 11), room); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message.find((directory / "file").string()) == 0);
}

TEST_CASE("an empty file maps to no bytes, of which nothing can be fetched") {
  const TempDirectory directory;
  write_durably(directory / "file", {});
  const MappedFile file(directory / "file", FileUse::few);
  file.fetch(file.bytes());
  file.use_most();
  CHECK(file.bytes().empty());
}
