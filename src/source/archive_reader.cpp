// SPDX-License-Identifier: GPL-2.0-or-later
// The only file that calls libarchive.
#include "source/archive_reader.hpp"

#include "source/names.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <array>
#include <cerrno>
#include <new>
#include <utility>

namespace dateline::source {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 16;

/// libarchive turns names into the character set of the thread's locale and loses what that can't
/// say; the "C" locale can say little. This gives the thread, and no other, a UTF-8 locale for a
/// while.
class Utf8Names {
 public:
  Utf8Names() : before_(locale() == locale_t{} ? locale_t{} : ::uselocale(locale())) {}
  ~Utf8Names() {
    if (before_ != locale_t{}) ::uselocale(before_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  static locale_t locale() {
    static const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return utf8;
  }
  locale_t before_;
};

void enable(archive* reader, Container kind) {
  switch (kind) {
    case Container::zip:
      archive_read_support_format_zip(reader);
      return;
    case Container::seven_zip:
      archive_read_support_format_7zip(reader);
      return;
    case Container::tar:
      archive_read_support_format_tar(reader);
      return;
    case Container::cpio:
      archive_read_support_format_cpio(reader);
      return;
    case Container::gzip:
      archive_read_support_filter_gzip(reader);
      break;
    case Container::bzip2:
      archive_read_support_filter_bzip2(reader);
      break;
    case Container::xz:
      archive_read_support_filter_xz(reader);
      break;
    case Container::zstd:
      archive_read_support_filter_zstd(reader);
      break;
    case Container::none:
      break;
  }
  archive_read_support_format_raw(reader);
  archive_read_support_format_empty(reader);
}

/// The one place where libarchive's errors become ours.
/// Some of the library's messages end in a line break.
ReadFailure translate_archive_error(archive* reader, Container kind) {
  const char* message = archive_error_string(reader);
  std::string text = message == nullptr ? "" : ": " + std::string(message);
  text.erase(text.find_last_not_of(" \n.") + 1);
  return ReadFailure("damaged " + std::string(container_name(kind)) + " data" + text);
}

/// Links share another member's content; a few archives store it with the last link only.
bool is_file(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr && archive_entry_size(entry) == 0) return false;
  if (archive_entry_symlink(entry) != nullptr) return false;
  const auto type = archive_entry_filetype(entry);
  return type == AE_IFREG || type == 0;
}

std::string member_name(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name == nullptr ? std::string("(unreadable name)") : clean_name(name);
}

}  // namespace

/// The packed bytes, as libarchive's callback hands them on.
struct ArchiveReader::Packed {
  ByteStream& bytes;
  std::exception_ptr damage;  ///< exceptions must not cross libarchive
  std::array<char, block_size> block;

  static la_ssize_t read(archive* reader, void* self, const void** block) {
    auto& packed = *static_cast<Packed*>(self);
    *block = packed.block.data();
    try {
      return static_cast<la_ssize_t>(packed.bytes.read(packed.block.data(), block_size));
    } catch (const std::exception& error) {
      packed.damage = std::current_exception();
      archive_set_error(reader, EIO, "%s", error.what());
      return ARCHIVE_FATAL;
    }
  }
};

ArchiveReader::ArchiveReader(Container kind, ByteStream& packed)
    : kind_(kind),
      packed_(new Packed{packed, nullptr, {}}),
      archive_(archive_read_new(), archive_read_free) {
  if (archive_ == nullptr) throw std::bad_alloc();
  const Utf8Names names;
  enable(archive_.get(), kind);
  if (archive_read_open(archive_.get(), packed_.get(), nullptr, Packed::read, nullptr) !=
      ARCHIVE_OK)
    std::rethrow_exception(failure());
  // The raw format takes anything; only a filter before it makes a compressed file.
  if (is_compression(kind) && archive_filter_count(archive_.get()) < 2)
    throw ReadFailure("damaged " + std::string(container_name(kind)) + " data");
}

ArchiveReader::ArchiveReader(Container kind, const Descriptor& file)
    : kind_(kind), archive_(nullptr, archive_read_free), file_(&file) {
  open_file();
}

ArchiveReader::~ArchiveReader() = default;

void ArchiveReader::open_file() {
  archive_.reset(archive_read_new());
  if (archive_ == nullptr) throw std::bad_alloc();
  file_->rewind();
  const Utf8Names names;
  enable(archive_.get(), kind_);
  if (archive_read_open_fd(archive_.get(), file_->get(), block_size) != ARCHIVE_OK)
    std::rethrow_exception(failure());
}

std::optional<Member> ArchiveReader::next() {
  const Utf8Names names;
  member_damage_ = nullptr;
  for (;;) {
    const int result = next_header();
    if (result == ARCHIVE_EOF) return std::nullopt;
    if (result < ARCHIVE_WARN) std::rethrow_exception(failure());
    if (!is_file(entry_)) continue;
    Member member;
    if (!is_compression(kind_)) member.name = member_name(entry_);
    if (archive_entry_mtime_is_set(entry_) != 0) member.mtime = archive_entry_mtime(entry_);
    member.encrypted = archive_entry_is_encrypted(entry_) > 0;
    return member;
  }
}

/// Where a tar header should be and isn't, each retry looks one block further. The damage is told
/// first; the header found behind it waits for the next call.
int ArchiveReader::next_header() {
  int result = found_ ? *found_ : archive_read_next_header(archive_.get(), &entry_);
  found_.reset();
  if (result == ARCHIVE_RETRY) {
    const std::exception_ptr damage = failure();
    while (result == ARCHIVE_RETRY) result = archive_read_next_header(archive_.get(), &entry_);
    found_ = result;
    std::rethrow_exception(damage);
  }
  finished_ = result == ARCHIVE_FATAL || result == ARCHIVE_EOF;
  ++headers_;
  return result;
}

/// libarchive gives an archive up at the first member that doesn't unpack. The table of contents of
/// a zip file still leads to the others: opens it again and passes over the members already seen.
bool ArchiveReader::skip_damaged() {
  constexpr int most_often = 100;
  if (kind_ != Container::zip || file_ == nullptr || ++reopened_ > most_often) return false;
  open_file();
  for (std::uint64_t i = 0; i < headers_; ++i)
    if (archive_read_next_header(archive_.get(), &entry_) < ARCHIVE_WARN) return false;
  return true;
}

std::size_t ArchiveReader::read(char* buffer, std::size_t count) {
  check();
  if (member_damage_) std::rethrow_exception(member_damage_);
  const la_ssize_t got = archive_read_data(archive_.get(), buffer, count);
  if (got >= 0) return static_cast<std::size_t>(got);
  member_damage_ = failure();
  finished_ = got == ARCHIVE_FATAL && !skip_damaged();
  std::rethrow_exception(member_damage_);
}

void ArchiveReader::check() const {
  if (finished_) std::rethrow_exception(failure());
}

std::exception_ptr ArchiveReader::failure() const {
  // Damage of the container around this one is told in that one's words.
  if (packed_ != nullptr && packed_->damage) return packed_->damage;
  return std::make_exception_ptr(translate_archive_error(archive_.get(), kind_));
}

}  // namespace dateline::source
