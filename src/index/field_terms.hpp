// SPDX-License-Identifier: GPL-2.0-or-later
// The terms an article's fields give, apart from its words and names.
#pragma once

#include <dateline/article.hpp>
#include <dateline/entity.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Terms of date, address and `has:`; may repeat.
std::vector<std::string> field_terms(const Article& article, const Annotations& annotations,
                                     std::uint32_t words);

/// Terms that a date of publication gives, and those that a range of days looks for: an article
/// known to the month or year only matches every range that overlaps it.
std::vector<std::string> date_terms(const Date& date);
std::vector<std::string> range_terms(DayRange days);

/// The address without scheme and trailing slash, folded; and its host.
std::string folded_address(std::string_view url);
std::string host_of(std::string_view url);
/// "www.news.example.org" gives itself, "news.example.org" and "example.org"; "localhost" itself.
std::vector<std::string> host_and_parents(std::string_view host);

}  // namespace dateline
