// SPDX-License-Identifier: GPL-2.0-or-later
// Build step: writes the recogniser's model as one C++ constant.
#include "entity/constant_writer.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: make_model OUTPUT MODEL\n");
    return 1;
  }
  std::ifstream in(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::ofstream out(argv[1], std::ios::binary);
  dateline::entity::write_constant(out, "BuiltinModel", bytes);
  out.close();
  if (!in.is_open() || !out) {
    std::fprintf(stderr, "make_model: can't turn %s into %s\n", argv[2], argv[1]);
    return 1;
  }
}
