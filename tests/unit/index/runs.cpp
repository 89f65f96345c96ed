// SPDX-License-Identifier: GPL-2.0-or-later
// Many runs over an archive that changes, beside one run over what it has become.
#include "catch.hpp"

#include "index/shard_reader.hpp"
#include "random_article.hpp"
#include "store/word_finder.hpp"
#include "temp_directory.hpp"

#include <dateline/indexer.hpp>

#include <map>
#include <set>
#include <tuple>

using namespace dateline;
using namespace dateline::test;

namespace {

/// What an index says of its live articles, whatever shard they are in.
struct Contents {
  std::map<std::uint64_t, std::pair<Article, Annotations>> articles;  ///< by id
  std::map<std::uint64_t, std::tuple<std::uint64_t, std::uint32_t, std::set<std::string>>> columns;
  std::map<std::string, std::map<std::uint64_t, std::uint32_t>> postings;  ///< by term and id
  std::set<std::string> words;  ///< those of dead articles too
  std::size_t shards = 0;
};

void add(const ShardReader& shard, Contents& contents) {
  for (std::uint32_t article = 1; article <= shard.articles(); ++article) {
    if (shard.is_deleted(article)) continue;
    const std::uint64_t id = shard.id(article);
    const store::RecordBody body = shard.record(article);
    CHECK(contents.articles.try_emplace(id, body.article, body.annotations).second);
    std::set<std::string> names;
    for (std::size_t field = 0; field < store::field_count; ++field) {
      if (static_cast<Field>(field) == Field::year) continue;
      for (const std::uint32_t name :
           shard.columns().names(static_cast<Field>(field)).list(article))
        names.insert(
            std::to_string(field) + " " +
            std::string(shard.names().key(name + shard.names().first(static_cast<Field>(field)))));
    }
    for (const std::uint32_t back : shard.columns().years().list(article))
      names.insert("about " + std::to_string(shard.columns().latest_year() - int(back)));
    contents.columns[id] = {shard.columns().minute(article), shard.columns().words(article), names};
  }
  const Xapian::Database& database = shard.database();
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      if (!shard.is_deleted(*at)) contents.postings[*term][shard.id(*at)] = at.get_wdf();
  store::WordFinder(shard.words()).visit_prefix({}, [&](const store::WordEntry& entry) {
    contents.words.insert(entry.word + " " + entry.stem);
    return true;
  });
}

Contents contents_of(const std::filesystem::path& index) {
  Contents contents;
  const store::Manifest manifest = store::read_manifest(index);
  for (const store::ManifestShard& shard : manifest.shards) {
    CHECK(shard.deleted < shard.articles);
    add(ShardReader(index, shard), contents);
  }
  contents.shards = manifest.shards.size();
  return contents;
}

/// An archive of text files and of records in lines, some of which change from run to run.
class Archive {
 public:
  explicit Archive(std::uint32_t seed) : random_(seed) {}
  TempDirectory directory;

  void change() {
    for (std::uint32_t left = 1 + random_.below(8); left > 0; --left)
      write_file(news() / ("a" + std::to_string(random_.below(30)) + ".txt"), text_file());
    lines_.push_back(line());
    lines_.push_back(line());
    if (random_.chance(3)) lines_.erase(lines_.begin());
    if (random_.chance(2))
      lines_[random_.below(static_cast<std::uint32_t>(lines_.size()))] = line();
    std::string all;
    for (const std::string& one : lines_) all += one + "\n";
    write_file(news() / "wire.jsonl", all);
    if (random_.chance(3))
      std::filesystem::remove(news() / ("a" + std::to_string(random_.below(30)) + ".txt"));
  }
  /// Adds a file and leaves the others alone.
  void grow() {
    const std::string text = text_file();
    write_file(news() / (std::to_string(count_) + ".txt"), text);
  }
  [[nodiscard]] std::filesystem::path news() const { return directory / "news"; }

  IndexReport run(const std::string& index, IndexOptions options = {}) const {
    options.jobs = 2;
    options.memory = 64u << 20;
    options.confirm_remove = true;
    return update_index(directory / index, {news().string()}, options);
  }

 private:
  std::string sentence() {
    static const std::vector<std::string> words{
        "Vladimir Putin", "Germany",  "the",   "talks", "missile", "in London", "Mr Putin said",
        "elections",      "flooding", "2,000", "U.S.",  "Paris",   "reporters", "Reuters"};
    std::string made = "On day " + std::to_string(++count_);
    for (std::uint32_t left = 3 + random_.below(9); left > 0; --left)
      made += " " + random_.pick(words);
    return made + ".";
  }
  std::string text_file() {
    std::string made = sentence() + "\n\nLONDON, March 3, 2009 (Reuters) - ";
    for (std::uint32_t left = 1 + random_.below(5); left > 0; --left) made += sentence() + "\n\n";
    return made;
  }
  std::string line() {
    return R"({"title": ")" + sentence() + R"(", "published_date": "2015-08-21 17:45:00", )" +
           R"("publisher": "Aircargo Today", "plain_text": ")" + sentence() + " " + sentence() +
           R"("})";
  }

  Random random_;
  std::uint32_t count_ = 0;
  std::vector<std::string> lines_;
};

void compare(const Contents& grown, const Contents& fresh) {
  CHECK(grown.articles.size() == fresh.articles.size());
  CHECK((grown.articles == fresh.articles));
  CHECK((grown.columns == fresh.columns));
  CHECK((grown.postings == fresh.postings));
  for (const std::string& word : fresh.words) CHECK(grown.words.contains(word));
}

}  // namespace

TEST_CASE("an index that grew run by run holds what one made at once holds") {
  Archive archive(GENERATE(range(1u, 4u)));
  std::size_t merges = 0, before = 0;
  for (int run = 0; run < 12; ++run) {
    archive.change();
    archive.run("grown");
    const Contents grown = contents_of(archive.directory / "grown");
    if (grown.shards < before + 1) ++merges;
    before = grown.shards;
    std::filesystem::remove_all(archive.directory / "fresh");
    archive.run("fresh");
    compare(grown, contents_of(archive.directory / "fresh"));
  }
  CHECK(merges >= 2);
}

TEST_CASE("a run that is stopped merges nothing, and the next one makes up for it") {
  Archive archive(9);
  const std::filesystem::path index = archive.directory / "grown";
  for (int run = 0; run < 3; ++run) {
    archive.grow();
    archive.run("grown");
  }
  for (int i = 0; i < 9; ++i) archive.grow();
  std::atomic<bool> stop = false;
  IndexOptions options;
  options.stop = &stop;
  options.progress = [&](const IndexProgress&) { stop = true; };
  CHECK(archive.run("grown", options).interrupted);
  CHECK(store::read_manifest(index).shards.size() >= 3);
  CHECK_FALSE(archive.run("grown").interrupted);
  archive.run("fresh");
  CHECK(store::read_manifest(index).shards.size() == 1);
  compare(contents_of(index), contents_of(archive.directory / "fresh"));
}

TEST_CASE("a damaged shard is not merged but left for others to see") {
  Archive archive(10);
  const std::filesystem::path index = archive.directory / "grown";
  const auto shards = [&] { return store::read_manifest(index).shards; };
  for (int run = 0; run < 3; ++run) {
    archive.grow();
    archive.run("grown");
  }
  REQUIRE(shards().size() == 3);
  const std::string damaged = store::shard_name(shards()[1].number);
  // Of all files the one whose letters nothing but its sum knows to be wrong.
  const std::filesystem::path file = index / damaged / "names";
  std::string bytes = read_file(file);
  REQUIRE(bytes.find("text") != std::string::npos);
  bytes[bytes.find("text")] = 'T';
  write_file(file, bytes);
  archive.grow();
  std::string note;
  IndexOptions options;
  options.note = [&](const std::string& said) { note = said; };
  archive.run("grown", options);
  CHECK(note.find(damaged + " is damaged") != std::string::npos);
  REQUIRE(shards().size() == 2);
  CHECK(store::shard_name(shards()[0].number) == damaged);
  CHECK(read_file(file) == bytes);
}
