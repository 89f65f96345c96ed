// SPDX-License-Identifier: GPL-2.0-or-later
// Build step: reads the tables in data/ and writes them as one C++ constant.
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

/// As string literals: compilers take megabytes of them in a second, where lists of numbers take
/// minutes.
void write_constant(std::ostream& out, const std::string& bytes) {
  // Only clang minds, and only with -Wpedantic.
  out << "#ifdef __clang__\n"
         "#pragma clang diagnostic ignored \"-Woverlength-strings\"\n"
         "#endif\n"
         "namespace dateline::entity {\n"
         "extern const unsigned kBuiltinTableSize;\n"
         "extern const char kBuiltinTable[];\n"
         "const unsigned kBuiltinTableSize = "
      << bytes.size() << ";\nalignas(8) const char kBuiltinTable[] =\n";
  constexpr std::size_t line_size = 512;
  for (std::size_t at = 0; at < bytes.size(); at += line_size) {
    out << '"';
    for (const char c : bytes.substr(at, line_size)) {
      if (c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?') {
        out << c;
      } else {
        const auto byte = static_cast<unsigned char>(c);
        out << '\\' << static_cast<char>('0' + (byte >> 6))
            << static_cast<char>('0' + (byte >> 3 & 7)) << static_cast<char>('0' + (byte & 7));
      }
    }
    out << "\"\n";
  }
  out << ";\n}\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) throw std::runtime_error("usage: make_table OUTPUT TABLE...");
    dateline::entity::TableBuilder builder;
    for (int i = 2; i < argc; ++i)
      dateline::entity::read_own_rows(read_file(argv[i]), argv[i], builder);
    std::ofstream out(argv[1], std::ios::binary);
    write_constant(out, builder.build());
    out.close();
    if (!out) throw std::runtime_error(std::string(argv[1]) + ": can't be written");
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "make_table: %s\n", problem.what());
    return 1;
  }
}
