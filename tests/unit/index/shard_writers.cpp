// SPDX-License-Identifier: GPL-2.0-or-later
// The direct writer against Xapian's own: random documents through both, everything compared.
#include "catch.hpp"

#include "base/file.hpp"
#include "base/string_ids.hpp"
#include "compare_databases.hpp"
#include "failure.hpp"
#include "glass/database.hpp"
#include "glass/list_reader.hpp"
#include "index/shard_writer.hpp"
#include "index/xapian_error.hpp"
#include "random_article.hpp"
#include "temp_directory.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <sstream>

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::uint64_t ample = std::uint64_t{256} << 20;
/// Some neighbours, some whose keys don't sort as the slots do.
const std::vector<std::uint32_t> slots{0, 1, 2, 127, 128, 255, 256, 384, 70'000};

/// A document and what it points to.
struct Document {
  std::map<std::string, std::uint32_t> words;
  std::vector<std::string> terms;
  std::vector<SlotValue> values;
  std::string data;
};

/// What a shard is made of; documents are made anew from the seed for each writer.
struct Contents {
  std::uint32_t documents = 0;
  std::function<Document(Random&, std::uint32_t number)> document;
  std::map<std::string, std::string> metadata;
};

std::string bytes(Random& random, std::uint32_t size) {
  std::string made(size, '\0');
  for (char& byte : made) byte = static_cast<char>(random.below(256));
  return made;
}

void write(ShardWriter& writer, const Contents& contents) {
  Random random(contents.documents);
  StringIds numbers;
  const auto numbered = [&](std::string_view term) {
    return store::NumberedText{numbers.add(term), term};
  };
  for (std::uint32_t number = 1; number <= contents.documents; ++number) {
    const Document document = contents.document(random, number);
    std::vector<Posting> words;
    for (const auto& [stem, weight] : document.words) words.push_back({numbered(stem), weight});
    std::vector<store::NumberedText> terms;
    for (const std::string& term : document.terms) terms.push_back(numbered(term));
    writer.add({1, words, terms, document.values, document.data});
  }
  for (const auto& [key, value] : contents.metadata) writer.set_metadata(key, value);
  writer.finish();
}

/// Xapian's own check of a database; what it complains about.
std::string complaints(const std::filesystem::path& database) {
  std::ostringstream log;
  const std::size_t errors = Xapian::Database::check(database.string(), 0, &log);
  return errors == 0 ? "" : log.str();
}

/// What Xapian says of a database's terms, and our reader of lists; lengths under the empty term.
using Lists = std::map<std::string, std::vector<std::pair<std::uint32_t, std::uint32_t>>>;

Lists lists_by_xapian(const std::string& path) {
  const Xapian::Database database(path);
  Lists lists;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
    lists[""].emplace_back(*at, at.get_doclength());
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      lists[*term].emplace_back(*at, at.get_wdf());
  return lists;
}

Lists lists_by_us(const std::string& path) {
  const MappedFile file(path);
  glass::ListReader reader(file.bytes(), path);
  Lists lists;
  std::string last;
  while (reader.next()) {
    CHECK((lists.empty() || last < reader.term()));
    last = reader.term();
    auto& list = lists[last];
    // Lists that nobody looks at are left behind all the same.
    if (last.size() % 7 == 3)
      list.emplace_back(0, 0);
    else
      reader.visit(
          [&](std::uint32_t document, std::uint32_t wdf) { list.emplace_back(document, wdf); });
  }
  return lists;
}

void compare_lists(const std::string& path) {
  Lists theirs = lists_by_xapian(path);
  for (auto& [term, list] : theirs)
    if (term.size() % 7 == 3) list = {{0, 0}};
  CHECK((theirs == lists_by_us(path)));
}

/// What our reader looks up, against what Xapian does.
void compare_entries(const std::string& path) {
  const Xapian::Database theirs(path);
  const glass::Database ours(path);
  CHECK(ours.documents() == theirs.get_doccount());
  CHECK(ours.last_document() == theirs.get_lastdocid());
  CHECK(ours.total_length() == theirs.get_total_length());
  bool same = ours.metadata("no such name").empty() && ours.documents_with("no such term") == 0 &&
              ours.data(ours.last_document() + 1).empty();
  for (auto name = theirs.metadata_keys_begin(); name != theirs.metadata_keys_end(); ++name)
    same = same && ours.metadata(*name) == theirs.get_metadata(*name);
  for (auto term = theirs.allterms_begin(); term != theirs.allterms_end(); ++term)
    same = same && ours.documents_with(*term) == term.get_termfreq();
  for (Xapian::docid document = 1; document <= theirs.get_lastdocid(); ++document)
    same = same && ours.data(document) == theirs.get_document(document).get_data();
  CHECK(same);
}

/// Writes `contents` both ways and finds what is wrong with ours.
void compare(const Contents& contents, std::uint64_t memory = ample) {
  const TempDirectory ours, theirs;
  write(*make_glass_shard_writer(ours.path(), memory), contents);
  write(*make_xapian_shard_writer(theirs.path(), ample), contents);
  const std::string database = (ours / "postings.xapian").string();
  CHECK(complaints(database).empty());
  compare_lists(database);
  compare_entries(database);
  compare_lists((theirs / "postings.xapian").string());
  CHECK(differences(Xapian::Database(database),
                    Xapian::Database((theirs / "postings.xapian").string()), slots)
            .empty());
}

/// Words of a vocabulary, the first ones most often.
void add_words(Document& document, Random& random, const std::vector<std::string>& vocabulary,
               std::uint32_t most) {
  for (std::uint32_t left = random.below(most); left > 0; --left) {
    const auto bound =
        1 + random.below(1 + random.below(static_cast<std::uint32_t>(vocabulary.size())));
    document.words[vocabulary[random.below(bound)]] +=
        random.chance(30) ? random.below(300'000) : 1 + random.below(3);
  }
}

std::vector<std::string> plain_words(std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(i * 7919 % 10'007));
  return words;
}

/// Terms of few different bytes, and terms as long as Xapian takes them.
std::vector<std::string> odd_words(Random& random, std::size_t count) {
  std::set<std::string> words{std::string(245, 'x'), std::string(245, '\xff'),
                              std::string(124, '\0'), std::string("\0", 1), "\xff"};
  while (words.size() < count) {
    std::string word;
    const std::vector<char> alphabet =
        random.chance(2) ? std::vector<char>{'\0', '\1', 'a'} : std::vector<char>{'a', 'b', '\xff'};
    const std::uint32_t longest = random.chance(4) ? 245 : 12;
    for (std::uint32_t left = 1 + random.below(longest); left > 0; --left)
      word += random.pick(alphabet);
    const auto zeros = static_cast<std::size_t>(std::count(word.begin(), word.end(), '\0'));
    if (word.size() + zeros <= 249) words.insert(word);
  }
  return {words.begin(), words.end()};
}

}  // namespace

TEST_CASE("an empty shard is a database") { compare({}); }

TEST_CASE("documents with nothing in them are documents") {
  compare({5, [](Random&, std::uint32_t) { return Document(); }, {}});
}

TEST_CASE("shards of few and of many documents are as Xapian would have made them") {
  const std::uint32_t documents = GENERATE(1u, 2u, 60u, 6000u);
  const std::uint64_t memory = GENERATE(std::uint64_t{1}, std::uint64_t{150'000}, ample);
  if (memory == 1 && documents == 6000) return;  // a run for each would take long
  CAPTURE(documents, memory);
  const std::vector<std::string> vocabulary = plain_words(3000);
  compare({documents,
           [&](Random& random, std::uint32_t number) {
             Document document;
             add_words(document, random, vocabulary, 60);
             document.terms = {"XALL", "Q" + std::to_string(number)};
             if (random.chance(3)) document.terms.emplace_back("XTHIRD");
             document.data = random.chance(9) ? "" : bytes(random, random.below(900));
             return document;
           },
           {{"one", "1"}}},
          memory);
}

TEST_CASE("terms may hold any bytes and be as long as Xapian takes them") {
  Random random(3);
  const std::vector<std::string> vocabulary = odd_words(random, 2500);
  compare({1500,
           [&](Random& documents, std::uint32_t) {
             Document document;
             add_words(document, documents, vocabulary, 80);
             return document;
           },
           {}},
          GENERATE(std::uint64_t{200'000}, ample));
}

TEST_CASE("a term may be in two hundred thousand documents") {
  compare({200'000,
           [](Random& random, std::uint32_t number) {
             Document document;
             document.terms.emplace_back("XALL");
             if (number % 2 == 0) document.words["even"] = 1 + random.below(number % 1000 + 1);
             if (number % 50'000 == 0) document.words["rare"] = number;
             return document;
           },
           {}},
          GENERATE(std::uint64_t{300'000}, ample));
}

TEST_CASE("values of all sizes and slots are as Xapian would have made them") {
  compare({4000,
           [](Random& random, std::uint32_t number) {
             Document document;
             for (const std::uint32_t slot : slots) {
               // One slot with the same value everywhere, one for few documents, one without any.
               if (slot == 384 || (slot == 127 && number % 900 != 0) || random.chance(3)) continue;
               std::string value = "same";
               if (slot != 2) value = bytes(random, random.below(random.chance(60) ? 6000 : 12));
               document.values.push_back({slot, value});
             }
             return document;
           },
           {}},
          GENERATE(std::uint64_t{100'000}, ample));
}

TEST_CASE("records may be megabytes") {
  compare({60,
           [](Random& random, std::uint32_t number) {
             Document document;
             document.data = bytes(random, number % 20 == 0 ? 3'000'000 : random.below(40'000));
             return document;
           },
           {}});
}

TEST_CASE("metadata may have any names and sizes") {
  Random random(4);
  std::map<std::string, std::string> metadata{{std::string("\0", 1), "zero"},
                                              {"\xff", "high"},
                                              {"empty", ""},
                                              {std::string(253, 'n'), "n"}};
  for (int i = 0; i < 200; ++i)
    metadata[bytes(random, 1 + random.below(random.chance(5) ? 253 : 6))] =
        bytes(random, random.below(random.chance(9) ? 200'000 : 50));
  compare({1, [](Random&, std::uint32_t) { return Document(); }, metadata});
}

TEST_CASE("metadata set twice keeps the later value, and set to nothing is gone") {
  const TempDirectory directory;
  const auto writer = make_glass_shard_writer(directory.path(), ample);
  for (const char* value : {"first", "second"}) {
    writer->set_metadata("kept", value);
    writer->set_metadata("gone", value);
  }
  writer->set_metadata("gone", "");
  writer->finish();
  const Xapian::Database database((directory / "postings.xapian").string());
  CHECK(database.get_metadata("kept") == "second");
  CHECK(std::distance(database.metadata_keys_begin(), database.metadata_keys_end()) == 1);
}

TEST_CASE("our shards can be merged by Xapian and searched together") {
  const std::vector<std::string> vocabulary = plain_words(200);
  const TempDirectory directory;
  Xapian::Database both;
  for (const std::uint32_t documents : {300u, 500u}) {
    const auto folder = directory / std::to_string(documents);
    std::filesystem::create_directory(folder);
    write(*make_glass_shard_writer(folder, ample),
          {documents,
           [&](Random& random, std::uint32_t) {
             Document document;
             add_words(document, random, vocabulary, 60);
             document.values.push_back({3, random.text(5)});
             document.data = random.text(50);
             return document;
           },
           {}});
    both.add_database(Xapian::Database((folder / "postings.xapian").string()));
  }
  const std::string merged = (directory / "merged").string();
  both.compact(merged, Xapian::DBCOMPACT_SINGLE_FILE);
  CHECK(complaints(merged).empty());
  const Xapian::Database one(merged);
  CHECK(one.get_doccount() == both.get_doccount());
  for (const std::string& word : vocabulary) {
    CHECK(one.get_termfreq(word) == both.get_termfreq(word));
    CHECK(one.get_collection_freq(word) == both.get_collection_freq(word));
  }
}
