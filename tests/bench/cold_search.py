#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole-process latency of `dateline search`: from exec to exit, page cache warm.

usage: cold_search.py PROGRAM INDEX [--runs N] [--queries FILE]

Prints one JSON line with the median and the worst of the per-query medians in milliseconds, then a
line a query, slowest first. Without --queries thirty queries of every kind a reporter types are run.
"""
import argparse
import json
import statistics
import subprocess
import sys
import time

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


def run(program, index, query):
    started = time.perf_counter()
    done = subprocess.run([program, "search", "--index", index, "--", query],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    elapsed = (time.perf_counter() - started) * 1000
    if done.returncode not in (0, 1):
        sys.exit(f"{query}: exit {done.returncode}")
    return elapsed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("index")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--queries")
    options = parser.parse_args()
    queries = QUERIES
    if options.queries:
        with open(options.queries, encoding="utf-8") as lines:
            queries = [line.strip() for line in lines if line.strip()]
    medians = {}
    for query in queries:
        run(options.program, options.index, query)
        medians[query] = statistics.median(
            run(options.program, options.index, query) for _ in range(options.runs))
    print(json.dumps({"benchmark": "cold_search", "queries": len(queries), "runs": options.runs,
                      "median_ms": round(statistics.median(medians.values()), 1),
                      "worst_ms": round(max(medians.values()), 1)}))
    for query, milliseconds in sorted(medians.items(), key=lambda item: -item[1]):
        print(f"{milliseconds:8.1f}  {query}")


if __name__ == "__main__":
    main()
