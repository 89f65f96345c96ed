#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Indexes every broken file with a sound neighbour and asks the program what came of it.

    index_broken.py PROGRAM BROKEN

BROKEN is corpora/broken. What it keeps and what it makes is indexed in one run, each file in a folder of
its own. The run must end with status 6, keep all neighbours, give the articles and rows of `failed` that
expected.tsv says, and leave an index that `check` finds sound.
"""

import collections
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

NEIGHBOUR = "PORT ELLERY, May 6 (Reuters) - The ferry that lay beside the wreck came home unharmed.\n"
SOME_FAILED = 6
SECONDS = 120


def run(program, *arguments):
    return subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          encoding="utf-8", timeout=SECONDS, check=False)


def rows(program, *arguments):
    """The lines of --format jsonl that aren't notes."""
    lines = map(json.loads, run(program, *arguments, "--format", "jsonl").stdout.splitlines())
    return [line for line in lines if "path" in line]


def lay_out(broken, folder):
    """One folder a file, a neighbour in each. Returns the names."""
    made = folder / "made"
    subprocess.run([sys.executable, "-B", str(broken / "make_broken.py"), str(made)], check=True)
    names = [row["file"] for row in expectations(broken)]
    for name in names:
        place = folder / "news" / f"{name}.d"
        place.mkdir(parents=True)
        shutil.copy(broken / name if (broken / name).exists() else made / name, place)
        (place / "2004-05-06-neighbour.txt").write_text(NEIGHBOUR, encoding="utf-8")
    return names


def expectations(broken):
    with open(broken / "expected.tsv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


def owner(path):
    """The broken file that a path lies in; none for a neighbour."""
    folder, _, name = path.partition(".d/")
    return None if name.startswith("2004-05-06-neighbour") else folder


def is_told(row, wanted):
    """Whether a row of `failed` is one of those wanted."""
    return any(f"{row['state']} {row['message']}".startswith(begin) for begin in wanted)


def wrongs(program, broken, folder):
    names = lay_out(broken, folder)
    index = str(folder / "index")
    done = run(program, "index", "-q", "-i", index, str(folder / "news"))
    if done.returncode != SOME_FAILED:
        yield f"index ended with {done.returncode}: {done.stderr}"
    found = [row["path"] for row in rows(program, "search", "-i", index, "*")]
    articles = collections.Counter(map(owner, found))
    if articles[None] != len(names):
        yield f"{articles[None]} neighbours of {len(names)} are there"
    failed = collections.defaultdict(list)
    for row in rows(program, "failed", "-v", "-i", index):
        failed[owner(row["path"])].append(row)
    for row in expectations(broken):
        name = row["file"]
        if articles[name] != int(row["articles"]):
            yield f"{name}: {articles[name]} articles instead of {row['articles']}"
        wanted = [text.strip() for text in row["problems"].split(";") if text.strip()]
        if bool(wanted) != bool(failed[name]) or not all(is_told(one, wanted) for one in failed[name]):
            yield f"{name}: failed says {failed[name]} instead of {wanted}"
    if run(program, "check", "-i", index).returncode != 0:
        yield "check finds the index damaged"


def main():
    program, broken = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="dateline-broken-") as folder:
        found = list(wrongs(program, broken, pathlib.Path(folder)))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
