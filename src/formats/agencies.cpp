// SPDX-License-Identifier: GPL-2.0-or-later
// The table of agencies.
#include "formats/agencies.hpp"

#include "formats/strings.hpp"

#include <array>

namespace dateline::formats {
namespace {

struct Agency {
  std::string_view credit;  ///< lower case
  std::string_view name;
};

constexpr std::array<Agency, 98> agencies{{
    {"reuters", "Reuters"},
    {"reuter", "Reuters"},
    {"ap", "AP"},
    {"the associated press", "AP"},
    {"associated press", "AP"},
    {"afp", "AFP"},
    {"agence france-presse", "AFP"},
    {"agence france presse", "AFP"},
    {"upi", "UPI"},
    {"united press international", "UPI"},
    {"united press", "UP"},
    {"ins", "INS"},
    {"dpa", "dpa"},
    {"dpa-afx", "dpa-AFX"},
    {"afx", "AFX"},
    {"xinhua", "Xinhua"},
    {"tass", "TASS"},
    {"itar-tass", "ITAR-TASS"},
    {"тасс", "ТАСС"},
    {"итар-тасс", "ИТАР-ТАСС"},
    {"риа новости", "РИА Новости"},
    {"интерфакс", "Интерфакс"},
    {"ТАСС", "ТАСС"},
    {"ИТАР-ТАСС", "ИТАР-ТАСС"},
    {"РИА Новости", "РИА Новости"},
    {"Интерфакс", "Интерфакс"},
    {"interfax", "Interfax"},
    {"interfax-ukraine", "Interfax-Ukraine"},
    {"ukrinform", "Ukrinform"},
    {"ria novosti", "RIA Novosti"},
    {"ria", "RIA"},
    {"sputnik", "Sputnik"},
    {"kcna", "KCNA"},
    {"yonhap", "Yonhap"},
    {"kyodo", "Kyodo"},
    {"jiji", "Jiji"},
    {"jiji press", "Jiji Press"},
    {"pti", "PTI"},
    {"ians", "IANS"},
    {"ani", "ANI"},
    {"uni", "UNI"},
    {"app", "APP"},
    {"bss", "BSS"},
    {"unb", "UNB"},
    {"antara", "ANTARA"},
    {"bernama", "Bernama"},
    {"vna", "VNA"},
    {"pna", "PNA"},
    {"cna", "CNA"},
    {"ansa", "ANSA"},
    {"adnkronos", "Adnkronos"},
    {"agi", "AGI"},
    {"efe", "EFE"},
    {"europa press", "Europa Press"},
    {"lusa", "Lusa"},
    {"belga", "Belga"},
    {"anp", "ANP"},
    {"ritzau", "Ritzau"},
    {"ntb", "NTB"},
    {"tt", "TT"},
    {"stt", "STT"},
    {"apa", "APA"},
    {"sda", "SDA"},
    {"ats", "ATS"},
    {"keystone-sda", "Keystone-SDA"},
    {"mti", "MTI"},
    {"ctk", "CTK"},
    {"pap", "PAP"},
    {"tanjug", "Tanjug"},
    {"hina", "HINA"},
    {"bta", "BTA"},
    {"agerpres", "Agerpres"},
    {"anadolu", "Anadolu"},
    {"aa", "AA"},
    {"irna", "IRNA"},
    {"isna", "ISNA"},
    {"mehr", "Mehr"},
    {"sana", "SANA"},
    {"mena", "MENA"},
    {"wafa", "WAFA"},
    {"petra", "Petra"},
    {"spa", "SPA"},
    {"qna", "QNA"},
    {"kuna", "KUNA"},
    {"bna", "BNA"},
    {"wam", "WAM"},
    {"notimex", "Notimex"},
    {"prensa latina", "Prensa Latina"},
    {"aap", "AAP"},
    {"cp", "CP"},
    {"the canadian press", "CP"},
    {"canadian press", "CP"},
    {"bloomberg", "Bloomberg"},
    {"dow jones", "Dow Jones"},
    {"marketwatch", "MarketWatch"},
    {"cbs.mw", "CBS.MW"},
    {"cnn", "CNN"},
    {"bbc", "BBC"},
}};

bool ends_name(std::string_view credit, std::size_t at) {
  return at == credit.size() ||
         (!is_letter(credit[at]) && static_cast<unsigned char>(credit[at]) < 0x80);
}

}  // namespace

bool is_agency(std::string_view credit) {
  for (const Agency& agency : agencies)
    if (starts_with_word(credit, agency.credit) && ends_name(credit, agency.credit.size()))
      return true;
  return false;
}

std::string agency_name(std::string_view credit) {
  for (const Agency& agency : agencies)
    if (same_word(credit, agency.credit)) return std::string(agency.name);
  return std::string(credit);
}

}  // namespace dateline::formats
