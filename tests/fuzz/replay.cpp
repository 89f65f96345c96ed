// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a fuzz target over its seeds and over the beginnings of each, without a fuzzer.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void run(const std::string& bytes) {
  // A copy of the exact size lets the sanitizers see a read behind the end.
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t most_beginnings = 200;
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) seeds.push_back(entry);
  std::sort(seeds.begin(), seeds.end());
  for (const std::filesystem::path& seed : seeds) {
    std::printf("%s\n", seed.filename().string().c_str());
    std::fflush(stdout);
    const std::string bytes = read_file(seed);
    run(bytes);
    for (std::size_t size = 0; size < std::min(bytes.size(), most_beginnings); ++size)
      run(bytes.substr(0, size));
  }
  return seeds.empty() ? 1 : 0;
}
