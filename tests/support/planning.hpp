// SPDX-License-Identifier: GPL-2.0-or-later
// Plans of articles whose annotations are given.
#pragma once

#include "index/document_plan.hpp"

namespace dateline::test {

inline DocumentPlan plan_with(DocumentPlanner& planner, const Article& article,
                              const Annotations& annotations) {
  ArticleWords words;
  words.split(article);
  return planner.plan(article, words, annotations);
}

}  // namespace dateline::test
