#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures how well the story is found in web pages whose text is known.

usage: html_quality.py PROGRAM [DIRECTORY] [--worst N]

DIRECTORY (else $DATELINE_HTML_PAGES) holds, at any depth, folders with `source.html`, `expected.html`
and `expected-metadata.json` ("title", "publishedTime"). Words are compared as bags, page by page.
Prints one JSON line with the means over the pages, then the N worst pages with the words that are
missing and too many. Without a directory it exits 77: skipped.
"""
import argparse
import collections
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys

SKIPPED = 77
WORD = re.compile(r"\w+")


class TextOf(html.parser.HTMLParser):
    """All text but that of scripts and styles."""

    def __init__(self):
        super().__init__()
        self.pieces, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style", "noscript")
        self.pieces.append(" " if tag not in ("a", "b", "i", "em", "span", "strong") else "")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style", "noscript") and self.hidden > 0
        self.pieces.append(" " if tag not in ("a", "b", "i", "em", "span", "strong") else "")

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(data)


def words(text):
    return collections.Counter(WORD.findall(text.casefold()))


def expected_words(page):
    parser = TextOf()
    parser.feed((page / "expected.html").read_text("utf-8", "replace"))
    return words("".join(parser.pieces))


def read(program, page):
    done = subprocess.run([program, "read", "--format", "jsonl", str(page / "source.html")],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, timeout=60)
    articles = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return next((item for item in articles if item.get("type") == "article"), {})


def same_title(found, expected):
    """Equal but for the site's name before or behind."""
    found, expected = (WORD.findall(text.casefold()) for text in (found, expected))
    if not found or not expected:
        return found == expected
    short, long = sorted((found, expected), key=len)
    return short in (long[:len(short)], long[-len(short):]) and 2 * len(short) >= len(long)


def same_day(found, expected):
    """The day as written; a zone may move it by one."""
    return bool(found) and found[:7] == expected[:7] and abs(int(found[8:10] or 0) - int(expected[8:10])) <= 1


def measure(program, page):
    article, wanted = read(program, page), expected_words(page)
    got = words(article.get("body", ""))
    common = sum((wanted & got).values())
    precision = common / sum(got.values()) if got else float(not wanted)
    recall = common / sum(wanted.values()) if wanted else 1.0
    facts = json.loads((page / "expected-metadata.json").read_text("utf-8"))
    date = facts.get("publishedTime") or ""
    return {
        "page": page.name, "precision": precision, "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "headline": same_title(article.get("headline", ""), facts.get("title") or ""),
        "date": same_day(article.get("date", ""), date) if re.match(r"\d{4}-\d\d-\d\d", date) else None,
        "told": (article.get("headline"), facts.get("title"), article.get("date"), date),
        "missing": wanted - got, "extra": got - wanted,
    }


def mean(rows, key):
    values = [float(row[key]) for row in rows if row[key] is not None]
    return round(sum(values) / len(values), 4) if values else None


def show(row):
    print(f"{row['f1']:.3f}  P {row['precision']:.3f}  R {row['recall']:.3f}  {row['page']}")
    for name in ("missing", "extra"):
        common = ", ".join(f"{word} {count}" for word, count in row[name].most_common(12))
        print(f"       {name} {sum(row[name].values())}: {common}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program")
    parser.add_argument("directory", nargs="?", default=os.environ.get("DATELINE_HTML_PAGES"))
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    if not options.directory:
        print("skipped: DATELINE_HTML_PAGES names no folder of pages", file=sys.stderr)
        return SKIPPED
    pages = sorted(path.parent for path in pathlib.Path(options.directory).rglob("source.html"))
    rows = [measure(options.program, page) for page in pages]
    dated = sum(row["date"] is not None for row in rows)
    print(json.dumps({"bench": "html_quality", "pages": len(rows), "dated": dated,
                      **{key: mean(rows, key) for key in ("precision", "recall", "f1", "headline", "date")}}))
    for row in sorted(rows, key=lambda row: row["f1"])[:options.worst]:
        show(row)
    if options.worst:
        for row in rows:
            if not row["headline"] or row["date"] is False:
                print(f"{row['page']}: headline, expected, date, expected: {row['told']}")
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main())
