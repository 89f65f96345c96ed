// SPDX-License-Identifier: GPL-2.0-or-later
// Factiva, Nexis, ProQuest, GDELT and Lucene in dateline's words.
#include "query/vendors.hpp"

#include "base/ascii.hpp"
#include "query/diagnostics.hpp"

#include <dateline/field.hpp>

#include <algorithm>
#include <array>

namespace dateline::query {
namespace {

using namespace std::string_view_literals;

struct VendorField {
  std::string_view name;
  std::string_view field;
};

/// Names of ours (byline, publication, headline ...) need no row.
constexpr std::array vendor_fields{
    VendorField{"au", "author"},     VendorField{"domain", "site"},
    VendorField{"domainis", "site"}, VendorField{"geographic", "place"},
    VendorField{"hlp", "hlead"},     VendorField{"la", "lang"},
    VendorField{"lp", "lead"},       VendorField{"ns", "topic"},
    VendorField{"pd", "date"},       VendorField{"re", "country"},
    VendorField{"sc", "source"},     VendorField{"se", "section"},
    VendorField{"sn", "source"},     VendorField{"sourcelang", "lang"},
    VendorField{"ti", "title"},      VendorField{"wc", "words"},
};

/// A proximity operator before its number: "near5", "w/5".
struct VendorOperator {
  std::string_view prefix;
  std::string_view ours;
};
constexpr std::array vendor_operators{
    VendorOperator{"near/", "NEAR/"}, VendorOperator{"near", "NEAR/"},
    VendorOperator{"n/", "NEAR/"},    VendorOperator{"adj/", "PRE/"},
    VendorOperator{"adj", "PRE/"},    VendorOperator{"pre/", "PRE/"},
    VendorOperator{"p/", "PRE/"},     VendorOperator{"onear/", "PRE/"},
};

VendorAdvice refuse(std::string_view what, std::string suggestion) {
  return {"'" + shortened(what) + "' is another program's notation", std::move(suggestion)};
}

/// Our name for a field in any case, a vendor's included; empty if nobody has such a field.
std::string our_field(std::string_view name) {
  constexpr std::size_t longest = 20;
  if (name.empty() || name.size() > longest) return {};
  const std::string wanted = lower(name);
  if (const auto field = find_field(wanted)) return std::string(field_info(*field).name);
  return std::string(field_of_vendor(wanted));
}

std::optional<VendorAdvice> proximity(std::string_view run) {
  const std::string small = lower(run);
  if (small.substr(0, 2) == "w/") {
    const std::string_view unit = std::string_view(small).substr(2);
    if (unit == "p" || unit == "para") return refuse(run, "write SAME/P");
    if (unit == "s" || unit == "sent") return refuse(run, "write SAME/S");
    if (all_digits(unit))
      return VendorAdvice{
          "'" + shortened(run) + "' means either order in Nexis, in order in Factiva",
          "write NEAR/" + std::string(unit) + " or PRE/" + std::string(unit)};
  }
  if (small == "same/s" || small == "same/p")
    return refuse(run, small == "same/s" ? "write SAME/S" : "write SAME/P");
  for (const VendorOperator& row : vendor_operators) {
    const std::string_view number =
        std::string_view(small).substr(std::min(row.prefix.size(), small.size()));
    if (small.substr(0, row.prefix.size()) == row.prefix && all_digits(number))
      return refuse(run, "write " + std::string(row.ours) + std::string(number));
  }
  // "/N5/"
  if (small.size() > 3 && small.substr(0, 2) == "/n" && small.back() == '/' &&
      all_digits(std::string_view(small).substr(2, small.size() - 3)))
    return refuse(run, "write NEAR/" + small.substr(2, small.size() - 3));
  return std::nullopt;
}

/// "atleast5", "atleast/5", "repeat5:".
std::optional<VendorAdvice> at_least(std::string_view run) {
  const std::string small = lower(run);
  for (const std::string_view prefix : {"atleast/"sv, "atleast"sv, "repeat"sv}) {
    if (small.substr(0, prefix.size()) != prefix) continue;
    const std::string rest = small.substr(prefix.size());
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const bool ended = digits == rest.size() ? prefix != "repeat" : rest[digits] == ':';
    if (digits == 0 || !ended) continue;
    return refuse(run, "write ATLEAST/" + rest.substr(0, digits) + "(x)");
  }
  return std::nullopt;
}

/// "putin/F50/": among the first fifty words.
std::optional<VendorAdvice> first_words(std::string_view run) {
  const std::size_t slash = run.find("/F");
  if (slash == std::string_view::npos || slash == 0 || run.back() != '/') return std::nullopt;
  if (!all_digits(run.substr(slash + 2, run.size() - slash - 3))) return std::nullopt;
  return refuse(run, "write hlead:" + shortened(run.substr(0, slash)));
}

/// "by=Smith", "wc>1000", "date>=2000".
std::optional<VendorAdvice> comparison(std::string_view run) {
  const std::size_t sign = run.find_first_of("=<>");
  if (sign == std::string_view::npos || sign + 1 >= run.size()) return std::nullopt;
  const std::string field = our_field(run.substr(0, sign));
  if (field.empty()) return std::nullopt;
  const FieldKind kind = field_info(*find_field(field)).kind;
  const bool ordered = kind == FieldKind::number || kind == FieldKind::date;
  if (run[sign] != '=' && !ordered) return std::nullopt;
  const std::size_t value = run[sign] == '=' ? sign + 1 : sign;
  return refuse(run, "write " + field + ":" + shortened(run.substr(value)));
}

/// "engineer$3", "putin^2".
std::optional<VendorAdvice> suffix(std::string_view run) {
  constexpr std::size_t shortest = 3;
  const std::size_t letters =
      static_cast<std::size_t>(std::find_if_not(run.begin(), run.end(), is_lower) - run.begin());
  if (letters < shortest || letters + 1 >= run.size()) return std::nullopt;
  const bool digits = all_digits(run.substr(letters + 1));
  if (run[letters] == '$' && digits)
    return refuse(run, "write " + shortened(run.substr(0, letters)) + "*");
  if (run[letters] == '^' && digits)
    return refuse(run, "words have no weights; write " + shortened(run.substr(0, letters)));
  return std::nullopt;
}

}  // namespace

std::string_view field_of_vendor(std::string_view name) {
  const auto row = std::find_if(vendor_fields.begin(), vendor_fields.end(),
                                [&](const VendorField& known) { return known.name == name; });
  return row == vendor_fields.end() ? std::string_view{} : row->field;
}

std::optional<VendorAdvice> advise_on_vendor_run(std::string_view run) {
  // Ordinary words, which are nearly all of a query, have none of these.
  if (run.find_first_of("/=<>$^0123456789") == std::string_view::npos) return std::nullopt;
  for (const auto advise : {proximity, at_least, first_words, comparison, suffix})
    if (auto advice = advise(run)) return advice;
  return std::nullopt;
}

std::optional<VendorAdvice> advise_on_function(std::string_view name, std::string_view argument) {
  // "person(s)" is a plural, "re(union)" a pun; vendors write their short names in capitals.
  if (lower(argument) == "s") return std::nullopt;
  if (!find_field(lower(name)) && std::any_of(name.begin(), name.end(), is_lower))
    return std::nullopt;
  const std::string field = our_field(name);
  if (field.empty()) return std::nullopt;
  return refuse(std::string(name) + "(", "write " + field + ":(" + shortened(argument) + ")");
}

std::optional<VendorAdvice> advise_on_bracket_range(std::string_view field, std::string_view rest) {
  const std::size_t end = rest.find_first_of("]}");
  const std::size_t to = rest.substr(0, end).find(" TO ");
  if (end == std::string_view::npos || to == std::string_view::npos) return std::nullopt;
  const auto open_unless_named = [](std::string_view text) {
    return text == "*" ? std::string() : shortened(text);
  };
  const std::string first = open_unless_named(rest.substr(1, to - 1));
  const std::string last = open_unless_named(rest.substr(to + 4, end - to - 4));
  return refuse(rest.substr(0, end + 1), "write " + std::string(field) + ":" + first + ".." + last);
}

}  // namespace dateline::query
