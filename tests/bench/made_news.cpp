// SPDX-License-Identifier: GPL-2.0-or-later
// Makes up news articles, word by word.
#include "made_news.hpp"

#include "made_words.hpp"

#include <algorithm>
#include <array>

namespace dateline::bench {

namespace {

constexpr DayNumber kFirstDay = 9'496;  // 1996-01-01
constexpr DayNumber kDays = 7'305;      // twenty years

constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
constexpr std::array<const char*, 6> kSources{"Meridian Wire",  "Harbour Courier",
                                              "Evening Ledger", "Northern Post",
                                              "Daily Compass",  "Pacific Monitor"};
constexpr std::array<const char*, 5> kSections{"World", "Business", "Politics", "Sport", "Culture"};

/// Two digits.
std::string padded(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string hyphenated(std::string text) {
  for (char& c : text)
    if (c == ' ') c = '-';
  return text;
}

}  // namespace

/// Writes one article. No expression draws twice where it shows in which order: that is the
/// compiler's.
class MadeNews::Reporter {
 public:
  Reporter(const MadeNews& news, std::uint64_t number)
      : news_(news),
        // An odd factor: 2^32 articles and no two alike.
        random_(news.seed_ + static_cast<std::uint32_t>(number) * 2'654'435'761u) {
    place_ = made_place(news.names_.draw(random_));
    for (std::uint32_t left = random_.below(5); left > 0; --left)
      persons_.push_back(made_person(news.names_.draw(random_)));
    for (std::uint32_t left = random_.below(4); left > 0; --left)
      others_.push_back(made_org(news.names_.draw(random_)));
    for (std::uint32_t left = random_.below(3); left > 0; --left)
      others_.push_back(made_place(news.names_.draw(random_)));
    introduced_.resize(persons_.size());
  }

  NewsItem write(const Date& date) {
    NewsItem made;
    made.headline = headline();
    if (!random_.chance(6)) made.author = made_person(1'000 + news_.few_.draw(random_));
    made.source = kSources[random_.below(kSources.size())];
    made.section = kSections[random_.below(kSections.size())];
    for (std::uint32_t left = random_.below(4); left > 0; --left) {
      const std::string topic = made_root(2'000 + news_.few_.draw(random_));
      if (std::find(made.topics.begin(), made.topics.end(), topic) == made.topics.end())
        made.topics.push_back(topic);
    }
    made.date = iso(date);
    made.body = dateline_of(date, made.source);
    made.body += body(date);
    return made;
  }

 private:
  std::string iso(const Date& date) {
    const unsigned hour = random_.below(24);
    const unsigned minute = random_.below(60);
    return std::to_string(date.year) + '-' + padded(date.month) + '-' + padded(date.day) + 'T' +
           padded(hour) + ':' + padded(minute) + ":00Z";
  }
  std::string dateline_of(const Date& date, const std::string& source) {
    if (random_.chance(5)) return {};
    std::string place = place_;
    for (char& c : place)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return place + ", " + kMonths[date.month - 1u] + ' ' + std::to_string(date.day) + " (" +
           source + ") - ";
  }

  std::string headline() {
    std::string text = capitalised(content_word());
    for (std::uint32_t left = 4 + random_.below(6); left > 0; --left)
      text += ' ' + (random_.chance(5) && has_names() ? name() : word());
    return text;
  }
  std::string body(const Date& date) {
    // Briefs, stories and, now and then, a long one.
    std::uint32_t left = 110 + random_.below(180) + random_.below(180);
    if (random_.chance(8)) left = 25 + random_.below(50);
    if (random_.chance(12)) left += random_.below(900);
    std::string text;
    while (left > 0) {
      if (!text.empty()) text += "\n\n";
      for (std::uint32_t sentences = 1 + random_.below(3); sentences > 0 && left > 0; --sentences) {
        const std::uint32_t words = std::min(left, 6 + random_.below(15) + random_.below(15));
        left -= words;
        if (!text.empty() && text.back() != '\n') text += ' ';
        sentence(words, date, text);
      }
    }
    return text;
  }

  void sentence(std::uint32_t words, const Date& date, std::string& text) {
    const bool quoted = !persons_.empty() && random_.chance(7);
    if (quoted) text += '"';
    text += random_.chance(4) && has_names() ? name() : capitalised(word());
    for (std::uint32_t at = 1; at < words; ++at) {
      if (at % 9 == 8 && random_.chance(2)) text += ',';
      text += ' ';
      if (has_names() && random_.chance(22))
        text += name();
      else if (random_.chance(45))
        text += figure(date);
      else if (random_.chance(25))
        text += phrase();
      else
        text += word();
    }
    text += quoted ? ",\" said " + person() + '.' : ".";
  }

  std::string word() {
    // A word that was used comes back, which is how the rare ones of an article are.
    if (!used_.empty() && random_.chance(12)) return random_.pick(used_);
    std::uint64_t rank = news_.words_.draw(random_);
    while (rank == last_rank_) rank = news_.words_.draw(random_);
    last_rank_ = rank;
    std::string drawn = made_word(rank);
    if (rank > 4 * function_words()) used_.push_back(drawn);
    return drawn;
  }
  std::string content_word() { return made_word(function_words() + news_.words_.draw(random_)); }
  /// Two or three words that stand together all over the archive.
  std::string phrase() {
    const std::uint64_t rank = news_.phrases_.draw(random_);
    std::string text = made_word(function_words() + rank * 31 % 7'000) + ' ' +
                       made_word(function_words() + (rank * 17 + 1) % 5'000);
    if (rank % 4 == 3) text += ' ' + made_word(function_words() + rank * 7 % 3'000);
    return text;
  }
  std::string figure(const Date& date) {
    const std::uint32_t small = random_.below(100);
    switch (random_.below(5)) {
      case 0:
        return "in " + std::to_string(date.year - static_cast<int>(small % 12));
      case 1:
        return "on " + std::string(kWeekdays[small % kWeekdays.size()]);
      case 2:
        return '$' + std::to_string(small) + " billion";
      case 3:
        return std::to_string(small) + '.' + std::to_string(random_.below(10)) + " percent";
      default:
        return std::to_string(small * 37 + 100);
    }
  }

  [[nodiscard]] bool has_names() const { return !persons_.empty() || !others_.empty(); }
  std::string name() {
    if (others_.empty() || (!persons_.empty() && random_.chance(2))) return person();
    return random_.pick(others_);
  }
  /// In full, and later the last name alone.
  std::string person() {
    const std::size_t which = random_.below(static_cast<std::uint32_t>(persons_.size()));
    const std::string& full = persons_[which];
    if (!introduced_[which] || random_.chance(6)) {
      introduced_[which] = true;
      return full;
    }
    return full.substr(full.find(' ') + 1);
  }

  const MadeNews& news_;
  test::RandomNumbers random_;
  std::string place_;
  std::vector<std::string> persons_, others_, used_;
  std::vector<bool> introduced_;
  std::uint64_t last_rank_ = ~std::uint64_t{0};
};

DayNumber MadeNews::day(std::uint64_t number) const {
  return kFirstDay + static_cast<DayNumber>(number * kDays / count_);
}

NewsItem MadeNews::item(std::uint64_t number) const {
  const Date date = Date::from_day_number(day(number));
  NewsItem made = Reporter(*this, number).write(date);
  made.url = "https://news.example/" + made.date.substr(0, 4) + '/' + made.date.substr(5, 2) + '/' +
             hyphenated(made.headline) + '-' + std::to_string(number);
  return made;
}

}  // namespace dateline::bench
