// SPDX-License-Identifier: GPL-2.0-or-later
// The words of an article in reading order, each with the part it stands in. Planning and matching
// both go through here, so that a query looks where the index has looked.
#pragma once

#include "index/schema.hpp"
#include "store/spelled_article.hpp"
#include "text/tokenizer.hpp"

#include <dateline/article.hpp>

#include <cstdint>
#include <string_view>

namespace dateline {

enum class Part : std::uint8_t {
  headline,
  lead,       ///< a lead the source marks and the body doesn't begin with
  lead_body,  ///< the beginning of the body that serves as lead
  body,
};

/// The text that words of this part come from.
inline store::TextPart text_part(Part part) {
  switch (part) {
    case Part::headline:
      return store::TextPart::headline;
    case Part::lead:
      return store::TextPart::lead;
    case Part::lead_body:
    case Part::body:
      break;
  }
  return store::TextPart::body;
}

/// The lead as a text of its own: none if the body begins with it.
inline std::string_view stored_lead(const Article& article) {
  return article.body.starts_with(article.lead) ? std::string_view() : article.lead;
}

/// Whether a word of this part is in the zone `lead:`.
inline bool in_lead(Part part) { return part == Part::lead || part == Part::lead_body; }

/// Calls `visit(token, part)` for every word.
template <typename Visit>
void visit_words(const Article& article, Visit&& visit) {
  text::Token token;
  text::Tokenizer headline(article.headline);
  while (headline.next(token)) visit(token, Part::headline);
  const bool marked = !article.lead.empty();
  const std::string_view own_lead = stored_lead(article);
  const bool begins_body = marked && own_lead.empty();
  if (!own_lead.empty()) {
    text::Tokenizer lead(own_lead);
    while (lead.next(token)) visit(token, Part::lead);
  }
  text::Tokenizer body(article.body);
  std::uint32_t count = 0;
  bool lead = !marked || begins_body;
  while (body.next(token)) {
    const bool new_paragraph = token.before == text::Break::paragraph && count > 0;
    const bool over = begins_body ? token.begin >= article.lead.size()
                                  : new_paragraph || count >= schema::lead_words;
    if (over) lead = false;
    ++count;
    visit(token, lead ? Part::lead_body : Part::body);
  }
}

}  // namespace dateline
