#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the warm figures of several programs side by side, class by class of queries.

usage: by_class.py QUERIES NAME=FILE...

QUERIES is the file the programs were given; each FILE holds the JSON lines one of them printed, as
warm_queries does. A query's time is the median of its runs; a class has the median of its queries, and
`all` the median and the slowest. Then the queries whose counts differ by more than 0.4 % come one by one.
"""
import json
import pathlib
import statistics
import sys

DIFFERENT = 0.004


def read_classes(path):
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines()
            if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def read_figures(path):
    lines = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.startswith("{"))
    return {line["id"]: line for line in lines}


def median_by_query(figures, what):
    return {query: statistics.median(line[what]) for query, line in figures.items() if line.get(what)}


def print_times(classes, programs, what, title):
    times = {name: median_by_query(figures, what) for name, figures in programs.items()}
    print(f"{title}, ms".ljust(24) + "".join(f"{name:>16}" for name in programs))
    for kind in dict.fromkeys(classes.values()):
        print(kind.ljust(24), end="")
        for name in programs:
            of_kind = [times[name][query] for query in classes
                       if classes[query] == kind and query in times[name]]
            print(f"{statistics.median(of_kind):16.3f}" if of_kind else f"{'-':>16}", end="")
        print()
    for label, take in (("all, median", statistics.median), ("all, slowest", max)):
        print(label.ljust(24) + "".join(f"{take(times[name].values()):16.3f}" for name in programs))
    print()


def print_differences(classes, programs):
    print("counts that differ".ljust(24) + "".join(f"{name:>16}" for name in programs))
    for query in classes:
        counts = [figures[query]["count"] for figures in programs.values() if query in figures]
        if counts and max(counts) - min(counts) > DIFFERENT * max(counts):
            print(query.ljust(24) + "".join(f"{figures.get(query, {}).get('count', '-'):>16}"
                                            for figures in programs.values()))


def main():
    if len(sys.argv) < 3 or not all("=" in word for word in sys.argv[2:]):
        sys.exit(__doc__)
    classes = read_classes(pathlib.Path(sys.argv[1]))
    programs = {}
    for word in sys.argv[2:]:
        name, _, path = word.partition("=")
        programs[name] = read_figures(pathlib.Path(path))
    print_times(classes, programs, "count_ms", "exact count")
    print_times(classes, programs, "top_ms", "ten best")
    print_differences(classes, programs)


if __name__ == "__main__":
    main()
