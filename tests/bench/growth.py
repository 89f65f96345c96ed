#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How build time, memory, size and latency grow with the archive.

usage: growth.py PROGRAM MAKE_ARCHIVE BENCH_SEARCH [--articles N] [--steps N] [--threads N] [--runs N]
                 [--scratch FOLDER]

Makes archives of N articles ($DATELINE_BENCH_ARTICLES, 5000 unless given) and, smaller by ten each,
so many steps before it; builds and queries each. A million articles take 3 GB of text and as much
again for the index, in the folder for temporary files or in FOLDER. Prints a JSON line a size, then
a table: milliseconds of processor time, the median over the queries of a kind. The queries are those
chosen for the smallest archive, whose words are in the larger ones too.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import tempfile
import time

import measured

ANSWERS = ("top", "count", "facets")


def one_size(options, articles, scratch, queries):
    folder, index = scratch / "news", scratch / "index"
    started = time.perf_counter()
    measured.make(options.make_archive, folder, articles)
    made_s = time.perf_counter() - started
    measured.warm(folder)
    built = measured.build(options.program, index, folder, options.threads)
    shutil.rmtree(folder)  # the queries need the index only
    if not queries.exists():
        with open(queries, "wb") as file:
            subprocess.run([options.bench_search, "--list", str(index)], stdout=file, check=True)
    lines = measured.output_lines([options.bench_search, "--runs", options.runs,
                                   "--listed", queries, index])
    shutil.rmtree(index)
    return {"benchmark": "growth", "made_s": round(made_s, 1), **built,
            **{time: {name: measured.kinds(lines, f"{name}_{time}") for name in ANSWERS}
               for time in ("median_ms", "cpu_ms")}}


def rows(sizes):
    """Rows of a name, a format and one figure a size."""
    def each(name, form, figure):
        return name, form, [figure(size) for size in sizes]

    yield each("articles", "d", lambda size: size["articles"])
    yield each("text, MB", ".1f", lambda size: size["text_bytes"] / 1e6)
    yield each("build, wall ms an article", ".3f", lambda size: 1e3 * size["wall_s"] / size["articles"])
    yield each("build, CPU ms an article", ".3f", lambda size: 1e3 * size["cpu_s"] / size["articles"])
    yield each("build, peak MB", ".0f", lambda size: size["peak_mb"])
    yield each("index bytes a text byte", ".4f", lambda size: size["index_bytes"] / size["text_bytes"])
    for answer in ANSWERS:
        for kind in sizes[-1]["cpu_ms"][answer]:
            if answer == "count" and kind in sizes[-1]["cpu_ms"]["facets"]:
                continue  # counted by itself, as a word
            yield each(f"{answer}, {kind}", ".3f", lambda size: size["cpu_ms"][answer].get(kind))


def print_table(sizes):
    print()
    for name, form, figures in rows(sizes):
        cells = ["-" if figure is None else format(figure, form) for figure in figures]
        print(f"{name:28}" + "".join(f"{cell:>12}" for cell in cells))


def main():
    parser = argparse.ArgumentParser()
    for name in ("program", "make_archive", "bench_search"):
        parser.add_argument(name)
    parser.add_argument("--articles", type=int, default=measured.wanted_articles())
    parser.add_argument("--steps", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--scratch")
    options = parser.parse_args()
    sizes = []
    with tempfile.TemporaryDirectory(prefix="dateline-bench-", dir=options.scratch) as scratch:
        for step in reversed(range(options.steps)):
            articles = max(options.articles // 10 ** step, 1)
            sizes.append(one_size(options, articles, pathlib.Path(scratch),
                                  pathlib.Path(scratch) / "queries"))
            print(json.dumps(sizes[-1]), flush=True)
    print_table(sizes)


if __name__ == "__main__":
    main()
