// SPDX-License-Identifier: GPL-2.0-or-later
// What kinds and origins are called in output; apart from the tagger, which those who print them
// need not have.
#include <dateline/entity.hpp>

namespace dateline {

std::string_view to_string(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "person";
    case EntityKind::org:
      return "org";
    case EntityKind::place:
      return "place";
    case EntityKind::time:
      return "time";
  }
  return {};
}

std::string_view to_string(MentionOrigin origin) {
  switch (origin) {
    case MentionOrigin::metadata:
      return "metadata";
    case MentionOrigin::user_gazetteer:
      return "user-gazetteer";
    case MentionOrigin::gazetteer:
      return "gazetteer";
    case MentionOrigin::rule:
      return "rule";
    case MentionOrigin::recogniser:
      return "recogniser";
  }
  return {};
}

}  // namespace dateline
