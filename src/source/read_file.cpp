// SPDX-License-Identifier: GPL-2.0-or-later
// Opens container after container until there are plain files.
#include "base/read_failure.hpp"
#include "source/archive_reader.hpp"
#include "source/bounds.hpp"
#include "source/container.hpp"
#include "source/file_stream.hpp"
#include "source/names.hpp"
#include "source/source.hpp"

#include <string>
#include <utility>

namespace dateline::source {
namespace {

/// A container in a container in a file: what is being read at one depth.
struct Place {
  EntryInfo entry;
  unsigned depth = 0;     ///< archives around it
  bool unpacked = false;  ///< it came out of a compressed file, which alone is no archive
  Bounds* bounds = nullptr;
};

/// The bytes of a member, counted on their way.
class MemberStream : public ByteStream {
 public:
  /// `packed` is where the container is read from, null if its size is known to `bounds` already.
  MemberStream(ArchiveReader& reader, Bounds& bounds, const ByteStream* packed)
      : reader_(reader), bounds_(bounds), packed_(packed) {}

 protected:
  std::size_t read_some(char* buffer, std::size_t count) override {
    const std::size_t got = reader_.read(buffer, count);
    if (packed_ != nullptr) bounds_.set_packed(packed_->position());
    if (expands(reader_.kind())) bounds_.count_unpacked(got);
    return got;
  }

 private:
  ArchiveReader& reader_;
  Bounds& bounds_;
  const ByteStream* packed_;
};

class Unpacker {
 public:
  Unpacker(const ReadOptions& options, const EntrySink& sink,
           const std::function<void(const SourceProblem&)>& problem)
      : options_(options), sink_(sink), problem_(problem) {}

  /// `file`, if given, is where `bytes` come from. Returns what they were.
  Container unpack(const Place& place, ByteStream& bytes, const Descriptor* file) {
    if (is_excluded(options_, place.entry.name)) return Container::none;
    const Container kind = sniff_container(bytes.peek(sniff_size));
    if (kind == Container::none) {
      if (is_included(options_, place.entry.name)) deliver(place.entry, bytes);
      return kind;
    }
    Place inner = place;
    inner.unpacked = is_compression(kind);
    if (place.unpacked || !is_compression(kind)) ++inner.depth;
    try {
      if (inner.depth > options_.max_depth)
        throw ReadFailure("archives nested deeper than " + std::to_string(options_.max_depth) +
                          " levels");
      open(inner, kind, bytes, file);
    } catch (const ReadFailure& failure) {
      report(place, kind, SourceState::failed, failure.what());
    }
    return kind;
  }

 private:
  void open(const Place& place, Container kind, ByteStream& bytes, const Descriptor* file) {
    Bounds bounds(options_, place.bounds);
    if (!needs_seek(kind)) {
      ArchiveReader reader(kind, bytes);
      read_members(place, reader, bounds, &bytes);
      return;
    }
    Descriptor spilled;
    if (file == nullptr) {
      spilled = spill(bytes);
      file = &spilled;
    }
    bounds.set_packed(file->size());
    ArchiveReader reader(kind, *file);
    read_members(place, reader, bounds, nullptr);
  }

  void read_members(const Place& place, ArchiveReader& reader, Bounds& bounds,
                    const ByteStream* packed) {
    SourceState worst = SourceState::failed;
    while (!reader.finished()) {
      try {
        const std::optional<Member> member = reader.next();
        if (!member) break;
        bounds.count_member();
        worst = SourceState::partial;
        MemberStream stream(reader, bounds, packed);
        const Container inner = read_member(place, reader.kind(), *member, stream, bounds);
        if (bounds.outer_refused()) return;
        // What stands in a compressed file shares its name, and has told of damage itself.
        const bool told = is_compression(reader.kind());
        if (!told || inner != Container::none) bounds.check();
        if (told) return;
        reader.check();
      } catch (const ReadFailure& failure) {
        report(place, reader.kind(), worst, failure.what());
        worst = SourceState::partial;
        if (bounds.refused()) return;
      }
    }
    if (worst == SourceState::failed)
      report(place, reader.kind(), SourceState::skipped,
             is_compression(reader.kind()) ? "empty" : "an archive without files");
  }

  Container read_member(const Place& place, Container kind, const Member& member,
                        ByteStream& stream, Bounds& bounds) {
    Place inner = place;
    inner.bounds = &bounds;
    if (!is_compression(kind)) {
      inner.entry = {place.entry.name + '!' + member.name, member.mtime};
      inner.unpacked = false;
    }
    if (!member.encrypted) return unpack(inner, stream, nullptr);
    report(inner, kind, SourceState::failed, "encrypted");
    return Container::none;
  }

  void deliver(const EntryInfo& entry, ByteStream& bytes) {
    try {
      sink_(entry, bytes);
    } catch (const ReadFailure& failure) {
      problem_({entry.name, SourceState::failed, {}, failure.what()});
    }
  }

  void report(const Place& place, Container kind, SourceState state, const std::string& reason) {
    if (!is_excluded(options_, place.entry.name))
      problem_({place.entry.name, state, std::string(container_name(kind)), reason});
  }

  const ReadOptions& options_;
  const EntrySink& sink_;
  const std::function<void(const SourceProblem&)>& problem_;
};

}  // namespace

void read_file(const File& file, const ReadOptions& options, const EntrySink& sink,
               const std::function<void(const SourceProblem&)>& problem) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  try {
    const Descriptor descriptor = open_file(file.path);
    FileStream bytes(descriptor);
    Place place;
    place.entry = {file.name, file.mtime_ns / nanoseconds};
    Unpacker(options, sink, problem).unpack(place, bytes, &descriptor);
  } catch (const ReadFailure& failure) {
    problem({file.name, SourceState::failed, {}, failure.what()});
  }
}

}  // namespace dateline::source
