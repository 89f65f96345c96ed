#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the gazetteer tables that come from other people's collections of facts.

Usage: make_gazetteer.py CITIES_PBF ISO_CODES_DIR LOCALE_DIR WORDNET_DIR

Writes cities.tsv, country-names.tsv, persons-wordnet.tsv, places-wordnet.tsv, common-words.tsv and
then division-names.tsv beside this script. The other tables are written by hand. README.md names
the sources.
Not run by the build.
"""

import sys
from pathlib import Path

import iso_names
import geonames
import wordnet

HERE = Path(__file__).parent


def write_table(name, about, rows):
    lines = ["# SPDX-License-Identifier: GPL-2.0-or-later", "# " + about]
    lines += ["\t".join(row).rstrip("\t") for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def known():
    """What the other tables have: codes of divisions, all names and words, and the largest city of
    a country and name."""
    codes, names, cities = set(), set(), {}
    for path in HERE.glob("*.tsv"):
        if path.name in ("division-names.tsv", "country-names.tsv"):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            row = line.split("\t")
            if line.startswith("#"):
                continue
            if len(row) == 2:
                names |= set(row[1].split())
                continue
            if row[0] == "division":
                codes.add(row[7])
            if path.name == "cities.tsv":
                cities.setdefault((row[7][:2], iso_names.plain(row[1])), row[1])
            for name in row[1:3]:
                for other in name.split("|"):
                    names.add(iso_names.plain(other.lstrip("~*@").split(" [")[0]).lower())
            if row[0] == "person":
                names.add(iso_names.plain(row[1]).split()[-1].lower())
    return codes, names, cities


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    cities_pbf, iso_codes, locales, words = map(Path, sys.argv[1:])
    write_table("cities.tsv", "Cities above 15,000 people, from GeoNames (CC BY 4.0).",
                geonames.city_rows(cities_pbf))
    write_table("country-names.tsv", "Official and foreign names of countries, from iso-codes.",
                iso_names.country_rows(iso_codes, locales))
    nouns = wordnet.Wordnet(words)
    write_table("persons-wordnet.tsv", "Well-known persons, from WordNet.", nouns.person_rows())
    write_table("places-wordnet.tsv", "Rivers, mountains, seas and islands, from WordNet.",
                nouns.place_rows())
    write_table("common-words.tsv", "Everyday words of English, from WordNet.",
                nouns.common_word_rows())
    write_table("division-names.tsv", "First-level divisions of countries, from iso-codes.",
                iso_names.division_rows(iso_codes, *known()))


if __name__ == "__main__":
    main()
