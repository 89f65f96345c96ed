// SPDX-License-Identifier: GPL-2.0-or-later
// Build step: reads the tables in data/ and writes them as one C++ constant.
#include "entity/constant_writer.hpp"
#include "entity/name_rows.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": can't be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) throw std::runtime_error("usage: make_table OUTPUT TABLE...");
    dateline::entity::TableBuilder builder;
    for (int i = 2; i < argc; ++i)
      dateline::entity::read_own_rows(read_file(argv[i]), argv[i], builder);
    std::ofstream out(argv[1], std::ios::binary);
    dateline::entity::write_constant(out, "BuiltinTable", builder.build());
    out.close();
    if (!out) throw std::runtime_error(std::string(argv[1]) + ": can't be written");
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "make_table: %s\n", problem.what());
    return 1;
  }
}
