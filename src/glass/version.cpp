// SPDX-License-Identifier: GPL-2.0-or-later
// Magic, format version, UUID, the roots of six tables and the statistics.
#include "glass/version.hpp"

#include "base/damage_hint.hpp"
#include "base/hash.hpp"
#include "base/varint.hpp"
#include "glass/pack.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::glass {
namespace {

constexpr std::string_view magic{"\x0f\x0dXapian Glass", 14};

/// The format of 14 March 2016, which Xapian 1.3.5 and every later release read.
constexpr unsigned format_year = 2016, format_month = 3, format_day = 14;
constexpr unsigned format_version = (format_year - 2014) << 9 | format_month << 5 | format_day;

// What Xapian notes for a table: from which size on it would compress new tags.
constexpr unsigned never_compress = 0, compress_text = 18;

// Flags of a root. Leaves lie in ascending order, so cursors may scan instead of climbing.
constexpr std::uint32_t no_blocks_flag = 1, sequential_flag = 2;
constexpr unsigned level_shift = 2;

/// Postings, document data, and four that we leave empty.
constexpr unsigned tables = 6;

constexpr std::size_t uuid_size = 16, head_size = magic.size() + 2;

/// Whose bits of a UUID are those of RFC 9562's version 8, of the maker's own scheme.
constexpr std::size_t version_byte = 6, variant_byte = 8;
constexpr unsigned own_scheme = 0x80;
bool is_own_uuid(std::string_view uuid) {
  return (static_cast<unsigned char>(uuid[version_byte]) & 0xf0u) == own_scheme;
}

/// The first half is the tables' hash, the second the block's own checksum, which is all that tells
/// whether Xapian may be shown it: some damage there makes it read where nothing is.
std::string uuid(std::string_view block, std::uint64_t tables_hash) {
  const std::uint64_t sum = hash64(std::string(block).replace(head_size, uuid_size, ""));
  std::string bytes;
  for (const std::uint64_t half : {tables_hash, sum})
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(half >> shift);
  bytes[version_byte] = static_cast<char>((bytes[version_byte] & 0x0f) | own_scheme);
  bytes[variant_byte] = static_cast<char>((bytes[variant_byte] & 0x3f) | 0x80);
  return bytes;
}

void put_root(std::string& out, const TableRoot& root, unsigned compress) {
  const bool no_blocks = root.entries == 0;
  put_varint(out, root.block);
  put_varint(out, root.level << level_shift | sequential_flag | (no_blocks ? no_blocks_flag : 0));
  put_varint(out, root.entries);
  put_varint(out, block_size >> 11);
  put_varint(out, compress);
  std::string free_list;
  if (!no_blocks) {
    put_varint(free_list, revision);
    put_varint(free_list, root.end_block);
    // Both ends of a list that has never held a block.
    free_list.append(4, '\0');
  }
  put_string(out, free_list);
}

/// False if its blocks have another size than ours.
bool get_root(VarintReader& in, TableRoot& root) {
  root.block = static_cast<std::uint32_t>(in.number());
  const std::uint64_t level_and_flags = in.number();
  root.level = static_cast<unsigned>(level_and_flags >> level_shift);
  root.entries = in.number();
  if ((level_and_flags & no_blocks_flag) != 0) root.entries = 0;
  const bool ours = in.number() == block_size >> 11;
  in.number();  // from which size on tags are compressed
  in.string();  // blocks that are free
  return ours && in.ok();
}

}  // namespace

void Statistics::add_document(std::uint32_t length, std::uint32_t document_largest_wdf) {
  ++documents;
  total_length += length;
  if (length != 0 && (shortest == 0 || length < shortest)) shortest = length;
  longest = std::max(longest, length);
  largest_wdf = std::max(largest_wdf, document_largest_wdf);
}

VersionBlock read_version(Blocks& blocks, const std::filesystem::path& path) {
  const auto throw_damaged = [&](const char* reason) {
    throw Error(ErrorCode::index_corrupt, path.string() + ": " + reason + " (damaged)",
                damage_hint);
  };
  const Blocks::Bytes first = blocks.block(0);
  if (first.bytes.size() < block_size || !first.bytes.starts_with(magic))
    throw_damaged("no Xapian database");
  const std::string_view own_uuid = first.bytes.substr(head_size, uuid_size);
  if (is_own_uuid(own_uuid) &&
      uuid(first.bytes, 0).substr(variant_byte) != own_uuid.substr(variant_byte))
    throw_damaged("its first block does not have its checksum");
  if (load_be16(&first.bytes[magic.size()]) != format_version)
    throw Error(ErrorCode::index_newer, path.string() + ": another version of Xapian's format",
                other_version_hint);
  VarintReader in(first.bytes.substr(head_size + uuid_size));
  VersionBlock version;
  in.number();  // revision
  std::array<TableRoot, tables> roots;
  for (TableRoot& root : roots)
    if (!get_root(in, root)) throw_damaged("its first block makes no sense");
  version.postlist = roots[0];
  version.docdata = roots[1];
  version.documents = static_cast<std::uint32_t>(in.number());
  version.last_document = version.documents + static_cast<std::uint32_t>(in.number());
  in.number();  // shortest
  in.number();  // largest wdf
  in.number();  // longest less that
  in.number();  // oldest changeset
  version.total_length = in.number();
  if (!in.ok()) throw_damaged("its first block makes no sense");
  return version;
}

std::string version_block(const TableRoot& postlist, const TableRoot& docdata,
                          const Statistics& statistics) {
  std::string block(magic);
  block += static_cast<char>(format_version >> 8);
  block += static_cast<char>(format_version & 0xff);
  block.resize(head_size + uuid_size);
  put_varint(block, revision);
  const TableRoot none;
  put_root(block, postlist, never_compress);
  put_root(block, docdata, compress_text);
  put_root(block, none, compress_text);   // term lists
  put_root(block, none, never_compress);  // positions
  put_root(block, none, compress_text);   // spelling
  put_root(block, none, compress_text);   // synonyms
  put_varint(block, statistics.documents);
  put_varint(block, 0);  // last document number less documents: there are no gaps
  put_varint(block, statistics.shortest);
  put_varint(block, statistics.largest_wdf);
  put_varint(block, statistics.longest - statistics.largest_wdf);
  put_varint(block, 0);  // oldest changeset
  put_varint(block, statistics.total_length);
  put_varint(block, 0);  // highest frequency of a spelling
  block.resize(block_size);
  const std::array hashes{postlist.hash, docdata.hash};
  const std::string_view bytes(reinterpret_cast<const char*>(hashes.data()), sizeof hashes);
  return block.replace(head_size, uuid_size, uuid(block, hash64(bytes)));
}

}  // namespace dateline::glass
