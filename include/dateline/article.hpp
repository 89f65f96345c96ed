// SPDX-License-Identifier: GPL-2.0-or-later
// One news story as published: what every reader produces and everything else consumes.
#pragma once

#include <dateline/date.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// The line with place and agency that opens a story: "PYONGYANG, July 19 (Reuters) -".
struct Dateline {
  std::string place;   ///< as written, case kept: "PYONGYANG", "ANCHORAGE, Alaska"
  std::string agency;  ///< "Reuters"
  Date date;           ///< the year is taken from the article's other dates; unknown without one
  friend bool operator==(const Dateline&, const Dateline&) = default;
};

/// One article. All text is UTF-8, NFC or as found, without control characters but '\n'.
struct Article {
  std::string id;  ///< the source's own identifier; in an index, dateline's stable id
  std::string headline;
  std::string lead;  ///< only if the source marks one; else the first paragraph of `body` serves
  std::string
      body;   ///< paragraphs separated by one empty line ("\n\n"); the dateline line included
  Date date;  ///< of publication
  DateOrigin date_origin = DateOrigin::none;
  Dateline dateline;
  std::string source;  ///< the newspaper, site or agency that published
  std::string agency;  ///< the wire credited, from the source or the dateline
  std::string section;
  std::string lang;  ///< BCP 47 primary subtag, lower case: "en"
  std::string url;
  std::string path;    ///< below the indexed directory; "archive.zip!member" inside archives
  std::string format;  ///< name of the reader that parsed it
  std::vector<std::string> authors;
  /// What the source itself declared, as it spells it.
  std::vector<std::string> persons, orgs, places, topics;
  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace dateline
