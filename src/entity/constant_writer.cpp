// SPDX-License-Identifier: GPL-2.0-or-later
// Build step: writes bytes as a C++ constant.
#include "entity/constant_writer.hpp"

namespace dateline::entity {

namespace {

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?'; }

void write_octal(std::ostream& out, unsigned char byte) {
  out << '\\' << static_cast<char>('0' + (byte >> 6)) << static_cast<char>('0' + (byte >> 3 & 7))
      << static_cast<char>('0' + (byte & 7));
}

}  // namespace

/// As string literals: compilers take megabytes of them in a second, where lists of numbers take
/// minutes.
void write_constant(std::ostream& out, const std::string& name, const std::string& bytes) {
  // Only clang minds, and only with -Wpedantic.
  out << "#ifdef __clang__\n"
         "#pragma clang diagnostic ignored \"-Woverlength-strings\"\n"
         "#endif\n"
         "namespace dateline::entity {\n"
      << "extern const unsigned k" << name << "Size;\nextern const char k" << name
      << "[];\nconst unsigned k" << name << "Size = " << bytes.size()
      << ";\nalignas(8) const char k" << name << "[] =\n";
  constexpr std::size_t line_size = 512;
  for (std::size_t at = 0; at < bytes.size(); at += line_size) {
    out << '"';
    for (const char c : bytes.substr(at, line_size)) {
      if (stands_for_itself(c))
        out << c;
      else
        write_octal(out, static_cast<unsigned char>(c));
    }
    out << "\"\n";
  }
  out << ";\n}\n";
}

}  // namespace dateline::entity
