// SPDX-License-Identifier: GPL-2.0-or-later
// A row: 56 bits, the id and above it the bits it shares; then for each field varints: how many
// numbers, and by how much each exceeds the one before.
#include "store/hit_rows.hpp"

#include "base/varint.hpp"

#include <cstring>

namespace dateline::store {
namespace {

constexpr std::size_t id_size = 7;
constexpr unsigned id_bits = 50;
constexpr std::uint64_t id_mask = (std::uint64_t{1} << id_bits) - 1;

std::uint64_t id_and_bits(VarintReader& in) {
  std::uint64_t number = 0;
  const std::string_view bytes = in.bytes(id_size);
  if (in.ok()) std::memcpy(&number, bytes.data(), id_size);
  return number;
}

}  // namespace

void put_hit_row(std::string& out, const HitRow& row) {
  const std::uint64_t number = std::uint64_t{row.shared_bits} << id_bits | row.id;
  out.append(reinterpret_cast<const char*>(&number), id_size);
  for (const std::vector<std::uint32_t>& values : row.values) {
    put_varint(out, values.size());
    std::uint32_t before = 0;
    for (const std::uint32_t value : values) {
      put_varint(out, value - before);
      before = value;
    }
  }
}

HitRow HitRows::decode(std::string_view bytes) const {
  VarintReader in(bytes);
  const std::uint64_t number = id_and_bits(in);
  HitRow row{number & id_mask, static_cast<std::uint32_t>(number >> id_bits), {}};
  for (std::size_t field = 0; field < row.values.size(); ++field) {
    std::uint64_t value = 0;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
      value += in.number();
      if (value >= bounds_[field]) file_.throw_corrupt("a number is out of range");
      row.values[field].push_back(static_cast<std::uint32_t>(value));
    }
  }
  if (!in.ok()) file_.throw_corrupt("a row is cut off");
  return row;
}

std::uint64_t HitRows::id(std::uint32_t article) const {
  VarintReader in(rows_.at(article - 1));
  const std::uint64_t number = id_and_bits(in);
  if (!in.ok()) file_.throw_corrupt("a row is cut off");
  return number & id_mask;
}

HitRow HitRows::at(std::uint32_t article) const { return decode(rows_.at(article - 1)); }

std::vector<HitRow> HitRows::at(std::span<const std::uint32_t> articles) const {
  std::vector<std::uint32_t> numbers(articles.begin(), articles.end());
  for (std::uint32_t& number : numbers) --number;
  std::vector<HitRow> rows;
  for (const std::string& bytes : rows_.at(numbers)) rows.push_back(decode(bytes));
  return rows;
}

}  // namespace dateline::store
