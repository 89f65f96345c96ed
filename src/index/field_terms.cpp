// SPDX-License-Identifier: GPL-2.0-or-later
// Fields of an article as terms.
#include "index/field_terms.hpp"

#include "index/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
std::string folded_address(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
    url.remove_prefix(scheme + 3);
  while (url.ends_with('/')) url.remove_suffix(1);
  return text::fold(url);
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
    url.remove_prefix(user + 1);
  return text::fold(url.substr(0, url.find(':')));
}

std::vector<std::string> host_and_parents(std::string_view host) {
  std::vector<std::string> hosts;
  if (!host.empty()) hosts.emplace_back(host);
  // A top-level domain alone is no site.
  for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
    host.remove_prefix(dot + 1);
    if (host.find('.') != std::string_view::npos) hosts.emplace_back(host);
  }
  return hosts;
}

std::vector<std::string> field_terms(const Article& article, const Annotations& annotations,
                                     std::uint32_t words) {
  std::vector<std::string> terms = date_terms(article.date);
  for (const std::int16_t year : annotations.years)
    terms.push_back(schema::term(schema::about_year_prefix, to_string(Date::from_year(year))));
  if (!article.url.empty()) {
    terms.push_back(schema::term(schema::prefix(Field::url), folded_address(article.url)));
    for (const std::string& host : host_and_parents(host_of(article.url)))
      terms.push_back(schema::term(schema::prefix(Field::site), host));
  }
  const auto has_kind = [&](EntityKind kind) {
    return std::any_of(annotations.entities.begin(), annotations.entities.end(),
                       [&](const Entity& entity) { return entity.kind == kind; });
  };
  const std::pair<std::string_view, bool> known[] = {
      {"date", article.date.known()},
      {"author", !article.authors.empty()},
      {"source", !article.source.empty()},
      {"section", !article.section.empty()},
      {"lang", !article.lang.empty()},
      {"dateline", !article.dateline.place.empty()},
      {"url", !article.url.empty()},
      {"topic", !article.topics.empty()},
      {"person", has_kind(EntityKind::person)},
      {"org", has_kind(EntityKind::org)},
      {"place", has_kind(EntityKind::place)},
      {"text", words > 0 && !article.body.empty()},
  };
  for (const auto& [what, is] : known)
    if (is) terms.push_back(schema::term(schema::prefix(Field::has), what));
  return terms;
}

}  // namespace dateline
