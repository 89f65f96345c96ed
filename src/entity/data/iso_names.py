# SPDX-License-Identifier: GPL-2.0-or-later
"""Countries' official names and their names in other languages, from iso-codes."""

import gettext
import json

# Languages every country is given in: the scripts and languages news is most often kept in.
EVERYWHERE = "fr de es it pt nl ru uk pl tr ar fa he el hi zh_CN zh_TW ja ko".split()

# The countries' own languages beyond those.
OWN = {
    "AL": "sq", "AM": "hy", "AZ": "az", "BA": "bs", "BD": "bn", "BG": "bg", "BY": "be", "CZ": "cs",
    "DK": "da", "EE": "et", "FI": "fi", "GE": "ka", "HR": "hr", "HU": "hu", "ID": "id", "IE": "ga",
    "IS": "is", "IN": "ta te mr", "KH": "km", "KZ": "kk", "LK": "si", "LT": "lt", "LV": "lv", "MK": "mk", "MN": "mn",
    "MT": "mt", "MY": "ms", "NO": "nb nn", "NP": "ne", "PK": "ur", "RO": "ro", "RS": "sr", "SE": "sv",
    "SI": "sl", "SK": "sk", "TH": "th", "TJ": "tg", "TM": "tk", "VN": "vi", "ET": "am", "KG": "ky", "ES": "ca eu gl",
}


def translations(locales, language):
    try:
        return gettext.translation("iso_3166-1", str(locales), [language])
    except FileNotFoundError:
        return None


def country_rows(iso_codes, locales):
    countries = json.loads((iso_codes / "iso_3166-1.json").read_text())["3166-1"]
    catalogues = {}
    for country in countries:
        foreign = ["@" + country["alpha_2"], "@" + country["alpha_3"]]
        english = [country[field] for field in ("common_name", "name", "official_name") if field in country]
        own = OWN.get(country["alpha_2"], "").split()
        for language in EVERYWHERE + own:
            if language not in catalogues:
                catalogues[language] = translations(locales, language)
            if catalogues[language]:
                for name in english:
                    translated = catalogues[language].gettext(name)
                    if translated not in english:
                        foreign.append("@" + translated)
        # "Bolivia, Plurinational State of" is nobody's way to write it.
        every = [name for name in english + foreign if "," not in name and "(" not in name]
        unique = list(dict.fromkeys(every))
        yield "country", unique[0], "|".join(unique[1:]), "", "", "", "", country["alpha_2"]
