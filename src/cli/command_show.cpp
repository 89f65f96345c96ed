// SPDX-License-Identifier: GPL-2.0-or-later
// The command show: an article from the index, readable.
#include <algorithm>
#include <memory>

#include "cli/command_list.hpp"
#include "cli/query_text.hpp"
#include "cli/render_article.hpp"
#include "cli/results.hpp"
#include "cli/session.hpp"
#include "cli/to_json.hpp"
#include "cli/usage_error.hpp"

namespace dateline::cli {
namespace {

struct ShowArguments {
  OutputChoice output;
  ArticlePart part = ArticlePart::all;
  bool entities = false;
  bool why = false;
  std::string grep;
};

const RowShape& article_rows() {
  static const RowShape rows{"article", {"id", "path"}};
  return rows;
}

/// Members of the part asked for; id and path always.
void keep_part(Json& json, const Article& article, ArticlePart part) {
  if (part == ArticlePart::meta) {
    for (const char* text : {"headline", "lead", "body"}) json.erase(text);
  } else if (part != ArticlePart::all) {
    Json kept{{"type", "article"}, {"id", article.id}, {"path", article.path}};
    if (part == ArticlePart::headline) kept["headline"] = article.headline;
    if (part == ArticlePart::lead) kept["lead"] = lead_of(article);
    if (part == ArticlePart::body) kept["body"] = article.body;
    json = kept;
  }
}

void add_annotations(Json& json, const StoredArticle& stored, bool why) {
  const Annotations& annotations = stored.annotations;
  json["entities"] = Json::array();
  for (const Entity& entity : annotations.entities) json["entities"].push_back(entity_json(entity));
  json["years"] = annotations.years;
  json["countries"] = annotations.countries;
  if (!why) return;
  json["mentions"] = Json::array();
  for (const Mention& mention : annotations.mentions) {
    json["mentions"].push_back(explained_mention_json(mention, stored));
  }
}

/// The articles an argument means. A beginning that fits several ids is a mistake; a path may
/// hold several articles.
std::vector<StoredArticle> find_articles(const Index& index, const std::string& argument) {
  std::vector<StoredArticle> found = index.articles(argument);
  const bool by_id =
      !found.empty() && std::all_of(found.begin(), found.end(), [&](const auto& one) {
        return one.article.id.compare(0, argument.size(), argument) == 0;
      });
  if (!by_id || found.size() == 1) return found;
  std::string ids;
  constexpr std::size_t most = 10;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
    ids += (i == 0 ? "" : " ") + found[i].short_id;
  }
  throw UsageError("'" + argument + "' begins several ids", "write more of it: " + ids);
}

class Shower {
 public:
  Shower(Session& session, const Index& index, const ShowArguments& arguments)
      : session_(session), index_(index), arguments_(arguments) {
    if (!arguments.grep.empty()) query_ = read_query(session, arguments.grep, NowOption());
    originals_ = originals_of(session, index);
  }

  void show(const StoredArticle& stored) {
    const Article& article = stored.article;
    Json json = article_json(article);
    keep_part(json, article, arguments_.part);
    if (arguments_.entities) add_annotations(json, stored, arguments_.why);
    const ArticleView view = view_of(stored);
    if (query_) json["marks"] = {{"headline", view.headline_marks}, {"body", view.body_marks}};
    session_.write({json, [&](const TextStyle& style) {
                      std::string text = first_ ? "" : separator(style);
                      text += render_article(article, view, style);
                      if (arguments_.entities) {
                        text += "\n" + render_annotations(article, stored.annotations,
                                                          arguments_.why, style);
                      }
                      return text;
                    }});
    first_ = false;
  }

 private:
  ArticleView view_of(const StoredArticle& stored) const {
    ArticleView view;
    view.part = arguments_.part;
    view.short_id = stored.short_id;
    view.link = originals_.link(stored.article.url, stored.article.path);
    if (query_) {
      view.headline_marks = index_.marks(*query_, stored.article.headline);
      view.body_marks = index_.marks(*query_, stored.article.body);
    }
    return view;
  }

  static std::string separator(const TextStyle& style) {
    constexpr std::size_t longest = 72;
    std::string rule;
    for (std::size_t i = 0; i < std::min(style.width, longest); ++i) rule += "─";
    return "\n" + painted(rule, Ink::faint, style) + "\n\n";
  }

  Session& session_;
  const Index& index_;
  const ShowArguments& arguments_;
  std::optional<Query> query_;
  Originals originals_;
  bool first_ = true;
};

ExitCode show(Session& session, const Words& words, const ShowArguments& arguments) {
  session.start_output(arguments.output, article_rows());
  if (words.empty()) {
    throw UsageError("no article is named", "write the id that search shows in brackets");
  }
  const Index index = session.open_index();
  Shower shower(session, index, arguments);
  ExitCode code = ExitCode::done;
  for (const std::string& word : words) {
    const std::vector<StoredArticle> found = find_articles(index, word);
    if (found.empty()) {
      code = ExitCode::nothing;
      const std::string message = "there is no article '" + word + "'";
      session.problem({{"type", "error"}, {"code", "no-such-article"}, {"message", message}},
                      message);
    }
    for (const StoredArticle& stored : found) shower.show(stored);
  }
  return code;
}

Action define(CLI::App& app) {
  const auto arguments = std::make_shared<ShowArguments>();
  ShowArguments& to = *arguments;
  add_choice<ArticlePart>(app, {"--part", "PART", "only headline, lead, body or meta"},
                          {{"all", ArticlePart::all},
                           {"headline", ArticlePart::headline},
                           {"lead", ArticlePart::lead},
                           {"body", ArticlePart::body},
                           {"meta", ArticlePart::meta}},
                          [&to](ArticlePart part) { to.part = part; });
  add_flag(app, "--entities", to.entities, "who, where and when it is about");
  add_flag(app, "--why", to.why, "with --entities: each mention and what gave it");
  add_text(app, {"--grep", "QUERY", "mark what QUERY matches"}, to.grep);
  add_format(app, to.output, {Format::text, Format::jsonl, Format::json});
  return [arguments](Session& session, const Words& words) {
    return show(session, words, *arguments);
  };
}

}  // namespace

const Command show_command{
    "show",
    "ID|PATH...",
    "Print articles from the index",
    "dateline show k3f9\n"
    "dateline show --part body k3f9\n"
    "dateline show --entities --why k3f9\n",
    false,
    false,
    define,
};

}  // namespace dateline::cli
