#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole-process latency of `dateline search`: from exec to exit.

usage: cold_search.py PROGRAM INDEX [--runs N] [--queries FILE] [--evict]
       cold_search.py PROGRAM --made MAKE_ARCHIVE BENCH_SEARCH [--runs N]

The page cache is warm; with --evict a second series drops the files of the index from it before
each run (below a virtual machine the host may keep them all the same). Prints a JSON line a series
with the median and the worst of the per-query medians in milliseconds, then a line a query, slowest
first. Without --queries thirty queries of every kind a reporter types are run; the second form
makes an archive or takes $DATELINE_ARCHIVE, asks BENCH_SEARCH for queries, and runs both series.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import measured

QUERIES = """
volcano
uranium enrichment
Hezbollah
typhoon Philippines
"european central bank"
"subprime mortgage"
merger AND regulators
oil OR gas
bank -central
title:earthquake
=elections
elect*
Kadafi~
actor:Putin
actor:Putin place:Moscow
actor:"Kim Jong Il"
person:Bernanke
org:OPEC
org:"Goldman Sachs"
place:Baghdad
place:"North Korea"
country:GR
country:GR crisis
year:1998
year:1999..2001
date:2008-09
date:2010-05..2010-06 Greece
filed:Tokyo
author:smith
Reuters
""".split("\n")[1:-1]


def run(program, index, query, evicts):
    if evicts:
        measured.evict(index)
    started = time.perf_counter()
    done = subprocess.run([program, "search", "--index", str(index), "--", query],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    elapsed = (time.perf_counter() - started) * 1000
    if done.returncode not in (0, 1):
        sys.exit(f"{query}: exit {done.returncode}")
    return elapsed


def measure(options, index, queries, evicts):
    medians = {}
    for query in queries:
        if not evicts:
            run(options.program, index, query, False)
        medians[query] = statistics.median(
            run(options.program, index, query, evicts) for _ in range(options.runs))
    print(json.dumps({"benchmark": "cold_search", "cache": "dropped" if evicts else "warm",
                      "queries": len(queries), "runs": options.runs,
                      "median_ms": round(statistics.median(medians.values()), 1),
                      "worst_ms": round(max(medians.values()), 1)}))
    for query, milliseconds in sorted(medians.items(), key=lambda item: -item[1]):
        print(f"{milliseconds:8.1f}  {query}")


def searched(listed):
    """The queries of a list, but for those that count facets."""
    rows = [line.split("\t") for line in listed.splitlines()]
    return [text for _, _, text, facets in rows if not facets]


def measure_made(options):
    make_archive, bench_search = options.made
    with measured.archive(make_archive) as folder, tempfile.TemporaryDirectory() as scratch:
        index = pathlib.Path(scratch) / "index"
        measured.build(options.program, index, folder, 2)
        listed = subprocess.run([bench_search, "--list", str(index)], stdout=subprocess.PIPE,
                                check=True)
        for evicts in (False, True):
            measure(options, index, searched(listed.stdout.decode()), evicts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("index", nargs="?")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--queries")
    parser.add_argument("--evict", action="store_true")
    parser.add_argument("--made", nargs=2, metavar=("MAKE_ARCHIVE", "BENCH_SEARCH"))
    options = parser.parse_args()
    if options.made:
        return measure_made(options)
    if not options.index:
        parser.error("an index, or --made, is needed")
    queries = QUERIES
    if options.queries:
        with open(options.queries, encoding="utf-8") as lines:
            queries = [line.strip() for line in lines if line.strip()]
    for evicts in (False, True) if options.evict else (False,):
        measure(options, options.index, queries, evicts)
    return None


if __name__ == "__main__":
    main()
