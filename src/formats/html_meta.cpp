// SPDX-License-Identifier: GPL-2.0-or-later
// Collects candidates for each field and takes the best.
#include "formats/html_meta.hpp"

#include "formats/byline.hpp"
#include "formats/date_choice.hpp"
#include "formats/date_text.hpp"
#include "formats/fields.hpp"
#include "formats/html_text.hpp"
#include "formats/html_title.hpp"
#include "formats/json_ld.hpp"
#include "formats/json_value.hpp"
#include "formats/strings.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

/// Names of meta tags, in lower case, most trusted first.
constexpr std::array headlines{"og:title"sv,      "headline"sv,       "dc.title"sv,
                               "dcterms.title"sv, "citation_title"sv, "parsely-title"sv,
                               "twitter:title"sv, "title"sv,          "sailthru.title"sv};
constexpr std::array dates{"article:published_time"sv,
                           "article:published"sv,
                           "og:article:published_time"sv,
                           "og:published_time"sv,
                           "datepublished"sv,
                           "parsely-pub-date"sv,
                           "citation_publication_date"sv,
                           "citation_online_date"sv,
                           "citation_date"sv,
                           "dc.date.issued"sv,
                           "dcterms.issued"sv,
                           "dc.date"sv,
                           "dcterms.date"sv,
                           "dcterms.created"sv,
                           "dc.date.created"sv,
                           "sailthru.date"sv,
                           "originalpublicationdate"sv,
                           "publication_date"sv,
                           "publicationdate"sv,
                           "publish-date"sv,
                           "publishdate"sv,
                           "pubdate"sv,
                           "ptime"sv,
                           "pdate"sv,
                           "article.published"sv,
                           "article.created"sv,
                           "date"sv,
                           "datecreated"sv,
                           "created"sv};
constexpr std::array authors{
    "author"sv,     "article:author"sv,  "citation_author"sv, "parsely-author"sv,
    "dc.creator"sv, "dcterms.creator"sv, "sailthru.author"sv, "byl"sv,
    "byline"sv};
constexpr std::array sources{
    "og:site_name"sv,           "dc.publisher"sv, "dcterms.publisher"sv, "publisher"sv,
    "citation_journal_title"sv, "cre"sv,          "application-name"sv,  "source"sv};
constexpr std::array sections{"article:section"sv, "parsely-section"sv, "section"sv, "category"sv,
                              "cg"sv};
constexpr std::array languages{"content-language"sv, "dc.language"sv, "language"sv, "og:locale"sv};
constexpr std::array urls{"og:url"sv, "dc.identifier"sv, "parsely-link"sv};
constexpr std::array topics{"article:tag"sv, "news_keywords"sv,     "parsely-tags"sv,
                            "keywords"sv,    "citation_keywords"sv, "dc.subject"sv,
                            "des"sv};
constexpr std::array persons{"per"sv};
constexpr std::array orgs{"org"sv};
constexpr std::array places{"geo"sv, "geo.placename"sv};

/// Everything the page's head and its microdata say, by name in lower case.
class PageMeta {
 public:
  PageMeta(Node page, std::int64_t mtime) : dates_(mtime), times_(mtime) {
    for_each_element(page, [&](Node element) { see(element); });
  }

  Article article(const ReadOptions& options) {
    Article found = json_ld_.value_or(Article{});
    found.headline = headline(found.headline);
    set_first(found.source, sources);
    set_first(found.section, sections);
    if (found.lang.empty()) found.lang = language_;
    set_first(found.lang, languages);
    if (!canonical_.empty()) found.url = canonical_;
    set_first(found.url, urls);
    if (site_of(found.url).empty()) found.url.clear();
    if (found.authors.empty()) set_authors(found);
    add_all(found, Field::topics, found.topics, topics);
    add_all(found, Field::persons, found.persons, persons);
    add_all(found, Field::orgs, found.orgs, orgs);
    add_all(found, Field::places, found.places, places);
    set_date(found, options);
    return found;
  }

 private:
  void see(Node element) {
    const std::string_view tag = tag_of(element);
    if (tag == "meta") {
      see_meta(element);
    } else if (tag == "script") {
      if (starts_with_word(attribute(element, "type"), "application/ld+json")) see_json(element);
    } else if (tag == "link") {
      if (has_word(element, "rel", "canonical")) canonical_ = trim(attribute(element, "href"));
    } else if (tag == "html") {
      language_ = attribute(element, "lang");
      if (language_.empty()) language_ = attribute(element, "xml:lang");
    } else if (tag == "title") {
      if (title_.empty()) title_ = collapse_blanks(raw_text(element));
    } else if (tag == "h1") {
      if (std::string text = collapse_blanks(raw_text(element)); !text.empty())
        headings_.push_back(std::move(text));
    } else if (tag == "time") {
      see_time(element);
    } else {
      see_names(element);
    }
  }

  void see_meta(Node element) {
    const std::string_view content = trim(attribute(element, "content"));
    if (content.empty()) return;
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      std::string_view names = attribute(element, key);
      while (!(names = trim(names)).empty()) {
        const std::string_view name = names.substr(0, names.find_first_of(" \t\r\n"));
        values_[lower(name)].emplace_back(content);
        names.remove_prefix(name.size());
      }
    }
  }

  void see_json(Node element) {
    if (json_ld_) return;
    if (const auto value = parse_json(raw_text(element))) json_ld_ = json_ld_article(*value);
  }

  void see_time(Node element) {
    const std::string_view machine = attribute(element, "datetime");
    const auto date = parse_date(machine.empty() ? raw_text(element) : std::string(machine));
    if (!date) return;
    const bool published =
        has_word(element, "itemprop", "datePublished") || has_attribute(element, "pubdate") ||
        find_word(attribute(element, "class"), "publish") != std::string_view::npos;
    (published ? dates_ : times_).add(date, DateOrigin::meta);
  }

  void see_names(Node element) {
    constexpr std::size_t longest = 120;
    const bool author =
        has_word(element, "itemprop", "author") || has_word(element, "rel", "author");
    const std::string_view classes = attribute(element, "class");
    const bool byline =
        !author && (has_word(element, "class", "byline") || has_word(element, "class", "author") ||
                    find_word(classes, "byline") != std::string_view::npos);
    if (!author && !byline) {
      if (has_word(element, "itemprop", "datePublished"))
        dates_.add(parse_date(raw_text(element)), DateOrigin::meta);
      return;
    }
    std::string text = collapse_blanks(raw_text(element));
    if (!text.empty() && text.size() <= longest)
      (author ? author_elements_ : byline_elements_).push_back(std::move(text));
  }

  template <std::size_t count>
  [[nodiscard]] const std::vector<std::string>* first(
      const std::array<std::string_view, count>& names) const {
    for (const std::string_view name : names)
      if (const auto found = values_.find(name); found != values_.end()) return &found->second;
    return nullptr;
  }

  template <std::size_t count>
  void set_first(std::string& field, const std::array<std::string_view, count>& names) const {
    if (!field.empty()) return;
    if (const auto* values = first(names)) field = collapse_blanks(values->front());
  }

  template <std::size_t count>
  void add_all(Article& article, Field field, std::vector<std::string>& list,
               const std::array<std::string_view, count>& names) const {
    if (!list.empty()) return;
    if (const auto* values = first(names))
      for (const std::string& value : *values) set_field(article, field, value, {});
  }

  [[nodiscard]] std::string headline(std::string declared) const {
    if (const auto* values = first(headlines); values != nullptr && declared.empty())
      declared = values->front();
    return choose_headline(declared, title_, headings_);
  }

  void set_authors(Article& article) const {
    if (const auto* values = first(authors))
      for (const std::string& value : *values)
        if (site_of(value).empty()) set_field(article, Field::authors, value, {});
    for (const auto* elements : {&author_elements_, &byline_elements_})
      if (article.authors.empty())
        for (const std::string& text : *elements) set_field(article, Field::authors, text, {});
  }

  void set_date(Article& article, const ReadOptions& options) {
    DateChoice choice = dates_;
    for (const std::string_view name : dates)
      if (const auto found = values_.find(name); found != values_.end())
        for (const std::string& value : found->second)
          choice.add(parse_date(value, options.date_order), DateOrigin::meta);
    choice.append(times_);
    choice.prefer(article.date, article.date_origin);
    const DatedFrom best = choice.best();
    article.date = best.date;
    article.date_origin = best.origin;
  }

  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::optional<Article> json_ld_;
  std::string canonical_, language_, title_;
  std::vector<std::string> headings_, author_elements_, byline_elements_;
  DateChoice dates_, times_;
};

}  // namespace

Article read_page_facts(Node page, const ReadOptions& options, std::int64_t mtime) {
  return PageMeta(page, mtime).article(options);
}

}  // namespace dateline::formats
