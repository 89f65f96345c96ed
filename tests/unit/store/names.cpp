// SPDX-License-Identifier: GPL-2.0-or-later
// The names of a shard, written and read back.
#include "catch.hpp"

#include "damage.hpp"
#include "failure.hpp"
#include "store/names_builder.hpp"
#include "temp_directory.hpp"

#include <set>

using namespace dateline;
using namespace dateline::test;
using store::NameRef;

namespace {

NameRef name(Field field, std::string key, std::string shown,
             std::vector<std::string> others = {}) {
  NameRef made;
  made.field = field;
  made.key = std::move(key);
  made.shown = std::move(shown);
  made.others = std::move(others);
  return made;
}

/// One article more that has this name.
std::uint32_t add(store::NamesBuilder& builder, const store::NameRef& name) {
  std::string bytes;
  store::encode_name(bytes, name);
  REQUIRE(store::decode_name(bytes) == name);
  REQUIRE(store::encoded_field_and_key(bytes) == std::pair(name.field, std::string_view(name.key)));
  return builder.count(builder.variant(name));
}

store::NamesFile write(const TempDirectory& directory, const store::NamesBuilder& builder) {
  builder.write(directory / "names", builder.order());
  return store::NamesFile(directory / "names");
}

std::vector<std::string> words_with(const store::NamesFile& names, std::string_view prefix) {
  std::vector<std::string> words;
  names.visit_words(prefix,
                    [&](std::string_view word, std::uint64_t) { words.emplace_back(word); });
  return words;
}

using Numbers = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a name keeps everything an article says of it") {
  NameRef pyongyang = name(Field::place, "pyongyang", "Pyongyang", {"p'yongyang", "heijo"});
  pyongyang.place_type = PlaceType::city;
  pyongyang.country = "KP";
  pyongyang.containers = {"north korea", "asia"};
  store::NamesBuilder builder;
  CHECK(add(builder, name(Field::source, "courier", "Courier")) == 0);
  CHECK(add(builder, pyongyang) == 1);
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  REQUIRE(names.size() == 2);
  CHECK(names.field(0) == Field::place);
  CHECK(names.field(1) == Field::source);
  const store::NameEntry entry = names.entry(0);
  CHECK(entry.field == Field::place);
  CHECK(entry.place_type == PlaceType::city);
  CHECK(entry.key == "pyongyang");
  CHECK(entry.shown == "Pyongyang");
  CHECK(entry.country == "KP");
  CHECK(entry.containers == std::vector<std::string>{"north korea", "asia"});
  CHECK(entry.others == std::vector<std::string>{"p'yongyang", "heijo"});
  CHECK(entry.articles == 1);
  CHECK(names.key(0) == "pyongyang");
  CHECK(names.shown(0) == "Pyongyang");
  CHECK(names.place_type(0) == PlaceType::city);
}

TEST_CASE("names are numbered by field, then the commonest first, then as they appeared") {
  store::NamesBuilder builder;
  for (const char* key : {"b", "c", "a", "c"}) add(builder, name(Field::topic, key, key));
  for (const char* key : {"x", "y", "y"}) add(builder, name(Field::person, key, key));
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  REQUIRE(names.size() == 5);
  std::string keys;
  for (std::uint32_t i = 0; i < 5; ++i) keys += names.key(i);
  CHECK(keys == "yxcba");
  CHECK(names.first(Field::person) == 0);
  CHECK(names.size(Field::person) == 2);
  CHECK(names.first(Field::topic) == 2);
  CHECK(names.size(Field::topic) == 3);
  CHECK(names.size(Field::org) == 0);
  CHECK(names.article_counts(Field::topic) == Numbers{2, 1, 1});
  CHECK(names.article_counts(Field::person) == Numbers{2, 1});
  CHECK(names.article_counts(Field::org).empty());
  CHECK(builder.order().numbers == Numbers{3, 2, 4, 1, 0});
}

TEST_CASE("a name counts its articles and shows its commonest spelling") {
  store::NamesBuilder builder;
  add(builder, name(Field::org, "kcna", "Kcna"));
  add(builder, name(Field::org, "kcna", "KCNA"));
  add(builder, name(Field::org, "kcna", "KCNA"));
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  REQUIRE(names.size() == 1);
  CHECK(names.entry(0).articles == 3);
  CHECK(names.entry(0).shown == "KCNA");
}

TEST_CASE("the same key in two fields is two names") {
  store::NamesBuilder builder;
  CHECK(add(builder, name(Field::person, "jordan", "Jordan")) == 0);
  CHECK(add(builder, name(Field::place, "jordan", "Jordan")) == 1);
  CHECK(add(builder, name(Field::person, "jordan", "Jordan")) == 0);
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  CHECK(names.of_field(Field::person) == Numbers{0});
  CHECK(names.of_field(Field::place) == Numbers{1});
  CHECK(names.of_field(Field::org).empty());
  CHECK(names.with_word("jordan") == Numbers{0, 1});
}

TEST_CASE("names are found by each word of the key and of other names") {
  store::NamesBuilder builder;
  add(builder, name(Field::person, "vladimir putin", "Vladimir Putin"));
  add(builder, name(Field::person, "kim jong il", "Kim Jong-il", {"dear leader"}));
  add(builder, name(Field::person, "kim dae jung", "Kim Dae-jung"));
  add(builder, name(Field::person, "lyudmila putina", "Lyudmila Putina", {"lyudmila putin"}));
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  const auto [word, expected] = GENERATE(table<const char*, Numbers>({
      {"putin", {0, 3}},
      {"kim", {1, 2}},
      {"leader", {1}},
      {"lyudmila", {3}},
      {"put", {}},
      {"putinb", {}},
      {"a", {}},
      {"zz", {}},
      {"", {}},
  }));
  CAPTURE(word);
  CHECK(names.with_word(word) == expected);
}

TEST_CASE("words of names are visited by prefix, in order, each with its names") {
  store::NamesBuilder builder;
  for (const char* key : {"george bush", "kate bush", "bushire port", "ann busby", "will bus"})
    add(builder, name(Field::person, key, key));
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  CHECK(words_with(names, "bush") == std::vector<std::string>{"bush", "bushire"});
  CHECK(words_with(names, "bus") == std::vector<std::string>{"bus", "busby", "bush", "bushire"});
  CHECK(words_with(names, "x").empty());
  CHECK(words_with(names, "").size() == 9);
  names.visit_words("bush", [&](std::string_view word, std::uint64_t slot) {
    CHECK(names.at_slot(slot) == names.with_word(word));
  });
}

TEST_CASE("a word that a name has twice lists it once") {
  store::NamesBuilder builder;
  add(builder, name(Field::person, "kim kim", "Kim Kim", {"kim"}));
  const TempDirectory directory;
  CHECK(write(directory, builder).with_word("kim") == Numbers{0});
}

TEST_CASE("the other names of a name are gathered from its articles, without the key") {
  store::NamesBuilder builder;
  add(builder, name(Field::person, "putin", "Putin", {"vladimir putin"}));
  add(builder, name(Field::person, "putin", "Putin", {"putin", "vladimir putin", "v putin"}));
  const TempDirectory directory;
  CHECK(write(directory, builder).entry(0).others ==
        std::vector<std::string>{"vladimir putin", "v putin"});
}

TEST_CASE("a shard without names has an empty file of them") {
  const TempDirectory directory;
  const store::NamesFile names = write(directory, {});
  CHECK(names.size() == 0);
  CHECK(names.with_word("a").empty());
  CHECK(words_with(names, "").empty());
}

TEST_CASE("many names read back one by one") {
  store::NamesBuilder builder;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const std::string key = "name" + std::to_string(i % 1000) + " of " + std::to_string(i);
    REQUIRE(add(builder, name(Field::topic, key, "Name " + std::to_string(i))) == i);
  }
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  REQUIRE(names.size() == 3000);
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const Numbers found = names.with_word(std::to_string(i));
    REQUIRE(found.size() == 1);
    REQUIRE(names.entry(found[0]).shown == "Name " + std::to_string(i));
  }
  for (std::uint32_t i = 0; i < 1000; ++i) {
    std::set<std::string> shown;
    for (const std::uint32_t number : names.with_word("name" + std::to_string(i)))
      shown.insert(names.entry(number).shown);
    REQUIRE(shown == std::set<std::string>{"Name " + std::to_string(i),
                                           "Name " + std::to_string(i + 1000),
                                           "Name " + std::to_string(i + 2000)});
  }
}

TEST_CASE("names that are shown together read as they do one by one, in the order asked for") {
  store::NamesBuilder builder;
  for (std::uint32_t i = 0; i < 900; ++i)
    add(builder, name(i % 2 == 0 ? Field::org : Field::person, std::to_string(i),
                      std::string(i % 90, 'x') + std::to_string(i)));
  const TempDirectory directory;
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  const store::NamesFile one_by_one = write(directory, builder);
  const store::NamesFile names(directory / "names", use);
  for (const Numbers& asked : {Numbers{}, Numbers{0}, Numbers{899}, Numbers{7, 899, 8, 7, 0, 898},
                               Numbers{100, 117, 133, 150, 400, 150}}) {
    std::vector<std::string> expected;
    for (const std::uint32_t number : asked) expected.emplace_back(one_by_one.shown(number));
    CHECK(names.shown(asked) == expected);
  }
}

TEST_CASE("a spelling that is not kept any more still counts its articles") {
  store::NamesBuilder builder;
  for (int i = 0; i < 40; ++i) {
    add(builder, name(Field::person, "kim", "Kim " + std::to_string(i)));
    add(builder, name(Field::person, "lee", "Lee"));
  }
  add(builder, name(Field::person, "kim", "Kim 39"));
  add(builder, name(Field::person, "kim", "Kim 39"));
  add(builder, name(Field::person, "kim", "Kim 31"));
  const TempDirectory directory;
  const store::NamesFile names = write(directory, builder);
  CHECK(names.entry(0).articles == 43);
  CHECK(names.entry(0).shown == "Kim 31");
  CHECK(names.entry(0).first_shown == "Kim 0");
  CHECK(names.entry(1).articles == 40);
}

TEST_CASE("the words of a name are separated by blanks") {
  using Words = std::vector<std::string_view>;
  CHECK(store::name_words("choe son hui") == Words{"choe", "son", "hui"});
  CHECK(store::name_words("  kim  il ") == Words{"kim", "il"});
  CHECK(store::name_words("").empty());
}

TEST_CASE("damaged names are read or refused, and refusals name the file") {
  store::NamesBuilder builder;
  add(builder, name(Field::person, "vladimir putin", "Vladimir Putin", {"putin"}));
  add(builder, name(Field::place, "pyongyang", "Pyongyang"));
  const TempDirectory directory;
  const auto path = directory / "names";
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  builder.write(path, builder.order());
  for_each_damage(read_file(path), [&](const std::string& damaged, const std::string& what) {
    write_file(path, damaged);
    CAPTURE(what);
    const auto failure = failure_of([&] {
      const store::NamesFile names(path, use);
      Numbers numbers;
      for (std::uint32_t i = 0; i < std::min(names.size(), 100u); ++i) numbers.push_back(i);
      (void)names.shown(numbers);
      for (const std::uint32_t number : numbers) (void)names.entry(number);
      (void)names.with_word("putin");
      (void)names.article_counts(Field::place);
      std::uint64_t seen = 0;
      names.visit_words("p", [&](std::string_view, std::uint64_t slot) {
        if (++seen < 100) (void)names.at_slot(slot);
      });
    });
    if (!failure) return;
    REQUIRE(failure->code == ErrorCode::index_corrupt);
    REQUIRE(failure->message.find(path.string() + " is damaged: ") == 0);
  });
}

TEST_CASE("names that are missing are an input error that names the file") {
  const TempDirectory directory;
  const auto failure = failure_of([&] { store::NamesFile names(directory / "names"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message ==
        "cannot open " + (directory / "names").string() + ": No such file or directory");
}
