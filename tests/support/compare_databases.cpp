// SPDX-License-Identifier: GPL-2.0-or-later
// Walks both databases in step.
#include "compare_databases.hpp"

namespace dateline::test {
namespace {

constexpr std::size_t enough = 10;

class Comparison {
 public:
  Comparison(const Xapian::Database& a, const Xapian::Database& b) : a_(a), b_(b) {}

  void statistics() {
    same("documents", a_.get_doccount(), b_.get_doccount());
    same("last document", a_.get_lastdocid(), b_.get_lastdocid());
    same("total length", a_.get_total_length(), b_.get_total_length());
    same("average length", a_.get_average_length(), b_.get_average_length());
    same("shortest", a_.get_doclength_lower_bound(), b_.get_doclength_lower_bound());
    same("longest", a_.get_doclength_upper_bound(), b_.get_doclength_upper_bound());
    same("positions", a_.has_positions(), b_.has_positions());
  }

  void documents() {
    in_step("documents", a_.postlist_begin(""), a_.postlist_end(""), b_.postlist_begin(""),
            b_.postlist_end(""), [&](auto& a, auto& b) {
              same("document", *a, *b);
              same("length in the list of all", a.get_doclength(), b.get_doclength());
              same("length", a_.get_doclength(*a), b_.get_doclength(*a));
              same("data", a_.get_document(*a).get_data(), b_.get_document(*a).get_data());
            });
  }

  void terms() {
    in_step("terms", a_.allterms_begin(), a_.allterms_end(), b_.allterms_begin(), b_.allterms_end(),
            [&](auto& a, auto& b) {
              const std::string term = *a;
              same("term", term, *b);
              same("frequency of " + term, a.get_termfreq(), b.get_termfreq());
              same("occurrences of " + term, a_.get_collection_freq(term),
                   b_.get_collection_freq(term));
              same("bound of " + term, a_.get_wdf_upper_bound(term), b_.get_wdf_upper_bound(term));
              postings(term);
              jumps(term);
            });
  }

  void values(std::uint32_t slot) {
    const std::string name = "values of slot " + std::to_string(slot);
    same("number of " + name, a_.get_value_freq(slot), b_.get_value_freq(slot));
    same("lowest of " + name, a_.get_value_lower_bound(slot), b_.get_value_lower_bound(slot));
    same("highest of " + name, a_.get_value_upper_bound(slot), b_.get_value_upper_bound(slot));
    in_step(name, a_.valuestream_begin(slot), a_.valuestream_end(slot), b_.valuestream_begin(slot),
            b_.valuestream_end(slot), [&](auto& a, auto& b) {
              same("document among " + name, a.get_docid(), b.get_docid());
              same(name, *a, *b);
              if (a.get_docid() % 5 != 0) return;
              same("value of a document", a_.get_document(a.get_docid()).get_value(slot),
                   b_.get_document(a.get_docid()).get_value(slot));
            });
  }

  void metadata() {
    in_step("metadata", a_.metadata_keys_begin(), a_.metadata_keys_end(), b_.metadata_keys_begin(),
            b_.metadata_keys_end(), [&](auto& a, auto& b) {
              same("metadata name", *a, *b);
              same("metadata " + *a, a_.get_metadata(*a), b_.get_metadata(*a));
            });
  }

  std::vector<std::string> found;

 private:
  template <typename Value>
  void same(const std::string& what, const Value& a, const Value& b) {
    if (a != b && found.size() < enough) found.push_back(what);
  }

  template <typename Iterator, typename Compare>
  void in_step(const std::string& what, Iterator a, const Iterator& a_end, Iterator b,
               const Iterator& b_end, Compare&& compare) {
    for (; a != a_end && b != b_end && found.size() < enough; ++a, ++b) compare(a, b);
    same("number of " + what, a == a_end, b == b_end);
  }

  void postings(const std::string& term) {
    in_step("postings of " + term, a_.postlist_begin(term), a_.postlist_end(term),
            b_.postlist_begin(term), b_.postlist_end(term), [&](auto& a, auto& b) {
              same("posting of " + term, *a, *b);
              same("frequency within a document of " + term, a.get_wdf(), b.get_wdf());
            });
  }

  /// Chunks are found by their keys when a reader jumps.
  void jumps(const std::string& term) {
    for (Xapian::docid to = 1; to <= a_.get_lastdocid(); to += 1 + a_.get_lastdocid() / 7) {
      auto a = a_.postlist_begin(term), b = b_.postlist_begin(term);
      a.skip_to(to);
      b.skip_to(to);
      const bool ended = a == a_.postlist_end(term);
      same("end after a jump in " + term, ended, b == b_.postlist_end(term));
      if (!ended && b != b_.postlist_end(term)) same("jump in " + term, *a, *b);
    }
  }

  const Xapian::Database& a_;
  const Xapian::Database& b_;
};

}  // namespace

std::vector<std::string> differences(const Xapian::Database& a, const Xapian::Database& b,
                                     const std::vector<std::uint32_t>& slots) {
  Comparison comparison(a, b);
  comparison.statistics();
  comparison.documents();
  comparison.terms();
  for (const std::uint32_t slot : slots) comparison.values(slot);
  comparison.metadata();
  return comparison.found;
}

}  // namespace dateline::test
