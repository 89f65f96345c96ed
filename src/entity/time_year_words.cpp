// SPDX-License-Identifier: GPL-2.0-or-later
// The words beside a number of four digits that tell years from other numbers.
#include "entity/time_year_words.hpp"

#include "base/word_map.hpp"

namespace dateline::entity {

namespace {

constexpr std::array<NumberedWord, 8> kBeforeRows{{
    {"flight room route highway no nos number numbers numbered model boeing airbus "
     "windows office peugeot server section chapter page pages resolution resolutions "
     "article convention bill box bus train unit apartment suite channel extension tel "
     "fax phone telephone form series code sq isin usd rs dm eur gbp dlrs stg aged "
     "roughly approximately exactly another these those additional extra nearly almost "
     "least some other fewer seat gate lot clause order regulation directive asteroid "
     "psalm score",
     static_cast<int>(WordBefore::not_year)},
    {"at only up down many most under around about", static_cast<int>(WordBefore::noun_needed)},
    {"for with on into over against above below versus vs than like unlike beyond "
     "toward towards within exceed beat is was high low as and or that but if when",
     static_cast<int>(WordBefore::near_year)},
    {"the a an its his her their our my your this from before after between through "
     "throughout end mid early late pre post ended ending months season quarter qtr "
     "half copyright c record due base",
     static_cast<int>(WordBefore::likely)},
    {"during in since until till year years yr fiscal fy calendar spring summer autumn "
     "fall winter circa ad christmas easter",
     static_cast<int>(WordBefore::sure)},
    {"of", static_cast<int>(WordBefore::of)},
    {"to", static_cast<int>(WordBefore::to)},
    {"by", static_cast<int>(WordBefore::by)},
}};

constexpr std::array<NumberedWord, 6> kAfterRows{{
    {"percent pct per gmt utc est edt et cet bst pst pdt hours hrs metre meter "
     "metres meters km kms miles mile feet foot ft mph kph kg lb lbs tons ton tonnes "
     "tonne dlrs dlr dollars dollar cents euros euro yen yuan pounds pound stg "
     "marks francs lire lira rupees roubles rubles pesos peso rand baht crowns reais "
     "mln bln million billion trillion thousand hundred points point times "
     "am pm bc bce watts watt degrees calories litres liters barrels bpd lots shares "
     "votes acres hectares hectare acre square cubic ounces ounce oz years "
     "seconds minutes mw kw mb gb",
     static_cast<int>(WordAfter::unit)},
    {"people men women children cattle sheep fish troops police personnel mice souls "
     "staff persons refugees soldiers workers jobs dead households",
     static_cast<int>(WordAfter::people)},
    {"more other additional extra different such days day local",
     static_cast<int>(WordAfter::vague)},
    {"results result profits profit earnings sales revenue revenues income losses loss "
     "net budget budgets deficit deficits surplus surpluses level levels forecast "
     "forecasts estimate estimates outlook outlooks projections projection target "
     "targets goals guidance figures figure prices election elections games olympics "
     "crop crops harvest exports imports shipments production output growth taxes "
     "accounts returns hostilities rates costs wages peaks peak highs lows deliveries "
     "expenditures expenses investments payments dividends dividend terms data "
     "statistics totals averages negotiations talks bonuses hearings reforms sanctions "
     "championships finals playoffs season world presidential financial war recession "
     "crisis assets margins first second third fourth full-year annual cash "
     "includes excludes include exclude",
     static_cast<int>(WordAfter::year_noun)},
    {"models bonds notes debentures quotas accords agreements protests riots attacks "
     "bombings killings events floods hurricanes contracts futures records orders "
     "numbers proposals plans policies laws amendments awards loans murders polls",
     static_cast<int>(WordAfter::countable)},
    {"street avenue road lane boulevard drive st ave rd blvd", static_cast<int>(WordAfter::street)},
}};

constexpr auto kBefore = words_of_rows<kBeforeRows>();
constexpr auto kAfter = words_of_rows<kAfterRows>();

}  // namespace

WordBefore word_before_year(std::string_view word) {
  return static_cast<WordBefore>(kBefore.find(word, 0));
}

WordAfter word_after_year(std::string_view word) {
  return static_cast<WordAfter>(kAfter.find(word, 0));
}

}  // namespace dateline::entity
