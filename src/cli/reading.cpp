// SPDX-License-Identifier: GPL-2.0-or-later
// Finding and starting the program that can read texts.
#include "cli/reading.hpp"

#include <dateline/error.hpp>

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace dateline::cli {
namespace {

constexpr const char* program_name = "dateline-index";

/// Beside the running program, as both are built; else where both are installed.
std::filesystem::path reading_program() {
  std::error_code ignored;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
  const std::filesystem::path beside = self.parent_path() / program_name;
  if (!self.empty() && std::filesystem::exists(beside, ignored)) return beside;
  // If the whole installation was moved, the way from one directory to the other is the same.
  const std::filesystem::path installed = DATELINE_PROGRAMS;
  const std::filesystem::path moved =
      self.parent_path() / installed.lexically_relative(DATELINE_BIN) / program_name;
  if (!self.empty() && std::filesystem::exists(moved, ignored)) return moved;
  return installed / program_name;
}

}  // namespace

void become_reading_program(const std::vector<std::string>& arguments) {
  std::string name = "dateline";
  std::vector<std::string> line = arguments;
  std::vector<char*> pointers{name.data()};
  for (std::string& argument : line) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  const std::filesystem::path program = reading_program();
  execv(program.c_str(), pointers.data());
  const std::error_code why(errno, std::generic_category());
  throw Error(ErrorCode::io, "cannot start " + program.string() + ": " + why.message(),
              "it is a part of dateline that reads files; install dateline again");
}

}  // namespace dateline::cli
