// SPDX-License-Identifier: GPL-2.0-or-later
// The tree's value semantics: copies and comparisons where a type isn't yet complete in the header.
#include <dateline/query.hpp>

#include <utility>

namespace dateline {

QueryBox::QueryBox(Query query) : query_(std::make_unique<Query>(std::move(query))) {}
QueryBox::QueryBox(const QueryBox& other) : query_(std::make_unique<Query>(*other.query_)) {}
QueryBox::QueryBox(QueryBox&&) noexcept = default;
QueryBox::~QueryBox() = default;

QueryBox& QueryBox::operator=(QueryBox other) noexcept {
  query_.swap(other.query_);
  return *this;
}

bool operator==(const QueryBox& a, const QueryBox& b) { return *a == *b; }
bool operator==(const And& a, const And& b) { return a.parts == b.parts; }
bool operator==(const Or& a, const Or& b) { return a.parts == b.parts; }

bool operator==(const Near& a, const Near& b) {
  return a.ordered == b.ordered && a.distance == b.distance && a.parts == b.parts;
}

bool operator==(const Same& a, const Same& b) { return a.scope == b.scope && a.parts == b.parts; }

bool operator==(const Query& a, const Query& b) { return a.node == b.node; }

}  // namespace dateline
