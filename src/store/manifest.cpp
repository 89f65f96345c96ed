// SPDX-License-Identifier: GPL-2.0-or-later
// The manifest's text: one fact a line, a word and its values, paths last because they hold blanks.
#include "store/manifest.hpp"

#include "base/damage_hint.hpp"
#include "base/hash.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>

namespace dateline::store {
namespace {

constexpr std::string_view first_line = "dateline index", end_word = "end ";

/// A path may hold line breaks; a line may not.
std::string escaped(std::string_view path) {
  std::string text;
  for (const char c : path) {
    if (c == '\\') text += "\\\\";
    if (c == '\n') text += "\\n";
    if (c != '\\' && c != '\n') text += c;
  }
  return text;
}

std::string unescaped(std::string_view text) {
  std::string path;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 1 < text.size();
    if (!escape)
      path += text[at];
    else
      path += text[++at] == 'n' ? '\n' : text[at];
  }
  return path;
}

/// Splits a line at blanks from the front; what is left is the last value.
class Line {
 public:
  Line(std::string_view text, const std::filesystem::path& path) : text_(text), path_(path) {}

  std::string_view word() {
    const std::size_t end = std::min(text_.find(' '), text_.size());
    const std::string_view word = text_.substr(0, end);
    text_.remove_prefix(std::min(end + 1, text_.size()));
    return word;
  }
  [[nodiscard]] std::string rest() const { return std::string(text_); }
  std::uint64_t number(int base = 10) {
    const std::string_view digits = word();
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc() || end != digits.data() + digits.size()) throw_damaged();
    return value;
  }
  [[noreturn]] void throw_damaged() const {
    throw Error(ErrorCode::index_corrupt,
                path_.string() + " is damaged: it is no manifest of dateline", lost_index_hint);
  }

 private:
  std::string_view text_;
  const std::filesystem::path& path_;
};

void parse_shard(Line& line, Manifest& manifest) {
  ManifestShard shard;
  shard.number = static_cast<std::uint32_t>(line.number());
  shard.articles = line.number();
  shard.deleted = line.number();
  shard.text_bytes = line.number();
  shard.deleted_file = line.rest();
  manifest.shards.push_back(shard);
}

void parse_file(Line& line, Manifest& manifest) {
  ManifestFile file;
  file.sum.bytes = line.number();
  file.sum.hash = line.number(16);
  file.name = line.rest();
  manifest.files.push_back(file);
}

void parse_line(Line& line, Manifest& manifest) {
  const std::string_view word = line.word();
  if (word == "generation")
    manifest.generation = line.number();
  else if (word == "created")
    manifest.created = line.rest();
  else if (word == "root")
    manifest.roots.push_back(unescaped(line.rest()));
  else if (word == "language")
    manifest.languages.push_back(line.rest());
  else if (word == "shard")
    parse_shard(line, manifest);
  else if (word == "file")
    parse_file(line, manifest);
  else
    line.throw_damaged();
}

std::optional<std::string_view> next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

std::string_view last_line(std::string_view text) {
  if (!text.ends_with('\n')) return {};
  text.remove_suffix(1);
  return text.substr(text.rfind('\n') + 1);
}

/// What follows the lines before it.
std::string end_line(std::string_view lines) {
  return std::string(end_word) + to_hex(hash64(lines)) + '\n';
}

/// Whether the text ends with the checksum of what stands before.
bool is_sealed(std::string_view text) {
  const std::string_view lines = text.substr(0, text.size() - last_line(text).size() - 1);
  return text.ends_with('\n') && text.substr(lines.size()) == end_line(lines);
}

/// Nothing but the present layout can be read.
void check_version(std::uint64_t version, const std::filesystem::path& path) {
  if (version == schema_version) return;
  const bool newer = version > schema_version;
  throw Error(ErrorCode::index_newer,
              path.parent_path().string() + " was made by " +
                  (newer ? "a newer dateline" : "an earlier dateline") + " (schema " +
                  std::to_string(version) + ", this program knows " +
                  std::to_string(schema_version) + ")",
              newer ? "use that dateline, or make an index of your own elsewhere with --index"
                    : "remove that directory and index again, or use that dateline");
}

}  // namespace

std::string sources_name(std::uint64_t generation) {
  return "sources-" + std::to_string(generation) + ".zst";
}

std::string shard_name(std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return "shard-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::string to_text(const Manifest& manifest) {
  std::string text(first_line);
  text += "\nschema " + std::to_string(schema_version);
  text += "\ngeneration " + std::to_string(manifest.generation);
  text += "\ncreated " + manifest.created;
  for (const std::string& root : manifest.roots) text += "\nroot " + escaped(root);
  for (const std::string& language : manifest.languages) text += "\nlanguage " + language;
  for (const ManifestShard& shard : manifest.shards) {
    text += "\nshard " + std::to_string(shard.number) + ' ' + std::to_string(shard.articles) + ' ' +
            std::to_string(shard.deleted) + ' ' + std::to_string(shard.text_bytes) + ' ' +
            shard.deleted_file;
  }
  for (const ManifestFile& file : manifest.files)
    text +=
        "\nfile " + std::to_string(file.sum.bytes) + ' ' + to_hex(file.sum.hash) + ' ' + file.name;
  text += '\n';
  return text + end_line(text);
}

Manifest parse_manifest(const std::string& text, const std::filesystem::path& path) {
  std::string_view left(text);
  if (next_line(left) != first_line) Line({}, path).throw_damaged();
  // What another schema ends with is unknown, unless it looks like ours.
  if (last_line(text).starts_with(end_word) && !is_sealed(text)) Line({}, path).throw_damaged();
  Line schema(next_line(left).value_or(std::string_view()), path);
  if (schema.word() != "schema") schema.throw_damaged();
  check_version(schema.number(), path);
  Manifest manifest;
  while (const auto line = next_line(left)) {
    if (left.empty() && is_sealed(text)) return manifest;
    Line parts(*line, path);
    parse_line(parts, manifest);
  }
  Line({}, path).throw_damaged();
}

bool holds_index(const std::filesystem::path& directory) {
  std::error_code error;
  if (std::filesystem::exists(directory / "manifest", error) || error) return true;
  if (std::filesystem::exists(directory / first_publishing, error)) return false;
  const std::filesystem::directory_iterator files(directory, error);
  return std::any_of(begin(files), end(files), [](const auto& file) {
    return file.path().filename().string().starts_with("sources-");
  });
}

std::vector<ManifestFile> files_below(const Manifest& manifest, std::string_view prefix) {
  std::vector<ManifestFile> files;
  std::copy_if(manifest.files.begin(), manifest.files.end(), std::back_inserter(files),
               [&](const ManifestFile& file) { return file.name.starts_with(prefix); });
  return files;
}

void check_files(const std::filesystem::path& directory, const std::vector<ManifestFile>& files) {
  for (const ManifestFile& file : files) {
    const std::filesystem::path path = directory / file.name;
    std::error_code error;
    const bool is_file = std::filesystem::is_regular_file(path, error);
    if (error == std::errc::permission_denied) continue;  // who opens it says so
    if (!is_file) throw Error(ErrorCode::index_corrupt, path.string() + " is missing", damage_hint);
    const std::uintmax_t bytes = std::filesystem::file_size(path, error);
    if (!error && bytes != file.sum.bytes)
      throw Error(ErrorCode::index_corrupt,
                  path.string() + " is damaged: it has " + std::to_string(bytes) +
                      " bytes, the manifest says " + std::to_string(file.sum.bytes),
                  damage_hint);
  }
}

Manifest read_manifest(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory / "manifest";
  // A place that may not be looked at is no empty one: reading it says why.
  std::error_code error;
  if (std::filesystem::exists(path, error) || error)
    return parse_manifest(read_whole_file(path), path);
  if (holds_index(directory))
    throw Error(ErrorCode::index_corrupt, path.string() + " is missing", lost_index_hint);
  throw Error(ErrorCode::index_not_found, "there is no index in " + directory.string(),
              "make one with 'dateline index DIRECTORY'");
}

void publish_manifest(const std::filesystem::path& directory, const Manifest& manifest) {
  replace_durably(directory / "manifest", to_text(manifest));
}

}  // namespace dateline::store
