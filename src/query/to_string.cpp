// SPDX-License-Identifier: GPL-2.0-or-later
// The tree as an s-expression. Different trees give different text.
#include <dateline/query.hpp>

namespace dateline {
namespace {

/// Names and terms may hold anything, so they stand in quotes.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Puts `expression` into the zone it is limited to.
std::string in_zone(Field zone, std::string expression) {
  if (zone == Field::text) return expression;
  return "(" + std::string(field_info(zone).name) + " " + std::move(expression) + ")";
}

std::string list(std::string head, const std::vector<Query>& parts) {
  for (const Query& part : parts) head += " " + to_string(part);
  return "(" + std::move(head) + ")";
}

class Printer {
 public:
  std::string operator()(const Everything&) const { return "(all)"; }

  std::string operator()(const Word& word) const {
    switch (word.form) {
      case WordForm::stem:
        return in_zone(word.zone, "(word " + word.text + ")");
      case WordForm::exact:
        return in_zone(word.zone, "(exact " + word.text + ")");
      case WordForm::wildcard:
        return in_zone(word.zone, "(wildcard " + word.text + ")");
      case WordForm::fuzzy:
        break;
    }
    return in_zone(word.zone, "(fuzzy " + std::to_string(word.distance) + " " + word.text + ")");
  }

  std::string operator()(const Phrase& phrase) const {
    std::string words;
    for (const std::string& word : phrase.words) words += " " + word;
    return in_zone(phrase.zone, "(phrase" + words + ")");
  }

  std::string operator()(const Name& name) const {
    std::string out = "(" + std::string(field_info(name.field).name);
    switch (name.form) {
      case NameForm::token:
        break;
      case NameForm::whole:
        out += " whole";
        break;
      case NameForm::exact:
        out += " exact";
        break;
      case NameForm::prefix:
        out += " prefix";
        break;
      case NameForm::fuzzy:
        out += " fuzzy " + std::to_string(name.distance);
        break;
      case NameForm::any:
        return in_zone(name.zone, out + " any)");
    }
    return in_zone(name.zone, out + " " + quoted(name.text) + ")");
  }

  std::string operator()(const Term& term) const {
    return "(" + std::string(field_info(term.field).name) + (term.wildcard ? " wildcard " : " ") +
           quoted(term.text) + ")";
  }

  std::string operator()(const DateRange& range) const {
    if (range.undated) return "(date none)";
    return "(date " + end_of(range.first) + " " + end_of(range.last) + ")";
  }

  std::string operator()(const NumberRange& range) const {
    std::string out = "(" + std::string(field_info(range.field).name) + " ";
    if (range.first && range.first == range.last) return out + std::to_string(*range.first) + ")";
    out += (range.first ? std::to_string(*range.first) : "..") + " ";
    return out + (range.last ? std::to_string(*range.last) : "..") + ")";
  }

  std::string operator()(const And& node) const { return list("and", node.parts); }
  std::string operator()(const Or& node) const { return list("or", node.parts); }
  std::string operator()(const Not& node) const { return "(not " + to_string(*node.part) + ")"; }

  std::string operator()(const Near& near) const {
    return list((near.ordered ? "pre " : "near ") + std::to_string(near.distance), near.parts);
  }

  std::string operator()(const Same& same) const {
    const bool sentence = same.scope == Same::Scope::sentence;
    return list(sentence ? "same-sentence" : "same-paragraph", same.parts);
  }

  std::string operator()(const AtLeast& node) const {
    return "(atleast " + std::to_string(node.count) + " " + to_string(*node.part) + ")";
  }

 private:
  static std::string end_of(const std::optional<DayNumber>& day) {
    return day ? to_string(Date::from_day_number(*day)) : "..";
  }
};

}  // namespace

std::string to_string(const Query& query) { return std::visit(Printer(), query.node); }

}  // namespace dateline
