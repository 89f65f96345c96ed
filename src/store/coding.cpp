// SPDX-License-Identifier: GPL-2.0-or-later
// Calls zstd and translates its errors, in one place.
#include "store/coding.hpp"

#include "base/damage_hint.hpp"

#include <dateline/error.hpp>

#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>

#include <new>

namespace dateline::store {
namespace {

/// A frame that claims more than this is damaged: no article and no table of ours is as large.
constexpr unsigned long long max_content = 1ull << 32;
/// zstd's densest block: four bytes that stand for 128 KiB.
constexpr unsigned long long densest_block = 4, block_content = 128u << 10;

[[noreturn]] void throw_corrupt(const std::string& what, const char* reason) {
  throw Error(ErrorCode::index_corrupt, what + " is damaged: " + reason, damage_hint);
}

struct FreeCompressor {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

template <typename T>
std::unique_ptr<T, FreeCompressor> own(T* pointer) {
  if (pointer == nullptr) throw std::bad_alloc();
  return std::unique_ptr<T, FreeCompressor>(pointer);
}

template <typename Unpack>
std::string unpack(std::string_view frame, const std::string& what, Unpack&& call) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > max_content)
    throw_corrupt(what, "no zstd frame with a size");
  // A changed size must not make us take gigabytes.
  if (size > (frame.size() / densest_block + 1) * block_content)
    throw_corrupt(what, "its frame claims more than it can hold");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  const std::size_t got = call(bytes.data(), bytes.size());
  if (ZSTD_isError(got)) throw_corrupt(what, ZSTD_getErrorName(got));
  if (got != bytes.size()) throw_corrupt(what, "shorter than its frame says");
  return bytes;
}

}  // namespace

std::string compress(std::string_view bytes, int level) {
  const auto context = own(ZSTD_createCCtx());
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size)) throw std::bad_alloc();  // the only error left with a full-size buffer
  frame.resize(size);
  return frame;
}

std::string decompress(std::string_view frame, const std::string& what) {
  return unpack(frame, what, [&](char* to, std::size_t size) {
    return ZSTD_decompress(to, size, frame.data(), frame.size());
  });
}

std::string train_dictionary(std::string_view samples, const std::vector<std::size_t>& sizes,
                             std::size_t capacity) {
  // Below these the trainer fails or the dictionary costs more than it saves.
  constexpr std::size_t fewest = 64, smallest = 1024;
  if (sizes.size() < fewest || capacity < smallest) return {};
  std::string dictionary(capacity, '\0');
  // zstd's fast cover trainer with the parameters its own command line uses by default.
  ZDICT_fastCover_params_t parameters{};
  parameters.k = 1024;
  parameters.d = 8;
  parameters.f = 20;
  parameters.accel = 4;
  const std::size_t size = ZDICT_trainFromBuffer_fastCover(
      dictionary.data(), dictionary.size(), samples.data(), sizes.data(),
      static_cast<unsigned>(sizes.size()), parameters);
  if (ZDICT_isError(size)) return {};
  dictionary.resize(size);
  return dictionary;
}

struct FrameWriter::Impl {
  std::unique_ptr<ZSTD_CCtx, FreeCompressor> context = own(ZSTD_createCCtx());
  std::unique_ptr<ZSTD_CDict, FreeCompressor> dictionary;
  int level = 0;
};

FrameWriter::FrameWriter(std::string_view dictionary, int level) : impl_(std::make_unique<Impl>()) {
  impl_->level = level;
  if (!dictionary.empty())
    impl_->dictionary = own(ZSTD_createCDict(dictionary.data(), dictionary.size(), level));
}

FrameWriter::~FrameWriter() = default;
FrameWriter::FrameWriter(FrameWriter&&) noexcept = default;

void FrameWriter::append(std::string& out, std::string_view bytes) {
  ZSTD_CCtx* context = impl_->context.get();
  ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, impl_->level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0);
  ZSTD_CCtx_refCDict(context, impl_->dictionary.get());
  const std::size_t have = out.size();
  out.resize(have + ZSTD_compressBound(bytes.size()));
  const std::size_t size =
      ZSTD_compress2(context, out.data() + have, out.size() - have, bytes.data(), bytes.size());
  if (ZSTD_isError(size)) throw std::bad_alloc();
  out.resize(have + size);
}

struct FrameReader::Impl {
  std::string_view bytes;
  std::unique_ptr<ZSTD_DCtx, FreeCompressor> context = own(ZSTD_createDCtx());
  std::unique_ptr<ZSTD_DDict, FreeCompressor> dictionary;  ///< once a frame was read
};

FrameReader::FrameReader(std::string_view dictionary) : impl_(std::make_unique<Impl>()) {
  impl_->bytes = dictionary;
}

FrameReader::~FrameReader() = default;
FrameReader::FrameReader(FrameReader&&) noexcept = default;

std::string FrameReader::read(std::string_view frame, const std::string& what) const {
  if (!impl_->dictionary && !impl_->bytes.empty()) {
    impl_->dictionary.reset(ZSTD_createDDict_byReference(impl_->bytes.data(), impl_->bytes.size()));
    if (!impl_->dictionary) throw_corrupt(what, "the dictionary of its shard is none");
  }
  return unpack(frame, what, [&](char* to, std::size_t size) {
    return ZSTD_decompress_usingDDict(impl_->context.get(), to, size, frame.data(), frame.size(),
                                      impl_->dictionary.get());
  });
}

}  // namespace dateline::store
