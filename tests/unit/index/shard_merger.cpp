// SPDX-License-Identifier: GPL-2.0-or-later
// Several shards made one, beside the shard that is made at once of the same articles.
#include "catch.hpp"

#include "base/file.hpp"
#include "failure.hpp"
#include "index/schema.hpp"
#include "index/shard_merger.hpp"
#include "planning.hpp"
#include "random_article.hpp"
#include "small_index.hpp"
#include "temp_directory.hpp"

#include <memory>

using namespace dateline;
using namespace dateline::test;

namespace {

/// So little that the tables of names and gaps are begun anew now and then.
constexpr std::uint64_t table_memory = 40u << 10;
constexpr std::uint64_t memory = 64u << 20;  // as write_shard has it

const std::vector<std::string> none;

/// Articles that differ in all that an article can have, a few of them huge.
class Archive {
 public:
  explicit Archive(std::uint32_t seed) : random_(seed) {}

  std::vector<Story> stories(std::size_t count) {
    std::vector<Story> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(random_.chance(4) ? wild() : tame());
    return made;
  }

 private:
  Story named(Story story) {
    const std::string number = std::to_string(++count_);
    return story.id("own id " + number).at(number + ".txt");
  }
  Story tame() {
    Story made = story(text(7), text(random_.chance(20) ? 6000 : 90));
    made.in(random_.pick(languages_)).from("Paper " + std::to_string(random_.below(4)));
    if (random_.chance(3)) made.lead(text(9));
    if (random_.chance(3)) made.lead(made.article.body.substr(0, random_.below(60)));
    made.article.date = random_.date();
    for (const Entity& entity : entities_)
      if (random_.chance(3)) made.naming(entity);
    return named(std::move(made));
  }
  /// Fields and annotations without rhyme or reason; but no entity is without a name.
  Story wild() {
    Story made;
    made.article = random_.article();
    made.annotations = random_.annotations();
    for (Entity& entity : made.annotations.entities)
      if (entity.name.empty()) entity.name = "x";
    return named(std::move(made));
  }
  std::string text(std::uint32_t longest) {
    std::string made;
    for (std::uint32_t left = random_.below(longest + 1); left > 0; --left) {
      if (random_.chance(5)) made += "w" + std::to_string(random_.below(1u << random_.below(20)));
      made += random_.pick(pieces_);
    }
    return made;
  }

  Random random_;
  std::size_t count_ = 0;
  std::vector<std::string> languages_{"en", "", "de", "it", "ja", "fi"};
  std::vector<std::string> pieces_{" ",
                                   ". ",
                                   ".\n\n",
                                   "The bank ",
                                   "Drag running ",
                                   "draghi DRAGHI ",
                                   "H\xc3\xa4user h\xc3\xa4usern ",
                                   "Kim Jong-il said ",
                                   "Mr Putin, ",
                                   "-- ",
                                   "U.S. ",
                                   "iPhone ",
                                   "\xe5\xb9\xb3\xe5\xa3\xa4",
                                   "************************************** ",
                                   "\t"};
  std::vector<Entity> entities_{person("Kim Jong-il", {"Kim"}),
                                person("Putin", {"Mr Putin"}),
                                person("PUTIN"),
                                org("bank", {"The bank"}),
                                city("Port", "GB", {"england"}),
                                city("Port", "US", {"maine"}),
                                country("Iceland", "IS", {"europe"})};
};

/// Shards of an index, some of whose articles are gone, and articles of a run.
struct Rig {
  TempDirectory directory;
  std::vector<std::unique_ptr<ShardReader>> shards;
  std::vector<std::vector<bool>> gone;
  std::vector<Story> fresh, kept;

  void add(const std::vector<Story>& stories, std::vector<bool> gone_now = {}) {
    const auto number = static_cast<std::uint32_t>(shards.size() + 1);
    const WrittenShard written = write_shard(directory.path(), number, stories);
    shards.push_back(std::make_unique<ShardReader>(directory.path(), written.shard));
    gone_now.resize(stories.size());
    for (std::size_t i = 0; i < stories.size(); ++i)
      if (!gone_now[i]) kept.push_back(stories[i]);
    gone.push_back(std::move(gone_now));
  }
  [[nodiscard]] std::vector<Story> all() const {
    std::vector<Story> stories = fresh;
    stories.insert(stories.end(), kept.begin(), kept.end());
    return stories;
  }
  /// The shard of that number, made of the run's articles and what is left of the shards'.
  FinishedShard merge(std::uint32_t number = 8) {
    ShardBuilder builder(directory / store::shard_name(number), memory);
    DocumentPlanner planner(memory);
    for (const Story& story : fresh) {
      DocumentPlan plan = plan_with(planner, story.article, story.annotations);
      builder.add(plan, plan.id);
    }
    Lexicon lexicon;
    planner.take_words(lexicon);
    std::vector<MergeInput> taken_over;
    for (std::size_t i = 0; i < shards.size(); ++i) {
      const auto dropped = [&](std::uint32_t article) { return bool(gone[i][article - 1]); };
      taken_over.push_back(take_over(builder, *shards[i], dropped, table_memory, lexicon));
    }
    return finish_shard(builder, number, lexicon, taken_over);
  }
  /// Merges, and builds beside it; the names of the files that differ.
  std::vector<std::string> differences() {
    const FinishedShard merged = merge();
    const WrittenShard whole = write_shard(directory.path(), 9, all());
    REQUIRE(merged.files.size() == whole.files.size());
    std::vector<std::string> differing;
    for (std::size_t i = 0; i < whole.files.size(); ++i)
      if (merged.files[i].sum != whole.files[i].sum) differing.push_back(whole.files[i].name);
    CHECK(merged.shard.number == 8);
    CHECK(merged.shard.articles == all().size());
    CHECK(merged.shard.text_bytes == whole.shard.text_bytes);
    CHECK(std::vector<std::string>(merged.languages.begin(), merged.languages.end()) ==
          whole.languages);
    for (const store::ManifestFile& file : merged.files)
      CHECK(file.sum == sum_file(directory / file.name));
    return differing;
  }
};

std::vector<bool> some_gone(std::uint32_t seed, std::size_t count, std::uint32_t of) {
  Random random(seed);
  std::vector<bool> gone(count);
  for (std::size_t i = 0; i < count; ++i) gone[i] = random.below(4) < of;
  return gone;
}

}  // namespace

TEST_CASE("merged shards are, byte for byte, the shard made at once of their live articles") {
  const std::uint32_t seed = GENERATE(range(1u, 17u));
  const std::uint32_t gone_of_four = seed % 4;
  CAPTURE(seed, gone_of_four);
  Archive archive(seed);
  Random random(seed);
  Rig rig;
  for (std::uint32_t left = 1 + random.below(4); left > 0; --left) {
    const std::size_t count = 1 + random.below(60);
    rig.add(archive.stories(count), some_gone(random.below(1000), count, gone_of_four));
  }
  rig.fresh = archive.stories(random.below(3) * 20);
  CHECK(rig.differences() == none);
}

TEST_CASE("a merge beyond what codes are learned from is the shard made at once") {
  Archive archive(77);
  Rig rig;
  for (int i = 0; i < 3; ++i) rig.add(archive.stories(700), some_gone(77, 700, 1));
  rig.fresh = archive.stories(100);
  std::uint64_t text = 0;
  for (const Story& one : rig.all()) text += one.article.body.size();
  REQUIRE(text > memory / 32);
  CHECK(rig.differences() == none);
}

TEST_CASE("shards of different languages and no common word merge") {
  Rig rig;
  rig.add({story("Draghi spricht", "H\xc3\xa4user brennen.").in("de").id("1").at("1")});
  rig.add({story("Draghi parla", "Le case bruciano.").in("it").id("2").at("2")});
  rig.add({story("Draghi speaks", "Houses burn.").in("en").id("3").at("3")});
  rig.fresh = {story("\xe5\xb9\xb3\xe5\xa3\xa4", "\xe5\xa3\xa4").in("ja").id("4").at("4")};
  CHECK(rig.differences() == none);
}

TEST_CASE("a shard that was merged merges as any other") {
  Archive archive(5);
  Rig first;
  for (int i = 0; i < 2; ++i) first.add(archive.stories(50), some_gone(5, 50, 1));
  first.fresh = archive.stories(30);
  const ShardReader merged(first.directory.path(), first.merge().shard);
  Rig second;
  second.add(archive.stories(20));
  second.shards.push_back(std::make_unique<ShardReader>(
      first.directory.path(), store::ManifestShard{8, merged.articles(), 0, 0, {}}));
  second.gone.push_back(some_gone(6, merged.articles(), 1));
  const std::vector<Story> before = first.all();
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!second.gone.back()[i]) second.kept.push_back(before[i]);
  CHECK(second.differences() == none);
}

TEST_CASE("a merge that leaves nothing is an empty shard") {
  Archive archive(8);
  Rig rig;
  for (int i = 0; i < 2; ++i) rig.add(archive.stories(9), std::vector<bool>(9, true));
  CHECK(rig.differences() == none);
}

TEST_CASE("Xapian finds a merged shard clean, and every article reads back whole") {
  Archive archive(6);
  Rig rig;
  for (int i = 0; i < 3; ++i) rig.add(archive.stories(60), some_gone(i, 60, 2));
  const std::vector<Story> expected_stories = rig.all();
  const ShardReader reader(rig.directory.path(), rig.merge().shard);
  CHECK(Xapian::Database::check((reader.path() / "postings.xapian").string(), 0, nullptr) == 0);
  REQUIRE(reader.articles() == expected_stories.size());
  for (std::uint32_t article = 1; article <= reader.articles(); ++article) {
    const store::RecordBody body = reader.record(article);
    Article expected = expected_stories[article - 1].article;
    expected.id.clear();
    REQUIRE(body.article == expected);
    REQUIRE(body.annotations == expected_stories[article - 1].annotations);
  }
}

TEST_CASE("a shard whose words don't fit its streams is damage, not merged") {
  Rig rig;
  rig.add({story("One two", "three").at("1")});
  rig.add({story("Four", "five six seven eight").at("2")});
  std::filesystem::copy_file(rig.directory / "shard-0001" / "words",
                             rig.directory / "shard-0002" / "words",
                             std::filesystem::copy_options::overwrite_existing);
  rig.shards[1] =
      std::make_unique<ShardReader>(rig.directory.path(), store::ManifestShard{2, 1, 0, 0, {}});
  const auto failure = failure_of([&] { rig.merge(); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message.find((rig.directory / "shard-0002" / "words").string()) !=
        std::string::npos);
}
