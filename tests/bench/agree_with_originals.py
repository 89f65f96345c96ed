#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares dateline's counts with counts made from the original files, without dateline.

usage: agree_with_originals.py PROGRAM INDEX sgml|headers DIRECTORY

`sgml`: Reuters-21578's reut2-*.sgm; ten words and the commonest PLACES and PEOPLE tags.
`headers`: one article a file, four header lines; ten words. Exit 1 if a count differs.
"""
import html
import pathlib
import re
import subprocess
import sys
from collections import Counter

WORDS = ["volcano", "uranium", "sugar", "strike", "dividend", "tariff", "cocoa", "earthquake",
         "missile", "parliament"]


def word_pattern(word):
    # A word ends where neither letters nor digits go on, nor an apostrophe or ampersand with a
    # letter behind it: "tariff's" and "AT&T" are words of their own.
    joint = r"(?:[^\W_]|_)"
    return re.compile(rf"(?<!\w)(?<!\w['’&]){re.escape(word)}(?!{joint})(?!['’&]{joint})", re.I)


def sgml_articles(directory):
    for path in sorted(pathlib.Path(directory).rglob("reut2-*.sgm")):
        text = path.read_bytes().decode("latin-1")
        for article in re.findall(r"<REUTERS.*?</REUTERS>", text, re.S):
            fields = {tag: [html.unescape(value) for value in re.findall("<D>(.*?)</D>", block)]
                      for tag, block in re.findall(r"<(PLACES|PEOPLE)>(.*?)</\1>", article)}
            body = re.search(r"<TEXT.*?>(.*)</TEXT>", article, re.S).group(1)
            body = re.sub(r"<AUTHOR>.*?</AUTHOR>", " ", body, flags=re.S)
            yield html.unescape(re.sub(r"</?(?:TITLE|DATELINE|BODY)>", " ", body)), fields


def header_articles(directory):
    for path in sorted(pathlib.Path(directory).rglob("*")):
        if not path.is_file() or path.stat().st_size == 0 or path.suffix == ".gz":
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            text = path.read_bytes().decode("cp1252", "replace")
        lines = text.split("\n")
        yield "\n".join([lines[0][2:]] + lines[4:]), {}


def count(program, index, query):
    done = subprocess.run([program, "count", "--index", index, "--", query],
                          stdout=subprocess.PIPE, check=False, text=True)
    return int(done.stdout)


def main():
    program, index, kind, directory = sys.argv[1:]
    articles = list(sgml_articles(directory) if kind == "sgml" else header_articles(directory))
    rows = [(f"={word}", sum(1 for text, _ in articles if word_pattern(word).search(text)))
            for word in WORDS]
    different = 0
    for tag, field in (("PLACES", "place"), ("PEOPLE", "person")):
        tags = Counter(value for _, fields in articles for value in set(fields.get(tag, [])))
        for value, articles_with in tags.most_common(15):
            found = count(program, index, f'has:{field} {field}:"{value.replace("-", " ")}"')
            note = "" if found >= articles_with else "  FEWER THAN TAGGED"
            different += found < articles_with
            print(f"{field}:{value:24} tagged {articles_with:6}  found {found:6}{note}")
    for query, expected in rows:
        found = count(program, index, query)
        different += found != expected
        print(f"{query:30} originals {expected:6}  dateline {found:6}{'' if found == expected else '  DIFFERS'}")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
