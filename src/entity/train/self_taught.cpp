// SPDX-License-Identifier: GPL-2.0-or-later
// Lessons from news that nobody has labelled: what an earlier model finds in it.
#include "entity/train/self_taught.hpp"

#include "entity/article_tagger.hpp"
#include "entity/train/model_names.hpp"
#include "entity/train/plain_texts.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace dateline::entity::train {

namespace {

/// Labels articles as an index run would tag them, names of something else included.
class Teacher {
 public:
  explicit Teacher(const std::string& model)
      : recognisers_({{}, model}), tagger_(recognisers_), model_names_(recognisers_) {}

  LabelledArticle label(std::string text) {
    LabelledArticle labelled;
    labelled.text = std::move(text);
    written_->make_room();
    body_.split(labelled.text);
    add_mentions(labelled.labels);
    add_others(labelled.labels);
    std::sort(labelled.labels.begin(), labelled.labels.end(),
              [](const Label& a, const Label& b) { return a.begin < b.begin; });
    return labelled;
  }

 private:
  void add_mentions(std::vector<Label>& labels) {
    Article article;
    article.lang = "en";
    for (const Mention& mention : tagger_.tag(article, headline_, body_).mentions) {
      if (mention.kind == EntityKind::time) continue;
      Label label{mention.begin, mention.end, mention.kind, mention.demonym};
      if (mention.demonym) label.kind.reset();
      labels.push_back(label);
    }
  }

  /// What the model takes for a people, an event or a work, and no rule for anything else.
  void add_others(std::vector<Label>& labels) {
    const std::vector<Label> mentions = labels;
    for (const Label& other : model_names_.find(body_))
      if (other.other && std::none_of(mentions.begin(), mentions.end(), [&](const Label& label) {
            return label.begin < other.end && other.begin < label.end;
          }))
        labels.push_back(other);
  }

  /// One table for both texts, of which the headline is empty.
  std::shared_ptr<text::WrittenWords> written_ = std::make_shared<text::WrittenWords>();
  text::SplitText headline_{written_}, body_{written_};
  RecogniserSet recognisers_;
  ArticleTagger tagger_;
  ModelNames model_names_;
};

}  // namespace

void add_self_taught(const SelfTaughtSettings& settings, const Model& words,
                     std::vector<Lesson>& lessons) {
  Teacher teacher(settings.teacher);
  const std::size_t begin = lessons.size();
  for (const std::string& path : settings.texts) {
    const auto files = files_below(path);
    for (std::size_t i = 0; i < files.size(); i += settings.each)
      add_lessons(teacher.label(plain_text_of(files[i])), words, lessons);
  }
  for (std::size_t i = begin; i < lessons.size(); ++i) lessons[i].weight = settings.weight;
  tell(settings.report, std::to_string(lessons.size() - begin) + " stretches of unlabelled text");
}

}  // namespace dateline::entity::train
