#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How fast an index is built, in how much memory, and how large it gets.

usage: bench_index.py PROGRAM MAKE_ARCHIVE [--threads 1,2] [--rounds N]

On the folder $DATELINE_ARCHIVE, or on $DATELINE_BENCH_ARTICLES made-up articles. Prints a JSON line
for each number of threads, of the round that took the least processor time, then tables. MB are
millions of bytes of text: of headlines and bodies, as `dateline info` counts them.
"""
import argparse
import json
import pathlib
import shutil
import tempfile

import measured


def best_build(options, folder, threads):
    """Other work on the machine only ever adds to a run's time."""
    builds = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory(prefix="dateline-bench-") as scratch:
            index = pathlib.Path(scratch) / "index"
            builds.append(measured.build(options.program, index, folder, threads))
            shutil.rmtree(index)
    best = min(builds, key=lambda build: build["cpu_s"])
    megabytes = best["text_bytes"] / 1e6
    return {"benchmark": "index", **best,
            "mb_per_s": round(megabytes / min(build["wall_s"] for build in builds), 2),
            "mb_per_cpu_s": round(megabytes / best["cpu_s"], 2), "rounds": options.rounds}


def print_tables(builds):
    print(f"\n{'threads':>7} {'wall s':>8} {'CPU s':>8} {'MB/s':>8} {'MB/CPU s':>9} {'peak MB':>8}")
    for build in builds:
        print(f"{build['threads']:7} {build['wall_s']:8.1f} {build['cpu_s']:8.1f}"
              f" {build['mb_per_s']:8.2f} {build['mb_per_cpu_s']:9.2f} {build['peak_mb']:8.0f}")
    one = builds[0]
    print(f"\n{one['articles']} articles, {one['text_bytes'] / 1e6:.1f} MB of text; of its bytes:")
    for name, size in {**one["parts"], "whole index": one["index_bytes"]}.items():
        print(f"{name:24} {size / max(one['text_bytes'], 1):.4f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("make_archive")
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    builds = []
    with measured.archive(options.make_archive) as folder:
        measured.warm(folder)
        for threads in options.threads.split(","):
            builds.append(best_build(options, folder, int(threads)))
            print(json.dumps(builds[-1]), flush=True)
    print_tables(builds)


if __name__ == "__main__":
    main()
