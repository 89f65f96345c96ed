// SPDX-License-Identifier: GPL-2.0-or-later
// POSIX files, with every failure named.
#include "base/file.hpp"

#include "base/hash.hpp"

#include <dateline/error.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace dateline {
namespace {

/// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const noexcept { return fd_; }
  /// Closes now and says whether that worked; some file systems report lost writes only here.
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

Descriptor open_for_reading(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw_io("open", path);
  return Descriptor(fd);
}

template <typename Sink>
void read_pieces(const std::filesystem::path& path, Sink&& sink) {
  const Descriptor file = open_for_reading(path);
  constexpr std::size_t least = std::size_t{1} << 12, most = std::size_t{1} << 18;
  // Getting the memory for more than a small file holds takes longer than reading the file.
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw_io("read", path);
  const std::size_t size = std::clamp(static_cast<std::size_t>(status.st_size), least, most);
  const auto buffer = std::make_unique_for_overwrite<char[]>(size);
  for (;;) {
    const ssize_t got = ::read(file.get(), buffer.get(), size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw_io("read", path);
    if (got == 0) return;
    sink(std::string_view(buffer.get(), static_cast<std::size_t>(got)));
  }
}

/// What the system maps at least.
constexpr std::size_t page_size = std::size_t{1} << 12;
/// Takes no longer to read than one page, or hardly, whatever the device.
constexpr std::size_t fetched_block = std::size_t{1} << 14;
/// Of what it is asked for at once Linux reads no more than the device takes at once.
constexpr std::size_t most_pages = (std::size_t{1} << 19) / page_size;
/// Who reads more often stays, and soon has looked at all pages, which take about as long as this.
std::size_t most_reads(std::size_t file_size) {
  constexpr std::size_t least = 2048, reads_a_block = 8;
  return std::max(least, file_size / fetched_block * reads_a_block);
}

void advise(const char* data, std::size_t size, int advice) noexcept {
  if (size > 0) ::madvise(const_cast<char*>(data), size, advice);
}

}  // namespace

void throw_io(std::string_view act, const std::filesystem::path& path) {
  const int error = errno;
  std::string hint;
  if (error == ENOSPC || error == EDQUOT)
    hint = "free some space and run the command again; the index is as it was";
  if (error == EACCES || error == EPERM)
    hint = "check the permissions, or choose another place with --index";
  throw Error(ErrorCode::io,
              "cannot " + std::string(act) + " " + path.string() + ": " + std::strerror(error),
              hint);
}

std::size_t read_at(int file, std::uint64_t offset, char* to, std::size_t size,
                    const std::filesystem::path& path) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = ::pread(file, to + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw_io("read", path);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

std::string read_whole_file(const std::filesystem::path& path) {
  std::string all;
  read_pieces(path, [&](std::string_view piece) { all += piece; });
  return all;
}

void write_durably(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0666));
  if (file.get() < 0) throw_io("create", path);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_io("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.get()) != 0) throw_io("write", path);
  if (!file.close()) throw_io("write", path);
}

void replace_durably(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::path fresh = path;
  fresh += ".new";
  write_durably(fresh, bytes);
  if (::rename(fresh.c_str(), path.c_str()) != 0) throw_io("replace", path);
  sync_path(path.parent_path());
}

void sync_path(const std::filesystem::path& path) {
  const Descriptor file = open_for_reading(path.empty() ? "." : path);
  // Some file systems can't sync a directory; they say EINVAL and lose nothing by it.
  if (::fsync(file.get()) != 0 && errno != EINVAL) throw_io("write", path);
}

/// What reading few parts of a file needs.
struct MappedFile::Few {
  Few(Descriptor descriptor, std::filesystem::path name, std::size_t pages)
      : file(std::move(descriptor)), path(std::move(name)), asked((pages + 63) / 64) {}
  /// Whether the system wasn't asked for this page yet.
  bool note(std::size_t page) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << page % 64;
    std::atomic<std::uint64_t>& bits = asked[page / 64];
    return (bits.load(std::memory_order_relaxed) & bit) == 0 &&
           (bits.fetch_or(bit, std::memory_order_relaxed) & bit) == 0;
  }
  /// How many pages from this one on it was asked for, as far as a look tells.
  [[nodiscard]] std::size_t known(std::size_t page) const noexcept {
    const std::uint64_t bits = asked[page / 64].load(std::memory_order_relaxed) >> page % 64;
    return static_cast<std::size_t>(std::countr_one(bits));
  }

  Descriptor file;
  std::filesystem::path path;
  std::vector<std::atomic<std::uint64_t>> asked;  ///< a bit for each page
  std::atomic<bool> most = false;
  std::atomic<std::size_t> reads = 0;
};

MappedFile::MappedFile() = default;

MappedFile::MappedFile(const std::filesystem::path& path, FileUse use) {
  Descriptor file = open_for_reading(path);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw_io("read", path);
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;
  void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.get(), 0);
  if (address == MAP_FAILED) throw_io("map", path);
  data_ = static_cast<const char*>(address);
  if (use == FileUse::most) return;
  advise(data_, size_, MADV_RANDOM);
  few_ = std::make_unique<Few>(std::move(file), path, size_ / page_size + 1);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      few_(std::move(other.few_)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(few_, other.few_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

void MappedFile::let_go() const noexcept { advise(data_, size_, MADV_DONTNEED); }

void MappedFile::use_most() const noexcept {
  if (few_ && !few_->most.exchange(true, std::memory_order_relaxed))
    advise(data_, size_, MADV_NORMAL);
}

std::string_view MappedFile::read_into(std::string_view part, std::string& room) const {
  if (few_->most.load(std::memory_order_relaxed) ||
      few_->reads.load(std::memory_order_relaxed) >= most_reads(size_))
    return part;
  few_->reads.fetch_add(1, std::memory_order_relaxed);
  room.resize(part.size());
  const auto begin = static_cast<std::size_t>(part.data() - data_);
  if (read_at(few_->file.get(), begin, room.data(), room.size(), few_->path) < room.size())
    throw Error(ErrorCode::index_corrupt, few_->path.string() + " became shorter while it was read",
                "run 'dateline check'");
  return room;
}

void MappedFile::fetch(std::string_view part) const noexcept { fetch(part, fetched_block); }

void MappedFile::fetch_alone(std::string_view part) const noexcept { fetch(part, page_size); }

void MappedFile::fetch(std::string_view part, std::size_t unit) const noexcept {
  if (part.empty() || !few_) return;
  const auto begin = static_cast<std::size_t>(part.data() - data_);
  const std::size_t end = std::min(((begin + part.size() - 1) / unit + 1) * unit, size_);
  const std::size_t end_page = (end - 1) / page_size + 1;
  for (std::size_t page = begin / unit * unit / page_size; page < end_page;) {
    if (const std::size_t known = few_->known(page); known > 0) {
      page += known;
      continue;
    }
    const std::size_t first = page;
    while (page < end_page && page - first < most_pages && few_->note(page)) ++page;
    // Another thread may have been faster.
    if (page == first) continue;
    advise(data_ + first * page_size, std::min(page * page_size, size_) - first * page_size,
           MADV_WILLNEED);
  }
}

FileSum sum_file(const std::filesystem::path& path) {
  FileSum sum;
  Hasher hasher;
  read_pieces(path, [&](std::string_view piece) {
    sum.bytes += piece.size();
    hasher.add(piece);
  });
  sum.hash = hasher.value();
  return sum;
}

}  // namespace dateline
