# SPDX-License-Identifier: GPL-2.0-or-later
"""Countries' official names and their names in other languages, from iso-codes."""

import gettext
import json
import re
import unicodedata

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


# Countries whose first-level divisions iso-codes names as English news does, accents apart. The
# others' are in divisions.tsv.
DIVIDED = (
    "AF AL AO AR BD BF BG BI BO BR CD CF CG CI CL CO CR CU DO DZ EC ET GA GH GN GT HN HT HU IR JP KE LA LK LR MG "
    "ML MM MN MR MX MY MZ NA NE NG NI NZ PA PE PG PK PT PY RO SD SN SO SR SS SV SY SZ TD TH TN TR TW TZ UY VE VN ZA "
    "ZM ZW").split()

# The weight of short names, but for countries whose divisions are often in the news: they count only where
# a place is told.
LITTLE_KNOWN, WELL_KNOWN = "60000", "AF JP MY NG NZ".split()

# What divisions are called where iso-codes has a word of its own.
CALLED = {"PE": "Region", "RO": "County", "LK": "Province"}
KINDS = {"Province", "Region", "State", "Prefecture", "Governorate", "Department", "County", "District", "Division"}

# A name no longer, or of these words alone, says little without its kind.
SHORT = 4
DIRECTIONS = set("North South East West Northern Southern Eastern Western Upper Central Far Mid Coast Coastal".split())
VAGUE = set("North South East West Northern Southern Eastern Western Upper Central Nord Est Sud Ouest Centre Plateau "
            "Plateaux Lacs Lagunes Montagnes Savanes Cuvette Estuaire Los Rios Lagos Santos El Oro Valle Atlantico "
            "Cordillera Distrito Capital Federal Portuguesa Meta Orellana Misiones Tabasco Copan Ashanti Southland".split())


def plain(name):
    letters = unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D").replace("ı", "i"))
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("\u2019", "'").replace("\u2018", "")


def division_rows(iso_codes, known_codes, known_names, cities):
    """First-level divisions, and the cities they are called after. One whose name also means
    something else keeps its kind in it: "Salta Province"."""
    for division in json.loads((iso_codes / "iso_3166-2.json").read_text())["3166-2"]:
        code, kind = division["code"], division["type"].split()[-1].capitalize()
        country = code[:2]
        kind = CALLED.get(country, kind)
        if country not in DIVIDED or "parent" in division or kind not in KINDS or code in known_codes:
            continue
        if set(re.split("[ -]", division["name"].removesuffix(" " + kind))) <= DIRECTIONS:
            continue
        name = re.sub(rf" {kind}$", "", plain(division["name"]))
        if not re.fullmatch(r"[A-Z][A-Za-z' -]{2,}", name):
            continue
        written = division["name"] if division["name"] != name and " " + kind not in division["name"] else ""
        if name.lower() in known_names or len(name) <= SHORT or set(re.split("[ -]", name)) <= VAGUE:
            yield "division", f"{name} {kind}", written and f"{written} {kind}", "", "", "", "1", code
        else:
            others = [f"{name} {kind}", written]
            weight = "" if len(name) > 2 * SHORT or country in WELL_KNOWN else LITTLE_KNOWN
            yield "division", name, "|".join(o for o in others if o), "", "", "", weight, code
        if (country, name) in cities:
            yield "city", cities[country, name], "", "", "", "", "", code
