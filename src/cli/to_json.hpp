// SPDX-License-Identifier: GPL-2.0-or-later
// The library's values as JSON lines; the schema of dateline(1).
#pragma once

#include <dateline/index.hpp>

#include <string_view>

#include "cli/record.hpp"

namespace dateline::cli {

/// What is unknown or empty is left out, except where a member's comment in the man page says.
Json hit_json(const Hit& hit);
Json facet_json(Field field, const FacetCount& count);
Json summary_json(std::uint64_t matches, double seconds);
Json note_json(std::string_view code, std::string_view message);
Json article_json(const Article& article);
/// `text` is the zone's text that the mention's offsets point into.
/// "person", "org", "place", "time", or "demonym".
std::string_view mention_kind(const Mention& mention);
Json mention_json(const Mention& mention, const Annotations& annotations, std::string_view text);
/// The same with the zone and the rule or list that gave it.
Json explained_mention_json(const Mention& mention, const StoredArticle& stored);
Json entity_json(const Entity& entity);
Json problem_json(const SourceProblem& problem);
/// What ended the command.
Json error_json(std::string_view code, std::string_view message, std::string_view suggestion);
Json diagnostic_json(const Diagnostic& diagnostic);

}  // namespace dateline::cli
