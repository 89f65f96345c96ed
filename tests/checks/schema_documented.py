#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every term prefix and metadata key of the schema stands in its table and in the manual, which
describes the number that the program writes.

usage: schema_documented.py TREE
"""
import pathlib
import re
import sys


def missing(header, source, page):
    """What the code uses and a description lacks, as sentences."""
    table = header.split("#pragma once")[0]
    prefixes = set(re.findall(r'(?:_prefix|_term) = "(\w+)"', header))
    prefixes |= set(re.findall(r'return "(\w+)";', source))
    keys = re.findall(r'\w+_key = "(\w+)"', header)
    plain = re.sub(r"[,\s]+", " ", re.sub(r"\.It |Cm |Ns |Em ", " ", page))
    complaints = []
    for prefix in sorted(prefixes):
        if not re.search(rf"(?<!\w){prefix}(?!\w)", table):
            complaints.append(f"schema.hpp's table lacks the prefix {prefix}")
        if not re.search(rf"(?<!\w){prefix}(?!\w)", plain):
            complaints.append(f"dateline-index.5 lacks the prefix {prefix}")
    complaints += [f"dateline-index.5 lacks the key {key}" for key in keys if f".Cm {key}" not in page]
    if not prefixes or not keys:
        complaints.append("schema.hpp has no prefixes or no keys: is this check out of date?")
    return complaints


def other_number(manifest, page):
    """What is wrong with the schema's number in the manual, as sentences."""
    number = re.search(r"schema_version = (\d+);", manifest)
    if not number:
        return ["manifest.hpp has no schema_version: is this check out of date?"]
    if f"The layout described here is number {number[1]}." in page:
        return []
    return [f"dateline-index.5 doesn't describe number {number[1]}, which the program writes"]


def main():
    tree = pathlib.Path(sys.argv[1])
    header = (tree / "src/index/schema.hpp").read_text()
    source = (tree / "src/index/schema.cpp").read_text()
    page = (tree / "man/dateline-index.5").read_text()
    manifest = (tree / "src/store/manifest.hpp").read_text()
    complaints = missing(header, source, page) + other_number(manifest, page)
    # A check that can't fail is worth nothing: without its rows the page must be refused.
    if not missing(header, source, "") or not other_number(manifest, ""):
        complaints.append("an empty page would pass")
    print("\n".join(complaints) or "schema and manual agree")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
