# SPDX-License-Identifier: GPL-2.0-or-later
"""against_table: compares the JSON Lines of `dateline read` on the wire with corpora/wire.tsv; prints what differs."""

import csv
import json
import pathlib
import sys

TABLE = pathlib.Path(__file__).resolve().parent.parent.parent / "corpora" / "wire.tsv"
NOT_SAID = "-"


def agrees(column, want, article):
    """Whether a cell of the table is true of what was read."""
    got = article.get(column, "")
    if want == NOT_SAID:
        return True
    if column == "date":
        return got[:10] == want or (not want and (not got or article.get("datefrom") == "mtime"))
    if column == "datefrom":
        return (got or "none") in want.split("|")
    if column == "source" and want.startswith("agency:"):
        return want.removeprefix("agency:") in (got, article.get("agency"))
    return got == want


def main():
    with open(TABLE, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    read = [record for record in map(json.loads, sys.stdin) if record["type"] == "article"]
    unread = {(article["path"], article.get("headline")): article for article in read}
    for row in rows:
        article = unread.pop((row["path"], row["headline"]), None)
        if article is None:
            print(f"{row['path']}: not read, or without the headline {row['headline']}")
            continue
        for column, want in row.items():
            if not agrees(column, want, article):
                print(f"{row['path']}: {column} is {article.get(column)!r}, not {want!r}")
    for path, headline in unread:
        print(f"{path}: read as an article: {headline}")


if __name__ == "__main__":
    main()
