// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of the names that pages give to what surrounds stories.
#include "formats/html_boilerplate.hpp"

#include "base/word_lists.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

/// A class or id that begins so.
constexpr std::array sure_names{
    "comment"sv, "disqus"sv,        "livefyre"sv,   "cookie"sv,
    "consent"sv, "gdpr"sv,          "onetrust"sv,   "respond"sv,
    "taboola"sv, "outbrain"sv,      "newsletter"sv, "subscription"sv,
    "skip-"sv,   "screen-reader"sv, "sr-only"sv,    "visually-hidden"sv};

/// One of the words that a class or id is made of.
constexpr std::array likely_words{
    "ad"sv,        "ads"sv,        "advert"sv,       "advertisement"sv, "aside"sv,
    "banner"sv,    "breadcrumb"sv, "breadcrumbs"sv,  "callout"sv,       "complementary"sv,
    "copyright"sv, "footer"sv,     "gallery"sv,      "hidden"sv,        "login"sv,
    "masthead"sv,  "menu"sv,       "meta"sv,         "modal"sv,         "mostread"sv,
    "nav"sv,       "navbar"sv,     "navigation"sv,   "navigational"sv,  "outbrain"sv,
    "overlay"sv,   "pager"sv,      "pagination"sv,   "paywall"sv,       "popular"sv,
    "popup"sv,     "print"sv,      "promo"sv,        "recirc"sv,        "recommended"sv,
    "related"sv,   "rss"sv,        "share"sv,        "sharebar"sv,      "sharing"sv,
    "shoutbox"sv,  "sidebar"sv,    "signup"sv,       "social"sv,        "sponsor"sv,
    "sponsored"sv, "subscribe"sv,  "supplemental"sv, "tags"sv,          "taglist"sv,
    "toolbar"sv,   "tools"sv,      "trending"sv,     "tweet"sv,         "widget"sv};

/// One that begins so: "relatedArticles", "shareTools".
constexpr std::array likely_beginnings{"related"sv, "recommend"sv,   "sidebar"sv, "share"sv,
                                       "social"sv,  "advert"sv,      "promo"sv,   "breadcrumb"sv,
                                       "sponsor"sv, "mostpopular"sv, "mostread"sv};

constexpr std::array likely_roles{"navigation"sv, "complementary"sv, "contentinfo"sv,
                                  "banner"sv,     "dialog"sv,        "menu"sv,
                                  "search"sv,     "alertdialog"sv,   "menubar"sv};

constexpr std::array likely_tags{"nav"sv, "footer"sv, "aside"sv, "menu"sv};

/// Names on these say how the page looks, not what they hold.
constexpr std::array frames{"html"sv, "body"sv, "main"sv, "article"sv, "p"sv};

template <std::size_t count>
bool begins_with_one(const std::array<std::string_view, count>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [=](std::string_view word) { return text.starts_with(word); });
}

bool is_word_character(char c) { return is_letter(c) || is_digit(c); }

/// "story-body-supplemental" is the story after all.
bool has_likely_word(std::string_view name) {
  if (name.find("body") != std::string_view::npos) return false;
  while (!name.empty()) {
    std::size_t size = 0;
    while (size < name.size() && is_word_character(name[size])) ++size;
    const std::string_view word = name.substr(0, size);
    if (is_among(likely_words, word) || begins_with_one(likely_beginnings, word)) return true;
    name.remove_prefix(std::min(size + 1, name.size()));
  }
  return false;
}

Boilerplate judge_names(std::string_view names) {
  Boilerplate judgement = Boilerplate::no;
  while (!(names = trim(names)).empty()) {
    const std::string_view name = names.substr(0, names.find_first_of(" \t\r\n"));
    if (begins_with_one(sure_names, name)) return Boilerplate::surely;
    if (has_likely_word(name)) judgement = Boilerplate::likely;
    names.remove_prefix(name.size());
  }
  return judgement;
}

/// The text of the first heading below an element.
std::string first_heading(Node element) {
  struct Visitor {
    Node found = nullptr;
    bool enter(Node node) {
      const std::string_view tag = tag_of(node);
      if (found == nullptr && tag.size() == 2 && tag[0] == 'h' && is_digit(tag[1])) found = node;
      return found == nullptr;
    }
    void leave(Node) {}
  } visitor;
  walk(element, visitor);
  return visitor.found == nullptr ? std::string() : raw_text(visitor.found);
}

/// Whether an id repeats a part's heading, "sharing-with-several-people", as an anchor to link to.
bool is_anchor(Node element, std::string_view id) {
  constexpr std::ptrdiff_t fewest_joints = 2;
  if (std::count(id.begin(), id.end(), '-') < fewest_joints) return false;
  std::string slug;
  for (const char c : lower(first_heading(element))) {
    if (is_word_character(c))
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  return slug.starts_with(id);
}

}  // namespace

Boilerplate judge_boilerplate(Node element) {
  const std::string_view tag = tag_of(element);
  if (tag.empty() || is_among(frames, tag)) return Boilerplate::no;
  Boilerplate judgement = judge_names(lower(attribute(element, "class")));
  if (judgement == Boilerplate::no) {
    const std::string id = lower(attribute(element, "id"));
    judgement = judge_names(id);
    if (judgement != Boilerplate::no && is_anchor(element, id)) judgement = Boilerplate::no;
  }
  if (judgement != Boilerplate::no) return judgement;
  return is_among(likely_tags, tag) || is_among(likely_roles, attribute(element, "role"))
             ? Boilerplate::likely
             : Boilerplate::no;
}

}  // namespace dateline::formats
