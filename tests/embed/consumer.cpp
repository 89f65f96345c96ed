// SPDX-License-Identifier: GPL-2.0-or-later
// A program that embeds dateline: consumer INDEX QUERY prints what matches.
#include <dateline/error.hpp>
#include <dateline/index.hpp>

#include <iostream>

int main(int argc, char** argv) try {
  if (argc != 3) return 64;
  const auto parsed = dateline::parse_query(argv[2]);
  for (const auto& diagnostic : parsed.diagnostics)
    std::cerr << dateline::render(diagnostic, argv[2]) << '\n';
  if (!parsed.query) return 2;

  const auto index = dateline::Index::open(argv[1]);
  const auto page = index.search(*parsed.query);
  std::cout << page.matches << " articles\n";
  for (const auto& hit : page.hits)
    std::cout << to_string(hit.date) << '\t' << hit.source << '\t' << hit.headline << '\n';
  return page.matches > 0 ? 0 : 1;
} catch (const dateline::Error& error) {
  std::cerr << error.what() << '\n' << error.hint() << '\n';
  return 3;
}
