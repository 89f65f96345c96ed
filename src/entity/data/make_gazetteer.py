#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the gazetteer tables that come from other people's collections of facts.

Usage: make_gazetteer.py CITIES_PBF ISO_CODES_DIR LOCALE_DIR WORDNET_DIR

Writes cities.tsv, country-names.tsv, persons-wordnet.tsv, places-wordnet.tsv and common-words.tsv
beside this script. The other tables are written by hand. README.md names the sources.
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


if __name__ == "__main__":
    main()
