// SPDX-License-Identifier: GPL-2.0-or-later
// The lexer's inside, shared by its three source files.
#pragma once

#include "query/lexer.hpp"

namespace dateline::query {

class Lexer {
 public:
  Lexer(std::string_view query, Diagnostics& diagnostics)
      : query_(query), diagnostics_(diagnostics) {}
  std::vector<Token> run();

 private:
  static constexpr std::size_t deepest_nesting = 100;

  /// What an open parenthesis gives to the values inside.
  struct Group {
    Field field = Field::text;
    Field zone = Field::text;
    std::size_t offset = 0;
  };

  /// Where a value begins and which field it has.
  struct Place {
    std::size_t begin = 0;  ///< of the field if it has one of its own, else of the value
    Field field = Field::text;
    bool own_field = false;
  };

  // lexer.cpp
  void lex_one();
  void lex_value(const Place& place);
  void take_quoted(Token& token);
  void take_run(Token& token, Field field);
  void take_character(Token& token);
  void finish_value(Token token, const Place& place, std::size_t value_begin);
  void open_group(const Place& place);
  void close_group();
  void refuse_suffix();
  void abandon();
  Token& add(TokenKind kind, std::size_t begin);
  [[nodiscard]] Group context() const { return groups_.empty() ? Group{} : groups_.back(); }
  [[nodiscard]] Place here() const { return {at_, context().field, false}; }
  [[nodiscard]] bool is_minus(std::size_t at) const;
  [[nodiscard]] bool is_relative_day(std::size_t at) const;
  [[nodiscard]] bool is_inch_mark(std::size_t at) const;

  // lexer_field.cpp
  bool lex_field();
  bool lex_known_field(Field field, std::string_view name);
  bool lex_unknown_field(std::string_view name);
  bool refuse_blank_after(std::string_view name);
  bool refuse_blank_before(std::string_view name);
  bool refuse_function(std::string_view name);
  bool refuse_brackets(std::string_view name);
  [[nodiscard]] std::string run_at(std::size_t at) const;
  void refuse_nesting(Field field, std::string_view name);

  // lexer_run.cpp
  bool lex_operator(const Token& token, std::size_t begin);
  bool lex_numbered_operator(std::string_view run, std::size_t begin);
  bool refuse_vendor_run(const Token& token, std::size_t begin);
  void hint_at_run(const Token& token, std::size_t begin);

  // Characters.
  [[nodiscard]] char32_t character(std::size_t at) const;  ///< a blank past the end
  [[nodiscard]] char32_t character_before(std::size_t at) const;
  [[nodiscard]] std::size_t after(std::size_t at) const;
  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const;
  [[nodiscard]] std::size_t column(std::size_t offset) const;  ///< from 1, as a terminal shows it
  static bool is_blank(char32_t c);
  static bool is_double_quote(char32_t c);
  static bool starts_value(char32_t c);

  std::string_view query_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  std::vector<Group> groups_;  ///< the open parentheses
  bool abandoned_ = false;
};

}  // namespace dateline::query
